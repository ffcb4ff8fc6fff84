"""What the settings of a run are called by people: the command line says it in English, QGIS in the user's language.

Every text is given to ``tr`` as a literal, so that ``tools/i18n`` finds it.
"""

from __future__ import annotations

import re
from typing import Callable

Translate = Callable[[str], str]

_NUMBERED = re.compile(r"^([^\[]+)\[(\d+)\]$")


def title(name: str, tr: Translate = str) -> str:
    """``base_learning_rate`` is “learning rate at batch 256”, ``scenes[1].sources[2].path`` “scene 1, raster 2, path”; what is
    not known keeps its name, legibly."""
    words = {**_asked(tr), **_network(tr), **_learning(tr), **_views(tr), **_looking(tr), **_parts(tr)}
    if name in words:
        return words[name]
    head, _, rest = name.partition(".")
    if head == "versions":
        return tr("version of {}").format(rest)
    if head == "files":
        return tr("size of {} in bytes").format(rest)
    if head.partition("[")[0] == "scenes":
        words.update(_scene(tr))
    return ", ".join(_part(part, words) for part in name.split("."))


def _part(part: str, words: dict[str, str]) -> str:
    numbered = _NUMBERED.match(part)
    key = numbered.group(1) if numbered else part
    known = words.get(key, key.replace("_", " "))
    return f"{known} {numbered.group(2)}" if numbered else known


def _asked(tr: Translate) -> dict[str, str]:
    """What every request may hold."""
    return {
        "method": tr("method"),
        "preset": tr("size of the network"),
        "backbone": tr("network"),
        "init": tr("starts from"),
        "steps": tr("training steps"),
        "batch": tr("samples at once (batch)"),
        "seed": tr("seed of chance"),
        "device": tr("computes on"),
        "device.text": tr("device in words"),
        "precision": tr("precision of numbers"),
        "threads": tr("processor threads"),
        "save_every": tr("steps between checkpoints"),
        "cache_share": tr("share of the disk for decoded imagery"),
        "quick": tr("forest alone (quick)"),
        "choose": tr("candidate to choose"),
        "freeze": tr("backbone stays as it is"),
        "member": tr("candidate that maps"),
        "mass": tr("share of the attention in the mask"),
        "weights": tr("weights of the network"),
        "values": tr("values of the attention"),
        "resolution": tr("grid of the result"),
        "block": tr("block of the network"),
        "heads": tr("attention heads"),
        "kind": tr("kind"),
        "threshold": tr("threshold of likeness"),
        "components": tr("principal components"),
        "clusters": tr("clusters"),
        "count": tr("places wanted"),
        "size": tr("points wanted"),
        "target_se": tr("standard error wanted"),
        "allocation": tr("points for the classes"),
        "minimum": tr("least points of a class"),
        "reference_kind": tr("kind of reference"),
        "reference_name": tr("name of the reference"),
        "field": tr("attribute with the class"),
        "sample": tr("sample points drawn"),
    }


def _network(tr: Translate) -> dict[str, str]:
    return {
        "image_size": tr("input of the network, pixels"),
        "patch_size": tr("side of a patch, pixels"),
        "embed_dim": tr("width of the network"),
        "depth": tr("depth of the network (blocks)"),
        "family": tr("family of networks"),
        "sam": tr("encoder of SAM"),
        "levels": tr("levels of the network"),
        "half_width": tr("width at half the resolution"),
        "bands": tr("bands"),
        "decoder": tr("decoder"),
        "decoder_dim": tr("width of the decoder"),
        "decoder_depth": tr("depth of the decoder (blocks)"),
        "head_norm": tr("normalisation in the head"),
        "hidden": tr("width of the head"),
        "bottleneck": tr("bottleneck of the head"),
        "prototypes": tr("prototypes"),
        "projection": tr("width of the projection"),
        "projector_hidden": tr("width of the projector"),
        "drop_path": tr("share of paths dropped"),
        "fusion": tr("how the sensors are joined"),
        "merge": tr("how both halves are merged"),
        "trees": tr("trees of the forest"),
        "tuning": tr("what of the network is trained"),
        "transfer": tr("what is taken from the start"),
        "release": tr("share of the steps with a frozen backbone"),
        "gain": tr("brightness varied between scenes"),
        "pixels_per_polygon": tr("pixels of a polygon, at most"),
        "memory_share": tr("share of the memory for training windows"),
    }


def _learning(tr: Translate) -> dict[str, str]:
    return {
        "base_learning_rate": tr("learning rate at batch 256"),
        "learning_rate": tr("learning rate"),
        "final_learning_rate": tr("learning rate at the end"),
        "backbone_rate": tr("learning rate of the backbone, as a share"),
        "layer_decay": tr("learning rate from block to block, as a share"),
        "warmup_steps": tr("steps of warm-up"),
        "warmup_share": tr("share of the steps that warms up"),
        "weight_decay": tr("weight decay"),
        "weight_decay_end": tr("weight decay at the end"),
        "clip": tr("largest gradient"),
        "momentum": tr("inertia of the teacher (momentum)"),
        "centre_momentum": tr("inertia of the centre"),
        "student_temperature": tr("temperature of the student"),
        "teacher_temperature": tr("temperature of the teacher"),
        "teacher_temperature_start": tr("temperature of the teacher at first"),
        "teacher_temperature_steps": tr("steps until the teacher's temperature"),
        "teacher_statistics": tr("statistics of the teacher"),
        "frozen_prototype_steps": tr("steps in which the prototypes rest"),
        "contrast_temperature": tr("temperature of the contrast"),
        "queue": tr("samples remembered for the contrast"),
        "reconstruction_weight": tr("weight of the reconstruction"),
        "global_weight": tr("weight of the whole view"),
        "local_weight": tr("weight of the places"),
        "frequency_weight": tr("weight of the spectrum"),
        "average_spectrum": tr("mean spectra compared"),
        "focal_beta": tr("sharpness of the spectrum's loss (beta)"),
        "focal_gamma": tr("sharpness of the spectrum's loss (gamma)"),
        "matching": tr("how places are matched"),
        "matched": tr("share of the places compared"),
        "dice": tr("weight of Dice"),
        "selection": tr("share of the pixels that teach"),
        "selection_ramp": tr("share of the steps until then"),
        "memorisation": tr("watch for learning by heart"),
        "smoothing": tr("smoothing"),
        "noise.rate": tr("share of labels falsified"),
        "noise.matrix": tr("chances of falsified labels"),
        "noise.patch": tr("side of falsified squares, pixels"),
    }


def _views(tr: Translate) -> dict[str, str]:
    return {
        "source_size": tr("side of a crop, pixels"),
        "crop_size": tr("side of a crop, pixels"),
        "global_size": tr("side of a large view, pixels"),
        "global_scale": tr("share of the crop in a large view"),
        "local_size": tr("side of a small view, pixels"),
        "local_scale": tr("share of the crop in a small view"),
        "local_views": tr("small views"),
        "scale": tr("share of the crop in a view"),
        "mask_ratio": tr("share hidden"),
        "mask_share": tr("share hidden"),
        "block_size": tr("side of a hidden block, pixels"),
        "masks": tr("what is hidden of two sensors"),
        "sensor_drop": tr("share of samples that lose a sensor"),
        "normalise": tr("normalisation of what is predicted"),
        "spectral": tr("spectra varied"),
        "look_direction": tr("radar's look direction kept"),
        "augmentation.look_direction": tr("radar's look direction kept"),
        "augmentation.gain_db": tr("radar brightness varied by, dB"),
        "augmentation.speckle": tr("chance of more speckle"),
        "augmentation.looks_min": tr("fewest looks of the speckle"),
        "augmentation.looks_max": tr("most looks of the speckle"),
        "augmentation.multilook": tr("chance of averaged looks"),
        "augmentation.jitter": tr("brightness varied by"),
        "augmentation.blur": tr("chance of blur"),
        "augmentation.drop": tr("chance of a missing band"),
    }


def _looking(tr: Translate) -> dict[str, str]:
    """Of maps, validation, attention, exploration, suggestions, studies and reports."""
    return {
        "window": tr("side of a window, pixels"),
        "overlap": tr("share of a window that overlaps"),
        "windows": tr("windows looked at, at most"),
        "tokens": tr("tokens looked at, at most"),
        "several": tr("how several places count"),
        "centre": tr("mean taken away first"),
        "restarts": tr("beginnings of the clustering"),
        "min_pixels": tr("smallest polygon, pixels"),
        "simplify": tr("simplification of outlines, pixels"),
        "repeats": tr("repeats of the validation"),
        "folds": tr("parts of the validation (folds)"),
        "split": tr("how land is held out"),
        "guard": tr("distance kept between parts, pixels"),
        "distance_px": tr("distance kept between parts, pixels"),
        "blocks": tr("blocks of land"),
        "recipes": tr("networks tried"),
        "not_validated": tr("classes that could not be validated"),
        "tile": tr("side of a tile, pixels"),
        "tiling.tile": tr("side of a tile, pixels"),
        "tiling.margin": tr("margin of a tile, pixels"),
        "tiling.blend": tr("pixels blended between tiles"),
        "doubt": tr("measure of doubt"),
        "power": tr("weight of doubt"),
        "balance": tr("preference for rare classes"),
        "rule": tr("rule of choice"),
        "plain": tr("share drawn at random"),
        "features": tr("what places are compared by"),
        "side": tr("side of a place, pixels"),
        "apart": tr("least distance between places, pixels"),
        "beside": tr("least distance from labels, pixels"),
        "candidates": tr("candidates"),
        "layers": tr("blocks of the network looked at"),
        "pixels": tr("pixels of a class in a block, at most"),
        "samples": tr("pixels drawn, at most"),
        "classifier_pixels": tr("pixels that train a classifier"),
        "classifiers": tr("classifiers"),
        "random_networks": tr("untrained networks"),
        "texture": tr("windows of texture, pixels"),
        "picture": tr("side of a picture, pixels"),
        "confidence": tr("confidence of the intervals"),
        "expected": tr("accuracy expected"),
        "attention": tr("attention"),
        "attention_control": tr("attention of random weights"),
    }


def _scene(tr: Translate) -> dict[str, str]:
    """What means something else in a scene than elsewhere."""
    return {"scale": tr("scale"), "offset": tr("offset"), "reference": tr("grid taken from raster")}


def _parts(tr: Translate) -> dict[str, str]:
    """Of names with several parts, such as those of scenes."""
    return {
        "scenes": tr("scene"),
        "sources": tr("raster"),
        "labels": tr("labels"),
        "path": tr("path"),
        "roles": tr("roles"),
        "units": tr("units"),
        "nodata": tr("nodata value"),
        "crs": tr("CRS"),
        "area": tr("area"),
        "need": tr("needs data of"),
        "mask": tr("mask"),
        "mapping": tr("meaning of the codes"),
        "name": tr("name"),
        "name_field": tr("attribute with the class's name"),
        "model": tr("model"),
        "reference": tr("reference"),
        "class_map": tr("meaning of the reference's codes"),
        "map": tr("map"),
        "probabilities": tr("probabilities"),
        "uncertainty": tr("ambiguity"),
        "avoid": tr("places avoided"),
        "out": tr("output"),
        "augmentation": tr("augmentation"),
        "noise": tr("noise of the labels"),
    }
