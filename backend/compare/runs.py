"""Two runs as one document: what was asked and resolved, on which data, how well, how it went."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from backend.compare.differences import Difference, differences, flat
from backend.contract.errors import InputError, RequestError
from backend.contract.events import EventTail
from backend.contract.run_directory import RunDirectory
from backend.contract.run_note import read_note
from backend.report.curves import read_story

Json = dict[str, Any]

_DATA = ("scenes", "model", "init", "reference", "class_map", "map", "probabilities", "avoid")
"""Fields of a request that name what is read; ``probabilities`` is an output of a map and is the same in words."""

_PLACES = frozenset({"schema", "job", "out", "html", "json", "pictures", "polygons", "uncertainty", "overwrite"})
"""Fields that say where results go: two runs always differ there, and it says nothing."""

_RASTERS_NAMED = 3

_MAPLESS = (
    "Choose two runs of predict: training leaves a model, predict the map made with it. Without a change map (--out) any "
    "two runs can be compared."
)

_RESOLVED = ("pretrain", "finetune", "settings", "device", "tiling", "block", "threads")
"""What ``run.json`` keeps of "auto" values."""


_GROUPS = frozenset({"settings", "pretrain", "finetune", "arguments", "spec", "device"})
"""Groups in request and ``run.json`` that a setting's name does without: what was asked and what became of it are one."""

_RENAMED = {"pretrain.spec.name": "backbone", "device.text": "device.text", "finetune.device.text": "device.text"}
_UNTOLD = frozenset({"estimate_s", "tiling.multiple", "tiling.exact", "tiling.scale"})
"""What says nothing to people: a guess of the time, how the tile engine rounds."""

_BY_TIME = ("save_every", -1)
"""The one setting that stays "auto" in ``run.json``."""


def compare_runs(one: RunDirectory, other: RunDirectory) -> Json:
    """{"runs", "settings", "same", "data", "accuracy", "curves", "maps"}; tables hold {name, one, other} where they differ
    (accuracy: all, what differs first), "same" {name, value} of settings. Names are those that ``--set`` takes.

    Raises :class:`RequestError` for a run compared with itself, :class:`InputError` for no run.
    """
    if one.path == other.path:
        raise RequestError("A run was given twice.", "Choose two runs.", one.name)
    left, right = one.raw_request(), other.raw_request()
    asked, used = _settings(one, left), _settings(other, right)
    data = differences(*_comparable(_data(left, one), _data(right, other)))
    return {
        "runs": [_about(one, left), _about(other, right)],
        "settings": [row.to_json() for row in differences(asked, used)],
        "same": [{"name": name, "value": value} for name, value in asked.items() if _equal(used, name, value)],
        "data": [row.to_json() for row in data],
        "accuracy": [row.to_json() for row in _side_by_side(accuracy(one), accuracy(other))],
        "curves": [_curves(one), _curves(other)],
        "maps": [None if path is None else str(path) for path in (map_of(one), map_of(other))],
    }


def map_of(run: RunDirectory) -> Path | None:
    """The land-cover map the run left, if it is still there."""
    told = [event.data for event in EventTail(run.events_file).read() if event.kind == "output"]
    paths = [run.path / str(data.get("path", "")) for data in told if data.get("role") == "classes"]
    return next((path for path in reversed(paths) if path.is_file()), None)


def accuracy(run: RunDirectory) -> Json:
    """Every figure of quality the run left: a report's, else the validation's of the model it trained."""
    for role, read in (("report-json", _of_report), ("model", _of_model)):
        told = [event.data for event in EventTail(run.events_file).read() if event.kind == "output"]
        for path in (run.path / str(data["path"]) for data in reversed(told) if data.get("role") == role):
            found = _json(path / "model.json" if role == "model" else path)
            if found is not None:
                return read(found)
    return {}


def _about(run: RunDirectory, request: Json) -> Json:
    state = run.state()
    seconds = read_story(run).seconds
    return {
        "name": run.name, "job": request.get("job", ""), "phase": run.phase(), "note": read_note(run),
        "created": run.request_file.stat().st_mtime, "seconds": round(seconds, 1), "error": state.error,
    }  # fmt: skip


def _settings(run: RunDirectory, request: Json) -> Json:
    """What was asked, and over it what "auto" became: value by name."""
    found = {_plain(name): value for name, value in flat(request, _PLACES.union(_DATA)).items()}
    settled = {_plain(name): value for name, value in flat(_settled(run)).items()}
    found.update({name: value for name, value in settled.items() if value is not None and (name, value) != _BY_TIME})
    return {name: value for name, value in found.items() if name not in _UNTOLD}


def _plain(name: str) -> str:
    """``pretrain.arguments.momentum`` and ``settings.momentum`` are momentum."""
    if name in _RENAMED:
        return _RENAMED[name]
    parts = name.split(".")
    while len(parts) > 1 and parts[0] in _GROUPS:
        parts = parts[1:]
    return ".".join(parts)


def _equal(values: Json, name: str, value: Any) -> bool:
    return value is not None and name in values and values[name] == value


def _settled(run: RunDirectory) -> Json:
    try:
        resolved = run.resolved()
    except InputError:  # damaged: the request still tells what was asked
        return {}
    found = {name: resolved[name] for name in _RESOLVED if name in resolved}
    versions = resolved.get("versions")
    return {**found, **({"versions": versions} if versions else {})}


def _data(request: Json, run: RunDirectory) -> Json:
    """What was read. Copies in the run's own folder are named from there: they differ in place, not in kind."""
    chosen = {name: request[name] for name in _DATA if name in request}
    if request.get("job") != "suggest":
        chosen.pop("probabilities", None)
    text = json.dumps(chosen).replace(json.dumps(str(run.path))[1:-1], "RUN")
    found: Json = json.loads(text)
    for row in _inputs(run):
        found.setdefault("files", {})[Path(str(row.get("path", ""))).name] = row.get("bytes")
    return found


def _comparable(one: Json, other: Json) -> tuple[Json, Json]:
    """Scenes one by one where both have as many; else their number and rasters, which is what one wants to know."""
    if len(one.get("scenes", [])) == len(other.get("scenes", [])):
        return one, other
    return _summed(one), _summed(other)


def _summed(data: Json) -> Json:
    scenes = data.get("scenes", [])
    paths = [str(source.get("path")) for scene in scenes for source in scene.get("sources", [])]
    shown = [Path(path).name for path in paths[:_RASTERS_NAMED]] + ["…"] * (len(paths) > _RASTERS_NAMED)
    return {**data, "scenes": f"{len(scenes)} of {len(paths)} rasters: {', '.join(shown)}"}


def _inputs(run: RunDirectory) -> list[Json]:
    try:
        rows = run.resolved().get("inputs")
    except InputError:
        return []
    return [row for row in rows or [] if isinstance(row, dict) and row.get("path")]


def _curves(run: RunDirectory) -> dict[str, Json]:
    return {name: asdict(curve) for name, curve in read_story(run).curves.items()}


def _side_by_side(one: Json, other: Json) -> list[Difference]:
    left, right = flat(one), flat(other)
    names = [*left, *(name for name in right if name not in left)]
    rows = [Difference(name, left.get(name), right.get(name)) for name in names]
    return sorted(rows, key=lambda row: row.one == row.other)


def _of_report(report: Json) -> Json:
    overall = report.get("overall")
    found = {key: value for key, value in (overall or {}).items() if isinstance(value, int | float)}
    for row in report.get("per_class") or []:
        if isinstance(row, dict) and isinstance(row.get("iou"), int | float):
            found[f"IoU {row.get('name', row.get('code', ''))}"] = row["iou"]
    return found


def _of_model(card: Json) -> Json:
    decision = card.get("decision") or {}
    chosen = next((row for row in card.get("candidates") or [] if row.get("name") == decision.get("candidate")), None)
    named: Json = {"decided for": decision.get("title"), "mIoU on held-out polygons": decision.get("miou_held_out")}
    found = {name: value for name, value in named.items() if value is not None}
    for name, value in ((chosen or {}).get("per_class") or {}).items():
        found[f"IoU {name}"] = value
    return found


def _json(path: Path) -> Json | None:
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return raw if isinstance(raw, dict) else None


def require_map(run: RunDirectory) -> Path:
    """The run's map. Raises :class:`InputError` where it left none."""
    job = run.raw_request().get("job", "")
    path = map_of(run)
    if path is None:
        raise InputError(f"This run ({job}) has left no land-cover map.", _MAPLESS, run.name)
    return path
