"""How a backbone is written down; free of torch, so that cards are read and requests refused at once."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from backend.contract.errors import ModelError

PRESETS = {"tiny": "vit_tiny_patch16_224", "small": "vit_small_patch16_224", "base": "vit_base_patch16_224"}
"""Preset → timm name; bands, image and patch size are replaced by the data's."""


HALF = 100
"""Number of the map before the first stage's pooling, one cell every 2 pixels, where a pyramid has one (ResNet)."""


class Level(NamedTuple):
    """One map a backbone offers: ``width`` channels, one cell every ``stride`` pixels."""

    width: int
    stride: int


@dataclass(frozen=True)
class Fusion:
    """How a backbone of two sensors puts them together.

    ``sensors``: the bands (0-based) of each; ``names``: what they are called in logs and bands of attention;
    ``early``: the first block is the cross-attention of Fus-MAE (else an ordinary one over all tokens);
    ``merge``: how the two halves become one map, ``mean`` or ``concat``.
    """

    sensors: tuple[tuple[int, ...], ...]
    names: tuple[str, ...]
    early: bool = True
    merge: str = "mean"

    @property
    def width(self) -> int:
        """Tokens side by side in one cell of the map."""
        return len(self.sensors) if self.merge == "concat" else 1

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Fusion:
        sensors = tuple(tuple(int(band) for band in bands) for bands in raw["sensors"])
        return cls(sensors, tuple(raw["names"]), bool(raw["early"]), str(raw["merge"]))


@dataclass(frozen=True)
class Sam:
    """What the image encoder of a Segment Anything model is made of (:mod:`backend.models.sam`).

    ``kind``: ``vit`` (SAM) or ``tiny`` (MobileSAM's TinyViT); ``trained``: pixels along the images it was trained on;
    ``stride``: pixels a token; ``widths``, ``depths``, ``heads``: of its stages (one in a ViT); ``windows``: tokens along
    the windows of each block (ViT; 0: all tokens) or stage; ``neck``: channels of the map it gives; ``ratio``: of the MLPs.
    """

    kind: str
    trained: int
    stride: int
    widths: tuple[int, ...]
    depths: tuple[int, ...]
    heads: tuple[int, ...]
    windows: tuple[int, ...]
    neck: int
    ratio: float

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Sam:
        plain: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in raw.items()}
        return cls(**plain)


@dataclass(frozen=True)
class BackboneSpec:
    """All that is needed to build a backbone again.

    ``name``: timm's name (its sizes are overridden by the others); ``image_size``
    and ``patch_size`` in pixels; ``heads`` divides ``embed_dim``. For pyramids
    (ResNet, Swin, ConvNeXt) ``levels`` are their stages, ``depth`` the number of
    stages, ``patch_size`` the last one's stride, ``embed_dim`` its width, ``heads`` 0;
    ``half_width``: channels of the map :data:`HALF`, 0 where there is none.
    ``fusion``: of a backbone of two sensors, None of every other; ``sam``: likewise of a SAM's image encoder, whose one
    level is the map that its neck gives.
    """

    name: str
    bands: int
    image_size: int
    patch_size: int
    embed_dim: int
    depth: int
    heads: int
    family: str = "vit"
    levels: tuple[Level, ...] = ()
    half_width: int = 0
    fusion: Fusion | None = None
    sam: Sam | None = None

    @property
    def words(self) -> str:
        """For notes: name and sizes."""
        return self.words_at(self.image_size)

    def words_at(self, size: int) -> str:
        """The same with the side of the views it is trained on, px."""
        inside = f"{self.depth} stages" if self.levels else f"{self.depth} blocks, patch {self.patch_size}"
        sensors = f", {' and '.join(self.fusion.names)} fused" if self.fusion else ""
        return f"{self.name}, {inside}, {size} px{sensors}"

    @property
    def has_attention(self) -> bool:
        """Whether the backbone has a CLS token, hence ``cls_attention`` (CNN and Swin have none).

        ``attention`` of whole blocks then exists too, but for backbones of two sensors (``fusion``), whose blocks
        join the tokens of both.
        """
        return not self.levels

    def level(self, block: int) -> Level:
        """Width and stride of the map after ``block`` (0-based, negative from the end, or :data:`HALF`)."""
        if block == HALF:
            return Level(self.half_width, 2)
        width = self.embed_dim * (self.fusion.width if self.fusion else 1)
        return self.levels[block] if self.levels else Level(width, self.patch_size)

    def to_json(self) -> dict[str, Any]:
        plain = {**asdict(self), "levels": [list(level) for level in self.levels]}
        return {name: value for name, value in plain.items() if value is not None}

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> BackboneSpec:
        """Raises :class:`ModelError` naming what is missing or unknown."""
        known = cls.__dataclass_fields__
        unknown = sorted(set(raw) - set(known))
        optional = {"family", "levels", "half_width", "fusion", "sam"}
        missing = sorted(name for name in set(known) - optional if name not in raw)
        if unknown or missing:
            raise ModelError(
                f"The model's architecture is not understood (unknown: {unknown}, missing: {missing}).",
                "It may come from a newer version of Patchwork.",
            )
        levels = tuple(Level(*level) for level in raw.get("levels", ()))
        fusion = Fusion.from_json(raw["fusion"]) if raw.get("fusion") else None
        sam = Sam.from_json(raw["sam"]) if raw.get("sam") else None
        return cls(**{**raw, "levels": levels, "fusion": fusion, "sam": sam})
