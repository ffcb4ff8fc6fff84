"""The guard, in processes of its own: a torchvision is imported once in a life."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from pathlib import Path

import pytest


def run(code: str, path: Path | None = None) -> subprocess.CompletedProcess[str]:
    before = f"import sys; sys.path.insert(0, {str(path)!r})\n" if path else ""
    command = [sys.executable, "-c", before + textwrap.dedent(code)]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def fake_torchvision(folder: Path, body: str) -> Path:
    package = folder / "torchvision"
    package.mkdir()
    (package / "__init__.py").write_text(textwrap.dedent(body), encoding="utf-8")
    return folder


MIXED = """
    import torch
    import torchvision.ops_like
    # what torchvision does at import: register a fake kernel for an operator its extension should have defined
    @torch.library.register_fake("torchvision::nms")
    def nms(dets, scores, iou_threshold):
        return dets
"""


def test_a_mixed_pairing_is_mended(tmp_path: Path) -> None:
    folder = fake_torchvision(tmp_path, MIXED)
    (folder / "torchvision" / "ops_like.py").write_text("", encoding="utf-8")
    assert "torchvision::nms does not exist" in run("import torchvision", folder).stderr
    code = """
        from backend.models.torchvision_guard import import_torchvision
        print(import_torchvision())
        import torchvision
    """
    assert run(code, folder).stdout.split() == ["True"]


def test_a_whole_torchvision_is_left_alone(tmp_path: Path) -> None:
    folder = fake_torchvision(tmp_path, "COUNT = 1")
    code = """
        from backend.models.torchvision_guard import import_torchvision
        print(import_torchvision(), "torch" in sys.modules)
    """
    assert run(code, folder).stdout.split() == ["False", "False"]


@pytest.mark.parametrize("error", ["RuntimeError('another trouble')", "ImportError('no libjpeg')"])
def test_other_failures_are_not_hidden(tmp_path: Path, error: str) -> None:
    folder = fake_torchvision(tmp_path, f"raise {error}")
    done = run("from backend.models.torchvision_guard import import_torchvision\nimport_torchvision()", folder)
    assert done.returncode == 1
    assert error.split("'")[1] in done.stderr


def test_timm_and_smp_import_here() -> None:
    done = run("import backend.models.vit, timm, segmentation_models_pytorch, torchvision; print(torchvision.__version__)")
    assert done.returncode == 0, done.stderr
