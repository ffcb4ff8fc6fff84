"""Codes, names and colours stay what they are; unnamed colours follow meaning."""

from __future__ import annotations

import itertools
from pathlib import Path

import numpy as np
import pytest

from backend.contract.errors import InputError
from backend.labels.class_scheme import ClassScheme, LandClass, load_preset, preset_names, read_legend
from backend.labels.colors import lab


def test_indices_follow_the_schemes_order_and_strangers_are_ignored() -> None:
    scheme = ClassScheme.named({50: "built", 10: "forest", 80: "water"})
    codes = np.array([[10, 50], [80, 7]], np.uint8)
    assert scheme.indices(codes).tolist() == [[1, 0], [2, -1]]
    assert scheme.indices(codes).dtype == np.int16
    assert scheme.to_codes(scheme.indices(codes), 255).tolist() == [[10, 50], [80, 255]]
    assert scheme.index_of(80) == 2
    with pytest.raises(InputError, match="7"):
        scheme.index_of(7)


def test_json_round_trip_and_extension_keep_codes() -> None:
    scheme = ClassScheme.named({1: "a", 2: "b"})
    assert ClassScheme.from_json(scheme.to_json()) == scheme
    more = scheme.extended([LandClass(2, "other", "#000000"), LandClass(9, "c", "#ffffff")])
    assert more.codes == (1, 2, 9)
    assert more.names == ("a", "b", "c")


@pytest.mark.parametrize("code", [-1, 65535])
def test_codes_outside_a_colour_table_are_refused(code: int) -> None:
    with pytest.raises(InputError):
        LandClass(code, "x", "#000000")


def test_one_code_twice_is_refused() -> None:
    with pytest.raises(InputError, match="twice"):
        ClassScheme((LandClass(1, "a", "#000000"), LandClass(1, "b", "#ffffff")))


def test_colours_follow_the_meaning_of_names() -> None:
    scheme = ClassScheme.named({1: "Deciduous forest", 2: "Lake", 3: "Built-up", 4: "no water"})
    rgb = [[int(item.color[i : i + 2], 16) for i in (1, 3, 5)] for item in scheme.classes]
    assert int(np.argmax(rgb[0])) == 1, "forest is green"
    assert int(np.argmax(rgb[1])) == 2, "water is blue"
    assert int(np.argmax(rgb[2])) == 0, "built-up is red"
    assert rgb[3] != rgb[1], "the absence of water does not look like water"


def test_colours_are_distinguishable_also_for_many_classes_of_one_kind() -> None:
    names = {code: name for code, name in enumerate(["forest"] * 4 + ["water"] * 3 + ["x"] * 18)}
    colors = lab([item.color for item in ClassScheme.named(names).classes])
    nearest = min(float(np.linalg.norm(a - b)) for a, b in itertools.combinations(colors, 2))
    assert nearest > 10


def test_given_colours_are_kept() -> None:
    scheme = ClassScheme.named({1: "water", 2: "river"}, {1: "#FF00FF"})
    assert scheme.classes[0].color == "#ff00ff"


# The publishers' own tables: a few rows each that no other scheme shares.
OFFICIAL = [
    ("worldcover", 11, {10: ("Tree cover", "#006400"), 40: ("Cropland", "#f096ff"),
                        100: ("Moss and lichen", "#fae6a0")}),
    ("dynamicworld", 9, {0: ("Water", "#419bdf"), 3: ("Flooded vegetation", "#7a87c6"),
                         8: ("Snow and ice", "#b39fe1")}),
    ("esri", 9, {1: ("Water", "#1a5bab"), 7: ("Built area", "#ed022a"), 11: ("Rangeland", "#c6ad8d")}),
    ("nlcd", 20, {11: ("Open Water", "#466b9f"), 52: ("Shrub/Scrub", "#ccb879"),
                  95: ("Emergent Herbaceous Wetlands", "#6c9fb8")}),
    ("corine-level-1", 5, {1: ("Artificial surfaces", "#e6004d"), 5: ("Water bodies", "#00ccf2")}),
    ("corine-level-2", 15, {11: ("Urban fabric", "#e6004d"), 31: ("Forests", "#80ff00"),
                            52: ("Marine waters", "#00ffa6")}),
    ("corine-level-3", 44, {111: ("Continuous urban fabric", "#e6004d"), 211: ("Non-irrigated arable land", "#ffffa8"),
                            334: ("Burnt areas", "#000000"), 523: ("Sea and ocean", "#e6f2ff")}),
]  # fmt: skip


@pytest.mark.parametrize(("preset", "count", "rows"), OFFICIAL)
def test_presets_match_the_publishers(preset: str, count: int, rows: dict[int, tuple[str, str]]) -> None:
    scheme = load_preset(preset)
    assert len(scheme) == count
    known = {item.code: (item.name, item.color) for item in scheme.classes}
    for code, expected in rows.items():
        assert known[code] == expected


def test_every_preset_is_tested_and_unknown_ones_are_named() -> None:
    assert preset_names() == sorted(preset for preset, _, _ in OFFICIAL)
    with pytest.raises(InputError, match="worldcover"):
        load_preset("../secrets")


def test_a_broken_legend_is_an_error_that_names_the_file(tmp_path: Path) -> None:
    path = tmp_path / "legend.json"
    path.write_text('{"classes": [{"code": 1}]}')
    with pytest.raises(InputError, match=r"legend\.json"):
        read_legend(path)
