"""From a few clicks to the outline of what was meant.

Read in this order, as in a paper: prompts → view (which cells are looked at) → cells (their values at several
resolutions) → features (with a model's tokens) → graph → answerers (how likely a cell belongs: by cues and belonging,
by the walker, or by the trained head that starts from it: head_cues, head, head_weights) → smoothing → boundary (to
the pixel) → polygons.
:class:`backend.segment.segmenter.Segmenter` holds them together.
"""
