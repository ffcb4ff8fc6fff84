"""What is pointed at, and the small rasters that answer."""

from __future__ import annotations

import base64

import pytest

from backend.contract import codec, limits
from backend.contract.errors import ProtocolError, RequestError
from backend.contract.pointing import Click, Prompts, View, ViewMask, ViewValues, check_prompts, check_view

RING = [[0.0, 0.0], [10.0, 0.0], [10.0, 8.0]]
PLACE = [30.0, 0.0, 500_000.0, 0.0, -30.0, 4_000_000.0]


def text(count: int) -> str:
    return base64.b64encode(bytes(range(count))).decode()


def test_prompts_travel_as_json() -> None:
    prompts = Prompts([Click(1.5, 2.5), Click(3.0, 4.0, False)], RING)
    assert codec.from_json(Prompts, codec.to_json(prompts)) == prompts


def test_nothing_pointed_at_is_refused() -> None:
    with pytest.raises(RequestError, match="Nothing was pointed at"):
        check_prompts(Prompts())
    check_prompts(Prompts([Click(0, 0, False)]))
    check_prompts(Prompts(box=RING))


@pytest.mark.parametrize("ring", [[], RING[:2], [[1.0], [2.0], [3.0]]])
def test_rings_need_corners(ring: list[list[float]]) -> None:
    with pytest.raises(RequestError, match="three corners"):
        check_prompts(Prompts(box=ring))
    with pytest.raises(RequestError, match="three corners"):
        check_view(View(ring, 10, 10))


def test_a_view_has_pixels() -> None:
    with pytest.raises(RequestError, match="0 × 5"):
        check_view(View(RING, 0, 5))


def test_masks_hold_a_bit_and_values_a_byte_for_each_cell() -> None:
    assert ViewMask(PLACE, 3, 5, text(2)).packed() == b"\x00\x01"
    assert ViewValues(PLACE, 2, 2, text(4), 0.0, 1.0).levels() == b"\x00\x01\x02\x03"


@pytest.mark.parametrize("transform", [PLACE, [0.0, 10.0, 5.0, -10.0, 0.0, 90.0], [8.0, 6.0, 0.0, 6.0, -8.0, 0.0]])
def test_a_mask_knows_the_places_it_holds(transform: list[float]) -> None:
    rows, columns, (a, b, c, d, e, f) = 3, 5, transform
    mask = ViewMask(transform, rows, columns, base64.b64encode(b"\x41\x02").decode())
    held = {
        (row, column)
        for row in range(-1, rows + 1)
        for column in range(-1, columns + 1)
        if mask.holds(a * (column + 0.4) + b * (row + 0.6) + c, d * (column + 0.4) + e * (row + 0.6) + f)
    }
    assert held == {(0, 1), (1, 2), (2, 4)}


@pytest.mark.parametrize("rows, columns, data", [(3, 5, text(3)), (0, 5, ""), (3, 5, "no base64!"), (-1, -15, text(2))])
def test_damaged_rasters_are_refused(rows: int, columns: int, data: str) -> None:
    with pytest.raises(ProtocolError):
        ViewMask(PLACE, rows, columns, data).packed()


def test_rasters_beyond_the_limit_are_refused() -> None:
    side = int(limits.MAX_VIEW_CELLS**0.5)
    with pytest.raises(ProtocolError, match="cannot be shown"):
        ViewValues(PLACE, side, side + 1, "", 0.0, 1.0).levels()
