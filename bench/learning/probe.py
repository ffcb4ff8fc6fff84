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
from torch import Tensor
from torch.nn import functional

from backend.contract.requests import Scene as Spec
from backend.models.backbone import Backbone, create_backbone
from backend.models.decoder import bilinear_at, to_pixels
from backend.models.folder import load_card, load_weights
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics
from bench.learning.labels import codes
from bench.learning.places import Place
from bench.learning.scores import mean_average_precision, mean_iou

PIXELS = 150
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
    def maps(self, spec: Spec) -> list[Tensor]:
        """The map of every level (of a ViT the last block's): 1,D,h,w."""
        x = self._read(spec)
        height, width = x.shape[-2:]
        stride = self.backbone.spec.patch_size
        padded = functional.pad(x, (0, -width % stride, 0, -height % stride), mode="reflect")
        return [found.float() for found in self.backbone.features(padded, self.levels)]

    @property
    def levels(self) -> list[int]:
        return list(range(self.backbone.spec.depth)) if self.backbone.spec.levels else [-1]

    @property
    def strides(self) -> list[int]:
        return [self.backbone.spec.level(level).stride for level in self.levels]

    def at(self, spec: Spec, at_N2: NDArray[np.int64]) -> NDArray[np.float32]:
        """All levels' channels at some pixels, interpolated: N,D."""
        at_N3 = torch.from_numpy(np.pad(at_N2, ((0, 0), (1, 0))))
        pairs = zip(self.maps(spec), self.strides, strict=True)
        found: NDArray[np.float32] = torch.cat([bilinear_at(m, at_N3, stride) for m, stride in pairs], dim=1).numpy()
        return found

    def scores(self, spec: Spec, weight_KD: Tensor, bias_K: Tensor) -> NDArray[np.float32]:
        """A linear classifier's scores K,H,W at every pixel: each level is weighted where it lies, then interpolated,
        which is the same as weighting interpolated channels."""
        maps, total = self.maps(spec), bias_K[None, :, None, None]
        parts = torch.split(weight_KD, [m.shape[1] for m in maps], dim=1)
        for part_KD, found, stride in zip(parts, maps, self.strides, strict=True):
            total = total + to_pixels(functional.conv2d(found, part_KD[:, :, None, None]), stride, None)
        with Scene.open(spec) as scene:
            height, width = scene.grid.height, scene.grid.width
        scored: NDArray[np.float32] = total[0, :, :height, :width].numpy()
        return scored

    @torch.inference_mode()
    def summary(self, spec: Spec) -> Floats:
        """The mean of the token map and the summary vector, side by side."""
        x = self._read(spec)
        stride = self.backbone.spec.patch_size
        height, width = (side - side % stride for side in x.shape[-2:])
        vector, tokens = self.backbone.tokens(x[..., :height, :width])
        found: Floats = torch.cat([vector, tokens.mean(dim=(2, 3))], dim=1)[0].double().numpy()
        return found

    def _read(self, spec: Spec) -> Tensor:
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
        features.append(frozen.at(place.scene(), at))
        answers.append(answer[at[:, 0], at[:, 1]])
    scaler, ridge = (part for _name, part in _classifier().fit(np.concatenate(features), np.concatenate(answers)).steps)
    coefficients = np.atleast_2d(ridge.coef_) / scaler.scale_  # one row where there are two classes
    weight = torch.from_numpy(coefficients.astype(np.float32))
    bias = torch.from_numpy((np.atleast_1d(ridge.intercept_) - coefficients @ scaler.mean_).astype(np.float32))
    maps = []
    for place in test:
        scores = frozen.scores(place.scene(), weight, bias)
        best = (scores[0] > 0).astype(np.int64) if len(scores) == 1 else scores.argmax(axis=0)
        maps.append(ridge.classes_[best])
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
