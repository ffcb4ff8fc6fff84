"""What a translation must share with its source, so that no sentence breaks when it is filled in and shown."""

from __future__ import annotations

import re
import string
from collections import Counter
from typing import Callable

TAG = re.compile(r"</?[A-Za-z][^<>]*>")
ENTITY = re.compile(r"&(?:#\d+|[A-Za-z]+);")
MNEMONIC = re.compile(r"&(?=[^\s&])")
PERCENT = re.compile(r"%(?:L?\d+|[nsd]\b|\(\w+\)[sd])")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")


def disagreements(source: str, translation: str) -> list[str]:
    """What is wrong with a translation, in sentences; empty where nothing is."""
    found = [check(source, translation) for check in CHECKS]
    return [problem for problem in found if problem]


def placeholders(text: str) -> Counter[str]:
    """The fields of ``str.format`` with conversion and format; ``{} {}`` counts as ``{0} {1}``, which may be turned round."""
    found: Counter[str] = Counter()
    automatic = 0
    for _, name, form, conversion in string.Formatter().parse(text):
        if name is None:
            continue
        if name == "":
            name, automatic = str(automatic), automatic + 1
        elif name.isdigit() and automatic:
            raise ValueError("{} and {0} do not go together")
        found[f"{{{name}{'!' + conversion if conversion else ''}{':' + form if form else ''}}}"] += 1
    return found


def mnemonics(text: str) -> int:
    """How many letters are marked with & as keys."""
    return len(MNEMONIC.findall(ENTITY.sub("", text).replace("&&", "")))


def _fields(source: str, translation: str) -> str:
    try:
        wanted = placeholders(source)
    except ValueError:  # not for str.format: a sample of JSON, say
        return _same("braces", re.findall(r"[{}]", source), re.findall(r"[{}]", translation))
    try:
        given = placeholders(translation)
    except ValueError as error:
        return f"the placeholders cannot be read: {error}"
    return _same("placeholders", wanted, given)


def _percent(source: str, translation: str) -> str:
    return _same("% placeholders", PERCENT.findall(source), PERCENT.findall(translation))


def _mnemonic(source: str, translation: str) -> str:
    wanted, given = mnemonics(source), mnemonics(translation)
    if wanted == given:
        return ""
    return f"has {given} letters marked with &, the source {wanted}"


def _edges(source: str, translation: str) -> str:
    return _same("spaces at the ends", _ends(source), _ends(translation))


def _lines(source: str, translation: str) -> str:
    wanted, given = source.count("\n"), translation.count("\n")
    return "" if wanted == given else f"has {given} line breaks, the source {wanted}"


def _ellipsis(source: str, translation: str) -> str:
    if "..." in translation and "..." not in source:
        return "three dots instead of …"
    if source.endswith("…") != translation.endswith("…"):
        return "ends with … where the source does not" if translation.endswith("…") else "lost the … at its end"
    return ""


def _tags(source: str, translation: str) -> str:
    return _same("tags", TAG.findall(source), TAG.findall(translation))


def _characters(source: str, translation: str) -> str:
    return "has control characters" if CONTROL.search(translation) else ""


CHECKS: tuple[Callable[[str, str], str], ...] = (
    _fields, _percent, _mnemonic, _edges, _lines, _ellipsis, _tags, _characters,
)  # fmt: skip


def _ends(text: str) -> tuple[str, str]:
    return (text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :])


def _same(what: str, wanted: object, given: object) -> str:
    if isinstance(wanted, list) and isinstance(given, list):
        wanted, given = Counter(wanted), Counter(given)
    if wanted == given:
        return ""
    if isinstance(wanted, Counter) and isinstance(given, Counter):
        lost, new = sorted((wanted - given).elements()), sorted((given - wanted).elements())
        return f"{what}: lost {', '.join(lost) or 'none'}; added {', '.join(new) or 'none'}"
    return f"{what}: {given!r} instead of {wanted!r}"
