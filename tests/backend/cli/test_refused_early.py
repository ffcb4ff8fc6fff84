"""What can be refused without torch, which takes seconds to load, is refused without it."""

from __future__ import annotations

import importlib.abc
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from rasterio.crs import CRS

from backend.contract.errors import InputError
from backend.finetune.given import placeless_warnings
from backend.scene.grid import Grid
from backend.scene.scene import Scene
from tests.backend.cli.terminal import ROOT, environment
from tests.backend.finetune import world
from tests.backend.labels.making import write_codes
from tests.backend.models_on_disk import NORTH_UP, backbone_model, hills, mapper_model, write_raster

PROBE = """
import sys
from backend.cli.main import main
code = main(sys.argv[1:])
print(code, 'torch' in sys.modules)
"""
FINETUNE = "finetune --raster image.tif --labels polygons.gpkg"
PREDICT = "predict --raster two.tif --out map.tif"
ATTENTION = "attention --raster two.tif --out attention.tif"
PLACE = Grid(40, 40, NORTH_UP, CRS.from_epsg(32633))
STUDY = "study --raster two.tif --out study.html"
EXPLORE = "explore --model backbone --raster two.tif"
SUGGEST = "suggest --model mapper --raster two.tif --out next.gpkg"
REPORT = "report --model mapper --raster two.tif --out report.html"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rasters of two and of three bands, polygons, a backbone and a mapper for two bands, and files that are none."""
    made = tmp_path_factory.mktemp("refused")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATCHWORK_HOME", str(made / "home"))
        world.scene(made)
        scene = write_raster(made / "two.tif", hills(2, 40, 40))
        backbone_model(made / "backbone", scene, 2)
        backbone_model(made / "backbone3", write_raster(made / "three.tif", hills(3, 40, 40)), 3)
        mapper_model(made / "mapper", scene, 2)
        for name, most in (("codes", 2), ("one", 1)):
            write_codes(made / f"{name}.tif", (np.indices((40, 40))[0] % most + 1).astype(np.uint8), PLACE)
    (made / "full").mkdir()
    (made / "full" / "mine.png").touch()
    (made / "taken.tif").touch()
    (made / "classes.csv").write_text("a\n", "utf-8")
    return made


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("pretrain --raster absent.tif", "does not exist"),
        ("pretrain --raster image.tif --set colour=1", "Unknown setting “colour”"),
        ("pretrain --raster image.tif --set augmentation.colour=1", "Unknown setting “colour”"),
        ("pretrain --raster image.tif --set depth=deep", "“depth” must be a whole number, not “deep”"),
        ("pretrain --raster image.tif --set depth=0", "Choose a value from 1 up to 200"),
        ("pretrain --raster image.tif --set image_size=-5", "“image_size” is -5"),
        ("pretrain --raster image.tif --set momentum=2", "“momentum” is 2"),
        ("pretrain --raster image.tif --set augmentation.drop=1.5", "“augmentation.drop” is 1.5"),
        ("pretrain --raster image.tif --set local_scale=0.4,0.1", "“local_scale” must be two numbers, the smaller first"),
        ("pretrain --method mae --raster image.tif --set mask_share=1.5", "Choose a value above 0 and below 1"),
        ("pretrain --method noisy --raster image.tif --labels codes.tif --set smoothing=1.0", "“smoothing” is 1."),
        ("pretrain --method noisy --raster image.tif --labels codes.tif --set noise.rate=2", "“noise.rate” is 2"),
        ("pretrain --raster image.tif --labels codes.tif", "learns without labels"),
        ("pretrain --method noisy --raster image.tif --map worldcover", "no --labels were given"),
        ("pretrain --method fusmae --raster image.tif --raster image.tif", "This raster is given twice"),
        ("pretrain --method fusmae --raster image.tif", "these bands are of one"),
        ("pretrain --method mae --raster image.tif --need any", "Only one raster is given"),
        (f"{FINETUNE} --field code --freeze --set tuning=full", "--freeze keeps the backbone as it is"),
        ("pretrain --raster image.tif --backbone vit_smal_patch16_224", "Did you mean vit_small_patch16_224"),
        ("pretrain --raster image.tif --init timm:vit_tinny_patch16_224", "Did you mean vit_tiny_patch16_224"),
        ("pretrain --raster image.tif --init nowhere", "There is no model here"),
        ("pretrain --raster image.tif --init two.tif", "not a whole safetensors file"),
        ("pretrain --raster polygons.gpkg", "This is a vector layer, not a raster"),
        ("prepare --raster image.tif --area two.tif", "This is a raster, and the area"),
        ("prepare --raster image.tif --cache-share 25", "Give a number from 0 to 1"),
        ("prepare --raster image.tif --crs utm", "“utm” is no coordinate reference system"),
        ("run image.tif", "This is not a Patchwork run"),
        ("pretrain --raster image.tif --steps 0", "At least one step"),
        ("pretrain --raster image.tif --batch 0", "At least one crop"),
        ("pretrain --raster image.tif --device gpu", "The device “gpu” is unknown"),
        ("pretrain --raster image.tif --precision fp16", "The precision “fp16” is unknown"),
        (f"{FINETUNE} --field klass", "It has: code"),
        (f"{FINETUNE}", "no class field was named"),
        (f"{FINETUNE} --field code --decoder unett", "Unknown decoder “unett”"),
        (f"{FINETUNE} --field code --set colour=1", "Unknown setting “colour”"),
        (f"{FINETUNE} --field code --init nowhere", "There is no model here"),
        (f"{FINETUNE} --field code --device gpu", "The device “gpu” is unknown"),
        (f"{FINETUNE} --field code --steps 0", "At least one step"),
        ("finetune --raster image.tif --labels absent.gpkg --field code", "does not exist"),
        ("finetune --raster two.tif --labels polygons.gpkg --field code", "None of the polygons lies on the raster"),
        ("finetune --raster two.tif --labels codes.tif --init backbone3", "takes 3 bands"),
        ("pretrain --method noisy --raster two.tif --labels one.tif", "left of the labels on the imagery (Class 1)"),
        ("pretrain --method noisy --raster two.tif --labels codes.tif --map worldcove", "Did you mean worldcover?"),
        ("finetune --raster image.tif", "--labels, --field"),
        ("finetune --raster image.tif --labels . --field code", "This is a folder, not a file"),
        ("finetune --raster two.tif --labels codes.tif --field code", "Leave the field out"),
        (f"{FINETUNE} --field code --layer nix", "It has: polygons"),
        ("predict --raster two.tif --model mapper --out map.docx", "ends in .tif or .tiff"),
        (f"{PREDICT} --model mapper --probabilities p.png", "ends in .tif or .tiff"),
        ("attention --raster two.tif --model backbone --out a.gpkg", "ends in .tif or .tiff"),
        ("study --model backbone --raster two.tif --labels codes.tif --out study.pdf", "ends in .html"),
        (f"{REPORT} --reference codes.tif --json figures.csv", "ends in .json"),
        (f"{PREDICT} --model nowhere", "There is no model here"),
        (f"{PREDICT} --model backbone", "knows the imagery but no classes yet"),
        (f"{PREDICT} --model mapper --member forest-majority", "no member “forest-majority”"),
        (f"{PREDICT} --model mapper --set batch=many", "“batch” must be a whole number, not “many”"),
        ("predict --model mapper --raster three.tif --out map.tif", "takes 2 bands"),
        ("predict --model mapper --raster two.tif --out taken.tif", "already exists"),
        (f"{ATTENTION} --model backbone --block 7", "Block 7 does not exist"),
        (f"{ATTENTION} --model backbone --mass 2", "share of the attention"),
        (f"{ATTENTION} --model nowhere", "There is no model here"),
        (f"{EXPLORE} --at 1,2", "look like degrees"),
        (f"{EXPLORE} --at 9999999,2", "The raster covers x"),
        (f"{EXPLORE} --kind clusters --threshold 0.5", "--threshold is for --kind similarity"),
        (f"{EXPLORE} --kind clusters --polygons a.gpkg", "--polygons is for --kind similarity"),
        (f"{EXPLORE} --kind pca --at 1,2", "--at is for --kind similarity"),
        (f"{EXPLORE} --clusters 8 --at 1,2", "--clusters is for --kind clusters"),
        (f"{EXPLORE} --at 1,2 --threshold 1.5", "No score reaches"),
        (f"{EXPLORE} --at 1,2 --out /proc/a.tif", "Nothing can be written here"),
        (f"{SUGGEST} --labels polygons.gpkg --field klass", "It has: code"),
        (f"{SUGGEST} --labels polygons.gpkg --field code --avoid absent.gpkg", "does not exist"),
        (f"{SUGGEST} --labels absent.gpkg --field code", "does not exist"),
        ("segment --raster two.tif --out mask.gpkg", "Nothing was pointed at"),
        ("segment --raster two.tif --out /proc/mask.gpkg --click 1,2", "Nothing can be written here"),
        (f"{STUDY} --model nowhere --labels codes.tif", "There is no model here"),
        (f"{STUDY} --model backbone", "--labels, --field"),
        (f"{STUDY} --model backbone --labels absent.tif", "does not exist"),
        (f"{STUDY} --model backbone --labels one.tif", "Only one class"),
        (f"{STUDY} --model backbone --labels codes.tif --map nothing", "neither a known legend nor a file"),
        (f"{STUDY} --model backbone --labels codes.tif --set layers=[9]", "The block 9 does not exist"),
        (f"{STUDY} --model backbone --labels codes.tif --set layers=9", "The block 9 does not exist"),
        (f"{STUDY} --model backbone --labels codes.tif --set classifiers=svm", "Known are: logistic, forest"),
        (f"{STUDY} --model backbone --labels codes.tif --set folds=1", "“folds” is 1"),
        (f"{STUDY} --model backbone --labels codes.tif --set colour=1", "colour"),
        (f"{STUDY} --model backbone --labels codes.tif --pictures full", "not empty"),
        ("study --model backbone --raster three.tif --labels codes.tif --out study.html", "takes 2 bands"),
        ("study --model backbone --raster two.tif --labels codes.tif --out taken.tif/study.html", "is no folder"),
        (f"{REPORT} --reference absent.tif", "cannot be read"),
        (f"{REPORT} --reference polygons.gpkg --field klass", "It has: code"),
        (f"{REPORT} --reference two.tif --class-map classes.csv", "has one column"),
        (f"{REPORT} --reference polygons.gpkg --field code --sample 9", "Sample points can only be drawn"),
    ],
)
def test_a_bad_request_is_refused_without_torch(folder: Path, command: str, said: str) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", PROBE, *command.split()],
        cwd=folder,
        env={**environment(), "PATCHWORK_HOME": os.environ["PATCHWORK_HOME"]},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert said in ran.stderr and "Traceback" not in ran.stderr
    assert ran.stdout.split() == ["2", "False"]


@pytest.mark.parametrize("name", ["vit_tiny_patch16_224", "vit_small_patch16_224.dino", "deit_tiny_patch16_224", "tiny"])
def test_names_timm_knows_pass(name: str) -> None:
    script = (
        f"import sys\nfrom backend.models.timm_names import require_known\nrequire_known({name!r})\n"
        "assert not {'torch', 'timm'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, env=environment(), check=True)


def test_ctrl_c_while_modules_are_imported_ends_in_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from backend.__main__ import start

    class Stopped(importlib.abc.MetaPathFinder):
        def find_spec(self, name: str, path: object, target: object = None) -> None:
            if name == "backend.cli.main":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "backend.cli.main", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Stopped(), *sys.meta_path])
    assert start() == 130 and "Stopped before the work began" in capsys.readouterr().err


def test_finetuning_without_a_crs_says_at_the_start_who_will_refuse_it(tmp_path: Path) -> None:
    with Scene.open(write_raster(tmp_path / "a.tif", hills(2, 16, 16), epsg=None)) as scene:
        (text,) = placeless_warnings([scene])
        assert "predict, report and suggest will refuse" in text and "--crs EPSG" in text
        with pytest.raises(InputError) as refused:
            scene.grid.require_crs("a")
        assert "--crs EPSG" in refused.value.remedy
    with Scene.open(write_raster(tmp_path / "b.tif", hills(2, 16, 16))) as scene:
        assert placeless_warnings([scene]) == []
