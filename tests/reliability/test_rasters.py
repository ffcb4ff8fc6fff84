"""R7 in its short form: all hand-made rasters and 60 mutated ones.

2,000 by ``python -m tests.reliability.rasters``.
"""

from __future__ import annotations

from pathlib import Path

from tests.reliability.figures import show
from tests.reliability.raster_cases import CASES
from tests.reliability.rasters import report, run

COUNT = 60


def test_odd_and_damaged_rasters_are_read_or_refused_in_words(tmp_path: Path) -> None:
    tally = run(COUNT, tmp_path)
    show("R7", f"{len(tally.faults)} faults in {len(CASES)} hand-made and {COUNT} mutated rasters", "0")
    assert tally.faults == [], report(tally, COUNT)
    assert tally.outcomes["read"] > len(CASES) / 4 and tally.outcomes["refused"] > len(CASES) / 4
    assert not list(tmp_path.rglob("owned")), "a raster ran code"
