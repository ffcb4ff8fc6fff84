"""The provider as QGIS meets it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlparse

import pytest
from patchwork.backend.contract.requests import EXPLORATIONS, JOBS
from patchwork.plugin.processing.provider import PatchworkProvider
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
)

RARE = {"SEED", "DEVICE", "PRECISION", "RUN_NAME", "BANDS", "ROLES", "UNITS", "EXTENT", "AREA", "SETTINGS"}


ALGORITHMS = sorted({*JOBS, *EXPLORATIONS} - {"explore"})
"""One for each job; exploring has one for each kind."""


@pytest.fixture(params=ALGORITHMS)
def algorithm(request: pytest.FixtureRequest, provider: PatchworkProvider) -> QgsProcessingAlgorithm:
    found = QgsApplication.processingRegistry().algorithmById(f"patchwork:{request.param}")
    assert found is not None
    return found


@pytest.mark.another_qgis
def test_one_algorithm_for_each_job_of_the_contract(provider: PatchworkProvider) -> None:
    assert sorted(algorithm.name() for algorithm in provider.algorithms()) == sorted([*ALGORITHMS, "compare", "importmodel"])
    assert not provider.icon().isNull()
    assert provider.supportedOutputRasterLayerExtensions() == ["tif"]
    assert provider.supportedOutputVectorLayerExtensions() == ["gpkg"]


HELP = {
    "prepare": "data", "pretrain": "pretrain", "importmodel": "models", "finetune": "train", "predict": "map", "report": "map",
    "suggest": "map", "sample": "accuracy", "attention": "attention", "study": "attention", "similarity": "explore",
    "pca": "explore", "clusters": "explore",
}  # fmt: skip


def test_each_opens_its_own_help(provider: PatchworkProvider) -> None:
    opened = {one.name(): Path(urlparse(one.helpUrl()).path).stem for one in provider.algorithms()}
    assert opened == {name: HELP.get(name, name) for name in opened}, "a page of its own name, or as listed"


@pytest.mark.another_qgis
def test_each_explains_itself(algorithm: QgsProcessingAlgorithm) -> None:
    assert len(algorithm.shortHelpString()) > 100
    assert algorithm.displayName()
    assert algorithm.group()
    assert not algorithm.icon().isNull()
    assert Path(urlparse(algorithm.helpUrl()).path).is_file()


def test_what_is_rarely_touched_is_folded_away_and_has_a_default(algorithm: QgsProcessingAlgorithm) -> None:
    for parameter in algorithm.parameterDefinitions():
        folded = bool(parameter.flags() & QgsProcessingParameterDefinition.FlagAdvanced)
        assert folded or parameter.name() not in RARE, parameter.name()
        if folded:
            assert (
                parameter.defaultValue() is not None
                or parameter.flags() & QgsProcessingParameterDefinition.FlagOptional
            )


def test_every_choice_says_what_its_keys_mean(algorithm: QgsProcessingAlgorithm) -> None:
    for parameter in algorithm.parameterDefinitions():
        if isinstance(parameter, QgsProcessingParameterEnum):
            assert parameter.usesStaticStrings(), f"{parameter.name()}: scripts give keys"
            words = dict(line.split(": ", 1) for line in parameter.help().split("\n"))
            assert list(words) == parameter.options(), parameter.name()
            assert all(words.values())


def test_the_run_comes_back_from_each(algorithm: QgsProcessingAlgorithm) -> None:
    assert algorithm.outputDefinition("RUN") is not None
    if algorithm.name() in ("pretrain", "finetune"):
        assert algorithm.outputDefinition("MODEL") is not None
    if algorithm.name() in ("predict", "attention", "report", "study", "suggest", "sample", *EXPLORATIONS):
        assert algorithm.outputDefinition("OUTPUT") is not None
