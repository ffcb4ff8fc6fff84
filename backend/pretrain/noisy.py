"""Pretraining with noisy labels (arXiv 2402.16164): cheap, wrong-in-places maps train the network itself.

The step is that of :mod:`backend.pretrain.supervised`: the paper's finding is that plain cross-entropy + Dice on
noisy labels already gives an encoder that helps, since shallow layers bear noise well. What follow-ups add is here,
off by default:

- *sample selection* (CromSS, Liu et al. 2024): of each class, only the pixels whose label the network itself finds
  likeliest teach; per class, so that rare and hard classes are not selected away;
- *spatial label smoothing*: a pixel's target leans towards its labelled neighbours' classes. Smoothing over dates
  would need labels of one place at several dates; a scene carries one label layer, so there is none;
- *memorisation watch* (AIO2): says when the network begins to learn the errors, or stops there;
- *noise* put in on purpose, for experiments.

Shape suffixes as in ``supervised.py``.
"""

from __future__ import annotations

from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from backend.contract.errors import RequestError
from backend.models.backbone import Backbone
from backend.pretrain import supervised
from backend.pretrain.methods import Crops, Frame, MakeBackbone
from backend.pretrain.noisy_settings import OFF, STOP, WATCH, Arguments
from backend.pretrain.parts.label_noise import corrupted
from backend.pretrain.parts.memorisation import MemorisationWatch
from backend.pretrain.supervised import (
    BACKBONES,
    Supervised,
    Targets,
    plan,
    sizes,
    source_size,
    taught_of,
    tokens_per_sample,
)

__all__ = ["BACKBONES", "Arguments", "build", "plan", "resolve", "sizes", "source_size", "tokens_per_sample"]

NEIGHBOURS = 3
"""Side of the square whose labels smooth a pixel's."""


class NoisyLabels(Supervised):
    """The supervised step with softened, selected targets."""

    arguments: Arguments
    learned_from = "noisy labels"

    def __init__(self, arguments: Arguments, frame: Frame, backbone: Backbone, crops: Crops) -> None:
        super().__init__(arguments, frame, backbone, crops)
        self.steps = frame.steps
        self.memorisation = MemorisationWatch(frame.steps)
        if arguments.noise.wanted:
            matrix, patch, seed = arguments.noise.confusion(len(self.classes)), arguments.noise.patch, frame.seed
            taught_of(frame.facts).corrupt(lambda index, block: corrupted(index, matrix, patch, seed, block))

    def targets(self, index_BHW: Tensor, labelled_BHW: Tensor, scores_NK: Tensor, step: int) -> Targets:
        a, index_N = self.arguments, index_BHW[labelled_BHW]
        plain = super().targets(index_BHW, labelled_BHW, scores_NK, step)
        target, weight = plain.target, plain.weight
        if a.smoothing > 0:
            target = (1 - a.smoothing) * target + a.smoothing * neighbourhood(index_BHW, scores_NK.shape[1])[labelled_BHW]
        if a.selection < 1:
            weight = most_confident(scores_NK, index_N, self.kept_share(step)).to(weight.dtype)
        return Targets(target, weight)

    def kept_share(self, step: int) -> float:
        """Falls from 1 to ``selection`` over the ramp."""
        done = min(1.0, step / max(1.0, self.arguments.selection_ramp * self.steps))
        return 1.0 - done * (1.0 - self.arguments.selection)

    def watch(self, step: int, values: dict[str, float]) -> None:
        if self.arguments.memorisation != OFF:
            self.memorisation.look(step, values["agreement"])

    @property
    def finished(self) -> bool:
        return self.arguments.memorisation == STOP and self.memorisation.transition is not None

    def findings(self) -> list[str]:
        if self.arguments.memorisation == OFF:
            return []
        at = self.memorisation.transition
        if at is None:
            return ["The agreement with the labels was still rising at the end: no sign of memorising yet."]
        ended = ", where the run was ended" if self.finished else ""
        return [f"From step {at} on the agreement with the labels hardly rises: more would be memorising{ended}."]

    def facts(self) -> dict[str, object]:
        return {"memorisation": self.memorisation.to_json()}

    def load_facts(self, facts: dict[str, Any]) -> None:
        self.memorisation.load_json(facts["memorisation"])


def neighbourhood(index_BHW: Tensor, classes: int) -> Tensor:
    """B,H,W,K: shares of the classes among the labelled pixels of the 3×3 square around each; 0 where none is."""
    labelled_BHW = index_BHW >= 0
    hot = F.one_hot(index_BHW.clamp_min(0), classes) * labelled_BHW[..., None]
    around_BKHW = F.avg_pool2d(hot.movedim(-1, 1).float(), NEIGHBOURS, 1, NEIGHBOURS // 2)
    return (around_BKHW / around_BKHW.sum(dim=1, keepdim=True).clamp_min(1e-6)).movedim(1, -1)


@torch.no_grad()
def most_confident(scores_NK: Tensor, index_N: Tensor, share: float) -> Tensor:
    """bool N: of each class's pixels the ``share`` (at least one) whose own label the network finds likeliest."""
    confidence_N = scores_NK.softmax(dim=1).gather(1, index_N[:, None])[:, 0]
    kept_N = torch.zeros_like(index_N, dtype=torch.bool)
    for own in torch.unique(index_N).tolist():
        at = (index_N == own).nonzero()[:, 0]
        count = max(1, round(share * len(at)))
        kept_N[at[confidence_N[at].topk(count).indices]] = True
    return kept_N


def resolve(arguments: Arguments, frame: Frame) -> Arguments:
    """As for clean labels. Raises :class:`RequestError` for values outside their range."""
    a = arguments
    if a.memorisation not in (OFF, WATCH, STOP):
        raise RequestError(f"Unknown value “{a.memorisation}” of memorisation.", "Known are: off, watch, stop.")
    if not 0 < a.selection <= 1 or not 0 < a.selection_ramp <= 1 or not 0 <= a.smoothing < 1:
        raise RequestError(
            "selection and selection_ramp lie above 0 and up to 1, smoothing from 0 to below 1.", "Mend the setting."
        )
    a.noise.confusion(len(taught_of(frame.facts).classes))
    return supervised.resolve(arguments, frame)


def build(arguments: Arguments, frame: Frame, make: MakeBackbone, crops: Crops) -> NoisyLabels:
    return NoisyLabels(arguments, frame, make(arguments.drop_path), crops)
