"""What a job will cost, in words."""

from __future__ import annotations

import pytest
from patchwork.plugin.gui.estimator import in_words


@pytest.mark.parametrize(
    ("estimate", "words"),
    [
        (None, ""),
        ({}, ""),
        ({"seconds": 30, "memory_bytes": 5e8, "disk_bytes": 2e6}, "About 30 s, 500 MB of memory, 2 MB of disk."),
        ({"seconds": None, "memory_bytes": 2e9}, "2.0 GB of memory."),
        ({"seconds": 5, "notes": ["network, linear probe", "vit_tiny_patch16_224, 6 blocks."]},
         "About 5 s. Network, linear probe. vit_tiny_patch16_224, 6 blocks."),
    ],
)  # fmt: skip
def test_an_estimate_in_words(estimate: "dict[str, object] | None", words: str) -> None:
    assert in_words(estimate) == words
