"""The places looked from, checked before a network is loaded."""

from __future__ import annotations

from backend.contract.errors import RequestError
from backend.contract.requests import SIMILARITY, Explore
from backend.scene.pointed import off_words, pixel_at
from backend.scene.scene import Scene


def require_places(request: Explore, scene: Scene) -> None:
    """Raises :class:`RequestError` for a place off the raster or without data, or one pixel that is like and unlike."""
    if request.kind != SIMILARITY:
        return
    wanted: dict[tuple[int, int], bool] = {}
    for number, place in enumerate(request.places, 1):
        pixel = pixel_at(scene, place.x, place.y)
        name = f"Place {number} ({place.x:.10g}, {place.y:.10g})"
        if isinstance(pixel, str):
            raise RequestError(f"{name}: {pixel}", off_words(scene.grid, [(place.x, place.y)]), scene.name)
        if wanted.setdefault(pixel, place.include) is not place.include:
            cause = f"{name} is given as a place to be similar to and as one to be unlike."
            raise RequestError(cause, "Leave out one of the two.", scene.name)
