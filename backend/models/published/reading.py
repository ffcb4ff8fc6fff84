"""The tensors of a published file, whatever it is; nothing in it is ever executed.

safetensors and ONNX hold plain numbers. A ``.pth`` or ``.pt`` is a pickle, a small program: it is opened by
:mod:`backend.models.published.unpickling` in a process of its own that is thrown away, with ``weights_only``.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from backend.contract.environment import child_environment
from backend.contract.errors import InputError, ModelError
from backend.contract.version import ROOT
from backend.models.folder import CARD, WEIGHTS, read_tensors
from backend.models.published import onnx

if TYPE_CHECKING:
    from torch import Tensor

TIME_LIMIT_S = 300
SNIFFED = 8
PICKLES = (".pth", ".pt", ".bin", ".ckpt", ".tar", ".pkl")
REFUSED = 2
"""Exit code of a child that says why in JSON."""
NO_NETWORK = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


@dataclass(frozen=True)
class Contents:
    """``tensors`` by their names in the file, nested names joined by dots; ``about``: what lies beside them in words."""

    tensors: dict[str, Tensor]
    about: dict[str, Any]


def read_published(file: Path) -> Contents:
    """Everything numeric in ``file``. Raises :class:`InputError` where there is none, :class:`ModelError` for any
    other content, programs in pickles above all."""
    if not file.is_file():
        raise InputError("There is no such file.", "Give a .pth, .pt, .safetensors or .onnx file.", str(file))
    if file.name == WEIGHTS and file.with_name(CARD).is_file():
        cause = "This file lies in a model folder of Patchwork already."
        raise ModelError(cause, f"Give the folder itself wherever a model is asked for: {file.parent}", str(file))
    suffix = file.suffix.lower()
    if suffix == ".safetensors":
        return Contents(read_tensors(file), {})
    if suffix == ".onnx":
        return Contents(onnx.initialisers(file), _beside(file))
    if suffix in PICKLES:
        _require_whole(file)
    if suffix in PICKLES or _looks_pickled(file):
        return Contents(_unpickled(file), {})
    cause = f"Files ending in “{file.suffix}” are not known as published weights."
    raise ModelError(cause, "Known are .pth, .pt, .safetensors and .onnx.", str(file))


def _require_whole(file: Path) -> None:
    """Raises :class:`ModelError` for what a download that went wrong leaves: a page, a text, nothing, half of it."""
    again = "Get it again from its publisher, and compare its size with the one stated there."
    with file.open("rb") as opened:
        head = opened.read(512)
        opened.seek(max(0, file.stat().st_size - 1))
        last = opened.read(1)
    if not head:
        raise ModelError("This file is empty.", again, str(file))
    if head.lstrip().startswith(b"<"):
        cause = "This is a web page, not weights: the address led to a page about the file."
        raise ModelError(cause, "Use the page's own download button or its direct link.", str(file))
    if all(byte in b"\t\n\r" or byte >= 32 for byte in head) and last != b".":  # (old pickles are text that ends in a dot)
        raise ModelError("This is a text, not weights.", again, str(file))
    if head.startswith(b"PK\x03\x04") and not zipfile.is_zipfile(file):
        raise ModelError("This file is broken or was not downloaded to its end.", again, str(file))


def _looks_pickled(file: Path) -> bool:
    with file.open("rb") as opened:
        head = opened.read(SNIFFED)
    return head[:1] == b"\x80" or zipfile.is_zipfile(file)


def _beside(file: Path) -> dict[str, Any]:
    """A JSON of the same name that some publishers put beside their weights."""
    path = file.with_suffix(".json")
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise ModelError(f"The description beside the weights is damaged ({error}).", "Restore it.", str(path)) from error
    return found if isinstance(found, dict) else {}


def _unpickled(file: Path) -> dict[str, Tensor]:
    """The tensors as the throw-away process found them."""
    with tempfile.TemporaryDirectory(prefix="patchwork-import-") as folder:
        out = Path(folder) / "tensors.safetensors"
        command = [sys.executable, "-P", "-m", "backend.models.published.unpickling", str(file), str(out)]
        environment = {name: text for name, text in child_environment().items() if name.upper() not in NO_NETWORK}
        environment |= {"PYTHONPATH": str(ROOT), "HF_HUB_OFFLINE": "1", "OMP_NUM_THREADS": "1", "TMPDIR": folder}
        try:
            ran = subprocess.run(
                command, stdin=subprocess.DEVNULL, capture_output=True, cwd=folder, env=environment, timeout=TIME_LIMIT_S
            )
        except subprocess.TimeoutExpired as error:
            cause = f"Opening took longer than {TIME_LIMIT_S} s and was ended."
            raise ModelError(cause, "Get the file again from its publisher.", str(file)) from error
        if ran.returncode == 0:
            return read_tensors(out)
    raise ModelError(*_words(ran), str(file))


def _words(ran: subprocess.CompletedProcess[bytes]) -> tuple[str, str]:
    """Cause and remedy of a child that read nothing."""
    said = ran.stdout.decode("utf-8", "replace").strip().splitlines()[-1:]
    if ran.returncode == REFUSED and said:
        words = json.loads(said[0])
        return str(words["cause"]), str(words["remedy"])
    last = ran.stderr.decode("utf-8", "replace").strip().splitlines()[-1:] or ["no word"]
    cause = f"The process that opened it ended with code {ran.returncode} ({last[0][:200]}): damaged, or larger than it says."
    return cause, "Get the file again from its publisher, best as .safetensors."
