"""The initialisers of an ONNX file: its learned tensors, by name. The graph itself is not run.

An ONNX file is a protocol buffer: fields of (number, wire type), here ModelProto.graph = 7, GraphProto.initializer
= 5, and of a TensorProto dims = 1, data_type = 2, float_data = 4, int64_data = 7, name = 8, raw_data = 9,
external_data = 13, as the ONNX specification lists them. Reading these seven needs no library.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from backend.contract.errors import ModelError

if TYPE_CHECKING:
    from torch import Tensor

GRAPH, INITIALISER = 7, 5
DIMS, DATA_TYPE, FLOATS, INTEGERS, NAME, RAW, EXTERNAL = 1, 2, 4, 7, 8, 9, 13
VARINT, EIGHT, BYTES, FOUR = 0, 1, 2, 5
TYPES = {1: "<f4", 2: "u1", 3: "i1", 6: "<i4", 7: "<i8", 9: "?", 10: "<f2", 11: "<f8"}
"""TensorProto.DataType → NumPy's; others (strings, bfloat16) are no weights of ours."""
MAX_VARINT_BYTES = 10


def initialisers(file: Path) -> dict[str, Tensor]:
    """Name → tensor, floats as float32. Raises :class:`ModelError` for anything that is no whole ONNX file."""
    import torch

    data = memoryview(file.read_bytes())
    try:
        graphs = [value for number, value in _fields(data) if number == GRAPH and isinstance(value, memoryview)]
        parts = [v for graph in graphs for number, v in _fields(graph) if number == INITIALISER]
        pairs = [_tensor(part) for part in parts if isinstance(part, memoryview)]
    except (ValueError, IndexError, OverflowError) as error:
        cause = f"This is no whole ONNX file ({error})."
        raise ModelError(cause, "Get it again from its publisher.", str(file)) from error
    if not pairs:
        raise ModelError("There are no weights in this file.", "Give the .onnx file of a trained network.", str(file))
    return {name: torch.from_numpy(values) for name, values in pairs if values is not None}


def _tensor(part: memoryview) -> tuple[str, np.ndarray[tuple[int, ...], np.dtype[np.generic]] | None]:
    """A TensorProto's name and values; None for types that are no weights. Raises ValueError where they do not fit."""
    dims: list[int] = []
    name, kind, raw = "", 0, memoryview(b"")
    floats: list[bytes] = []
    integers: list[int] = []
    for number, value in _fields(part):
        if number == DIMS:
            dims += [value] if isinstance(value, int) else _varints(value)
        elif number == DATA_TYPE and isinstance(value, int):
            kind = value
        elif number == NAME and isinstance(value, memoryview):
            name = bytes(value).decode("utf-8")
        elif number == RAW and isinstance(value, memoryview):
            raw = value
        elif number == FLOATS and isinstance(value, memoryview):
            floats.append(bytes(value))
        elif number == INTEGERS:
            integers += [value] if isinstance(value, int) else _varints(value)
        elif number == EXTERNAL:
            raise ValueError(f"the values of {name or 'a tensor'} lie in another file")
    if kind not in TYPES:
        return name, None
    dtype = np.dtype(TYPES[kind])
    data = bytes(raw) if len(raw) else b"".join(floats) or np.array(integers, "<i8").tobytes()
    count = math.prod(dims)
    if len(data) != count * dtype.itemsize:
        raise ValueError(f"{name} holds {len(data)} bytes for {count} values")
    values = np.frombuffer(data, dtype).reshape(dims)
    return name, np.array(values, np.float32 if dtype.kind == "f" else dtype)


def _fields(data: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """(number, value) of a message's fields: whole numbers, or bytes. Raises ValueError where it ends too soon."""
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        number, wire = key >> 3, key & 7
        if wire == VARINT:
            value, at = _varint(data, at)
            yield number, value
            continue
        length = {EIGHT: 8, FOUR: 4}.get(wire, -1)
        if wire == BYTES:
            length, at = _varint(data, at)
        if length < 0 or at + length > len(data):
            raise ValueError(f"a field of kind {wire} at byte {at} does not fit")
        yield number, data[at : at + length]
        at += length


def _varints(data: memoryview) -> list[int]:
    """Packed whole numbers."""
    found, at = [], 0
    while at < len(data):
        value, at = _varint(data, at)
        found.append(value)
    return found


def _varint(data: memoryview, at: int) -> tuple[int, int]:
    """A whole number of seven bits a byte, the lowest first, and where the next field begins."""
    value = 0
    for shift in range(MAX_VARINT_BYTES):
        if at >= len(data):
            raise ValueError("it ends within a number")
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << (7 * shift)
        if byte < 0x80:  # the last byte of a number has its highest bit clear
            return value, at
    raise ValueError("a number is too long")
