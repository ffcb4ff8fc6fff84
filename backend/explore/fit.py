"""What is fitted to a scene before its map is drawn: one interface for all kinds."""

from __future__ import annotations

import hashlib
import io
from abc import ABC, abstractmethod
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from torch import Tensor

from backend.contract import atomic
from backend.tiles.sinks import Sink

Arrays = Mapping[str, NDArray[Any]]


class Fit(ABC):
    """Numbers that are applied to every token, and how the result is stored."""

    @abstractmethod
    def scores(self, map_BDhw: Tensor) -> Tensor:
        """B,K,h,w of the tokens' maps; made for :meth:`sink`."""

    @abstractmethod
    def sink(self, path: Path, tags: Mapping[str, str]) -> Sink:
        """The output raster at ``path``, with metadata ``tags`` and its own."""

    @property
    @abstractmethod
    def channels(self) -> int:
        """K."""

    @property
    @abstractmethod
    def arrays(self) -> Arrays:
        """All that :meth:`scores` depends on beyond the settings."""

    @property
    def facts(self) -> dict[str, Any]:
        """What ``run.json`` should say."""
        return {}


def digest(fit: Fit) -> str:
    """Tells one fit from another, so that a map's rows of another are never taken for ours."""
    parts = [name.encode() + np.ascontiguousarray(array).tobytes() for name, array in sorted(fit.arrays.items())]
    return hashlib.sha256(b"".join(parts)).hexdigest()


def save_arrays(path: Path, arrays: Arrays) -> None:
    """For a run that may be stopped and go on."""
    stream = io.BytesIO()
    np.savez(stream, **dict(arrays))  # type: ignore[arg-type]  # names are ours, none is that of an option
    path.parent.mkdir(parents=True, exist_ok=True)
    atomic.write_bytes(path, stream.getvalue())


def load_arrays(path: Path) -> dict[str, NDArray[Any]]:
    """What :func:`save_arrays` wrote."""
    with np.load(path, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}
