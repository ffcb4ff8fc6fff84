"""The .ts files hold the plugin's texts, every translation keeps its source's shape, and what translators send is checked."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tools.i18n.agreement import disagreements
from tools.i18n.literals import NotALiteral, alphabetic, plugin_texts, texts_of
from tools.i18n.ts import FOLDER, LANGUAGES, qm_path, read_ts, ts_path, write_ts
from tools.translations import compile_qm, exported, take

TOOL = Path(__file__).resolve().parents[2] / "tools" / "translations.py"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_files_hold_the_plugins_texts(language: str) -> None:
    assert list(read_ts(ts_path(language))) == list(plugin_texts()), "run: make translations"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_translation_keeps_its_sources_shape(language: str) -> None:
    messages = read_ts(ts_path(language))
    wrong = {source: disagreements(source, text) for source, text in messages.items() if text}
    assert {source: problems for source, problems in wrong.items() if problems} == {}


def test_texts_are_read_wherever_tr_is_called() -> None:
    source = 'a = tr("one " "two")\ndef f():\n    return texts.tr("three").format(tr("four"))\n'
    assert sorted(texts_of(source)) == [(1, "one two"), (3, "four"), (3, "three")]


@pytest.mark.parametrize("call", ["tr(text)", 'tr(f"{n} bands")', 'tr("a" + b)', "tr(TABLE[0])", "texts.tr(word)", "tr()"])
def test_what_cannot_be_extracted_is_refused(call: str) -> None:
    with pytest.raises(NotALiteral, match="the source:1"):
        list(texts_of(call))


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("{} of {}", "{1} von {0}"),
        ("{} of {}", "{} von {}"),
        ("{name}: {:.1f} GB", "{:.1f} GB: {name}"),
        ("&Open", "&Öffnen"),
        ("&Add raster…", "添加栅格(&A)…"),
        ("Save && close", "Speichern && schließen"),
        (" steps", " Schritte"),
        ("<b>{}</b>\n\n100 % sure", "<b>{}</b>\n\n100 % sicher"),
        ('such as {"window": 512}.', 'etwa {"window": 512}.'),
    ],
)
def test_sound_translations_are_taken(source: str, translation: str) -> None:
    assert disagreements(source, translation) == []


@pytest.mark.parametrize(
    ("source", "translation", "problem"),
    [
        ("{} of {}", "{} von", "placeholders"),
        ("{} of {}", "{} von {0}", "placeholders"),
        ("{name}", "{nom}", "lost {name}; added {nom}"),
        ("{:.1f} GB", "{:.2f} GB", "placeholders"),
        ("{} steps", "{ Schritte", "placeholders"),
        ("%n pixels", "Pixel", "% placeholders"),
        ("&Open", "Öffnen", "marked with &"),
        ("&Open", "&Öff&nen", "marked with &"),
        ("Open", "&Öffnen", "marked with &"),
        (" steps", "Schritte", "spaces"),
        ("Open…", "Öffnen", "…"),
        ("Open…", "Öffnen...", "three dots"),
        ("<b>Open</b>", "<b>Öffnen<b>", "tags"),
        ("one\n\ntwo", "eins zwei", "line breaks"),
        ("Open", "\x0bÖffnen", "control"),
        ('such as {"window": 512}.', 'etwa {"window": 512.', "placeholders"),
    ],
)
def test_broken_translations_are_refused(source: str, translation: str, problem: str) -> None:
    assert problem in "; ".join(disagreements(source, translation))


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    messages = {" pixels": "", 'A "b" & <c>\n\nd’s': ' ü "x" & <y>\n\n数据 '}
    write_ts(tmp_path / "x.ts", "de", messages)
    assert read_ts(tmp_path / "x.ts") == messages


def test_taking_keeps_what_is_known_and_names_what_is_wrong(tmp_path: Path) -> None:
    first, second, third = [text for text in plugin_texts() if text.isalpha()][:3]
    write_ts(ts_path("de", tmp_path), "de", {first: "Eins", "gone": "weg"})
    rows = [
        {"source": second, "translation": "Zwei", "where": []},
        {"source": third, "translation": "Drei {}"},
        {"source": "none of ours", "translation": "x"},
        {"source": first, "translation": ""},
        "nonsense",
    ]
    problems = take("de", rows, tmp_path)
    assert [problem.split(".")[0] for problem in problems] == ["2", "3", "5"]
    messages = read_ts(ts_path("de", tmp_path))
    assert list(messages) == sorted(plugin_texts(), key=alphabetic)
    assert {source: text for source, text in messages.items() if text} == {first: "Eins", second: "Zwei"}
    rows_out = exported("de", tmp_path)
    assert [row["source"] for row in rows_out[-2:]] == sorted([first, second], key=alphabetic)
    assert all(row["where"] for row in rows_out)


def test_the_tool_starts_as_a_file_and_as_a_module(tmp_path: Path) -> None:
    by_file = subprocess.run([sys.executable, str(TOOL), "export", "zh"], capture_output=True, check=True, cwd=tmp_path)
    assert [row["source"] for row in json.loads(by_file.stdout)] == [row["source"] for row in exported("zh")]
    command = [sys.executable, "-m", "tools.translations", "take", "de", str(tmp_path / "none.json")]
    refused = subprocess.run(command, capture_output=True, text=True, check=False, cwd=TOOL.parents[1])
    assert refused.returncode == 1
    assert "none.json cannot be read" in refused.stderr


def test_every_language_is_compiled() -> None:
    assert {path.name for path in FOLDER.glob("*.qm")} == {qm_path(language).name for language in LANGUAGES}


def test_a_missing_compiler_is_named_with_its_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(SystemExit, match="apt-get install qttools5-dev-tools"):
        compile_qm("de", tmp_path)
