"""Every setting has words, and no two of one job the same."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

import pytest

from backend.contract import requests
from backend.contract.requests import METHODS
from backend.contract.setting_words import title
from backend.models.spec import BackboneSpec

SETTINGS = {
    "finetune": "backend.finetune.settings", "predict": "backend.predict.settings", "attention": "backend.explain.settings",
    "explore": "backend.explore.settings", "suggest": "backend.suggest.settings", "sample": "backend.sample.settings",
    "study": "backend.study.settings", "report": "backend.report.settings",
}  # fmt: skip
PLACES = {"scenes", "settings", "schema", "job", "overwrite", "html", "json", "pictures", "polygons", "places"}
"""Of requests: what a comparison leaves out, or takes apart."""
SENTENCES = {"reference_note", "title"}
"""Said as they are."""


def names(cls: Any, head: str = "") -> Iterator[str]:
    for field in fields(cls):
        made = field.default_factory() if field.default_factory is not MISSING else field.default
        if is_dataclass(made) and not isinstance(made, type):
            yield from names(type(made), f"{head}{field.name}.")
        else:
            yield head + field.name


def jobs() -> Iterator[Any]:
    for method in METHODS:
        own = importlib.import_module(f"backend.pretrain.{method}_settings").Arguments
        yield pytest.param([*names(requests.Pretrain), *names(BackboneSpec), *names(own)], id=method)
    for job, module in SETTINGS.items():
        own = importlib.import_module(module).Settings
        yield pytest.param([*names(requests.JOBS[job]), *names(own)], id=job)


@pytest.mark.parametrize("keys", list(jobs()))
def test_every_setting_is_called_by_words_of_its_own(keys: list[str]) -> None:
    said: dict[str, str] = {}
    for key in dict.fromkeys(keys):
        if key in PLACES | SENTENCES:
            continue
        words = title(key, lambda text: f"<{text}>")
        assert words.startswith("<") and ">, " not in words, f"{key} has no words of its own: {words}"
        assert said.setdefault(words, key) == key, f"{key} and {said[words]} are both “{words}”"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("base_learning_rate", "learning rate at batch 256"),
        ("scenes[1].sources[2].path", "scene 1, raster 2, path"),
        ("scenes[2].sources[1].scale", "scene 2, raster 1, scale"),
        ("reference_name", "name of the reference"),
        ("name_field", "attribute with the class's name"),
        ("scale", "share of the crop in a view"),
        ("versions.torch", "version of torch"),
        ("files.labels.gpkg", "size of labels.gpkg in bytes"),
        ("some_new_setting", "some new setting"),
    ],
)
def test_names_in_words(name: str, words: str) -> None:
    assert title(name) == words


def test_words_are_translated_where_a_translation_is_given() -> None:
    german = {"version of {}": "Version von {}"}
    assert title("versions.torch", lambda text: german.get(text, text)) == "Version von torch"
