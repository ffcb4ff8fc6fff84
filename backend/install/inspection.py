"""Run by an interpreter the user names: which of the backend's packages it has, as JSON. Standard library only.

``{python, missing: [name], other: ["name 1.2 (wanted 1.3)"], versions: {name: version}}``
"""

from __future__ import annotations

import json
import re
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any, Dict

REQUIREMENTS = Path(__file__).resolve().parent / "locks" / "requirements.in"
_LINE = re.compile(r"^([A-Za-z0-9._-]+)(?:==([^\s#]+))?")


def inspect(requirements: Path = REQUIREMENTS) -> Dict[str, Any]:
    """Compare what is installed with what is required; a local tag such as ``+cpu`` is no difference."""
    found: Dict[str, Any] = {"python": ".".join(map(str, sys.version_info[:3])), "missing": [], "other": []}
    versions = found["versions"] = {}
    for line in requirements.read_text(encoding="utf-8").splitlines():
        match = _LINE.match(line)
        if match is None:
            continue
        name, wanted = match.groups()
        try:
            here = versions[name] = version(name)
        except PackageNotFoundError:
            found["missing"].append(name)
            continue
        if wanted and here.split("+")[0] != wanted:
            found["other"].append(f"{name} {here} (wanted {wanted})")
    return found


if __name__ == "__main__":
    sys.stdout.write(json.dumps(inspect()) + "\n")
