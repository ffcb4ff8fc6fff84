"""What each round of training brought, read from the runs."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from patchwork.backend.contract.requests import Finetune, Labels, Predict, Request, Scene, Source
from patchwork.backend.contract.run_directory import RunDirectory
from patchwork.plugin.core.rounds import rounds
from patchwork.plugin.core.written_maps import probabilities_of

from .runs import make_run, set_state

SCENE = Scene([Source("/data/b.tif"), Source("/data/a.tif")], reference=1, labels=Labels("/x.gpkg", "class"))


def trained(
    folder: Path, name: str, when: float, figure: float | None, polygons: dict[str, int],
    request: Request | None = None, phase: str = "done", **training: Any,
) -> RunDirectory:  # fmt: skip
    run = make_run(folder, name, request or Finetune([SCENE]))
    set_state(run, phase)
    run.model.mkdir(parents=True, exist_ok=True)
    decision = {"title": "forest"} if figure is None else {"title": "forest", "miou_held_out": figure}
    card = {"decision": decision, "training": {"polygons": polygons, **training}}
    (run.model / "model.json").write_text(json.dumps(card), encoding="utf-8")
    os.utime(run.request_file, (when, when))
    return run


def test_rounds_are_listed_in_time_with_their_change(tmp_path: Path) -> None:
    second = trained(tmp_path, "b", 200, 0.55, {"water": 12, "forest": 18}, suggested=10)
    first = trained(tmp_path, "z", 100, 0.5, {"water": 8, "forest": 12})
    third = trained(tmp_path, "c", 300, None, {"water": 1})
    fourth = trained(tmp_path, "d", 400, 0.53, {"water": 40})
    found = rounds([fourth, second, first, third], "/data/a.tif")
    assert [one.run.name for one in found] == ["z", "b", "c", "d"]
    assert [one.polygons for one in found] == [20, 30, 1, 40]
    assert [one.suggested for one in found] == [0, 10, 0, 0]
    assert [one.figure for one in found] == [0.5, 0.55, None, 0.53]
    changes = [None if one.change is None else round(one.change, 6) for one in found]
    assert changes == [None, 0.05, None, -0.02], "an unvalidated round is skipped over"
    assert found[0].candidate == "forest"


def test_other_scenes_jobs_and_unfinished_runs_do_not_count(tmp_path: Path) -> None:
    other = Finetune([Scene([Source("/data/b.tif")])])
    runs = [
        trained(tmp_path, "a", 1, 0.5, {}, other),
        trained(tmp_path, "b", 2, 0.5, {}, Predict([SCENE], "/m")),
        trained(tmp_path, "c", 3, 0.5, {}, phase="failed"),
        make_run(tmp_path, "d", Finetune([SCENE])),
    ]
    damaged = trained(tmp_path, "e", 5, 0.5, {})
    (damaged.model / "model.json").write_text("{", encoding="utf-8")
    emptied = trained(tmp_path, "f", 6, 0.5, {})
    (emptied.model / "model.json").unlink()
    good = trained(tmp_path, "g", 7, 0.5, {"x": 1})
    assert [one.run.name for one in rounds([*runs, damaged, emptied, good], "/data/a.tif")] == ["g"]


def test_written_probabilities_are_found_for_the_same_map_only(tmp_path: Path) -> None:
    bare = Scene([Source("/data/a.tif")])

    def mapped(name: str, phase: str = "done", **more: Any) -> RunDirectory:
        shares = tmp_path / f"{name}.tif"
        shares.touch()
        values = {"scenes": [bare], "model": "/m", "probabilities": str(shares), **more}
        run = make_run(tmp_path / "runs", name, Predict(**values))
        set_state(run, phase)
        return run

    older, newer = mapped("2026-01-01-predict-a"), mapped("2026-01-02-predict-a")
    assert probabilities_of([older, newer], "/m", SCENE) is None
    with_labels = Scene([Source("/data/a.tif")], labels=Labels("/x.gpkg", "class"))
    assert probabilities_of([older, newer], "/m", with_labels) == str(tmp_path / "2026-01-02-predict-a.tif")
    (tmp_path / "2026-01-02-predict-a.tif").unlink()
    assert probabilities_of([older, newer], "/m", bare) == str(tmp_path / "2026-01-01-predict-a.tif")
    assert probabilities_of([older], "/other", bare) is None
    for name, more in {"b": {"member": "forest"}, "c": {"probabilities": None}}.items():
        assert probabilities_of([mapped(name, **more)], "/m", bare) is None
    assert probabilities_of([mapped("d", phase="cancelled")], "/m", bare) is None
