"""Options that several commands share."""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeAlias

from backend.contract.errors import RequestError
from backend.contract.requests import Request

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
Build = Callable[[argparse.Namespace], Request]


class Formatter(argparse.RawDescriptionHelpFormatter):
    """Keeps the line breaks of descriptions; a column wide enough for the options."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=100)


class Words(NamedTuple):
    """A command's help: ``summary`` in the list of commands, ``description`` and ``example`` in its own."""

    summary: str
    description: str
    example: str


def command(commands: Subparsers, name: str, words: Words, build: Build) -> argparse.ArgumentParser:
    """A job's command: its arguments become a request that runs in the foreground."""
    parser = commands.add_parser(
        name,
        help=words.summary,
        description=words.description,
        epilog=f"example:\n  python -m backend {name} {words.example}",
        formatter_class=Formatter,
    )
    parser.set_defaults(build=build, handler=_work)
    return parser


def _work(args: argparse.Namespace) -> int:
    from backend.cli.foreground import work

    request: Request = args.build(args)
    return work(request, args.run)


def add_run(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--run",
        metavar="DIR",
        help="the run's folder; the same command again goes on where it stopped (default: a new one among all runs)",
    )


def add_compute(parser: argparse.ArgumentParser, precision: bool = True) -> None:
    """--device and --precision."""
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda, cuda:1 or mps (default: the fastest here)")
    if precision:
        parser.add_argument("--precision", default="auto", help="auto, fp32 or bf16 (default: auto)")


def add_settings(parser: argparse.ArgumentParser) -> None:
    """--set for what has no option of its own."""
    parser.add_argument(
        "--set",
        action="append",
        type=setting,
        default=[],
        metavar="KEY=VALUE",
        dest="settings",
        help="one of the method's own settings (the README lists them); group.name reaches into a group; may be repeated",
    )


def setting(text: str) -> tuple[str, Any]:
    """``KEY=VALUE``; the value is read as JSON where it is JSON, else as text."""
    key, equals, value = text.partition("=")
    if not key or not equals:
        raise argparse.ArgumentTypeError(f"“{text}” is not KEY=VALUE")
    try:
        return key, json.loads(value)
    except ValueError:
        return key, value


def finite(text: str) -> float:
    """A number, for argparse; neither NaN nor infinite, which no request can hold."""
    number = float(text)
    if not math.isfinite(number):
        raise argparse.ArgumentTypeError(f"“{text}” is no number to compare with")
    return number


def nested(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """Settings as the request holds them: ``augmentation.drop`` becomes ``{"augmentation": {"drop": …}}``."""
    settings: dict[str, Any] = {}
    for key, value in pairs:
        *groups, name = key.split(".")
        place = settings
        for group in groups:
            place = place.setdefault(group, {})
            if not isinstance(place, dict):
                raise RequestError(f"“{group}” is given as a value and as a group.", "Use one of them.")
        place[name] = value
    return settings


def add_overwrite(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--overwrite", action="store_true", help="replace outputs that already exist")
