"""A model's backbone as a function of windows: physical values → tokens. The only file here that needs torch."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import torch

from backend.models.card import ModelCard
from backend.models.init import load_initial
from backend.scene.statistics import Statistics
from backend.training.device import pick_device

Values = npt.NDArray[np.float32]


class Encoder:
    """The model's own weights, with the ``statistics`` that normalise; ``block``: whose map is taken."""

    def __init__(self, model: str, card: ModelCard, block: int, statistics: Statistics) -> None:
        self._device = pick_device("auto", "fp32").device
        self._backbone = load_initial(model, card.backbone, card.bands).to(self._device).eval()
        self._statistics, self._block = statistics, block

    @torch.inference_mode()
    def tokens(self, values: Sequence[Values], valid: Sequence[npt.NDArray[np.bool_]]) -> Values:
        """B,D,h,w float32 for windows of physical values C,H,W of one size."""
        x_BCHW = self._statistics.normalise(np.stack(values), np.stack(valid))
        (found,) = self._backbone.features(torch.from_numpy(x_BCHW).to(self._device), [self._block])
        return np.asarray(found.float().cpu().numpy(), np.float32)
