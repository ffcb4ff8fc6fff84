"""A client of a real ``serve`` over real pipes."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from pathlib import Path
from types import TracebackType
from typing import Any

from backend.contract.errors import PatchworkError, from_json
from backend.contract.version import PROTOCOL

ROOT = Path(__file__).resolve().parents[3]
PATIENCE_S = 60.0


class Client:
    """Starts a server and, unless told not to, greets it. A context manager."""

    def __init__(self, greet: bool = True) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "backend", "serve"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"},
        )
        self._lines: queue.Queue[bytes] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()
        self._early: dict[Any, dict[str, Any]] = {}
        self._id = 0
        if greet:
            self.call("session.hello", protocol=PROTOCOL)

    def send(self, line: bytes) -> None:
        """One raw line."""
        assert self.process.stdin is not None
        self.process.stdin.write(line + b"\n")
        self.process.stdin.flush()

    def answer(self, seconds: float = PATIENCE_S) -> dict[str, Any]:
        """The next answer. Raises ``queue.Empty`` where none comes."""
        reply: dict[str, Any] = json.loads(self._lines.get(timeout=seconds))
        return reply

    def start(self, method: str, **params: Any) -> int:
        """Send a call; returns its id."""
        self._id += 1
        message = {"jsonrpc": "2.0", "id": self._id, "method": method, "params": params}
        self.send(json.dumps(message).encode())
        return self._id

    def result(self, id: int) -> Any:
        """The result of the call ``id``, or its typed error raised."""
        while id not in self._early:
            reply = self.answer()
            self._early[reply["id"]] = reply
        reply = self._early.pop(id)
        if "error" in reply:
            raise from_json(reply["error"]["data"])
        return reply["result"]

    def call(self, method: str, **params: Any) -> Any:
        return self.result(self.start(method, **params))

    def refused(self, method: str, **params: Any) -> PatchworkError:
        """The error that a call gets."""
        try:
            self.call(method, **params)
        except PatchworkError as error:
            return error
        raise AssertionError(f"{method} was not refused")

    def memory_bytes(self) -> int:
        """The server's resident memory (Linux)."""
        pages = Path(f"/proc/{self.process.pid}/statm").read_text().split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def close(self) -> int:
        """Close stdin; returns the exit code."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.process.wait(20)

    def __enter__(self) -> Client:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)
