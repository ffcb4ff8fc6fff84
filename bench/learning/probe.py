"""What frozen features hold: a linear classifier on pixels or on whole scenes, never touching the backbone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.linear_model import RidgeClassifierCV
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler
from torch.nn import functional

from backend.contract.requests import Scene as Spec
from backend.models.backbone import Backbone, create_backbone
from backend.models.folder import load_card, load_weights
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics
from bench.learning.labels import codes
from bench.learning.places import Place
from bench.learning.scores import mean_average_precision, mean_iou

PIXELS = 100
"""Training pixels a place at most."""
Floats = NDArray[np.float64]


class Frozen:
    """A finished run's backbone with its statistics; ``random``: the same architecture, untrained, as control."""

    def __init__(self, run: Path, random: bool = False, seed: int = 0) -> None:
        card = load_card(run)
        self.backbone: Backbone = create_backbone(card.backbone, seed).eval()
        if not random:
            weights = load_weights(run)
            prefix = "" if any(name.startswith(f"{self.backbone.root}.") for name in weights) else "backbone."
            own = {n.removeprefix(prefix): t for n, t in weights.items() if n.startswith(prefix)}
            self.backbone.load_state_dict(own)
        self.statistics = Statistics.from_json(card.statistics)

    @torch.inference_mode()
    def pixels(self, spec: Spec) -> NDArray[np.float32]:
        """Channels of every level, brought to pixels and stacked: D,H,W."""
        x = self._read(spec)
        height, width = x.shape[-2:]
        stride = self.backbone.spec.patch_size
        padded = functional.pad(x, (0, -width % stride, 0, -height % stride), mode="reflect")
        blocks = range(self.backbone.spec.depth) if self.backbone.spec.levels else [-1]
        maps = self.backbone.features(padded, list(blocks))
        size = padded.shape[-2:]
        whole = [functional.interpolate(m.float(), size=size, mode="bilinear", align_corners=False) for m in maps]
        found: NDArray[np.float32] = torch.cat(whole, dim=1)[0, :, :height, :width].numpy()
        return found

    @torch.inference_mode()
    def summary(self, spec: Spec) -> Floats:
        """The mean of the token map and the summary vector, side by side."""
        x = self._read(spec)
        stride = self.backbone.spec.patch_size
        height, width = (side - side % stride for side in x.shape[-2:])
        vector, tokens = self.backbone.tokens(x[..., :height, :width])
        found: Floats = torch.cat([vector, tokens.mean(dim=(2, 3))], dim=1)[0].double().numpy()
        return found

    def _read(self, spec: Spec) -> torch.Tensor:
        with Scene.open(spec) as scene:
            values, valid = scene.read(scene.grid.whole)
        return torch.from_numpy(self.statistics.normalise(values[None], valid[None]))


def segmentation(frozen: Frozen, training: Sequence[Place], test: Sequence[Place], seed: int) -> float:
    """mIoU of a linear classifier on pixels."""
    draw = np.random.default_rng(seed)
    features, answers = [], []
    for place in training:
        answer = codes(place)
        at = np.argwhere(answer > 0)
        at = at[draw.permutation(len(at))[:PIXELS]]
        features.append(frozen.pixels(place.scene())[:, at[:, 0], at[:, 1]].T)
        answers.append(answer[at[:, 0], at[:, 1]])
    model = _classifier().fit(np.concatenate(features), np.concatenate(answers))
    maps = []
    for place in test:
        whole = frozen.pixels(place.scene())
        maps.append(model.predict(whole.reshape(len(whole), -1).T).reshape(whole.shape[1:]).astype(np.int64))
    return mean_iou([codes(place) for place in test], maps)


def themes(frozen: Frozen, training: Sequence[Place], test: Sequence[Place], sensors: Sequence[str]) -> float:
    """Mean average precision of a linear classifier a theme on whole scenes."""
    names = sorted({theme for place in [*training, *test] for theme in place.themes})
    x, y = (_matrix(frozen, training, sensors), _themes(training, names))
    x_test, y_test = (_matrix(frozen, test, sensors), _themes(test, names))
    scores = np.zeros(y_test.shape)
    for number in range(len(names)):
        if 0 < y[:, number].sum() < len(y):
            model = _classifier().fit(x, y[:, number])
            scores[:, number] = model.decision_function(x_test)
    return mean_average_precision(y_test, scores)


def _matrix(frozen: Frozen, places: Sequence[Place], sensors: Sequence[str]) -> Floats:
    return np.stack([frozen.summary(place.scene(*sensors)) for place in places])


def _themes(places: Sequence[Place], names: Sequence[str]) -> NDArray[np.bool_]:
    return np.array([[name in place.themes for name in names] for place in places])


def _classifier() -> Pipeline:
    """Ridge regression on ±1 with the penalty chosen by leave-one-out, so that no feature set is favoured by its size."""
    return make_pipeline(StandardScaler(), RidgeClassifierCV(alphas=np.logspace(0, 5, 6)))
