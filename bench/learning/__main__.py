"""Do the training systems teach what their papers say? ``python -m bench.learning NAME``

Names: dino-sar (L1), attention (L2), cmid (L3), noisy (L4), fusion (L5). Every
method runs through the product's own jobs; controls stand in the same table, test
places are never pretrained on, and each row is a mean over seeds, which change
split, weights and order alike. Prints Markdown; finished runs are reused when the
folder is given again.
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import tempfile
import time
import warnings
from pathlib import Path

import torch
from rasterio.errors import NotGeoreferencedWarning

from bench.learning.runs import BUDGETS
from bench.learning.study import Study

BENCHES = {"dino-sar": "dino_sar", "attention": "attention", "cmid": "cmid", "noisy": "noisy", "fusion": "fusion"}


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m bench.learning", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("name", choices=list(BENCHES))
    parser.add_argument("--budget", choices=list(BUDGETS), default="minutes")
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--folder", type=Path, help="where runs are kept (default: a temporary folder)")
    options = parser.parse_args()
    module = importlib.import_module(f"bench.learning.{BENCHES[options.name]}")
    warnings.simplefilter("ignore", NotGeoreferencedWarning)  # the chips have none
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        folder = (options.folder or Path(scratch)) / options.name / options.budget
        study = Study(folder, BUDGETS[options.budget], list(range(options.seeds)))
        text = module.run(study)
    minutes = (time.monotonic() - began) / 60
    print(f"\n## {(module.__doc__ or options.name).splitlines()[0]}\n")
    print(f"`python -m bench.learning {options.name} --budget {options.budget} --seeds {options.seeds}`, "
          f"{study.budget.pretrain} steps of pretraining, {study.budget.teach} of teaching, batch {study.budget.batch}; "
          f"{minutes:.0f} minutes on {machine()}.\n")  # fmt: skip
    print(text)


def machine() -> str:
    """The GPU's name, else the processor's cores."""
    if torch.cuda.is_available():
        return torch.cuda.get_device_name()
    return f"{os.cpu_count()} cores ({platform.machine()})"


if __name__ == "__main__":
    main()
