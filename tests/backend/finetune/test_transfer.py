"""What goes on from a network that knows classes: exactly the named tensors, or an error that names the layers."""

from __future__ import annotations

from functools import cache

import pytest
import torch

from backend.contract import run_directory
from backend.contract.errors import ModelError, RequestError
from backend.contract.requests import Finetune
from backend.finetune.candidates import RELEASED, Recipe
from backend.finetune.features import compute_features, normalised_tiles
from backend.finetune.fit import Fitting, QuietContext
from backend.finetune.method import Inputs
from backend.finetune.preparation import prepare_material
from backend.finetune.settings import Settings
from backend.finetune.teaching import read_teaching
from backend.finetune.transfer import require_network, take_over
from backend.finetune.transfer_policy import Policy
from backend.jobs.context import JobContext
from backend.models.backbone import Backbone, create_backbone, resolve_spec
from backend.models.card import BACKBONE, MAPPER, ModelCard
from backend.models.network import SegmentationNetwork, Windows
from backend.scene.scene import Scene
from backend.scene.statistics import compute_statistics
from backend.training.device import pick_device
from tests.backend.finetune import world

SPEC = resolve_spec("resnet18", 2, 64)


BACKBONES = {
    "unet": resolve_spec("convnext_atto", 2, 64),
    "dpt": resolve_spec("tiny", 2, 64, patch_size=16, embed_dim=24, depth=4, heads=3),
}
"""A pyramid and a transformer; other decoders stand on the pyramid."""


def network(seed: int, classes: int = 3, decoder: str = "unet", spectral: bool = True) -> SegmentationNetwork:
    """A network whose head is random throughout, on a backbone all share."""
    torch.manual_seed(seed)
    made = SegmentationNetwork(shared_backbone(decoder if decoder in BACKBONES else "unet"), decoder, classes, spectral)
    for parameter in made.head.parameters():
        torch.nn.init.normal_(parameter, std=0.05)
    for buffer in made.head.buffers():  # batch norm's
        buffer.copy_(torch.rand(buffer.shape) if buffer.is_floating_point() else torch.tensor(seed))
    return made


@cache
def shared_backbone(decoder: str) -> Backbone:
    return create_backbone(BACKBONES[decoder], 0)


def copied(policy: str, classes: int = 3, decoder: str = "unet") -> set[str]:
    """Names of the tensors that became the source's, seen by value."""
    source, target = network(1, decoder=decoder, spectral=False), network(2, classes, decoder)
    before = {name: tensor.clone() for name, tensor in target.state_dict().items()}
    named = take_over(target, source.state_dict(), Policy.of(policy), "start")
    after, own = target.state_dict(), source.state_dict()
    changed = {name for name in after if not torch.equal(after[name], before[name])}
    assert all(torch.equal(after[name], own[name]) for name in named)
    return changed


def decoder_keys(decoder: str = "unet") -> set[str]:
    return {name for name in network(1, decoder=decoder).state_dict() if name.startswith("head.decoder.")}


@pytest.mark.parametrize(("decoder", "blocks", "tensors"), [("unet", "blocks", 12), ("dpt", "reassemble_blocks", 10)])
def test_each_policy_copies_exactly_its_keys(decoder: str, blocks: str, tensors: int) -> None:
    keys = decoder_keys(decoder)
    assert copied("encoder", decoder=decoder) == set(), "the backbone is loaded, and adapted to the bands, before"
    prefixes = tuple(f"head.decoder.decoder.{blocks}.{number}." for number in (0, 1))
    first_two = {name for name in keys if name.startswith(prefixes)}
    assert copied("encoder+2", decoder=decoder) == first_two and len(first_two) == tensors
    score = {name for name in keys if name.startswith("head.decoder.score.")}
    assert len(score) == 2 and copied("all-but-head", decoder=decoder) == keys - score
    everything = copied("all", decoder=decoder)
    assert everything - keys == {"head.spectral.layers.4.weight", "head.spectral.layers.4.bias"}
    assert everything >= keys
    assert copied("all-but-head", 7, decoder) == keys - score, "other classes need another head only"


@pytest.mark.parametrize("decoder", BACKBONES)
def test_all_says_at_first_exactly_what_the_start_says(decoder: str) -> None:
    source, target = network(1, decoder=decoder, spectral=False).eval(), network(2, decoder=decoder).eval()
    take_over(target, source.state_dict(), Policy.of("all"), "start")
    x = torch.randn(1, 2, 64, 64)
    torch.testing.assert_close(target(x), source(x))


def test_a_shape_that_does_not_fit_is_named_and_nothing_is_changed() -> None:
    target = network(2, classes=7)
    before = {name: tensor.clone() for name, tensor in target.state_dict().items()}
    with pytest.raises(ModelError, match=r"head\.decoder\.score\.weight: \(3, 16, 1, 1\) instead of \(7, 16, 1, 1\)"):
        take_over(target, network(1, spectral=False).state_dict(), Policy.of("all"), "start")
    assert all(torch.equal(before[name], tensor) for name, tensor in target.state_dict().items())
    with pytest.raises(ModelError, match="is not in the start"):
        take_over(network(2, decoder="fpn"), network(1).state_dict(), Policy.of("all-but-head"), "start")


def test_more_blocks_than_there_are_and_unknown_policies_are_refused() -> None:
    with pytest.raises(RequestError, match="has 5 blocks, 9"):
        take_over(network(2), network(1).state_dict(), Policy.of("encoder+9"), "start")
    with pytest.raises(RequestError, match="has 0 blocks"):
        take_over(network(2, decoder="linear"), network(1).state_dict(), Policy.of("encoder+1"), "start")
    for text in ("encoder+", "encoder+0", "decoder", "all but head"):
        with pytest.raises(RequestError, match="Unknown transfer"):
            Policy.of(text)


def test_a_start_without_a_decoder_is_refused() -> None:
    card = ModelCard(BACKBONE, [], {}, None, {"backbone": SPEC.to_json()})
    for start in (card, None):
        with pytest.raises(RequestError, match="the start has none"):
            require_network(start, "runs/a", Policy.of("all"))
    mapper = ModelCard(MAPPER, [], {}, None, {"decoder": {"name": "unet"}})
    assert require_network(mapper, "runs/a", Policy.of("all")) == "unet"


# -- the encoder's use ----------------------------------------------------


@pytest.fixture(scope="module")
def fitting(tmp_path_factory: pytest.TempPathFactory) -> tuple[Fitting, JobContext]:
    """A ResNet on the made world, on small windows; five steps."""
    folder = tmp_path_factory.mktemp("transfer-world")
    spec = world.scene(folder)
    context = JobContext(run_directory.create(folder / "run", Finetune([spec])))
    settings = Settings(learning_rate=1e-2, batch=2, release=0.6)
    with Scene.open(spec) as scene:
        statistics = compute_statistics([scene])
        material = prepare_material([scene], read_teaching([scene]), Windows(96, 10, 32), 32, settings, 2**28, 0)
    backbone, device = create_backbone(SPEC, 0), pick_device("cpu", "fp32")
    features = compute_features(backbone, material.sites, statistics, [0, 1, 2, 3], 1, device, context, 0)
    tiles = normalised_tiles(material.sites, statistics)
    inputs = Inputs(features, tiles, torch.from_numpy(material.sites.valid))
    return Fitting(backbone, material, inputs, settings, device, 5, 0), context


def trained(fit: Fitting, context: JobContext, recipe: Recipe, stop: int) -> tuple[dict[str, torch.Tensor], set[str]]:
    """The backbone's tensors before, and the names of those that changed."""
    made = fit.network(recipe)
    before = {name: tensor.clone() for name, tensor in made.backbone.state_dict().items()}
    fit.fit(made, recipe, torch.arange(4).numpy(), QuietContext(context), stop=stop)
    after = made.backbone.state_dict()
    return before, {name for name in after if not torch.equal(after[name], before[name])}


def test_a_frozen_encoder_keeps_its_weights_and_its_batch_norm_statistics(fitting: tuple[Fitting, JobContext]) -> None:
    before, changed = trained(*fitting, Recipe("linear", "frozen"), 2)
    assert any("running_mean" in name for name in before)
    assert changed == set()
    assert trained(*fitting, Recipe("linear", RELEASED), 3)[1] == set(), "three of five steps, released at the fourth"


def test_a_released_and_a_trained_encoder_change_both(fitting: tuple[Fitting, JobContext]) -> None:
    for tuning, steps in ((RELEASED, 4), ("full", 2)):
        _, changed = trained(*fitting, Recipe("linear", tuning), steps)
        assert {"network.conv1.weight", "network.bn1.running_mean"} <= changed, tuning


def test_the_start_is_given_to_every_new_network(fitting: tuple[Fitting, JobContext]) -> None:
    fit, _ = fitting
    seen: list[SegmentationNetwork] = []
    Fitting(fit.backbone, fit.material, fit.inputs, fit.settings, fit.device, 5, 0, seen.append).network(Recipe("linear"))
    assert len(seen) == 1
