"""The decoders by name; free of torch, so that a wrong name is refused at once."""

from __future__ import annotations

LINEAR, DPT = "linear", "dpt"
DECODERS = (LINEAR, DPT)
