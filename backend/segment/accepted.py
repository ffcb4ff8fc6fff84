"""What the user accepted, kept under the cache so that a head can later be fitted to it: prompts and mask, no imagery."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from backend.contract import atomic, codec, home, requests
from backend.contract.pointing import Prompts, View, ViewMask

MOST = 2000
"""Masks kept; the oldest go first. Each takes a few kB."""


def remember(scene: requests.Scene, view: View, prompts: Prompts, mask: ViewMask) -> None:
    """One file for each object: accepting the same again changes nothing."""
    folder = home.cache_folder() / "accepted"
    folder.mkdir(parents=True, exist_ok=True)
    content: dict[str, Any] = {
        "scene": codec.to_json(scene),
        "view": codec.to_json(view),
        "prompts": codec.to_json(prompts),
        "mask": codec.to_json(mask),
    }
    name = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:24]
    atomic.write_json(folder / f"{name}.json", content)
    files = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime)
    for path in files[:-MOST]:
        path.unlink(missing_ok=True)
