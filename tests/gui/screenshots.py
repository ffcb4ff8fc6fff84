#!/usr/bin/env python3
"""Photographs every page of the dock, and pointing on the map, in the real QGIS, in the light and the dark theme.

    .venv-qgis/bin/python tests/gui/screenshots.py FOLDER [RASTER POLYGONS]

Needs Xvfb, openbox and ImageMagick; real jobs are run (about three minutes a theme). Without
RASTER and POLYGONS the Raleigh scene of the test data is taken.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.gui.desktop import ROOT, Desktop, end_cleanly_when_terminated

DRIVERS = ("take_screenshots.py", "photograph_map.py", "photograph_sample.py")
# photograph_runs.py and photograph_compare.py need a home with runs (PATCHWORK_SHOT_HOME), photograph_install.py makes an
# environment, which takes minutes: only where PATCHWORK_SHOT_DRIVER names them.
THEMES = {"light": "", "dark": "Night Mapping"}
LIMIT_S = 900


def main(folder: Path, raster: Path, polygons: Path) -> int:
    """0 when every theme was photographed."""
    failed = 0
    for name, theme, driver in ((name, theme, driver) for name, theme in THEMES.items() for driver in chosen_drivers()):
        if os.environ.get("PATCHWORK_SHOT_THEME", name) != name:
            continue
        with tempfile.TemporaryDirectory() as home, Desktop(theme) as desktop:
            script = ROOT / "tests" / "gui" / "drivers" / driver
            settings = {
                "PATCHWORK_HOME": os.environ.get("PATCHWORK_SHOT_HOME", home),
                "PATCHWORK_SHOTS": str(folder / name),
                "PATCHWORK_RASTER": str(raster),
                "PATCHWORK_POLYGONS": str(polygons),
                "PATCHWORK_TEST_ROOT": str(ROOT),
            }
            qgis = desktop.qgis(script, **settings)
            try:
                code = qgis.wait(LIMIT_S)
            except subprocess.TimeoutExpired:
                code = 124
                subprocess.run(
                    ["import", "-display", desktop.display, "-window", "root", str(folder / f"{name}-stuck.png")]
                )
            if code:
                print(desktop.log_text()[-4000:], file=sys.stderr)
                failed = 1
    return failed


def chosen_drivers() -> tuple[str, ...]:
    """All, or the one that PATCHWORK_SHOT_DRIVER names."""
    return (os.environ["PATCHWORK_SHOT_DRIVER"],) if "PATCHWORK_SHOT_DRIVER" in os.environ else DRIVERS


if __name__ == "__main__":
    end_cleanly_when_terminated()
    data = ROOT.parent / "shared" / "data" / "nc_landsat7_landcover"
    given = [Path(argument).absolute() for argument in sys.argv[1:]]
    if len(given) not in (1, 3):
        sys.exit(__doc__)
    sys.exit(main(given[0], *(given[1:] or (data / "lsat7_2000.tif", data / "landsat96_polygons.shp"))))
