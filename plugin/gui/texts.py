"""Words: translation, and numbers said the way people say them."""

from __future__ import annotations

from ..core.i18n import moment, tr

__all__ = ["data_size", "duration", "moment", "number", "tr", "whole"]


def duration(seconds: float | None) -> str:
    """“40 s”, “3 min”, “2 h 10 min”; empty where unknown."""
    if seconds is None:
        return ""
    if seconds < 90:
        return tr("{} s").format(max(1, round(seconds)))
    minutes = round(seconds / 60)
    if minutes < 90:
        return tr("{} min").format(minutes)
    hours, rest = divmod(minutes, 60)
    return tr("{} h {} min").format(hours, rest) if rest and hours < 10 else tr("{} h").format(hours)


def data_size(count: float | None) -> str:
    """Bytes as “3 MB” or “1.2 GB”; empty where unknown or nothing."""
    if not count:
        return ""
    if count < 1e6:
        return tr("{} kB").format(max(1, round(count / 1e3)))
    if count < 1e9:
        return tr("{} MB").format(round(count / 1e6))
    return tr("{:.1f} GB").format(count / 1e9)


def number(value: float) -> str:
    """Four significant digits without a needless exponent."""
    return f"{value:.4g}"


def whole(count: int) -> str:
    """“12,345”. Elsewhere than in English a comma before three digits begins a fraction."""
    written = tr("1,000")
    return f"{count:,}".replace(",", written[1:-3])
