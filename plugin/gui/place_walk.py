"""From one suggested place to the next on the canvas: for buttons and keys alike."""

from __future__ import annotations

from qgis.gui import QgsMapCanvas

from ..core.suggestions import Place, Suggestions
from .texts import tr


def none_yet() -> str:
    """Why there is no place to go to."""
    return tr("There are no suggested places: ask for some on the Map page.")


def tip(words: str, suggestions: Suggestions) -> str:
    """What a button to the next place says: ``words``, and why it rests where it does."""
    return words if suggestions.places() else f"{words}\n\n{none_yet()}"


def go(suggestions: Suggestions, canvas: QgsMapCanvas, by: int) -> str:
    """Show the next (1) or previous (−1) place; what to say of it. The canvas keeps its CRS and rotation."""
    place, layer = suggestions.step(by), suggestions.layer()
    if place is None or layer is None:
        return none_yet()
    box = suggestions.rectangle(place, canvas.mapSettings().destinationCrs())
    if box is None:
        return tr("The map's coordinate system cannot show this place.")
    canvas.setExtent(box)
    canvas.refresh()
    return words(place)


def words(place: Place) -> str:
    """“3 of 20: Undecided between …”."""
    return tr("{number} of {count}: {reason}").format(number=place.number, count=place.count, reason=place.reason)
