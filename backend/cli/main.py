"""Reads the command line and hands it to the command; errors become words and exit codes.

0 done · 2 the request is wrong · 3 failed · 130 cancelled, can be resumed.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from backend.cli import attention, cka, finetune, options, output, predict, prepare, pretrain, report, service
from backend.contract.errors import Cancelled, PatchworkError
from backend.contract.version import product_version


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of ``python -m backend ARGUMENTS``."""
    args = parser().parse_args(arguments)
    try:
        from backend.jobs.worker import guarded

        code = guarded(lambda: args.handler(args))
    except PatchworkError as error:
        output.error(error)
        return error.exit_code
    except KeyboardInterrupt:
        return Cancelled.exit_code
    return code


def parser() -> argparse.ArgumentParser:
    """All commands; building it imports nothing heavy."""
    top = argparse.ArgumentParser(
        prog="python -m backend",
        description="Patchwork: pretrain on your own imagery, teach it with your polygons, map the land.",
        formatter_class=options.Formatter,
        epilog="The usual way: prepare, pretrain, finetune, predict, report. “COMMAND --help” says more.",
    )
    top.add_argument("--version", action="version", version=f"Patchwork {product_version()}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND OPTIONS", required=True)
    for module in (prepare, pretrain, finetune, predict, attention, report, cka, service):
        module.add(commands)
    return top
