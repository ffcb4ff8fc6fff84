"""``scene.*``: what the chosen layers are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from backend.contract import codec, requests
from backend.serve.methods.method import Method
from backend.serve.session import Session


@dataclass(frozen=True)
class OneScene:
    """A scene request."""

    scene: requests.Scene


@dataclass(frozen=True)
class OneFile:
    """A file or folder of the user's."""

    path: str


def product(session: Session, params: OneFile) -> dict[str, Any]:
    """The product that a file or folder is, or that a band file belongs to; {} where it is none.

    Its parts have titles for people and sources for requests; "chosen": the sources meant by what stands behind ``#``
    (nothing: the usual bands). Raises :class:`RequestError` for bands it does not have, :class:`InputError` for broken
    products.
    """
    from backend.scene.products.finding import find, split_choice

    path, words = split_choice(params.path)
    found = find(path)
    if found is None:
        return {}
    chosen = [codec.to_json(source) for source in found.sources(found.choose(words))]
    return {**found.to_json(), "chosen": chosen}


def describe(session: Session, params: OneScene) -> dict[str, Any]:
    """Grid, bands with roles and units, notes; with polygons as labels also these, under "labels".

    Raises the scene's :class:`InputError`.
    """
    from backend.scene.scene import Scene

    requests.check_scene(params.scene)
    with Scene.open(params.scene) as scene:
        found = scene.describe()
        labels = params.scene.labels
        if labels is not None and labels.field is not None:
            from backend.labels.describe import describe_polygons

            found["labels"] = describe_polygons(labels, scene.grid)
        return found


def statistics(session: Session, params: OneScene) -> dict[str, Any]:
    """Masked statistics of every band, over the whole scene or its area; ``read_share`` below 1: from a sample of it."""
    from backend.scene.quick_statistics import quick_statistics, to_json
    from backend.scene.scene import Scene

    requests.check_scene(params.scene)
    with Scene.open(params.scene) as scene:
        return to_json(*quick_statistics(scene))


METHODS = {
    "scene.describe": Method(OneScene, describe),
    "scene.statistics": Method(OneScene, statistics),
    "scene.product": Method(OneFile, product),
}
