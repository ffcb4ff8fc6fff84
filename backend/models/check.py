"""Does a model fit the layers it is about to be used on? Said in words before anything runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from backend.contract.errors import ModelError
from backend.models.band_match import Own, by_role
from backend.models.card import BACKBONE, ModelCard
from backend.models.matched import new_bands

ERROR, WARNING = "error", "warning"
SHIFT_WARNING = 1.0
"""A band's mean may differ by this many training standard deviations before it is worth a word."""
SPREAD_WARNING = 2.0
"""So may its standard deviation, as a ratio either way."""
GSD_WARNING = 1.5


@dataclass(frozen=True)
class Finding:
    """``error`` means that the result would be meaningless, ``warning`` that it may be worse."""

    level: str
    text: str


class _Band(Protocol):
    @property
    def name(self) -> str: ...
    @property
    def role(self) -> str: ...
    @property
    def units(self) -> str: ...
    @property
    def key(self) -> str: ...


class _Grid(Protocol):
    @property
    def gsd_m(self) -> float: ...


class FittedScene(Protocol):
    """What is looked at of a :class:`backend.scene.scene.Scene`."""

    @property
    def name(self) -> str: ...
    @property
    def bands(self) -> Sequence[_Band]: ...
    @property
    def grid(self) -> _Grid: ...
    @property
    def has_gaps(self) -> bool: ...


class JsonStatistics(Protocol):
    """What is looked at of :class:`backend.scene.statistics.Statistics`."""

    def to_json(self) -> dict[str, Any]: ...


def check(card: ModelCard, scene: FittedScene, statistics: JsonStatistics | None = None) -> list[Finding]:
    """All findings, errors first; ``statistics`` of the scene add a look at how far its values have shifted."""
    findings = _bands(card, scene)
    if not findings:
        findings = _roles_and_units(card, scene)
    findings += _gaps(card, scene)
    findings += _resolution(card, scene)
    if statistics is not None and not any(finding.level == ERROR for finding in findings):
        findings += _shift(card, statistics.to_json())
    return sorted(findings, key=lambda finding: finding.level)


def require_fit(card: ModelCard, scene: FittedScene) -> list[Finding]:
    """The warnings. Raises :class:`ModelError` with all errors together."""
    if card.imported:
        _require_roles(card, scene)
    findings = check(card, scene)
    errors = [finding.text for finding in findings if finding.level == ERROR]
    if errors:
        remedy = "Choose the layers this model was trained for, or another model."
        if any(" must be in " in text for text in errors):
            remedy += " Where only the units are not known, say them (the Data page, or --units)."
        raise ModelError(" ".join(errors), remedy, scene.name)
    return findings


def require_start(card: ModelCard, scene: FittedScene) -> list[Finding]:
    """What :func:`require_fit` says of a model that only starts the training: a backbone's bands may differ where
    roles tell which is which. Raises :class:`ModelError` where they do not, or units differ."""
    own = new_bands(card, scene.bands)
    if card.kind == BACKBONE:
        _require_roles(card, scene)
    if own is None:
        return require_fit(card, scene)
    amiss = _other_units(card, scene, own)
    if amiss:
        errors = [f"{name} must be in {units}, the layers are in {has}." for name, units, has in amiss]
        remedy = "Say the units of the layers (the Data page, or --units), or choose another start."
        raise ModelError(" ".join(errors), remedy, scene.name)
    return _resolution(card, scene)


def start_doubts(card: ModelCard, scene: FittedScene) -> list[Finding]:
    """What :func:`require_start` refuses or says, for a training that goes on without labels: it brings the layers to
    their own statistics, so that other units are no nonsense there, but another picture than the start learned from."""
    numbers, found_again = range(len(scene.bands)), by_role(card.bands, scene.bands)
    if found_again is not None:
        own: Own = tuple(found_again.index(number) if number in found_again else None for number in numbers)
    else:
        own = tuple(numbers) if len(card.bands) == len(scene.bands) else (None,) * len(scene.bands)
    amiss = _other_units(card, scene, own)
    found = _resolution(card, scene)
    if amiss:
        bands = "; ".join(f"{name} is in {has}, there in {units}" for name, units, has in amiss)
        text = f"The layers' units are not those that the start learned in: {bands}. Training goes on with the layers' own "
        text += "statistics, and what the start knows helps less. Say the units (the Data page, or --units) if they are wrong."
        found.append(Finding(WARNING, text))
    return found


def _other_units(card: ModelCard, scene: FittedScene, own: Own) -> list[tuple[str, str, str]]:
    """(band, the model's units, its own) of the scene's bands in other units than the model's; ``own``: for each of
    them its number in the model."""
    return [
        (band.key, str(units), band.units)
        for band, number in zip(scene.bands, own, strict=True)
        if number is not None and (units := card.bands[number].get("units")) and band.units and units != band.units
    ]


def require_attention(card: ModelCard, model: str) -> None:
    """Raises :class:`ModelError` for a model without a backbone, or with one of stages."""
    if not card.backbone.has_attention:
        cause = f"The backbone {card.backbone.name} has no CLS token, hence no attention."
        raise ModelError(cause, "Choose a model on a plain vision transformer.", model)


def _require_roles(card: ModelCard, scene: FittedScene) -> None:
    """Raises :class:`ModelError` where other bands than the model's could be found by role, had they roles."""
    silent = [band.name for band in scene.bands if not band.role]
    roles = [str(band.get("role") or "") for band in card.bands]
    if len(roles) == len(scene.bands) or not silent or "" in roles or any(band.role in roles for band in scene.bands):
        return
    share = "their bands" if len(silent) == len(scene.bands) else f"{len(silent)} of their {len(scene.bands)} bands"
    raise ModelError(
        f"The layers do not say what {share} are: the model's {', '.join(roles)} cannot be found among them.",
        "Say each band's role (the column “Role” of the Data page, or --roles blue,green,red,… in the order of the bands).",
        scene.name,
    )


def _bands(card: ModelCard, scene: FittedScene) -> list[Finding]:
    if len(card.bands) == len(scene.bands):
        return []
    names = ", ".join(_label(band) for band in card.bands)
    return [Finding(ERROR, f"The model takes {len(card.bands)} bands ({names}), the layers have {len(scene.bands)}.")]


def _roles_and_units(card: ModelCard, scene: FittedScene) -> list[Finding]:
    findings = []
    amiss: dict[tuple[str, str], list[str]] = {}
    for number, (trained, found) in enumerate(zip(card.bands, scene.bands, strict=True), start=1):
        role, units = trained.get("role", ""), trained.get("units", "")
        if role and found.role and role != found.role:
            findings.append(Finding(ERROR, f"Band {number} must be {role}, the layers give {found.role} there."))
        if units and found.units and units != found.units:
            amiss.setdefault((units, found.units), []).append(f"{number} ({_label(trained)})")
    for (units, has), named in amiss.items():  # a sentence for all bands: thirteen of one kind are read by nobody
        bands = f"Band {named[0]}" if len(named) == 1 else f"Bands {', '.join(named)}"
        findings.append(Finding(ERROR, f"{bands} must be in {units}, the layers are in {has}."))
    return findings


def _gaps(card: ModelCard, scene: FittedScene) -> list[Finding]:
    """Pixels that lack a raster are for models of two sensors, and forests."""
    raw = card.architecture.get("backbone")
    if not scene.has_gaps or raw is None or raw.get("fusion"):
        return []
    text = "The model knows no missing sensors, and the layers are to be used where any of them has data."
    return [Finding(ERROR, text + " Use pixels only where all have data.")]


def _resolution(card: ModelCard, scene: FittedScene) -> list[Finding]:
    if not card.gsd_m or not scene.grid.gsd_m:
        return []
    ratio = scene.grid.gsd_m / card.gsd_m
    if 1 / GSD_WARNING <= ratio <= GSD_WARNING:
        return []
    return [
        Finding(
            WARNING,
            f"The model was trained at {card.gsd_m:.3g} m per pixel, the layers have {scene.grid.gsd_m:.3g} m: "
            "objects look larger or smaller than it knows them.",
        )
    ]


def _shift(card: ModelCard, found: dict[str, Any]) -> list[Finding]:
    findings = []
    if card.statistics.get("valid_pixels") == 0:
        return []  # a published normalisation tells of no imagery
    pairs = zip(card.bands, card.statistics.get("bands", []), found.get("bands", []), strict=False)
    for band, trained, now in pairs:
        spread = max(float(trained["scale"]), 1e-12)
        shift = (float(now["centre"]) - float(trained["centre"])) / spread
        ratio = float(now["scale"]) / spread
        if abs(shift) > SHIFT_WARNING:
            way = "higher" if shift > 0 else "lower"
            text = f"{_label(band)} is {abs(shift):.1f} standard deviations {way} than where the model was trained."
            findings.append(Finding(WARNING, text + " Its statistics are applied as they are; expect weaker results."))
        elif not 1 / SPREAD_WARNING <= ratio <= SPREAD_WARNING:
            text = f"{_label(band)} varies {ratio:.1f} times as much as in the training area."
            findings.append(Finding(WARNING, text))
    return findings


def _label(band: dict[str, Any]) -> str:
    return str(band.get("role") or band.get("name") or "band")
