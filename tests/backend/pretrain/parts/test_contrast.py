"""InfoNCE and its queue."""

from __future__ import annotations

import math

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from backend.pretrain.parts.contrast import Projector, Queue, info_nce

TEMPERATURE = 0.2


def unit(*shape: int, seed: int = 0) -> Tensor:
    return F.normalize(torch.randn(*shape, generator=torch.Generator().manual_seed(seed)), dim=-1)


def filled(size: int, width: int, real: int) -> Queue:
    queue = Queue(size, width)
    queue.push(unit(real, width, seed=9), torch.ones(real, dtype=torch.bool))
    return queue


def everyone(count: int) -> Tensor:
    return torch.ones(count, dtype=torch.bool)


def test_info_nce_is_the_cross_entropy_by_hand() -> None:
    q, k, queue = unit(3, 4, seed=1), unit(3, 4, seed=2), filled(5, 4, 5)
    losses = []
    for i in range(3):
        own = math.exp(sum(a * b for a, b in zip(q[i].tolist(), k[i].tolist(), strict=True)) / TEMPERATURE)
        others = [
            math.exp(sum(a * b for a, b in zip(q[i].tolist(), n, strict=True)) / TEMPERATURE)
            for n in queue.keys_QP.tolist()
        ]
        losses.append(-math.log(own / (own + sum(others))))
    assert info_nce(q, k, queue, TEMPERATURE, everyone(3)).item() == pytest.approx(sum(losses) / 3, rel=1e-5)
    counted = torch.tensor([True, False, True])
    expected = (losses[0] + losses[2]) / 2
    assert info_nce(q, k, queue, TEMPERATURE, counted).item() == pytest.approx(expected, rel=1e-5)


def test_equal_vectors_give_ln_of_their_number() -> None:
    q, queue = torch.tensor([[1.0, 0.0]]), Queue(7, 2)
    queue.push(q.repeat(7, 1), everyone(7))
    assert info_nce(q, q, queue, TEMPERATURE, everyone(1)).item() == pytest.approx(math.log(8))


def test_places_without_a_real_key_do_not_count() -> None:
    q, k = unit(3, 4, seed=1), unit(3, 4, seed=2)
    large, small = filled(50, 4, 5), filled(5, 4, 5)
    assert info_nce(q, k, large, TEMPERATURE, everyone(3)) == info_nce(q, k, small, TEMPERATURE, everyone(3))
    small.push(unit(2, 4, seed=3), torch.tensor([False, False]))
    rest = Queue(3, 4)
    rest.push(filled(5, 4, 5).keys_QP[2:], everyone(3))
    torch.testing.assert_close(
        info_nce(q, k, small, TEMPERATURE, everyone(3)), info_nce(q, k, rest, TEMPERATURE, everyone(3))
    )


def test_an_empty_queue_or_no_sample_gives_zero_and_finite_gradients() -> None:
    q = unit(3, 4).requires_grad_()
    empty = info_nce(q, unit(3, 4, seed=2), Queue(5, 4), TEMPERATURE, everyone(3))
    nobody = info_nce(q, unit(3, 4, seed=2), filled(5, 4, 5), TEMPERATURE, ~everyone(3))
    (empty + nobody).backward()
    assert (empty.item(), nobody.item()) == (0.0, 0.0)
    assert q.grad is not None and not q.grad.any()


@pytest.mark.parametrize("size", [5, 8, 32])
def test_the_queue_wraps_and_keeps_the_newest(size: int) -> None:
    queue, pushed = Queue(size, 1), []
    for start in range(0, 60, 6):
        keys = torch.arange(start, start + 6, dtype=torch.float32)[:, None]
        pushed += keys.flatten().tolist()
        queue.push(keys, keys[:, 0] % 2 == 0)
        lying = [(key, real) for key, real in zip(queue.keys_QP[:, 0].tolist(), queue.real_Q.tolist(), strict=True)]
        newest = pushed[-size:]
        assert sorted(key for key, _ in lying)[-len(newest) :] == newest
        assert {key for key, real in lying if real} == {key for key in newest if key % 2 == 0}
    assert 0 <= int(queue.position) < size


def test_projections_have_length_one() -> None:
    out = Projector(6, 8, 4)(torch.randn(5, 6))
    torch.testing.assert_close(out.norm(dim=1), torch.ones(5))
