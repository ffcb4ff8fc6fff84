"""Where pip takes packages from: the user's own configuration, a folder of wheels, or one index."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, List, Mapping, Optional

from . import locks


@dataclass(frozen=True)
class Sources:
    """Nothing set: the user's pip configuration, and for torch PyTorch's public index after it.

    ``wheels``: this folder alone, no network. ``index``: this index alone. ``timeout_s`` and ``retries``: None leaves
    pip's own, or what the user configured.
    """

    wheels: Optional[Path] = None
    index: str = ""
    public_index: str = locks.PYTORCH_INDEX
    timeout_s: Optional[float] = None
    retries: Optional[int] = None

    @property
    def own(self) -> bool:
        """Whether the user's configuration counts."""
        return self.wheels is None and not self.index

    def options(self) -> List[str]:
        """For ``pip install``."""
        chosen: List[str] = []
        if self.wheels is not None:
            chosen += ["--no-index", "--find-links", str(self.wheels)]
        elif self.index:
            chosen += ["--index-url", self.index]
        if self.timeout_s is not None:
            chosen += ["--timeout", str(self.timeout_s)]
        if self.retries is not None:
            chosen += ["--retries", str(self.retries)]
        return chosen

    def environment(self, environ: Mapping[str, str]) -> Dict[str, str]:
        """``environ``, without pip's configuration where it does not count (certificates stay)."""
        if self.own:
            return dict(environ)
        kept = {key: value for key, value in environ.items() if not key.startswith("PIP_") or key == "PIP_CERT"}
        return {**kept, "PIP_CONFIG_FILE": os.devnull}
