"""The page: one HTML file that needs nothing else, neither network nor scripts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from backend.report import numbers

TEMPLATES = Path(__file__).parent / "templates"


def render(page: dict[str, Any], template: str = "report.html.j2") -> str:
    """A page's HTML; every value from outside is escaped."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        percent=numbers.percent,
        signed=numbers.percent_signed,
        whole=numbers.whole,
        figure=numbers.figure,
        area=numbers.area,
        together=numbers.together,
        signless=numbers.signless,
    )
    style = (TEMPLATES / "style.css").read_text(encoding="utf-8")
    return environment.get_template(template).render(page=page, style=style)
