"""A QGIS that submits a job and is then killed: run as ``python killed_qgis.py RASTER STEPS``.

Prints the run's path, then "running" once the worker trains, and waits to die.
"""

from __future__ import annotations

import runpy
import sys
import time
from pathlib import Path

from qgis.core import QgsApplication, QgsRasterLayer

runpy.run_path(str(Path(__file__).resolve().parents[3] / "conftest.py"))  # registers the root as the plugin's package


def main(raster: str, steps: int) -> None:
    from patchwork.backend.contract.requests import Pretrain
    from patchwork.backend.contract.run_directory import RunDirectory
    from patchwork.plugin.core.backend import Backend
    from patchwork.plugin.core.requests import scene_from_layers

    app = QgsApplication([], False)
    app.initQgis()
    backend, heard = Backend(), []
    scene = scene_from_layers([QgsRasterLayer(raster, "radar")])
    request = Pretrain([scene], preset="tiny", steps=steps, batch=2, device="cpu")
    backend.submit(request, heard.append, heard.append)
    while not heard:
        app.processEvents()
    print(heard[0], flush=True)
    run = RunDirectory(Path(str(heard[0])))
    while run.state().stage != "Training":
        app.processEvents()
        time.sleep(0.05)
    print("running", flush=True)
    time.sleep(120)


main(sys.argv[1], int(sys.argv[2]))
