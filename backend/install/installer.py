"""Making an environment: a row of steps under a temporary name, the marker file last, then the final name.

Python → venv → torch → everything else with hashes → ``pip check`` → the
backend on its path → a kernel run as self-test → ``environment.json`` → swap.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Callable, Dict, Optional

from ..contract import atomic
from ..contract.errors import EnvironmentError_, PatchworkError, ResourceError
from ..contract.home import code_folder, env_folder
from ..contract.version import ROOT, product_version
from . import checks, locate, locks, self_test, torch_step, wheel_folder, workplace
from .commands import Runner
from .locks import PINS, Pins
from .pip_step import TEMPORARY, Pip
from .pip_words import RETRY
from .python_search import Choice, find_python
from .sources import Sources

STEPS = 7


def make_venv(choice: Choice, folder: Path, runner: Runner) -> None:
    """An empty environment with pip, by the standard library."""
    runner.must([str(choice.path), "-I", "-m", "venv", str(folder)], "The environment could not be created.", RETRY)


@dataclass(frozen=True)
class Recipe:
    """How to make it. The defaults are the real ones; tests bring small pins, an index and a quick venv of theirs."""

    pins: Pins = PINS
    sources: Sources = field(default_factory=Sources)
    python: Callable[[], Choice] = find_python
    make_venv: Callable[[Choice, Path, Runner], None] = make_venv
    path_limit: Optional[int] = None


def install(
    channel: str,
    runner: Runner,
    base: Optional[Path] = None,
    recipe: Recipe = Recipe(),
    repair: bool = False,
) -> locate.Installed:
    """Make the environment of ``channel`` unless it stands already (``repair``: make it anew); return it complete.

    Raises a :class:`PatchworkError`. A failed attempt is deleted; one that was killed is recognised by its name and
    deleted by the next. What stood before stays until the new one is whole.
    """
    target = locate.environment(channel, base, recipe.pins)
    if target.complete and not repair:
        update_code(target, base)
        return target
    runner.report.begin(STEPS)
    runner.report.step("Looking at this machine")
    for problem in checks.problems(
        target.folder, recipe.pins.disk_bytes[channel], recipe.path_limit, runner.environment
    ):
        raise problem
    with workplace.alone(env_folder(base)):
        if target.complete and not repair:
            return target  # another installer was quicker
        if workplace.tidy(env_folder(base)):
            runner.report.line("What an interrupted installation had left was removed.")
        made = workplace.fresh(target)
        try:
            _make(made, channel, runner, base, recipe)
            workplace.swap(made, target)
        except OSError as error:
            raise in_words(error) from error
        finally:
            workplace.remove(made.folder)
    return target


def in_words(error: OSError) -> PatchworkError:
    """A failure of the disk's as one of ours."""
    where = str(error.filename or "")
    if error.errno in (28, 122):  # ENOSPC, EDQUOT
        return ResourceError(
            "The disk is full.", "Free some space and start again, or set PATCHWORK_HOME to a folder on another disk.",
            where,
        )  # fmt: skip
    return EnvironmentError_(f"The installation could not go on ({error.strerror or error}).", RETRY, where)


def _make(made: locate.Installed, channel: str, runner: Runner, base: Optional[Path], recipe: Recipe) -> None:
    """Everything up to the marker, which is written last."""
    report, pins = runner.report, recipe.pins
    choice = recipe.python()
    report.line(f"Python {choice.version} at {choice.path}: {choice.reason}.")
    report.step(f"Making an environment with Python {choice.version}")
    recipe.make_venv(choice, made.folder, runner)
    pip = Pip(made, runner, recipe.sources)
    pip.prepare()
    pip.require_own_python()
    if recipe.sources.wheels is not None:
        wheel_folder.require_complete(recipe.sources.wheels, channel, made.python, pins)
    report.step(f"PyTorch {pins.torch} for {'the processor' if channel == locks.CPU else 'NVIDIA graphics cards'}")
    source = torch_step.install_torch(pip, channel, pins)
    report.step("All other packages")
    pip.must("the packages", "--require-hashes", "-r", str(locks.lock_file(channel, pins)))
    report.step("Checking that the packages fit together")
    check = [str(made.python), "-P", "-m", "pip", "--disable-pip-version-check", "check"]
    runner.must(check, "The installed packages do not fit together.", RETRY)
    report.step("Trying it out")
    _put_backend_on_path(made, base)
    tested = _self_test(made, runner, pins)
    report.step("Finishing")
    shutil.rmtree(made.folder / TEMPORARY, ignore_errors=True)
    facts = {
        "channel": channel,
        "python": choice.version,
        "made": time.strftime("%Y-%m-%d %H:%M"),
        "version": product_version(),
        "size": workplace.size_of(made.folder),
        "torch_source": asdict(source),
        "self_test": tested,
    }
    runner.check()
    atomic.write_json(made.folder / locate.MARKER, facts)


def _put_backend_on_path(target: locate.Installed, base: Optional[Path]) -> None:
    """A ``.pth`` to the checkout, or to a copy of this version that an upgrade leaves alone."""
    root = ROOT if locate.is_checkout() else place_code(base)
    query = [str(target.python), "-I", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = subprocess.run(query, capture_output=True, text=True, encoding="utf-8", check=True).stdout.strip()
    (Path(site) / "patchwork.pth").write_text(f"{root}{os.linesep}", encoding="utf-8")


def update_code(target: locate.Installed, base: Optional[Path] = None) -> None:
    """After an upgrade of the plugin that changed no pin: the same packages, this version's backend."""
    if target.current:
        return
    _put_backend_on_path(target, base)
    atomic.write_json(target.folder / locate.MARKER, {**target.facts(), "version": product_version()})


def place_code(base: Optional[Path] = None, root: Path = ROOT) -> Path:
    """Copy the backend to ``code/<version>/`` unless that copy stands; return its folder."""
    target = code_folder(base) / product_version(root)
    if target.exists():
        return target
    part = atomic.part_of(target)
    shutil.rmtree(part, ignore_errors=True)
    for folder in ("backend", "resources/legends", "resources/segment"):
        shutil.copytree(root / folder, part / folder, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy2(root / "metadata.txt", part / "metadata.txt")
    part.replace(target)
    return target


def _self_test(target: locate.Installed, runner: Runner, pins: Pins) -> Dict[str, Any]:
    """Import everything and run a kernel on the device; the answer is kept for ``doctor``."""
    result = self_test.through(runner, target.python, pins.self_test)
    if "error" in result:
        raise EnvironmentError_(f"The new environment does not work: {result['error']}.", RETRY)
    runner.report.line(f"Self-test: {result['summary']}")
    return result
