"""The page's pictures: imagery, map, reference; attention beside its control."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

from backend.labels.raster_labels import RasterLabels
from backend.report import reconstructions, thumbnails
from backend.report.case import Case
from backend.report.found import Found
from backend.report.thumbnails import Rgba

Json = dict[str, Any]

SHOWN_BANDS = 4


def pictures(case: Case, found: Found, mapped: RasterLabels) -> list[Json]:
    """Imagery, map and, where it is dense, the reference in the map's colours."""
    grid = case.scene.grid
    shown = [_picture(thumbnails.scene_picture(case.scene), f"Imagery: {case.scene.name}")]
    drawn = thumbnails.class_picture(lambda window: mapped.read(window)[0], grid, mapped.scheme)
    decided = case.card.decision.get("title")
    title = "The map" + (f": {decided}" if decided and case.request.map is None else "")
    shown.append(_picture(drawn, title))
    reference, crossed = found.reference, found.crosswalk
    if reference is not None and crossed is not None:
        truth = thumbnails.class_picture(lambda window: crossed.apply(reference.read(window)[0]), grid, crossed.scheme)
        shown.append(_picture(truth, f"The reference: {Path(reference.source).name}"))
    return shown + _reconstructions(case)


def _reconstructions(case: Case) -> list[Json]:
    """What the pretraining made of patches it never trained on, where its run shows that."""
    run = case.teachers.pretraining
    path = None if run is None else reconstructions.picture_of(run.outputs)
    if path is None:
        return []
    about = json.loads(path.with_name(reconstructions.FIGURES).read_text(encoding="utf-8"))
    url = "data:image/png;base64," + base64.b64encode(path.read_bytes()).decode("ascii")
    errors = ", ".join(f"{row['sensor']} {row['error']:.2f}" for row in about["sensors"])
    title = f"Pretraining, patches never trained on: {', '.join(about['columns'])} (error {errors})"
    return [{"url": url, "title": title, "width": about["width"], "height": about["height"]}]


def attention(case: Case, pretraining: str | None) -> Json | None:
    """Some bands of the attention raster, the same bands from random weights below, in one scale."""
    if case.settings.attention is None:
        return None
    path = Path(case.settings.attention)
    control = Path(case.settings.attention_control) if case.settings.attention_control else None
    names = thumbnails.band_names(path)
    bands = _spread(len(names), SHOWN_BANDS)
    low, high = thumbnails.band_range(path, bands)
    groups = [_group("From the pretrained network", path, bands, (low, high))]
    if control is not None:
        shown = _spread(len(thumbnails.band_names(control)), SHOWN_BANDS)
        groups.append(_group("Control: the same network with random weights", control, shown, (low, high)))
    text = (
        "Attention shows where a token looks, not why a class was chosen. An untrained network's attention already "
        "follows brightness, so only what differs from the control was learned."
    )
    if pretraining:
        text += f" {pretraining}"
    logarithmic = low < 0
    unit = "log₂ of attention × number of patches; 0 = uniform" if logarithmic else "share of attention"
    return {"text": text, "groups": groups, "low": low, "high": high, "unit": unit}


def _group(title: str, path: Path, bands: list[int], scale: tuple[float, float]) -> Json:
    names = thumbnails.band_names(path)
    shown = [_picture(thumbnails.ramp_picture(path, band, *scale), names[band - 1]) for band in bands]
    return {"title": title, "pictures": shown}


def _spread(count: int, most: int) -> list[int]:
    """Band numbers 1 …, at most ``most``, evenly spread."""
    if count <= most:
        return list(range(1, count + 1))
    return sorted({1 + round(i * (count - 1) / (most - 1)) for i in range(most)})


def _picture(pixels: Rgba, title: str) -> Json:
    height, width = pixels.shape[:2]
    return {"url": thumbnails.data_url(pixels), "title": title, "width": width, "height": height}
