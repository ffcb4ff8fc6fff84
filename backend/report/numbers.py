"""Numbers as the report prints them: undefined is a dash, thousands are spaced, minus is a minus."""

from __future__ import annotations

import math

DASH = "–"
NO_INTERVAL = "no interval: within each mapped class all points agree"
"""Right or wrong, of the class or not: strata without variance, whether there are errors or none (see
:attr:`backend.report.estimates.Estimate.flat`)."""
THIN = "\u202f"


def percent(value: float | None, digits: int = 1) -> str:
    """A share as per cent without the sign: 0.6321 → 63.2."""
    return DASH if value is None or not math.isfinite(value) else signless(100 * value, digits)


def percent_within(value: float | None, margin: float | None) -> str:
    """A share with half the width of its interval, as per cent: “63.2 ± 4.1 %”."""
    if margin is None or not math.isfinite(margin):
        return f"{percent(value)} % ({NO_INTERVAL})"
    return f"{percent(value)} ± {percent(margin)} %"


def percent_signed(value: float | None, digits: int = 1) -> str:
    """A difference of shares in percentage points: +1.2, −0.4."""
    if value is None or not math.isfinite(value):
        return DASH
    return ("+" if round(100 * value, digits) > 0 else "") + signless(100 * value, digits)


def signless(value: float, digits: int) -> str:
    """Fixed digits with a typographic minus, which a rounded zero never has."""
    return f"{round(value, digits) + 0.0:.{digits}f}".replace("-", "−")


def together(text: str) -> str:
    """Text whose symbols and units stay on the line of their number."""
    return text.replace("σ ", "σ\u00a0").replace(" px", "\u00a0px")


def whole(value: float | None) -> str:
    """An integer with thin spaces: 216 626."""
    return (
        DASH if value is None or not math.isfinite(value) else f"{round(value):,}".replace(",", THIN).replace("-", "−")
    )


def figure(value: float | None) -> str:
    """Any physical number in four digits."""
    return DASH if value is None or not math.isfinite(value) else f"{value:.4g}".replace("-", "−")


def area(hectares: float | None) -> str:
    """Hectares with as many digits as make sense."""
    if hectares is None or not math.isfinite(hectares):
        return DASH
    return whole(hectares) if abs(hectares) >= 100 else f"{hectares:.3g}"


def clean(value: float) -> float | None:
    """For JSON: NaN and infinity become None."""
    return float(value) if math.isfinite(value) else None


def classes(count: int) -> str:
    """“1 class”, “7 classes”."""
    return f"{count} class" if count == 1 else f"{count} classes"
