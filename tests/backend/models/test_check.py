"""The model check: what does not fit is refused, what may not fit is told."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from backend.contract.errors import ModelError
from backend.models.card import BACKBONE, MAPPER, ModelCard
from backend.models.check import ERROR, WARNING, check, require_fit, start_doubts


@dataclass(frozen=True)
class Band:
    name: str
    role: str
    units: str

    @property
    def key(self) -> str:
        return self.role or self.name


@dataclass(frozen=True)
class Grid:
    gsd_m: float = 10.0


@dataclass(frozen=True)
class Scene:
    bands: tuple[Band, ...] = (Band("b1", "VV", "db"), Band("b2", "VH", "db"))
    grid: Grid = field(default_factory=Grid)
    name: str = "harbour"
    has_gaps: bool = False


@dataclass(frozen=True)
class Numbers:
    centres: tuple[float, ...] = (-12.0, -19.0)
    scales: tuple[float, ...] = (5.0, 5.0)

    def to_json(self) -> dict[str, Any]:
        return {"bands": [{"centre": c, "scale": s} for c, s in zip(self.centres, self.scales, strict=True)]}


def card() -> ModelCard:
    bands = [{"name": "VV", "role": "VV", "units": "db"}, {"name": "VH", "role": "VH", "units": "db"}]
    return ModelCard(MAPPER, bands, Numbers().to_json(), 10.0)


def test_the_training_layers_fit() -> None:
    assert check(card(), Scene(), Numbers()) == []


def test_unknown_roles_and_units_are_no_error() -> None:
    assert check(card(), Scene((Band("b1", "", ""), Band("b2", "", "")))) == []


@pytest.mark.parametrize(
    ("scene", "words"),
    [
        (Scene((Band("b1", "VV", "db"),)), "takes 2 bands (VV, VH), the layers have 1"),
        (Scene((Band("b1", "VH", "db"), Band("b2", "VV", "db"))), "Band 1 must be VV, the layers give VH"),
        (Scene((Band("b1", "VV", "scaled"), Band("b2", "VH", "db"))), "Band 1 (VV) must be in db, the layers are in scaled"),
        (
            Scene((Band("b1", "VV", "scaled"), Band("b2", "VH", "scaled"))),
            "Bands 1 (VV), 2 (VH) must be in db, the layers are in scaled.",
        ),
    ],
)
def test_what_cannot_fit_is_refused(scene: Scene, words: str) -> None:
    findings = check(card(), scene, Numbers())
    assert findings[0].level == ERROR
    assert words in findings[0].text
    with pytest.raises(ModelError) as caught:
        require_fit(card(), scene)
    assert words in caught.value.cause
    assert caught.value.subject == "harbour"


@pytest.mark.parametrize(
    ("scene", "numbers", "words"),
    [
        (Scene(grid=Grid(30.0)), Numbers(), "trained at 10 m per pixel, the layers have 30 m"),
        (Scene(), Numbers((-5.0, -19.0)), "VV is 1.4 standard deviations higher"),
        (Scene(), Numbers((-12.0, -29.0)), "VH is 2.0 standard deviations lower"),
        (Scene(), Numbers(scales=(5.0, 15.0)), "VH varies 3.0 times as much"),
    ],
)
def test_what_may_not_fit_is_told(scene: Scene, numbers: Numbers, words: str) -> None:
    (finding,) = check(card(), scene, numbers)
    assert finding.level == WARNING
    assert words in finding.text
    assert all(found.level == WARNING for found in require_fit(card(), scene))


def test_an_unknown_pixel_size_is_passed_over() -> None:
    assert check(card(), Scene(grid=Grid(0.0))) == []


@pytest.mark.parametrize("kind", [MAPPER, BACKBONE])
@pytest.mark.parametrize(
    ("bands", "words"),
    [
        ((Band("b1", "VV", "scaled"), Band("b2", "VH", "db")), "VV is in scaled, there in db. "),
        ((Band("b1", "", "scaled"), Band("b2", "", "db")), "b1 is in scaled, there in db. "),
    ],
)
def test_a_training_without_labels_warns_of_other_units_and_pixels(kind: str, bands: tuple[Band, ...], words: str) -> None:
    start = replace(card(), kind=kind)
    assert start_doubts(start, Scene()) == []
    resolution, units = start_doubts(start, Scene(bands, Grid(30.0)))
    assert "layers have 30 m" in resolution.text
    assert words in units.text and units.level == WARNING


@pytest.mark.parametrize("kind", [MAPPER, BACKBONE])
def test_units_are_compared_by_role_where_the_bands_stand_in_another_order(kind: str) -> None:
    start = replace(card(), kind=kind)
    swapped = (Band("b1", "VH", "db"), Band("b2", "VV", "scaled"), Band("b3", "red", "scaled"))
    (units,) = start_doubts(start, Scene(swapped))
    assert "VV is in scaled, there in db. " in units.text and "red" not in units.text and "VH" not in units.text
