"""A sample to be labelled: what its GeoPackage is made of, agreed on by who draws, who labels and who judges.

``CLASS`` is all that a labeller fills in. What would tell the map's answer (``STRATUM`` and what follows from it) is
never shown while labelling: see decision 16.
"""

from __future__ import annotations

LAYER, CLASSES = "sample", "CLASSES"
"""The layer, and the item of its metadata that lists the classes to choose from (JSON: ``code``, ``name``, ``color``)."""

ID = "id"
"""1, 2, …: the random order in which points are visited, so that neighbours in the list say nothing of each other."""

CLASS, UNSURE, LABELLED_AT = "class", "unsure", "labelled_at"
"""The labeller's answer (a class name), whether it is doubtful, and when it was given (UTC, ISO 8601)."""

STRATUM, STRATUM_SIZE, WEIGHT = "stratum", "stratum_size", "weight"
"""The map's class code when drawn; the stratum's size, and what each of its points stands for, in pixels (of mean size)."""

HECTARES, SEED, MAP, MAP_HASH = "hectares", "seed", "map", "map_sha256"
"""What each point stands for on the ground; the draw's seed; the map's path; the digest of its codes and grid."""

PIXEL = "pixel"
"""Side of the pixel that is to be judged, in the layer's units."""

DESIGN = (STRATUM, STRATUM_SIZE, WEIGHT, HECTARES, SEED, MAP, MAP_HASH)
"""How the points were drawn: hidden from the labeller, needed by the report."""

MAY_TELL = (*DESIGN, PIXEL)
"""Attributes that no form, table, tip or label shows."""

OWN = (ID, CLASS, UNSURE, LABELLED_AT, *DESIGN)
"""A layer with all these is a sample, whoever opened it."""

LEAST_ANSWERED = 2
"""Answered points from which a stratum's variance can be estimated."""

EQUAL, PROPORTIONAL, OPTIMAL = "equal", "proportional", "optimal"
ALLOCATIONS = (PROPORTIONAL, EQUAL, OPTIMAL)
"""How points are shared among the classes, the default first."""
