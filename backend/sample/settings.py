"""The rarely touched settings of a sample, checked and resolved."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.contract import codec
from backend.contract.errors import RequestError
from backend.contract.ranges import several
from backend.contract.requests import Sample
from backend.labels.class_scheme import ClassScheme

UNKNOWN_USERS = 0.8
"""Expected user's accuracy where nobody says better. Maps of land cover mostly lie between 0.7 and 0.95; the lower the
guess (down to 0.5), the more points are drawn, so a guess on the low side errs towards a narrower interval."""


@dataclass(frozen=True)
class Settings:
    """``Sample.settings``. ``expected``: the user's accuracy one expects, one for all classes or one for each in the
    order of their codes."""

    expected: list[float] = several([UNKNOWN_USERS], 0, 1)

    def expected_of(self, scheme: ClassScheme) -> NDArray[np.float64]:
        """One for each class. Raises :class:`RequestError` where their number does not fit."""
        if len(self.expected) == 1:
            return np.full(len(scheme), self.expected[0])
        if len(self.expected) != len(scheme):
            names = ", ".join(f"{item.code} {item.name}" for item in scheme.classes)
            raise RequestError(
                f"{len(self.expected)} expected accuracies were given, and the map has {len(scheme)} classes: {names}.",
                "Give one for all, or one for each class in this order.",
            )
        return np.asarray(self.expected, np.float64)


def read_settings(request: Sample) -> Settings:
    """Typed and checked. Raises :class:`RequestError` naming the faulty setting."""
    return codec.from_json(Settings, dict(request.settings))
