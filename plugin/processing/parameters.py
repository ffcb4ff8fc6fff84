"""Short ways to define and read parameters that several algorithms share."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ...backend.contract.errors import RequestError
from ..core.i18n import tr
from ..core.settings import DEVICES, PRECISIONS
from . import key_words

Values = dict[str, Any]

SEED, DEVICE, PRECISION, RUN_NAME, MODEL = "SEED", "DEVICE", "PRECISION", "RUN_NAME", "MODEL"
SETTINGS = "SETTINGS"


def advanced(parameter: QgsProcessingParameterDefinition) -> QgsProcessingParameterDefinition:
    """Fold a parameter away among the advanced ones."""
    parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
    return parameter


def with_help(parameter: QgsProcessingParameterDefinition, text: str) -> QgsProcessingParameterDefinition:
    """A tooltip."""
    parameter.setHelp(text)
    return parameter


def choice(
    name: str, title: str, options: Sequence[str], default: str, words: Mapping[str, str], more: str = ""
) -> QgsProcessingParameterEnum:
    """One of some keys, which scripts and qgis_process give as they are.

    QGIS cannot show other words than the keys and still take the keys, so ``words`` say in the help what each means,
    a line each; ``more`` follows.
    """
    lines = [f"{key}: {words[key]}" for key in options]
    parameter = QgsProcessingParameterEnum(name, title, list(options), False, default, False, True)
    parameter.setHelp("\n".join([*lines, *([more] if more else [])]))
    return parameter


def whole_number(
    name: str, title: str, default: int | None = None, least: int = 0, most: int = 2**31 - 1
) -> QgsProcessingParameterNumber:
    """An integer; without a default it is optional and means "from the data"."""
    return QgsProcessingParameterNumber(
        name, title, QgsProcessingParameterNumber.Type.Integer, default, default is None, least, most
    )


def share(name: str, title: str, default: float) -> QgsProcessingParameterNumber:
    """A number from 0 to 1."""
    return QgsProcessingParameterNumber(name, title, QgsProcessingParameterNumber.Type.Double, default, False, 0.0, 1.0)


def text(name: str, title: str) -> QgsProcessingParameterString:
    """Optional text."""
    return QgsProcessingParameterString(name, title, "", False, True)


def model_folder(title: str, name: str = MODEL, optional: bool = False) -> QgsProcessingParameterFile:
    """A run or model folder."""
    return QgsProcessingParameterFile(name, title, QgsProcessingParameterFile.Behavior.Folder, "", None, optional)


def add_compute(algorithm: QgsProcessingAlgorithm, precision: bool = True) -> None:
    """Device and precision, folded away."""
    algorithm.addParameter(advanced(choice(DEVICE, tr("Device"), DEVICES, "auto", key_words.devices())))
    if precision:
        algorithm.addParameter(advanced(choice(PRECISION, tr("Precision"), PRECISIONS, "auto", key_words.precisions())))


def add_seed(algorithm: QgsProcessingAlgorithm) -> None:
    """The seed, folded away."""
    algorithm.addParameter(
        with_help(advanced(whole_number(SEED, tr("Seed"), 0)), tr("The same seed gives the same result again."))
    )


def add_settings(algorithm: QgsProcessingAlgorithm) -> None:
    """What has no parameter of its own, folded away."""
    algorithm.addParameter(
        with_help(
            advanced(text(SETTINGS, tr("Further settings"))),
            tr('The method\'s own settings as JSON, for those who know them, such as {"window": 512}.'),
        )
    )


def settings_of(algorithm: QgsProcessingAlgorithm, values: Values, context: QgsProcessingContext) -> Values:
    """The further settings. Raises :class:`RequestError` where they are not a JSON object."""
    written = maybe_text(algorithm, values, SETTINGS, context)
    try:
        settings = json.loads(written or "{}")
    except ValueError as error:
        raise RequestError(
            f"The further settings are not JSON ({error}).", 'Write for example {"window": 512}.'
        ) from error
    if not isinstance(settings, dict):
        raise RequestError("The further settings are not a JSON object.", 'Write for example {"window": 512}.')
    return settings


def absolute(path: str) -> str:
    """Against QGIS's folder, as the person meant it: the worker starts in another. Empty stays empty."""
    return str(Path(path).expanduser().absolute()) if path else ""


def weights(name: str) -> str:
    """A folder or file, made absolute; ``timm:NAME`` stays."""
    return name if name.startswith("timm:") else absolute(name)


def maybe_int(
    algorithm: QgsProcessingAlgorithm, values: Values, name: str, context: QgsProcessingContext
) -> int | None:
    """None where the parameter was left empty."""
    if values.get(name) in (None, ""):
        return None
    return int(algorithm.parameterAsInt(values, name, context))


def maybe_text(
    algorithm: QgsProcessingAlgorithm, values: Values, name: str, context: QgsProcessingContext
) -> str | None:
    """None where the parameter was left empty."""
    return str(algorithm.parameterAsString(values, name, context)).strip() or None
