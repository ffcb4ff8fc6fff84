"""What the tile engine asks of a trained model: probabilities for a window of pixels.

A mapper takes *physical* values as :class:`backend.scene.scene.Scene` reads them
and normalises them itself with the statistics of its model card, so that no
caller can forget to. Smoothing and temperature are part of the mapper too: what
was validated is what maps.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from backend.contract.errors import ModelError, RequestError
from backend.contract.requests import MEMBERS
from backend.models.card import MAPPER, ModelCard
from backend.models.folder import load_card, model_folder

if TYPE_CHECKING:
    from backend.labels.class_scheme import LandClass


class Mapper(Protocol):
    """A model that maps windows of a scene.

    ``tile``: preferred side of the input window in pixels, context included.
    ``margin``: context in pixels needed on each side; (tile / (tile − 2·margin))² ≤ 1.31.
    ``multiple``: the input's sides must be divisible by it.
    """

    @property
    def classes(self) -> Sequence[LandClass]: ...

    @property
    def tile(self) -> int: ...

    @property
    def margin(self) -> int: ...

    @property
    def multiple(self) -> int: ...

    def probabilities(self, values: NDArray[np.float32], valid: NDArray[np.bool_]) -> NDArray[np.float32]:
        """Class probabilities B,K,H,W of physical values B,C,H,W.

        They sum to 1 where ``valid`` (B,H,W); where it is False they are 0.
        Invalid pixels never influence valid ones through smoothing.
        """
        ...


def load_mapper(path: Path, member: str = "auto", device: str = "auto", precision: str = "auto") -> Mapper:
    """The mapper in a run or model folder.

    ``member``: one of :data:`MEMBERS`, or ``auto`` for the validated winner.
    Raises :class:`ModelError` for a backbone, a member the model was not trained
    with, or a forest that cannot be rebuilt as it was.
    """
    card = mapper_card(path, member)
    from backend.models.assembly import assemble  # torch: seconds that a refusal does not need

    return assemble(path, card, member, device, precision)


def mapper_card(path: Path, member: str = "auto") -> ModelCard:
    """The card of a model that can map with ``member``. Raises as :func:`load_mapper`, without reading weights."""
    if member not in ("auto", *MEMBERS):
        raise RequestError(f"Unknown member “{member}”.", f"Known are: auto, {', '.join(MEMBERS)}.")
    card = load_card(path)
    if card.kind != MAPPER:
        raise ModelError(
            "This model is a pretrained backbone: it knows the imagery but no classes yet.",
            "Fine-tune it on your polygons first (“Train on polygons”, or `python -m backend finetune --init …`).",
            str(path),
        )
    name = card.member(member)
    if name not in card.members:
        cause, remedy = f"This model has no member “{name}”.", f"It has: {', '.join(card.members)}."
        raise ModelError(cause, remedy, str(model_folder(path)))
    return card
