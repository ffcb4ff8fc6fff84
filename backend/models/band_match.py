"""What became of the bands where an imported network meets layers: found by role, lacking, or unknown to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


class Named(Protocol):
    """What is looked at of a :class:`backend.scene.band.Band`."""

    @property
    def role(self) -> str: ...
    @property
    def key(self) -> str: ...


Own = tuple[int | None, ...]
"""For each of the model's bands its number in the scene; None where the scene lacks it."""


@dataclass(frozen=True)
class BandMatch:
    """``matched``: roles that both have; ``lacking``: of the network, not in the layers; ``unknown``: of the layers, not
    known to the network; ``ordered``: the network's bands where roles tell nothing and the order alone counts."""

    matched: tuple[str, ...] = ()
    lacking: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    ordered: tuple[str, ...] = ()

    @classmethod
    def of(cls, wanted: Sequence[Mapping[str, Any]], found: Sequence[Named]) -> BandMatch:
        roles, known = [_role(band) for band in wanted], [band.role for band in found]
        return cls(
            tuple(role for role in roles if role in known),
            tuple(role for role in roles if role not in known),
            tuple(band.key for band in found if band.role not in roles),
        )

    @classmethod
    def in_order(cls, wanted: Sequence[Mapping[str, Any]]) -> BandMatch:
        return cls(ordered=tuple(_role(band) or str(band.get("name")) for band in wanted))

    def words(self, start: bool = False) -> str:
        """For the user; ``start``: the network starts a training, else it is used as it is."""
        if self.ordered:
            return (
                "The layers do not say what all their bands are, so they are taken in the network's order: "
                f"{', '.join(self.ordered)}. Check it, or say the roles (the Data page, or --roles)."
            )
        parts = [f"Bands matched by role: {', '.join(self.matched)}."]
        if self.lacking:
            fate = "its weights for them are left out" if start else "they count as average everywhere"
            parts.append(f"The layers lack {', '.join(self.lacking)}, which the network knows: {fate}.")
        if self.unknown:
            fate = "they are learned" if start else "they are not looked at"
            parts.append(f"The network does not know {', '.join(self.unknown)}: {fate}.")
        return " ".join(parts)

    def facts(self, start: bool = False) -> dict[str, Any]:
        """For ``run.json`` and other figures: {"words", "matched", "filled", "left_out"}, of a start {"words", "matched",
        "dropped", "learned"}; {"words", "by_order"} where roles tell nothing."""
        words = {"words": self.words(start)}
        if self.ordered:
            return words | {"by_order": list(self.ordered)}
        names = ("matched", "dropped", "learned") if start else ("matched", "filled", "left_out")
        bands = (self.matched, self.lacking, self.unknown)
        return words | {name: list(those) for name, those in zip(names, bands, strict=True)}


def by_role(wanted: Sequence[Mapping[str, Any]], found: Sequence[Named]) -> Own | None:
    """For each band wanted its number among ``found``; None where roles cannot tell, or share nothing."""
    roles, known = [_role(band) for band in wanted], [band.role for band in found]
    if "" in roles or len(set(roles)) < len(roles) or any(known.count(role) > 1 for role in roles):
        return None
    own = tuple(known.index(role) if role in known else None for role in roles)
    return own if any(number is not None for number in own) else None


def _role(band: Mapping[str, Any]) -> str:
    return str(band.get("role") or "")
