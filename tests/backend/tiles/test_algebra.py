"""Tiles cover every pixel, blend in twos and cost little."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.tiles.algebra import MAX_REDUNDANCY, Axis, plan_axis, ramp, reflect, smallest_tile


class Plan(NamedTuple):
    """An axis and what was asked for."""

    axis: Axis
    margin: int
    multiple: int
    tile: int
    exact: bool


@st.composite
def axes(draw: st.DrawFn) -> Plan:
    margin, blend = draw(st.integers(0, 12)), draw(st.integers(0, 12))
    multiple = draw(st.sampled_from([1, 2, 7, 8, 16]))
    tile = smallest_tile(margin, blend) + draw(st.integers(0, 100))
    exact = draw(st.booleans())
    axis = plan_axis(draw(st.integers(1, 700)), tile, margin, blend, multiple, exact)
    return Plan(axis, margin, multiple, tile, exact)


@given(axes())
def test_every_pixel_belongs_to_one_tile_or_to_one_ramp_of_two_neighbours(plan: Plan) -> None:
    axis = plan.axis
    weights = np.zeros(axis.size)
    settled = np.zeros(axis.size, int)
    for span in axis.spans:
        weight = np.ones(span.use_stop - span.use)
        weight[: span.lead] *= ramp(span.lead)
        weight[len(weight) - span.trail :] *= 1 - ramp(span.trail)
        weights[span.use : span.use_stop] += weight
        settled[span.use : span.settled_stop] += 1
    assert np.allclose(weights, 1, atol=1e-6)
    assert (settled == 1).all()


@given(axes())
def test_what_counts_lies_inside_the_tile_and_its_margins(plan: Plan) -> None:
    side, margin = plan.axis.side, plan.margin
    for span in plan.axis.spans:
        assert span.start + margin <= span.use < span.settled_stop <= span.use_stop <= span.start + side - margin


@given(axes())
def test_exact_tiles_have_the_size_asked_for_and_others_are_never_larger(plan: Plan) -> None:
    wanted = -(-plan.tile // plan.multiple) * plan.multiple
    assert plan.axis.side == wanted if plan.exact else plan.axis.side <= wanted
    assert plan.axis.side % plan.multiple == 0


@pytest.mark.parametrize("size", [2048, 5000, 10_000, 30_000])
def test_a_margin_of_a_32nd_keeps_the_redundancy_within_bounds(size: int) -> None:
    for exact in (False, True):
        axis = plan_axis(size, 512, 16, 16, 16, exact)
        if size >= 5000 or not exact:
            assert axis.redundancy**2 <= MAX_REDUNDANCY


def test_a_raster_smaller_than_a_tile_is_not_blown_up() -> None:
    axis = plan_axis(50, 512, 3, 3, 8)
    assert (axis.side, len(axis.spans), axis.spans[0].start) == (56, 1, -3)


@pytest.mark.parametrize(("margin", "blend"), [(3, 4), (0, 1), (10, 0)])
def test_a_tile_too_small_for_its_ramps_is_refused(margin: int, blend: int) -> None:
    with pytest.raises(ValueError, match="no tiles of"):
        plan_axis(100, smallest_tile(margin, blend) - 1, margin, blend)


@given(st.integers(1, 40), st.integers(-90, 90), st.integers(0, 90))
def test_reflection_is_numpys(size: int, first: int, count: int) -> None:
    padded = np.pad(np.arange(size), (200, 200), mode="reflect")
    assert (reflect(first, count, size) == padded[200 + first : 200 + first + count]).all()


def test_ramp_weights_of_two_neighbours_add_up_to_one() -> None:
    for width in (1, 2, 7, 16):
        assert np.allclose(ramp(width) + ramp(width)[::-1], 1, atol=1e-7)
        assert (np.diff(ramp(width)) > 0).all()
