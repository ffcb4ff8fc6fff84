"""Numbers in the report's words."""

from __future__ import annotations

from backend.report.numbers import classes


def test_one_class_is_no_plural() -> None:
    assert [classes(count) for count in (0, 1, 7)] == ["0 classes", "1 class", "7 classes"]
