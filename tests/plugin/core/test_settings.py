from __future__ import annotations

from collections.abc import Iterator

import pytest
from patchwork.backend.contract import requests
from patchwork.plugin.core.settings import PRECISIONS, Settings
from qgis.core import QgsSettings


@pytest.fixture
def settings() -> Iterator[Settings]:
    made = Settings()
    made.reset()
    yield made
    made.reset()


def test_defaults_work_without_any_choice(settings: Settings) -> None:
    assert settings.backend_python == ""
    assert settings.device == settings.precision == "auto"
    assert settings.load_results is True
    assert settings.stored_keys() == []


def test_choices_are_kept_under_one_prefix(settings: Settings) -> None:
    settings.device = "cuda"
    settings.load_results = False
    settings.backend_python = " /opt/python "
    again = Settings()
    assert (again.device, again.load_results, again.backend_python) == ("cuda", False, "/opt/python")
    assert settings.stored_keys() == ["backend/python", "jobs/device", "jobs/load_results"]
    assert QgsSettings().value("patchwork/jobs/device") == "cuda"


def test_precisions_are_the_backends(settings: Settings) -> None:
    assert PRECISIONS == requests.PRECISIONS
    settings.precision = "fp16"  # an earlier Patchwork offered it, and the backend refuses it
    assert settings.precision == "auto"


def test_a_value_nobody_knows_counts_as_default(settings: Settings) -> None:
    QgsSettings().setValue("patchwork/jobs/device", "abacus")
    assert settings.device == "auto"
