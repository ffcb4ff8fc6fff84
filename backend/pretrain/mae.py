"""MAE: a masked autoencoder (He et al. 2021, arXiv 2111.06377) on any bands.

Three quarters of a crop's patches are hidden; the encoder sees the others alone, a light
decoder predicts the hidden pixels. Only the encoder is kept. Shape suffixes: B samples,
C bands, N patches, M visible ones, P pixels of a patch.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from backend.contract.errors import RequestError
from backend.models.backbone import Backbone
from backend.models.spec import BackboneSpec
from backend.models.vit import VisionTransformerBackbone
from backend.pretrain.batch import Batch, load_batch
from backend.pretrain.facts import Facts
from backend.pretrain.mae_settings import Arguments
from backend.pretrain.methods import Crops, Frame, MakeBackbone, Pretraining
from backend.pretrain.parts.geometry import turns_for
from backend.pretrain.parts.mae_decoder import LightDecoder
from backend.pretrain.parts.masking import (
    NORMALISE,
    Scaling,
    band_groups,
    keep_random,
    masked_error,
    masked_patches,
    patchify,
    unpatchify,
)
from backend.pretrain.presets import AUTO, fill
from backend.pretrain.previews import Preview
from backend.pretrain.small_runs import LONG_RUN
from backend.training.loop import Plan
from backend.training.method import Share
from backend.training.schedules import constant, warmup_cosine
from backend.training.seeds import Draws

HOLDS_OUT = True
PAPER_BATCH, PAPER_LEARNING_RATE = 256, 1.5e-4
SHORT_PEAK = 5e-4
"""Half of where a run of 400 steps still fell fastest."""
BETAS = (0.9, 0.95)
PREVIEW_SEED = 7
WARMUP_SHARE = 20
"""One step in twenty, as 40 of the paper's 800 epochs."""


class Network(nn.Module):
    """Encoder and decoder."""

    def __init__(self, backbone: VisionTransformerBackbone, decoder: LightDecoder) -> None:
        super().__init__()
        self.backbone, self.decoder = backbone, decoder

    def forward(self, x_BCHW: Tensor, keep_BM: Tensor) -> Tensor:
        """Predicted pixels of all patches, B,N,C,P."""
        patch = self.backbone.spec.patch_size
        tokens_BTD = self.backbone.encode_visible(x_BCHW, keep_BM)
        grid = (x_BCHW.shape[-2] // patch, x_BCHW.shape[-1] // patch)
        return cast(Tensor, self.decoder(tokens_BTD[:, :1], tokens_BTD[:, 1:], keep_BM, grid))


class Mae(Pretraining):
    """The method as the loop runs it. ``arguments`` are resolved: no :data:`AUTO` is left."""

    module: Network

    def __init__(self, arguments: Arguments, frame: Frame, backbone: VisionTransformerBackbone, crops: Crops) -> None:
        a, spec = arguments, frame.spec
        self.arguments, self.spec, self.crops, self.seed = a, spec, crops, frame.seed
        bands = frame.facts.bands
        self.turns = turns_for([str(band["units"]) for band in bands], a.look_direction)
        self.roles = [str(band["role"]) for band in bands]
        self.groups = band_groups(a.normalise, self.roles)
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(frame.seed)
            decoder = LightDecoder(spec.embed_dim, a.decoder_dim, a.decoder_depth, spec.bands, spec.patch_size)
        self.module = Network(backbone, decoder)

    def load(self, share: Share) -> Batch:
        return load_batch(self.crops, self.seed, share, self.arguments.source_size)

    def loss(self, module: nn.Module, batch: Batch, step: int) -> dict[str, Tensor | float]:
        a, spec = self.arguments, self.spec
        draws = Draws(self.accelerator.device, self.seed, step, self.accelerator.process_index)
        x_BCHW, valid_B1HW = batch.view(spec.image_size, a.scale, self.turns, draws)
        keep_BM = keep_random(len(x_BCHW), (spec.image_size // spec.patch_size) ** 2, a.mask_share, draws)
        prediction_BNCP = module(x_BCHW, keep_BM)
        return {"loss": self.error(prediction_BNCP, x_BCHW, valid_B1HW, keep_BM)}

    def error(self, prediction_BNCP: Tensor, x_BCHW: Tensor, valid_B1HW: Tensor, keep_BM: Tensor) -> Tensor:
        """Mean squared error on the masked patches, normalised patch by patch where wanted (MAE, section 3, table 1d)."""
        patch = self.spec.patch_size
        target_BNCP, valid_BN1P = patchify(x_BCHW, patch), patchify(valid_B1HW, patch)
        target_BNCP = Scaling(target_BNCP, valid_BN1P, self.groups).apply(target_BNCP)
        return masked_error(prediction_BNCP, target_BNCP, valid_BN1P, masked_patches(keep_BM, target_BNCP.shape[1]))

    @torch.no_grad()
    def preview(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> list[Preview]:
        """What is made of crops (their top left corner, unchanged)."""
        a = self.arguments
        side, patch, device = self.spec.image_size, self.spec.patch_size, self.accelerator.device
        x_BCHW = torch.from_numpy(values[..., :side, :side]).to(device)
        valid_B1HW = torch.from_numpy(valid[:, None, :side, :side]).to(device)
        keep_BM = keep_random(len(x_BCHW), (side // patch) ** 2, a.mask_share, Draws(device, PREVIEW_SEED))
        prediction_BNCP = in_evaluation(self.module, x_BCHW, keep_BM)
        error = float(self.error(prediction_BNCP, x_BCHW, valid_B1HW, keep_BM))
        return [
            made_preview(
                "all bands", a.normalise, self.roles, x_BCHW, valid_B1HW, keep_BM, prediction_BNCP, self.groups, error
            )
        ]

    @property
    def result(self) -> Backbone:
        """The encoder; the decoder is thrown away."""
        return self.module.backbone


def in_evaluation(module: nn.Module, *inputs: Any) -> Any:
    """``module``'s answer without drop path."""
    module.eval()
    found = module(*inputs)
    module.train()
    return found


def made_preview(
    name: str, normalise: str, roles: list[str], x_BCHW: Tensor, valid_B1HW: Tensor, keep_BM: Tensor, prediction_BNCP: Tensor,
    groups: Sequence[Sequence[int]], error: float,
) -> Preview:  # fmt: skip
    """Visible patches as they are, hidden ones predicted, turned back with what their targets were normalised with."""
    height, width = x_BCHW.shape[-2:]
    patch = round(prediction_BNCP.shape[-1] ** 0.5)
    target, known = patchify(x_BCHW, patch), patchify(valid_B1HW, patch)
    hidden_BN11 = masked_patches(keep_BM, target.shape[1])[:, :, None, None]
    nothing = torch.full_like(target, torch.nan)
    original = torch.where(known, target, nothing)
    back = Scaling(target, known, groups).undo(prediction_BNCP.float())
    parts = original, torch.where(hidden_BN11, nothing, original), torch.where(hidden_BN11, back, original)
    images = [unpatchify(part, height, width).cpu().numpy() for part in parts]
    return Preview(name, normalise, roles, images[0], images[1], images[2], error)


# -- "auto" ---------------------------------------------------------------


def sizes(arguments: Arguments, spec: BackboneSpec, facts: Facts) -> Arguments:
    """Crops of 5/4 of the network's image. Raises :class:`RequestError` for what cannot be masked."""
    if spec.family != "vit":
        cause = f"MAE hides patches from the network, and {spec.name} cannot leave patches out."
        raise RequestError(cause, "Choose a plain vision transformer, or the method dino.")
    return sized(arguments, spec, facts)


def sized(arguments: Arguments, spec: BackboneSpec, facts: Facts) -> Arguments:
    """The same for every masked autoencoder: crop size, and a look at the settings."""
    require_masking(arguments)
    return fill(arguments, {"source_size": min(spec.image_size * 5 // 4, facts.smallest_side)})


def require_masking(arguments: Arguments) -> None:
    """Raises :class:`RequestError` for a share or normalisation that cannot be meant."""
    if not 0 < arguments.mask_share < 1:
        raise RequestError("The share of masked patches must lie between 0 and 1.", "MAE takes 0.75.")
    if arguments.normalise not in NORMALISE:
        raise RequestError(f"Unknown normalisation “{arguments.normalise}”.", f"Known are: {', '.join(NORMALISE)}.")


def resolve(arguments: Arguments, frame: Frame) -> Arguments:
    """Width of the decoder, learning rate and warm-up."""
    auto = {
        "decoder_dim": max(32, frame.spec.embed_dim // 2 // 32 * 32),
        "base_learning_rate": base_learning_rate(frame.batch, frame.steps),
        "warmup_steps": frame.steps // WARMUP_SHARE,
    }
    return fill(arguments, auto)


def base_learning_rate(batch: int, steps: int) -> float:
    """The paper's, growing with √(256/batch) below its batch; a short run peaks at :data:`SHORT_PEAK` at least.

    Filling in cannot collapse, so a run of some hundred steps may hurry (decision 8 has figures).
    """
    papers = PAPER_LEARNING_RATE * math.sqrt(max(1.0, PAPER_BATCH / batch))
    return papers if steps >= LONG_RUN else max(papers, SHORT_PEAK * PAPER_BATCH / batch)


def source_size(arguments: Arguments) -> int:
    return arguments.source_size


def tokens_per_sample(arguments: Arguments, spec: BackboneSpec) -> int:
    """Visible tokens in the encoder, and all of them in the decoder, counted as the encoder's own."""
    tokens = (spec.image_size // spec.patch_size) ** 2
    dim = spec.embed_dim // 2 if arguments.decoder_dim == AUTO else arguments.decoder_dim
    share = dim * arguments.decoder_depth / (spec.embed_dim * spec.depth)
    return 1 + round(tokens * (1 - arguments.mask_share)) + round(tokens * share)


def build(arguments: Arguments, frame: Frame, make: MakeBackbone, crops: Crops) -> Mae:
    return Mae(arguments, frame, cast(VisionTransformerBackbone, make(arguments.drop_path)), crops)


def plan(arguments: Arguments, frame: Frame) -> Plan:
    """Learning rate base · batch / 256 with linear warm-up and cosine; AdamW (0.9, 0.95), weight decay constant."""
    a, peak = arguments, arguments.base_learning_rate * frame.batch / PAPER_BATCH
    return Plan(
        frame.steps,
        frame.batch,
        frame.seed,
        learning_rate=warmup_cosine(peak, a.final_learning_rate, a.warmup_steps, frame.steps),
        weight_decay=constant(a.weight_decay),
        betas=BETAS,
        save_every=frame.save_every,
    )
