"""CMID: contrastive mask image distillation (arXiv 2304.09670).

Two views of a crop, one weakly and one strongly disturbed. The student sees them
masked, an EMA teacher sees them whole. The student (1) reconstructs what was
hidden, (2) finds the other view's summary among earlier ones (global contrast),
(3) gives each place the prototypes the teacher gives it in the other view (local
contrast). Every loss is the mean of the two directions weak → strong and back.

Shape suffixes: B images, C bands, H W pixels, D width of the last map, N its
cells, M those matched with the other view's, K prototypes, P width of the projection.
"""

from __future__ import annotations

import math
from typing import NamedTuple

import torch
from accelerate import Accelerator
from torch import Tensor, nn

from backend.contract.errors import RequestError
from backend.models.backbone import Backbone
from backend.models.spec import BackboneSpec
from backend.pretrain import small_runs
from backend.pretrain.batch import Batch, load_batch
from backend.pretrain.cmid_settings import Arguments
from backend.pretrain.distillation import Distillation, Head, entropies, plan, require_choice
from backend.pretrain.distillation_settings import OWN, STUDENT, TEACHER_STATISTICS
from backend.pretrain.facts import Facts
from backend.pretrain.methods import Crops, Frame, MakeBackbone, Pretraining
from backend.pretrain.parts import matching
from backend.pretrain.parts.augment import Augment
from backend.pretrain.parts.block_masks import choose_block, draw_masks, hide, mask_shift, require_block
from backend.pretrain.parts.collapse import CollapseWatch
from backend.pretrain.parts.contrast import Projector, Queue, info_nce
from backend.pretrain.parts.geometry import random_affine, resample
from backend.pretrain.parts.reconstruction import PixelHead, blended, focal_frequency, focal_l1
from backend.pretrain.presets import fill
from backend.training.ema import follow
from backend.training.method import Share
from backend.training.schedules import cosine, linear
from backend.training.seeds import Draws

__all__ = ["Arguments", "Cmid", "build", "plan", "resolve", "sizes", "source_size", "tokens_per_sample"]

VIEWS = 2
BOTH_WAYS = ((0, 1), (1, 0))
"""The student's view and the teacher's: 0 the weak one, 1 the strong one."""
PAPER_QUEUE, CROPS_PER_KEY = 65_536, 16
"""65,536 keys for MillionAID's million images; a small area gets as many for each of its distinct crops."""


class View(NamedTuple):
    """One view of every crop: values B,C,H,W; valid B,H,W; θ B,2,3 into the crop; hidden pixels B,H,W (bool)."""

    image: Tensor
    valid: Tensor
    theta: Tensor
    mask: Tensor

    @property
    def masked(self) -> Tensor:
        """What the student sees."""
        return hide(self.image, self.valid, self.mask)


class Encoded(NamedTuple):
    """What either network makes of a view: projection B,P; prototypes' logits of cells B,·,K; last map B,D,h,w."""

    projection: Tensor
    logits: Tensor
    map: Tensor


class Encoder(nn.Module):
    """Backbone, projector of its summary, head of its cells: what the teacher has too.

    The summary is the mean of the last map, of a ViT the CLS token, which only this loss teaches.
    """

    def __init__(self, backbone: Backbone, a: Arguments) -> None:
        super().__init__()
        width = backbone.spec.embed_dim
        self.backbone = backbone
        self.projector = Projector(width, a.projector_hidden, a.projection)
        self.head = Head(width, a.hidden, a.bottleneck, a.prototypes)

    def forward(self, x_BCHW: Tensor, shift_BShw: Tensor | None = None, which_BM: Tensor | None = None) -> Encoded:
        """``shift``: the mask token on the stem; ``which``: the cells that the head is asked about (None: all)."""
        summary_BD, map_BDhw = self.backbone.tokens(x_BCHW, shift_BShw)
        cells_BND = matching.cells(map_BDhw)
        asked = cells_BND if which_BM is None else matching.pick(cells_BND, which_BM)
        return Encoded(self.projector(summary_BD), self.head(asked), map_BDhw)


class Student(nn.Module):
    """The encoder, and what masked image modelling adds: the mask token (at first 0) and the pixel head."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        backbone = encoder.backbone
        self.encoder = encoder
        self.mask_token = nn.Parameter(torch.zeros(backbone.stem_level.width))
        self.pixels = PixelHead(backbone.spec.embed_dim, backbone.spec.patch_size, backbone.spec.bands)

    def forward(self, masked_BCHW: Tensor, mask_BHW: Tensor, which_BM: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Projections B,P, logits of the matched cells B,M,K and reconstructions B,C,H,W."""
        shift_BShw = mask_shift(self.mask_token, mask_BHW, self.encoder.backbone.stem_level)
        encoded = self.encoder(masked_BCHW, shift_BShw, which_BM)
        return encoded.projection, encoded.logits, self.pixels(encoded.map)


class Cmid(Pretraining):
    """The method as the loop runs it. ``arguments`` are resolved: no :data:`AUTO` is left."""

    module: Student

    def __init__(
        self,
        arguments: Arguments,
        frame: Frame,
        student: Backbone,
        teacher: Backbone,
        crops: Crops,
    ) -> None:
        a, facts = arguments, frame.facts
        self.arguments, self.crops, self.seed, self.size = a, crops, frame.seed, frame.spec.image_size
        units = [str(band["units"]) for band in facts.bands]
        self.augment = Augment(units, facts.centre, facts.scale, a.augmentation)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(frame.seed)
            self.module = Student(Encoder(student, a))
        self.teacher = Encoder(teacher, a)
        self.teacher.load_state_dict(self.module.encoder.state_dict())
        self.teacher.requires_grad_(False).train(a.teacher_statistics == OWN)
        self.queue = Queue(a.queue, a.projection)
        self.distillation = Distillation(a.prototypes, a.student_temperature, a.centre_momentum)
        self.positions, self.side = matching.POSITIONS[a.matching], matching.cells_a_side(frame.spec)
        self.momentum = cosine(a.momentum, 1.0, frame.steps)
        self.teacher_temperature = linear(
            a.teacher_temperature_start, a.teacher_temperature, a.teacher_temperature_steps
        )
        self.collapse = CollapseWatch(a.prototypes, a.warmup_steps)

    # -- the step ---------------------------------------------------------

    def load(self, share: Share) -> Batch:
        return load_batch(self.crops, self.seed, share, self.arguments.source_size)

    def views(self, batch: Batch, step: int) -> tuple[View, View]:
        """The weak view (crop, flips, turns) and the strong one (disturbed besides), each with a mask of its own."""
        draws = Draws(self.accelerator.device, self.seed, step, self.accelerator.process_index)
        batch = batch.to(self.accelerator.device)
        return self._view(batch, draws, strong=False), self._view(batch, draws, strong=True)

    def _view(self, batch: Batch, draws: Draws, strong: bool) -> View:
        a, count = self.arguments, batch.values.shape[0]
        theta = random_affine(count, (a.scale[0], a.scale[1]), self.augment.turns, draws)
        image, valid = resample(batch.values, batch.valid, self.size, theta)
        if strong:
            image = self.augment.disturb(image, valid, draws)
        return View(image, valid[:, 0], theta, draw_masks(count, self.size, a.block_size, a.mask_ratio, draws))

    def loss(self, module: nn.Module, batch: Batch, step: int) -> dict[str, Tensor | float]:
        """L = L_rec + L_global + L_local, each the mean over the two directions."""
        a, views, temperature = self.arguments, self.views(batch, step), self.teacher_temperature(step)
        seen = [matching.seen_cells(view.valid, self.side) for view in views]
        matches = [self.match(views[i], views[j], seen[i], seen[j]) for i, j in BOTH_WAYS]
        enough = seen[0].any(1) & seen[1].any(1)

        with torch.no_grad(), self.accelerator.autocast():
            taught = self.teacher(torch.cat([view.image for view in views]))
        keys, p = taught.projection.chunk(VIEWS), self.distillation.teacher(taught.logits, temperature).chunk(VIEWS)
        given = ([view.masked for view in views], [view.mask for view in views], [m.student_BM for m in matches])
        projection, logits, predicted = (part.chunk(VIEWS) for part in module(*map(torch.cat, given)))

        spatial = _mean([self.spatial(views[i], predicted[i]) for i, _ in BOTH_WAYS])
        frequency = _mean([self.frequency(views[i], predicted[i]) for i, _ in BOTH_WAYS])
        reconstruction = spatial + a.frequency_weight * frequency
        contrast = _mean([
            info_nce(projection[i], keys[j], self.queue, a.contrast_temperature, enough) for i, j in BOTH_WAYS
        ])  # fmt: skip
        local = _mean([self.local(logits[i], p[j], matches[i]) for i, j in BOTH_WAYS])

        seen_BN = torch.cat(seen)
        self._remember(taught, seen_BN)
        return {
            "loss": a.reconstruction_weight * reconstruction + a.global_weight * contrast + a.local_weight * local,
            "loss_reconstruction": reconstruction,
            "loss_spatial": spatial,
            "loss_frequency": frequency,
            "loss_global": contrast,
            "loss_local": local,
            **entropies(torch.cat(p), seen_BN.float()),
            "teacher_temperature": temperature,
            "momentum": self.momentum(step),
        }

    def match(self, mine: View, other: View, mine_seen_BN: Tensor, other_seen_BN: Tensor) -> matching.Matches:
        """The cells of ``mine`` (student) and ``other`` (teacher) that look at the same place."""
        a = self.arguments
        mine_BN2, other_BN2 = (self.positions(view.theta, self.side, a.source_size) for view in (mine, other))
        return matching.match(mine_BN2, other_BN2, mine_seen_BN, other_seen_BN, a.matched)

    def spatial(self, view: View, predicted_BCHW: Tensor) -> Tensor:
        """L_rec in space: focal L1 over the pixels that were hidden and are valid."""
        a = self.arguments
        return focal_l1(predicted_BCHW, view.image, view.mask & view.valid, a.focal_beta, a.focal_gamma)

    def frequency(self, view: View, predicted_BCHW: Tensor) -> Tensor:
        """L_rec in frequency: focal frequency loss of the hidden part set into the seen one."""
        image_BCHW = blended(predicted_BCHW, view.image, view.mask, view.valid)
        return focal_frequency(image_BCHW, view.image, self.arguments.average_spectrum)

    def local(self, logits_BMK: Tensor, p_BNK: Tensor, matches: matching.Matches) -> Tensor:
        """L_local: mean of −Σ P_t log P_s over the matched cells that count."""
        target_BMK = matching.pick(p_BNK, matches.teacher_BM)
        loss_BM = -(target_BMK * self.distillation.student(logits_BMK)).sum(-1)
        counted_BM = matches.counted_BM.to(loss_BM.dtype)
        return (loss_BM * counted_BM).sum() / counted_BM.sum().clamp(min=1)

    def _remember(self, taught: Encoded, seen_BN: Tensor) -> None:
        """Keep the teacher's answers for the queue and the centre, which move once the loss has used the old ones."""
        self._keys, self._real = taught.projection, seen_BN.any(dim=1)
        weight_BN1 = seen_BN[:, :, None].float()
        self._logit_sum, self._logit_count = (taught.logits.float() * weight_BN1).sum((0, 1)), weight_BN1.sum()

    def before_update(self, step: int) -> None:
        """The student's prototypes rest at first, so that the head does not chase a random teacher."""
        if step < self.arguments.frozen_prototype_steps:
            self.module.encoder.head.prototypes.directions.grad = None

    @torch.no_grad()
    def after_update(self, step: int) -> None:
        """teacher ← m·teacher + (1 − m)·student (the mask token has no teacher), the queue, and the centre."""
        copied = self.arguments.teacher_statistics == STUDENT
        follow(self.teacher, self.module.encoder, self.momentum(step), buffers=copied)
        self.queue.push(self.accelerator.gather(self._keys), self.accelerator.gather(self._real))
        total_K, count = (self.accelerator.reduce(part, "sum") for part in (self._logit_sum, self._logit_count))
        mean_K = total_K / count.clamp(min=1)
        self.distillation.update_centre(torch.where(count > 0, mean_K, self.distillation.centre))

    # -- around it --------------------------------------------------------

    def start(self, accelerator: Accelerator) -> None:
        super().start(accelerator)
        for part in (self.teacher, self.queue, self.distillation):
            part.to(self.accelerator.device)

    def watch(self, step: int, values: dict[str, float]) -> None:
        self.collapse.look(step, values["loss_local"], values["teacher_entropy"], values["mean_entropy"])

    @property
    def healthy(self) -> bool:
        return not self.collapse.suspected

    def state(self) -> dict[str, Tensor]:
        return dict(self._memory().state_dict())

    def load_state(self, tensors: dict[str, Tensor]) -> None:
        self._memory().load_state_dict(tensors)

    def _memory(self) -> nn.ModuleDict:
        """Everything beside the student that a step changes."""
        return nn.ModuleDict({"teacher": self.teacher, "queue": self.queue, "distillation": self.distillation})

    def facts(self) -> dict[str, object]:
        return {"collapse": self.collapse.to_json()}

    def load_facts(self, facts: dict[str, object]) -> None:
        self.collapse.load_json(facts["collapse"])

    @property
    def result(self) -> Backbone:
        """The teacher's backbone: what a run leaves behind."""
        return self.teacher.backbone


def _mean(directions: list[Tensor]) -> Tensor:
    return torch.stack(directions).mean()


# -- "auto" ---------------------------------------------------------------


def sizes(arguments: Arguments, spec: BackboneSpec, facts: Facts) -> Arguments:
    """Both views have the network's image size and are cut from 5/4 of it; blocks as :func:`choose_block` says.

    At 224 px the grid of a ResNet or Swin has 49 cells of 32 px, as in the paper. A ViT's finer map is pooled to
    49; a smaller image has fewer (64 px with stride 32: 4), of which the same share, 20 of 49, is compared.
    """
    if spec.fusion is not None:
        cause = "CMID learns from one stack of bands, and the start is a network of two sensors."
        raise RequestError(cause, "Start from scratch or from a run of another method, or use --method fusmae.", spec.name)
    auto = {"source_size": min(spec.image_size * 5 // 4, facts.smallest_side), "block_size": choose_block(spec)}
    found = fill(arguments, auto)
    require_block(found.block_size, spec)
    require_choice("matching", found.matching, [*matching.POSITIONS])
    require_choice("teacher_statistics", found.teacher_statistics, TEACHER_STATISTICS)
    return found


def resolve(arguments: Arguments, frame: Frame) -> Arguments:
    """The queue from the number of distinct crops, schedules from the length of the run (decision 4).

    A queue much larger than the area holds other views of the same places, which then count as strangers: it
    gets a sixteenth of the distinct crops as in the paper, rounded to a power of two, at least two steps' keys.
    The teacher's temperature rises over a quarter of the run (50 of 200 epochs).
    """
    crops, steps = frame.facts.distinct_crops(arguments.source_size), frame.steps
    power = 2 ** round(math.log2(max(1, crops / CROPS_PER_KEY)))
    auto = {
        "queue": min(PAPER_QUEUE, max(2 * VIEWS * frame.batch, power)),
        "momentum": small_runs.momentum(frame.batch, steps),
        "base_learning_rate": small_runs.base_learning_rate(frame.batch),
        "warmup_steps": small_runs.warmup_steps(steps),
        "teacher_temperature": small_runs.teacher_temperature(arguments.teacher_temperature_start, steps),
        "teacher_temperature_steps": steps // 4,
        "frozen_prototype_steps": small_runs.frozen_prototype_steps(steps),
    }
    return fill(arguments, auto)


def source_size(arguments: Arguments) -> int:
    return arguments.source_size


def tokens_per_sample(arguments: Arguments, spec: BackboneSpec) -> int:
    """Student tokens of both views (the teacher keeps none)."""
    return VIEWS * (1 + (spec.image_size // spec.patch_size) ** 2)


def build(arguments: Arguments, frame: Frame, make: MakeBackbone, crops: Crops) -> Cmid:
    return Cmid(arguments, frame, make(arguments.drop_path), make(0.0), crops)
