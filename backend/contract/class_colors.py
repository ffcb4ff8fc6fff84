"""The colours that names of land-cover classes suggest, and well separated ones for names that suggest none."""

from __future__ import annotations

import re

_MEANINGS = (
    # First match wins, hence the compound words come before their parts.
    (r"cloud|shadow", "#c9c4d6"),
    (r"snow|glacier|\bice\b", "#e6f3fa"),
    (r"mangrove", "#00b085"),
    (r"wetland|marsh|swamp|\bbog|peat|flooded veg|fen\b", "#3fa796"),
    (r"water|river|lake|sea\b|ocean|reservoir|pond|flood", "#2b6fd6"),
    (r"sediment|sand|beach|dune|mud", "#e3cfa0"),
    (r"develop|built|urban|build|settle|industr|artificial|city|impervious|residential", "#d7301f"),
    (r"road|rail|pav|asphalt", "#7b6f73"),
    (r"bare|barren|rock|soil|quarr|mine", "#b7a99a"),
    (r"forest|tree|wood(?!en)|conifer|decid|evergreen|canopy", "#1b6e2f"),
    (r"shrub|scrub|bush|heath|moor|rangeland", "#9aa83a"),
    (r"grass|herb|meadow|pasture|savann|lawn", "#9fd56e"),
    (r"vineyard|orchard|olive|plantation", "#c28a3a"),
    (r"agri|crop|farm|arable|field|cultiv|rice|wheat|maize|corn", "#f0c64a"),
    (r"moss|lichen|tundra", "#d9e0b0"),
)

SPARE = ("#aa3377", "#4477aa", "#ee8866", "#44bb99", "#882255", "#ddcc77", "#332288", "#999933", "#cc6677", "#88ccee",
          "#117733", "#ff9da7", "#6b4c9a", "#76b7b2", "#9c755f", "#edc948")  # fmt: skip
"""Well separated hues, after Tol's bright and muted schemes."""


def meant(name: str) -> str:
    """The colour a name suggests; empty where none."""
    text = name.casefold()
    if re.search(r"\b(no|not|non|other)\b", text):  # "no water" must not look like water
        return ""
    return next((color for pattern, color in _MEANINGS if re.search(pattern, text)), "")
