"""What an installation would do on this machine, known before it starts: nothing is made, nothing is fetched."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional

from ..contract.errors import EnvironmentError_
from ..contract.home import env_folder, home
from . import checks, gpu, locate, removal, workplace
from .locks import PINS, Pins
from .python_search import Choice, find_python


@dataclass(frozen=True)
class Standing:
    """The environment that is there; not ``current`` where it runs an older version's backend."""

    channel: str
    python: str
    torch: str
    made: str
    device: str
    bytes: int
    current: bool = True


@dataclass(frozen=True)
class Survey:
    """``python`` is empty where uv has to bring one; ``problems`` (in the errors' JSON) keep it from starting."""

    python: str
    python_version: str
    python_reason: str
    channel: str
    channel_reason: str
    gpu_unused: str
    gpu_remedy: str
    folder: str
    download_bytes: int
    disk_bytes: int
    free_bytes: int
    removable_bytes: int = 0
    leftovers: int = 0
    standing: Optional[Standing] = None
    problems: List[Dict[str, str]] = field(default_factory=list)

    def to_json(self) -> Dict[str, Any]:
        """For ``--json``."""
        return asdict(self)


def survey(
    channel: str = "", base: Optional[Path] = None, environ: Optional[Mapping[str, str]] = None, pins: Pins = PINS
) -> Survey:
    """Look; ``channel`` empty: as driver and capability say."""
    choice, problem = _python(environ, base)
    found = gpu.choose(gpu.find_gpu(python=str(choice.path) if choice else ""))
    wanted = channel or found.name
    target = locate.environment(wanted, base, pins)
    needed = pins.disk_bytes[wanted]
    problems = checks.problems(target.folder, needed, environ=environ)
    return Survey(
        python=str(choice.path) if choice else "",
        python_version=choice.version if choice else "",
        python_reason=choice.reason if choice else problem,
        channel=wanted,
        channel_reason=found.reason if wanted == found.name else "as you chose",
        gpu_unused=found.unused,
        gpu_remedy=found.remedy,
        folder=str(home() if base is None else base),
        download_bytes=pins.download_bytes[wanted],
        disk_bytes=needed,
        free_bytes=checks.free_bytes(target.folder),
        removable_bytes=removal.removable_bytes(base),
        leftovers=len(workplace.leftovers(env_folder(base))),
        standing=_standing(base, pins),
        problems=[item.to_json() for item in problems],
    )


def _python(environ: Optional[Mapping[str, str]], base: Optional[Path]) -> "tuple[Optional[Choice], str]":
    try:
        return find_python(environ, base), ""
    except EnvironmentError_ as error:
        return None, error.cause


def _standing(base: Optional[Path], pins: Pins) -> Optional[Standing]:
    there = locate.locate(base, pins)
    if there is None:
        return None
    facts = there.facts()
    tested = facts.get("self_test") or {}
    return Standing(
        channel=str(facts.get("channel", "")),
        python=str(facts.get("python", "")),
        torch=str((tested.get("versions") or {}).get("torch", "")),
        made=str(facts.get("made", "")),
        device=str(tested.get("device", "")),
        bytes=int(facts.get("size") or workplace.size_of(there.folder)),
        current=there.current,
    )
