"""Training curves from the events of runs."""

from __future__ import annotations

from dataclasses import dataclass, field

from backend.contract.events import EventTail
from backend.contract.run_directory import RunDirectory

_KEPT = 600
"""Points of a curve that are drawn; more cannot be told apart."""

_HIDDEN = ("seconds", "samples_per_second", "images_per_second", "rate", "waiting", "mfu", "epoch")


@dataclass(frozen=True)
class Curve:
    """``values`` over ``steps``, both in order."""

    name: str
    steps: list[int] = field(default_factory=list)
    values: list[float] = field(default_factory=list)

    def thinned(self) -> Curve:
        """At most :data:`_KEPT` points, evenly spread, the last one kept."""
        every = max(1, -(-len(self.steps) // _KEPT))
        picked = range((len(self.steps) - 1) % every, len(self.steps), every)
        return Curve(self.name, [self.steps[i] for i in picked], [self.values[i] for i in picked])


@dataclass(frozen=True)
class RunStory:
    """What a run's events tell: its curves and how long it worked."""

    name: str
    seconds: float
    curves: dict[str, Curve]


def read_story(run: RunDirectory) -> RunStory:
    """Curves by metric name; damaged lines are passed over. After a resume the later value of a step counts."""
    events = EventTail(run.events_file).read()
    table: dict[str, dict[int, float]] = {}
    for event in events:
        if event.kind != "metrics":
            continue
        step = int(event.data["step"])
        for name, value in event.data.items():
            if name != "step" and isinstance(value, int | float) and not name.startswith(_HIDDEN):
                table.setdefault(name, {})[step] = float(value)
    seconds = events[-1].time - events[0].time if events else 0.0
    curves = {name: Curve(name, sorted(rows), [rows[step] for step in sorted(rows)]) for name, rows in table.items()}
    return RunStory(run.name, seconds, {name: curve.thinned() for name, curve in curves.items()})
