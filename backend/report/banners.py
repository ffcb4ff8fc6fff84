"""A layer that serves twice makes every figure worthless: said in red, before anything else."""

from __future__ import annotations

from pathlib import PurePath

from backend.contract.requests import Report
from backend.report.teachers import Teachers, same_layer


def reference_taught(request: Report, teachers: Teachers) -> bool:
    """Whether the reference is one of the layers the model learned its classes from."""
    return any(same_layer(request.reference, path) for path in teachers.label_paths)


def reference_title(request: Report) -> str:
    """The reference as its user calls it."""
    return request.reference_name or PurePath(request.reference).name


def banners(request: Report, teachers: Teachers) -> list[str]:
    """One sentence for each layer in two roles."""
    reference = reference_title(request)
    inputs = [source.path for scene in request.scenes for source in scene.sources]
    found = []
    if reference_taught(request, teachers):
        found.append(
            f"{reference} is the reference and was the training labels too. The figures below show how well the "
            "model remembers what it was told, not how good the map is."
        )
    elif any(same_layer(request.reference, path) for path in teachers.pretraining_labels):
        found.append(
            f"{reference} is the reference and the labels of the pretraining too: the model has seen the answers."
        )
    if any(same_layer(request.reference, path) for path in [*inputs, *teachers.images]):
        found.append(f"{reference} is the reference and an input of the model: it can copy its answer.")
    if request.map is not None and same_layer(request.reference, request.map):
        found.append(f"{reference} is the reference and the map: they agree by definition.")
    for labels in teachers.label_paths:
        if any(same_layer(labels, path) for path in [*inputs, *teachers.images]):
            found.append(f"{PurePath(labels).name} was training label and input of the model: it can copy its answer.")
    return list(dict.fromkeys(found))
