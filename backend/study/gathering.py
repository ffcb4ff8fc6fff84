"""All features of all scenes, one file for each network and scene, so that a stopped study goes on."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from backend.study.case import TRAINED, Case
from backend.study.features import Features, Network, extract

FIRST_RANDOM = "random-0"


def gather(case: Case, networks: Mapping[str, Network]) -> dict[str, list[Features]]:
    """By network the features of each scene; what an earlier attempt finished is read back."""
    return {name: [_of_scene(case, name, network, n) for n in range(len(case.labelled))]
            for name, network in networks.items()}  # fmt: skip


def together(features: list[Features]) -> Features:
    """All scenes one after another, in the sample's order (the windows' maps stay with their scenes)."""
    attention = np.concatenate([found.attention for found in features])
    return Features(attention, np.concatenate([found.tokens for found in features]), features[0].maps[:0])


def _of_scene(case: Case, name: str, network: Network, number: int) -> Features:
    file = case.context.run.checkpoints / "features" / f"{name}-{number}.npz"
    if file.is_file():
        return Features.load(file)
    pairs, scene = case.pairs[number], case.labelled[number].scene
    windows = len(pairs.of_windows())
    who = "trained" if name == TRAINED else f"untrained ({name.rpartition('-')[2]})"
    case.context.stage(f"Look at {scene.name}, {who}", windows, "tile")
    found = extract(
        scene, case.layouts[number], pairs, case.counts()[number], network, case.batch, case.context.advance,
        with_tokens=name in (TRAINED, FIRST_RANDOM), with_maps=name == TRAINED,
    )  # fmt: skip
    found.save(file)
    return found
