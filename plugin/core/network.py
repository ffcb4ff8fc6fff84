"""Which network a pretraining run teaches, how and how long: what tells one such run from another."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from ...backend.contract.errors import PatchworkError
from ...backend.contract.run_directory import RunDirectory

log = logging.getLogger("patchwork")


@dataclass(frozen=True)
class Network:
    """``backbone``: timm's name. Empty and 0 where unknown, as they are for every run that pretrains nothing."""

    method: str = ""
    backbone: str = ""
    steps: int = 0


def asked_for(request: dict[str, Any]) -> Network:
    """As a request states it; what it leaves open is empty."""
    return Network(str(request.get("method") or ""), str(request.get("backbone") or ""), int(request.get("steps") or 0))


def settled(known: Network, run: RunDirectory) -> Network:
    """What the worker made of a pretraining request, once it has; a damaged file of its tells nothing more."""
    try:
        return settled_from(known, run.resolved())
    except PatchworkError as error:
        log.info("What %s trains is unknown: %s", run.name, error)
        return known


def settled_from(known: Network, resolved: dict[str, Any]) -> Network:
    """The same from what ``run.json`` holds."""
    found = resolved.get("pretrain") if known.method else None
    if not found:
        return known
    backbone = (found.get("spec") or {}).get("name") or known.backbone
    return Network(known.method, str(backbone), int(found.get("steps") or known.steps))
