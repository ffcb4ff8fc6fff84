"""The labels of several scenes: one scheme, and what is said where some scenes have none."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from affine import Affine

from backend.contract.errors import InputError, LabelsMissError, LegendError
from backend.contract.requests import Labels, Scene, Source
from backend.labels.of_scenes import Known, common_scheme, known_classes, told_apart, with_labels
from backend.scene.scene import open_scenes
from tests.backend.labels.making import GRID, square, write_codes, write_layer

FAR = replace(GRID, transform=GRID.transform * Affine.translation(9000, 0))


def write_scene(folder: Path, name: str, labels: Labels | None) -> Scene:
    image = write_codes(folder / f"{name}.tif", np.ones((40, 60), np.float32))
    return Scene([Source(image.path)], labels=labels, name=name)


def test_codes_and_polygons_share_one_scheme(tmp_path: Path) -> None:
    codes = write_codes(tmp_path / "codes.tif", np.full((40, 60), 7, np.uint8))
    drawn = write_layer(tmp_path / "drawn.gpkg", [square(0, 0, 9, 9), square(9, 9, 9, 9)], {"code": [3, 7]})
    specs = [write_scene(tmp_path, "a", codes), write_scene(tmp_path, "b", drawn)]
    with ExitStack() as stack:
        scenes = [stack.enter_context(scene) for scene in open_scenes(specs)]
        assert common_scheme(scenes).codes == (3, 7)
        assert known_classes(scenes) == Known(common_scheme(scenes), {}, [])


def test_a_scene_its_codes_miss_is_named_or_refused(tmp_path: Path) -> None:
    near = write_codes(tmp_path / "near.tif", np.full((40, 60), 7, np.uint8))
    far = write_codes(tmp_path / "far.tif", np.full((40, 60), 9, np.uint8), FAR)
    specs = [write_scene(tmp_path, "a", far), write_scene(tmp_path, "b", near)]
    with ExitStack() as stack:
        scenes = [stack.enter_context(scene) for scene in open_scenes(specs)]
        known = known_classes(scenes)
        assert known.scheme.codes == (7,) and list(known.missed) == ["a"]
        for wanted in (scenes, scenes[:1]):
            with pytest.raises(LabelsMissError) as refused:
                common_scheme(wanted)
            assert refused.value.subject == far.path


def test_no_labels_at_all_are_said(tmp_path: Path) -> None:
    bare = write_scene(tmp_path, "bare", None)
    labelled = write_scene(tmp_path, "other", Labels("codes.tif"))
    assert with_labels([bare, labelled]) == [labelled]
    with pytest.raises(InputError, match="No labels were given"):
        with_labels([bare])
    with pytest.raises(InputError, match="No labels were given"):
        common_scheme([])


@pytest.mark.parametrize("kind", ["raster", "polygons"])
def test_a_legend_that_does_not_know_the_layer_is_told(tmp_path: Path, kind: str) -> None:
    """Esri's legend knows 10 and 11 of these codes of WorldCover, four of six it does not."""
    held = [10, 11, 20, 30, 60, 95]
    if kind == "raster":
        codes = np.repeat(np.repeat(np.array([held], np.uint8), 10, axis=1), 40, axis=0)
        labels = write_codes(tmp_path / "worldcover.tif", codes)
    else:
        shapes = [square(10 * n, 0, 9, 9) for n in range(6)]
        labels = write_layer(tmp_path / "worldcover.gpkg", shapes, {"code": held})
    spec = write_scene(tmp_path, "a", replace(labels, mapping="esri"))
    with ExitStack() as stack:
        (scene,) = [stack.enter_context(scene) for scene in open_scenes([spec])]
        (warning,) = told_apart([scene]).warnings
        for words in ("“Esri Land Cover” does not know 4 of the layer’s 6 codes", "20, 30, 60, 95", "67%", "Is it this"):
            assert words in warning
        right = replace(scene.spec, labels=replace(labels, mapping=None))
        (right_scene,) = [stack.enter_context(scene) for scene in open_scenes([right])]
        assert told_apart([right_scene]).warnings == []


def test_a_legend_that_leaves_one_class_is_refused(tmp_path: Path) -> None:
    codes = np.full((40, 60), 10, np.uint8)
    codes[:, 30:] = 95
    labels = replace(write_codes(tmp_path / "worldcover.tif", codes), mapping="esri")
    with ExitStack() as stack:
        scenes = [stack.enter_context(scene) for scene in open_scenes([write_scene(tmp_path, "a", labels)])]
        with pytest.raises(LegendError, match=r"one class .*\(Clouds\).*does not know 1 of the layer’s 2 codes"):
            told_apart(scenes)
