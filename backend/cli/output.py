"""The only place of the backend that writes for people: results to stdout, everything else to stderr."""

from __future__ import annotations

import sys
from typing import TextIO

from backend.contract.errors import PatchworkError


def result(text: str) -> None:
    """What was asked for; may be piped on."""
    _write(sys.stdout, text)


def say(text: str) -> None:
    """What is going on."""
    _write(sys.stderr, text)


def error(problem: PatchworkError) -> None:
    """Cause, then remedy on a line of its own."""
    named = problem.subject and problem.subject not in problem.cause
    say(f"Error: {problem.subject}: {problem.cause}" if named else f"Error: {problem.cause}")
    if problem.remedy:
        say(f"       {problem.remedy}")


def _write(stream: TextIO, text: str) -> None:
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
    stream.flush()
