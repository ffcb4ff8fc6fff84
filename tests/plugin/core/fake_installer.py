"""Plays ``backend.install --json``: what PATCHWORK_FAKE names. Run by tests as the child of a Setup."""

from __future__ import annotations

import json
import os
import signal
import sys
from typing import Any


def say(**event: Any) -> None:
    """One event."""
    print(json.dumps(event), flush=True)


def main() -> int:
    """The scenario's exit code."""
    scenario = os.environ["PATCHWORK_FAKE"]
    say(event="step", number=1, of=7, text="Looking at this machine")
    print("a line that is no event", flush=True)
    say(event="log", text=" ".join(sys.argv[1:]))
    say(event="log", text=json.dumps(sorted(os.environ)))
    say(event="log", text=f"proxy {os.environ.get('HTTPS_PROXY', 'none')}")
    say(event="step", number=3, of=7, text="PyTorch")
    say(event="progress", text="torch.whl", bytes=50_000_000, total=200_000_000, rate=10e6, left_s=15.0)
    if scenario == "fails":
        say(event="error", kind="resource", cause="The disk is full.", remedy="Free some space.", subject="/x")
        return 3
    if scenario == "dies":
        os.kill(os.getpid(), signal.SIGKILL)
    if scenario == "mumbles":
        print("Segmentation fault or so", file=sys.stderr)
        return 7
    if scenario == "waits":
        os.read(0, 1)
        say(event="error", kind="cancelled", cause="The installation was cancelled.", remedy="", subject="")
        return 130
    say(event="done", result={"python": sys.executable, "facts": {"self_test": {"summary": "a product ran"}}})
    return 0


sys.exit(main())
