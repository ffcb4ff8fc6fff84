"""Looking at processes through /proc."""

from __future__ import annotations

from pathlib import Path


def command_lines() -> dict[int, str]:
    """Process id → command line of everything that runs now."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            found[int(folder.name)] = (
                (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace").strip()
            )
        except OSError:
            continue  # it ended in this moment
    return {pid: line for pid, line in found.items() if line}


def children(parent: int) -> dict[int, str]:
    """The direct children of a process, zombies left out."""
    lines = command_lines()
    return {pid: line for pid, line in lines.items() if parent_of(pid) == parent}


def parent_of(pid: int) -> int:
    """The parent's id; 0 where the process is gone."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return 0
    return int(text.rpartition(")")[2].split()[1])


def environment_has(pid: int, text: str) -> bool:
    """Whether a process was started with ``text`` in its environment."""
    try:
        return text.encode() in Path(f"/proc/{pid}/environ").read_bytes()
    except OSError:
        return False


def of_home(home: Path) -> dict[int, str]:
    """Backend processes that work for this home."""
    return {
        pid: line
        for pid, line in command_lines().items()
        if "backend" in line and environment_has(pid, f"PATCHWORK_HOME={home}")
    }
