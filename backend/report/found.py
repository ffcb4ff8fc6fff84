"""What came out of a comparison with the reference."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from backend.labels.class_scheme import ClassScheme
from backend.labels.raster_labels import RasterLabels
from backend.report.crosswalk import Crosswalk
from backend.report.dense import Agreement
from backend.report.estimates import SampleEstimates
from backend.report.metrics import Scores
from backend.report.polygon_scores import PolygonComparison


@dataclass(frozen=True)
class Direct:
    """``miou`` and ``accuracy`` of (this model, its start applied directly) over the classes of the reference;
    ``ahead``: the model's mIoU minus the start's with its 95 % interval (paired bootstrap over blocks)."""

    start: str
    miou: tuple[float, float]
    accuracy: tuple[float, float]
    ahead: tuple[float, float, float]
    pixels: int
    notes: list[str]


@dataclass
class Found:
    """What was compared and what came out; parts that do not apply are None.

    ``population``: pixels that the sample's estimates stand for; ``hectares`` they cover, where the sample says it;
    ``warnings``: sentences for the red banner.
    """

    kind: str
    scheme: ClassScheme
    scores: Scores | None = None
    agreement: Agreement | None = None
    polygons: PolygonComparison | None = None
    estimates: SampleEstimates | None = None
    population: int = 0
    hectares: float | None = None
    sample_file: Path | None = None
    reference: RasterLabels | None = None
    crosswalk: Crosswalk | None = None
    notes: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    direct: Direct | None = None
