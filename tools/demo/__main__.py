"""``python3 -m tools.demo --backend PYTHON --out demo``."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Dict, List

from backend.contract.environment import child_environment

from . import sample_data
from .steps import FULL, QUICK, perform, steps

SYSTEM_PYTHON = "/usr/bin/python3"
RESULTS = ("landcover.tif", "probabilities.tif", "uncertainty.tif", "attention.tif", "report.html", "report.json", "demo.qgz", "screenshot.png")


def main() -> int:
    """Sample data, the steps, the QGIS project, the picture; then where everything lies."""
    parser = argparse.ArgumentParser(prog="tools.demo", description="The main job of Patchwork on real imagery.")
    parser.add_argument("--backend", type=Path, required=True, help="the backend's interpreter (make env prints it)")
    parser.add_argument("--out", type=Path, default=Path("demo"), help="folder for the results")
    parser.add_argument("--quick", action="store_true", help="the tests' one-minute form: too short to learn anything")
    parser.add_argument("--no-window", action="store_true", help="do not open QGIS at the end")
    options = parser.parse_args()
    out = options.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    say("Sample data", "Landsat 7 over Raleigh, North Carolina, and six Sentinel-1 pairs")
    data = sample_data.fetch(options.backend, out / "data")
    for step in steps(data, out, QUICK if options.quick else FULL):
        if step.done():
            say(step.title, "done by an earlier start, kept")
            continue
        say(step.title)
        print(f"    {perform(step, options.backend):.0f} s", flush=True)
    say("Build the QGIS project")
    build_project(out)
    say("Done. Everything lies here")
    print("\n".join(f"    {out / name}" for name in RESULTS if (out / name).exists()))
    if not options.no_window and os.environ.get("DISPLAY"):
        subprocess.Popen(["qgis", str(out / "demo.qgz")], start_new_session=True)  # noqa: S603, S607
    return 0


def say(title: str, detail: str = "") -> None:
    """A headline between the steps' own output."""
    print(f"\n== {title}" + (f": {detail}" if detail else ""), flush=True)


def build_project(out: Path) -> None:
    """Save ``demo.qgz`` with the plugin's own layer loading, then photograph the real QGIS window."""
    _write_project(out)
    profile = out / "profile"
    plugins = profile / "profiles" / "default" / "python" / "plugins"
    plugins.mkdir(parents=True, exist_ok=True)
    link = plugins / "patchwork"
    if not link.is_symlink():
        link.symlink_to(Path.cwd())
    ini = profile / "profiles" / "default" / "QGIS" / "QGIS3.ini"
    ini.parent.mkdir(parents=True, exist_ok=True)
    ini.write_text("[PythonPlugins]\npatchwork=true\n\n[qgis]\ncheckVersion=false\n", encoding="utf-8")
    script = Path(__file__).with_name("screenshot.py")
    command = ["timeout", "300", *_display(), "qgis", "--profiles-path", str(profile), "--nologo", "--code", str(script), str(out / "demo.qgz")]
    environment = {**_qgis_environment(offscreen=False), "PATCHWORK_SCREENSHOT": str(out / "screenshot.png")}
    subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    if not (out / "screenshot.png").is_file():
        sys.exit("QGIS opened but wrote no screenshot; open the project by hand: qgis " + str(out / "demo.qgz"))
    shutil.rmtree(profile)


def _write_project(out: Path) -> None:
    """QGIS's complaints (PROJ names every transformation grid that is not installed) go to a log, shown on failure."""
    log = out / "qgis.log"
    command = [SYSTEM_PYTHON, "-m", "tools.demo.project", str(out)]
    with log.open("w", encoding="utf-8") as stderr:
        code = subprocess.run(command, check=False, env=_qgis_environment(offscreen=True), stderr=stderr).returncode  # noqa: S603
    if code != 0:
        sys.exit(f"QGIS could not build the project. It said:\n{log.read_text(encoding='utf-8')}")


def _display() -> List[str]:
    """A virtual screen: the picture must not depend on what covers the user's own."""
    return ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]


def _qgis_environment(offscreen: bool) -> Dict[str, str]:
    extra = {"QT_QPA_PLATFORM": "offscreen"} if offscreen else {}
    return {**child_environment(), **extra, "PYTHONDONTWRITEBYTECODE": "1"}


if __name__ == "__main__":
    sys.exit(main())
