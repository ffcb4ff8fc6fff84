"""The labels of several scenes: one scheme, and what is said where some scenes have none."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from affine import Affine

from backend.contract.errors import InputError, LabelsMissError
from backend.contract.requests import Labels, Scene, Source
from backend.labels.of_scenes import common_scheme, scheme_and_missed, with_labels
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
        assert scheme_and_missed(scenes) == (common_scheme(scenes), {})


def test_a_scene_its_codes_miss_is_named_or_refused(tmp_path: Path) -> None:
    near = write_codes(tmp_path / "near.tif", np.full((40, 60), 7, np.uint8))
    far = write_codes(tmp_path / "far.tif", np.full((40, 60), 9, np.uint8), FAR)
    specs = [write_scene(tmp_path, "a", far), write_scene(tmp_path, "b", near)]
    with ExitStack() as stack:
        scenes = [stack.enter_context(scene) for scene in open_scenes(specs)]
        scheme, missed = scheme_and_missed(scenes)
        assert scheme.codes == (7,) and list(missed) == ["a"]
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
