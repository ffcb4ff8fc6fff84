"""P1, P3, P4, P5, P13: what tiled prediction costs beside the model itself.

    python -m bench.prediction [P1 P3 P4 P5 P13] [--sides 10000 30000] [--side 1536] [--rounds 5] [--threads 1]

P1: time of the bare model's forwards over the same tiles ÷ end-to-end time.
P3: peak memory of a process that maps ``sides``² × 3 uint8 into 8 classes with a stub model.
P4: computed ÷ raster pixels, and the error at seams that buys, beside other ways to tile.
P5: time for a raster of which half the tiles are empty ÷ time for the full one.
P13: attention raster ÷ plain prediction, same backbone and device.

A and B alternate; the median of the rounds counts. Files go to a temporary folder (``--folder``).
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import rasterio
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.transform import from_origin
from rasterio.windows import Window as RasterWindow

from backend.contract import requests
from backend.contract.run_directory import create
from backend.jobs.context import JobContext
from backend.labels.class_scheme import LandClass
from backend.scene.grid import Grid
from backend.scene.scene import Scene
from backend.tiles import engine
from backend.tiles.frame import BandInfo
from backend.tiles.layout import Layout, Tiling, plan
from backend.tiles.reader import batches
from backend.tiles.sinks import BandsSink, ClassSink, Sink

CLASSES = [LandClass(code, f"class {code}", f"#{code * 30:02x}8040") for code in range(1, 9)]
TILING = Tiling(512, 16, 16, 16, exact=True)
FIGURES = ("P1", "P3", "P4", "P5", "P13")
Image = NDArray[np.float32]


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


# -- material -------------------------------------------------------------


def write_raster(path: Path, side: int, bands: int, empty: float = 0.0) -> requests.Scene:
    """Hills and speckle as uint8 (nodata 0), in 512-row strips; the right share ``empty`` is nodata."""
    profile = {
        "driver": "GTiff", "height": side, "width": side, "count": bands, "dtype": "uint8", "crs": "EPSG:32632",
        "transform": from_origin(500_000, 5_500_000, 10, 10), "tiled": True, "blockxsize": 512, "blockysize": 512,
        "compress": "deflate", "zlevel": 1, "nodata": 0, "bigtiff": "IF_SAFER", "num_threads": "ALL_CPUS",
        "photometric": "minisblack", "alpha": "no",
    }  # fmt: skip
    columns = np.arange(side, dtype=np.float32)
    speckle = np.random.default_rng(1).integers(-6, 7, (512, side))
    with rasterio.open(path, "w", **profile) as out:
        for row in range(0, side, 512):
            rows = np.arange(row, min(side, row + 512), dtype=np.float32)[:, None]
            hills = 120 + 60 * np.sin(rows / 97) * np.cos(columns / 61) + 30 * np.sin((rows + columns) / 23)
            data = np.clip(hills + speckle[: len(rows)], 1, 255).astype(np.uint8)
            data[:, round(side * (1 - empty)) :] = 0
            for band in range(1, bands + 1):
                out.write(data, band, window=RasterWindow(0, row, side, len(rows)))
    return requests.Scene([requests.Source(str(path), units="dn")])


def stub(values: Image, valid: NDArray[np.bool_]) -> Image:
    """Eight memberships of a pixel's brightness: next to no work."""
    level = values[:, :1] / 32
    return np.asarray(1 / (1 + np.abs(level - np.arange(8, dtype=np.float32)[:, None, None])), np.float32)


def unet(bands: int, classes: int) -> engine.Function:
    """A small U-Net (ResNet-18 encoder, random weights) on the processor."""
    from backend.models.torchvision_guard import import_torchvision

    import_torchvision()
    import segmentation_models_pytorch as smp
    import torch

    torch.manual_seed(0)
    model = smp.Unet("resnet18", encoder_weights=None, in_channels=bands, classes=classes).eval()

    @torch.inference_mode()
    def function(values: Image, valid: NDArray[np.bool_]) -> Image:
        found: Image = model(torch.from_numpy(values) / 255).softmax(dim=1).numpy()
        return found

    return function


def apply(
    spec: requests.Scene, function: engine.Function, folder: Path, sinks: list[Sink], channels: int,
    tiling: Tiling = TILING, batch: int = 1,
) -> float:  # fmt: skip
    """Seconds of one whole run of the engine, files included."""
    work = Path(tempfile.mkdtemp(dir=folder))
    context = JobContext(create(work / "run", requests.Prepare([spec])))
    start = time.perf_counter()
    with Scene.open(spec) as scene:
        engine.run(scene, function, channels, sinks, tiling, context, work / "tiles", batch=batch, overwrite=True)
    seconds = time.perf_counter() - start
    context.close()
    shutil.rmtree(work)
    return seconds


def class_sinks(folder: Path, classes: int = 8) -> list[Sink]:
    return [ClassSink(folder / "map.tif", CLASSES[:classes])]


def alternate(one: Callable[[], float], other: Callable[[], float], rounds: int) -> tuple[float, float]:
    """Median seconds of both after one round of each that does not count."""
    pairs = [(one(), other()) for _ in range(rounds + 1)][1:]
    first, second = zip(*pairs, strict=True)
    return statistics.median(first), statistics.median(second)


# -- figures --------------------------------------------------------------


def p1(options: argparse.Namespace, folder: Path) -> None:
    spec = write_raster(folder / "p1.tif", options.side, 4)
    function = unet(4, 6)
    with Scene.open(spec) as scene:
        tiles = list(batches(scene, plan(scene.grid, TILING), 0, 1))

    def bare() -> float:
        start = time.perf_counter()
        for tile in tiles:
            function(tile.values, tile.valid)
        return time.perf_counter() - start

    forwards, whole = alternate(bare, lambda: apply(spec, function, folder, class_sinks(folder, 6), 6), options.rounds)
    say(f"P1: {forwards / whole:.3f} (goal 0.95, floor 0.85); {len(tiles)} tiles, U-Net, {whole:.1f} s end to end")


def p3(options: argparse.Namespace, folder: Path) -> None:
    peaks = {}
    for side in options.sides:
        spec = write_raster(folder / f"p3-{side}.tif", side, 3)
        command = [sys.executable, "-m", "bench.prediction", "--inside", spec.sources[0].path, "--folder", str(folder)]
        start = time.perf_counter()
        found = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        peaks[side] = int(found) * 1024
        seconds = time.perf_counter() - start
        say(f"P3: {peaks[side] / 2**30:.3f} GiB for {side}² (goal ≤ 1.5 GiB); {side**2 / 1e6 / seconds:.1f} Mpx/s")
        Path(spec.sources[0].path).unlink()
    first, last = options.sides[0], options.sides[-1]
    if first != last:
        say(f"P3: {peaks[last] / peaks[first]:.3f} × the memory of {first}² (goal ≤ 1.1)")


def inside(path: str, folder: Path) -> None:
    """The process that is measured: maps ``path`` with the stub and writes its peak resident KiB."""
    apply(requests.Scene([requests.Source(path, units="dn")]), stub, folder, class_sinks(folder), 8, batch=2)
    say(str(peak_kib()))


def peak_kib() -> int:
    """Peak resident memory of this process. Not ``ru_maxrss``: that starts from the parent's, through fork and exec."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM:")).split()[1])


def p4(options: argparse.Namespace, folder: Path) -> None:
    for side in (2048, 10_000, 30_000):
        exact, free = (plan(_grid(side), replace(TILING, exact=exact)).redundancy for exact in (True, False))
        windows = f"{side}² in {TILING.tile} px windows, {free:.3f} × where they may shrink"
        say(f"P4: {exact:.3f} × of {windows} (goal ≤ 1.31)")
    side = min(options.side, 1024)
    function = unet(4, 6)
    spec = write_raster(folder / "p4.tif", side, 4)
    with Scene.open(spec) as scene:
        values, valid = scene.read(scene.grid.whole)
    whole = function(values[None], valid[None])[0]
    ways = {"ours": Tiling(256, 8, 8, 32, exact=True), "cropped": Tiling(256, 12, 0, 32, exact=True),
            "half overlap": Tiling(256, 48, 32, 32, exact=True)}  # fmt: skip
    for name, tiling in ways.items():
        bands = [BandInfo(str(n)) for n in range(6)]
        apply(spec, function, folder, [BandsSink(folder / "p4-out.tif", bands)], 6, tiling)
        with rasterio.open(folder / "p4-out.tif") as file:
            error = file.read() - whole
        layout = plan(_grid(side), tiling)
        step = _seam_step(error, layout)
        say(f"P4, seam error {name}: {step:.2e} at {layout.redundancy:.3f} × ({side}², 256 px windows)")


def _seam_step(error: Image, layout: Layout) -> float:
    """Root mean square jump of the error (against one whole forward) across the lines where windows meet."""
    jumps = []
    for span in layout.cols.spans[1:]:
        near = error[:, :, span.use - 1 : span.use + span.lead + 1]
        jumps.append(np.diff(near, axis=2).ravel())
    return float(np.sqrt(np.mean(np.concatenate(jumps) ** 2)))


def _grid(side: int) -> Grid:
    return Grid(side, side, from_origin(0, 0, 10, 10), CRS.from_epsg(32632))


def p5(options: argparse.Namespace, folder: Path) -> None:
    full, half = (write_raster(folder / f"p5-{empty}.tif", options.side, 4, empty) for empty in (0.0, 0.5))
    function = unet(4, 6)
    # windows chosen so that the empty half holds exactly half of them
    tiling = Tiling(options.side // 4, 0, 0, 32)
    whole, rest = alternate(
        lambda: apply(full, function, folder, class_sinks(folder, 6), 6, tiling),
        lambda: apply(half, function, folder, class_sinks(folder, 6), 6, tiling),
        options.rounds,
    )
    say(f"P5: {rest / whole:.3f} (goal ≤ 0.52); {whole:.1f} s full, {rest:.1f} s half empty")


def p13(options: argparse.Namespace, folder: Path) -> None:
    import torch

    from backend.explain.maps import AttentionMaps, Choice
    from backend.explain.settings import Settings, tiling_of
    from backend.explain.sink import AttentionSink
    from backend.models.backbone import create_backbone, resolve_spec
    from backend.models.network import NetworkMember, SegmentationNetwork
    from backend.scene.statistics import compute_statistics
    from backend.training.device import pick_device

    spec = write_raster(folder / "p13.tif", options.side, 4)
    with Scene.open(spec) as scene:
        numbers = compute_statistics([scene])
    shape = resolve_spec("tiny", 4, 224)
    network = SegmentationNetwork(create_backbone(shape, 0), "linear", 6)
    member = NetworkMember(network, numbers, pick_device("cpu", "fp32"))
    windows = member.windows
    mapping = Tiling(windows.tile, windows.margin, windows.margin, windows.multiple, exact=True)
    choice = Choice(shape.depth - 1, "mean")
    maps = AttentionMaps(create_backbone(shape, 0), numbers, choice, torch.device("cpu"))
    sinks: list[Sink] = [AttentionSink(folder / "a.tif", choice.bands(shape.heads), {}, log2=True, mask=False)]
    looking = tiling_of(shape, Settings(), "mean", "pixel")
    map_s, attention_s = alternate(
        lambda: apply(spec, member.probabilities, folder, class_sinks(folder, 6), 6, mapping),
        lambda: apply(spec, maps, folder, sinks, 1, looking),
        options.rounds,
    )
    say(f"P13: {attention_s / map_s:.3f} × (goal ≤ 1.15); ViT-Ti/16, {map_s:.1f} s map, {attention_s:.1f} s attention")


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("figures", nargs="*", choices=[*FIGURES, []], default=[], help="which figures (default: all)")
    parser.add_argument("--sides", type=int, nargs="+", default=[10_000, 30_000], help="P3: raster sides in pixels")
    parser.add_argument("--side", type=int, default=1536, help="raster side of the timed figures in pixels")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--threads", type=int, default=0, help="torch's threads (0: its own choice)")
    parser.add_argument("--folder", type=Path, help="where the temporary files go")
    parser.add_argument("--inside", help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.inside:
        return inside(options.inside, options.folder)
    if options.threads:
        import torch

        torch.set_num_threads(options.threads)
    say(f"{os.cpu_count()} cores; threads {options.threads or 'as torch chooses'}; median of {options.rounds} rounds")
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for name in options.figures or FIGURES:
            globals()[name.lower()](options, Path(folder))
    return None


if __name__ == "__main__":
    main(sys.argv[1:])
