"""P12: how long ``serve`` takes from its start to its first answer.

``python bench/serve_ready.py [--times 15]``
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GOAL_S = 0.3
HELLO = {"jsonrpc": "2.0", "id": 1, "method": "session.hello", "params": {"protocol": "patchwork-rpc/1"}}


def answered_after(arguments: list[str], message: bytes) -> float:
    """Seconds until a process started so writes its first line."""
    start = time.perf_counter()
    command = [sys.executable, *arguments]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("no pipes")
    process.stdin.write(message)
    process.stdin.flush()
    line = process.stdout.readline()
    seconds = time.perf_counter() - start
    process.communicate()
    if not line:
        raise RuntimeError("it ended without an answer")
    return seconds


def main() -> None:
    """Alternate a bare Python and the server; print medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=15)
    times = parser.parse_args().times
    hello = json.dumps(HELLO).encode() + b"\n"
    bare, serve = [], []
    for _ in range(times):
        bare.append(answered_after(["-c", "print(input())"], b"x\n"))
        serve.append(answered_after(["-m", "backend", "serve"], hello))
    print(f"python itself: {statistics.median(bare):.3f} s")
    print(
        f"P12 serve ready to answer: {statistics.median(serve):.3f} s, slowest {max(serve):.3f} s"
        f" over {times} starts (goal ≤ {GOAL_S} s)"
    )


if __name__ == "__main__":
    main()
