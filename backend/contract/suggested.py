"""The mark of places that a model chose to be labelled.

Such places are no random sample: where the model was in doubt it errs more often than elsewhere, and it is taught
there first. A label drawn at one carries the mark, and no accuracy is estimated from it.
"""

from __future__ import annotations

LAYER = "suggested_places"
"""The layer's name in the GeoPackage."""

MARK = "suggested"
"""A yes/no attribute, of suggested points and of labels drawn at them."""
