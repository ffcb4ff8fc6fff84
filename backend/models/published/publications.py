"""What is known of published weights beyond their tensors: who publishes them, under which terms, for which values.

Facts as their publishers state them, looked up by the file's name. What nobody says is left open: statistics are
then computed from the user's own scene, and the licence is asked for at its publisher.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from backend.contract.errors import ModelError

SSL4EO = "SSL4EO-S12, Wang et al. 2023, github.com/zhu-xlab/SSL4EO-S12"
UNKNOWN_LICENCE = "unknown: ask the publisher before you pass results on"


@dataclass(frozen=True)
class Publication:
    """``bands``: a name for :func:`backend.models.published.bands.roles_of`, or None; ``centre``, ``scale``: the
    normalisation in ``units``, one number for all bands or one each, None where it is not published; ``gsd_m``;
    ``classes``, ``colors``: names and colours by code, for networks that map."""

    source: str = ""
    licence: str = UNKNOWN_LICENCE
    bands: str | None = None
    units: str = ""
    centre: tuple[float, ...] | None = None
    scale: tuple[float, ...] | None = None
    gsd_m: float | None = None
    classes: tuple[str, ...] = ()
    colors: tuple[str, ...] = ()


KNOWN: tuple[tuple[str, Publication], ...] = (
    (
        r"^b13_(rn|vits)|sentinel2_all",
        Publication(SSL4EO, "CC-BY-4.0", "sentinel2-13", "reflectance", (0.0,), (1.0,), 10.0),
    ),
    (
        r"^b12_(rn|vits)",
        Publication(SSL4EO, "CC-BY-4.0", "sentinel2-12", "reflectance", (0.0,), (1.0,), 10.0),
    ),
    (
        r"^b3_(rn|vits)|sentinel2_rgb_moco",
        Publication(SSL4EO, "CC-BY-4.0", "rgb", "reflectance", (0.0,), (1.0,), 10.0),
    ),
    (
        r"^b2_(rn|vits)|sentinel1_all",
        Publication(SSL4EO, "CC-BY-4.0", "sentinel1", "db", (-12.59, -20.26), (5.26, 5.91), 10.0),
    ),
    (r"dinov2_vit|vit_.*dinov2", Publication("DINOv2, Oquab et al. 2023, github.com/facebookresearch/dinov2", "Apache-2.0", "rgb")),
    (r"^dino_(deit|vit|resnet)", Publication("DINO, Caron et al. 2021, github.com/facebookresearch/dino", "Apache-2.0", "rgb")),
    (
        r"^resnet\d+-[0-9a-f]{8}\.|^(wide_)?resne[x]?t.*-[0-9a-f]{8}\.pth$",
        Publication("torchvision, ImageNet, github.com/pytorch/vision", "BSD-3-Clause; ImageNet's own terms besides", "rgb"),
    ),
)
"""Pattern on the file's name in small letters → what is published of it, the first that fits."""

CLOUDS = Publication(
    "ukis-csmask, Wieland et al. 2019, German Aerospace Center (DLR), github.com/dlr-eoc/ukis-csmask",
    "Apache-2.0",
    gsd_m=30.0,
    classes=("clear", "cloud", "cloud shadow"),
    colors=("#74a35b", "#f4f4f4", "#4a4a68"),
)


def publication_of(file_name: str, about: Mapping[str, Any], where: str = "") -> Publication:
    """What is known of a file by its name, or by ``about``, the description that lies beside it."""
    if "data" in about and "model" in about:
        return _clouds(about, where)
    name = file_name.lower()
    return next((known for pattern, known in KNOWN if re.search(pattern, name)), Publication())


def _clouds(about: Mapping[str, Any], where: str) -> Publication:
    """ukis-csmask says bands, mean and deviation (reflectance) in a JSON beside its weights."""
    try:
        data = about["data"]
        centre, scale = data["dataset_statistics"]["img"]
        names = [str(name) for name in data["dataset_statistics"]["band_names"]]
        return Publication(
            CLOUDS.source,
            CLOUDS.licence,
            ",".join(names),
            "reflectance",
            tuple(float(value) for value in centre),
            tuple(float(value) for value in scale),
            CLOUDS.gsd_m,
            CLOUDS.classes if int(data["classes"]) == len(CLOUDS.classes) else (),
            CLOUDS.colors,
        )
    except (KeyError, TypeError, ValueError) as error:
        cause = f"The description beside the weights is not understood ({error!r})."
        raise ModelError(cause, "Restore the JSON as it was published, or take it away and give --bands.", where) from error
