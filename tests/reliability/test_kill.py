"""R1, in small: three kills. The whole figure is ``python -m tests.reliability.kill --kills 20``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reliability import kill

KILLS = 3


@pytest.mark.slow
def test_a_killed_run_equals_the_run_never_killed(tmp_path: Path) -> None:
    findings = kill.measure(tmp_path, KILLS)
    kill.report(findings, KILLS)
    assert len(findings.kills) == KILLS and findings.inside_save >= 1
    assert findings.differences == []
