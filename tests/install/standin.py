"""A package index of tiny wheels with a lock of its own, served locally, which can be told to misbehave."""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from backend.install import locks
from backend.install.commands import Runner, clean_environment
from backend.install.installer import Recipe
from backend.install.python_search import Choice
from backend.install.reporter import Reporter
from backend.install.sources import Sources

CHANNEL = locks.CUDA if sys.platform.startswith("linux") else locks.CPU
"""The one whose torch is PyPI's, with hashes."""

GOOD_TEST, BAD_TEST, SLOW_TEST = "standin_good", "standin_bad", "standin_slow"
TESTS = {
    "standin_good.py": 'print(\'{"summary": "it ran", "device": "cpu", "versions": {"torch": "2.0"}}\')',
    "standin_bad.py": "raise ImportError('libcudart is missing')",
    "standin_slow.py": "import time; print('slow', flush=True); time.sleep(60)",
}

Fault = Callable[["Handler"], bool]
"""Answers a request itself (True), or leaves it to the server."""


def make_wheel(folder: Path, name: str, version: str, files: dict[str, str], requires: str = "") -> Path:
    """A pure wheel with these files."""
    path = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    needs = f"Requires-Dist: {requires}\n" if requires else ""
    contents = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n{needs}",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    rows = [f"{file},sha256={_digest(text.encode())},{len(text.encode())}" for file, text in contents.items()]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for file, text in contents.items():
            archive.writestr(zipfile.ZipInfo(file), text, zipfile.ZIP_DEFLATED)
        archive.writestr(zipfile.ZipInfo(f"{info}/RECORD"), "\n".join([*rows, f"{info}/RECORD,,", ""]))
    return path


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


def write_locks(folder: Path, wheels: dict[str, Path], names: list[str]) -> None:
    """Lock files over ``names``, and torch's own."""
    text = "".join(_entry(wheels[name]) for name in names)
    for channel in locks.CHANNELS:
        (folder / f"lock-{channel}.txt").write_text(text, encoding="utf-8")
    (folder / "torch-pypi.txt").write_text(_entry(wheels["torch"]) + _entry(wheels["torchvision"]), encoding="utf-8")


def _entry(wheel: Path) -> str:
    name, version, *_ = wheel.name.split("-")
    return f"{name}=={version} \\\n    --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


class Handler(BaseHTTPRequestHandler):
    """The simple index and its files."""

    server: Index

    def do_GET(self) -> None:
        """Serve, unless the fault does."""
        self.server.asked.append(self.path)
        if self.server.fault is not None and self.server.fault(self):
            return
        name = self.path.rstrip("/").rsplit("/", 1)[-1]
        file = self.server.folder / name
        if name.endswith(".whl") and file.is_file():
            self.answer(file.read_bytes(), "application/zip")
            return
        found = sorted(self.server.folder.glob(f"{name.replace('-', '_')}-*.whl"))
        if not found:
            self.send_error(404)
            return
        links = "".join(f'<a href="/files/{path.name}">{path.name}</a>' for path in found)
        self.answer(f"<!DOCTYPE html><html><body>{links}</body></html>".encode(), "text/html")

    def do_CONNECT(self) -> None:
        """A proxy that wants to know who asks."""
        self.send_error(407, "Proxy Authentication Required")

    def answer(self, body: bytes, kind: str, said_length: int | None = None) -> None:
        """200 with a body; ``said_length`` may lie."""
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body) if said_length is None else said_length))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Silence."""


class Index(ThreadingHTTPServer):
    """The server; ``fault`` may be set at any time."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder = folder
        self.fault: Fault | None = None
        self.asked: list[str] = []
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def url(self) -> str:
        """For ``--index-url``."""
        return f"http://127.0.0.1:{self.server_address[1]}/simple"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that was killed is no news."""


def for_file(name: str, act: Callable[[Handler], None]) -> Fault:
    """A fault of one wheel only."""

    def fault(handler: Handler) -> bool:
        if not (handler.path.endswith(".whl") and f"/{name}-" in handler.path):
            return False
        act(handler)
        return True

    return fault


def other_bytes(handler: Handler) -> None:
    """A whole file, but not the one."""
    handler.answer(b"PK not what you wanted", "application/zip")


def half(handler: Handler) -> None:
    """Promise all, send half, hang up."""
    data = (handler.server.folder / handler.path.rsplit("/", 1)[-1]).read_bytes()
    handler.answer(data[: len(data) // 2], "application/zip", said_length=len(data))


def stall(handler: Handler) -> None:
    """Promise all, send nothing, stay."""
    handler.answer(b"", "application/zip", said_length=1000)
    time.sleep(20)


@dataclass
class World:
    """Index, locks and a quick way to make environments, in one folder; ``base`` is Patchwork's home there."""

    base: Path
    index: Index
    locks: Path
    template: Path
    cache: Path
    events: list[dict[str, Any]] = field(default_factory=list)
    environment: dict[str, str] = field(default_factory=dict)
    runner: Runner = field(init=False)

    def __post_init__(self) -> None:
        self.new_runner()

    def new_runner(self) -> Runner:
        """As every start of the installer has one."""
        environment = {**clean_environment(), "XDG_CACHE_HOME": str(self.cache), **self.environment}
        self.runner = Runner(Reporter(self.events.append), environment)
        return self.runner

    def pins(self, self_test: str = GOOD_TEST, disk: int = 1) -> locks.Pins:
        """The stand-ins."""
        return locks.Pins(self.locks, "2.0", "0.2", self_test, {CHANNEL: disk}, {CHANNEL: 1})

    def recipe(self, self_test: str = GOOD_TEST, **changes: Any) -> Recipe:
        """The stand-ins, with a venv that is copied instead of made."""
        given: dict[str, Any] = {
            "pins": self.pins(self_test),
            "sources": Sources(index=self.index.url, public_index="", timeout_s=2, retries=1),
            "python": lambda: Choice(Path(sys.executable), "3.11", "the tests' own"),
            "make_venv": self.copy_venv,
        }
        return Recipe(**{**given, **changes})

    def copy_venv(self, choice: Choice, folder: Path, runner: Runner) -> None:
        """Hard links of one made before: a tenth of a second instead of three."""
        copy_template(self.template, folder)

    def left(self) -> list[str]:
        """What lies in env/ beside the lock."""
        folder = self.base / "env"
        found = folder.iterdir() if folder_exists(folder) else []
        return sorted(path.name for path in found if path.name != "lock")

    def said(self) -> str:
        """The log."""
        return "\n".join(str(event.get("text", "")) for event in self.events)


def copy_template(template: Path, folder: Path) -> None:
    """Hard-linked where the disk is the same."""
    same = template.stat().st_dev == folder.parent.stat().st_dev
    shutil.copytree(template, folder, symlinks=True, copy_function=_link if same else shutil.copy2)


def _link(source: str, target: str) -> str:
    if Path(source).is_symlink():
        return str(shutil.copy2(source, target, follow_symlinks=False))
    os.link(source, target)
    return target


def make_template(folder: Path) -> Path:
    """One real venv for all tests."""
    subprocess.run([sys.executable, "-I", "-m", "venv", str(folder)], check=True, env=clean_environment())
    return folder


def make_index(folder: Path) -> dict[str, Path]:
    """The wheels of the stand-in world."""
    folder.mkdir(parents=True)
    filler = {f"alpha/part{number}.txt": "x" * 1000 for number in range(3)}
    return {
        "torch": make_wheel(folder, "torch", "2.0", {"torch/__init__.py": ""}),
        "torchvision": make_wheel(folder, "torchvision", "0.2", {"torchvision/__init__.py": ""}),
        "alpha": make_wheel(folder, "alpha", "1.0", {"alpha/__init__.py": "", **filler, **TESTS}),
        "beta": make_wheel(folder, "beta", "1.1", {"beta/__init__.py": ""}, requires="alpha>=1"),
        "picky": make_wheel(folder, "picky", "1.0", {"picky/__init__.py": ""}, requires="nothing-has-this"),
        "huge": make_wheel(folder, "huge", "1.0", {"huge/zeros.txt": "\0" * 60_000_000}),
    }


def folder_exists(folder: Path) -> bool:
    """False too for a path no system takes."""
    try:
        return folder.is_dir()
    except OSError:
        return False
