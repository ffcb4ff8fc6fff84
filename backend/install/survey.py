"""What an installation would do on this machine, known before it starts: nothing is made, nothing is fetched."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional

from ..contract.errors import EnvironmentError_, InputError, PatchworkError
from ..contract.home import env_folder, home
from . import checks, gpu, locate, removal, workplace
from .locks import PINS, Pins
from .python_search import NEWEST, OLDEST, Choice, find_python, judge
from .wheel_folder import require_complete

_FITTING = "Choose a Python {}.{} to {}.{} that can make environments.".format(*OLDEST, *NEWEST)


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
    """``python`` is empty where uv has to bring one; ``problems`` (in the errors' JSON) keep it from starting;
    ``wheels``: what is to be said of the folder of wheels, empty where none was named."""

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
    wheels: str = ""

    def to_json(self) -> Dict[str, Any]:
        """For ``--json``."""
        return asdict(self)


def survey(
    channel: str = "",
    base: Optional[Path] = None,
    environ: Optional[Mapping[str, str]] = None,
    pins: Pins = PINS,
    python: Optional[Path] = None,
    wheels: Optional[Path] = None,
) -> Survey:
    """Look; ``channel`` empty: as driver and capability say. ``python`` and ``wheels``: as named by the user."""
    choice, problem = _python(environ, base) if python is None else _named(python)
    found = gpu.choose(gpu.find_gpu(python=str(choice.path) if choice else ""))
    wanted = channel or found.name
    target = locate.environment(wanted, base, pins)
    needed = pins.disk_bytes[wanted]
    problems = checks.problems(target.folder, needed, environ=environ)
    if python is not None and choice is None:
        problems.append(EnvironmentError_(problem, _FITTING, str(python)))
    said = "" if wheels is None else _wheels(wheels, wanted, choice, pins, problems)
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
        wheels=said,
    )


def _python(environ: Optional[Mapping[str, str]], base: Optional[Path]) -> "tuple[Optional[Choice], str]":
    try:
        return find_python(environ, base), ""
    except EnvironmentError_ as error:
        return None, error.cause


def _named(python: Path) -> "tuple[Optional[Choice], str]":
    if not python.is_file():
        return None, "There is no such file." if not python.is_dir() else "This is a folder, no interpreter."
    verdict = judge(str(python))
    if not verdict[:1].isdigit():
        return None, f"It {verdict}."
    return Choice(python, verdict, "as you chose"), ""


def _wheels(
    folder: Path, channel: str, choice: Optional[Choice], pins: Pins, problems: List[PatchworkError]
) -> str:
    """What is fetched; what is wrong with the folder is added to ``problems``. Wheels are looked for by their names."""
    if choice is not None or not folder.is_dir():
        try:
            require_complete(folder, channel, choice.path if choice else Path(), pins)
        except InputError as error:
            problems.append(error)
        except EnvironmentError_ as error:
            if error.subject != str(folder):  # this Python has no pip to say which wheels apply; the new one's will
                return f"nothing, from {folder} (whether it is complete is seen at the start: {error.subject} has no pip)"
            problems.append(error)
    return f"nothing, from {folder}"


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
