"""L8: how many polygons does it take where the tool says where to draw them? ``python -m bench.labelling``

A simulated analyst draws ten random squares, then ten at a time where a strategy points, answering from real dense
labels; after each round the product's forest is grown anew and scored on pixels of another part of the scene, or of
other scenes, which no strategy sees. Strategies: the product's defaults, doubt alone, diversity alone, random.
The defaults were settled with ``--fields development`` and are judged on the other fields.
"""

from __future__ import annotations

import argparse
import time
import warnings
from dataclasses import replace
from typing import Any

import numpy as np
from rasterio.errors import NotGeoreferencedWarning

from backend.contract import codec
from backend.suggest.choosing import DOUBT
from backend.suggest.settings import Settings
from bench.labelling.fields import DEVELOPMENT, SCORED
from bench.labelling.rounds import RANDOM, curve
from bench.labelling.table import Curves, tables
from bench.learning.__main__ import machine

SETS = {"scored": SCORED, "development": DEVELOPMENT}


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.labelling", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    known = [*SETS, *DEVELOPMENT, *SCORED]
    parser.add_argument("--fields", nargs="+", choices=known, default=["scored"], metavar="NAME", help=", ".join(known))
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--polygons", type=int, default=60, help="drawn where a strategy points; 100 at random")
    parser.add_argument("--trees", type=int, default=60, help="of the forest (the product's: 150)")
    parser.add_argument("--set", nargs="+", default=[], metavar="NAME=VALUE", help="settings of “suggested”")
    options = parser.parse_args()
    warnings.simplefilter("ignore", NotGeoreferencedWarning)  # the chips have none
    own: dict[str, Any] = dict(pair.split("=", 1) for pair in options.set)
    suggested = codec.from_json(Settings, {name: _number(value) for name, value in own.items()})
    began = time.monotonic()
    found: dict[str, dict[str, Curves]] = {}
    for name, make in _chosen(options.fields).items():
        field = make()
        found[name] = {
            places: np.array([curve(field, strategy, most, seed, options.trees) for seed in range(options.seeds)])
            for places, (strategy, most) in _strategies(suggested, options.polygons).items()
        }
        print(f"… {name} after {(time.monotonic() - began) / 60:.0f} min", flush=True)
    print(f"\n{options.seeds} seeds, {options.trees} trees; {(time.monotonic() - began) / 60:.0f} minutes on {machine()}.")
    print(f"Suggested: {suggested}\n")
    print(tables(found))


def _strategies(suggested: Settings, polygons: int) -> dict[str, tuple[Settings | None, int]]:
    """By name: settings (None: at random) and how many polygons are drawn."""
    return {
        RANDOM: (None, 100),
        "suggested": (suggested, polygons),
        "doubt alone": (replace(suggested, rule=DOUBT, balance=0.0, plain=0.0), polygons),
        "diversity alone": (replace(suggested, power=0.0, balance=0.0, plain=0.0), polygons),
    }


def _chosen(names: list[str]) -> dict[str, Any]:
    every = {**DEVELOPMENT, **SCORED}
    wanted: dict[str, Any] = {}
    for name in names:
        wanted.update(SETS.get(name) or {name: every[name]})
    return wanted


def _number(text: str) -> Any:
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            continue
    return text


if __name__ == "__main__":
    main()
