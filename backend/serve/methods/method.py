"""A method: its parameters as a dataclass, its function, and whether it may make others wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from backend.contract import codec
from backend.serve.session import Session


@dataclass(frozen=True)
class Method:
    """``quick`` methods answer within milliseconds and run in order; the others run in threads with a deadline."""

    params: type[Any]
    function: Callable[[Session, Any], Any]
    quick: bool = False

    def call(self, session: Session, raw: dict[str, Any]) -> Any:
        """Decode the parameters strictly, then call. Raises :class:`RequestError` naming a faulty one."""
        return self.function(session, codec.from_json(self.params, raw, "params"))


@dataclass(frozen=True)
class Nothing:
    """No parameters."""
