"""R10: fuzzed lines against a real ``serve``: it lives, answers at once, and does not grow.

``python -m tests.reliability.fuzz --lines 100000``
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.backend.serve.client import Client
from tests.reliability.figures import show

MIB = 2**20
PATIENCE_S = 120
PROBE_EVERY = 1000
WARM_UP = 2000
METHODS = (
    "session.hello", "scene.describe", "scene.statistics", "model.describe", "model.check", "job.estimate",
    "job.submit", "job.control", "run.list", "run.read", "run.events", "run.delete", "request.cancel", "no.such",
)
NAMES = (
    "scene", "scenes", "sources", "path", "bands", "run", "action", "request", "job", "since_seq", "limit", "id",
    "deadline_s", "protocol", "name", "x",
)
TEXTS = ["", "../x", "a", "\0", "ä“", "\ud800", "prepare", "cancel", "/nowhere.tif", "x" * 300, "patchwork-rpc/1"]


@dataclass
class Findings:
    """``late``: seconds of every probe's answer; ``drift``: bytes grown after the warm-up."""

    lines: int = 0
    replies: list[float] = field(default_factory=list)
    drift: int = 0
    alive: bool = True


def value(rng: random.Random, depth: int = 0) -> Any:
    """Any JSON value, now and then a likely one."""
    kind = rng.randrange(9 if depth < 3 else 6)
    if kind == 6:
        return [value(rng, depth + 1) for _ in range(rng.randrange(4))]
    if kind >= 7:
        return {rng.choice(NAMES): value(rng, depth + 1) for _ in range(rng.randrange(5))}
    return [None, True, rng.randrange(-5, 5), rng.random() * 1e9, rng.choice(TEXTS), 10**30][kind]


def message(rng: random.Random) -> bytes:
    """A call of a known or unknown method with random parameters."""
    body: dict[str, Any] = {"jsonrpc": "2.0", "method": rng.choice(METHODS), "params": value(rng)}
    if rng.random() < 0.7:
        body["params"] = {rng.choice(NAMES): value(rng) for _ in range(rng.randrange(4))}
    if rng.random() < 0.8:
        body["id"] = value(rng, 3)
    for name in list(body):
        if rng.random() < 0.03:
            del body[name]
    return json.dumps(body).encode()


def line(rng: random.Random) -> bytes:
    """A fuzzed line: a message, a mutated one, or noise; never the end of the conversation."""
    kind = rng.random()
    if kind < 0.1:
        return rng.randbytes(rng.randrange(200)).replace(b"\n", b" ")
    data = bytearray(message(rng))
    for _ in range(rng.randrange(6) if kind < 0.5 else 0):
        place = rng.randrange(len(data) + 1)
        data[place : place + rng.randrange(4)] = rng.randbytes(rng.randrange(4))
    if kind > 0.999:
        data *= 40_000  # past the longest message
    return bytes(data).replace(b"\n", b" ").replace(b"session.shutdown", b"session.nothing")


def probe(client: Client, number: int) -> float:
    """Seconds until a plain question is answered; earlier answers are passed over."""
    start = time.perf_counter()
    client.send(json.dumps({"jsonrpc": "2.0", "id": f"probe {number}", "method": "run.list"}).encode())
    while client.answer().get("id") != f"probe {number}":
        pass
    return time.perf_counter() - start


def settle(client: Client, number: int) -> None:
    """Wait until the lines sent so far are dealt with."""
    probe(client, -number)


def load_libraries(client: Client) -> None:
    """Have torch and GDAL loaded, which is no drift."""
    scene = {"sources": [{"path": "/nowhere.tif"}]}
    client.call("env.describe", deadline_s=PATIENCE_S)
    client.refused("model.check", path="/nowhere", scene=scene)
    client.refused("scene.statistics", scene=scene)
    for job in ("pretrain", "finetune"):
        client.refused("job.estimate", request={"job": job, "scenes": [scene]}, deadline_s=PATIENCE_S)


def measure(lines: int, seed: int = 0) -> Findings:
    """Send ``lines`` fuzzed lines; every so often ask something plain."""
    rng, findings = random.Random(seed), Findings()
    with Client() as client:
        load_libraries(client)
        warm = 0
        for number in range(1, lines + 1):
            client.send(line(rng))
            findings.lines = number
            if number % PROBE_EVERY == 0:
                settle(client, number)
                findings.replies.append(probe(client, number))
            if number == min(WARM_UP, lines // 2):
                settle(client, number)
                warm = client.memory_bytes()
        settle(client, lines + 1)
        findings.drift = client.memory_bytes() - warm
        findings.alive = client.close() == 0
    return findings


def report(findings: Findings) -> None:
    """The figure."""
    show("R10 fuzzed lines survived", f"{findings.lines}, alive {findings.alive}", "100000, alive")
    show("R10 slowest next reply", f"{max(findings.replies) * 1000:.1f} ms", "< 100 ms")
    show("R10 memory drift", f"{findings.drift / MIB:.1f} MiB", "< 20 MiB")


def main() -> int:
    """Exit code 0 where the figure is reached."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lines", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PATCHWORK_HOME"] = str(Path(folder) / "home")
        findings = measure(args.lines, args.seed)
    report(findings)
    return int(not findings.alive or findings.drift > 20 * MIB or max(findings.replies) > 0.1)


if __name__ == "__main__":
    sys.exit(main())
