"""How much of a network that already knows classes goes on: the policies of arXiv 2402.16164.

``encoder`` takes the backbone alone (with its first convolution adapted to other bands, see ``models/init.py``);
``encoder+N`` also the first N blocks of the decoder; ``all-but-head`` everything but the layer to the classes;
``all`` that too. Every tensor a policy names is copied, or the layers that do not fit are named: none is skipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import torch
from torch import Tensor, nn

from backend.contract.errors import ModelError, RequestError
from backend.finetune.transfer_policy import ALL, ALL_BUT_HEAD, ENCODER, Policy
from backend.models.card import MAPPER, ModelCard
from backend.models.decoder import GROUP, Form
from backend.models.network import SegmentationNetwork

SPECTRAL = "head.spectral."
SHOWN = 6


def taken(policy: Policy, network: SegmentationNetwork, source: Iterable[str]) -> list[str]:
    """Names of the head's tensors that are taken over; the backbone's always are.

    A spectral branch the source does not have is left as it is. Raises :class:`RequestError`
    where the decoder has fewer blocks than asked for.
    """
    spectral = any(name.startswith(SPECTRAL) for name in source)
    heads = [name for name in network.state_dict() if name.startswith("head.")]
    heads = [name for name in heads if spectral or not name.startswith(SPECTRAL)]
    if policy.name == ALL:
        return heads
    if policy.name == ALL_BUT_HEAD:
        last = last_layers(network)
        return [name for name in heads if not name.startswith(last)]
    blocks = network.head.decoder.own_blocks()
    wanted = policy.blocks or 0
    if wanted > len(blocks):
        raise RequestError(
            f"The decoder has {len(blocks)} blocks, {wanted} were asked for.",
            f"Choose {ENCODER}+{len(blocks)} or fewer, or {ALL_BUT_HEAD}." if blocks else f"Choose {ENCODER}.",
        )
    prefixes = tuple(f"head.decoder.{block}" for block in blocks[:wanted])
    return [name for name in heads if prefixes and name.startswith(prefixes)]


def last_layers(network: SegmentationNetwork) -> tuple[str, ...]:
    """Name prefixes of the layers that give class scores: the decoder's, and the spectral branch's last."""
    found = ["head.decoder.score.", "head.decoder.scores."]
    if network.head.spectral is not None:
        found.append(f"{SPECTRAL}layers.{len(network.head.spectral.layers) - 1}.")
    return tuple(found)


def require_network(card: ModelCard | None, init: str, policy: Policy) -> str:
    """The decoder of the start. Raises :class:`RequestError` where it has none and the policy wants it."""
    decoder = card.architecture.get("decoder") if card is not None and card.kind == MAPPER else None
    if decoder is None:
        raise RequestError(
            f"The transfer “{policy.name}” takes over a decoder, and the start has none.",
            "Start from a run of noisy or supervised pretraining, or use transfer=encoder.",
            init,
        )
    if Form.from_json(decoder).norm != GROUP:
        raise RequestError(
            f"The transfer “{policy.name}” takes over a decoder, and the start's has batch norm, of which a few polygons "
            "give no statistics.",
            "Use transfer=encoder.",
            init,
        )
    return str(decoder["name"])


@torch.no_grad()
def take_over(network: SegmentationNetwork, source: Mapping[str, Tensor], policy: Policy, subject: str) -> list[str]:
    """Copy what the policy names into the network's head; the names copied.

    With ``all``, a spectral branch the source lacks begins by adding nothing, so that the network says at first
    exactly what the source says. Raises :class:`ModelError` naming the layers that do not fit.
    """
    target = network.state_dict()
    names = taken(policy, network, source)
    _require_fit(names, target, source, policy, subject)
    for name in names:
        target[name].copy_(source[name])
    branch = network.head.spectral
    if policy.name == ALL and branch is not None and not any(name.startswith(SPECTRAL) for name in source):
        last = branch.layers[-1]
        if isinstance(last, nn.Linear):
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)
    return names


def _require_fit(
    names: list[str], target: Mapping[str, Tensor], source: Mapping[str, Tensor], policy: Policy, subject: str
) -> None:
    missing = [f"{name} is not in the start" for name in names if name not in source]
    other = [
        f"{name}: {tuple(source[name].shape)} instead of {tuple(target[name].shape)}"
        for name in names
        if name in source and source[name].shape != target[name].shape
    ]
    wrong = [*other, *missing]
    if not wrong:
        return
    shown = "; ".join(wrong[:SHOWN]) + (f"; and {len(wrong) - SHOWN} more" if len(wrong) > SHOWN else "")
    raise ModelError(
        f"The transfer “{policy.name}” does not fit in {len(wrong)} layers ({shown}).",
        "Use the decoder (and for “all” the classes) of the start, or a transfer that takes less.",
        subject,
    )
