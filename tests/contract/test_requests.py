"""Requests: every job goes through JSON and back, and nonsense is refused in words."""

from __future__ import annotations

import json
from typing import Any, Dict, List

import pytest

from backend.contract import requests
from backend.contract.errors import RequestError
from backend.contract.pointing import Click
from backend.contract.requests import (
    Attention,
    Explore,
    Finetune,
    Labels,
    Predict,
    Prepare,
    Pretrain,
    Report,
    Sample,
    Scene,
    Source,
    Study,
    Suggest,
)

SCENE = Scene(
    [Source("/d/a.tif", [1, 3], ["VV", "VH"], "db", -9999.0), Source("/d/b.vrt")],
    reference=1,
    area="/d/area.gpkg",
    labels=Labels("/d/l.gpkg", "class", "name", "layer"),
    crs="EPSG:32617",
    name="Bucht",
)
EVERY: List[requests.Request] = [
    Prepare([SCENE]),
    Pretrain([SCENE, SCENE], steps=3, settings={"prototypes": 1024, "a": [1.5, None]}),
    Finetune([SCENE], init="scratch", quick=True),
    Predict([SCENE], "/m", out="/o.tif", overwrite=True),
    Attention([SCENE], "/m", heads="rollout", mass=0.6),
    Report([SCENE], "/m", "/r.tif", sample=500, json="/r.json"),
    Study([SCENE], "/m", html="/s.html", pictures="/p", settings={"layers": [-1]}),
    Explore([SCENE], "/m", "similarity", places=[Click(1.5, -2.0), Click(3.0, 4.0, False)], threshold=0.5),
    Suggest([SCENE], "/m", out="/next.gpkg", count=7, probabilities="/p.tif", avoid="/s.gpkg", settings={"apart": 9}),
    Sample([SCENE], out="/s.gpkg", size=300, allocation="optimal", model="/m", settings={"expected": [0.7, 0.9]}),
]


@pytest.mark.parametrize("request_", EVERY, ids=requests.job_of)
def test_round_trip_through_text(request_: requests.Request) -> None:
    raw = requests.to_json(request_)
    assert requests.from_json(json.loads(json.dumps(raw))) == request_
    assert raw["job"] == requests.job_of(request_)


def test_every_job_is_tried() -> None:
    assert [requests.job_of(request) for request in EVERY] == list(requests.JOBS)


def source(**changes: Any) -> Dict[str, Any]:
    return {"job": "prepare", "scenes": [{"sources": [{"path": "/a.tif", **changes}]}]}


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ([], "object"),
        ({"job": "fly"}, "fly"),
        ({}, "Unknown job"),
        ({"job": "prepare", "schema": "patchwork-run/9"}, "patchwork-run/9"),
        ({"job": "prepare", "scenes": []}, "No scene"),
        ({"job": "prepare", "scenes": [{"sources": []}]}, "without rasters"),
        ({"job": "prepare", "scenes": [{"sources": [{"path": "/a"}], "reference": 1}]}, "reference"),
        (source(units="furlongs"), "furlongs"),
        (source(bands=[0]), "start at 1"),
        (source(bands=[]), "start at 1"),
        (source(bands=[1, 2], roles=["VV"]), "one role"),
        (source(path="/a\0b"), "NUL"),
        (source(colour="red"), "colour"),
    ],
)
def test_nonsense_is_refused(raw: Any, words: str) -> None:
    with pytest.raises(RequestError) as caught:
        requests.from_json(raw)
    assert words in str(caught.value)
