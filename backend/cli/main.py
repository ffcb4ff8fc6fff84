"""Reads the command line and hands it to the command; errors become words and exit codes.

0 done · 2 the request is wrong · 3 failed · 130 cancelled, can be resumed.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from backend.cli import (
    attention,
    cka,
    explore,
    finetune,
    options,
    output,
    predict,
    prepare,
    pretrain,
    report,
    sample,
    segment,
    service,
    study,
    suggest,
)
from backend.contract.errors import Cancelled, PatchworkError
from backend.contract.version import product_version


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of ``python -m backend ARGUMENTS``."""
    args = parsed(arguments)
    try:
        from backend.jobs.worker import guarded

        code = guarded(lambda: args.handler(args))
    except PatchworkError as error:
        output.error(error)
        return error.exit_code
    except KeyboardInterrupt:  # a run at work answers signals itself: see backend/jobs/interrupts.py
        output.say("\nStopped before the work began.")
        return Cancelled.exit_code
    return code


def parsed(arguments: Sequence[str] | None) -> argparse.Namespace:
    """The arguments; what belongs to no option is refused with the likeliest remedy."""
    top = parser()
    args, rest = top.parse_known_args(arguments)
    if rest:
        hint = "“COMMAND --help” lists the options"
        if not rest[0].startswith("-"):
            hint = f"a file stands behind its option, such as --raster {rest[0]}; {hint}"
        top.error(f"“{rest[0]}” is not understood: {hint}")
    return args


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
    for module in (
        prepare, pretrain, finetune, predict, suggest, attention, sample, report, study, explore, cka, segment, service,
    ):  # fmt: skip
        module.add(commands)
    return top
