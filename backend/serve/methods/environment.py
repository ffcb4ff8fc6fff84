"""``env.describe``."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import Any

from backend.serve.methods.method import Method
from backend.serve.session import Session


@dataclass(frozen=True)
class Describe:
    """``report``: add the doctor's text, with its self-test (seconds)."""

    report: bool = False


def describe(session: Session, params: Describe) -> dict[str, Any]:
    """Interpreter, versions, processors, the device “auto” means; loads torch."""
    from backend.jobs import provenance, threads
    from backend.training.device import pick_device

    found: dict[str, Any] = {
        "python": sys.executable,
        "versions": provenance.versions(),
        "processors": threads.available(),
        "device": pick_device().to_json(),
        "runs": str(session.runs),
    }
    if params.report:
        from backend.install import doctor

        found["report"] = doctor.report()
    return found


METHODS = {"env.describe": Method(Describe, describe)}
