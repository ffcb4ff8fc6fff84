"""What the keys of the choices mean, for their help."""

from __future__ import annotations

from ..core.i18n import tr

Words = dict[str, str]


def devices() -> Words:
    return {
        "auto": tr("the fastest device of this computer"),
        "cpu": tr("the processor"),
        "cuda": tr("an NVIDIA graphics card"),
        "mps": tr("an Apple graphics processor"),
    }


def precisions() -> Words:
    return {
        "auto": tr("what is fast and safe on the device"),
        "fp32": tr("32 bit"),
        "bf16": tr("bfloat16, 16 bit: faster on recent graphics cards"),
    }


def methods() -> Words:
    return {
        "dino": tr("“DINO: self-distillation”, compares large and small views; for attention maps"),
        "cmid": tr("“CMID: masks and contrast”, for maps of fine detail, good with ResNet and Swin"),
        "mae": tr("“MAE: masked autoencoder”, fills in hidden patches; little memory, long training"),
        "fusmae": tr("“Fus-MAE: two sensors”; choose two layers, radar and optical, as one scene"),
        "noisy": tr("“Noisy labels”, from a map that may be wrong in places; the network also maps by itself"),
        "supervised": tr("“Clean labels (control)”, the same from a map you trust"),
    }


def presets() -> Words:
    return {
        "auto": tr("what suits this computer and the amount of imagery"),
        "tiny": tr("for a processor without graphics card"),
        "small": tr("for a graphics card with 8 GB"),
        "base": tr("for a graphics card with 16 GB or more, and much imagery"),
    }


def units() -> Words:
    return {
        "auto": tr("radar with a negative median is dB, everything else is scaled band by band"),
        "db": tr("radar in decibels"),
        "power": tr("radar, linear power"),
        "amplitude": tr("radar, linear amplitude"),
        "scaled": tr("any number, scaled band by band"),
        "reflectance": tr("optical reflectance"),
        "dn": tr("digital numbers, scaled band by band"),
    }


def needs() -> Words:
    return {
        "all": tr("every layer has data there; right for most models"),
        "any": tr("at least one has; for models of two sensors (Fus-MAE), under clouds"),
    }


def members() -> Words:
    return {
        "auto": tr("the one that training chose"),
        **_candidates(),
    }


def choices() -> Words:
    return {
        "auto": tr("the best by cross-validation, the simpler one where they are equally good"),
        **_candidates(),
    }


def _candidates() -> Words:
    return {
        "network": tr("the network"),
        "forest": tr("the random forest on the bands"),
        "forest-majority": tr("the forest with a majority filter"),
        "average": tr("the average of network and forest"),
    }


def decoders() -> Words:
    return {
        "auto": tr("what suits the backbone and the number of polygons"),
        "linear": tr("linear probe; robust with few polygons"),
        "dpt": tr("DPT, for vision transformers"),
        "unet": tr("U-Net"),
        "unetplusplus": tr("U-Net++"),
        "manet": tr("MA-Net"),
        "linknet": tr("LinkNet"),
        "fpn": tr("FPN, feature pyramid"),
        "pan": tr("PAN"),
        "deeplabv3plus": tr("DeepLabV3+"),
        "upernet": tr("UPerNet"),
        "segformer": tr("SegFormer's decoder"),
        "pspnet": tr("PSPNet"),
    }


def heads() -> Words:
    return {
        "all": tr("a band of their mean and one for each head"),
        "mean": tr("one band, the mean of the heads"),
        "rollout": tr("one band, attention traced through all blocks (not for models of two sensors)"),
    }


def resolutions() -> Words:
    return {"pixel": tr("the image's own grid"), "token": tr("one value for each patch")}


def values() -> Words:
    return {
        "log2": tr("relative; 0 looks there as much as anywhere, +1 twice as much"),
        "mass": tr("the patch's share of the window's attention"),
    }


def weights() -> Words:
    return {"trained": tr("the model's own"), "random": tr("untrained, the control")}


def allocations() -> Words:
    return {
        "proportional": tr("by area"),
        "equal": tr("the same number for every class"),
        "optimal": tr("by area and expected error"),
    }


def references() -> Words:
    return {
        "auto": tr("told from the layer"),
        "sample": tr("points that were drawn at random"),
        "dense": tr("a map"),
        "polygons": tr("polygons"),
    }
