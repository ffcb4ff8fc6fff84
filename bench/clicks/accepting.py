"""Do accepted objects help with the next ones? ``python -m bench.clicks.accepting [--set development] [--accepted 3 5 10]``

In every scene with enough objects a simulated user accepts the first k along the scene's longer side (in the order of
their middles), each clicked to IoU 0.80 or 20 times, and then clicks on others, the furthest away; nothing of these is
accepted. Each is also clicked without anything accepted, by the same user in the same run, and after objects of another
class of the scene where there are some. Objects may be smaller here than in L7 (:data:`RULE`), or few scenes had enough.
Prints Markdown: differences of pairs, ± the standard error over scenes, never a verdict.
"""

from __future__ import annotations

import argparse
import os
import warnings
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace

import numpy as np
from rasterio.errors import NotGeoreferencedWarning

from backend.contract.pointing import Click, Prompts, ViewMask
from backend.scene.grid import Window
from backend.scene.scene import Scene
from backend.segment.accepted import Accepted
from backend.segment.experience import Look
from backend.segment.segmenter import Segmenter
from bench.clicks import objects
from bench.clicks.contestants import Answer
from bench.clicks.course import run
from bench.clicks.objects import CROWNS, Target
from bench.clicks.ours import Ours
from bench.clicks.scores import MOST_CLICKS, Course, iou
from bench.clicks.user import Placed, User

RULE = "≥ 100 px, ≥ 3 px deep, at most a quarter of the outline on the raster's rim"
LEAST_PIXELS, LEAST_DEPTH, RIM = 100, 2.9, 0.25
GOOD_ENOUGH = 0.80
FEWEST_SCORED = 3
NOTHING, OTHERS = "nothing accepted", "{} of another class"


@dataclass(frozen=True)
class Place:
    """A scene's objects of one class in their order; ``others``: of another class of the same scene."""

    name: str
    type: str
    targets: list[Target]
    others: list[Target]


@dataclass
class Row:
    """One place: ``courses`` by condition, then object."""

    name: str
    type: str
    courses: dict[str, list[Course]] = field(default_factory=dict)


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.clicks.accepting",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--set", choices=["scored", "development"], default="scored")
    parser.add_argument("--accepted", nargs="+", type=int, default=[3, 5, 10], metavar="K")
    parser.add_argument("--objects", type=int, default=6, help="scored in each scene, at most")
    parser.add_argument("--clicks", type=int, default=MOST_CLICKS, help="on each, at most")
    parser.add_argument("--scenes", nargs="*", help="parts of scenes' names (default: all)")
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args()
    warnings.simplefilter("ignore", NotGeoreferencedWarning)
    chosen = [p for p in places(options.set, min(options.accepted)) if wanted(p.name, options.scenes)]
    rows = []
    with ProcessPoolExecutor(options.processes) as workers:
        jobs = [(place, tuple(options.accepted), options.objects, options.clicks) for place in chosen]
        for row in workers.map(one, jobs):
            rows.append(row)
            print(f"  {row.name} ({row.type}): clicks to 0.80, IoU after 1, 3, 5", flush=True)
            for name, done in row.courses.items():
                print(f"    {name}:", np.mean([measures(c) for c in done], axis=0).round(3).tolist(), flush=True)
    print(f"\n{options.set} scenes ({RULE}), {os.cpu_count()} cores\n\n{table(rows)}")


def wanted(name: str, parts: Sequence[str] | None) -> bool:
    return not parts or any(part in name for part in parts)


def places(chosen: str, fewest: int) -> list[Place]:
    """Scenes with at least ``fewest`` objects of a class to accept and :data:`FEWEST_SCORED` to click on."""
    objects.LEAST_PIXELS, objects.LEAST_DEPTH = LEAST_PIXELS, LEAST_DEPTH
    sources = objects.development() if chosen == "development" else objects.scored()
    found = [(s.scene.sources[0].path, s.name, s.type, list(replace(s, rim_share=RIM).targets())) for s in sources]
    if chosen == "scored":
        crowns = objects.crowns()
        found.append((crowns[0].scene.sources[0].path, "OSBS_029 crowns", CROWNS, crowns))
    out = []
    for path, name, kind, targets in found:
        if len(targets) >= fewest + FEWEST_SCORED:
            others = [t for other, n, _, ts in found if other == path and n != name for t in ts]
            out.append(Place(name, kind, in_order(targets), others))
    return out


def in_order(targets: list[Target]) -> list[Target]:
    """Along the axis along which their views' middles spread most."""
    middles = np.array([(t.view.row + t.view.height / 2, t.view.col + t.view.width / 2) for t in targets])
    axis = int(np.argmax(middles.std(axis=0)))
    return [targets[i] for i in np.argsort(middles[:, axis], kind="stable")]


def conditions(place: Place, numbers: Sequence[int]) -> Iterator[tuple[str, list[Target]]]:
    yield NOTHING, []
    for number in sorted(numbers):
        if len(place.targets) >= number + FEWEST_SCORED:
            yield f"{number} accepted", place.targets[:number]
    least = min(numbers)
    if len(place.others) >= least:
        yield OTHERS.format(least), place.others[:least]


def one(job: tuple[Place, tuple[int, ...], int, int]) -> Row:
    """Every condition on one place's last objects: the same ones for each."""
    warnings.simplefilter("ignore", NotGeoreferencedWarning)
    place, numbers, most, clicks = job
    row = Row(place.name, place.type)
    memory: dict[str, Kept] = {}
    asked = list(conditions(place, numbers))
    largest = max(len(given) for name, given in asked if "another" not in name)
    scored = place.targets[largest:][-most:]
    for name, given in asked:
        for target in given:
            if target.name not in memory:
                memory[target.name] = accept(target)
        row.courses[name] = [course(target, [memory[t.name] for t in given], clicks) for target in scored]
    return row


Kept = tuple[Prompts, ViewMask, Look | None]


def accept(target: Target) -> Kept:
    """What a user keeps who clicks until it is good enough, before anything was accepted."""
    with Scene.open(target.scene) as scene:
        segmenter, user = Segmenter(scene), User(target.truth, target.known, 0, target.name)
        ours, mask = Ours(segmenter, target.view), np.zeros(target.truth.shape, bool)
        clicks: list[Placed] = []
        while len(clicks) < MOST_CLICKS and (click := user.click(mask)) is not None:
            clicks.append(click)
            mask = ours.mask(clicks)
            if iou(mask, target.truth, target.known) >= GOOD_ENOUGH:
                break
        look = segmenter.look(ours.found(clicks))
    prompts = Prompts([Click(target.view.col + c.col + 0.5, target.view.row + c.row + 0.5, c.include) for c in clicks])
    return prompts, ViewMask([0] * 6, 1, 1, ""), look


def course(target: Target, given: list[Kept], clicks: int) -> Course:
    """A course after others were accepted."""

    def opener(scene: Scene, view: Window) -> Answer:
        accepted = Accepted(None)
        for prompts, mask, look in given:
            if look is not None:
                accepted.remember(prompts, mask, look)
        return Ours(Segmenter(scene, accepted=accepted), view).mask

    return run(target, opener, 0, goal=GOOD_ENOUGH, most=clicks)


def table(rows: Sequence[Row]) -> str:
    """Per condition: what the same objects come to without, and how much more or less with."""
    lines = ["| type | | scenes | objects | clicks to 0.80 | IoU after 1 | after 3 | after 5 |"]
    lines.append("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    by_type: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_type["all"].append(row)
        by_type[row.type].append(row)
    for kind, of_kind in by_type.items():
        for name in sorted({n for row in of_kind for n in row.courses if n != NOTHING}, key=_number):
            some = [row for row in of_kind if name in row.courses]
            pairs = [[measures(c) for c in row.courses[key]] for key in (NOTHING, name) for row in some]
            before, after = pairs[: len(some)], pairs[len(some) :]
            cells = [_cell(before, after, at) for at in range(4)]
            count = sum(len(found) for found in before)
            lines.append(f"| {kind} | {name} | {len(some)} | {count} | " + " | ".join(cells) + " |")
    return "\n".join([*lines, ""])


def measures(done: Course) -> tuple[float, float, float, float]:
    return float(done.clicks_to(GOOD_ENOUGH)), done.after(1), done.after(3), done.after(5)


def _cell(before: Sequence[Sequence[Sequence[float]]], after: Sequence[Sequence[Sequence[float]]], at: int) -> str:
    """Mean without, and the difference with ± its standard error over scenes (each scene counts as it has objects)."""
    digits = 1 if at == 0 else 3
    gains = [[b[at] - a[at] for a, b in zip(one, other, strict=True)] for one, other in zip(before, after, strict=True)]
    counts = np.array([len(g) for g in gains])
    mean = float(np.sum([sum(g) for g in gains]) / counts.sum())
    away = np.array([sum(g) for g in gains]) - mean * counts
    error = f" ± {np.sqrt((away**2).sum() * len(gains) / (len(gains) - 1)) / counts.sum():.{digits}f}" if len(gains) > 1 else ""
    usual = np.mean([a[at] for one in before for a in one])
    return f"{usual:.{max(digits - 1, 1)}f}: {mean:+.{digits}f}{error}"


def _number(name: str) -> tuple[bool, int]:
    return "another" in name, int(name.split()[0])


if __name__ == "__main__":
    main()
