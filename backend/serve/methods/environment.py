"""``env.describe``."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from backend.install.locate import Installed
from backend.serve.methods.method import Method
from backend.serve.session import Session

PROBE_BYTES = 64


@dataclass(frozen=True)
class Describe:
    """``report``: add the doctor's text, with its self-test (seconds). ``probe``: a small file whose beginning to give
    back: whether a folder is shared."""

    report: bool = False
    probe: str | None = None


def describe(session: Session, params: Describe) -> dict[str, Any]:
    """Interpreter, versions, processors, the device “auto” means, what it really runs on; loads torch."""
    from backend.install import gpu, locate, running_on
    from backend.jobs import provenance, threads
    from backend.models.kernel_test import device_test
    from backend.training.device import pick_device

    there = locate.locate()
    channel = str(there.facts().get("channel", "")) if there is not None and _is_ours(there) else ""
    running = running_on.judge(device_test(), gpu.find_gpu(python=sys.executable), threads.available(), channel)

    found: dict[str, Any] = {
        "python": sys.executable,
        "versions": provenance.versions(),
        "processors": threads.available(),
        "device": pick_device().to_json(),
        "running_on": running.to_json(),
        "runs": str(session.runs),
    }
    if params.probe is not None:
        found["probe"] = _beginning(Path(params.probe))
    if params.report:
        from backend.install import doctor

        found["report"] = doctor.report(Path(sys.executable))
    return found


def _beginning(path: Path) -> str | None:
    """The first characters of a file; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(PROBE_BYTES).decode("ascii", "replace")
    except OSError:
        return None


def _is_ours(there: Installed) -> bool:
    """Whether this very process runs in it."""
    return Path(sys.prefix) == there.folder


METHODS = {"env.describe": Method(Describe, describe)}
