"""Fus-MAE: a masked autoencoder of two sensors fused by cross-attention (arXiv 2401.02764).

Both sensors' patches are masked; the encoder (:mod:`backend.models.fusion`) lets each look at
the other in its first block (early fusion), cross-attention does so once more before the two
light decoders (feature-level fusion). Each decoder predicts its own sensor's hidden patches.

Feature-level fusion belongs to the decoders and is thrown away with them: the paper calls it
the XAttn *decoder*, and what is kept then works for one sensor as for two. Shape suffixes: B
samples, C bands, N patches, M visible ones of a sensor, P pixels of a patch, D embedding.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from backend.contract.errors import RequestError
from backend.models.attention import Attention, Mlp, init_xavier
from backend.models.backbone import Backbone
from backend.models.fusion import MERGES, SENSORS, FusionBackbone, Part, fusion_of
from backend.models.sensors import split_sensors
from backend.models.spec import BackboneSpec
from backend.pretrain import mae
from backend.pretrain.batch import Batch, load_batch
from backend.pretrain.facts import Facts
from backend.pretrain.fusmae_settings import BOTH, CONSISTENT, EARLY, FEATURE, INDEPENDENT, NONE, Arguments
from backend.pretrain.methods import Crops, Frame, MakeBackbone, Pretraining
from backend.pretrain.parts.geometry import VALID_SHARE, turns_for
from backend.pretrain.parts.mae_decoder import LightDecoder
from backend.pretrain.parts.masking import Scaling, band_groups, keep_random, masked_error, masked_patches, patchify
from backend.pretrain.previews import Preview
from backend.training.loop import Plan
from backend.training.method import Share
from backend.training.seeds import Draws

HOLDS_OUT = True


class CrossAttentionDecoder(nn.Module):
    """Feature-level fusion: z_s' = z_s + CA(q=z_s, kv=z_o) and the reverse, each with an LN-MLP residual of its own."""

    def __init__(self, dim: int, heads: int) -> None:
        super().__init__()
        self.norms = nn.ModuleList(nn.LayerNorm(dim) for _ in range(SENSORS))
        self.cross = nn.ModuleList(Attention(dim, heads) for _ in range(SENSORS))
        self.norms2 = nn.ModuleList(nn.LayerNorm(dim) for _ in range(SENSORS))
        self.mlps = nn.ModuleList(Mlp(dim) for _ in range(SENSORS))
        self.apply(init_xavier)

    def forward(self, parts: Sequence[Part]) -> list[Part]:
        """Both sensors' tokens; an absent sensor's are not looked at."""
        normed = [norm(part.tokens) for part, norm in zip(parts, self.norms, strict=True)]
        found = []
        for own, part in enumerate(parts):
            z = part.tokens + self.cross[own](normed[own], normed[1 - own], parts[1 - own].seen)
            found.append(Part(z + self.mlps[own](self.norms2[own](z)), part.seen))
        return found


class Network(nn.Module):
    """Encoder, feature-level fusion where wanted, two decoders."""

    def __init__(self, backbone: FusionBackbone, fuse: CrossAttentionDecoder | None, decoders: Sequence[LightDecoder]) -> None:
        super().__init__()
        self.backbone, self.fuse = backbone, fuse
        self.decoders = nn.ModuleList(decoders)

    def forward(self, x_BCHW: Tensor, keep_BM: Sequence[Tensor], drop_B2: Tensor | None = None) -> list[Tensor]:
        """Predicted pixels of all patches of each sensor, B,N,C,P."""
        patch = self.backbone.spec.patch_size
        grid = (x_BCHW.shape[-2] // patch, x_BCHW.shape[-1] // patch)
        cls_B1D, parts = self.backbone.encode_visible(x_BCHW, keep_BM, drop_B2)
        if self.fuse is not None:
            parts = self.fuse(parts)
        together = zip(self.decoders, parts, keep_BM, strict=True)
        return [decoder(cls_B1D, part.tokens, keep, grid, part.seen) for decoder, part, keep in together]


@dataclass(frozen=True)
class View:
    """Crops as the network gets them: ``x`` B,C,H,W with NaN where a sensor is absent; ``valid`` of each sensor, B,1,H,W."""

    x: Tensor
    valid: list[Tensor]


class FusMae(Pretraining):
    """The method as the loop runs it. ``arguments`` are resolved."""

    module: Network

    def __init__(self, arguments: Arguments, frame: Frame, backbone: FusionBackbone, crops: Crops) -> None:
        a, spec, bands = arguments, frame.spec, frame.facts.bands
        self.arguments, self.spec, self.crops, self.seed = a, spec, crops, frame.seed
        self.fusion = fusion_of(spec)
        self.turns = turns_for([str(band["units"]) for band in bands], a.look_direction)
        self.roles = [[str(bands[i]["role"]) for i in sensor] for sensor in self.fusion.sensors]
        self.groups = [band_groups(a.normalise, own) for own in self.roles]
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(frame.seed)
            fuse = CrossAttentionDecoder(spec.embed_dim, spec.heads) if a.fusion in (FEATURE, BOTH) else None
            sizes = (spec.embed_dim, a.decoder_dim, a.decoder_depth)
            decoders = [LightDecoder(*sizes, len(sensor), spec.patch_size) for sensor in self.fusion.sensors]
        self.module = Network(backbone, fuse, decoders)

    # -- the step ---------------------------------------------------------

    def load(self, share: Share) -> Batch:
        return load_batch(self.crops, self.seed, share, self.arguments.source_size)

    def loss(self, module: nn.Module, batch: Batch, step: int) -> dict[str, Tensor | float]:
        draws = Draws(self.accelerator.device, self.seed, step, self.accelerator.process_index)
        view = self.view(batch, draws)
        keep_BM = self.keep(len(view.x), draws)
        drop_B2 = self.drop(len(view.x), draws)
        predictions = module(view.x, keep_BM, drop_B2)
        errors = self.errors(predictions, view, keep_BM, drop_B2)
        parts: dict[str, Tensor | float] = {f"loss_{n}": e.detach() for n, e in zip(self.fusion.names, errors, strict=True)}
        return {"loss": torch.stack(errors).sum(), **parts}

    def view(self, batch: Batch, draws: Draws) -> View:
        """The same crop, flips and turns of both sensors."""
        sensors = [list(sensor) for sensor in self.fusion.sensors]
        absent = [batch.values[:, sensor].isnan().any(dim=1, keepdim=True) for sensor in sensors]
        values = torch.cat([batch.values.nan_to_num(nan=0.0), *[(~gap).float() for gap in absent]], dim=1)
        size, scale = self.spec.image_size, self.arguments.scale
        x_BCHW, valid_B1HW = Batch(values, batch.valid).view(size, scale, self.turns, draws)
        x_BCHW, present = x_BCHW[:, : self.spec.bands].clone(), x_BCHW[:, self.spec.bands :] >= VALID_SHARE
        valid = []
        for number, sensor in enumerate(sensors):
            here = present[:, number : number + 1]
            valid.append(valid_B1HW & here)
            x_BCHW[:, sensor] = torch.where(here | ~valid_B1HW, x_BCHW[:, sensor], torch.nan)
        return View(x_BCHW, valid)

    def keep(self, count: int, draws: Draws) -> list[Tensor]:
        """Numbers of the visible patches of each sensor, B,M."""
        tokens = (self.spec.image_size // self.spec.patch_size) ** 2
        first = keep_random(count, tokens, self.arguments.mask_share, draws)
        if self.arguments.masks == CONSISTENT:
            return [first, first]
        return [first, keep_random(count, tokens, self.arguments.mask_share, draws)]

    def drop(self, count: int, draws: Draws) -> Tensor | None:
        """True where a sample loses a sensor, B,2; never both."""
        hit_B, which_B = draws.chance(count, self.arguments.sensor_drop), draws.integers(count, SENSORS)
        if not bool(hit_B.any()):
            return None
        return (hit_B[:, None] & (torch.arange(SENSORS) == which_B[:, None])).to(draws.device)

    def errors(
        self, predictions: Sequence[Tensor], view: View, keep_BM: Sequence[Tensor], drop_B2: Tensor | None
    ) -> list[Tensor]:
        """Each sensor's mean squared error on its masked patches, normalised patch by patch where wanted.

        A sample that lost a sensor is not asked for it: what is then learnt would be guessing, not seeing.
        """
        found = []
        for number, sensor in enumerate(self.fusion.sensors):
            x = view.x[:, list(sensor)].nan_to_num(nan=0.0)
            target_BNCP, valid_BN1P = patchify(x, self.spec.patch_size), patchify(view.valid[number], self.spec.patch_size)
            target_BNCP = Scaling(target_BNCP, valid_BN1P, self.groups[number]).apply(target_BNCP)
            counts_BN = masked_patches(keep_BM[number], target_BNCP.shape[1])
            if drop_B2 is not None:
                counts_BN = counts_BN & ~drop_B2[:, number, None]
            found.append(masked_error(predictions[number], target_BNCP, valid_BN1P, counts_BN))
        return found

    @torch.no_grad()
    def preview(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> list[Preview]:
        """What is made of crops (their top left corner, unchanged), sensor by sensor, both being there."""
        side, device = self.spec.image_size, self.accelerator.device
        x_BCHW = torch.from_numpy(values[..., :side, :side]).to(device)
        valid_B1HW = torch.from_numpy(valid[:, None, :side, :side]).to(device)
        own = [x_BCHW[:, list(sensor)] for sensor in self.fusion.sensors]
        view = View(x_BCHW, [valid_B1HW & ~part.isnan().any(dim=1, keepdim=True) for part in own])
        keep_BM = self.keep(len(x_BCHW), Draws(device, mae.PREVIEW_SEED))
        predictions = mae.in_evaluation(self.module, view.x, keep_BM)
        errors = self.errors(predictions, view, keep_BM, None)
        return [
            mae.made_preview(
                self.fusion.names[i], self.arguments.normalise, self.roles[i], own[i].nan_to_num(nan=0.0), view.valid[i],
                keep_BM[i], predictions[i], self.groups[i], float(errors[i]),
            )
            for i in range(SENSORS)
        ]  # fmt: skip

    @property
    def result(self) -> Backbone:
        """The two-sensor encoder; feature-level fusion and decoders are thrown away."""
        return self.module.backbone


# -- "auto" ---------------------------------------------------------------


def own_backbone(arguments: Arguments, spec: BackboneSpec, facts: Facts) -> BackboneSpec:
    """A plain ViT's sizes as a two-sensor network. Raises :class:`RequestError` where there are not two sensors."""
    _require_known(arguments)
    if spec.family not in ("vit", "fusion"):
        raise RequestError(f"Fus-MAE fuses tokens, and {spec.name} has none.", "Choose a plain vision transformer.")
    if len(facts.rasters) != spec.bands:
        raise ValueError("facts must say which raster each band is of")
    fusion = split_sensors(facts.bands, facts.rasters, arguments.fusion in (EARLY, BOTH), arguments.merge)
    return replace(spec, family="fusion", fusion=fusion)


def sizes(arguments: Arguments, spec: BackboneSpec, facts: Facts) -> Arguments:
    return cast(Arguments, mae.sized(arguments, spec, facts))


def resolve(arguments: Arguments, frame: Frame) -> Arguments:
    """As MAE's."""
    return cast(Arguments, mae.resolve(arguments, frame))


def source_size(arguments: Arguments) -> int:
    return arguments.source_size


def tokens_per_sample(arguments: Arguments, spec: BackboneSpec) -> int:
    """Twice those of one sensor."""
    return SENSORS * mae.tokens_per_sample(arguments, spec)


def build(arguments: Arguments, frame: Frame, make: MakeBackbone, crops: Crops) -> FusMae:
    return FusMae(arguments, frame, cast(FusionBackbone, make(arguments.drop_path)), crops)


def plan(arguments: Arguments, frame: Frame) -> Plan:
    """As MAE's."""
    return mae.plan(arguments, frame)


def _require_known(arguments: Arguments) -> None:
    allowed = {"masks": (CONSISTENT, INDEPENDENT), "fusion": (EARLY, FEATURE, BOTH, NONE), "merge": MERGES}
    for name, known in allowed.items():
        if getattr(arguments, name) not in known:
            raise RequestError(f"Unknown {name} “{getattr(arguments, name)}”.", f"Known are: {', '.join(known)}.")
    if not 0 <= arguments.sensor_drop < 1:
        raise RequestError("The share of samples that lose a sensor must be at least 0 and below 1.")
