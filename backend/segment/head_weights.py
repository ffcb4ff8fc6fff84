"""The trained head as it is shipped: weights read from a safetensors file, run without gradients.

torch takes seconds to import, so this module imports it when a head is opened (``segment.prepare``), never before.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from backend.contract.errors import InputError
from backend.segment.graph import Values

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "segment" / "head.safetensors"


class TrainedHead:
    """``remembers``: whether its answer to the clicks before is one of its cues."""

    def __init__(self, network: Callable[[Any], Any], remembers: bool = True) -> None:
        self._network, self.remembers = network, remembers

    @classmethod
    def open(cls, path: Path = SHIPPED, remembers: bool = True) -> TrainedHead:
        """Raises :class:`InputError` naming the file where it is no head's."""
        import torch
        from safetensors import SafetensorError
        from safetensors.torch import load_file

        from backend.segment.head import Head, NodeHead
        from backend.segment.head_cues import RELATIONS

        try:
            weights = load_file(path)
            network = NodeHead(len(RELATIONS)) if "layers.0.weight" in weights else Head()
            network.load_state_dict(weights)
        except (OSError, SafetensorError, RuntimeError) as error:
            raise InputError(
                f"The weights of click-to-segment cannot be read ({error}).", "Install the plugin again.", str(path)
            ) from error
        for weight in network.parameters():
            if weight.dim() == 4:  # of a convolution
                weight.data = weight.data.contiguous(memory_format=torch.channels_last)
        return cls(network.eval(), remembers)

    def probabilities(self, cues_CHW: Values) -> Values:
        """How likely each cell belongs (H,W)."""
        import torch

        with torch.inference_mode():  # with channels last convolutions take three quarters of the time
            cues = torch.from_numpy(cues_CHW)[None].contiguous(memory_format=torch.channels_last)
            found: Values = self._network(cues)[0].sigmoid().numpy()
        return np.asarray(found, np.float32)


@cache
def shipped() -> TrainedHead:
    """Read once in a process: torch alone takes three seconds to import, in ``segment.prepare``."""
    return TrainedHead.open()
