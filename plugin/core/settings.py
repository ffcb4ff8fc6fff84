"""What the user chose, kept by QGIS under ``patchwork/``."""

from __future__ import annotations

from qgis.core import QgsSettings

from ...backend.contract.requests import PRECISIONS

__all__ = ["DEVICES", "PRECISIONS", "PREFIX", "Settings"]

PREFIX = "patchwork/"

DEVICES = ("auto", "cpu", "cuda", "mps")


class Settings:
    """Typed access to the user's settings; every one has a default that works."""

    def __init__(self) -> None:
        self._store = QgsSettings()

    @property
    def backend_python(self) -> str:
        """Interpreter of the backend; empty = the newest environment Patchwork installed."""
        return self._text("backend/python")

    @backend_python.setter
    def backend_python(self, path: str) -> None:
        self._set("backend/python", path.strip())

    @property
    def device(self) -> str:
        """One of :data:`DEVICES`; proposed for new jobs."""
        return self._choice("jobs/device", DEVICES)

    @device.setter
    def device(self, name: str) -> None:
        self._set("jobs/device", name)

    @property
    def precision(self) -> str:
        """One of :data:`PRECISIONS`; proposed for new jobs."""
        return self._choice("jobs/precision", PRECISIONS)

    @precision.setter
    def precision(self, name: str) -> None:
        self._set("jobs/precision", name)

    @property
    def threads(self) -> int:
        """Processor threads the backend may use; 0 = as many as there are."""
        return max(0, int(self._store.value(PREFIX + "jobs/threads", 0, type=int)))

    @threads.setter
    def threads(self, count: int) -> None:
        self._set("jobs/threads", max(0, count))

    @property
    def load_results(self) -> bool:
        """Whether finished runs add their layers to the project by themselves."""
        return bool(self._store.value(PREFIX + "jobs/load_results", True, type=bool))

    @load_results.setter
    def load_results(self, wanted: bool) -> None:
        self._set("jobs/load_results", wanted)

    @property
    def segment_min_pixels(self) -> int:
        """Parts of an accepted object smaller than that are left out; 0 = none."""
        return max(0, int(self._store.value(PREFIX + "segment/min_pixels", 0, type=int)))

    @segment_min_pixels.setter
    def segment_min_pixels(self, count: int) -> None:
        self._set("segment/min_pixels", max(0, count))

    @property
    def segment_simplify(self) -> bool:
        """Whether accepted outlines are simplified within half a pixel."""
        return bool(self._store.value(PREFIX + "segment/simplify", True, type=bool))

    @segment_simplify.setter
    def segment_simplify(self, wanted: bool) -> None:
        self._set("segment/simplify", wanted)

    @property
    def segment_hover(self) -> bool:
        """Whether the map shows what a click would give where the pointer rests."""
        return bool(self._store.value(PREFIX + "segment/hover", True, type=bool))

    @segment_hover.setter
    def segment_hover(self, wanted: bool) -> None:
        self._set("segment/hover", wanted)

    @property
    def segment_learn(self) -> bool:
        """Whether accepted objects help with the next ones of their scene; off, for it does not help everywhere (decision 10)."""
        return bool(self._store.value(PREFIX + "segment/learn", False, type=bool))

    @segment_learn.setter
    def segment_learn(self, wanted: bool) -> None:
        self._set("segment/learn", wanted)

    def reset(self) -> None:
        """Forget everything under ``patchwork/``."""
        self._store.remove(PREFIX.rstrip("/"))

    def stored_keys(self) -> list[str]:
        """The settings that differ from their defaults, for diagnostics."""
        return sorted(key[len(PREFIX) :] for key in self._store.allKeys() if key.startswith(PREFIX))

    def _text(self, key: str) -> str:
        return str(self._store.value(PREFIX + key, "", type=str))

    def _choice(self, key: str, allowed: tuple[str, ...]) -> str:
        value = self._text(key)
        return value if value in allowed else allowed[0]

    def _set(self, key: str, value: object) -> None:
        self._store.setValue(PREFIX + key, value)
