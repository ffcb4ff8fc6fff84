"""``python -m backend.models.kernel_test``: import everything, multiply two matrices on the device, print JSON.

The self-test of an installation: a driver that answers is no proof that a
kernel built for this card runs.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from importlib.metadata import version
from typing import Any

PACKAGES = (
    "torch",
    "torchvision",
    "timm",
    "accelerate",
    "segmentation-models-pytorch",
    "rasterio",
    "pyogrio",
    "numpy",
    "scikit-learn",
)


SIDE = 512


def kernel_test() -> dict[str, Any]:
    """{summary, device, device_name, built_for, gpu_error, versions}; raises what the first broken part raises.

    A graphics card that cannot run a kernel is no broken part: the processor is tested instead, and ``gpu_error``
    says why, for the user to be told loudly.
    """
    from backend.models.torchvision_guard import import_torchvision

    import_torchvision()
    for module in ("timm", "segmentation_models_pytorch", "rasterio", "pyogrio"):
        import_module(module)
    tested = device_test()
    milliseconds = tested["seconds"] * 1000
    return {
        "summary": f"a matrix product ran on {tested['device_name']} in {milliseconds:.0f} ms",
        **tested,
        "versions": {package: version(package) for package in PACKAGES},
    }


def device_test() -> dict[str, Any]:
    """{device, device_name, built_for, gpu_error, seconds}: a product on the device that “auto” means."""
    import torch

    device, gpu_error = _usable_device()
    cuda = device == "cuda"
    return {
        "device": device,
        "device_name": torch.cuda.get_device_name() if cuda else f"CPU, {torch.get_num_threads()} threads",
        "built_for": torch.version.cuda or "",
        "gpu_error": gpu_error,
        "seconds": _multiply(device),
    }


def _usable_device() -> tuple[str, str]:
    """``cuda`` where a kernel runs there, else ``cpu`` and why not (empty where torch is not built for CUDA)."""
    import torch

    from backend.training.device import cuda_problem

    if torch.backends.mps.is_available():
        return "mps", ""
    problem = cuda_problem()
    return ("cuda", "") if torch.version.cuda and not problem else ("cpu", problem)


def _multiply(device: str) -> float:
    """Seconds of one product on ``device``, whose answer is known."""
    import torch

    left, right = torch.eye(SIDE, device=device) * 2, torch.full((SIDE, SIDE), 3.0, device=device)
    start = time.perf_counter()
    answer = float((left @ right).sum())
    if answer != 2 * 3 * SIDE * SIDE:
        raise ArithmeticError(f"The {device} multiplies wrongly: {answer}.")
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.stdout.write(json.dumps(kernel_test()) + "\n")
