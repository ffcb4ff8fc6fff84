"""R6, in small. The whole figure is ``python -m tests.reliability.race --rounds 200``."""

from __future__ import annotations

from pathlib import Path

from tests.reliability import race

ROUNDS = 60


def test_one_worker_holds_a_run_and_its_end_is_kept(tmp_path: Path) -> None:
    findings = race.measure(tmp_path, ROUNDS)
    race.report(findings, ROUNDS)
    assert findings.faults == []
    assert findings.outcomes["0"] >= ROUNDS and findings.outcomes["asked"] == ROUNDS // 2
