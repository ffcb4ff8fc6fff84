"""Ranges of settings: the ends, lists, pairs, defaults that stand for "auto"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, List, Optional

import pytest

from backend.contract import codec
from backend.contract.errors import RequestError
from backend.contract.ranges import pair, ranged, several


@dataclass(frozen=True)
class Made:
    closed: int = ranged(-1, 1, 9)
    open: float = ranged(0.5, 0, 1, "()")
    half: float = ranged(0.0, 0, 1, "[)")
    layers: Optional[List[int]] = several(None)
    names: List[str] = several(("a", "b"))
    scale: List[float] = pair([0.2, 1.0], 0, 1)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ({"closed": 0}, "“closed” is 0. Choose a value from 1 up to 9."),
        ({"closed": 10}, "is 10"),
        ({"open": 0}, "above 0 and below 1"),
        ({"open": 1.0}, "is 1"),
        ({"open": float("nan")}, "is nan"),
        ({"half": 1}, "from 0 to below 1"),
        ({"scale": [0.5, 0.1]}, "two numbers, the smaller first"),
        ({"scale": [0.5]}, "two numbers"),
        ({"scale": [0.0, 1]}, "“scale” is 0"),
        ({"layers": "five"}, "“layers[0]” must be a whole number, not “five”"),
    ],
)
def test_a_value_out_of_range_is_refused_in_words(raw: Any, said: str) -> None:
    with pytest.raises(RequestError) as caught:
        codec.from_json(Made, raw)
    assert said in str(caught.value)


@pytest.mark.parametrize(
    ("raw", "field", "value"),
    [
        ({"closed": 1}, "closed", 1),
        ({"closed": 9}, "closed", 9),
        ({"closed": -1}, "closed", -1),
        ({"half": 0}, "half", 0.0),
        ({"layers": 5}, "layers", [5]),
        ({"layers": "5,6"}, "layers", [5, 6]),
        ({"layers": [5, 6]}, "layers", [5, 6]),
        ({"layers": None}, "layers", None),
        ({"names": "x"}, "names", ["x"]),
        ({"names": "x, y"}, "names", ["x", "y"]),
        ({"scale": "0.1,0.4"}, "scale", [0.1, 0.4]),
    ],
)
def test_ends_defaults_and_lists(raw: Any, field: str, value: object) -> None:
    assert getattr(codec.from_json(Made, raw), field) == value


def test_every_numeric_setting_has_a_range() -> None:
    pytest.importorskip("rasterio")
    from dataclasses import fields
    from typing import get_args, get_type_hints

    for cls in settings_of_all_jobs():
        for name, hint in get_type_hints(cls).items():
            numeric = {int, float} & {hint, *get_args(hint)}
            spec = next(field for field in fields(cls) if field.name == name)
            assert not numeric or "range" in spec.metadata, f"{cls.__module__}.{name} takes any number"


def settings_of_all_jobs() -> List[Any]:
    """Every dataclass of settings a request may hold."""
    import importlib

    from backend.pretrain import settings as pretrain
    from backend.pretrain.noisy_settings import Noise
    from backend.pretrain.parts.augment_settings import Augmentation
    from backend.pretrain.presets import Common

    own = [importlib.import_module(module).Arguments for module in pretrain.MODULES.values()]
    jobs = ("finetune", "predict", "explain", "report", "study", "explore", "suggest", "sample")
    return [Common, Noise, Augmentation, *own, *(importlib.import_module(f"backend.{j}.settings").Settings for j in jobs)]
