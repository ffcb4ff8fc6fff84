"""``runs``: list, search, annotate and tidy up."""

from __future__ import annotations

import argparse
import json
import shutil
import time
from collections.abc import Sequence
from typing import Any

from backend.cli import options, output
from backend.cli.named_runs import add_in, asked_folder, elsewhere, folder_of_runs, named_run, of
from backend.contract import run_directory, run_search, state
from backend.contract.errors import PatchworkError, RequestError, sentences
from backend.contract.run_directory import RunDirectory
from backend.contract.run_note import read_note, write_note


def add(commands: options.Subparsers) -> None:
    parser = commands.add_parser(
        "runs",
        help="list runs, keep notes about them, free disk space",
        description="Lists all runs of your home folder, or those in another folder (--in), newest first, with state, disk\n"
        "use and note. Subcommands: note, clean.",
        epilog="examples:\n  python -m backend runs --search 'dino raleigh'\n"
        "  python -m backend runs --in runs          # those that --run put there\n"
        "  python -m backend runs note RUN 'with a longer warm-up'\n"
        "  python -m backend runs clean RUN\n"
        "  python -m backend runs clean --finished --in runs",
        formatter_class=options.Formatter,
    )
    parser.add_argument("--search", default="", metavar="WORDS", help="only runs in which every word occurs")
    add_in(parser)
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(handler=_list)
    inner = parser.add_subparsers(metavar="note|clean")
    _add_note(inner)
    _add_clean(inner)


def _add_note(inner: options.Subparsers) -> None:
    note = inner.add_parser("note", help="show or keep a note", description="Shows a run's note, or replaces it.")
    note.add_argument("run", metavar="RUN", help="a run's folder, or its name among all runs")
    note.add_argument("text", metavar="TEXT", nargs="?", help="the note; '' takes it away; left out: show it")
    add_in(note, argparse.SUPPRESS)
    note.set_defaults(handler=_note)


def _add_clean(inner: options.Subparsers) -> None:
    clean = inner.add_parser(
        "clean",
        help="free disk space",
        description="Deletes the checkpoints of runs; models and results stay. A finished run needs none: --finished\n"
        "cleans every one that is done. With --all the whole runs go.\n"
        "Asks first, with names and sizes. A run at work, or one an unfinished run needs, is refused.",
        formatter_class=options.Formatter,
    )
    clean.add_argument("run", metavar="RUN", nargs="*", help="runs' folders, or their names among all runs")
    clean.add_argument("--finished", action="store_true", help="the checkpoints of all runs that are done")
    clean.add_argument("--all", action="store_true", help="delete the whole run with its results")
    clean.add_argument("--yes", action="store_true", help="do not ask")
    add_in(clean, argparse.SUPPRESS)
    clean.set_defaults(handler=_clean)


def _list(args: argparse.Namespace) -> int:
    folder = folder_of_runs(args)
    rows = [row for row in map(_row, run_directory.list_runs(folder)) if run_search.matches(args.search, row["words"])]
    for row in rows:
        del row["words"]
    if args.json:
        output.result(json.dumps(rows, indent=2, ensure_ascii=False))
        return 0
    if rows:
        output.result(_table(rows, of(folder)))
        return 0
    output.result(f"No runs{' with these words' if args.search else ''} in {folder}.")
    output.say(elsewhere(folder) or "Runs lie where --run put them: --in DIR looks there.")
    return 0


def _row(run: RunDirectory) -> dict[str, Any]:
    from backend.jobs.disk_use import disk_use

    use = disk_use(run)
    known: dict[str, Any] = {"name": run.name, "path": str(run.path), "bytes": use.total, "work": use.work, "error": ""}
    try:
        request = run.raw_request()
        phase, note, error = run.phase(), read_note(run), run.state().error
    except PatchworkError as problem:
        damaged = {"job": "", "phase": "damaged", "note": "", "created": 0.0, "words": [run.name, "damaged"]}
        return {**known, **damaged, "error": str(problem)}
    words = [run.name, phase, note, *run_search.words_of(request)]
    told = {"job": str(request.get("job", "")), "phase": phase, "note": note, "words": words}
    return {**known, **told, "created": run.request_file.stat().st_mtime, "error": (error or {}).get("cause", "")}


def _table(rows: Sequence[dict[str, Any]], again: str = "") -> str:
    """``again``: the option that names their folder, for the command that is advised."""
    from backend.jobs.estimate import size

    wide = max(len(row["name"]) for row in rows)
    lines = []
    for row in rows:
        when = time.strftime("%Y-%m-%d %H:%M", time.localtime(row["created"])) if row["created"] else " " * 16
        line = f"{row['name']:<{wide}}  {row['job']:<9}  {row['phase']:<11}  {when}  {size(row['bytes']):>9}"
        told = [row["error"], row["note"].splitlines()[0] if row["note"] else ""]
        lines.append("  ".join([line, *(text for text in told if text)]))
    count = "1 run" if len(rows) == 1 else f"{len(rows)} runs"
    total = f"{count}, {size(sum(row['bytes'] for row in rows))} on disk"
    needless = sum(row["work"] for row in rows if row["phase"] == state.DONE)
    words = f"; {size(needless)} of it checkpoints of finished runs (runs clean --finished{again})" if needless else ""
    return "\n".join([*lines, total + words])


def _note(args: argparse.Namespace) -> int:
    run = named_run(args.run, asked_folder(args))
    if args.text is None:
        output.result(read_note(run) or f"{run.name} has no note.")
    else:
        write_note(run, args.text)
    return 0


def _clean(args: argparse.Namespace) -> int:
    from backend.jobs import cleaning
    from backend.jobs.estimate import size

    runs = _chosen(args)
    if not runs:
        folder = folder_of_runs(args)
        output.say(sentences(f"No finished run in {folder} holds checkpoints.", elsewhere(folder)))
        return 0
    if not args.yes and not _agreed(runs, args.all):
        output.say("Nothing was deleted.")
        return 0
    freed = 0
    for run in runs:
        freed += cleaning.delete(run) if args.all else cleaning.clean(run)
        output.say(f"{run.name}: {'deleted' if args.all else 'checkpoints deleted'}")
    output.result(f"{size(freed)} freed, {size(shutil.disk_usage(runs[0].path.parent).free)} are free now.")
    return 0


def _chosen(args: argparse.Namespace) -> list[RunDirectory]:
    """The runs named, or all that are done. Raises :class:`RequestError` for both, or neither."""
    from backend.jobs import cleaning

    if args.finished == bool(args.run):
        remedy = "Name runs, or give --finished for the checkpoints of all that are done."
        raise RequestError("It is not clear what to clean." if args.run else "No run was named.", remedy)
    if not args.finished:
        return list({run.path: run for run in (named_run(text, asked_folder(args)) for text in args.run)}.values())
    if args.all:
        raise RequestError("--finished cleans checkpoints; with --all it would delete every result.", "Leave one out.")
    return cleaning.finished_with_work(run_directory.list_runs(folder_of_runs(args)))


def _agreed(runs: Sequence[RunDirectory], everything: bool) -> bool:
    """Ask on the terminal. Raises :class:`RequestError` where nobody can answer."""
    import sys

    from backend.jobs.cleaning import users_of
    from backend.jobs.disk_use import disk_use
    from backend.jobs.estimate import size

    output.say("This deletes " + ("the whole runs, results included:" if everything else "the checkpoints of:"))
    for run in runs:
        use = disk_use(run)
        used = [user.name for user in users_of(run)] if everything else []
        by = f"; used by {', '.join(used)}" if used else ""
        output.say(f"  {run.name}  {size(use.total if everything else use.work)}{by}")
    if not sys.stdin.isatty():
        raise RequestError("Deleting asks first, and nobody can answer here.", "Add --yes.")
    output.say("Delete? [y/N]")
    return sys.stdin.readline().strip().lower() in ("y", "yes")
