"""What the installation page says about a survey and about progress."""

from __future__ import annotations

from typing import Any

from ....backend.contract.errors import EnvironmentError_
from ....backend.install.locks import CPU
from ....backend.install.survey import Standing, Survey
from ....backend.install.uv import PYTHON
from ...core import environment
from ...core.settings import Settings
from ..texts import data_size, duration, tr


def python(seen: Survey) -> str:
    """Which Python, and why that one."""
    if seen.python:
        return tr("{} at {}").format(seen.python_version, seen.python)
    return tr("{}, fetched by uv into Patchwork's folder (this system has none that fits)").format(PYTHON)


def in_use() -> str:
    """Which Python runs the backend at present, and who says so; empty where none does."""
    named = environment.override() or Settings().backend_python
    try:
        path = str(environment.interpreter())
    except EnvironmentError_ as error:
        return str(error) if named else ""
    if environment.override():
        return tr("In use: {} (set by the environment variable {})").format(path, environment.OVERRIDE)
    return tr("In use: {}").format(path)


def channel(seen: Survey) -> str:
    """What it will compute on, and why."""
    what = tr("Processor") if seen.channel == CPU else tr("NVIDIA graphics card")
    return f"{what}: {seen.channel_reason}"


def disk(seen: Survey) -> str:
    """Room needed and room there."""
    return tr("{} needed, {} free").format(data_size(seen.disk_bytes), data_size(seen.free_bytes))


def download(seen: Survey, wheels: bool) -> str:
    """How much comes over the network."""
    return tr("nothing") if wheels else tr("up to {}").format(data_size(seen.download_bytes))


def standing(there: Standing) -> str:
    """The environment that is there."""
    device = tr("computes on the graphics card") if there.device.startswith("cuda") else tr("computes on the processor")
    return tr("Python {}, PyTorch {}, {}; made {}, {}").format(
        there.python, there.torch, device, there.made, data_size(there.bytes)
    )


def step(event: dict[str, Any]) -> str:
    """“3 of 7: PyTorch”."""
    number, of, text = event.get("number", 0), event.get("of", 0), event.get("text", "")
    return tr("{} of {}: {}").format(number, of, text) if of > 1 else text


def progress(event: dict[str, Any]) -> str:
    """“120 MB of 180 MB, 12 MB/s, about 5 s left”; empty where nothing is fetched."""
    got, total, rate = event.get("bytes") or 0, event.get("total"), event.get("rate")
    if not event:
        return ""
    parts = [tr("{} of {}").format(data_size(got) or "0", data_size(total)) if total else data_size(got)]
    if rate:
        parts.append(tr("{}/s").format(data_size(rate)))
    if event.get("left_s") is not None:
        parts.append(tr("about {} left").format(duration(event["left_s"])))
    return ", ".join(part for part in parts if part)


def share(step_event: dict[str, Any], event: dict[str, Any]) -> int:
    """Per mille of the whole: steps done, and within one the download. The two with packages weigh most."""
    number = int(step_event.get("number") or 0)
    weights = (1, 3, 35, 45, 2, 12, 2)
    if not 1 <= number <= len(weights):
        return 0
    within = (event.get("bytes") or 0) / event["total"] if event.get("total") else 0.0
    return round(1000 * (sum(weights[: number - 1]) + min(within, 1.0) * weights[number - 1]) / sum(weights))
