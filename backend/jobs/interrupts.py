"""Ctrl-C and SIGTERM while a job works: answered at once, also while a long step keeps the main thread in C.

Python runs a signal's handler between two bytecodes of the main thread, which may be many seconds away. The byte
that the interpreter writes for each signal (:func:`signal.set_wakeup_fd`) comes at once, and a thread answers it.
"""

from __future__ import annotations

import os
import shlex
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from backend.contract.errors import Cancelled
from backend.contract.run_directory import CANCEL, RunDirectory

SIGNALS = (signal.SIGINT, signal.SIGTERM)
STOPPING = "Stopping after this step; press Ctrl-C again to stop at once."
STOPPED = "Stopped at once. To go on from what was saved last:\n  python -m backend run {run}"


@contextmanager
def signals_cancel(run: RunDirectory) -> Iterator[None]:
    """SIGINT and SIGTERM ask the job to stop at its next step; a second one ends the process at once.

    Both ways leave a run that can be resumed. For the main thread only.
    """
    ours, interpreters = socket.socketpair()
    interpreters.setblocking(False)
    before = {number: signal.signal(number, lambda *_: None) for number in SIGNALS}
    earlier = signal.set_wakeup_fd(interpreters.fileno())
    listener = threading.Thread(target=_listen, args=(ours, run), name="interrupts", daemon=True)
    listener.start()
    try:
        yield
    finally:
        signal.set_wakeup_fd(earlier)
        for number, handler in before.items():
            signal.signal(number, handler)
        interpreters.close()  # ends the listener
        listener.join()
        ours.close()


def _listen(signals: socket.socket, run: RunDirectory) -> None:
    while numbers := signals.recv(16):
        for number in numbers:
            if number in SIGNALS:
                _answer(run)


def _answer(run: RunDirectory) -> None:
    if run.asked(CANCEL):
        _tell(STOPPED.format(run=shlex.quote(str(run.path))))
        os._exit(Cancelled.exit_code)
    _tell(STOPPING)
    run.ask(CANCEL)


def _tell(text: str) -> None:
    """Unbuffered, below a progress bar: the main thread may be in the middle of a print."""
    os.write(2, f"\n{text}\n".encode())
