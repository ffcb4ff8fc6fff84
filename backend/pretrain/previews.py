"""What a masked autoencoder makes of patches it was never trained on: pictures and errors in the run's outputs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from backend.contract import atomic
from backend.jobs.context import JobContext
from backend.pretrain.methods import Crops, Pretraining
from backend.pretrain.parts.masking import BAND, KIND, NONE, PATCH
from backend.report.reconstructions import FIGURES, PAGE, PICTURE
from backend.report.thumbnails import Rgba, data_url, png

COUNT = 4
SEED = 4
"""Stream of the crops looked at: always the same ones of what was held out."""

ZOOM, GAP = 2, 6
FONT, LINE = 11, 18
"""Pixels of a letter, and of a line."""

HEADINGS = ("original", "shown", "reconstructed")
TITLE = "Reconstruction of patches never trained on"

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Words:
    """What the pictures and figures of one way to normalise targets mean. ``one``: what an error of 1 is like;
    ``given``: what of a hidden patch the network did not have to predict."""

    one: str
    given: str


WORDS = {
    PATCH: Words(
        "every hidden patch were its own mean", "each with its own mean and contrast, as only its pattern is predicted"
    ),
    BAND: Words(
        "each band of every hidden patch were its own mean",
        "each band with the patch's own mean and contrast, as only its pattern is predicted",
    ),
    KIND: Words(
        "bands of one kind were, in every hidden patch, their common mean",
        "bands of one kind with the patch's own mean and contrast, as only their pattern is predicted",
    ),
    NONE: Words("every hidden pixel were its band's mean over all imagery", "level and contrast predicted too"),
}
"""By the setting ``normalise``. With ``none`` the unit is each band's variance over the training imagery
(:mod:`backend.scene.statistics`): 1 on average, less where the crops looked at vary less than all of it."""


@dataclass(frozen=True)
class Preview:
    """One sensor's crops. ``original``, ``shown`` (hidden patches NaN), ``reconstruction``: B,C,H,W normalised.

    ``normalise``: the method's setting, in whose units ``error`` is: the masked patches' mean squared error, the
    loss; ``bands``: their roles.
    """

    name: str
    normalise: str
    bands: list[str]
    original: Floats
    shown: Floats
    reconstruction: Floats
    error: float


class Previewing(Protocol):
    """A method that can be asked for previews."""

    def preview(self, values: Floats, valid: NDArray[np.bool_]) -> list[Preview]:
        """Previews of source crops, one for each sensor."""


def write_previews(method: Pretraining, size: int, held: Crops, context: JobContext) -> None:
    """Ask for previews of held-out crops of ``size`` pixels; a PNG, its figures as JSON, a page of both; all told to the run."""
    values, valid = held(SEED, 0, COUNT, size)
    found = _asked(method).preview(values, valid)
    picture = captioned(compose(found), found)
    path = context.run.outputs / PICTURE
    path.parent.mkdir(parents=True, exist_ok=True)
    atomic.write_bytes(path, png(picture))
    atomic.write_json(path.with_name(FIGURES), figures(found, picture))
    atomic.write_bytes(path.with_name(PAGE), page(found, picture).encode("utf-8"))
    context.output("report", path.with_name(PAGE), TITLE)
    context.output("picture", path, "The same as a picture")
    context.output("table", path.with_name(FIGURES), "Errors of the reconstruction")
    errors = ", ".join(f"{preview.name} {preview.error:.3f}" for preview in found)
    context.note(f"{TITLE}: error {errors} (1 = as if {_words(found).one}).")


def _words(found: Sequence[Preview]) -> Words:
    """All sensors of a method are normalised in one way."""
    return WORDS[found[0].normalise]


def _asked(method: Pretraining) -> Previewing:
    if not hasattr(method, "preview"):
        raise TypeError(f"{type(method).__name__} makes no previews")
    return method


def figures(found: Sequence[Preview], picture: Rgba) -> dict[str, Any]:
    """``reconstructions.json``."""
    rows = [{"sensor": p.name, "bands": p.bands, "error": p.error, "crops": len(p.original)} for p in found]
    columns = ["original", "what was shown", "reconstruction"]
    about = {"title": TITLE, "columns": columns, "sensors": rows, "error_1_is_as_if": _words(found).one}
    return {**about, "height": picture.shape[0], "width": picture.shape[1]}


def page(found: Sequence[Preview], picture: Rgba) -> str:
    """What the run's “Report” opens: the picture and the errors, complete in itself."""
    rows = "".join(f"<tr><td>{escape(p.name)}<td>{escape(', '.join(filter(None, p.bands)))}<td>{p.error:.3f}" for p in found)
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{TITLE}</title>'
        "<style>body{font:16px sans-serif;margin:2em;max-width:60em}td,th{padding:.2em 1em .2em 0;text-align:left}"
        "img{image-rendering:pixelated;background:#ddd}</style>"
        f"<h1>{TITLE}</h1><p>From left to right: the original, what the network was shown, what it made of the hidden "
        f"patches ({_words(found).given}). A row for each crop and sensor."
        f"<table><tr><th>Sensor<th>Bands<th>Error (1 = as if {_words(found).one}){rows}</table>"
        f'<p><img src="{data_url(picture)}" width="{picture.shape[1]}" height="{picture.shape[0]}" alt="{TITLE}">'
    )


def compose(found: Sequence[Preview]) -> Rgba:
    """A row for each crop and sensor: original, what was shown, reconstruction, in the original's stretch."""
    rows = [_row(preview, i) for i in range(len(found[0].original)) for preview in found]
    side, across = rows[0][0].shape[0], len(rows[0])
    height, width = len(rows) * (side + GAP) - GAP, across * (side + GAP) - GAP
    sheet = np.zeros((height, width, 4), np.uint8)
    for r, row in enumerate(rows):
        for c, picture in enumerate(row):
            sheet[r * (side + GAP) :, c * (side + GAP) :][:side, :side] = picture
    return sheet


def captioned(sheet: Rgba, found: Sequence[Preview]) -> Rgba:
    """The sheet with a heading over each column, and below it which bands of which sensor are drawn in which rows."""
    step = (sheet.shape[1] + GAP) // len(HEADINGS)
    texts = [(column * step, LINE // 6, text) for column, text in enumerate(HEADINGS)]
    foot = [_caption(preview, number, len(found)) for number, preview in enumerate(found)]
    texts += [(0, LINE + sheet.shape[0] + GAP + number * LINE, text) for number, text in enumerate(foot)]
    font = ImageFont.load_default(FONT)
    width = max(sheet.shape[1], *(round(left + font.getlength(text)) for left, _, text in texts))
    canvas = Image.new("RGBA", (width, LINE + sheet.shape[0] + GAP + len(foot) * LINE), "white")
    pen = ImageDraw.Draw(canvas)
    for left, top, text in texts:
        pen.text((left, top), text, "black", font)
    out = np.array(canvas)
    out[LINE : LINE + sheet.shape[0], : sheet.shape[1]] = sheet
    return out


def _caption(preview: Preview, number: int, sensors: int) -> str:
    rows = "every row" if sensors == 1 else f"rows {number + 1}, {number + 1 + sensors} …"
    drawn = [preview.bands[band] or f"band {band + 1}" for band in as_colours(preview.bands)]
    return f"{preview.name}, {rows}: {', '.join(dict.fromkeys(drawn))}"


def as_colours(roles: Sequence[str]) -> list[int]:
    """The bands shown as red, green and blue: these where they are known, else up to three of what there is."""
    names = ("red", "green", "blue")
    if set(names) <= set(roles):
        return [roles.index(name) for name in names]
    return [0, min(1, len(roles) - 1), 0 if len(roles) <= 2 else 2]


def _row(preview: Preview, crop: int) -> list[Rgba]:
    parts = (preview.original, preview.shown, preview.reconstruction)
    return [_picture(part[crop], preview.original[crop], preview.bands) for part in parts]


def _picture(values: Floats, original: Floats, roles: Sequence[str]) -> Rgba:
    """C,H,W as RGBA: red, green, blue where known, else up to three bands; NaN is transparent."""
    bands = as_colours(roles)
    out = np.zeros((*values.shape[1:], 4), np.uint8)
    for channel, band in enumerate(bands):
        known = original[band][np.isfinite(original[band])]
        low, high = np.percentile(known, [2, 98]) if known.size else (0.0, 1.0)
        unit = np.clip((values[band] - low) / max(high - low, 1e-9), 0, 1)
        out[..., channel] = np.nan_to_num(unit, nan=0.0) * 255
    out[..., 3] = np.isfinite(values).all(axis=0) * 255
    return out.repeat(ZOOM, axis=0).repeat(ZOOM, axis=1)
