"""Names that people, systems and attackers come up with."""

from __future__ import annotations

FOLDER = "Zoë Müller, Земля 地図"
"""A user's name with letters beyond ASCII, spaces and a comma: tests live below it."""

HOSTILE = [
    "", " ", ".", "..", "...", "../x", "..\\x", "../../etc/passwd", "a/../../b", "a/b", "a\\b", "/etc/passwd", "/",
    "//server/share", "\\\\server\\share", "\\\\?\\C:\\x", "\\\\.\\PhysicalDrive0", "C:", "C:\\Windows", "c:/x", "C:x",
    "file:///etc/passwd", "http://x/y", "/vsicurl/http://x", "~", "~root", "$HOME", "%APPDATA%", "${x}", "`id`",
    "$(id)",
    ";rm -rf x", "|cat", "&", "> x", "a\nb", "a\rb", "a\tb", "a\0b", "\0",
    "\x1b[31m", "x" * 300, "é" * 300, "x" * 100_000,
    ".hidden", "-rf", "--help", "con", "NUL", "aux.tif", "COM1", "lpt1.txt", "a.", "a ", " a", "a:stream", "a::$DATA",
    "‮exe.fit", "．．／x", "..%2fx", "..%c0%afx", "%2e%2e%2f", "a*", "a?", "[a]", "{a,b}", "'", '"', "<a>", "🗺️",
    b"\xff\xfe".decode("utf-8", "surrogateescape"), "request.json", "lock", "\ud800",
]  # fmt: skip
"""No name of a run or layer, however hostile, leads outside its folder (R11)."""
