"""``compare``: two runs side by side."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from backend.cli import options, output, paths
from backend.cli.named_runs import add_in, asked_folder, named_run
from backend.contract.setting_words import title

MAX_PAIRS = 12
WIDTH = 44

Found = dict[str, Any]


def add(commands: options.Subparsers) -> None:
    parser = commands.add_parser(
        "compare",
        help="compare two runs: settings, data, accuracy, maps",
        description="Says what differs between two runs, and how well each did. With --out it also writes where their\n"
        "maps differ: a GeoTIFF whose classes are “the same” and each change from → to; only runs of predict have a map.",
        epilog="example:\n  python -m backend compare runs/map runs/map2 --out change.tif",
        formatter_class=options.Formatter,
    )
    parser.add_argument("one", metavar="RUN_A", help="a run's folder, or its name among all runs")
    parser.add_argument("other", metavar="RUN_B", help="the run it is compared with")
    add_in(parser)
    parser.add_argument("--out", metavar="change.tif", help="also write where the two maps differ")
    parser.add_argument("--all", action="store_true", help="also print the settings that are the same in both")
    parser.add_argument("--keys", action="store_true", help="print settings under the names that --set takes")
    parser.add_argument("--json", action="store_true", help="print everything as JSON, curves included")
    options.add_overwrite(parser)
    parser.set_defaults(handler=_run)


def _run(args: argparse.Namespace) -> int:
    from backend.compare.runs import compare_runs

    one, other = (named_run(text, asked_folder(args)) for text in (args.one, args.other))
    found = compare_runs(one, other)
    changes = None
    if args.out:
        from backend.cli.progress import Progress
        from backend.compare.change_map import write_changes
        from backend.jobs import outputs

        for words in outputs.new_folders([paths.absolute(args.out)]):
            output.say(words)
        progress = Progress()
        try:
            changes = write_changes(one, other, Path(paths.absolute(args.out)), args.overwrite, progress)
        finally:
            progress.close()
    if args.json:
        output.result(json.dumps({**found, "changes": changes}, indent=2, ensure_ascii=False))
    else:
        output.result(table(found, changes, args.all, args.keys))
    return 0


def table(found: Found, changes: Found | None = None, everything: bool = False, keys: bool = False) -> str:
    """The comparison in lines, the first run left: what differs; with ``everything`` what is the same below it."""
    one, other = found["runs"]
    named = str if keys else title
    lines = [f"A  {_titled(one)}", f"B  {_titled(other)}"]
    for head, rows in (("Settings", found["settings"]), ("Data", found["data"])):
        lines += ["", head] + ([_row(named(row["name"]), row) for row in rows] or ["  no difference"])
    lines += ["", "Accuracy"] + ([_row(row["name"], row) for row in found["accuracy"]] or ["  none"])
    lines += ["", "Curves", *(_ends(found["curves"]) or ["  none"])]
    if everything:
        same = [f"  {named(row['name']):<{WIDTH}} {_shown(row['value'])}" for row in found["same"]]
        lines += ["", "The same in both", *(same or ["  nothing"])]
    elif found["same"]:
        lines += ["", f"{len(found['same'])} settings are the same in both (--all shows them)."]
    if changes is not None:
        lines += ["", *_changed(changes)]
    return "\n".join(lines)


def _titled(run: dict[str, Any]) -> str:
    note = f"  “{run['note'].splitlines()[0]}”" if run["note"] else ""
    return f"{run['name']}  ({run['job']}, {run['phase']}, {run['seconds']:.0f} s){note}"


def _row(name: str, row: Found) -> str:
    return f"  {name:<{WIDTH}} {_shown(row['one'])}  |  {_shown(row['other'])}"


def _shown(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ", ".join(map(_shown, value)) or "none"
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _ends(curves: list[dict[str, Any]]) -> list[str]:
    """The last value of every curve."""
    names = list(dict.fromkeys([*curves[0], *curves[1]]))
    last = [{name: curve["values"][-1] for name, curve in side.items() if curve["values"]} for side in curves]
    return [_row(f"{name.replace('_', ' ')}, last", {"one": last[0].get(name), "other": last[1].get(name)}) for name in names]


def _changed(changes: dict[str, Any]) -> list[str]:
    lines = [f"Maps: {changes['share']:.1%} of {changes['pixels']:,} pixels changed: {changes['path']}"]
    lines += [f"Warning: {text}" for text in changes["warnings"]]
    for row in changes["pairs"][:MAX_PAIRS]:
        size = f"{row['pixels']:,} pixels" if row["hectares"] is None else f"{row['hectares']:,.1f} ha"
        lines.append(f"  {row['one']} → {row['other']}: {size}")
    left = len(changes["pairs"]) - MAX_PAIRS
    return lines + ([f"  … and {left} rarer changes"] if left > 0 else [])
