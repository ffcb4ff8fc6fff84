"""JSON-RPC 2.0, one message a line.

Lines rather than Content-Length frames: after a damaged message the next line
is intact, where framing loses the messages that follow.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Dict, Optional, Union

from . import limits
from .errors import ParseError, PatchworkError, ProtocolError, RequestError, UnknownMethodError, from_json

PARSE_ERROR, INVALID_REQUEST, METHOD_NOT_FOUND, INVALID_PARAMS, SERVER_ERROR = -32700, -32600, -32601, -32602, -32000

Id = Union[int, str]


@dataclass(frozen=True)
class Call:
    """A request for ``method``; without ``id`` a notification that gets no reply."""

    method: str
    params: Dict[str, Any]
    id: Optional[Id] = None


@dataclass(frozen=True)
class Reply:
    """The answer to the call ``id``: ``result``, or a typed ``error``."""

    id: Optional[Id]
    result: Any = None
    error: Optional[PatchworkError] = None


def encode(message: Union[Call, Reply]) -> bytes:
    """One line. Raises :class:`ProtocolError` past ``MAX_MESSAGE_BYTES``."""
    text = json.dumps(_body(message), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    line = text.encode("utf-8", "backslashreplace") + b"\n"  # lone surrogates become JSON escapes
    if len(line) > limits.MAX_MESSAGE_BYTES:
        raise ProtocolError(f"A message of {len(line)} bytes exceeds the limit of {limits.MAX_MESSAGE_BYTES}.")
    return line


def _body(message: Union[Call, Reply]) -> Dict[str, Any]:
    body: Dict[str, Any] = {"jsonrpc": "2.0"}
    if isinstance(message, Call):
        body.update(method=message.method, params=message.params)
        if message.id is not None:
            body["id"] = message.id
        return body
    body["id"] = message.id
    if message.error is None:
        body["result"] = message.result
    else:
        body["error"] = {"code": _code(message.error), "message": message.error.cause, "data": message.error.to_json()}
    return body


def _code(error: PatchworkError) -> int:
    codes = {ParseError: PARSE_ERROR, UnknownMethodError: METHOD_NOT_FOUND, RequestError: INVALID_PARAMS}
    return codes.get(type(error), INVALID_REQUEST if isinstance(error, ProtocolError) else SERVER_ERROR)


def decode(line: bytes) -> Union[Call, Reply]:
    """The message in a line. Raises :class:`ProtocolError` saying what is wrong with it."""
    if len(line) > limits.MAX_MESSAGE_BYTES:
        raise ProtocolError(f"A message of {len(line)} bytes exceeds the limit of {limits.MAX_MESSAGE_BYTES}.")
    try:
        raw = json.loads(line.decode("utf-8"), parse_constant=_refuse_constant)
    except (ValueError, RecursionError) as error:
        raise ParseError(f"A line is not JSON: {error}.") from error
    if not isinstance(raw, dict) or raw.get("jsonrpc") != "2.0":
        raise ProtocolError("A line is not a JSON-RPC 2.0 message.")
    id = raw.get("id")
    if id is not None and (isinstance(id, bool) or not isinstance(id, (int, str))):
        raise ProtocolError("A message's id must be a number or a text.")
    if "method" in raw:
        return _call(raw, id)
    if "error" in raw:
        body = raw["error"] if isinstance(raw["error"], dict) else {}
        return Reply(id, error=from_json(body.get("data") or {"cause": body.get("message", "unknown error")}))
    if "result" in raw:
        return Reply(id, raw["result"])
    raise _about(id, "A message has neither method, result nor error.")


def _about(id: Optional[Id], cause: str) -> ProtocolError:
    error = ProtocolError(cause)
    error.id = id
    return error


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not a JSON value")


def _call(raw: Dict[str, Any], id: Optional[Id]) -> Call:
    params = raw.get("params", {})
    if not isinstance(raw["method"], str) or not isinstance(params, dict):
        raise _about(id, "A call needs a method name and named parameters.")
    return Call(raw["method"], params, id)
