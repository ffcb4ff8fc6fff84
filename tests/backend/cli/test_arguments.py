"""Arguments become exactly the request that the dock would build."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from backend.cli.main import parser
from backend.contract import codec
from backend.contract.errors import InputError, PatchworkError, RequestError
from backend.contract.pointing import Click
from backend.contract.requests import (
    Attention,
    Explore,
    Finetune,
    Labels,
    Predict,
    Prepare,
    Pretrain,
    Report,
    Sample,
    Scene,
    Source,
    Study,
    Suggest,
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The caller's folder, with two rasters in it."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.tif", "b.tif"):
        (tmp_path / name).touch()
    return tmp_path


def request(text: str) -> Any:
    args = parser().parse_args(text.split())
    return args.build(args)


def scenes(text: str) -> list[Scene]:
    found: list[Scene] = request(f"prepare {text}").scenes
    return found


def test_repeated_rasters_are_one_scene(folder: Path) -> None:
    assert scenes("--raster a.tif --raster b.tif") == [Scene([Source(f"{folder}/a.tif"), Source(f"{folder}/b.tif")])]


def test_options_describe_the_raster_before_them(folder: Path) -> None:
    (scene,) = scenes(
        "--units db --raster a.tif --bands 2,1 --roles VH,VV --raster b.tif --units reflectance --nodata -1.5"
    )
    assert scene.sources == [
        Source(f"{folder}/a.tif", [2, 1], ["VH", "VV"], "db"),
        Source(f"{folder}/b.tif", units="reflectance", nodata=-1.5),
    ]


def test_nan_as_nodata_is_what_it_always_is(folder: Path) -> None:
    assert scenes("--raster a.tif --nodata nan")[0].sources[0].nodata is None


def test_a_folder_or_pattern_is_many_scenes(folder: Path) -> None:
    (folder / "notes.txt").touch()
    both = [Scene([Source(f"{folder}/{name}", units="db")]) for name in ("a.tif", "b.tif")]
    assert scenes("--units db --scenes .") == both
    assert scenes("--units db --scenes *.tif") == both
    with pytest.raises(RequestError, match="No raster files"):
        scenes("--scenes *.jp2")


def test_a_scene_file_is_seen_from_its_own_folder(folder: Path) -> None:
    (folder / "d").mkdir()
    (folder / "d" / "c.tif").touch()
    sources = [Source("c.tif", roles=["VV"]), Source("../a.tif")]
    scene = Scene(sources, area="area.gpkg", labels=Labels("l.gpkg", "class"))
    (folder / "d" / "s.json").write_text(json.dumps({"schema": "patchwork-scene/1", **codec.to_json(scene)}), "utf-8")
    (found, again) = scenes("--scene d/s.json --scene d/s.json")
    assert found == again and found.name == "s"
    assert found.sources == [Source(f"{folder}/d/c.tif", roles=["VV"]), Source(f"{folder}/a.tif")]
    assert found.area == f"{folder}/d/area.gpkg" and found.labels == Labels(f"{folder}/d/l.gpkg", "class")


@pytest.mark.parametrize("content", ["{", "[]", '{"schema": "other/1", "sources": []}', '{"sources": 3}'])
def test_a_faulty_scene_file_is_said(folder: Path, content: str) -> None:
    (folder / "s.json").write_text(content, "utf-8")
    with pytest.raises(PatchworkError):
        scenes("--scene s.json")
    with pytest.raises(InputError, match="does not exist"):
        scenes("--scene absent.json")


@pytest.mark.parametrize("text", ["", "--raster a.tif --scene s.json", "--scene s.json --scenes ."])
def test_what_to_read_must_be_clear(text: str) -> None:
    with pytest.raises(RequestError, match="not clear"):
        scenes(text)


@pytest.mark.parametrize(
    "name", ["/vsizip/x.zip/a.tif", "NETCDF:x.nc:band", "https://host/a.tif", "SENTINEL2_L2A:/d/x.xml:10m:EPSG_32617"]
)
def test_gdals_own_names_stay(name: str) -> None:
    assert scenes(f"--raster {name}")[0].sources[0].path == name


def test_area_and_crs_go_to_every_scene(folder: Path) -> None:
    for scene in scenes("--scenes . --area area.gpkg --crs EPSG:32617"):
        assert (scene.area, scene.crs) == (f"{folder}/area.gpkg", "EPSG:32617")


def test_which_rasters_must_have_data() -> None:
    assert [scene.need for scene in scenes("--raster a.tif --raster b.tif --need any")] == ["any"]
    assert [scene.need for scene in scenes("--raster a.tif --raster b.tif")] == ["all"]


def test_prepare() -> None:
    assert isinstance(request("prepare --raster a.tif --cache-share 0.1"), Prepare)


def test_pretrain(folder: Path) -> None:
    made = request(
        "pretrain --method dino --raster a.tif --backbone vit_small_patch16_224 --preset small --steps 9 --batch 4"
        " --seed 3 --init timm:vit_tiny_patch16_224 --set prototypes=1024 --set clip=null --set name=x=y"
        " --device cpu --precision fp32"
    )
    assert made == Pretrain(
        made.scenes, "dino", "vit_small_patch16_224", "small", "timm:vit_tiny_patch16_224", 9, 4, 3, "cpu", "fp32",
        {"prototypes": 1024, "clip": None, "name": "x=y"},
    )  # fmt: skip
    assert request("pretrain --raster a.tif --init run").init == f"{folder}/run"
    known = ["dino", "cmid", "mae", "fusmae", "noisy", "supervised"]
    assert [request(f"pretrain --raster a.tif --method {name}").method for name in known] == known


def test_finetune(folder: Path) -> None:
    made = request(
        "finetune --init scratch --raster a.tif --labels l.gpkg --field class --name-field name --layer p"
        " --decoder dpt --freeze --steps 5 --choose forest --quick --seed 2"
    )
    labels = Labels(f"{folder}/l.gpkg", "class", "name", "p")
    scene = Scene([Source(f"{folder}/a.tif")], labels=labels)
    assert made == Finetune([scene], "scratch", "dpt", True, "forest", True, 5, 2)


def test_predict(folder: Path) -> None:
    made = request(
        "predict --model m --raster a.tif --out map.tif --probabilities p.tif --uncertainty u.tif --overwrite"
    )
    out, probabilities, uncertainty = (f"{folder}/{name}.tif" for name in ("map", "p", "u"))
    assert made == Predict(made.scenes, f"{folder}/m", out, probabilities, uncertainty, overwrite=True)


def test_attention(folder: Path) -> None:
    made = request(
        "attention --model m --raster a.tif --out t.tif --block 2 --heads rollout --mass 0.6 --weights random"
    )
    wanted = Attention(made.scenes, f"{folder}/m", f"{folder}/t.tif", 2, "rollout", mass=0.6, weights="random")
    assert made == wanted


def test_explore(folder: Path) -> None:
    made = request(
        "explore --kind similarity --model m --raster a.tif --at 640210,3965830 --at=-78.64,35.78 --not-at 5,1e3"
        " --out s.tif --polygons p.gpkg --threshold 0.4 --block -2 --seed 3 --set several=mean"
    )
    places = [Click(640210.0, 3965830.0), Click(-78.64, 35.78), Click(5.0, 1000.0, include=False)]
    assert made == Explore(
        made.scenes, f"{folder}/m", "similarity", f"{folder}/s.tif", places, f"{folder}/p.gpkg", 0.4,
        block=-2, seed=3, settings={"several": "mean"},
    )  # fmt: skip
    made = request("explore --kind clusters --clusters 5 --model m --raster a.tif")
    assert made == Explore(made.scenes, f"{folder}/m", "clusters", clusters=5)


def test_suggest(folder: Path) -> None:
    made = request(
        "suggest --model m --raster a.tif --labels f.gpkg --field class --count 7 --out next.gpkg --probabilities p.tif"
        " --avoid s.gpkg --seed 3 --overwrite --set rule=farthest"
    )
    assert made.scenes[0].labels == Labels(f"{folder}/f.gpkg", "class")
    assert made == Suggest(
        made.scenes, f"{folder}/m", f"{folder}/next.gpkg", 7, f"{folder}/p.tif", f"{folder}/s.gpkg", 3, True,
        settings={"rule": "farthest"},
    )  # fmt: skip


def test_sample(folder: Path) -> None:
    made = request("sample --map a.tif --size 300 --allocation optimal --minimum 30 --seed 4 --out s.gpkg --set expected=0.7,0.9")
    assert made == Sample(
        [Scene([Source(f"{folder}/a.tif")])], f"{folder}/s.gpkg", 300, allocation="optimal", minimum=30, seed=4,
        settings={"expected": "0.7,0.9"},
    )  # fmt: skip
    assert request("sample --map a.tif --target-se 0.01 --out s.gpkg").target_se == 0.01


def test_a_labelled_sample_needs_no_model(folder: Path) -> None:
    made = request("report --sample s.gpkg --map a.tif --out r.html")
    assert made == Report([Scene([Source(f"{folder}/a.tif")])], "", f"{folder}/s.gpkg", html=f"{folder}/r.html")
    full = request("report --sample s.gpkg --model m --raster b.tif --map a.tif --out r.html")
    assert (full.model, full.map, full.reference) == (f"{folder}/m", f"{folder}/a.tif", f"{folder}/s.gpkg")
    for words, said in (("--reference r.tif", "Which model"), ("--model m --raster a.tif", "What is true")):
        with pytest.raises(RequestError, match=said):
            request(f"report {words} --out r.html")


def test_places_must_be_two_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        request("explore --model m --raster a.tif --at 5")
    assert "“5” is not a place" in capsys.readouterr().err


def test_report(folder: Path) -> None:
    made = request(
        "report --model m --raster a.tif --reference r.tif --class-map c.json --sample 500 --out r.html --json r.json"
    )
    assert made == Report(
        made.scenes, f"{folder}/m", f"{folder}/r.tif", class_map=f"{folder}/c.json", sample=500,
        html=f"{folder}/r.html", json=f"{folder}/r.json",
    )  # fmt: skip


def test_bands_must_be_numbers(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        request("prepare --raster a.tif --bands 1-2")
    assert "“1-2” is not a list of band numbers such as 1,2" in capsys.readouterr().err


def test_study(folder: Path) -> None:
    made = request(
        "study --model m --raster a.tif --labels l.gpkg --field class --out s.html --json s.json --pictures p --seed 4"
        " --device cpu --set folds=3 --set layers=[-1]"
    )
    scene = Scene([Source(f"{folder}/a.tif")], labels=Labels(f"{folder}/l.gpkg", "class"))
    assert made == Study(
        [scene], f"{folder}/m", f"{folder}/s.html", f"{folder}/s.json", f"{folder}/p", 4, device="cpu",
        settings={"folds": 3, "layers": [-1]},
    )  # fmt: skip


def test_a_setting_must_be_key_and_value(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        request("pretrain --raster a.tif --set prototypes")
    assert "KEY=VALUE" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--raster", ""], ["--scenes", ""], ["--raster", "a.tif", "--area", " "]])
def test_an_empty_name_is_not_taken_for_the_current_folder(words: list[str]) -> None:
    args = parser().parse_args(["prepare", *words])
    with pytest.raises(RequestError, match="is empty") as caught:
        args.build(args)
    assert "variable" in caught.value.remedy and not caught.value.subject
