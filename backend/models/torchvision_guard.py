"""Lets timm and segmentation-models-pytorch import beside a torchvision built for another torch.

Where the CPU build of torch meets PyPI's torchvision (compiled for CUDA), its
extension does not load and ``import torchvision`` fails with "operator
torchvision::nms does not exist". The operator itself is never used here, only
its schema is asked for at import. So on exactly that error the schemas are
declared and the import is tried again; a whole torchvision is left alone.

Import this module's :func:`import_torchvision` before timm.
"""

from __future__ import annotations

import importlib
import sys
from typing import Any

_SYMPTOM = "operator torchvision::nms does not exist"
_SCHEMAS = (
    "nms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
    "qnms(Tensor dets, Tensor scores, float iou_threshold) -> Tensor",
)
_libraries: list[Any] = []
"""A torch library unregisters its operators when collected, so it is kept for the process's life."""


def import_torchvision() -> bool:
    """Import torchvision, mending the mixed pairing. Returns whether it had to be mended.

    Any other import failure is raised unchanged.
    """
    try:
        importlib.import_module("torchvision")
        return False
    except RuntimeError as error:
        if _SYMPTOM not in str(error):
            raise
    _forget_half_imported()
    _declare_schemas()
    importlib.import_module("torchvision")
    return True


def _forget_half_imported() -> None:
    for name in [n for n in sys.modules if n == "torchvision" or n.startswith("torchvision.")]:
        del sys.modules[name]


def _declare_schemas() -> None:
    import torch

    make: Any = torch.library.Library
    library = make("torchvision", "FRAGMENT")
    for schema in _SCHEMAS:
        library.define(schema)
    _libraries.append(library)
