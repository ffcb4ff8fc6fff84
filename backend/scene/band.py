"""One layer of a scene's stack."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Band:
    """``units`` and values are those after conversion; ``dtype`` is the file's."""

    name: str
    role: str
    units: str
    dtype: str

    @property
    def key(self) -> str:
        """What the band is matched by across scenes: its role, or its name where nobody knows the role."""
        return self.role or self.name
