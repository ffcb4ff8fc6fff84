"""What pip's failure means, in one plain sentence with a remedy."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Callable, List, Optional, Tuple, Type

from ..contract.errors import EnvironmentError_, PatchworkError, ResourceError

RETRY = "Start the installation again; what was downloaded whole is reused."

LACKS = r"No matching distribution found|Could not find a version"
"""The package sources answered, and do not have what is wanted: the one failure after which another index may help."""

_Rule = Tuple[str, Type[PatchworkError], str, str]

# The first that matches pip's output wins: a proxy that refuses also makes pip say “No matching distribution”.
_RULES: List[_Rule] = [
    (
        r"No space left on device|Errno 28|not enough space on the disk",
        ResourceError,
        "The disk is full: {name} could not be written.",
        "Free some space and start again, or set PATCHWORK_HOME to a folder on another disk.",
    ),
    (
        r"DO NOT MATCH THE HASHES",
        EnvironmentError_,
        "The file that came for {name} is not the one this version of Patchwork was made with (its hash is another).",
        "Nothing of it was used. Start again; if it stays so, something between you and the package index changes "
        "files: try another network, or a folder of wheels.",
    ),
    (
        r"ProxyError|Cannot connect to proxy|Tunnel connection failed|Proxy Authentication Required|Missing dependencies for SOCKS",
        EnvironmentError_,
        "The proxy let {name} not through.",
        "Check host, port, user and password under Settings → Options → Network, then start again.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|certificate verify failed|SSLError",
        EnvironmentError_,
        "The package server's certificate is not trusted, so {name} was not fetched.",
        "Where a company's proxy opens connections, set PIP_CERT to its certificate, then start again.",
    ),
    (
        r"Read timed out|ReadTimeout|ConnectTimeout|timed out",
        EnvironmentError_,
        "The package server stopped answering while {name} was fetched.",
        RETRY,
    ),
    (
        r"IncompleteRead|Connection broken|Connection aborted|ConnectionReset|RemoteDisconnected|ProtocolError"
        r"|Download failed because not enough bytes|is not a zip file|BadZipFile",
        EnvironmentError_,
        "The download of {name} broke off.",
        RETRY,
    ),
    (
        r"NewConnectionError|Failed to establish a new connection|Name or service not known|getaddrinfo failed"
        r"|Temporary failure in name resolution|Max retries exceeded|Network is unreachable|Connection refused",
        EnvironmentError_,
        "There is no way to the package server, so {name} was not fetched.",
        "Check the network (and the proxy under Settings → Options → Network), then start again; "
        "without any network, install from a folder of wheels.",
    ),
    (
        r"Permission denied|Read-only file system|Access is denied|Errno 13|Errno 30",
        EnvironmentError_,
        "{name} could not be written: the folder is read-only.",
        "Set PATCHWORK_HOME to a folder you may write to, then start again.",
    ),
    (
        LACKS,
        EnvironmentError_,
        "Your package sources do not have {name} for this system.",
        "Check pip's configuration (a company's mirror may lack it), then start again.",
    ),
]

_NAMED = re.compile(r"(?:No matching distribution found for|requirement) ([A-Za-z0-9][A-Za-z0-9._+=-]*)")
_MISMATCH = re.compile(r"^ {4}([A-Za-z0-9][A-Za-z0-9._+=-]*) from (?:file|https?):")
_COLLECTED = re.compile(r"^Collecting ([A-Za-z0-9][A-Za-z0-9._+=-]*)")


def lacking(requirement: str, wheels: Optional[Path] = None) -> EnvironmentError_:
    """No source has it."""
    if wheels is not None:
        return EnvironmentError_(
            f"The folder has no wheel of {requirement} for this system.", "Put it there and start again.", str(wheels)
        )
    return EnvironmentError_(
        f"Neither your package sources nor PyTorch's public index have {requirement} for this system, or the way to "
        "them is barred.",
        "Check the network, the proxy and pip's configuration, then start again.",
    )


class Ear:
    """Listens to one pip run; ``ok`` once it has ended well."""

    def __init__(self, also: Optional[Callable[[str], None]] = None) -> None:
        self._lines: List[str] = []
        self._also = also
        self._name = ""
        self.ok = False

    def __call__(self, line: str) -> None:
        """One line of pip's."""
        self._lines.append(line)
        found = _COLLECTED.search(line) or _MISMATCH.search(line) or _NAMED.search(line)
        if found:
            self._name = found.group(1).rstrip(".")
        if self._also is not None:
            self._also(line)

    @property
    def lacks(self) -> bool:
        """Whether the sources answered and have no such package."""
        rule = self._rule()
        return rule is not None and rule[0] == LACKS

    def error(self, what: str) -> PatchworkError:
        """Why it failed; ``what`` names the packages where pip did not."""
        name, rule = self._name or what, self._rule()
        if rule is not None:
            _, kind, cause, remedy = rule
            return kind(cause.format(name=name), remedy)
        last = [line.strip() for line in self._lines if line.strip() and not line.startswith("WARNING")][-1:]
        words = last[0].replace("ERROR: ", "") if last else "nothing"
        return EnvironmentError_(f"{name} could not be installed; pip said: {words.rstrip('.')}.", RETRY)

    def _rule(self) -> Optional[_Rule]:
        text = "\n".join(self._lines)
        return next((rule for rule in _RULES if re.search(rule[0], text)), None)
