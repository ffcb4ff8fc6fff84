"""From a few clicks to the outline of what was meant.

Read in this order, as in a paper: prompts → view (which cells are looked at) → cells (their values at several
resolutions) → features (with a model's tokens) → graph → cues (what a click says of every cell) → belonging (how
likely a cell belongs) → smoothing → boundary (to the pixel) → polygons.
:class:`backend.segment.segmenter.Segmenter` holds them together.
"""
