#!/usr/bin/env python3
"""Translate the plugin: ``python3 tools/translations.py export de > /tmp/de.json``, fill in the "translation"s (unfinished
ones first), ``python3 tools/translations.py take de /tmp/de.json``, commit. Terms: resources/i18n/glossary.md.

``update`` (``make translations``) brings all .ts files up to the plugin's texts and compiles them. Nothing here needs QGIS.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, Optional, Sequence

if not __package__:  # started as a file
    sys.path[0] = str(Path(__file__).resolve().parents[1])

from tools.i18n.agreement import disagreements
from tools.i18n.literals import NotALiteral, plugin_texts
from tools.i18n.ts import FOLDER, LANGUAGES, qm_path, read_ts, ts_path, write_ts

NO_LRELEASE = "lrelease is missing. Run this line, then the same command again:\n  sudo apt-get install qttools5-dev-tools"


def update(language: str, folder: Path = FOLDER) -> dict[str, str]:
    """Bring a language up to the plugin's texts: known translations stay, new texts wait, vanished ones go."""
    path = ts_path(language, folder)
    known = read_ts(path)
    messages = {text: known.get(text, "") for text in plugin_texts()}
    write_ts(path, language, messages)
    return messages


def compile_qm(language: str, folder: Path = FOLDER) -> None:
    """The .qm beside the .ts. It is replaced, never written into: a running QGIS has it mapped into its memory."""
    lrelease = find_lrelease()
    if lrelease is None:
        sys.exit(NO_LRELEASE)
    target = qm_path(language, folder)
    part = target.with_suffix(".part.qm")
    subprocess.run([lrelease, "-silent", str(ts_path(language, folder)), "-qm", str(part)], check=True)
    part.replace(target)


def find_lrelease() -> str | None:
    """Qt's compiler, under the names that distributions give it."""
    return shutil.which("lrelease") or shutil.which("lrelease-qt5") or shutil.which("lrelease-qt6")


def exported(language: str, folder: Path = FOLDER) -> list[dict[str, Any]]:
    """Every text with its translation and the places that show it, those without a translation first."""
    known = read_ts(ts_path(language, folder))
    rows = [
        {"source": text, "translation": known.get(text, ""), "where": where} for text, where in plugin_texts().items()
    ]
    return sorted(rows, key=lambda row: bool(row["translation"]))


def take(language: str, rows: Any, folder: Path = FOLDER) -> list[str]:
    """Write the sound translations into the .ts; return what was wrong with the others."""
    messages = update(language, folder)
    problems: list[str] = []
    for number, row in enumerate(_rows(rows), 1):
        problem = _refusal(row, messages)
        if problem:
            problems.append(f"{number}. {problem}")
        elif row["translation"]:
            messages[row["source"]] = row["translation"]
    write_ts(ts_path(language, folder), language, messages)
    return problems


def _rows(rows: Any) -> list[Any]:
    if not isinstance(rows, list):
        sys.exit('The file must hold a list of {"source": …, "translation": …}, as export writes it.')
    return rows


def _refusal(row: Any, messages: dict[str, str]) -> str:
    """Why a row is not taken; empty where it is. An empty translation is none yet, and changes nothing."""
    if not isinstance(row, dict) or not all(isinstance(row.get(key), str) for key in ("source", "translation")):
        return f'{row!r} is no {{"source": "…", "translation": "…"}}.'
    if row["source"] not in messages:
        return f"{row['source']!r} is none of the plugin's texts (any more)."
    wrong = disagreements(row["source"], row["translation"]) if row["translation"] else []
    return f"{row['source']!r} → {row['translation']!r}: {'; '.join(wrong)}." if wrong else ""


def _report(language: str, messages: dict[str, str]) -> None:
    missing = sum(not translation for translation in messages.values())
    print(f"{language}: {len(messages) - missing} of {len(messages)} texts translated.", file=sys.stderr)


def _read_json(name: str) -> Any:
    try:
        text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8-sig")
        return json.loads(text)
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        sys.exit(f"{name} cannot be read: {error}")


def _update_all() -> int:
    for language in LANGUAGES:
        _report(language, update(language))
    for language in LANGUAGES:
        compile_qm(language)
    return 0


def _export(language: str) -> int:
    text = json.dumps(exported(language), ensure_ascii=False, indent=1)
    sys.stdout.buffer.write(f"{text}\n".encode())
    return 0


def _take(language: str, name: str) -> int:
    problems = take(language, _read_json(name))
    for problem in problems:
        print(f"not taken: {problem}", file=sys.stderr)
    _report(language, read_ts(ts_path(language)))
    compile_qm(language)
    return 1 if problems else 0


def main(arguments: Optional[Sequence[str]] = None) -> int:
    """0 done, 1 something was not taken."""
    parser = argparse.ArgumentParser(prog="translations", description=__doc__.split("\n\n")[0])
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("update", help="bring all .ts and .qm files up to the plugin's texts")
    out = commands.add_parser("export", help="write a language's texts as JSON to the standard output")
    back = commands.add_parser("take", help="read such a file back: checks, .ts and .qm")
    for command in (out, back):
        command.add_argument("language", choices=LANGUAGES)
    back.add_argument("file", help="the JSON file, - for the standard input")
    given = parser.parse_args(arguments)
    try:
        if given.command == "update":
            return _update_all()
        return _export(given.language) if given.command == "export" else _take(given.language, given.file)
    except (NotALiteral, ValueError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    sys.exit(main())
