"""``python -m backend``: the command line of Patchwork."""

import os
import sys

# Before anything loads OpenMP, which reads it once; why: see backend/jobs/threads.py.
os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")

STOPPED = 130


def start() -> int:
    """The exit code. Ctrl-C also while modules are imported, which takes seconds."""
    try:
        from backend.cli.main import main

        return main()
    except KeyboardInterrupt:
        sys.stderr.write("\nStopped before the work began.\n")
        return STOPPED


if __name__ == "__main__":
    sys.exit(start())
