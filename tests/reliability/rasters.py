"""R7: hand-made and mutated rasters, each opened, read and summarised in a process of its own kind.

    python -m tests.reliability.rasters [--count 2000] [--keep DIR]

Bar: 0 crashes, 0 hangs longer than 10 s, peak memory below 1 GiB, every refusal
typed and naming the file; hand-made rasters are read or refused as they must be.
"""

from __future__ import annotations

import argparse
import json
import select
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.reliability.raster_cases import CASES
from tests.reliability.raster_mutations import make_seeds, mutate

ROOT = Path(__file__).resolve().parents[2]
LIMIT_S, LIMIT_BYTES = 10.0, 2**30


class Child:
    """A process that uses rasters one after another; started anew after a crash or hang."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[str] | None = None

    def ask(self, name: str) -> dict[str, Any]:
        """What came of one raster: ``outcome`` is read, refused, untyped, crashed or hung."""
        process = self._process = self._process or self._start()
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(json.dumps(name) + "\n")
        process.stdin.flush()
        ready, _, _ = select.select([process.stdout], [], [], LIMIT_S)
        line = process.stdout.readline() if ready else ""
        if line:
            answer: dict[str, Any] = json.loads(line)
            return answer
        self.stop()
        return {"outcome": "crashed" if ready else "hung", "text": f"exit {process.returncode}"}

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def _start(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.reliability.raster_child"]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(command, cwd=ROOT, text=True, **pipes)  # type: ignore[call-overload]
        return process  # type: ignore[no-any-return]


@dataclass
class Tally:
    """Outcomes so far; ``faults`` are what the bar forbids, as (raster, words)."""

    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[tuple[str, str]] = field(default_factory=list)
    peak_bytes: int = 0
    longest_s: float = 0.0

    def add(self, name: str, answer: dict[str, Any], usable: bool | None = None) -> None:
        outcome = answer["outcome"]
        self.outcomes[outcome] += 1
        self.peak_bytes = max(self.peak_bytes, answer.get("peak_bytes", 0))
        self.longest_s = max(self.longest_s, answer.get("seconds", 0.0))
        if outcome not in ("read", "refused"):
            self.faults.append((name, f"{outcome}: {answer['text']}"))
        elif usable is not None and (outcome == "read") != usable:
            self.faults.append((name, f"{outcome} {answer.get('text', '')}"))
        elif outcome == "refused" and Path(name).stem not in answer["text"]:
            self.faults.append((name, f"the refusal does not name the file: {answer['text']}"))
        if answer.get("peak_bytes", 0) > LIMIT_BYTES:
            self.faults.append((name, f"{answer['peak_bytes'] / 2**20:.0f} MiB of memory"))


def run(count: int, folder: Path) -> Tally:
    """All hand-made rasters and ``count`` mutated ones."""
    tally, child = Tally(), Child()
    try:
        for name, usable in _hand_made(folder):
            tally.add(name, child.ask(name), usable)
        seeds = make_seeds(_sub(folder, "seeds"))
        damaged = _sub(folder, "damaged")
        (damaged / "plain.tif").write_bytes((folder / "seeds" / "plain.tif").read_bytes())
        for number in range(count):
            name = mutate(number, seeds, damaged)
            answer = child.ask(name)
            tally.add(name, answer)
            if answer["outcome"] in ("read", "refused"):
                Path(name).unlink()
    finally:
        child.stop()
    return tally


def _hand_made(folder: Path) -> Iterable[tuple[str, bool]]:
    for case in CASES:
        yield case.make(_sub(folder, case.name)), case.usable


def _sub(folder: Path, name: str) -> Path:
    (folder / name).mkdir(parents=True)
    return folder / name


def report(tally: Tally, count: int) -> str:
    """The figure and every fault."""
    shown = ", ".join(f"{number} {outcome}" for outcome, number in sorted(tally.outcomes.items()))
    lines = [
        f"R7: {len(tally.faults)} faults in {len(CASES)} hand-made and {count} mutated rasters (goal 0)",
        f"    {shown}; longest {tally.longest_s:.1f} s (bar 10), peak {tally.peak_bytes / 2**20:.0f} MiB (bar 1,024)",
    ]
    return "\n".join([*lines, *(f"    FAULT {name}: {words}" for name, words in tally.faults)]) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=2000, help="mutated rasters")
    parser.add_argument("--keep", type=Path, help="folder for the rasters (kept), default a temporary one")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        tally = run(options.count, options.keep or Path(folder))
    sys.stdout.write(report(tally, options.count))
    return 1 if tally.faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
