"""Supervised pretraining: labels train the segmentation network itself (the start of arXiv 2402.16164).

Backbone and decoder (U-Net on ResNet-18 or -50 in the paper, section 3) learn a class map; the encoder, or
more of the network, then goes on to the exact task. Loss: cross-entropy + Dice over labelled pixels. This is the
control with clean labels; :mod:`backend.pretrain.noisy` adds what noisy ones may need.

*No spectral branch.* Fine-tuning adds a branch on single pixels to the scores. Here it would take over what a
pixel's own spectrum explains, which is most of a land-cover map, and leave the encoder only the rest to learn; but
the encoder is what goes on. So there is none (``spectral`` turns it on, for a network that is only to be applied).

Shape suffixes: B crops, C bands, H and W pixels, K classes, N labelled pixels of the batch.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypeVar

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from backend.contract.errors import InputError, RequestError
from backend.models.backbone import Backbone
from backend.models.card import MAPPER
from backend.models.decoder_names import DPT, LINEAR
from backend.models.decoders import dense_decoder, token_multiple
from backend.models.network import SegmentationNetwork, architecture
from backend.models.smoothing import Smoothing
from backend.models.spec import BackboneSpec
from backend.pretrain.batch import LabelledBatch
from backend.pretrain.facts import Facts, Taught
from backend.pretrain.methods import Crops, Frame, Left, MakeBackbone, Pretraining
from backend.pretrain.parts.augment import Augment
from backend.pretrain.presets import AUTO, fill
from backend.pretrain.supervised_settings import Arguments
from backend.training.loop import Plan
from backend.training.method import Share
from backend.training.optimiser import clip_total
from backend.training.schedules import constant, warmup_cosine
from backend.training.seeds import Draws
from backend.training.segmentation_loss import soft_cross_entropy, soft_dice

BACKBONES = {"tiny": "resnet18", "small": "resnet18", "base": "resnet50"}
"""The paper's two encoders; a ViT or another pyramid by ``--backbone``."""

CROP = 256
CONVOLUTIONS = ("resnet", "resnext")
CNN_RATE, TRANSFORMER_RATE = 5e-3, 5e-4
"""Adam 5e-3 for a U-Net on a ResNet; layer-normed networks (ViT, Swin, ConvNeXt) diverge there and get a tenth."""


Settings = TypeVar("Settings", bound=Arguments)
"""These settings, or those of a method that adds to them."""


@dataclass(frozen=True)
class Targets:
    """What the labelled pixels should be: ``target`` N,K (sums 1), ``weight`` N."""

    target: Tensor
    weight: Tensor


class Supervised(Pretraining):
    """The method as the loop runs it. ``arguments`` are resolved."""

    module: SegmentationNetwork
    learned_from = "labels"

    def __init__(self, arguments: Arguments, frame: Frame, backbone: Backbone, crops: Crops) -> None:
        taught = taught_of(frame.facts)
        self.arguments, self.crops, self.seed = arguments, crops, frame.seed
        self.labels, self.classes = taught.crops, taught.classes
        units = [str(band["units"]) for band in frame.facts.bands]
        self.augment = Augment(units, frame.facts.centre, frame.facts.scale, arguments.augmentation)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(frame.seed)
            self.module = SegmentationNetwork(backbone, arguments.decoder, len(taught.classes), arguments.spectral)

    # -- the step ---------------------------------------------------------

    def load(self, share: Share) -> LabelledBatch:
        place = self.seed, share.first, share.count, self.arguments.crop_size
        return LabelledBatch(*map(torch.from_numpy, (*self.crops(*place), self.labels(*place)))).pinned()

    def views(self, batch: LabelledBatch, step: int) -> tuple[Tensor, Tensor]:
        """The crops as the network sees them, and their classes B,H,W."""
        scale = self.arguments.scale
        draws = Draws(self.accelerator.device, self.seed, step, self.accelerator.process_index)
        here = batch.to(draws.device)
        return self.augment.with_classes(here.values, here.valid, here.index, (scale[0], scale[1]), draws)

    def loss(self, module: nn.Module, batch: LabelledBatch, step: int) -> dict[str, Tensor | float]:
        """Cross-entropy + Dice; 0 for a batch without a single label (weights then stay, but for Adam's momentum)."""
        x_BCHW, index_BHW = self.views(batch, step)
        scores_BKHW = module(x_BCHW).float()
        labelled = index_BHW >= 0
        scores_NK = scores_BKHW.permute(0, 2, 3, 1)[labelled]
        right = (scores_NK.argmax(dim=1) == index_BHW[labelled]).sum() / labelled.sum().clamp_min(1)
        agreement = self.accelerator.reduce(right, "mean")
        if len(scores_NK):
            targets = self.targets(index_BHW, labelled, scores_NK, step)
            entropy = soft_cross_entropy(scores_NK, targets.target, targets.weight)
            dice = soft_dice(scores_NK, targets.target, targets.weight)
        else:
            entropy = dice = scores_BKHW.sum() * 0
        return {
            "loss": entropy + self.arguments.dice * dice,
            "cross_entropy": entropy.detach(),
            "dice": dice.detach(),
            "agreement": agreement,
        }

    def targets(self, index_BHW: Tensor, labelled_BHW: Tensor, scores_NK: Tensor, step: int) -> Targets:
        """The labels as they are, all of equal weight."""
        target = F.one_hot(index_BHW[labelled_BHW], scores_NK.shape[1]).to(scores_NK.dtype)
        return Targets(target, scores_NK.new_ones(len(target)))

    # -- around it --------------------------------------------------------

    @property
    def result(self) -> Backbone:
        return self.module.backbone

    def leaves(self, method: str) -> Left:
        """A mapper, so that the network can be applied directly; its encoder and more can start a fine-tuning."""
        title = f"network ({self.arguments.decoder}) pretrained on {self.learned_from}"
        member = {"smoothing": Smoothing().to_json(), "temperature": 1.0, "title": title}
        card = {
            "architecture": architecture(self.module, self.arguments.decoder),
            "classes": self.classes,
            "members": {"network": member},
            "decision": {
                "member": "network",
                "title": title,
                "reason": "Pretraining on labels trains one network; nothing was compared.",
            },
        }
        return Left(MAPPER, self.module.state_dict(), card, f"Network pretrained on {self.learned_from}")


def taught_of(facts: Facts) -> Taught:
    """The labels. Raises :class:`RequestError` where there are none."""
    if facts.taught is None:
        raise RequestError("This method learns from labels, and none were given.", "Give --labels FILE.")
    return facts.taught


# -- "auto" ---------------------------------------------------------------


def sizes(arguments: Settings, spec: BackboneSpec, facts: Facts) -> Settings:
    """Decoder and crop: the largest multiple of what the network takes, up to 256 px, that fits every scene."""
    name = arguments.decoder
    if name == "auto":
        name = dense_decoder(spec)
        if name == DPT and facts.smallest_side < multiple_of(DPT, spec):
            name = LINEAR
    multiple = multiple_of(name, spec)
    asked = CROP if arguments.crop_size == AUTO else arguments.crop_size
    size = min(asked, facts.smallest_side) // multiple * multiple
    if not size:
        raise InputError(
            f"Crops of {min(asked, facts.smallest_side)} px are smaller than the {multiple} px that {spec.name} with "
            f"the decoder {name} needs.",
            "Use a larger area, larger crops (--set crop_size=…) or another decoder (--set decoder=…).",
        )
    if arguments.crop_size not in (AUTO, size):
        cause = f"Crops of {arguments.crop_size} px do not fit: the smallest scene is {facts.smallest_side} px."
        raise RequestError(cause, f"Choose a multiple of {multiple} px that fits, such as {size}.")
    return replace(arguments, decoder=name, crop_size=size)


def multiple_of(decoder: str, spec: BackboneSpec) -> int:
    """Divisor of the crops' sides in pixels. Raises :class:`RequestError` for a decoder that does not fit."""
    return spec.patch_size * token_multiple(decoder, spec)


def resolve(arguments: Settings, frame: Frame) -> Settings:
    """The learning rate by the kind of network."""
    rate = CNN_RATE if frame.spec.name.startswith(CONVOLUTIONS) else TRANSFORMER_RATE
    return fill(arguments, {"learning_rate": rate})


def source_size(arguments: Arguments) -> int:
    return arguments.crop_size


def tokens_per_sample(arguments: Arguments, spec: BackboneSpec) -> int:
    """Tokens of one crop; the decoder, which keeps more than the encoder, counts as twice as many again."""
    return 3 * (arguments.crop_size // spec.patch_size) ** 2


def build(arguments: Arguments, frame: Frame, make: MakeBackbone, crops: Crops) -> Supervised:
    return Supervised(arguments, frame, make(arguments.drop_path), crops)


def plan(arguments: Arguments, frame: Frame) -> Plan:
    """Adam (weight decay 0) with a short warm-up and a cosine to almost 0."""
    a = arguments
    return Plan(
        frame.steps,
        frame.batch,
        frame.seed,
        learning_rate=warmup_cosine(
            a.learning_rate, a.final_learning_rate, round(a.warmup_share * frame.steps), frame.steps
        ),
        weight_decay=constant(a.weight_decay),
        clip=lambda parameters: clip_total(parameters, a.clip),
        save_every=frame.save_every,
    )
