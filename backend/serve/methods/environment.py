"""``env.describe``."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
    if params.probe is not None:
        found["probe"] = _beginning(Path(params.probe))
    if params.report:
        from backend.install import doctor

        found["report"] = doctor.report()
    return found


def _beginning(path: Path) -> str | None:
    """The first characters of a file; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(PROBE_BYTES).decode("ascii", "replace")
    except OSError:
        return None


METHODS = {"env.describe": Method(Describe, describe)}
