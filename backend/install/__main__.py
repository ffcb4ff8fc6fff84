"""``python3 -m backend.install``: make the environment, print its interpreter on the last line."""

from __future__ import annotations

import argparse
import sys

from ..contract.errors import PatchworkError
from . import locks
from .installer import choose_channel, install


def main() -> int:
    """Progress goes to stderr, the interpreter's path to stdout."""
    parser = argparse.ArgumentParser(
        prog="backend.install", description="Set up the Python environment of Patchwork's backend."
    )
    parser.add_argument(
        "--channel",
        choices=("auto", *locks.CHANNELS),
        default="auto",
        help="cpu, cuda, or auto: cuda where an NVIDIA driver answers",
    )
    options = parser.parse_args()
    channel = choose_channel() if options.channel == "auto" else options.channel
    try:
        installed = install(channel, lambda line: print(line, file=sys.stderr, flush=True))
    except PatchworkError as error:
        print(f"Patchwork could not set up its backend. {error}", file=sys.stderr)
        return error.exit_code
    print(installed.python)
    return 0


if __name__ == "__main__":
    sys.exit(main())
