"""Passwords never reach a log: those in addresses, and those of the proxy this process was given."""

from __future__ import annotations

import os
import re
from typing import Any, List, Mapping, Optional
from urllib.parse import unquote, urlsplit

HIDDEN = "***"
_IN_ADDRESS = re.compile(r"([a-z][a-z0-9+.-]*://)[^/\s@]+@", re.IGNORECASE)
_SHORTEST = 4
"""A shorter password is masked within addresses only: to strike every “a” would make the log unreadable."""


class Mask:
    """Knows the secrets of an environment."""

    def __init__(self, environ: Optional[Mapping[str, str]] = None) -> None:
        self._secrets = _passwords(os.environ if environ is None else environ)

    def text(self, text: str) -> str:
        """``text`` without secrets."""
        clean = _IN_ADDRESS.sub(rf"\1{HIDDEN}@", text)
        for secret in self._secrets:
            clean = clean.replace(secret, HIDDEN)
        return clean

    def clean(self, value: Any) -> Any:
        """The same for every text within a JSON value."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, dict):
            return {key: self.clean(item) for key, item in value.items()}
        if isinstance(value, list):
            return [self.clean(item) for item in value]
        return value


def _passwords(environ: Mapping[str, str]) -> List[str]:
    """Of every variable that holds addresses with credentials, as written and decoded; the longest first."""
    found = set()
    for value in environ.values():
        for address in _IN_ADDRESS.finditer(value):
            password = urlsplit(address.group(0) + "host").password
            if password and len(password) >= _SHORTEST:
                found |= {password, unquote(password)}
    return sorted(found, key=len, reverse=True)
