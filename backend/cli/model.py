"""``model import``: published weights become a model folder."""

from __future__ import annotations

import argparse
from pathlib import Path

from backend.cli import options, output, paths


def add(commands: options.Subparsers) -> None:
    parser = commands.add_parser(
        "model",
        help="import published weights as a start",
        description="What can be done with a model file.",
        formatter_class=options.Formatter,
    )
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    _add_import(actions)


def _add_import(actions: options.Subparsers) -> None:
    parser = actions.add_parser(
        "import",
        help="make a model folder of published weights",
        description="Takes the tensors out of a published file (.pth, .pt, .safetensors, .onnx) and writes a model folder\n"
        "that --init and --model take. Nothing in the file is executed: a pickle is opened in a process of its own,\n"
        "as tensors only. What was found and what is missing is printed; under 90 % it is refused.",
        epilog="example:\n  python -m backend model import B13_vits16_dino_0099_ckpt.pth --out models/ssl4eo",
        formatter_class=options.Formatter,
    )
    parser.add_argument("file", metavar="FILE|torchgeo:NAME", help="the file, or a name of torchgeo where that is installed")
    parser.add_argument("--out", required=True, metavar="DIR", help="the model folder to write")
    parser.add_argument(
        "--bands",
        metavar="SET|ROLE,ROLE",
        help="what its channels show: sentinel2-13, sentinel2-12, sentinel2-10, sentinel1, rgb, or a role for each between "
        "commas (default: as published, else by their number)",
    )
    parser.add_argument("--heads", type=int, metavar="N", help="heads of a vision transformer of an unusual width")
    parser.add_argument("--licence", metavar="TEXT", help="the terms it is published under (default: what is known)")
    parser.add_argument("--source", metavar="TEXT", help="who published it (default: what is known)")
    options.add_overwrite(parser)
    parser.set_defaults(handler=_import)


def _import(args: argparse.Namespace) -> int:
    from backend.models.published.importing import Asked, import_model
    from backend.models.published.torchgeo import is_name, published_file

    file, source = published_file(args.file) if is_name(args.file) else (Path(paths.absolute(args.file)), None)
    out = Path(paths.absolute(args.out))
    asked = Asked(file, out, args.bands, args.heads, args.licence, args.source or source, args.overwrite)
    found = import_model(asked)
    for text in found.words:
        output.say(text)
    output.result(f"Model: {out}")
    return 0
