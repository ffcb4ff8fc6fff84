"""A thousand clicks on a hundred objects, on a scripted backend: memory and the canvas's items do not grow."""

from __future__ import annotations

import gc
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from patchwork.backend.contract import codec
from patchwork.plugin.core.job_model import JobModel
from patchwork.plugin.core.run_reader import RunReader
from patchwork.plugin.gui.message_bridge import MessageBridge
from patchwork.plugin.gui.scene_choice import SceneChoice
from patchwork.plugin.gui.workbench import Workbench
from patchwork.plugin.maptools.segmenting import Segmenting
from pytestqt.qtbot import QtBot
from qgis.core import QgsProject
from qgis.PyQt import sip

from tests.plugin.gui.peer import Peer
from tests.plugin.maptools.conftest import Desk
from tests.plugin.maptools.pointing import mask_of

MOST_GROWTH = 400_000
"""Bytes: 400 a click; one mask as it is drawn has 14,400."""


@pytest.fixture
def bench(desk: Desk, project: QgsProject, tmp_path: Path) -> Iterator[Workbench]:
    """Every question is answered with the same mask."""
    mask = mask_of(np.random.default_rng(1).random((60, 60)) < 0.5, [10.0, 0.0, 500000.0, 0.0, -10.0, 5000000.0])
    peer = Peer(tmp_path / "heard.jsonl", segment_mask=codec.to_json(mask), segment_prepare={"ready": True})
    reader = RunReader()
    backend, scenes = peer.backend(), SceneChoice(project)
    made = Workbench(project, backend, reader, JobModel(reader, reader), scenes, MessageBridge(desk.bar))
    yield made
    made.close()
    for thing in (made, reader, backend, scenes):
        sip.delete(thing)


def test_a_thousand_clicks_leave_nothing_behind(part: Segmenting, desk: Desk, qtbot: QtBot) -> None:
    def clicks(count: int) -> None:
        for number in range(count):
            desk.click(10 + number % 90, 10 + number % 70)
            if number % 10 == 9:
                qtbot.waitUntil(lambda: not part.session.busy, timeout=10000)
                part.session.begin_anew()

    part.tool.hover_wanted = False
    clicks(50)
    gc.collect()
    items = len(desk.canvas.scene().items())
    tracemalloc.start()
    before, _peak = tracemalloc.get_traced_memory()
    clicks(1000)
    gc.collect()
    after, _peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    print(f"\n1,000 clicks: {(after - before) / 1024:.0f} KiB of Python memory more")
    assert len(desk.canvas.scene().items()) == items
    assert after - before < MOST_GROWTH
