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


def kernel_test() -> dict[str, Any]:
    """{summary, device, versions}; raises what the first broken part raises."""
    from backend.models.torchvision_guard import import_torchvision

    import_torchvision()
    for module in ("timm", "segmentation_models_pytorch", "rasterio", "pyogrio"):
        import_module(module)
    import torch

    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    left, right = torch.eye(512, device=device) * 2, torch.full((512, 512), 3.0, device=device)
    start = time.perf_counter()
    answer = float((left @ right).sum())
    seconds = time.perf_counter() - start
    if answer != 2 * 3 * 512 * 512:
        raise ArithmeticError(f"The {device} multiplies wrongly: {answer}.")
    name = torch.cuda.get_device_name() if device.type == "cuda" else f"CPU, {torch.get_num_threads()} threads"
    return {
        "summary": f"a matrix product ran on {name} in {seconds * 1000:.0f} ms",
        "device": str(device),
        "versions": {package: version(package) for package in PACKAGES},
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(kernel_test()) + "\n")
