"""L7: how many clicks does an object take? ``python -m bench.clicks [--seeds N] [--objects N]``

A simulated user clicks on real objects until the mask is good enough, at most 20 times; every contestant sees the
same protocol in the same view. ``--set development`` runs the objects that may be tuned on (see objects.py).
Prints Markdown, never a verdict.
"""

from __future__ import annotations

import argparse
import os
import warnings
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from rasterio.errors import NotGeoreferencedWarning

from backend.segment.head_weights import SHIPPED
from bench.clicks.contestants import OPENERS, Opener, trained_head
from bench.clicks.course import run
from bench.clicks.objects import RULE, TYPES, Target, targets
from bench.clicks.scores import Course
from bench.clicks.table import pooled, show, show_times


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.clicks", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--set", choices=["scored", "development"], default="scored")
    parser.add_argument("--seeds", type=int, default=1, help="users; the first clicks exactly at the deepest place")
    parser.add_argument("--objects", type=int, default=24, help="at most so many of each type")
    parser.add_argument("--contestants", nargs="*", choices=list(OPENERS), default=list(OPENERS))
    parser.add_argument("--heads", nargs="*", type=Path, default=[SHIPPED] if SHIPPED.exists() else [], help="weights")
    parser.add_argument("--forget", action="store_true", help="heads are not told what they answered before")
    parser.add_argument("--processes", type=int, default=1, help="objects at a time (a click then takes longer)")
    parser.add_argument("--types", nargs="+", choices=TYPES, default=list(TYPES))
    options = parser.parse_args()
    warnings.simplefilter("ignore", NotGeoreferencedWarning)  # the chips have none
    found = [t for t in targets(options.set, options.objects) if t.type in options.types]
    courses: dict[str, dict[str, list[Course]]] = defaultdict(lambda: defaultdict(list))
    with ProcessPoolExecutor(options.processes, initializer=prepare, initargs=(options,)) as workers:
        for target, rows in zip(found, workers.map(one, found), strict=True):
            for name, done in rows.items():
                courses[target.type][name] += done
            shown = ", ".join(f"{name} {done[0].clicks_to(0.85)}" for name, done in rows.items())
            print(f"  {target.name} ({target.truth.sum()} px): {shown}", flush=True)
    sizes = ", ".join(f"{kind} {sum(t.type == kind for t in found)}" for kind in courses)
    how = f"{options.seeds} user(s), {os.cpu_count()} cores, {options.processes} objects at a time"
    print(f"\n{options.set} objects ({RULE}): {sizes}; {how}\n")
    print(show(pooled(courses)))
    print("The same with the pixels on either side of the truth's edge left out:\n")
    print(show(pooled(courses), banded=True))
    print(show_times(courses))


OPENED: dict[str, Opener] = {}
SEEDS: list[int] = []
"""Of this process, which works on some of the objects."""


def prepare(options: argparse.Namespace) -> None:
    """Read what contestants need once in a process."""
    warnings.simplefilter("ignore", NotGeoreferencedWarning)
    SEEDS.extend(range(options.seeds))
    OPENED.update({name: OPENERS[name] for name in options.contestants})
    for path in options.heads:
        name = "ours: trained head" if path == SHIPPED else f"head {path.stem}"
        OPENED[name] = trained_head(path, not options.forget)


def one(target: Target) -> dict[str, list[Course]]:
    """Every contestant's courses on one object, a user a course."""
    return {name: [run(target, opener, seed) for seed in SEEDS] for name, opener in OPENED.items()}


if __name__ == "__main__":
    main()
