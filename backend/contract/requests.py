"""What can be asked for. The dock, Processing and the command line all build these.

Paths are absolute GDAL names or files (the client resolves them against its own
folder). ``None`` and ``"auto"`` mean "choose from the data and write the choice
into ``run.json``".
"""

from __future__ import annotations

from dataclasses import dataclass
from dataclasses import field as _field
from typing import Any, Dict, List, Optional, Type, Union

from . import codec
from .errors import RequestError
from .pointing import Click
from .ranges import ranged
from .sample import ALLOCATIONS
from .version import RUN_SCHEMA

TAUGHT = ("noisy", "supervised")
"""Pretraining methods that learn from label layers."""
METHODS = ("dino", "cmid", "mae", "fusmae", *TAUGHT)
"""Pretraining methods, the default first; each is a file of ``backend/pretrain``."""
SIMILARITY, PCA, CLUSTERS = "similarity", "pca", "clusters"
EXPLORATIONS = (SIMILARITY, PCA, CLUSTERS)
"""What a model's tokens can show without labels."""
NEEDS = ("all", "any")
"""Of its rasters, which must have data for a pixel to be used."""

UNITS = ("auto", "db", "power", "amplitude", "scaled", "reflectance", "dn")
MEMBERS = ("network", "forest", "forest-majority", "average")
"""What can map; ``auto`` beside them is the one that won the validation."""
PRECISIONS = ("auto", "fp32", "bf16")


@dataclass(frozen=True)
class Source:
    """One raster of a scene.

    ``bands`` are 1-based (None = all); ``roles`` such as VV, red, nir run
    parallel to them; ``units`` is one of :data:`UNITS`; ``nodata`` overrides the file's.
    """

    path: str
    bands: Optional[List[int]] = None
    roles: Optional[List[str]] = None
    units: str = "auto"
    nodata: Optional[float] = None


@dataclass(frozen=True)
class Labels:
    """Polygons with a class attribute, or a raster of codes (then ``field`` is None).

    ``mapping``: from its codes to classes, a preset or a file (see ``class_mapping.py``); None: codes are classes.
    """

    path: str
    field: Optional[str] = None
    name_field: Optional[str] = None
    layer: Optional[str] = None
    mapping: Optional[str] = None


@dataclass(frozen=True)
class Scene:
    """One or more rasters looked at as one stack on the grid of ``sources[reference]``.

    ``area``: vector file that bounds what is read; ``crs``: set by the user where the rasters have none.
    ``need``: a pixel is usable where ``all`` rasters have data, or where ``any`` has (for models of two sensors).
    """

    sources: List[Source]
    reference: int = 0
    area: Optional[str] = None
    labels: Optional[Labels] = None
    crs: Optional[str] = None
    name: Optional[str] = None
    need: str = "all"


@dataclass(frozen=True)
class Prepare:
    """Read the scenes once: roles, units, statistics, tile cache."""

    scenes: List[Scene]
    cache_share: float = 0.25


@dataclass(frozen=True)
class Pretrain:
    """Pretraining; ``settings`` are the method's own (see its file). Methods of :data:`TAUGHT` learn from the
    scenes' labels and leave a network that can map."""

    scenes: List[Scene]
    method: str = "dino"
    backbone: Optional[str] = None
    preset: str = "auto"
    init: Optional[str] = None
    steps: Optional[int] = None
    batch: Optional[int] = None
    seed: int = 0
    device: str = "auto"
    precision: str = "auto"
    settings: Dict[str, Any] = _field(default_factory=dict)


@dataclass(frozen=True)
class Finetune:
    """Train on polygons (or a raster of codes); every scene that has ``labels`` teaches.

    ``init``: run or model folder, or ``scratch``. ``choose``: auto or one of :data:`MEMBERS`.
    ``quick``: the forest alone, without validation of the network.
    """

    scenes: List[Scene]
    init: str = "scratch"
    decoder: str = "auto"
    freeze: bool = False
    choose: str = "auto"
    quick: bool = False
    steps: Optional[int] = None
    seed: int = 0
    device: str = "auto"
    precision: str = "auto"
    settings: Dict[str, Any] = _field(default_factory=dict)


@dataclass(frozen=True)
class Predict:
    """Map ``scenes[0]`` with a model. Outputs left None are not written, except ``out`` (then in the run).

    ``member``: auto or one of :data:`MEMBERS`; ``precision``: one of :data:`PRECISIONS`.
    """

    scenes: List[Scene]
    model: str
    out: Optional[str] = None
    probabilities: Optional[str] = None
    uncertainty: Optional[str] = None
    member: str = "auto"
    overwrite: bool = False
    device: str = "auto"
    precision: str = "auto"
    settings: Dict[str, Any] = _field(default_factory=dict)


@dataclass(frozen=True)
class Attention:
    """Attention of ``scenes[0]``. ``block`` −1 is the last; ``heads``: all, mean, rollout.

    ``resolution``: pixel or token; ``values``: log2 (0 = uniform) or mass;
    ``mass``: share of the mass kept in an additional mask band, 0 = no mask.
    ``weights``: trained, or random for the control.
    """

    scenes: List[Scene]
    model: str
    out: Optional[str] = None
    block: int = -1
    heads: str = "all"
    resolution: str = "pixel"
    values: str = "log2"
    mass: float = 0.0
    weights: str = "trained"
    overwrite: bool = False
    device: str = "auto"
    settings: Dict[str, Any] = _field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """Compare ``model``'s map of ``scenes[0]`` with a reference and write HTML and JSON.

    ``reference``: dense raster, points or polygons; ``sample``: draw that many stratified
    random points and answer them from a dense reference; ``map``: an existing map to judge
    (None = predict now). ``reference_kind``: auto, sample, dense, polygons. ``reference_name``: what its user calls
    the reference, where the file has another name.
    """

    scenes: List[Scene]
    model: str
    reference: str
    field: Optional[str] = None
    class_map: Optional[str] = None
    reference_kind: str = "auto"
    sample: Optional[int] = None
    map: Optional[str] = None
    html: Optional[str] = None
    json: Optional[str] = None
    seed: int = 0
    overwrite: bool = False
    reference_name: Optional[str] = None
    settings: Dict[str, Any] = _field(default_factory=dict)


@dataclass(frozen=True)
class Study:
    """Does ``model``'s attention find classes? Every scene that has ``labels`` is looked at.

    Every head against controls, on blocks of land that did not choose it. ``html``, ``json``: None = in the run;
    ``pictures``: a folder for one PNG a class (None = in the run).
    """

    scenes: List[Scene]
    model: str
    html: Optional[str] = None
    json: Optional[str] = None
    pictures: Optional[str] = None
    seed: int = 0
    overwrite: bool = False
    device: str = "auto"
    settings: Dict[str, Any] = _field(default_factory=dict)


@dataclass(frozen=True)
class Explore:
    """What ``model``'s tokens show of ``scenes[0]`` without labels; ``kind``: one of :data:`EXPLORATIONS`.

    similarity: ``places`` are like (``include``) or unlike what is looked for; ``polygons``: GeoPackage of where the
    score exceeds ``threshold`` (None = Otsu's). pca: the first ``components``. clusters: ``clusters`` classes.
    Files left None lie in the run. ``block`` None: chosen by the backbone; ``resolution``: pixel or token.
    """

    scenes: List[Scene]
    model: str
    kind: str = SIMILARITY
    out: Optional[str] = None
    places: List[Click] = _field(default_factory=list)
    polygons: Optional[str] = None
    threshold: Optional[float] = None
    components: int = 3
    clusters: int = 8
    block: Optional[int] = None
    resolution: str = "pixel"
    seed: int = 0
    overwrite: bool = False
    device: str = "auto"
    settings: Dict[str, Any] = _field(default_factory=dict)


@dataclass(frozen=True)
class Suggest:
    """Where on ``scenes[0]`` to label next: a ranked list of points, doubt of ``model`` × diversity.

    Never inside the polygons of the scene's ``labels``, nor near the places of ``avoid`` (a vector layer: an
    independent sample). ``probabilities``: the raster ``predict`` wrote (None = computed now). ``out``: a GeoPackage.
    """

    scenes: List[Scene]
    model: str
    out: Optional[str] = None
    count: int = 20
    probabilities: Optional[str] = None
    avoid: Optional[str] = None
    seed: int = 0
    overwrite: bool = False
    device: str = "auto"
    precision: str = "auto"
    settings: Dict[str, Any] = _field(default_factory=dict)


@dataclass(frozen=True)
class Sample:
    """Random points of a finished map (the one raster of ``scenes[0]``, class codes), to be labelled without seeing it.

    ``size``: how many; None: as many as the overall accuracy's standard error ``target_se`` needs. The default 0.02
    (± 4 percentage points at 95 %) takes some 400 points: a day of looking. ``allocation``: one of :data:`ALLOCATIONS`.
    ``minimum``: points of each class at least; 50 as Olofsson et al. 2014 advise (section 5.1.1). ``model``: what made
    the map, to say which points lie where it was taught (None: the run that the map lies in). ``out``: a GeoPackage.
    """

    scenes: List[Scene]
    out: Optional[str] = None
    size: Optional[int] = ranged(None, 2, 1_000_000)
    target_se: float = ranged(0.02, 0.0005, 0.25)
    allocation: str = ALLOCATIONS[0]
    minimum: int = ranged(50, 2, 100_000)
    model: Optional[str] = None
    seed: int = 0
    overwrite: bool = False
    settings: Dict[str, Any] = _field(default_factory=dict)


Request = Union[Prepare, Pretrain, Finetune, Predict, Attention, Report, Study, Explore, Suggest, Sample]

JOBS: Dict[str, Type[Any]] = {
    "prepare": Prepare,
    "pretrain": Pretrain,
    "finetune": Finetune,
    "predict": Predict,
    "attention": Attention,
    "report": Report,
    "study": Study,
    "explore": Explore,
    "suggest": Suggest,
    "sample": Sample,
}


def job_of(request: Request) -> str:
    """The job's name, as in :data:`JOBS`."""
    return next(name for name, cls in JOBS.items() if isinstance(request, cls))


def reads_imagery(request: Request) -> bool:
    """Whether the scenes are imagery. The one raster of a sample, and of a report without a model, is a map of classes."""
    return not (isinstance(request, Sample) or (isinstance(request, Report) and not request.model))


def to_json(request: Request) -> Dict[str, Any]:
    """The content of ``request.json``."""
    return {"schema": RUN_SCHEMA, "job": job_of(request), **codec.to_json(request)}


def from_json(raw: Any) -> Request:
    """A typed request from ``request.json`` or an RPC call. Raises :class:`RequestError`."""
    if not isinstance(raw, dict):
        raise RequestError("A request must be a JSON object.")
    if raw.get("schema", RUN_SCHEMA) != RUN_SCHEMA:
        raise RequestError(f"This request has the schema {raw['schema']}, this version reads {RUN_SCHEMA}.")
    cls = JOBS.get(str(raw.get("job")))
    if cls is None:
        raise RequestError(f"Unknown job “{raw.get('job')}”.", f"Known are: {', '.join(JOBS)}.")
    request: Request = codec.from_json(cls, {k: v for k, v in raw.items() if k not in ("schema", "job")})
    _check(request)
    return request


def _check(request: Request) -> None:
    if not request.scenes:
        raise RequestError("No scene was given.", "Choose at least one raster layer.")
    for scene in request.scenes:
        check_scene(scene)
    if isinstance(request, Prepare) and not 0 <= request.cache_share <= 1:
        raise RequestError(f"The cache's share of the disk is {request.cache_share:g}.", "Give a number from 0 to 1.")
    if isinstance(request, Suggest) and request.count < 1:
        raise RequestError("No place was asked for.", "Ask for at least one.")
    if isinstance(request, Sample) and request.allocation not in ALLOCATIONS:
        raise RequestError(f"Unknown allocation “{request.allocation}”.", f"Known are: {', '.join(ALLOCATIONS)}.")


def check_scene(scene: Scene) -> None:
    """Raise :class:`RequestError` for a scene that cannot be meant."""
    if not scene.sources:
        raise RequestError("A scene without rasters was given.", "Choose at least one raster layer.")
    if not 0 <= scene.reference < len(scene.sources):
        raise RequestError("The reference raster's number is outside the scene's list.")
    if scene.need not in NEEDS:
        raise RequestError(f"Unknown need “{scene.need}”.", f"Known are: {', '.join(NEEDS)}.")
    for source in scene.sources:
        _check_source(source)


def _check_source(source: Source) -> None:
    if source.units not in UNITS:
        raise RequestError(f"Unknown units “{source.units}”.", f"Known are: {', '.join(UNITS)}.", source.path)
    if source.bands is not None and (not source.bands or min(source.bands) < 1):
        raise RequestError("Band numbers start at 1.", subject=source.path)
    if source.roles is not None and source.bands is not None and len(source.roles) != len(source.bands):
        raise RequestError("There must be one role for each band.", subject=source.path)
