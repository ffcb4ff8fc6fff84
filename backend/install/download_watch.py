"""How far a download is, seen from outside: pip of Debian 12 says a file's size, then nothing until it is there.

pip writes into a temporary folder of ours, so that folder's growth is the
download; the size comes from pip's line “Downloading … (182.3 MB)”.
"""

from __future__ import annotations

import re
import threading
import time
from collections import deque
from pathlib import Path
from types import TracebackType
from typing import Deque, Optional, Tuple, Type

from .reporter import Progress, Reporter

EVERY_S = 0.5
WINDOW_S = 8.0
"""The rate is that of the last seconds."""

_SIZE = re.compile(r"^\s*Downloading (?:\S*/)?(\S+?)(?:#\S*)? \(([\d.]+) (bytes|[kMG]B)\)")
_UNITS = {"bytes": 1, "kB": 10**3, "MB": 10**6, "GB": 10**9}


class DownloadWatch:
    """A context manager around a pip run: looks at ``folder`` twice a second and reports progress."""

    def __init__(self, folder: Path, report: Reporter) -> None:
        self._folder, self._report = folder, report
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._file: Optional[Tuple[str, int]] = None
        self._seen: Deque[Tuple[float, int]] = deque()

    def __enter__(self) -> "DownloadWatch":
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        error: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self._over.set()
        self._thread.join()

    def hear(self, line: str) -> None:
        """pip's lines name the file under way."""
        found = _SIZE.match(line)
        if found:
            self._file = (found.group(1), int(float(found.group(2)) * _UNITS[found.group(3)]))
            self._seen.clear()
        elif line.strip() and not line.startswith(" "):
            self._file = None  # the next package: the file came whole

    def progress(self, now: float) -> Optional[Progress]:
        """Of the file under way; None between files."""
        file = self._file
        if file is None:
            return None
        name, total = file
        got = min(largest(self._folder), total)
        self._seen.append((now, got))
        while now - self._seen[0][0] > WINDOW_S:
            self._seen.popleft()
        seconds, bytes_ = now - self._seen[0][0], got - self._seen[0][1]
        rate = bytes_ / seconds if seconds > 0 and bytes_ > 0 else None
        return Progress(name, got, total, rate, (total - got) / rate if rate else None)

    def _look(self) -> None:
        while not self._over.wait(EVERY_S):
            progress = self.progress(time.monotonic())
            if progress is not None:
                self._report.progress(progress)


def largest(folder: Path) -> int:
    """Bytes of the largest file below ``folder``: the one pip fetches. What vanishes meanwhile does not count."""
    most = 0
    for path in folder.rglob("*"):
        try:
            most = max(most, path.stat().st_size)
        except OSError:
            continue
    return most
