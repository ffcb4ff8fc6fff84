"""L6: is the map that "Train on polygons" chooses any better than what a QGIS user can run?

Every candidate is trained on the same polygons and scored on a dense map it never
saw (outside the training polygons and a pixel around them). Splits:

* ``raleigh``: the 34 polygons of the Landsat scene, each time without one spatially
  blocked fold; answer: the 1996 map (agreement, not accuracy: the image is from 2000).
* ``sentinel2``: three places with 12 bands at 10 m, simulated small polygons; answer: ESRI land cover.
* ``floods``: Sentinel-1, water or not, a few polygons in five scenes; answer: the sixth scene's hand labels.

    python -m bench.mapping [--data raleigh sentinel2 floods] [--splits 5] [--init RUN|MODEL|scratch] [--quick]
                            [--decoder NAME] [--repeats N]

Prints a table, never a verdict.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import rasterio
import shapely
from numpy.typing import NDArray
from rasterio import features
from scipy import ndimage

from backend.contract import run_directory
from backend.contract.requests import Finetune, Labels, Source
from backend.contract.requests import Scene as Spec
from backend.finetune import job
from backend.finetune.blocks import spatial_blocks
from backend.finetune.candidates import AVERAGE, FOREST, FOREST_MAJORITY, NETWORK, all_candidates
from backend.finetune.folds import make_folds
from backend.finetune.groups import collect_groups
from backend.finetune.sites import read_tile
from backend.jobs.context import JobContext
from backend.labels.polygons import read_labels
from backend.labels.raster_labels import read_label_raster
from backend.labels.samples import polygon_pixels
from backend.models.assembly import FinishedMapper
from backend.models.folder import load_card
from backend.models.mapper import load_mapper
from backend.models.smoothing import Smoothing
from backend.scene.scene import Scene

Floats = NDArray[np.float32]
DATA = Path(os.environ.get("PATCHWORK_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))
LARGE_CLASS = 500
"""Pixels of the answer from which a class counts in the second figure."""


@dataclass(frozen=True)
class Split:
    """Scenes with their labels, the scene that is mapped, its answer by class code (0: none), and where not to look."""

    name: str
    scenes: list[Spec]
    mapped: Spec
    answer: NDArray[np.int64]
    taught: NDArray[np.bool_]


# -- data -----------------------------------------------------------------


def raleigh(count: int, folder: Path) -> Iterator[Split]:
    """One blocked fold of the polygons left out each time."""
    base = DATA / "nc_landsat7_landcover"
    spec = Spec([Source(str(base / "lsat7_2000.tif"))])
    labels = Labels(str(base / "landsat96_polygons.shp"), "id", "label")
    with Scene.open(spec) as scene:
        found = read_labels(labels, scene.grid)
        groups = collect_groups([polygon_pixels(found, scene.grid)], len(found.scheme))
        answer = found.scheme.to_codes(
            read_label_raster(Labels(str(base / "landclass96.tif")), scene.grid, scene.grid.whole, found.scheme), 0
        )
        for number, fold in enumerate(make_folds(groups, spatial_blocks(groups, 5), -(-count // 5), seed=100)[:count]):
            ids = set(groups.polygon_id[fold.train].tolist())
            kept = [p for p in found.polygons if p.id in ids]
            file = folder / f"raleigh-{number}.gpkg"
            write_polygons(file, [p.geometry for p in kept], [p.code for p in kept], scene.grid.require_crs("raleigh").to_string())
            taught = features.geometry_mask([p.geometry for p in kept], answer.shape, scene.grid.transform, invert=True)
            scenes = [replace(spec, labels=Labels(str(file), "code"))]
            yield Split(f"raleigh-{number}", scenes, spec, answer.astype(np.int64), taught)


def sentinel2(count: int, folder: Path) -> Iterator[Split]:
    """Simulated polygons on three 10 m scenes, one scene a split."""
    base = DATA / "terramesh_s1_s2_lulc"
    names = sorted(path.name for path in (base / "LULC").glob("*.tif"))
    for number in range(count):
        name = names[number % len(names)]
        spec = Spec([Source(str(base / "S2L2A" / name), units="dn")])
        yield simulated(f"sentinel2-{number}", [(spec, base / "LULC" / name)], 0, 40, number, folder)


def floods(count: int, folder: Path) -> Iterator[Split]:
    """Sentinel-1 water, one scene left out each time."""
    base = DATA / "sen1floods11"
    names = sorted(path.name.replace("_S1Hand.tif", "") for path in (base / "S1").glob("*_S1Hand.tif"))
    pairs = [(flood_scene(base / "S1" / f"{n}_S1Hand.tif"), base / "label" / f"{n}_LabelHand.tif") for n in names]
    pairs = [pair for pair in pairs if {1, 2} <= set(codes(pair[1]).ravel().tolist())]
    for number in range(min(count, len(pairs))):
        order = [pairs[number], *(pair for i, pair in enumerate(pairs) if i != number)]
        yield simulated(f"floods-{number}", order, 1, 8, number, folder)


def flood_scene(path: Path) -> Spec:
    return Spec([Source(str(path), roles=["VV", "VH"], units="db")])


DATASETS = {"raleigh": raleigh, "sentinel2": sentinel2, "floods": floods}


def codes(path: Path) -> NDArray[np.int64]:
    """Class codes from 1, 0 where there is no label (flood masks: −1 none, 0 dry, 1 water)."""
    with rasterio.open(path) as file:
        values: NDArray[np.int64] = file.read(1).astype(np.int64)
        return values + 1 if file.nodata == -1 else values


def simulated(
    name: str, pairs: Sequence[tuple[Spec, Path]], skipped: int, polygons: int, seed: int, folder: Path
) -> Split:
    """Polygons drawn in the scenes from number ``skipped`` on; the first scene is the one mapped."""
    scenes, draw = [], np.random.default_rng(seed)
    taught = np.zeros(codes(pairs[0][1]).shape, bool)
    for number, (spec, answer) in enumerate(pairs[skipped:]):
        with rasterio.open(answer) as file:
            shapes, classes, mask = draw_polygons(codes(answer), polygons, draw, file.transform)
            write_polygons(folder / f"{name}-{number}.gpkg", shapes, classes, file.crs.to_string())
        scenes.append(replace(spec, labels=Labels(str(folder / f"{name}-{number}.gpkg"), "code")))
        if skipped == 0 and number == 0:
            taught = mask
    return Split(name, scenes, pairs[0][0], codes(pairs[0][1]), taught)


def draw_polygons(
    answer: NDArray[np.int64], count: int, draw: np.random.Generator, transform: rasterio.Affine
) -> tuple[list[shapely.Geometry], list[int], NDArray[np.bool_]]:
    """As an analyst would: small patches of one class, all classes in turn, well apart."""
    shapes, classes, mask = [], [], np.zeros(answer.shape, bool)
    present = [int(c) for c in np.unique(answer) if c > 0 and (answer == c).sum() >= LARGE_CLASS]
    for number in range(count):
        code = present[number % len(present)]
        inner = ndimage.binary_erosion(answer == code, iterations=2) & ~ndimage.binary_dilation(mask, iterations=4)
        places = np.argwhere(inner)
        if not len(places):
            continue
        row, col = places[draw.integers(len(places))]
        height, width = draw.integers(2, 8, 2)
        window = np.zeros(answer.shape, bool)
        window[max(0, row - height) : row + height, max(0, col - width) : col + width] = True
        parts, _ = ndimage.label(window & (answer == code))
        patch = parts == parts[row, col]
        outline = features.shapes(patch.astype(np.uint8), patch, transform=transform)
        shapes.append(shapely.union_all([shapely.geometry.shape(part) for part, _ in outline]))
        classes.append(code)
        mask |= patch
    return shapes, classes, mask


def write_polygons(path: Path, shapes: Sequence[shapely.Geometry], classes: Sequence[int], crs: str) -> None:
    """A GeoPackage with the field ``code``."""
    wkb = np.asarray([shapely.to_wkb(shape) for shape in shapes], dtype=object)
    kind = "MultiPolygon" if any(shape.geom_type == "MultiPolygon" for shape in shapes) else "Polygon"
    multi = kind != "Polygon"
    codes_ = [np.asarray(classes, np.int32)]
    pyogrio.raw.write(path, wkb, codes_, ["code"], geometry_type=kind, crs=crs, promote_to_multi=multi)


# -- mapping and scoring --------------------------------------------------


def dense(mapper: FinishedMapper, scene: Scene) -> tuple[Floats, NDArray[np.bool_]]:
    """Raw probabilities K,H,W of a whole scene, window by window with a margin, and validity H,W."""
    height, width = scene.grid.height, scene.grid.width
    margin = mapper.margin
    step = mapper.tile - 2 * margin
    out = np.zeros((len(mapper.classes), height, width), np.float32)
    mask = np.zeros((height, width), bool)
    for row in range(0, height, step):
        for col in range(0, width, step):
            values, valid = read_tile(scene, row - margin, col - margin, mapper.tile)
            found = mapper.member.probabilities(values[None], valid[None])[0]
            rows, cols = min(step, height - row), min(step, width - col)
            inner = (slice(margin, margin + rows), slice(margin, margin + cols))
            out[:, row : row + step, col : col + step] = found[(slice(None), *inner)]
            mask[row : row + step, col : col + step] = valid[inner]
    return out, mask


def score(
    index: NDArray[np.int64], split: Split, valid: NDArray[np.bool_], classes: Sequence[int]
) -> tuple[float, float]:
    """Mean IoU over the classes the model knows and the answer holds: all, and those of ≥ 500 px."""
    known = np.isin(split.answer, classes)
    looked = valid & known & ~ndimage.binary_dilation(split.taught, np.ones((3, 3), bool))
    mapped = np.asarray(classes)[index]
    found, large = [], []
    for code in classes:
        true, said = (split.answer == code) & looked, (mapped == code) & looked
        if true.any():
            found.append((true & said).sum() / (true | said).sum())
            large += [found[-1]] * bool(true.sum() >= LARGE_CLASS)
    return float(np.mean(found)), float(np.mean(large))


Scores = dict[str, tuple[float, float]]


def one_split(split: Split, folder: Path, options: argparse.Namespace) -> tuple[Scores, dict[str, float], str]:
    """Dense scores of every candidate, its cross-validated score, and the name of the chosen one."""
    settings = {"repeats": options.repeats} if options.repeats else {}
    request = Finetune(
        split.scenes, init=options.init, quick=options.quick, decoder=options.decoder, settings=settings
    )
    run = run_directory.create(folder / split.name, request)
    context = JobContext(run)
    job.run(request, context)
    context.close()
    card = load_card(run.path)
    members = [member for member in (FOREST, FOREST_MAJORITY, NETWORK, AVERAGE) if member in card.members]
    found: Scores = {}
    with Scene.open(split.mapped) as scene:
        raw = {}
        for member in members:
            mapper = load_mapper(run.path, member)
            if not isinstance(mapper, FinishedMapper):
                raise TypeError(type(mapper))
            raw[member], valid = dense(mapper, scene)
            classes = [c.code for c in mapper.classes]
        for row in card.candidates:
            if row["member"] in raw and is_kept(row, card.training["recipe"]):
                index = Smoothing.from_json(row["smoothing"]).apply(raw[row["member"]], valid).argmax(axis=0)
                found[row["name"]] = score(index, split, valid, classes)
    found["CHOSEN"] = found[card.decision["candidate"]]
    validated = {row["name"]: row["miou_mean"] for row in card.candidates}
    validated["CHOSEN"] = card.decision["miou_held_out"]
    return found, validated, card.decision["candidate"]


def is_kept(row: dict[str, Any], recipe: str | None) -> bool:
    """Whether a candidate's models are in the folder: several network recipes may compete, one is kept."""
    return row["member"] in (FOREST, FOREST_MAJORITY) or (recipe is not None and recipe in row["title"])


def table(rows: list[Scores], validated: list[dict[str, float]]) -> None:
    """Mean ± std over the splits, and each candidate's distance to F and FM with its standard error."""
    first = [c.name for c in all_candidates(())]
    names = [*first, *sorted({n for row in rows for n in row} - {*first, "CHOSEN"}), "CHOSEN"]
    print(f"{'candidate':26s} {'dense mIoU':>15s} {'≥500 px':>15s} {'− F':>16s} {'− FM':>16s} {'validated':>10s}")
    for name in names:
        have = [row for row in rows if name in row]
        if not have:
            continue
        both = np.array([row[name] for row in have])
        to = {other: np.array([row[name][0] - row[other][0] for row in have]) for other in (FOREST, FOREST_MAJORITY)}
        cells = [signed(values) for values in to.values()]
        own = np.mean([row[name] for row in validated if name in row])
        large = f"{both[:, 1].mean():.3f} ± {both[:, 1].std():.3f}"
        print(
            f"{name:26s} {both[:, 0].mean():.3f} ± {both[:, 0].std():.3f}   {large}"
            f" {cells[0]:>16s} {cells[1]:>16s} {own:10.3f}"
        )


def signed(values: NDArray[np.float64]) -> str:
    """Mean ± standard error of the mean."""
    error = values.std(ddof=1) / len(values) ** 0.5 if len(values) > 1 else float("nan")
    return f"{values.mean():+.3f} ± {error:.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", nargs="+", choices=list(DATASETS), default=list(DATASETS))
    parser.add_argument("--splits", type=int, default=5)
    parser.add_argument("--init", default="scratch")
    parser.add_argument("--decoder", default="auto")
    parser.add_argument("--repeats", type=int, help="repeats of the validation within a split (default: the product's)")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    for name in options.data:
        rows, validated, chosen = [], [], []
        with tempfile.TemporaryDirectory() as folder:
            for split in DATASETS[name](options.splits, Path(folder)):
                found, own, winner = one_split(split, Path(folder), options)
                rows.append(found)
                validated.append(own)
                chosen.append(winner)
        print(f"\n{name}: {len(rows)} splits; chosen: {', '.join(chosen)}")
        table(rows, validated)


if __name__ == "__main__":
    main()
