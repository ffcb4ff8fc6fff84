"""What Windows would not write is refused there, and only there."""

from __future__ import annotations

import pytest

from backend.contract import operating_system
from backend.contract.file_names import LONGEST, problem

GOOD = [
    "C:\\Users\\Zoë Müller\\Земля 地図\\map.tif", "map.tif", "..\\map.tif", "\\\\server\\share\\map.tif", "D:/a b/c.tif",
    "console.tif", "auxiliary\\x.tif", ".hidden\\x.tif", "com10.tif", "C:\\" + "x" * (LONGEST - 7) + ".tif",
]  # fmt: skip
BAD = [
    "NUL", "nul.tif", "C:\\data\\con\\map.tif", "Com1.tif", "lpt9.tar.gz", "aux .tif", "a:b.tif", "C:\\a\\b:stream",
    "a*.tif", "a?.tif", 'a".tif', "<a>.tif", "a|b.tif", "a\tb.tif", "a\0.tif", "map.", "C:\\maps \\x.tif", "dots...\\x.tif",
    "C:\\" + "x" * (LONGEST - 6) + ".tif", "com¹.tif",
]  # fmt: skip


@pytest.mark.parametrize("path", GOOD, ids=ascii)
def test_what_windows_takes(path: str) -> None:
    assert problem(path, windows=True) == ""


@pytest.mark.parametrize("path", BAD, ids=ascii)
def test_what_windows_does_not_take(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert problem(path, windows=True)
    assert problem(path) == "", "here, where the tests run"
    monkeypatch.setattr(operating_system, "WINDOWS", True)
    assert problem(path)
