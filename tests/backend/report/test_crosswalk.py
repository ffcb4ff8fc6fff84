"""Classes of a reference brought onto the map's."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from backend.contract.errors import InputError
from backend.labels.class_scheme import ClassScheme
from backend.report.crosswalk import build, read_class_map

MAP = ClassScheme.named({1: "forest", 2: "water", 3: "built"})


def test_codes_match_where_they_mean_something() -> None:
    crossed = build(MAP, ClassScheme.named({3: "Class 3", 1: "Class 1"}), None, False, "ref")
    assert crossed.apply(np.array([[0, 1, -1]], np.int16)).tolist() == [[2, 0, -1]]
    assert crossed.notes == []


def test_names_match_where_codes_only_number_them() -> None:
    crossed = build(MAP, ClassScheme.named({1: "Water", 2: "Forest"}), None, True, "ref")
    assert crossed.table.tolist() == [1, 0, -1]


def test_same_code_other_name_is_said() -> None:
    crossed = build(MAP, ClassScheme.named({1: "pasture"}), None, False, "ref")
    assert "“forest” in the map and “pasture” in the reference" in crossed.notes[0]


def test_a_class_the_map_lacks_is_an_error_of_the_map() -> None:
    crossed = build(MAP, ClassScheme.named({1: "forest", 9: "ice"}), None, False, "ref")
    assert crossed.scheme.codes == (1, 2, 3, 9)
    assert crossed.table.tolist() == [0, 3, -1]
    assert "counts as an error" in crossed.notes[0]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("map.csv", "reference,map\n10,1\n80,water\n90,\n"),
        ("map.json", '{"10": 1, "80": "Water", "90": null}'),
    ],
)
def test_class_maps(tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / name
    path.write_text(text)
    reference = ClassScheme.named({10: "Tree cover", 80: "Permanent water", 90: "Wetland", 95: "Mangroves"})
    crossed = build(MAP, reference, read_class_map(path), False, "ref")
    assert crossed.table.tolist() == [0, 1, -1, -1, -1]
    assert sum("left out" in note for note in crossed.notes) == 2


def test_nothing_in_common_asks_for_a_class_map() -> None:
    with pytest.raises(InputError, match=r"Not one class.*reference,map"):
        build(MAP, ClassScheme.named({10: "x"}), None, False, "ref")


def test_only_a_map_whose_file_lost_its_legend_is_said_to_lack_one() -> None:
    nameless = ClassScheme.named({1: "Class 1"})
    with pytest.raises(InputError) as refused:
        build(nameless, ClassScheme.named({10: "x"}), None, False, "ref")
    assert ".aux.xml" not in refused.value.remedy and "--class-map FILE" in refused.value.remedy
    with pytest.raises(InputError, match=r"\.aux\.xml.*--class-map FILE"):
        build(nameless, ClassScheme.named({10: "x"}), None, False, "ref", legend_lost=True)


def test_broken_class_maps_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_class_map(tmp_path / "absent.csv")
    for name, text in (("a.json", "[1]"), ("b.json", "{"), ("c.csv", "justone\n"), ("d.csv", "")):
        (tmp_path / name).write_text(text)
        with pytest.raises(InputError, match=name):
            read_class_map(tmp_path / name)
    with pytest.raises(InputError, match="lava"):
        build(MAP, ClassScheme.named({10: "x"}), {"10": "lava"}, False, "ref")
