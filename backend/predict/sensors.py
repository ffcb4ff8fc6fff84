"""How much of a map rests on one sensor alone: told before mapping and kept in the result's metadata."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from backend.jobs.context import JobContext

if TYPE_CHECKING:
    from backend.models.card import ModelCard
    from backend.scene.scene import Scene

Shares = dict[str, float]


def sensor_shares(scene: Scene, card: ModelCard, context: JobContext) -> Shares | None:
    """Shares of the valid pixels by what is seen there, such as ``{"both": 0.7, "sar alone": 0.3}``.

    None for a model of one sensor. Where something can be missing the scene is read once for it.
    """
    from backend.models.completed import CompletedScene, fusion_of_card

    fusion = fusion_of_card(card)
    if fusion is None:
        return None
    if isinstance(scene, CompletedScene):
        present = fusion.names[1 - fusion.names.index(scene.missing)]
        return {f"{present} alone": 1.0}
    if not scene.has_gaps:
        return {"both": 1.0}
    counts = np.zeros(2 ** len(fusion.sensors), np.int64)
    windows = list(scene.grid.blocks(*scene.scan_shape, scene.extent))
    context.stage("Looking for missing sensors", len(windows), "block")
    for number, window in enumerate(windows, 1):
        values, valid = scene.read(window)
        seen = [np.isfinite(values[list(sensor)][:, valid]).all(axis=0) for sensor in fusion.sensors]
        code = np.sum([own.astype(np.int64) << i for i, own in enumerate(seen)], axis=0)
        counts += np.bincount(code, minlength=len(counts))
        context.advance(number)
    names = ["neither", f"{fusion.names[0]} alone", f"{fusion.names[1]} alone", "both"]
    return {name: round(int(count) / max(1, int(counts.sum())), 6) for name, count in zip(names, counts, strict=True) if count}


def tell(shares: Shares, uses_forest: bool, context: JobContext) -> None:
    """In words, where not everything is seen by both."""
    if set(shares) == {"both"}:
        return
    parts = ", ".join(f"{share:.1%} of the pixels from {name}" for name, share in shares.items())
    context.note(f"Mapped: {parts}. The shares stand in the map's metadata (SENSOR_SHARES).")
    if uses_forest:
        context.warn(
            "The forest takes part. Where a sensor is missing its trees go the way of the training pixels that lacked it, "
            "or of the majority if none did: only the network was made for missing sensors (--member network)."
        )


def metadata(shares: Shares | None) -> dict[str, str]:
    """Tags of the result."""
    return {} if shares is None else {"SENSOR_SHARES": json.dumps(shares)}
