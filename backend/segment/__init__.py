"""From a few clicks to the outline of what was meant.

Read in this order, as in a paper: prompts → view (which cells are looked at) → cells (their values at several
resolutions) → features (with a model's tokens) → graph → answerers (how likely a cell belongs: the mean
of a regression, by cues and belonging, and of a trained head, which starts from the walker: head_cues, head,
head_weights) → smoothing → boundary (to the pixel) → polygons.
:class:`backend.segment.segmenter.Segmenter` holds them together.
"""
