"""``session.*`` and ``request.cancel``."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

from backend.contract.errors import ProtocolError
from backend.contract.home import home
from backend.contract.requests import JOBS
from backend.contract.version import PROTOCOL, product_version
from backend.serve.methods.method import Method, Nothing
from backend.serve.session import Session


@dataclass(frozen=True)
class Hello:
    """``protocol`` must be ours; ``version`` and ``client`` say who asks."""

    protocol: str
    version: str = ""
    client: str = ""


@dataclass(frozen=True)
class CancelCall:
    """``id`` of a call of this conversation."""

    id: Any


def hello(session: Session, params: Hello) -> dict[str, Any]:
    """Protocol, version, capabilities and folders. Raises :class:`ProtocolError` for another protocol."""
    if params.protocol != PROTOCOL:
        cause = f"The client speaks {params.protocol[:40]}, this backend speaks {PROTOCOL}."
        raise ProtocolError(cause, "Update the plugin and the backend to the same version.")
    session.greeted = True
    from backend.serve.methods import METHODS

    return {
        "protocol": PROTOCOL,
        "version": product_version(),
        "capabilities": {"methods": sorted(METHODS), "jobs": list(JOBS)},
        "pid": os.getpid(),
        "home": str(home()),
        "runs": str(session.runs),
    }


def shutdown(session: Session, params: Nothing) -> dict[str, Any]:
    """End the conversation after this answer. Jobs go on."""
    session.over = True
    return {}


def cancel(session: Session, params: CancelCall) -> dict[str, Any]:
    """Answer another call now as cancelled; {"cancelled": false} when it is not under way (any more)."""
    is_id = isinstance(params.id, (int, str)) and not isinstance(params.id, bool)
    return {"cancelled": is_id and session.calls.cancel(params.id)}


METHODS = {
    "session.hello": Method(Hello, hello, quick=True),
    "session.shutdown": Method(Nothing, shutdown, quick=True),
    "request.cancel": Method(CancelCall, cancel, quick=True),
}
