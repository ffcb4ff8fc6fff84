"""A scripted backend: answers at once what a test expects, and writes down what it was asked."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from patchwork.backend.contract.version import PROTOCOL, product_version
from patchwork.plugin.core.backend import Backend
from patchwork.plugin.core.environment import BackendCommand, child_environment

SCRIPT = """
import json, os, sys
answers, heard = json.loads(sys.argv[1]), open(sys.argv[2], "a")
for line in sys.stdin:
    call = json.loads(line)
    heard.write(line); heard.flush()
    method = call["method"]
    if "id" not in call: continue
    reply = {"jsonrpc": "2.0", "id": call["id"]}
    answer = answers.get(method, {})
    if "error" in answer: reply["error"] = {"code": -32000, "message": "", "data": answer["error"]}
    elif method == "job.submit" and not answer:
        run = call["params"]["run"]
        os.makedirs(run, exist_ok=True)
        json.dump(call["params"]["request"], open(os.path.join(run, "request.json"), "w"))
        reply["result"] = {"run": run, "name": os.path.basename(run)}
    else: reply["result"] = answer
    sys.stdout.write(json.dumps(reply) + "\\n"); sys.stdout.flush()
"""


class Peer:
    """``answers`` by method; a method without one is answered with {} (job.submit by making the run)."""

    def __init__(self, heard: Path, **answers: Any) -> None:
        self._heard = heard
        hello = {"protocol": PROTOCOL, "version": product_version()}
        self.answers: dict[str, Any] = {
            "session.hello": hello,
            **{key.replace("_", "."): value for key, value in answers.items()},
        }

    def backend(self) -> Backend:
        """A facade that talks to this script."""
        arguments = ["-c", SCRIPT, json.dumps(self.answers), str(self._heard)]
        return Backend(command=lambda: BackendCommand(sys.executable, arguments, child_environment()))

    def calls(self, method: str) -> list[dict[str, Any]]:
        """The parameters of every call of ``method`` so far."""
        if not self._heard.exists():
            return []
        lines = [json.loads(line) for line in self._heard.read_text(encoding="utf-8").splitlines()]
        return [line["params"] for line in lines if line["method"] == method]
