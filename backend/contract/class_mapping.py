"""From the codes of a label layer to classes: published legends, or a table of the user's own.

A table is CSV or JSON with ``code, class, name, color``: what the file holds, the class code it becomes
(empty: left out), and that class's name and colour. A legend (JSON without ``class``) keeps its codes.
"""

from __future__ import annotations

import codecs
import csv
import difflib
import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

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
_COLOR, _NUMBER = re.compile(r"^#[0-9a-f]{6}$"), re.compile(r"^[-+]?\d*[.,]?\d+$")
Placed = Tuple[str, Mapping[str, Any]]
"""A row as it stands, and where: the line of a CSV, the entry of a JSON list."""

_REMEDY = "Give the columns code,class,name,color (an empty class leaves a code out), or name a preset: "


@dataclass(frozen=True)
class MappingRow:
    """``code`` as the file holds it (a number, or a name in a text field); ``target`` None: left out."""

    code: str
    target: Optional[int]
    name: str = ""
    color: str = ""


def title_of(mapping: str) -> str:
    """A mapping as its user knows it, with its article: “the legend “ESA WorldCover””, “the class mapping map.csv”."""
    if mapping in TITLES:
        return f"the legend “{TITLES[mapping]}”"
    name = Path(mapping).name
    return "the legend’s table" if name == TABLE_FILE else f"the class mapping {name}"


def read_mapping(mapping: str) -> List[MappingRow]:
    """The rows of a preset or of a file. Raises :class:`InputError` naming what is wrong."""
    if mapping in PRESETS:
        return _preset(PRESETS[mapping])
    text = _text(Path(mapping), mapping)
    rows = _json_rows(text, mapping) if mapping.lower().endswith(".json") else _csv_rows(text, mapping)
    found = [_row(raw, mapping, place) for place, raw in rows]
    _check(found, mapping)
    return found


def _text(path: Path, subject: str) -> str:
    """The file's text: UTF-8, or UTF-16 that says so by its first bytes. Raises :class:`InputError` for anything else."""
    presets = ", ".join(PRESETS) + "."
    if path.is_dir():
        raise InputError("This is a folder, not a class mapping.", _REMEDY + presets, subject)
    try:
        raw = path.read_bytes()
    except FileNotFoundError as error:
        alike = difflib.get_close_matches(path.name.lower(), PRESETS, 1)
        guess = f"Did you mean {alike[0]}? " if alike else ""
        cause = f"“{path.name}” cannot be read: it is neither a known legend nor a file that is there."
        raise InputError(cause, f"{guess}{_REMEDY}{presets}", subject) from error
    except OSError as error:
        raise InputError(f"The class mapping cannot be read ({error.strerror}).", _REMEDY + presets, subject) from error
    if not raw.strip():
        raise InputError("The class mapping is empty.", _REMEDY + presets, subject)
    wide = raw[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    try:
        return raw.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        cause = "The class mapping is not UTF-8 text (it may be saved as Latin-1, as Excel does)."
        raise InputError(cause, "Save it again as UTF-8 (“CSV UTF-8” in Excel).", subject) from error


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


def _json_rows(text: str, subject: str) -> List[Placed]:
    try:
        raw = json.loads(text)
    except ValueError as error:
        raise InputError(f"The class mapping is not JSON ({error}).", _REMEDY + ", ".join(PRESETS), subject) from error
    rows = raw.get("classes") if isinstance(raw, dict) else raw
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        cause = "The class mapping holds no list of classes ([{\"code\": …, \"class\": …, \"name\": …}, …])."
        raise InputError(cause, _REMEDY + ", ".join(PRESETS), subject)
    return [(f"Entry {number}", row) for number, row in enumerate(rows, 1)]


def _csv_rows(text: str, subject: str) -> List[Placed]:
    """With commas; with semicolons or tabs where the first line has these and no commas."""
    numbered = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    head = numbered[0][1] if numbered else ""
    mark = next((mark for mark in ",;\t" if mark in head), ",")
    reader = csv.DictReader([line for _, line in numbered], skipinitialspace=True, delimiter=mark)
    rows = [(f"Line {numbered[reader.line_num - 1][0]}", row) for row in reader]
    if not rows or "code" not in {str(name).strip().lower() for name in rows[0][1]}:
        raise InputError("The class mapping has no column “code”.", _REMEDY + ", ".join(PRESETS) + ".", subject)
    return [(place, {str(key).strip().lower(): value for key, value in row.items()}) for place, row in rows]


def _row(raw: Mapping[str, Any], subject: str, place: str) -> MappingRow:
    values = {name: str(raw[name]).strip() if raw.get(name) is not None else "" for name in COLUMNS}
    code, color = values["code"], values["color"].lower()
    if not code:
        raise InputError(f"{place} of the class mapping has no code.", "Give every line the code it is about.", subject)
    if not code.isdecimal() and _NUMBER.match(code):
        cause = f"{place} of the class mapping has the code “{code}”, which is no whole number."
        raise InputError(cause, "Codes are whole numbers from 0 on, or names of a text field.", subject)
    target = values["class"] if "class" in raw else code
    if target and not target.isdecimal():
        cause = f"{place} of the class mapping gives “{code}” the class “{target}”, which is no whole number."
        raise InputError(cause, "Number your classes and put their names into the column name.", subject)
    if color and not _COLOR.match(color):
        cause = f"{place} of the class mapping has the colour “{values['color']}”, which is not of the form #rrggbb."
        raise InputError(cause, "Write it such as #1a9641, or leave it empty.", subject)
    return MappingRow(code, int(target) if target else None, values["name"], color)


def _check(rows: Sequence[MappingRow], subject: str) -> None:
    codes = [row.code.casefold() for row in rows]
    twice = next((code for code in codes if codes.count(code) > 1), None)
    if twice is not None:
        raise InputError(f"The code “{twice}” stands twice in the class mapping.", "Remove one line.", subject)
    if all(row.target is None for row in rows):
        raise InputError("The class mapping leaves every code out.", "Give at least one code a class.", subject)
