"""Cuts a byte stream into lines without ever holding more than one message."""

from __future__ import annotations

from ...backend.contract import limits


class LineFramer:
    """Feed it chunks, get whole lines (without the newline).

    A line longer than ``limit`` bytes is dropped while it arrives, so memory
    stays bounded; ``overlong`` counts such lines. The next line is intact.
    """

    def __init__(self, limit: int = limits.MAX_MESSAGE_BYTES) -> None:
        self.limit = limit
        self.overlong = 0
        self._buffer = bytearray()
        self._skipping = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """The lines that ``chunk`` completes."""
        lines: list[bytes] = []
        *ended, rest = chunk.split(b"\n")
        for piece in ended:
            self._keep(piece)
            if not self._skipping and self._buffer:
                lines.append(bytes(self._buffer))
            self._buffer.clear()
            self._skipping = False
        self._keep(rest)
        return lines

    def _keep(self, piece: bytes) -> None:
        if self._skipping:
            return
        self._buffer += piece
        if len(self._buffer) > self.limit:
            self._buffer.clear()
            self._skipping = True
            self.overlong += 1
