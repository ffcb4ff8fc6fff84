"""The rim of a mask found in coarse cells, drawn again in fine ones.

Only the band of coarse cells along the rim is looked at. (1) What inside and outside look like is taken from the
cells near by that are surely one or the other: local means over :data:`REACH` cells, so that an object may change
from end to end. (2) Each fine cell of the band votes with (‖v − m_out‖² − ‖v − m_in‖²)/‖m_in − m_out‖² for its
own values v, (3) votes are averaged over 3 × 3 fine cells twice, against noise, together with the surely inside (+1)
and the surely outside (−1), and (4) those above 0 are inside. Where one side has no sure cell near by the rim stays.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy import ndimage

Values = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

REACH = 5
"""Cells along the square in which the two sides are averaged."""

BAND = 2
"""Cells on either side of the rim that are judged anew: as far as smoothed features blur it."""

SWEEPS = 2
CROSS = ndimage.generate_binary_structure(2, 1)


def sharpened(mask_hw: Mask, coarse_Chw: Values, valid_hw: Mask, fine_CHW: Values, fine_valid_HW: Mask) -> Mask:
    """The mask H,W in fine cells, a whole number of which make a coarse one (the last row or column may be cut)."""
    ratio = -(-fine_valid_HW.shape[0] // mask_hw.shape[0])
    height, width = fine_valid_HW.shape
    before_HW = enlarged(mask_hw, ratio)[:height, :width]
    inner_hw = ndimage.binary_erosion(mask_hw, CROSS, BAND, border_value=1)
    outer_hw = ~ndimage.binary_dilation(mask_hw, CROSS, BAND)
    means_in, near_in = _local_means(coarse_Chw, inner_hw & valid_hw)
    means_out, near_out = _local_means(coarse_Chw, outer_hw & valid_hw)
    known_hw = ~inner_hw & ~outer_hw & near_in & near_out
    rows, cols = np.nonzero(enlarged(known_hw, ratio)[:height, :width] & fine_valid_HW)
    scale_C = 1 / np.maximum(coarse_Chw[:, valid_hw].std(axis=1), 1e-6) if valid_hw.any() else np.ones(len(coarse_Chw))
    value_CN = fine_CHW[:, rows, cols] * scale_C[:, None]
    inside_CN, outside_CN = (m[:, rows // ratio, cols // ratio] * scale_C[:, None] for m in (means_in, means_out))
    apart_N = np.maximum(((inside_CN - outside_CN) ** 2).sum(axis=0), 1e-6)
    votes_N = (((value_CN - outside_CN) ** 2).sum(axis=0) - ((value_CN - inside_CN) ** 2).sum(axis=0)) / apart_N
    votes_HW = np.where(before_HW, np.float32(1), np.float32(-1))
    votes_HW[rows, cols] = np.clip(votes_N, -2, 2)
    for _ in range(SWEEPS):
        votes_HW = ndimage.uniform_filter(votes_HW, 3, mode="nearest")
    out = before_HW.copy()
    out[rows, cols] = votes_HW[rows, cols] > 0
    return out & fine_valid_HW


def enlarged(cells_hw: Mask, ratio: int) -> Mask:
    """Each cell as ratio × ratio finer ones."""
    return np.repeat(np.repeat(cells_hw, ratio, axis=0), ratio, axis=1)


def _local_means(values_Chw: Values, chosen_hw: Mask) -> tuple[Values, Mask]:
    """Means over the chosen cells near each cell (C,h,w), and where there are any."""
    share_hw = ndimage.uniform_filter(chosen_hw.astype(np.float32), REACH, mode="constant")
    sums_Chw = ndimage.uniform_filter(np.where(chosen_hw, values_Chw, 0), (0, REACH, REACH), mode="constant")
    near_hw = share_hw > 0.5 / REACH**2
    return np.asarray(sums_Chw / np.maximum(share_hw, 1e-6), np.float32), np.asarray(near_hw, np.bool_)
