"""``model import``: published weights become a model folder with a card."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from backend.contract.errors import ModelError, OutputExistsError
from backend.models.backbone import Backbone, create_backbone, resolve_spec
from backend.models.card import BACKBONE, IMPORT, MAPPER, ModelCard
from backend.models.decoder import BATCH, Form
from backend.models.decoder_names import UNET
from backend.models.folder import save_model
from backend.models.network import SegmentationNetwork, architecture
from backend.models.published import bands
from backend.models.published.layouts import Shape, State, recognise
from backend.models.published.publications import Publication, publication_of
from backend.models.published.reading import read_published
from backend.models.smoothing import Smoothing
from backend.scene.statistics import BandStatistics, Statistics

LEAST = 0.9
"""Share of the network's tensors that the file must bring."""
COUNTERS = ("num_batches_tracked", "relative_position_index", "attn_mask")
"""Tensors that are not learned: how many batches were seen, tables that follow from the sizes."""
UNBOUNDED = 1e30
"""Published normalisations do not clip."""
LISTED = 12


@dataclass(frozen=True)
class Asked:
    """``bands``: see :func:`backend.models.published.bands.roles_of`; ``heads``: of a ViT whose width does not tell;
    ``licence``, ``source``: in place of what is known."""

    file: Path
    out: Path
    bands: str | None = None
    heads: int | None = None
    licence: str | None = None
    source: str | None = None
    overwrite: bool = False


@dataclass(frozen=True)
class Found:
    """What was imported: ``matched`` of ``matched + missing`` tensors; ``unused``: of the file."""

    card: ModelCard
    layout: str
    matched: list[str]
    missing: list[str]
    unused: list[str]
    words: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, Any]:
        return {
            "layout": self.layout, "matched": self.matched, "missing": self.missing, "unused": self.unused,
            "words": self.words, "licence": self.card.licence, "bands": self.card.bands,
        }  # fmt: skip


def import_model(asked: Asked) -> Found:
    """Read, recognise, match, write. Raises :class:`OutputExistsError`, :class:`InputError`, :class:`ModelError` and
    :class:`RequestError`; nothing is written then."""
    if asked.out.exists() and not asked.overwrite:
        raise OutputExistsError("This folder exists already.", "Name another, or allow overwriting.", str(asked.out))
    contents = read_published(asked.file)
    published = publication_of(asked.file.name, contents.about, str(asked.file))
    layout, state = recognise(contents.tensors, str(asked.file))
    try:
        shape = layout.shape(state, asked.heads)
    except ModelError as error:
        raise ModelError(error.cause, error.remedy, str(asked.file)) from error
    backbone, matched, missing = _filled(shape, state, str(asked.file))
    card = _card(asked, published, shape, backbone)
    head = _mapping_head(backbone, published, layout.head(contents.tensors)) if card.statistics else None
    if head is not None:
        card = _as_mapper(card, published, head)
    unused = sorted(name for name in set(state) - set(matched) if not name.endswith(COUNTERS))
    found = Found(card, layout.title, matched, missing, unused, _words(card, layout.title, matched, missing, unused))
    card.notes.extend(found.words)
    save_model(asked.out, card, (head or backbone).state_dict())
    return found


def _filled(shape: Shape, state: Mapping[str, Tensor], subject: str) -> tuple[Backbone, list[str], list[str]]:
    """The network with the file's tensors; names of what was found and of what was not. Raises :class:`ModelError`
    where too little was."""
    spec = resolve_spec(shape.name, shape.bands, shape.image_size, **(shape.sizes or {}))
    backbone = create_backbone(spec, seed=0)
    own = backbone.core.state_dict()
    fitted = backbone.fitted({name: tensor.float() if tensor.is_floating_point() else tensor for name, tensor in state.items()})
    learned = [name for name in own if not name.endswith(COUNTERS)]
    matched = [name for name in learned if name in fitted and fitted[name].shape == own[name].shape]
    missing = [name for name in learned if name not in matched]
    if len(matched) < LEAST * len(learned):
        raise ModelError(
            f"Only {len(matched)} of the {len(learned)} tensors of a {spec.name} were found "
            f"({len(matched) / len(learned):.0%}). Missing: {_listed(missing, own, fitted)}.",
            "Choose the file of a network of a known kind.",
            subject,
        )
    broken = [name for name in matched if not bool(torch.isfinite(fitted[name]).all())]
    if broken:
        raise ModelError(f"{broken[0]} holds numbers that are not finite.", "Get the file again from its publisher.", subject)
    backbone.core.load_state_dict({name: fitted[name] for name in matched}, strict=False)
    return backbone, matched, missing


def _mapping_head(backbone: Backbone, published: Publication, head: State) -> SegmentationNetwork | None:
    """The whole network where the file's decoder is one of ours and its classes are known, else None."""
    if not head or not published.classes:
        return None
    kernel = head["head.decoder.score.weight"].shape[-1] if "head.decoder.score.weight" in head else 1
    form = Form(BATCH, kernel, backbone.spec.image_size)
    network = SegmentationNetwork(backbone, UNET, len(published.classes), spectral=False, form=form)
    own = {name: tensor for name, tensor in network.state_dict().items() if name.startswith("head.")}
    if any(name not in head or head[name].shape != own[name].shape for name in own if not name.endswith(COUNTERS)):
        return None
    network.load_state_dict({name: tensor.float() for name, tensor in head.items() if name in own}, strict=False)
    return network.eval()


def _as_mapper(card: ModelCard, published: Publication, network: SegmentationNetwork) -> ModelCard:
    """The card of a network that maps as it is: its publisher's classes, no validation of ours."""
    plain = {"smoothing": Smoothing().to_json(), "temperature": 1.0}
    classes = [
        {"code": code, "name": name, "color": color}
        for code, (name, color) in enumerate(zip(published.classes, published.colors, strict=True))
    ]
    decision = {"member": "network", "smoothing": plain["smoothing"], "reason": "It is mapped with as it was published."}
    return replace(
        card, kind=MAPPER, classes=classes, members={"network": plain}, decision=decision,
        architecture=architecture(network, UNET),
    )  # fmt: skip


def _listed(missing: list[str], own: Mapping[str, Tensor], fitted: Mapping[str, Tensor]) -> str:
    words = [
        f"{name} ({tuple(fitted[name].shape)} instead of {tuple(own[name].shape)})" if name in fitted else name
        for name in missing[:LISTED]
    ]
    return ", ".join(words) + (f" and {len(missing) - LISTED} more" if len(missing) > LISTED else "")


def _card(asked: Asked, published: Publication, shape: Shape, backbone: Backbone) -> ModelCard:
    roles = bands.roles_of(asked.bands or published.bands, shape.bands)
    own_bands = asked.bands is None or bands.roles_of(published.bands, shape.bands) == roles if published.bands else False
    statistics = _statistics(published, roles) if own_bands else {}
    return ModelCard(
        BACKBONE,
        bands=bands.cards(roles, published.units if statistics else ""),
        statistics=statistics,
        gsd_m=published.gsd_m,
        architecture={"backbone": backbone.spec.to_json()},
        training={
            "job": IMPORT, "file": asked.file.name, "bytes": asked.file.stat().st_size,
            "source": asked.source or published.source,
        },
        licence=asked.licence or published.licence,
    )  # fmt: skip


def _statistics(published: Publication, roles: tuple[str, ...]) -> dict[str, Any]:
    """The published normalisation in the form every card has; no pixel stands behind it (``valid_pixels`` 0)."""
    if published.centre is None or published.scale is None:
        return {}
    centres, scales = (values * len(roles) if len(values) == 1 else values for values in (published.centre, published.scale))
    known = [
        BandStatistics(
            role, role, published.units, -UNBOUNDED, UNBOUNDED, centre, scale, centre, -UNBOUNDED, UNBOUNDED,
            centre, scale, {}, [],
        )
        for role, centre, scale in zip(roles, centres, scales, strict=True)
    ]  # fmt: skip
    return Statistics(known, 1.0, 0).to_json()


def _words(card: ModelCard, layout: str, matched: list[str], missing: list[str], unused: list[str]) -> list[str]:
    spec, total = card.backbone, len(matched) + len(missing)
    found = [
        f"{spec.words}; read as {layout}.",
        f"Bands, in this order: {', '.join(band['role'] for band in card.bands)}.",
        f"{len(matched)} of {total} tensors found ({math.floor(100 * len(matched) / total)} %).",
    ]
    if missing:
        found.append(f"Not in the file, hence random: {', '.join(missing[:LISTED])}.")
    if unused:
        found.append(f"In the file and not needed: {', '.join(unused[:LISTED])}{' …' if len(unused) > LISTED else ''}.")
    if card.kind == MAPPER:
        names = ", ".join(f"{item['code']} {item['name']}" for item in card.classes)
        found.append(f"It maps as it is: {names} ({card.gsd_m:g} m pixels); it can start a training too.")
    if card.statistics:
        found.append(f"Values are normalised as published, in {card.bands[0]['units']}.")
    else:
        found.append("Nothing is published of the values it expects: statistics are computed from your own scene at first use.")
    found.append(f"Licence: {card.licence}. Source: {card.training['source'] or 'not known'}.")
    return found
