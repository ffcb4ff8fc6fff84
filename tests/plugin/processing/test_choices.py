"""What Processing offers is what the backend knows: no more, which would be refused, and no less."""

from __future__ import annotations

from typing import Sequence

import pytest
from patchwork.backend.contract import requests
from patchwork.backend.models import decoder_names, spec
from qgis.core import QgsApplication


@pytest.mark.parametrize(
    ("algorithm", "parameter", "known"),
    [
        ("predict", "MEMBER", ("auto", *requests.MEMBERS)),
        ("finetune", "CHOOSE", ("auto", *requests.MEMBERS)),
        ("finetune", "DECODER", ("auto", *decoder_names.DECODERS)),
        ("pretrain", "PRESET", ("auto", *spec.PRESETS)),
    ],
)
def test_choices_are_the_backends(algorithm: str, parameter: str, known: Sequence[str]) -> None:
    found = QgsApplication.processingRegistry().algorithmById(f"patchwork:{algorithm}")
    definition = found.parameterDefinition(parameter)
    assert definition is not None
    assert tuple(definition.options()) == tuple(known)
    assert definition.defaultValue() == "auto"
