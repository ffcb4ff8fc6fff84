"""Qt's .ts files: one message per text, one context, alphabetic, without line numbers, so that differences are small."""

from __future__ import annotations

from pathlib import Path
from typing import Mapping
from xml.etree import ElementTree
from xml.sax.saxutils import escape

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "i18n"
LANGUAGES = ("de", "fr", "es", "pt", "zh")
CONTEXT = "Patchwork"
"""What ``tr`` asks Qt for."""

QUOTES = {'"': "&quot;", "'": "&apos;"}


def ts_path(language: str, folder: Path = FOLDER) -> Path:
    """Where a language's translations are written down."""
    return folder / f"patchwork_{language}.ts"


def qm_path(language: str, folder: Path = FOLDER) -> Path:
    """Where QGIS reads them, compiled."""
    return ts_path(language, folder).with_suffix(".qm")


def read_ts(path: Path) -> dict[str, str]:
    """Text → translation, empty where there is none yet. A file that does not exist has no texts."""
    if not path.exists():
        return {}
    try:
        root = ElementTree.parse(path).getroot()  # noqa: S314 - a file of this repository
    except ElementTree.ParseError as error:
        raise ValueError(f"{path} is no .ts file ({error}). Take it from git again.") from error
    return {_text(message, "source"): _text(message, "translation") for message in root.iter("message")}


def write_ts(path: Path, language: str, messages: Mapping[str, str]) -> None:
    """The whole file, at once or not at all."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines += [f'<TS version="2.1" language="{language}" sourcelanguage="en">', "<context>"]
    lines.append(f"    <name>{CONTEXT}</name>")
    for source, translation in messages.items():
        state = "" if translation else ' type="unfinished"'
        lines += ["    <message>", f"        <source>{escape(source, QUOTES)}</source>"]
        lines += [f"        <translation{state}>{escape(translation, QUOTES)}</translation>", "    </message>"]
    lines += ["</context>", "</TS>", ""]
    part = path.with_suffix(".ts.part")
    part.parent.mkdir(parents=True, exist_ok=True)
    part.write_text("\n".join(lines), encoding="utf-8")
    part.replace(path)


def _text(message: ElementTree.Element, tag: str) -> str:
    return message.findtext(tag) or ""
