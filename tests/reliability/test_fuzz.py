"""R10, in small. The whole figure is ``python -m tests.reliability.fuzz --lines 100000``."""

from __future__ import annotations

import sys

import pytest

from tests.reliability import fuzz

LINES = 5000


@pytest.mark.skipif(sys.platform != "linux", reason="reads memory from /proc")
def test_the_server_outlives_fuzzed_lines() -> None:
    findings = fuzz.measure(LINES)
    fuzz.report(findings)
    assert findings.alive and findings.lines == LINES
    assert findings.drift < 20 * fuzz.MIB
