"""How many threads a job computes with: fixed before it starts, recorded, and kept on resume.

The same seed and thread count give bit-identical results; one thread against two does not.
"""

from __future__ import annotations

import os

from backend.contract import operating_system

LIBRARIES = ("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS")


def for_answers() -> None:
    """For a process that answers while somebody waits, before numpy is loaded: its vectors are short.

    OpenBLAS cuts even sums of 12,000 numbers among all processors, and waits for each of them: on a machine that also
    draws a map or trains, a click took ten times the processor time. torch goes on using all processors.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")


def wanted(recorded: int | None) -> int:
    """Threads for this run: as recorded before, else ``OMP_NUM_THREADS``, else the processors it may use."""
    if recorded:
        return recorded
    chosen = os.environ.get("OMP_NUM_THREADS", "")
    return int(chosen) if chosen.isdigit() and int(chosen) > 0 else available()


def available() -> int:
    """Processors this process may use."""
    return operating_system.processors()


def fix(threads: int, torch_too: bool) -> None:
    """Make the numeric libraries use ``threads`` threads; those not loaded yet read the environment."""
    for name in LIBRARIES:
        os.environ[name] = str(threads)
    # Threads that wait by spinning are fastest on an idle machine, but where QGIS draws beside the job they hold
    # the very processor the other thread waits for: two to three times slower steps, twice the processor time.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    if torch_too:
        import torch

        torch.set_num_threads(threads)
