"""segmentation_models_pytorch's decoders on a pyramid's maps, as thin :class:`Decoder` adapters.

They expect maps at strides 2, 4, 8, 16 and 32. ResNets have all five; Swin and
ConvNeXt begin at stride 4, so their stride-2 map is one of no channels, as in that
library. Group norm over all channels replaces batch norm, as in :class:`DptDecoder`
and for the same reason; several decoders also pool to a single cell, of which a
small batch has no statistics at all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from torch import Tensor, nn
from torch.nn import functional

from backend.contract.errors import ModelError
from backend.models.decoder import GROUP, OURS, Decoder, Form, replace_batch_norm, to_pixels
from backend.models.spec import HALF, BackboneSpec

# isort: split
# after decoder, which has run the torchvision guard
from segmentation_models_pytorch.decoders.deeplabv3.decoder import DeepLabV3PlusDecoder
from segmentation_models_pytorch.decoders.fpn.decoder import FPNDecoder
from segmentation_models_pytorch.decoders.linknet.decoder import LinknetDecoder
from segmentation_models_pytorch.decoders.manet.decoder import MAnetDecoder
from segmentation_models_pytorch.decoders.pan.decoder import PANDecoder
from segmentation_models_pytorch.decoders.pspnet.decoder import PSPDecoder
from segmentation_models_pytorch.decoders.segformer.decoder import SegformerDecoder
from segmentation_models_pytorch.decoders.unet.decoder import UnetDecoder
from segmentation_models_pytorch.decoders.unetplusplus.decoder import UnetPlusPlusDecoder
from segmentation_models_pytorch.decoders.upernet.decoder import UPerNetDecoder

STAGES = (0, 1, 2, 3)
WIDTHS = (256, 128, 64, 32, 16)
"""Channels of the five blocks of UNet, UNet++ and MAnet, coarse to fine (the library's own)."""


class Kind(NamedTuple):
    """``make``: channels at strides 1, 2, 4, 8, 16, 32 → the library's decoder, which gives ``width``
    channels at ``stride`` pixels. ``stages``: those it reads; ``multiple``: divisor of the last map's sides."""

    make: Callable[[list[int]], nn.Module]
    width: int
    stride: int
    stages: tuple[int, ...] = STAGES
    reads_half: bool = False
    multiple: int = 1


KINDS = {
    "unet": Kind(lambda c: UnetDecoder(c, WIDTHS), 16, 1, reads_half=True),
    "unetplusplus": Kind(lambda c: UnetPlusPlusDecoder(c, WIDTHS), 16, 1, reads_half=True),
    "manet": Kind(lambda c: MAnetDecoder(c, list(WIDTHS)), 16, 1, reads_half=True),
    "linknet": Kind(lambda c: LinknetDecoder(c), 32, 1, reads_half=True),
    "fpn": Kind(lambda c: FPNDecoder(c), 128, 4),
    # its attention halves the last map three times
    "pan": Kind(lambda c: PANDecoder(c, 5, 32), 32, 4, multiple=8),
    "deeplabv3plus": Kind(lambda c: DeepLabV3PlusDecoder(c, 5, 256, (12, 24, 36), 16, True, 0.5), 256, 4, stages=(0, 3)),
    "upernet": Kind(lambda c: UPerNetDecoder(c), 256, 4),
    "segformer": Kind(lambda c: SegformerDecoder(c), 256, 4),
    # the library gives it the map at stride 8: a pyramid's deeper ones are too coarse to be all it sees
    "pspnet": Kind(lambda c: PSPDecoder(c), 512, 8, stages=(1,)),
}


class PyramidDecoder(Decoder):
    """One of :data:`KINDS` with a 1×1 convolution to the classes, interpolated to pixels."""

    def __init__(self, name: str, spec: BackboneSpec, classes: int, form: Form = OURS) -> None:
        super().__init__()
        self.kind, self.name, self.spec = KINDS[name], name, spec
        half = (HALF,) if self.kind.reads_half and spec.half_width else ()
        self.blocks = (*half, *self.kind.stages)
        self.token_multiple = self.kind.multiple
        channels = [spec.bands, spec.half_width if half else 0]
        self.decoder = self.kind.make([*channels, *(spec.levels[stage].width for stage in self.kind.stages)])
        if form.norm == GROUP:
            replace_batch_norm(self.decoder)
        self.score = nn.Conv2d(self.kind.width, classes, form.kernel, padding=form.kernel // 2)

    def forward(self, maps_BDhw: Sequence[Tensor], at_N3: Tensor | None = None) -> Tensor:
        dense: Tensor = self.score(self.decoder(self._five_maps(list(maps_BDhw))))
        if self.kind.stride > 1:
            return to_pixels(dense, self.kind.stride, at_N3)
        return dense if at_N3 is None else dense[at_N3[:, 0], :, at_N3[:, 1], at_N3[:, 2]]

    def _five_maps(self, maps: list[Tensor]) -> list[Tensor]:
        """Maps at strides 1, 2, 4 … as the library wants them; of the first only the size is looked at."""
        last = maps[-1]
        stride = self.spec.levels[self.kind.stages[-1]].stride
        size = [side * stride for side in last.shape[-2:]]
        if any(side % (self.spec.patch_size * self.token_multiple) for side in size):
            multiple = self.spec.patch_size * self.token_multiple
            raise ModelError(f"A window of {size[0]}×{size[1]} px does not fit {self.name} (multiple {multiple}).")
        if self.name == "deeplabv3plus":  # made for encoders dilated to stride 16
            last = functional.interpolate(last, scale_factor=2.0, mode="bilinear", align_corners=False)
            maps = [*maps[:-1], last]
        half = [] if HALF in self.blocks else [last.new_empty(len(last), 0, size[0] // 2, size[1] // 2)]
        return [last.new_empty(len(last), 0, *size), *half, *maps]
