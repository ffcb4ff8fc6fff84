"""One of several processes that train a toy together: ``python -m tests.backend.training.rank FOLDER``."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from safetensors.torch import save_file

from backend.training.checkpoints import Checkpoints
from backend.training.device import pick_device
from backend.training.loop import train
from tests.backend.training.toy import Toy, context_at, plan


def main(folder: Path) -> None:
    rank = os.environ.get("RANK", "0")
    toy, context = Toy(dropout=0.0), context_at(folder / f"run{rank}")
    train(toy, plan(steps=8, batch=6), pick_device("cpu", "fp32"), context, Checkpoints(folder / "checkpoints"))
    save_file({name: tensor.contiguous() for name, tensor in toy.everything().items()}, folder / f"{rank}.safetensors")
    context.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
