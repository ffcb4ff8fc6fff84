"""A step's crops, with labels or without, move as one."""

from __future__ import annotations

from dataclasses import fields

import pytest
import torch

from backend.pretrain.batch import Batch, LabelledBatch

MADE = [torch.zeros(2, 3, 8, 8), torch.ones(2, 8, 8, dtype=torch.bool), torch.zeros(2, 8, 8, dtype=torch.int16)]


@pytest.mark.parametrize("batch", [Batch(*MADE[:2]), LabelledBatch(*MADE)], ids=["crops", "labelled"])
def test_all_of_a_batch_goes_to_the_device(batch: Batch) -> None:
    moved = batch.to(torch.device("meta"))
    assert type(moved) is type(batch)
    assert [getattr(moved, field.name).device.type for field in fields(moved)] == ["meta"] * len(fields(batch))
    assert batch.values.device.type == "cpu"
