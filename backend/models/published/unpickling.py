"""The throw-away process that opens pickled weights: ``python -m backend.models.published.unpickling FILE OUT``.

``torch.load(weights_only=True)`` builds tensors and plain containers and refuses every other name a pickle may
call. Should a flaw in it ever let a program through, that program finds: no network (where the system lets a
process leave it; elsewhere no proxy), little memory and processor time, no more processes, no large files, an
empty working folder, and its parent takes nothing from it but a safetensors file.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import pickle  # nosec B403 - for the name of its error alone
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from backend.contract import operating_system

GIB = 2**30
BASE_BYTES, TIMES_FILE = 3 * GIB, 8
CPU_S = 240
NEW_USER, NEW_NET = 0x10000000, 0x40000000
REFUSED = 2
MAX_DEPTH = 8
SLACK = 2**20


class Refusal(Exception):
    """Cause and remedy."""


def main() -> int:
    file, out = Path(sys.argv[1]), Path(sys.argv[2])
    leave_network()  # first: a process with threads may not
    import torch  # before the limits: its own libraries are large

    torch.set_num_threads(1)
    limit(file.stat().st_size)
    from safetensors.torch import save_file

    try:
        tensors = tensors_of(file)
    except Refusal as refusal:
        cause, remedy = refusal.args
        sys.stdout.write(json.dumps({"cause": cause, "remedy": remedy}) + "\n")
        return REFUSED
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, out)
    return 0


def tensors_of(file: Path) -> dict[str, Any]:
    """Every tensor in the file, by its keys joined with dots. Raises :class:`Refusal`."""
    import torch

    try:
        with torch.serialization.safe_globals([argparse.Namespace]):  # the publisher's options: named values, no code
            content = torch.load(file, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as error:
        raise Refusal(_culprit(str(error)), _REMEDY) from error
    except KeyError as error:  # an instruction that asks for what is not there; its number says nothing to anybody
        raise Refusal("This is no file of tensors: it is text, damaged or something else.", _REMEDY) from error
    except (RuntimeError, ValueError, EOFError, IndexError, TypeError, AttributeError, OSError) as error:
        raise Refusal(f"This is no whole file of tensors ({_first_line(error)}).", _REMEDY) from error
    found = {name: tensor.detach() for name, tensor in _walk(content, "", 0) if tensor.layout == torch.strided}
    claimed = sum(tensor.numel() * tensor.element_size() for tensor in found.values())
    if claimed > TIMES_FILE * file.stat().st_size + SLACK:
        raise Refusal(f"Its tensors claim {claimed:,} bytes, more than the file can hold.", _REMEDY)
    if not found:
        raise Refusal("There is no tensor in this file.", "Give the file of the weights.")
    return {name: tensor.clone() for name, tensor in found.items()}


_REMEDY = "Only tensors are taken from a published file. Get the weights as .safetensors, or from their publisher again."


def _walk(content: Any, name: str, depth: int) -> Iterator[tuple[str, Any]]:
    """(name, tensor) of nested dictionaries and of a module list's; what else there is (options, numbers) is left."""
    import torch

    if isinstance(content, torch.Tensor):
        yield name, content
    elif isinstance(content, Mapping) and depth < MAX_DEPTH:
        for key, value in content.items():
            if isinstance(key, str):
                yield from _walk(value, f"{name}.{key}" if name else key, depth + 1)


def _culprit(text: str) -> str:
    """What a pickle wanted to call, out of torch's long advice."""
    words = text.split("GLOBAL ")[-1].split()[:1] if "GLOBAL " in text else []
    what = f" to use “{words[0].rstrip('.,')}”, which is no tensor" if words else " what is no tensor"
    return f"This file is a program that wants{what}: refused."


def _first_line(error: BaseException) -> str:
    return str(error).strip().splitlines()[0][:200] if str(error).strip() else type(error).__name__


def leave_network() -> bool:
    """Step into a network without connections; False where the system does not let a process do that."""
    if not sys.platform.startswith("linux"):
        return False
    return int(ctypes.CDLL(None, use_errno=True).unshare(NEW_USER | NEW_NET)) == 0


def limit(file_bytes: int) -> None:
    """Bound memory, processor time, files and processes, where the system knows such bounds."""
    operating_system.limit_this_process(
        memory_bytes=_used_bytes() + BASE_BYTES + TIMES_FILE * file_bytes,
        cpu_s=CPU_S,
        file_bytes=TIMES_FILE * file_bytes + GIB,
    )


def _used_bytes() -> int:
    """Memory in use by now: torch's libraries, whatever they are."""
    import psutil

    return int(psutil.Process().memory_info().vms) if sys.platform == "linux" else 0


if __name__ == "__main__":
    sys.exit(main())
