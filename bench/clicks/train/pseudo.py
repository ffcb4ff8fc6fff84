"""Things that look like objects, found in imagery without labels, by other means than the segmenter's own.

``clusters``   k-means of blurred random weightings of the bands and of their local deviation
``merged``     Felzenszwalb & Huttenlocher's graph segmentation at a random scale
``basins``     watershed of the gradient from random markers, neighbours joined at random
``drawn``      blobs that know nothing of the image (what a class map's fragments are like), alone or cut by one of the above

Labels are never exact to the pixel: an object may be smoothed, grown, shrunk or moved by a pixel.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage
from scipy.cluster.vq import kmeans2

from bench.clicks.train.imagery import Mask, Values, smooth

Parts = NDArray[np.int64]

LEAST, MOST, DEPTH = 100, 0.3, 3.0
"""Cells an object has at least, the share of the window it may fill, and how deep it is at least. It lies inside the window."""


def standardised(values: Values, valid: Mask) -> Values:
    seen = values[:, valid]
    low, middle, high = np.percentile(seen, (16, 50, 84), axis=1)
    scaled = (values - middle[:, None, None]) / np.maximum((high - low) / 2, seen.std(axis=1) / 4 + 1e-9)[:, None, None]
    return np.asarray(np.where(valid, scaled, 0).clip(-6, 6), np.float32)


def clusters(values: Values, draw: np.random.Generator) -> Parts:
    sigma = float(np.exp(draw.uniform(np.log(0.5), np.log(4))))
    blurred = smooth(values, sigma)
    if draw.random() < 0.3:
        deviation = np.sqrt(np.maximum(smooth(values**2, sigma + 1) - smooth(values, sigma + 1) ** 2, 0))
        blurred = np.concatenate([blurred, deviation * 2])
    mixed = np.tensordot(draw.normal(size=(draw.integers(1, 4), len(blurred))), blurred, 1)
    mixed /= mixed.std(axis=(1, 2), keepdims=True) + 1e-9
    points = mixed.reshape(len(mixed), -1).T
    _, codes = kmeans2(points, int(draw.integers(2, 8)), iter=8, minit="++", rng=draw)
    return connected(codes.reshape(values.shape[1:]))


def merged(values: Values, draw: np.random.Generator) -> Parts:
    """Efficient graph-based segmentation (2004): join across an edge no larger than both sides' inner one + k/size."""
    scale = float(np.exp(draw.uniform(np.log(3), np.log(150))))
    blurred = smooth(values * draw.uniform(0.3, 1, (len(values), 1, 1)).astype(np.float32), draw.uniform(0.6, 2.0))
    height, width = blurred.shape[1:]
    number = np.arange(height * width).reshape(height, width)
    ends = [
        np.concatenate([a.ravel() for a in side])
        for side in ((number[:, :-1], number[:-1]), (number[:, 1:], number[1:]))
    ]
    flat = blurred.reshape(len(blurred), -1)
    weight = np.sqrt(((flat[:, ends[0]] - flat[:, ends[1]]) ** 2).sum(axis=0))
    order = np.argsort(weight, kind="stable")
    parent, size, inner = list(range(height * width)), [1] * (height * width), [0.0] * (height * width)

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for a, b, w in zip(ends[0][order].tolist(), ends[1][order].tolist(), weight[order].tolist(), strict=True):
        a, b = root(a), root(b)
        if a != b and w <= min(inner[a] + scale / size[a], inner[b] + scale / size[b]):
            parent[b], inner[a] = a, w
            size[a] += size[b]
    return np.array([root(node) for node in range(height * width)]).reshape(height, width)


def basins(values: Values, draw: np.random.Generator) -> Parts:
    blurred = smooth(values, draw.uniform(0.5, 2.5))
    steep = np.sqrt(sum(ndimage.sobel(b, axis) ** 2 for b in blurred for axis in (0, 1)))
    levels = (steep / (np.percentile(steep, 99) + 1e-9) * 250).clip(0, 255).astype(np.uint8)
    count = int(draw.integers(8, 80))
    markers = np.zeros(levels.shape, np.int32)
    markers[tuple(draw.integers(0, levels.shape[0], (2, count)))] = np.arange(1, count + 1)
    parts: Parts = ndimage.watershed_ift(levels, markers).astype(np.int64)
    groups = draw.integers(0, max(2, int(count * draw.uniform(0.4, 1))), count + 1)
    return connected(groups[parts])


def drawn(values: Values, draw: np.random.Generator) -> Parts:
    field = ndimage.gaussian_filter(draw.normal(size=values.shape[1:]), draw.uniform(3, 12))
    blobs = connected(np.digitize(field, np.quantile(field, [0.25, 0.75])))
    if draw.random() < 0.3:
        return blobs
    other = (clusters, basins)[draw.integers(2)](values, draw)
    return connected(blobs * (other.max() + 1) + other)


GENERATORS: tuple[tuple[Callable[[Values, np.random.Generator], Parts], float], ...] = (
    (clusters, 0.4),
    (merged, 0.2),
    (basins, 0.2),
    (drawn, 0.2),
)


def connected(codes: Parts) -> Parts:
    """4-connected parts of equal codes."""
    out, count = np.zeros(codes.shape, np.int64), 0
    for code in np.unique(codes):
        parts, found = ndimage.label(codes == code)
        out[parts > 0] = parts[parts > 0] + count
        count += found
    return out


def objects(values: Values, valid: Mask, draw: np.random.Generator, most: int) -> list[Mask]:
    """Up to ``most`` different objects of one window (possibly none)."""
    scaled = standardised(values, valid)
    chances = np.array([share for _, share in GENERATORS])
    generator = GENERATORS[draw.choice(len(GENERATORS), p=chances / chances.sum())][0]
    parts = generator(scaled, draw)
    names, sizes = np.unique(parts, return_counts=True)
    names = names[(sizes >= LEAST) & (sizes <= MOST * parts.size)]
    found = []
    for name in draw.permutation(names):
        thing = blurred_label(parts == name, draw)
        if draw.random() < 0.15:
            thing = joined(thing, parts, draw)
        thing &= valid
        if (
            not (thing[:2].any() or thing[-2:].any() or thing[:, :2].any() or thing[:, -2:].any())
            and LEAST <= thing.sum() <= MOST * thing.size
            and ndimage.distance_transform_edt(thing).max() >= DEPTH
        ):
            found.append(thing)
        if len(found) == most:
            break
    return found


def joined(thing: Mask, parts: Parts, draw: np.random.Generator) -> Mask:
    """The object with one of its neighbours."""
    around = np.unique(parts[ndimage.binary_dilation(thing) & ~thing])
    return thing | (parts == draw.choice(around)) if len(around) else thing


def blurred_label(thing: Mask, draw: np.random.Generator) -> Mask:
    """As somebody else would have outlined it; only its largest part."""
    kind = draw.random()
    if kind < 0.4:
        thing = ndimage.gaussian_filter(thing.astype(np.float32), draw.uniform(0.7, 2)) > 0.5
    elif kind < 0.5:
        thing = ndimage.binary_dilation(thing)
    elif kind < 0.6:
        thing = ndimage.binary_erosion(thing)
    if draw.random() < 0.2:
        thing = np.roll(thing, tuple(draw.integers(-1, 2, 2)), (0, 1))
    if draw.random() < 0.7:
        thing = ndimage.binary_fill_holes(thing)
    parts, count = ndimage.label(thing)
    return np.asarray(parts == np.bincount(parts.ravel())[1:].argmax() + 1) if count else np.asarray(thing, bool)
