"""Weights by torchgeo's names, where the user has installed torchgeo and its file is there: nothing is downloaded."""

from __future__ import annotations

import importlib
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from backend.contract.errors import EnvironmentError_, InputError, RequestError

TORCHGEO = "torchgeo:"


def is_name(text: str) -> bool:
    """Whether ``text`` names weights of torchgeo, not a file."""
    return text.startswith(TORCHGEO)


def published_file(name: str) -> tuple[Path, str]:
    """The file that ``torchgeo:NAME`` means, and who published it.

    Raises :class:`EnvironmentError_` without torchgeo, :class:`RequestError` for a name it does not know,
    :class:`InputError` where the file has not been downloaded.
    """
    wanted = name.removeprefix(TORCHGEO)
    try:
        models = importlib.import_module("torchgeo.models")
    except ImportError as error:
        raise EnvironmentError_(
            "torchgeo is not installed in Patchwork's environment.",
            "Install it there (pip install torchgeo), or download the weights' file and import that.",
            wanted,
        ) from error
    try:
        weights = models.get_weight(wanted)
    except (KeyError, ValueError, AttributeError) as error:
        remedy = "Names are such as ResNet50_Weights.SENTINEL2_ALL_MOCO."
        raise RequestError("torchgeo knows no weights of this name.", remedy, wanted) from error
    from torch import hub

    file = Path(hub.get_dir()) / "checkpoints" / PurePosixPath(urlsplit(weights.url).path).name
    if not file.is_file():
        raise InputError(
            "These weights are not on this machine, and Patchwork downloads nothing by itself.",
            f"Download {weights.url} and import that file, or put it into {file.parent}.",
            wanted,
        )
    meta = weights.meta
    return file, ", ".join(str(meta[key]) for key in ("dataset", "publication", "repo") if key in meta)
