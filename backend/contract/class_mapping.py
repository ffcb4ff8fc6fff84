"""From the codes of a label layer to classes: published legends, or a table of the user's own.

A table is CSV or JSON with ``code, class, name, color``: what the file holds, the class code it becomes
(empty: left out), and that class's name and colour. A legend (JSON without ``class``) keeps its codes.
"""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence

from .errors import InputError
from .version import ROOT

LEGENDS = ROOT / "resources" / "legends"

PRESETS: Dict[str, str] = {
    "worldcover": "worldcover",
    "dynamic-world": "dynamicworld",
    "esri": "esri",
    "nlcd": "nlcd",
    "corine": "corine-level-3",
    "corine-2": "corine-level-2",
    "corine-1": "corine-level-1",
}
"""Name on the command line → legend in ``resources/legends``. CORINE's files hold level 3; -2 and -1 join its classes."""

TITLES: Dict[str, str] = {
    "worldcover": "ESA WorldCover",
    "dynamic-world": "Dynamic World",
    "esri": "Esri Land Cover",
    "nlcd": "NLCD",
    "corine": "CORINE, level 3",
    "corine-2": "CORINE, level 2",
    "corine-1": "CORINE, level 1",
}
"""What the presets are called."""

TABLE_FILE = "classes.csv"
"""A table made in QGIS's dock, among a run's inputs: its user knows no such file."""

CORINE = "corine-level-3"
COLUMNS = ("code", "class", "name", "color")
_REMEDY = "Give the columns code,class,name,color (an empty class leaves a code out), or name a preset: "


@dataclass(frozen=True)
class MappingRow:
    """``code`` as the file holds it (a number, or a name in a text field); ``target`` None: left out."""

    code: str
    target: Optional[int]
    name: str = ""
    color: str = ""


def title_of(mapping: str) -> str:
    """A mapping as its user knows it, with its article: “the legend “ESA WorldCover””, “the class table map.csv”."""
    if mapping in TITLES:
        return f"the legend “{TITLES[mapping]}”"
    name = Path(mapping).name
    return "the legend’s table" if name == TABLE_FILE else f"the class table {name}"


def read_mapping(mapping: str) -> List[MappingRow]:
    """The rows of a preset or of a file. Raises :class:`InputError` naming what is wrong."""
    if mapping in PRESETS:
        return _preset(PRESETS[mapping])
    path = Path(mapping)
    remedy = _REMEDY + ", ".join(PRESETS) + "."
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise InputError("The class table cannot be read: there is no such file.", remedy, mapping) from error
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text in UTF-8"
        raise InputError(f"The class table cannot be read: {reason}.", remedy, mapping) from error
    raw = _json_rows(text, mapping) if path.suffix.lower() == ".json" else _csv_rows(text, mapping)
    rows = [_row(entry, mapping) for entry in raw]
    _check(rows, mapping)
    return rows


def _preset(name: str) -> List[MappingRow]:
    """A legend's rows; CORINE's codes also in the short form 1 … 44 its rasters hold, at every level."""
    own = _legend(name)
    if not name.startswith("corine"):
        return [MappingRow(str(e["code"]), int(e["code"]), e["name"], e["color"]) for e in own]
    finest = [int(entry["code"]) for entry in _legend(CORINE)]
    targets = {int(entry["code"]): entry for entry in own}
    digits = len(str(own[0]["code"]))
    rows = []
    for number, code in enumerate(finest, 1):
        target = int(str(code)[:digits])
        entry = targets[target]
        rows += [MappingRow(text, target, entry["name"], entry["color"]) for text in (str(code), str(number))]
    return rows


def _legend(name: str) -> List[Dict[str, Any]]:
    entries: List[Dict[str, Any]] = json.loads((LEGENDS / f"{name}.json").read_text(encoding="utf-8"))["classes"]
    return entries


def _json_rows(text: str, subject: str) -> Sequence[Mapping[str, Any]]:
    try:
        raw = json.loads(text)
    except ValueError as error:
        raise InputError(f"The class table is not JSON ({error}).", _REMEDY + ", ".join(PRESETS), subject) from error
    rows = raw.get("classes") if isinstance(raw, dict) else raw
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise InputError("The class table holds no list of classes.", _REMEDY + ", ".join(PRESETS), subject)
    return rows


def _csv_rows(text: str, subject: str) -> Sequence[Mapping[str, Any]]:
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    rows = list(csv.DictReader(lines, skipinitialspace=True))
    if not rows or "code" not in {str(name).strip().lower() for name in rows[0]}:
        raise InputError("The class table has no column “code”.", _REMEDY + ", ".join(PRESETS) + ".", subject)
    return [{str(key).strip().lower(): value for key, value in row.items()} for row in rows]


def _row(raw: Mapping[str, Any], subject: str) -> MappingRow:
    values = {name: str(raw[name]).strip() if raw.get(name) is not None else "" for name in COLUMNS}
    target = values["class"] if "class" in raw else values["code"]
    if target and not target.isdecimal():
        cause = f"The class table gives “{values['code']}” the class “{target}”, which is no whole number."
        raise InputError(cause, "Number your classes and put their names into the column name.", subject)
    return MappingRow(values["code"], int(target) if target else None, values["name"], values["color"].lower())


def _check(rows: Sequence[MappingRow], subject: str) -> None:
    codes = [row.code.casefold() for row in rows]
    twice = next((code for code in codes if codes.count(code) > 1), None)
    if twice is not None:
        raise InputError(f"The code “{twice}” stands twice in the class table.", "Remove one line.", subject)
    if all(row.target is None for row in rows):
        raise InputError("The class table leaves every code out.", "Give at least one code a class.", subject)
