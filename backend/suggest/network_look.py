"""What a network makes of a place: its token, and the attention the class token pays to it.

Each place lies in the middle of a window of its own, as large as the backbone was made for: in windows cut
side by side a place's attention would depend on where in its window it happens to lie.

Shape suffixes: B windows, D embedding, h and w token rows and columns.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from backend.contract.errors import RequestError
from backend.finetune.sites import read_tile
from backend.jobs.context import JobContext
from backend.models.backbone import Backbone
from backend.scene.scene import Scene
from backend.scene.statistics import Statistics

Doubles = NDArray[np.float64]
BATCH = 16


class NetworkLook:
    """A backbone asked about single places of a scene."""

    def __init__(self, backbone: Backbone, statistics: Statistics, scene: Scene, device: torch.device) -> None:
        self._backbone = backbone.to(device).eval()
        self._statistics, self._scene, self._device = statistics, scene, device

    @torch.inference_mode()
    def tokens(self, rows: NDArray[np.int64], cols: NDArray[np.int64], context: JobContext) -> Doubles:
        """The last map's token at each place, of length 1: N,D (angles between tokens, not lengths, tell land apart)."""
        found = [
            _middle(self._backbone.features(x_BCHW, [-1])[0]) for x_BCHW in self._windows(rows, cols, context, "Tokens")
        ]
        if not found:
            return np.zeros((0, self._backbone.spec.embed_dim))
        tokens_ND = torch.cat(found).float().cpu().numpy().astype(np.float64)
        return np.asarray(tokens_ND / np.maximum(np.linalg.norm(tokens_ND, axis=1, keepdims=True), 1e-12))

    @torch.inference_mode()
    def attention(self, rows: NDArray[np.int64], cols: NDArray[np.int64], context: JobContext) -> Doubles:
        """Attention of the class token to each place in the last block, mean over heads, × tokens: N, 1 = uniform.

        Raises :class:`RequestError` for a backbone without attention.
        """
        if not self._backbone.spec.has_attention:
            cause = f"The backbone {self._backbone.spec.name} has no attention to go by."
            raise RequestError(cause, "Leave the setting “attention” out.")
        last, found = self._backbone.spec.depth - 1, []
        for x_BCHW in self._windows(rows, cols, context, "Attention"):
            rows_Bnhw = self._backbone.cls_attention(x_BCHW, last)
            mean_B1hw = rows_Bnhw.mean(dim=1, keepdim=True)
            share_B1hw = mean_B1hw / mean_B1hw.sum(dim=(-2, -1), keepdim=True)
            found.append(_middle(share_B1hw)[:, 0] * share_B1hw[0].numel())
        return torch.cat(found).double().cpu().numpy() if found else np.zeros(0)

    def _windows(
        self, rows: NDArray[np.int64], cols: NDArray[np.int64], context: JobContext, stage: str
    ) -> Iterator[Tensor]:
        side = self._backbone.spec.image_size
        context.stage(stage, len(rows), "place")
        for start in range(0, len(rows), BATCH):
            stop = min(start + BATCH, len(rows))
            tiles = [read_tile(self._scene, int(rows[n]) - side // 2, int(cols[n]) - side // 2, side) for n in range(start, stop)]
            values, valid = (np.stack(part) for part in zip(*tiles, strict=True))
            yield torch.from_numpy(self._statistics.normalise(values, valid)).to(self._device)
            context.advance(stop)


def _middle(map_BDhw: Tensor) -> Tensor:
    """The four cells around a map's middle averaged: B,D."""
    h, w = map_BDhw.shape[-2:]
    rows, cols = slice((h - 1) // 2, h // 2 + 1), slice((w - 1) // 2, w // 2 + 1)
    return map_BDhw[:, :, rows, cols].mean(dim=(-2, -1))
