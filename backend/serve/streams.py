"""stdin and stdout as message streams: bounded lines in, whole lines out."""

from __future__ import annotations

import os
import queue
import sys
import threading
from collections.abc import Iterator
from typing import Final

from backend.contract import limits, operating_system

CHUNK_BYTES = 64 * 1024
WAITING_LINES = 16
EOF_GRACE_S = 5.0
"""After stdin closed, a server that is stuck in a write or a call ends itself."""


class Oversized:
    """Stands for a line of more than ``MAX_MESSAGE_BYTES``; its content was dropped as it came."""


OVERSIZED: Final = Oversized()
Line = bytes | Oversized


def take_over() -> tuple[int, int]:
    """Move stdin and stdout aside and return their new descriptors.

    Afterwards fd 1 is stderr, so that no library's print can corrupt the stream, and
    fd 0 is empty, so that nothing else reads messages.
    """
    sys.stdout.flush()
    source, sink = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    os.close(nothing)
    operating_system.pass_bytes_unchanged(source, sink)
    return source, sink


class LineSplitter:
    """Cuts a byte stream into lines; memory stays below ``limit`` + one chunk whatever comes."""

    def __init__(self, limit: int = limits.MAX_MESSAGE_BYTES) -> None:
        self._limit = limit
        self._pieces: list[bytes] = []
        self._length = 0

    def feed(self, chunk: bytes) -> Iterator[Line]:
        """The lines that ``chunk`` completes, without their newline."""
        *ends, rest = chunk.split(b"\n")
        for end in ends:
            self._add(end)
            yield self._take()
        self._add(rest)

    def _add(self, piece: bytes) -> None:
        self._length += len(piece)
        if self._length > self._limit:
            self._pieces.clear()
        elif piece:
            self._pieces.append(piece)

    def _take(self) -> Line:
        line: Line = OVERSIZED if self._length > self._limit else b"".join(self._pieces)
        self._pieces, self._length = [], 0
        return line


class LineReader(threading.Thread):
    """Reads ``fd`` in a thread of its own; ``lines`` ends with None when the stream closes."""

    def __init__(self, fd: int) -> None:
        super().__init__(name="stdin", daemon=True)
        self.lines: queue.Queue[Line | None] = queue.Queue(WAITING_LINES)
        self._fd = fd

    def run(self) -> None:
        splitter = LineSplitter()
        while chunk := self._read():
            for line in splitter.feed(chunk):
                self.lines.put(line)
        watchdog = threading.Timer(EOF_GRACE_S, os._exit, [0])
        watchdog.daemon = True
        watchdog.start()
        self.lines.put(None)

    def _read(self) -> bytes:
        try:
            return os.read(self._fd, CHUNK_BYTES)
        except OSError:  # the other end was torn down
            return b""


class LineWriter:
    """Writes whole lines to ``fd`` from any thread."""

    def __init__(self, fd: int) -> None:
        self._fd = fd
        self._lock = threading.Lock()

    def write(self, line: bytes) -> None:
        """Raises :class:`BrokenPipeError` when nobody reads any more."""
        with self._lock:
            view = memoryview(line)
            while view:
                view = view[os.write(self._fd, view) :]
