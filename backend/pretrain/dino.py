"""DINO: self-distillation with no labels (Caron et al. 2021), as used on SAR (arXiv 2310.03513).

A student sees all views of a crop, an EMA teacher the two global ones; the
student learns the teacher's centred, sharpened distribution over K prototypes
of every *other* view. Shape suffixes: B samples, V views, G global views, K
prototypes.
"""

from __future__ import annotations

import math
from dataclasses import replace
from itertools import pairwise

import torch
from accelerate import Accelerator
from torch import Tensor, nn

from backend.contract.errors import RequestError
from backend.models.backbone import Backbone
from backend.models.spec import BackboneSpec
from backend.pretrain import small_runs
from backend.pretrain.batch import Batch, load_batch
from backend.pretrain.dino_settings import BATCH, BY_NETWORK, HEAD_NORMS, NONE, Arguments
from backend.pretrain.distillation import Distillation, Head, entropies, plan, require_choice
from backend.pretrain.distillation_settings import OWN, STUDENT, TEACHER_STATISTICS
from backend.pretrain.facts import Facts
from backend.pretrain.methods import Crops, Frame, MakeBackbone, Pretraining
from backend.pretrain.parts.augment import Augment
from backend.pretrain.parts.collapse import CollapseWatch
from backend.pretrain.presets import fill
from backend.training.ema import follow
from backend.training.method import Share
from backend.training.schedules import cosine, linear
from backend.training.seeds import Draws

__all__ = ["Arguments", "Dino", "build", "plan", "resolve", "sizes", "source_size", "tokens_per_sample"]

GLOBALS = 2
MIN_PROTOTYPES, MAX_PROTOTYPES, CROPS_PER_PROTOTYPE = 1_024, 65_536, 20
"""K: 65,536 for ImageNet's 1.28 million images, 1,024 to 8,192 for small areas."""


class Network(nn.Module):
    """Backbone and head; the views of one size go through the backbone together."""

    def __init__(self, backbone: Backbone, head: Head) -> None:
        super().__init__()
        self.backbone = backbone
        self.head = head

    def forward(self, views: list[Tensor]) -> Tensor:
        """Logits of all views, V·B,K, view after view; ``views`` are ordered so that equal sizes are neighbours."""
        sizes = [view.shape[-1] for view in views]
        cuts = [0] + [i for i in range(1, len(views)) if sizes[i] != sizes[i - 1]] + [len(views)]
        groups = [torch.cat(views[a:b]) for a, b in pairwise(cuts)]
        logits: Tensor = self.head(torch.cat([self.backbone(group) for group in groups]))
        return logits


class Loss(Distillation):
    """Cross-entropy between the centred, sharpened teacher and the student over all pairs of different views."""

    def forward(self, student_VBK: Tensor, teacher_GBK: Tensor, teacher_temperature: float) -> tuple[Tensor, Tensor]:
        """The loss and the teacher's probabilities G,B,K. The centre is left alone: :meth:`update_centre` follows.

        Mean over the G(V − 1) pairs i ≠ j of −Σ P_t[i] log P_s[j], over samples.
        """
        log_p_VBK = self.student(student_VBK)
        p_GBK = self.teacher(teacher_GBK, teacher_temperature)
        views, globals_, samples = log_p_VBK.shape[0], p_GBK.shape[0], p_GBK.shape[1]
        all_pairs = torch.einsum("gbk,vbk->", p_GBK, log_p_VBK)
        same_view = (p_GBK * log_p_VBK[:globals_]).sum()
        return -(all_pairs - same_view) / (globals_ * (views - 1) * samples), p_GBK


class Dino(Pretraining):
    """The method as the loop runs it. ``arguments`` are resolved: no :data:`AUTO` is left."""

    module: Network

    def __init__(
        self,
        arguments: Arguments,
        frame: Frame,
        student: Backbone,
        teacher: Backbone,
        crops: Crops,
    ) -> None:
        a, facts = arguments, frame.facts
        self.arguments, self.crops, self.seed = a, crops, frame.seed
        units = [str(band["units"]) for band in facts.bands]
        self.augment = Augment(units, facts.centre, facts.scale, a.augmentation)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(frame.seed)
            head = self._head(student.spec)
        self.module = Network(student, head)
        self.teacher = Network(teacher, self._head(teacher.spec))
        self.teacher.load_state_dict(self.module.state_dict())
        self.teacher.requires_grad_(False).train(a.teacher_statistics == OWN)
        self.criterion = Loss(a.prototypes, a.student_temperature, a.centre_momentum)
        self.momentum = cosine(a.momentum, 1.0, frame.steps)
        self.teacher_temperature = linear(
            a.teacher_temperature_start, a.teacher_temperature, a.teacher_temperature_steps
        )
        self.collapse = CollapseWatch(a.prototypes, a.warmup_steps)

    def _head(self, spec: BackboneSpec) -> Head:
        a = self.arguments
        return Head(spec.embed_dim, a.hidden, a.bottleneck, a.prototypes, batch_norm=a.head_norm == BATCH)

    # -- the step ---------------------------------------------------------

    def load(self, share: Share) -> Batch:
        return load_batch(self.crops, self.seed, share, self.arguments.source_size)

    def views(self, batch: Batch, step: int) -> list[Tensor]:
        """Two global and n local views of every crop, each B,C,size,size."""
        a, device = self.arguments, self.accelerator.device
        draws = Draws(device, self.seed, step, self.accelerator.process_index)
        batch = batch.to(device)
        wanted = [(a.global_size, a.global_scale)] * GLOBALS
        wanted += [(a.local_size, a.local_scale)] * a.local_views
        return [self.augment(batch.values, batch.valid, size, (scale[0], scale[1]), draws) for size, scale in wanted]

    def loss(self, module: nn.Module, batch: Batch, step: int) -> dict[str, Tensor | float]:
        views = self.views(batch, step)
        count = views[0].shape[0]
        with torch.no_grad(), self.accelerator.autocast():
            teacher_GBK = self.teacher(views[:GLOBALS]).unflatten(0, (GLOBALS, count))
        student_VBK = module(views).unflatten(0, (len(views), count))
        temperature = self.teacher_temperature(step)
        loss, p_GBK = self.criterion(student_VBK, teacher_GBK, temperature)
        self._mean_logits = teacher_GBK.float().mean(dim=(0, 1))
        return {"loss": loss, **entropies(p_GBK), "teacher_temperature": temperature, "momentum": self.momentum(step)}

    def before_update(self, step: int) -> None:
        """The student's prototypes rest at first, so that the head does not chase a random teacher."""
        if step < self.arguments.frozen_prototype_steps:
            self.module.head.prototypes.directions.grad = None

    @torch.no_grad()
    def after_update(self, step: int) -> None:
        """teacher ← m·teacher + (1 − m)·student, and the centre."""
        copied = self.arguments.teacher_statistics == STUDENT
        follow(self.teacher, self.module, self.momentum(step), buffers=copied)
        self.criterion.update_centre(self.accelerator.reduce(self._mean_logits, "mean"))

    # -- around it --------------------------------------------------------

    def start(self, accelerator: Accelerator) -> None:
        super().start(accelerator)
        self.teacher.to(self.accelerator.device)
        self.criterion.to(self.accelerator.device)

    def watch(self, step: int, values: dict[str, float]) -> None:
        self.collapse.look(step, values["loss"], values["teacher_entropy"], values["mean_entropy"])

    @property
    def healthy(self) -> bool:
        return not self.collapse.suspected

    def state(self) -> dict[str, Tensor]:
        return {**{f"teacher.{n}": t for n, t in self.teacher.state_dict().items()}, "centre": self.criterion.centre}

    def load_state(self, tensors: dict[str, Tensor]) -> None:
        self.criterion.centre.copy_(tensors["centre"])
        teacher = {n.removeprefix("teacher."): t for n, t in tensors.items() if n.startswith("teacher.")}
        self.teacher.load_state_dict(teacher)

    def facts(self) -> dict[str, object]:
        return {"collapse": self.collapse.to_json()}

    def load_facts(self, facts: dict[str, object]) -> None:
        self.collapse.load_json(facts["collapse"])

    @property
    def result(self) -> Backbone:
        """The teacher's backbone: what a run leaves behind."""
        return self.teacher.backbone


# -- "auto" ---------------------------------------------------------------


def sizes(arguments: Arguments, spec: BackboneSpec, facts: Facts) -> Arguments:
    """Views: globals of the network's image size, locals of 3/7 of it (224 → 96, 112 → 48), cut from 5/4 of it."""
    patch, image = spec.patch_size, spec.image_size
    local = max(patch, -(-image * 3 // 7 // patch) * patch)
    auto = {
        "global_size": image,
        "local_size": local,
        "local_views": 8 if facts.on_gpu else 4,
        "source_size": min(image * 5 // 4, facts.smallest_side),
    }
    found = fill(arguments, auto)
    require_choice("head_norm", found.head_norm, HEAD_NORMS)
    require_choice("teacher_statistics", found.teacher_statistics, TEACHER_STATISTICS)
    if found.head_norm == BY_NETWORK:
        found = replace(found, head_norm=BATCH if spec.convolutional else NONE)
    uneven = [s for s in (found.global_size, found.local_size) if s % patch]
    if uneven:
        cause = f"Views of {uneven[0]} px are not a multiple of the {patch} px patch."
        raise RequestError(cause, "Change one of the two.")
    return found


def resolve(arguments: Arguments, frame: Frame) -> Arguments:
    """Prototypes from the number of distinct crops, momentum and warm-ups from the length of the run.

    The paper's own values result at its own size (decision 4 says how small runs differ and why).
    """
    crops, steps = frame.facts.distinct_crops(arguments.source_size), frame.steps
    power = 2 ** round(math.log2(max(1, crops / CROPS_PER_PROTOTYPE)))
    auto = {
        "prototypes": min(MAX_PROTOTYPES, max(MIN_PROTOTYPES, power)),
        "momentum": small_runs.momentum(frame.batch, steps),
        "base_learning_rate": small_runs.base_learning_rate(frame.batch),
        "warmup_steps": small_runs.warmup_steps(steps),
        "teacher_temperature": small_runs.teacher_temperature(arguments.teacher_temperature_start, steps),
        "teacher_temperature_steps": steps * 3 // 10,
        "frozen_prototype_steps": small_runs.frozen_prototype_steps(steps),
    }
    return fill(arguments, auto)


def source_size(arguments: Arguments) -> int:
    return arguments.source_size


def tokens_per_sample(arguments: Arguments, spec: BackboneSpec) -> int:
    """Student tokens of all views (the teacher keeps none)."""
    one = [1 + (size // spec.patch_size) ** 2 for size in (arguments.global_size, arguments.local_size)]
    return GLOBALS * one[0] + arguments.local_views * one[1]


def build(arguments: Arguments, frame: Frame, make: MakeBackbone, crops: Crops) -> Dino:
    return Dino(arguments, frame, make(arguments.drop_path), make(0.0), crops)
