"""A greeted server for each test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.backend.serve.client import Client


@pytest.fixture
def client(patchwork_home: Path) -> Iterator[Client]:
    with Client() as client:
        yield client
