"""Two computers, one shared folder: what is called what on each side.

Every text that goes to the other computer and names a file is translated, also within GDAL's names
(``/vsizip/…``, ``NETCDF:"…":band``); a file outside the shared folders is an error, for the other side could not
read it. On the way back the other side's names become ours wherever they stand, in sentences too.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ...backend.contract.errors import InputError, RequestError

_NO_PATHS = frozenset(
    {"name", "title", "text", "crs", "reference_name", "note", "cause", "remedy", "job", "schema", "field", "name_field"}
)
"""Keys whose texts are words, whatever they look like."""

_BEFORE = r"(?:(?<=^)|(?<=[\s\"'(“:=,/]))"
_AFTER = r"(?=$|[/\\\"'):,;”\s])"
_VSI = re.compile(r"/vsi[a-z0-9_]+/")
_FAR = re.compile(r"/vsi(?:curl|s3|gs|az|adls|oss|swift|webhdfs)(?:_streaming)?/")
_DRIVE = re.compile(r"[A-Za-z]:[\\/]|\\\\")
_DRIVER = re.compile(r"[A-Za-z][A-Za-z0-9_]+:\"?(?=[/\\]|[A-Za-z]:[\\/])")
MAX_WORDS = 65536
"""Longer texts are data, such as a mask."""


@dataclass(frozen=True)
class PathMap:
    """Pairs (here, there); empty: the same computer. ``host``: for messages."""

    pairs: tuple[tuple[str, str], ...] = ()
    host: str = ""

    @classmethod
    def parsed(cls, text: str, host: str = "") -> PathMap:
        """One ``here = there`` a line. Raises :class:`RequestError` naming a faulty line."""
        pairs = []
        for line in filter(None, (line.strip() for line in text.splitlines())):
            here, equals, there = (part.strip() for part in line.partition("="))
            if not equals or not _is_absolute(here) or not there.startswith("/"):
                cause = f"“{line}” is not a pair of folders."
                raise RequestError(cause, "Write a line such as /mnt/share = /data/share, both from the root.")
            pairs.append((_trimmed(here), _trimmed(there)))
        return cls(tuple(pairs), host)

    def text(self) -> str:
        """As :meth:`parsed` reads it."""
        return "\n".join(f"{here} = {there}" for here, there in self.pairs)

    def to_remote(self, value: Any, key: str = "", layer: str = "") -> Any:
        """``value`` (plain JSON) as the other computer calls things.

        Raises :class:`InputError` for a file outside the shared folders, naming the layer where it is known.
        """
        if not self.pairs:
            return value
        if isinstance(value, dict):
            known = str(value.get("name") or "") if "sources" in value else layer
            return {name: self.to_remote(item, name, known) for name, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [self.to_remote(item, key, layer) for item in value]
        if isinstance(value, str) and key not in _NO_PATHS:
            return self._there(value, layer)
        return value

    def to_local(self, value: Any) -> Any:
        """``value`` (plain JSON) as this computer calls things."""
        if not self.pairs:
            return value
        if isinstance(value, dict):
            return {name: self.to_local(item) for name, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [self.to_local(item) for item in value]
        return self.local(value) if isinstance(value, str) else value

    def local(self, text: str) -> str:
        """A path or sentence of the other computer in our names."""
        if len(text) > MAX_WORDS:
            return text
        for here, there in sorted(self.pairs, key=lambda pair: -len(pair[1])):
            text, count = re.subn(_BEFORE + re.escape(there) + _AFTER, lambda _found, to=here: to, text)
            if count:
                return text
        return text

    def knows_remote(self, path: str) -> bool:
        """Whether a path of the other computer lies in a shared folder."""
        return any(path == there or path.startswith(there.rstrip("/") + "/") for _here, there in self.pairs)

    # -- inside -----------------------------------------------------------

    def _there(self, text: str, layer: str) -> str:
        place = path_in(text)
        if place < 0:
            return text
        head, path = text[:place], text[place:]
        for here, there in sorted(self.pairs, key=lambda pair: -len(pair[0])):
            tail = _below(path, here)
            if tail is not None:
                return head + there + tail
        if self.knows_remote(path.partition('"')[0]):
            return text
        raise self._outside(text, layer)

    def _outside(self, path: str, layer: str) -> InputError:
        what = f"The layer “{layer}”" if layer else "This file"
        shared = ", ".join(here for here, _there in self.pairs)
        return InputError(
            f"{what} lies outside the folders shared with {self.host or 'the other computer'}, which cannot read it.",
            f"Copy it into {shared}, or add its folder to the path map (Settings → Options → Patchwork).",
            path,
        )


def path_in(text: str) -> int:
    """Where in a GDAL name or path the file's own path begins; −1 where the text names no file of this computer."""
    if _FAR.match(text):
        return -1
    found = _VSI.match(text)
    if found:
        inner = path_in(text[found.end() :])
        return found.end() + inner if inner >= 0 else 0
    if _is_absolute(text):
        return 0
    found = _DRIVER.match(text)
    return found.end() if found else -1


def _below(path: str, folder: str) -> str | None:
    """What follows ``folder`` in ``path``, with slashes; None where the path lies elsewhere."""
    windows = bool(_DRIVE.match(folder))
    mine, wanted = (path.replace("\\", "/"), folder.replace("\\", "/")) if windows else (path, folder)
    same = mine[: len(wanted)].lower() == wanted.lower() if windows else mine.startswith(wanted)
    tail = mine[len(wanted) :]
    return tail if same and tail[:1] in ("", "/", '"', ":") else None


def _is_absolute(text: str) -> bool:
    return text.startswith("/") or bool(_DRIVE.match(text))


def _trimmed(folder: str) -> str:
    return folder.rstrip("/\\") or folder
