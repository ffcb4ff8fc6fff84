"""R6: two clients race for the same runs; one holds each lock and no final state is lost.

``python -m tests.reliability.race --rounds 200``
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from backend.contract import codec, requests
from backend.contract.errors import PatchworkError
from backend.contract.events import EventTail
from backend.contract.run_directory import RunDirectory, create
from backend.jobs import control, worker
from tests.making import prepare_request
from tests.reliability.figures import show

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Findings:
    """``outcomes``: exit codes or error kinds of both clients; ``faults``: rounds that went wrong, and how."""

    outcomes: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def client(folder: Path, raster: Path) -> int:
    """One client: for each line “round, moment, work or cancel” on stdin, at that moment, do so."""
    request = codec.from_json(requests.Prepare, {"scenes": [{"sources": [{"path": str(raster)}]}]})
    print("ready", flush=True)
    for line in sys.stdin:
        number, moment, action = line.split()
        time.sleep(max(0.0, float(moment) - time.time()))
        print(attempt(folder / number, request, action), flush=True)
    return 0


def attempt(path: Path, request: requests.Prepare, action: str) -> str:
    """What became of it: an exit code, “asked”, or the kind of the refusal."""
    try:
        run = create(path, request)
        if action == "cancel":
            control.cancel(run)
            return "asked"
        return str(worker.execute(run))
    except PatchworkError as error:
        return error.kind


def start(folder: Path, raster: Path) -> subprocess.Popen[str]:
    """A client process, ready to race."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.race", "--client", str(folder), str(raster)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    if answer(process) != "ready":
        raise RuntimeError("a client did not start")
    return process


def answer(process: subprocess.Popen[str]) -> str:
    """A client's next word."""
    return process.stdout.readline().strip() if process.stdout else ""


def tell(process: subprocess.Popen[str], line: str) -> None:
    """Send a line."""
    assert process.stdin is not None
    process.stdin.write(line + "\n")
    process.stdin.flush()


def measure(folder: Path, rounds: int) -> Findings:
    """Race ``rounds`` times; in every other round the second client cancels a little later instead of working."""
    request = prepare_request(folder)
    raster = Path(request.scenes[0].sources[0].path)
    clients = [start(folder / "runs", raster) for _ in range(2)]
    findings, rng = Findings(), random.Random(0)
    for number in range(rounds):
        moment = time.time() + 0.02
        later = "cancel" if number % 2 else "work"
        tell(clients[0], f"{number} {moment} work")
        tell(clients[1], f"{number} {moment + (number % 2) * rng.random() * 0.1} {later}")
        outcomes = [answer(process) for process in clients]
        findings.outcomes.update(outcomes)
        findings.faults += [f"round {number}: {fault}" for fault in judge(folder / "runs" / str(number), outcomes)]
    for process in clients:
        process.communicate()
    return findings


def judge(path: Path, outcomes: list[str]) -> list[str]:
    """What is wrong with a run both wanted."""
    run = RunDirectory(path)
    events = EventTail(run.events_file).read()
    phases = [event.data["phase"] for event in events if event.kind == "phase"]
    faults = []
    if not set(outcomes) <= {"0", "130", "asked", "run-conflict"}:
        faults.append(f"outcomes {outcomes}")
    if [event.seq for event in events] != list(range(1, len(events) + 1)):
        faults.append("two writers in the event log")
    if phases.count("done") > 1 or "done" in phases[:-1]:
        faults.append(f"done twice: {phases}")
    if phases and run.phase() != phases[-1]:
        faults.append(f"the state {run.phase()} is not the last phase {phases[-1]}")
    if "0" in outcomes and run.phase() != "done":
        faults.append(f"the final state was lost: {run.phase()}")
    if "130" in outcomes and run.phase() != "cancelled":
        faults.append(f"the cancel was lost: {run.phase()}")
    if run.alive():
        faults.append("the lock is still held")
    return faults


def report(findings: Findings, rounds: int) -> None:
    """The figure."""
    outcomes = ", ".join(f"{count} × {name}" for name, count in sorted(findings.outcomes.items()))
    show("R6 two clients racing on one run", f"{rounds} rounds ({outcomes})", "200 rounds")
    faults = "; ".join(findings.faults) or "none"
    show("R6 second lock holders, lost final states", faults, "none")


def main() -> int:
    """Exit code 0 where the figure is reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--client", nargs=2, type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.client:
        return client(*args.client)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PATCHWORK_HOME"] = str(Path(folder) / "home")
        findings = measure(Path(folder), args.rounds)
    report(findings, args.rounds)
    return int(bool(findings.faults))


if __name__ == "__main__":
    sys.exit(main())
