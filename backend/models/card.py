"""``model.json``: what a model is, was trained on and expects (schema ``patchwork-model/1``).

Field names follow the STAC machine-learning-model extension where it has a term.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, fields
from typing import Any

from backend.contract.errors import ModelError
from backend.contract.version import MODEL_SCHEMA, product_version
from backend.models.spec import BackboneSpec

BACKBONE, MAPPER = "backbone", "mapper"
IMPORT = "import"
"""What made the model, in ``training["job"]``, where that was no run."""


@dataclass
class ModelCard:
    """Mirror of ``model.json``; everything is plain JSON.

    ``architecture``: {"backbone": spec, "decoder": …}; ``bands``: [{name, role, units}] in input order;
    ``statistics``: the training area's, applied to every new scene; ``gsd_m``: metres per pixel;
    ``classes``: [{code, name, color}]; ``candidates``: every member that was compared with its scores;
    ``decision``: {member, smoothing, reason}; ``training``: what it was trained with and on.
    """

    kind: str
    bands: list[dict[str, Any]]
    statistics: dict[str, Any]
    gsd_m: float | None
    architecture: dict[str, Any] = field(default_factory=dict)
    classes: list[dict[str, Any]] = field(default_factory=list)
    members: dict[str, Any] = field(default_factory=dict)
    candidates: list[dict[str, Any]] = field(default_factory=list)
    decision: dict[str, Any] = field(default_factory=dict)
    training: dict[str, Any] = field(default_factory=dict)
    licence: str = ""
    notes: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        return {"schema": MODEL_SCHEMA, "version": product_version(), **asdict(self)}

    @classmethod
    def from_json(cls, raw: Any, subject: str = "") -> ModelCard:
        """Raises :class:`ModelError` where the content is not a card of this schema."""
        if not isinstance(raw, dict) or raw.get("schema") != MODEL_SCHEMA:
            found = raw.get("schema") if isinstance(raw, dict) else type(raw).__name__
            cause = f"model.json has the schema {found!r}, not {MODEL_SCHEMA!r}."
            raise ModelError(cause, "Update Patchwork.", subject)
        known = {f.name for f in fields(cls)}
        missing = [name for name in ("kind", "bands", "statistics", "gsd_m") if name not in raw]
        if missing or raw["kind"] not in (BACKBONE, MAPPER):
            raise ModelError("model.json is incomplete.", "Train the model again or restore the file.", subject)
        return cls(**{name: value for name, value in raw.items() if name in known})

    @property
    def unit(self) -> str:
        """What the labels came in, in words: polygons, or squares of a raster of codes (older cards do not say)."""
        return str(self.training.get("unit", "polygons"))

    @property
    def named(self) -> bool:
        """Whether the class codes merely number the names the labels gave (older cards do not say)."""
        return bool(self.training.get("named", False))

    def member(self, asked: str) -> str:
        """``asked``, and for ``auto`` the one the decision names."""
        return str(self.decision["member"]) if asked == "auto" else asked

    @property
    def imported(self) -> bool:
        """Whether it was made elsewhere and imported (see :mod:`backend.models.published`)."""
        return self.training.get("job") == IMPORT

    @property
    def backbone(self) -> BackboneSpec:
        """The backbone's spec. Raises :class:`ModelError` for a model without one (a forest alone)."""
        raw = self.architecture.get("backbone")
        if raw is None:
            raise ModelError("This model has no backbone.", "Choose a pretrained run or a model with a network.")
        return BackboneSpec.from_json(raw)
