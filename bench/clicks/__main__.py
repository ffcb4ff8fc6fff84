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
from pathlib import Path

from rasterio.errors import NotGeoreferencedWarning

from backend.segment.head_weights import SHIPPED
from bench.clicks.contestants import OPENERS, trained_head
from bench.clicks.course import run
from bench.clicks.objects import RULE, TYPES, targets
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
    parser.add_argument("--types", nargs="+", choices=TYPES, default=list(TYPES))
    options = parser.parse_args()
    openers = {name: OPENERS[name] for name in options.contestants}
    for path in options.heads:
        name = "ours: trained head" if path == SHIPPED else f"head {path.stem}"
        openers[name] = trained_head(path, not options.forget)
    warnings.simplefilter("ignore", NotGeoreferencedWarning)  # the chips have none
    found = [t for t in targets(options.set, options.objects) if t.type in options.types]
    courses: dict[str, dict[str, list[Course]]] = defaultdict(lambda: defaultdict(list))
    for target in found:
        for name, opener in openers.items():
            for seed in range(options.seeds):
                courses[target.type][name].append(run(target, opener, seed))
        shown = ", ".join(f"{n} {courses[target.type][n][-1].clicks_to(0.85)}" for n in openers)
        print(f"  {target.name} ({target.truth.sum()} px): {shown}", flush=True)
    sizes = ", ".join(f"{kind} {sum(t.type == kind for t in found)}" for kind in courses)
    print(f"\n{options.set} objects ({RULE}): {sizes}; {options.seeds} user(s), {os.cpu_count()} cores\n")
    print(show(pooled(courses)))
    print("The same with the pixels on either side of the truth's edge left out:\n")
    print(show(pooled(courses), banded=True))
    print(show_times(courses))


if __name__ == "__main__":
    main()
