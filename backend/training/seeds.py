"""Every random draw is a pure function of numbers that a resumed run knows again."""

from __future__ import annotations

import hashlib

import torch
from torch import Tensor


def mix(*numbers: int) -> int:
    """A well-spread seed in 0 … 2⁶³−1 from any integers, the same on every machine."""
    text = ",".join(str(int(number)) for number in numbers)
    return int.from_bytes(hashlib.blake2b(text.encode("ascii"), digest_size=8).digest(), "big") >> 1


class Draws:
    """Random numbers of one step, a pure function of ``numbers`` (seed, step, …) and the device.

    Parameters of augmentations are drawn on the CPU, so that which images are
    changed is known without waiting for a GPU; noise fields are drawn on the device.
    """

    def __init__(self, device: torch.device, *numbers: int) -> None:
        self.device = device
        self.cpu = torch.Generator()
        self.cpu.manual_seed(mix(*numbers))
        self.noise = torch.Generator(device=device)
        self.noise.manual_seed(mix(*numbers, 1))

    def uniform(self, count: int, low: float, high: float) -> Tensor:
        """``count`` numbers from [low, high), on the device."""
        return (torch.rand(count, generator=self.cpu) * (high - low) + low).to(self.device, non_blocking=True)

    def chance(self, count: int, probability: float) -> Tensor:
        """bool, True with ``probability``, on the CPU."""
        return torch.rand(count, generator=self.cpu) < probability

    def integers(self, count: int, below: int) -> Tensor:
        """``count`` integers from 0 … below − 1, on the CPU."""
        return torch.randint(below, (count,), generator=self.cpu)

    def normal(self, *shape: int) -> Tensor:
        """Standard normal numbers, on the device."""
        return torch.randn(*shape, generator=self.noise, device=self.device)


def generator(device: torch.device, *numbers: int) -> torch.Generator:
    """A generator on ``device`` seeded from ``numbers``."""
    made = torch.Generator(device=device)
    made.manual_seed(mix(*numbers))
    return made
