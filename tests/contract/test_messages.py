"""JSON-RPC 2.0 lines: what is sent comes back, what is wrong is named, and every reply is one line."""

from __future__ import annotations

import json
from typing import Union

import pytest

from backend.contract import limits, messages
from backend.contract.errors import InputError, ParseError, ProtocolError, RequestError, UnknownMethodError
from backend.contract.messages import Call, Reply


@pytest.mark.parametrize(
    "message",
    [
        Call("run.list", {}, 1),
        Call("run.list", {"name": "ä\n“"}, "text id"),
        Call("note", {"a": [1, 2.5, None, True]}),
        Reply(1, {"deep": [{"er": 1}]}),
        Reply("x", None),
    ],
)
def test_round_trip(message: Union[Call, Reply]) -> None:
    line = messages.encode(message)
    assert line.endswith(b"\n") and line.count(b"\n") == 1
    assert messages.decode(line) == message


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (RequestError("r"), -32602),
        (ParseError("p"), -32700),
        (UnknownMethodError("u"), -32601),
        (ProtocolError("q"), -32600),
        (InputError("i", "do", "map.tif"), -32000),
    ],
)
def test_errors_carry_their_code_and_come_back_typed(error: RequestError, code: int) -> None:
    line = messages.encode(Reply(3, error=error))
    assert json.loads(line)["error"]["code"] == code
    back = messages.decode(line)
    assert isinstance(back, Reply) and back.error is not None
    assert back.error.to_json() == error.to_json()


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[]",
        b'"text"',
        b"\xff\xfe",
        b'{"jsonrpc":"1.0","method":"a"}',
        b'{"jsonrpc":"2.0"}',
        b'{"jsonrpc":"2.0","method":3}',
        b'{"jsonrpc":"2.0","method":"a","params":[1]}',
        b'{"jsonrpc":"2.0","method":"a","id":1.5}',
        b'{"jsonrpc":"2.0","method":"a","id":true}',
        b'{"jsonrpc":"2.0","method":"a","id":[1]}',
        b'{"jsonrpc":"2.0","method":"a","params":{"x":NaN}}',
        b'{"jsonrpc":"2.0","method":"a","params":{"x":-Infinity}}',
        b'{"jsonrpc":"2.0","id":1,"result":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"jsonrpc":"2.0","id":' + b"9" * 5000 + b"}",
    ],
)
def test_a_bad_line_is_a_protocol_error(line: bytes) -> None:
    with pytest.raises(ProtocolError):
        messages.decode(line)


def test_a_faulty_call_is_answered_under_its_own_id() -> None:
    with pytest.raises(ProtocolError) as caught:
        messages.decode(b'{"jsonrpc":"2.0","method":"a","params":[1],"id":7}')
    assert caught.value.id == 7


def test_long_messages_are_refused_both_ways() -> None:
    with pytest.raises(ProtocolError, match="exceeds the limit"):
        messages.encode(Reply(1, "x" * limits.MAX_MESSAGE_BYTES))
    with pytest.raises(ProtocolError, match="exceeds the limit"):
        messages.decode(b" " * (limits.MAX_MESSAGE_BYTES + 1))


def test_file_names_that_are_not_unicode_survive() -> None:
    name = b"caf\xe9.tif".decode("utf-8", "surrogateescape")
    back = messages.decode(messages.encode(Reply(1, name)))
    assert isinstance(back, Reply) and back.result == name


def test_an_error_that_is_no_object_still_decodes() -> None:
    reply = messages.decode(b'{"jsonrpc":"2.0","id":1,"error":"boom"}')
    assert isinstance(reply, Reply) and reply.error is not None
