"""What is said during an installation: masked, counted, typed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from backend.contract.errors import EnvironmentError_, RequestError
from backend.contract.version import ROOT
from backend.install import doctor, inspection, locate, locks, pip_words, survey, uv, wheel_folder
from backend.install.download_watch import DownloadWatch
from backend.install.masking import Mask
from backend.install.reporter import Reporter


def test_passwords_are_masked_wherever_they_stand() -> None:
    mask = Mask({"HTTPS_PROXY": "http://me:s%40fe-word@proxy:3128"})
    for text in ("http://me:s%40fe-word@proxy:3128", "auth s@fe-word!", "s%40fe-word"):
        assert "fe-word" not in mask.text(text)
    assert mask.text("https://token@index.firm/simple") == "https://***@index.firm/simple"
    assert mask.clean({"a": ["http://u:p@h/"], "n": 3}) == {"a": ["http://***@h/"], "n": 3}
    assert mask.text("numpy @ file") == "numpy @ file"


def test_a_download_is_watched_from_outside(tmp_path: Path) -> None:
    watch = DownloadWatch(tmp_path, Reporter(lambda event: None))
    assert watch.progress(0.0) is None
    watch.hear("  Downloading https://files/torch-2.13.0%2Bcpu-cp311.whl (10.0 MB)")
    (tmp_path / "pip-unpack").mkdir()
    file = tmp_path / "pip-unpack" / "torch.whl"
    file.write_bytes(b"x" * 1_000_000)
    first = watch.progress(0.0)
    assert first is not None and (first.bytes, first.total, first.rate) == (1_000_000, 10_000_000, None)
    file.write_bytes(b"x" * 3_000_000)
    second = watch.progress(2.0)
    assert second is not None and second.rate == 1_000_000 and second.left_s == 7.0
    assert second.text == "torch-2.13.0%2Bcpu-cp311.whl"
    watch.hear("Collecting timm")
    assert watch.progress(3.0) is None


@pytest.mark.parametrize(
    ("lines", "words", "lacks"),
    [
        (["Collecting a==1", "ERROR: No matching distribution found for a==1"], "do not have a==1", True),
        (
            [
                "WARNING: Retrying after connection broken by 'NewConnectionError'",
                "No matching distribution found for a",
            ],
            "no way to the package server",
            False,
        ),
        (["WARNING: 'ProxyError('Tunnel connection failed: 407')'", "No matching distribution"], "proxy", False),
        (["ssl.SSLCertVerificationError: CERTIFICATE_VERIFY_FAILED"], "certificate", False),
        (["ERROR: something unheard of"], "pip said: something unheard of.", False),
        ([], "pip said: nothing.", False),
    ],
)
def test_pips_failures_in_words(lines: list[str], words: str, lacks: bool) -> None:
    ear = pip_words.Ear()
    for line in lines:
        ear(line)
    error = ear.error("the packages")
    assert words in error.cause and error.remedy and ear.lacks == lacks


def test_lock_entries_are_read_with_their_markers() -> None:
    entries = wheel_folder.entries_of(locks.lock_file(locks.CUDA))
    assert len(entries) > 40
    named = {name: (version, marker) for name, version, marker in entries}
    assert "sys_platform" in named["anyio"][1] and named["timm"] == ("1.0.31", "")


def test_an_interpreter_is_compared_with_the_requirements(tmp_path: Path) -> None:
    wanted = tmp_path / "requirements.in"
    wanted.write_text("# why\npytest==0.1  # old\nnothing-like-it==1  # x\npluggy  # any\n", encoding="utf-8")
    found = inspection.inspect(wanted)
    assert found["missing"] == ["nothing-like-it"]
    assert found["other"] == [f"pytest {pytest.__version__} (wanted 0.1)"]


@pytest.mark.parametrize("system", ["linux", "win32", "darwin"])
def test_uv_is_pinned_for_every_system(system: str) -> None:
    machines = [machine for known, machine in uv.WHEELS if known == system]
    assert len(machines) == 2
    for machine in machines:
        pin = uv.wheel(system, machine)
        assert pin.address.startswith("https://files.pythonhosted.org/") and uv.VERSION in pin.name
        assert len(pin.sha256) == 64
    with pytest.raises(EnvironmentError_, match="by hand"):
        uv.wheel(system, "vax")


def test_a_survey_makes_nothing(tmp_path: Path) -> None:
    base = tmp_path / "home"
    seen = survey.survey("cpu", base, {"PATCHWORK_PYTHON": sys.executable})
    assert seen.python == sys.executable and seen.standing is None and seen.free_bytes > 0
    assert seen.channel == "cpu" and json.dumps(seen.to_json())
    assert not base.exists()
    none = survey.survey("cpu", base, {"PATCHWORK_PYTHON": "/nowhere/python"})
    assert none.python == "" and "/nowhere/python: not found" in none.python_reason


def test_the_doctor_tells_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://me:geheim@proxy:3128")
    monkeypatch.setenv("PATCHWORK_HOME", "/nowhere/home")
    text = doctor.report()
    assert "geheim" not in text and "HTTPS_PROXY" in text
    assert "Graphics card:" in text and "Self-test: not run" in text


def events_of(*arguments: str, **environment: str) -> list[dict[str, Any]]:
    """What a program hears."""
    ran = subprocess.run(
        [sys.executable, "-m", "backend.install", *arguments, "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        check=False,
    )
    return [{**json.loads(line), "status": ran.returncode} for line in ran.stdout.splitlines()]


def test_a_program_hears_json(tmp_path: Path) -> None:
    home = str(tmp_path / "home")
    plan = events_of("plan", "--channel", "cpu", PATCHWORK_HOME=home)
    assert [event["event"] for event in plan] == ["done"] and plan[0]["result"]["folder"] == home
    failed = events_of("install", "--channel", "cpu", PATCHWORK_HOME="/proc/none")
    assert [event["event"] for event in failed] == ["step", "error"]
    assert failed[-1]["kind"] == "environment" and failed[-1]["remedy"] and failed[-1]["status"] == 3


def said_of(*arguments: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    """What a person reads."""
    return subprocess.run(
        [sys.executable, "-m", "backend.install", *arguments],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, **environment},
        check=False,
    )


def test_the_plan_is_said_in_words_with_what_is_wrong(tmp_path: Path) -> None:
    home = str(tmp_path / "home")
    ran = said_of("plan", "--channel", "cpu", PATCHWORK_HOME=home, PATCHWORK_PYTHON=sys.executable)
    for words in (sys.executable, "for the processor", "Download:", "are free", home):
        assert words in ran.stdout, ran.stdout
    ran = said_of("plan", "--python", "/nonexistent", "--wheels", str(tmp_path / "none"), PATCHWORK_HOME=home)
    assert ran.returncode == EnvironmentError_.exit_code
    assert "/nonexistent: There is no such file." in ran.stdout and "This folder does not exist" in ran.stdout
    told = events_of("plan", "--python", str(tmp_path), PATCHWORK_HOME=home)[-1]
    assert "a folder" in told["result"]["problems"][-1]["cause"] and told["event"] == "done"


def test_a_folder_without_the_wheels_is_a_problem_of_the_plan(tmp_path: Path) -> None:
    seen = survey.survey("cpu", tmp_path / "home", python=Path(sys.executable), wheels=tmp_path)
    assert "lacks" in seen.problems[-1]["cause"] and "torch" in seen.problems[-1]["cause"]


def test_check_asks_for_an_interpreter_and_takes_no_folder(tmp_path: Path) -> None:
    said = said_of("check").stderr
    assert "No interpreter was named" in said and "could not set up" not in said, "nothing was to be set up"
    assert "This is a folder" in said_of("check", str(tmp_path)).stderr


def test_without_an_action_it_explains_each_and_downloads_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    ran = said_of(PATCHWORK_HOME=str(home))
    assert ran.returncode == RequestError.exit_code and not home.exists()
    for action in ("install", "repair", "remove", "plan", "check", "doctor"):
        assert re.search(rf"^  {action} +\w.{{20}}", ran.stderr, re.MULTILINE), action
    assert said_of("--help").stdout == ran.stderr


def test_removing_asks_first_and_says_what_it_did(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATCHWORK_HOME", str(tmp_path))
    assert said_of("remove").stdout == "There is nothing to remove.\n"
    folder = next(found.folder for found in locate.candidates())
    folder.mkdir(parents=True)
    (folder / "big").write_bytes(b"0" * 1000)
    refused = said_of("remove")
    assert refused.returncode == RequestError.exit_code and "--yes" in refused.stderr and str(folder) in refused.stderr
    assert folder.exists()
    removed = said_of("remove", "--yes")
    assert "GiB freed. Runs" in removed.stdout and not folder.exists()
