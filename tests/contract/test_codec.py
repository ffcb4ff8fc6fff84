"""Dataclass ⇄ JSON: exact, strict, and errors that name the field."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, List, Optional

import pytest

from backend.contract import codec
from backend.contract.errors import RequestError


@dataclass(frozen=True)
class Leaf:
    number: float
    texts: Optional[List[str]] = None


@dataclass(frozen=True)
class Tree:
    leaves: List[Leaf]
    count: int = 3
    flag: bool = False
    anything: Dict[str, Any] = field(default_factory=dict)
    one: Optional[Leaf] = None


def test_round_trip_keeps_everything_and_leaves_none_out() -> None:
    tree = Tree([Leaf(1.5, ["ä", "“"]), Leaf(2.0)], flag=True, anything={"a": [1, {"b": None}]}, one=Leaf(0.0))
    raw = codec.to_json(tree)
    assert raw["leaves"][1] == {"number": 2.0}
    assert codec.from_json(Tree, raw) == tree


def test_whole_numbers_are_fine_where_floats_are_wanted() -> None:
    assert codec.from_json(Leaf, {"number": 2}) == Leaf(2.0)


def test_null_means_not_given_where_the_field_is_optional() -> None:
    assert codec.from_json(Leaf, {"number": 1.0, "texts": None}) == Leaf(1.0)


@pytest.mark.parametrize(
    ("raw", "named"),
    [
        ([], "Tree"),
        ({}, "leaves"),
        ({"leaves": {}}, "leaves"),
        ({"leaves": [{"number": "1"}]}, "leaves[0].number"),
        ({"leaves": [{"number": True}]}, "leaves[0].number"),
        ({"leaves": [{"number": 1.0, "texts": [1]}]}, "leaves[0].texts[0]"),
        ({"leaves": [], "count": 1.5}, "count"),
        ({"leaves": [], "count": True}, "count"),
        ({"leaves": [], "count": None}, "count"),
        ({"leaves": [], "flag": 1}, "flag"),
        ({"leaves": [], "anything": []}, "anything"),
        ({"leaves": [], "one": 3}, "one"),
        ({"leaves": [], "colour": 3}, "colour"),
        ({"leaves": [{"number": 1.0, "texts": ["a\0b"]}]}, "NUL"),
    ],
)
def test_a_wrong_value_is_refused_by_name(raw: Any, named: str) -> None:
    with pytest.raises(RequestError) as caught:
        codec.from_json(Tree, raw)
    assert named in str(caught.value)
