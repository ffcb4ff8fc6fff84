"""The decoders by name; free of torch, so that a wrong name is refused at once."""

from __future__ import annotations

LINEAR, DPT, UNET = "linear", "dpt", "unet"
PYRAMID_DECODERS = (
    UNET, "unetplusplus", "manet", "linknet", "fpn", "pan", "deeplabv3plus", "upernet", "segformer", "pspnet",
)  # fmt: skip
DECODERS = (LINEAR, DPT, *PYRAMID_DECODERS)
