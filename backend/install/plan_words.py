"""The plan of an installation for people on a terminal."""

from __future__ import annotations

from typing import List

from ..contract.errors import from_json
from .locks import CPU
from .survey import Survey


def plan_words(seen: Survey) -> str:
    """What would be done, a line for each thing, and after them what keeps it from starting."""
    python = f"{seen.python_version} at {seen.python} ({seen.python_reason})" if seen.python else seen.python_reason
    kind = "the processor" if seen.channel == CPU else "NVIDIA graphics cards"
    lines = [
        f"Python:    {python}",
        f"PyTorch:   for {kind} ({seen.channel}: {seen.channel_reason})",
        f"Download:  {seen.wheels}" if seen.wheels else f"Download:  about {size(seen.download_bytes)}",
        f"Disk:      about {size(seen.disk_bytes)}, {size(seen.free_bytes)} are free",
        f"Folder:    {seen.folder}",
    ]
    if seen.gpu_unused:
        lines.append(f"Note:      {seen.gpu_unused} {seen.gpu_remedy}")
    if seen.standing is not None:
        older = "" if seen.standing.current else ", of an older version"
        lines.append(f"Installed: {seen.standing.channel}, PyTorch {seen.standing.torch or 'unknown'}{older}")
    return "\n".join([*lines, *_problems(seen)])


def _problems(seen: Survey) -> List[str]:
    if not seen.problems:
        return ["Problems:  none"]
    return [f"Problem:   {from_json(problem)}" for problem in seen.problems]


def size(count: int) -> str:
    """``1.4 GiB``."""
    return f"{count / 1024**3:.1f} GiB"
