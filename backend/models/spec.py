"""How a backbone is written down; free of torch, so that cards are read and requests refused at once."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from backend.contract.errors import ModelError

PRESETS = {"tiny": "vit_tiny_patch16_224", "small": "vit_small_patch16_224", "base": "vit_base_patch16_224"}
"""Preset → timm name; bands, image and patch size are replaced by the data's."""


class Level(NamedTuple):
    """One map a backbone offers: ``width`` channels, one cell every ``stride`` pixels."""

    width: int
    stride: int


@dataclass(frozen=True)
class BackboneSpec:
    """All that is needed to build a backbone again.

    ``name``: timm's name (its sizes are overridden by the others); ``image_size``
    and ``patch_size`` in pixels; ``heads`` divides ``embed_dim``. For pyramids
    (ResNet, Swin, ConvNeXt) ``levels`` are their stages, ``depth`` the number of
    stages, ``patch_size`` the last one's stride, ``embed_dim`` its width, ``heads`` 0.
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

    @property
    def words(self) -> str:
        """For notes: name and sizes."""
        inside = f"{self.depth} stages" if self.levels else f"{self.depth} blocks, patch {self.patch_size}"
        return f"{self.name}, {inside}, {self.image_size} px"

    def level(self, block: int) -> Level:
        """Width and stride of the map after ``block`` (0-based, negative from the end)."""
        return self.levels[block] if self.levels else Level(self.embed_dim, self.patch_size)

    def to_json(self) -> dict[str, Any]:
        return {**asdict(self), "levels": [list(level) for level in self.levels]}

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> BackboneSpec:
        """Raises :class:`ModelError` naming what is missing or unknown."""
        known = cls.__dataclass_fields__
        unknown = sorted(set(raw) - set(known))
        optional = {"family", "levels"}
        missing = sorted(name for name in set(known) - optional if name not in raw)
        if unknown or missing:
            raise ModelError(
                f"The model's architecture is not understood (unknown: {unknown}, missing: {missing}).",
                "It may come from a newer version of Patchwork.",
            )
        return cls(**{**raw, "levels": tuple(Level(*level) for level in raw.get("levels", ()))})
