"""A run as this computer calls its files, wherever it was made."""

from __future__ import annotations

from typing import Any

from ...backend.contract.run_directory import RunDirectory
from . import remote


class MappedRun(RunDirectory):
    """The other computer's names in the request become ours (see ``path_map.py``)."""

    def raw_request(self) -> dict[str, Any]:
        found: dict[str, Any] = remote.paths().to_local(super().raw_request())
        return found
