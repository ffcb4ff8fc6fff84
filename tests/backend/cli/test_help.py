"""Help comes at once, says what an analyst needs, and shows an example."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.backend.cli.terminal import ROOT, environment, patchwork

JOBS = ["prepare", "pretrain", "finetune", "predict", "attention", "report", "study", "explore", "suggest", "sample"]
FLAGS = {
    "prepare": "--raster --area --scene --scenes",
    "pretrain": "--method --raster --scene --scenes --run --backbone --preset --steps --seed --area --init --set",
    "finetune": "--init --raster --labels --field --name-field --run --decoder --freeze --steps --choose --quick",
    "predict": "--model --raster --out --probabilities --uncertainty --area --overwrite",
    "attention": "--model --raster --out --block --heads --area --overwrite --weights",
    "report": "--model --raster --reference --field --class-map --sample --out --json --overwrite",
    "suggest": "--model --raster --labels --field --area --count --out --probabilities --avoid --seed --overwrite --set",
    "sample": "--map --out --target-se --size --allocation --minimum --seed --model --set --overwrite",
    "explore": "--model --raster --kind --at --not-at --out --polygons --threshold --components --clusters --seed --set",
    "study": "--model --raster --scene --scenes --labels --field --name-field --out --json --pictures --seed --set",
}


def test_every_command_is_listed() -> None:
    ran = patchwork("--help")
    assert ran.returncode == 0
    for command in [*JOBS, "serve", "run", "doctor"]:
        assert f"\n    {command} " in ran.stdout


@pytest.mark.parametrize("job", JOBS)
def test_a_jobs_help_has_its_flags_and_an_example(job: str) -> None:
    ran = patchwork(job, "--help")
    assert ran.returncode == 0 and ran.stderr == ""
    assert f"example:\n  python -m backend {job} " in ran.stdout
    assert all(f"{flag} " in ran.stdout for flag in FLAGS[job].split())
    assert "--worker" not in ran.stdout and max(map(len, ran.stdout.splitlines())) <= 120


def test_attention_says_what_it_is_not() -> None:
    said = " ".join(patchwork("attention", "--help").stdout.split())
    assert "not why a class was chosen" in said and "already follows brightness on SAR" in said


def test_help_names_every_form_that_is_read() -> None:
    """Both forms of a class map are (tests/backend/report/test_crosswalk.py); of the precisions, fp16 is not."""
    said = " ".join(patchwork("report", "--help").stdout.split())
    assert "CSV lines “reference,map”, or a JSON object" in said
    assert "fp16" not in patchwork("predict", "--help").stdout


def test_help_loads_nothing_heavy() -> None:
    script = (
        "import sys\nfrom backend.cli.main import main\n"
        "try:\n    main(['pretrain', '--help'])\nexcept SystemExit:\n    pass\n"
        "assert not {'torch', 'numpy', 'rasterio', 'tqdm'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], env=environment(), check=True, cwd=ROOT)


def test_the_version_is_metadatas() -> None:
    version = next(line for line in (ROOT / "metadata.txt").read_text("utf-8").splitlines() if "version=" in line)
    assert patchwork("--version").stdout.split()[-1] == version.split("=")[1]


def test_unknown_commands_and_flags_are_bad_requests(tmp_path: Path) -> None:
    assert patchwork("fly").returncode == 2
    assert patchwork().returncode == 2
    ran = patchwork("prepare", "image.tif")
    assert ran.returncode == 2 and "such as --raster image.tif" in ran.stderr
    ran = patchwork("prepare", "--raster", "image.tif", "--colour", "1")
    assert ran.returncode == 2 and "“--colour” is not understood" in ran.stderr
    ran = patchwork("predict", "--model", "x", "--raster", "y")
    assert ran.returncode == 2 and "--out" in ran.stderr


def test_the_doctor_reports() -> None:
    ran = patchwork("doctor")
    assert ran.returncode == 0 and "Patchwork" in ran.stdout
