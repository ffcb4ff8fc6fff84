"""Self-distillation over prototypes, as in DINO (Caron et al. 2021): the head, the centred teacher, its entropies, its schedules.

Shape suffixes: K prototypes, M distributions in a row.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from backend.contract.errors import RequestError
from backend.pretrain import small_runs
from backend.pretrain.distillation_settings import Distilling
from backend.pretrain.methods import Frame
from backend.training.loop import Plan
from backend.training.optimiser import clip_each
from backend.training.schedules import cosine, warmup_cosine


class Prototypes(nn.Module):
    """A linear layer without bias whose rows have norm 1: weight normalisation with the gain frozen at 1."""

    def __init__(self, width: int, count: int) -> None:
        super().__init__()
        self.directions = nn.Parameter(nn.Linear(width, count, bias=False).weight.detach().clone())

    @property
    def weight(self) -> Tensor:
        """Unit rows, K,width."""
        return F.normalize(self.directions, dim=1)

    def forward(self, x: Tensor) -> Tensor:
        return F.linear(x, self.weight)


class Head(nn.Module):
    """3-layer MLP with GELU to a bottleneck, L2 normalisation, prototypes.

    ``batch_norm`` after each of the two hidden layers: for CNNs only (Caron et al. 2021, section 3.2: a ViT's
    system has none at all).
    """

    def __init__(self, width: int, hidden: int, bottleneck: int, prototypes: int, batch_norm: bool = False) -> None:
        super().__init__()
        layers = [nn.Linear(width, hidden), nn.Linear(hidden, hidden), nn.Linear(hidden, bottleneck)]
        for layer in layers:
            nn.init.trunc_normal_(layer.weight, std=0.02)
            nn.init.zeros_(layer.bias)
        norms = [[nn.BatchNorm1d(hidden)] if batch_norm else [] for _ in range(2)]
        self.mlp = nn.Sequential(layers[0], *norms[0], nn.GELU(), layers[1], *norms[1], nn.GELU(), layers[2])
        self.prototypes = Prototypes(bottleneck, prototypes)

    def forward(self, x: Tensor) -> Tensor:
        bottleneck = self.mlp(x)
        logits: Tensor = self.prototypes(F.normalize(bottleneck.float(), dim=-1).to(bottleneck.dtype))
        return logits


class Distillation(nn.Module):
    """The two sides of the cross-entropy: a centred, sharpened teacher and a student. Methods pair them up."""

    centre: Tensor

    def __init__(self, prototypes: int, student_temperature: float, centre_momentum: float) -> None:
        super().__init__()
        self.register_buffer("centre", torch.zeros(prototypes))
        self.student_temperature, self.centre_momentum = student_temperature, centre_momentum

    def student(self, logits: Tensor) -> Tensor:
        """log P_s."""
        return F.log_softmax(logits.float() / self.student_temperature, dim=-1)

    def teacher(self, logits: Tensor, temperature: float) -> Tensor:
        """P_t, without gradient."""
        return F.softmax((logits.float() - self.centre) / temperature, dim=-1).detach()

    @torch.no_grad()
    def update_centre(self, mean_K: Tensor) -> None:
        """c ← 0.9·c + 0.1·(mean of the teacher's logits over the global batch)."""
        self.centre.lerp_(mean_K.float(), 1 - self.centre_momentum)


def entropies(p: Tensor, weight: Tensor | None = None) -> dict[str, Tensor | float]:
    """Mean entropy of the teacher's distributions …,K and entropy of their mean, in nats (both ≤ ln K).

    ``weight``: …, 0 or 1: which distributions count (None: all).
    """
    p_MK = p.flatten(0, -2)
    if weight is None:
        mean_K, entropy = p_MK.mean(0), torch.special.entr(p_MK).sum(-1).mean()
    else:
        w_M = weight.flatten() / weight.sum().clamp(min=1)
        mean_K, entropy = w_M @ p_MK, w_M @ torch.special.entr(p_MK).sum(-1)
    return {"teacher_entropy": entropy, "mean_entropy": torch.special.entr(mean_K).sum()}


def require_choice(setting: str, value: str, known: Sequence[str]) -> None:
    """Raise :class:`RequestError` for a word the setting does not know."""
    if value not in known:
        cause = f"“{value}” is no {setting.replace('_', ' ')} that is known."
        raise RequestError(cause, f"Choose {' or '.join(known)}.", setting)


def plan(arguments: Distilling, frame: Frame) -> Plan:
    """Learning rate base · batch / 256 with linear warm-up and cosine; weight decay on a cosine (DINO's rises)."""
    a, peak = arguments, arguments.base_learning_rate * frame.batch / small_runs.PAPER_BATCH
    return Plan(
        frame.steps,
        frame.batch,
        frame.seed,
        learning_rate=warmup_cosine(peak, a.final_learning_rate, a.warmup_steps, frame.steps),
        weight_decay=cosine(a.weight_decay, a.weight_decay_end, frame.steps),
        clip=lambda parameters: clip_each(parameters, a.clip),
        save_every=frame.save_every,
    )
