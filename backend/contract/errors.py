"""One error tree for both halves.

Every error a user may meet says the *cause*, the *remedy* and the *subject*
(the file, layer, field or run it is about) in the user's words. ``kind`` is the
stable name that travels over the pipe and into ``state.json``.
"""

from __future__ import annotations

from typing import Any, Dict, Optional, Type, Union

_STOPS = (".", "!", "?", "…", ":", ";", ".)", ".”", "?”")


def sentences(*parts: str) -> str:
    """Parts one after the other; foreign text without a full stop gets one before the next begins."""
    words = [part.strip() for part in parts if part.strip()]
    return " ".join([part if part.endswith(_STOPS) else f"{part}." for part in words[:-1]] + words[-1:])


class PatchworkError(Exception):
    """Base of every error Patchwork raises on purpose."""

    kind = "error"
    exit_code = 3
    in_request = False
    """Whether only another request helps: going on with the same one would fail again."""

    def __init__(self, cause: str, remedy: str = "", subject: str = "") -> None:
        super().__init__(cause)
        self.cause = cause
        self.remedy = remedy
        self.subject = subject

    def __str__(self) -> str:
        head = f"{self.subject}: {self.cause}" if self.subject and self.subject not in self.cause else self.cause
        return sentences(head, self.remedy)

    def to_json(self) -> Dict[str, str]:
        """The four fields of ``error.data`` on the pipe and of ``state.json``'s ``error``."""
        return {"kind": self.kind, "cause": self.cause, "remedy": self.remedy, "subject": self.subject}


class RequestError(PatchworkError):
    """The request itself is wrong: unknown setting, missing value, wrong type."""

    kind = "request"
    exit_code = 2
    in_request = True


class InputError(PatchworkError):
    """A raster, vector layer or model the request names cannot be used as asked."""

    kind = "input"
    exit_code = 2


class LabelsMissError(InputError):
    """Labels that can be read but do not lie on this raster."""

    kind = "labels-miss"


class LegendError(InputError):
    """A legend under which a label layer has nothing left to learn: most likely another map's."""

    kind = "legend"
    in_request = True


class ClassesError(InputError):
    """A map and a reference without a common class: a class map must join them."""

    kind = "classes"
    in_request = True


class OutputExistsError(PatchworkError):
    """An output is already there and overwriting was not asked for."""

    kind = "output-exists"
    exit_code = 2


class RunConflictError(PatchworkError):
    """The run directory belongs to another request, or another worker holds it."""

    kind = "run-conflict"
    exit_code = 2


class ModelError(PatchworkError):
    """A model folder is missing, damaged, of another kind or does not fit the layers."""

    kind = "model"
    exit_code = 2


class EnvironmentError_(PatchworkError):
    """The backend's Python environment is absent, incomplete or broken."""

    kind = "environment"


class ResourceError(PatchworkError):
    """Not enough disk, memory or device for what was asked."""

    kind = "resource"


class TrainingError(PatchworkError):
    """Training cannot go on: collapse, NaN loss, nothing to learn from."""

    kind = "training"


class ProtocolError(PatchworkError):
    """A message that is not valid JSON-RPC 2.0 of this protocol; ``id`` is the call's where it could be read."""

    kind = "protocol"
    id: Union[int, str, None] = None


class ParseError(ProtocolError):
    """A line that is not JSON."""

    kind = "parse"


class UnknownMethodError(ProtocolError):
    """A call of a method this server does not have."""

    kind = "unknown-method"


class DeadlineError(PatchworkError):
    """A call took longer than its deadline."""

    kind = "deadline"


class Cancelled(PatchworkError):
    """The user asked to stop; what was done so far is kept and can be resumed."""

    kind = "cancelled"
    exit_code = 130


class InternalError(PatchworkError):
    """A fault of Patchwork itself; the log holds the traceback."""

    kind = "internal"


class RemoteError(PatchworkError):
    """An error of a newer backend whose kind this side does not know."""

    kind = "remote"


def _tree(base: Type[PatchworkError]) -> Dict[str, Type[PatchworkError]]:
    known = {base.kind: base}
    for child in base.__subclasses__():
        known.update(_tree(child))
    return known


def from_json(data: Optional[Dict[str, Any]]) -> PatchworkError:
    """Rebuild the typed error that :meth:`PatchworkError.to_json` wrote."""
    data = data if isinstance(data, dict) else {}
    cls = _tree(PatchworkError).get(str(data.get("kind", "")), RemoteError)
    return cls(str(data.get("cause", "unknown error")), str(data.get("remedy", "")), str(data.get("subject", "")))
