"""A run's request once more, for editing: every value by name, and back into a request."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Collection
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any

from ...backend.contract import requests
from ...backend.contract.errors import PatchworkError, RequestError
from ...backend.contract.requests import Request
from ...backend.contract.run_directory import RunDirectory
from .requests import RunDraft

Values = dict[str, str]

SETTINGS = "settings"
_OUTPUTS = ("out", "probabilities", "uncertainty", "html", "json", "pictures", "polygons")

_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def output_names(job: str) -> tuple[str, ...]:
    """Fields of its request that name what is written; one without a folder lies among the new run's results."""
    return tuple(name for name in _OUTPUTS if (job, name) != ("suggest", "probabilities"))


class Again:
    """The values of one run's request, by dotted name; ``labels[1]`` counts from 1.

    What the request left open is there too, empty, so that it can be set now. Results get names that are free:
    outside the run beside the first ones (map-2.tif), inside it the same name, which will lie in the new run.
    ``taken``: files that other runs are about to write.
    """

    def __init__(self, run: RunDirectory, taken: Collection[str] = ()) -> None:
        self.run = run
        raw = requests.to_json(run.request())
        self.job = str(raw["job"])
        self._raw = _with_free_outputs(raw, run, taken)
        self._texts = _text_names(self._raw)
        self.values = _flat(self._raw, "")
        for name in _open_names(self.job):
            self.values.setdefault(name, "")

    def used(self) -> Values:
        """What "auto" settings became in that run, where it resolved any: proposals for values of one's own."""
        try:
            resolved = self.run.resolved().get(self.job)
        except PatchworkError:  # damaged: there is nothing to propose
            return {}
        return _flat(resolved.get("arguments", {}), SETTINGS) if isinstance(resolved, dict) else {}

    def request(self, values: Values, draft: RunDraft, copy: bool) -> Request:
        """The request with ``values``, for the place ``draft``; the run's own inputs are copied there where ``copy``
        is asked for, else named where they are. Raises :class:`RequestError`."""
        raw: dict[str, Any] = {"schema": self._raw["schema"], "job": self.job}
        for name, text in values.items():
            if text.strip() or name in self._texts:
                _put(raw, name, self._value(name, text.strip()))
        for name in output_names(self.job):
            if isinstance(raw.get(name), str) and raw[name] and not Path(raw[name]).is_absolute():
                raw[name] = str(RunDirectory(draft.path).outputs / raw[name])
        raw.setdefault("scenes", [])
        keep = () if copy else ((str(self.run.inputs), str(self.run.inputs)),)
        moved = _moved(raw, (*keep, (str(self.run.path), str(draft.path))))
        if copy and self.run.inputs.is_dir() and any(self.run.inputs.iterdir()):
            shutil.copytree(self.run.inputs, draft.inputs, dirs_exist_ok=True)
        return requests.from_json(moved)

    def _value(self, name: str, text: str) -> Any:
        """Texts stay texts; everything else is read as JSON where it is JSON."""
        if name in self._texts:
            return text
        try:
            return json.loads(text)
        except ValueError:
            return text


def _open_names(job: str) -> list[str]:
    """Fields of the job's request that may be left out and hold one value."""
    cls = requests.JOBS[job]
    return [f.name for f in fields(cls) if f.name not in ("scenes", SETTINGS, "places") and f.default is not MISSING]


def _text_names(raw: dict[str, Any]) -> frozenset[str]:
    """Names whose value is a text in the request as it was: 007 stays a name."""
    found = []
    for name, text in _flat(raw, "").items():
        if not name.startswith(f"{SETTINGS}.") and _get(raw, name) == text:
            found.append(name)
    return frozenset(found)


def _flat(value: Any, name: str) -> Values:
    if isinstance(value, dict):
        found: Values = {}
        for key, item in value.items():
            if name or key not in ("schema", "job"):
                found.update(_flat(item, f"{name}.{key}" if name else key))
        return found
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        found = {}
        for number, item in enumerate(value, 1):
            found.update(_flat(item, f"{name}[{number}]"))
        return found
    return {name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)} if name else {}


def _steps(name: str) -> list[str | int]:
    return [key or int(number) - 1 for key, number in _STEP.findall(name)]


def _get(raw: Any, name: str) -> Any:
    for step in _steps(name):
        raw = raw[step]
    return raw


def _put(raw: dict[str, Any], name: str, value: Any) -> None:
    """Raises :class:`RequestError` for a name that leads through a value."""
    steps, place = _steps(name), raw
    for step, following in zip(steps, steps[1:]):
        fresh: Any = [] if isinstance(following, int) else {}
        if isinstance(place, list):
            while len(place) <= int(step):
                place.append({})
            place = place[int(step)]
        elif isinstance(place, dict):
            place = place.setdefault(step, fresh)
        if not isinstance(place, (dict, list)):
            raise RequestError(f"“{name}” is given as a value and as a group.", "Use one of them.")
    place[steps[-1]] = value  # type: ignore[index, call-overload]


def _moved(value: Any, places: tuple[tuple[str, str], ...]) -> Any:
    """``value`` with paths below one place put below the other; a name that only begins alike stays."""
    if isinstance(value, dict):
        return {key: _moved(item, places) for key, item in value.items()}
    if isinstance(value, list):
        return [_moved(item, places) for item in value]
    if isinstance(value, str):
        for old, new in places:
            if value == old or value.startswith((f"{old}/", f"{old}\\")):
                return new + value[len(old) :]
    return value


def outputs_of(run: RunDirectory) -> list[str]:
    """The files outside it that ``run`` was asked to write; none where it no longer tells."""
    try:
        raw = run.raw_request()
    except PatchworkError:
        return []
    return [str(raw[key]) for key in output_names(str(raw.get("job"))) if raw.get(key)]


def _with_free_outputs(raw: dict[str, Any], run: RunDirectory, taken: Collection[str]) -> dict[str, Any]:
    """The request with the first run's results left alone, and without leave to replace a file."""
    free = dict(raw)
    for key in output_names(str(raw["job"])):
        if isinstance(raw.get(key), str) and raw[key]:
            free[key] = _proposed(Path(raw[key]), run, taken)
    if free.get("overwrite"):
        free["overwrite"] = False
    return free


def _proposed(path: Path, run: RunDirectory, taken: Collection[str]) -> str:
    if run.path in path.parents:
        return str(path.relative_to(run.outputs) if run.outputs in path.parents else path.name)
    number, candidate = 2, path
    while candidate.exists() or str(candidate) in taken:
        candidate = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return str(candidate)
