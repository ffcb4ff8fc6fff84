"""The settings of a map, checked and resolved: windows, batch, outputs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from backend.contract import codec
from backend.contract.ranges import ranged
from backend.contract.requests import Predict
from backend.contract.run_directory import RunDirectory
from backend.tiles.layout import Layout, Tiling
from backend.tiles.outputs import place
from backend.tiles.sinks import AMBIGUITY_NOTE, AmbiguitySink, ClassSink, ProbabilitySink, Sink
from backend.training import device_names

if TYPE_CHECKING:
    from backend.models.mapper import Mapper

BATCH = {"cpu": 2}
"""Windows a batch on a processor; a larger batch gains nothing there and costs memory."""

BATCH_ON_GPU = 16


@dataclass(frozen=True)
class Settings:
    """``settings`` of the request. ``batch``: windows computed at once (0 = by device)."""

    batch: int = ranged(0, 0, 65_536)

    @classmethod
    def of(cls, request: Predict) -> Settings:
        """Raises :class:`RequestError` for unknown or impossible settings."""
        device_names.require_known(request.device, request.precision)
        return codec.from_json(cls, dict(request.settings))


def output_paths(request: Predict, run: RunDirectory | None) -> dict[str, Path]:
    """Role → file of every output asked for; without a run, defaults stand for themselves."""
    out = Path(request.out or "landcover.tif") if run is None else place(request.out, run, "landcover.tif")
    wanted = {"classes": str(out), "probabilities": request.probabilities, "ambiguity": request.uncertainty}
    return {role: Path(path) for role, path in wanted.items() if path}


def tiling_of(mapper: Mapper) -> Tiling:
    """The mapper's window with a ramp as wide as its margin.

    A network (its window has a multiple) gets exactly the window its head learned
    from; a model of single pixels needs no ramp and may have smaller windows.
    """
    network = mapper.multiple > 1
    blend = mapper.margin if network else 0
    return Tiling(mapper.tile, mapper.margin, blend, mapper.multiple, exact=network)


def default_batch(device: str, precision: str) -> int:
    """Windows at once on the device the mapper will use."""
    from backend.training.device import pick_device

    return BATCH.get(pick_device(device, precision).device.type, BATCH_ON_GPU)


def window_bytes(layout: Layout, bands: int, classes: int, batch: int) -> int:
    """Rough memory of the windows under way: inputs waiting, activations (32 × input and output), outputs."""
    height, width = layout.window_shape
    return batch * height * width * 4 * (4 * bands + 32 * (bands + classes))


def sinks_for(mapper: Mapper, outputs: dict[str, Path], metadata: dict[str, str], of_classes: dict[str, str]) -> list[Sink]:
    """A sink for each output, with ``metadata`` in all and ``of_classes`` in the map of classes besides."""
    sinks: list[Sink] = [ClassSink(outputs["classes"], mapper.classes, metadata | of_classes)]
    if "probabilities" in outputs:
        sinks.append(ProbabilitySink(outputs["probabilities"], mapper.classes, metadata))
    if "ambiguity" in outputs:
        sinks.append(AmbiguitySink(outputs["ambiguity"], {**metadata, "MEANING": AMBIGUITY_NOTE}))
    return sinks
