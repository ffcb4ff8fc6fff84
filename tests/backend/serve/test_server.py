"""The conversation itself: handshake, errors, deadlines, cancelling, and the end."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from backend.contract import codec, limits
from backend.contract.errors import (
    Cancelled,
    DeadlineError,
    InputError,
    PatchworkError,
    ProtocolError,
    RequestError,
    UnknownMethodError,
)
from backend.contract.version import PROTOCOL, product_version
from tests.backend.models_on_disk import backbone_model, hills, write_raster
from tests.backend.serve.client import ROOT, Client

pytestmark = pytest.mark.usefixtures("patchwork_home")


def test_hello_says_who_and_what(patchwork_home: Path) -> None:
    with Client(greet=False) as client:
        hello = client.call("session.hello", protocol=PROTOCOL, version="9.9", client="test")
    assert hello["protocol"] == PROTOCOL and hello["version"] == product_version()
    assert hello["runs"] == str(patchwork_home / "runs")
    wanted = (
        "session.hello session.shutdown env.describe scene.describe scene.statistics model.describe model.check"
        " job.estimate job.submit job.control run.list run.read run.events run.delete request.cancel"
        " scene.product model.import run.note run.use run.clean run.compare run.changes"
        " attention.probe attention.keep"
        " segment.prepare segment.mask segment.polygons segment.accept segment.forget"
    )
    assert set(hello["capabilities"]["methods"]) == set(wanted.split())
    jobs = "prepare pretrain finetune predict attention report study explore suggest sample"
    assert hello["capabilities"]["jobs"] == jobs.split()


def test_nothing_is_answered_before_hello() -> None:
    with Client(greet=False) as client:
        assert isinstance(client.refused("run.list"), ProtocolError)
        assert isinstance(client.refused("session.hello", protocol="patchwork-rpc/99"), ProtocolError)
        assert isinstance(client.refused("run.list"), ProtocolError)
        client.call("session.hello", protocol=PROTOCOL)
        assert client.call("run.list") == {"runs": []}


def test_it_ends_when_stdin_closes(client: Client) -> None:
    assert client.close() == 0


def test_it_ends_when_stdin_closes_in_the_middle_of_a_line(client: Client) -> None:
    assert client.process.stdin is not None
    client.process.stdin.write(b'{"jsonrpc":')
    assert client.close() == 0


def test_it_ends_on_shutdown_after_answering(client: Client) -> None:
    assert client.call("session.shutdown") == {}
    assert client.process.wait(20) == 0


def test_it_ends_although_a_call_is_under_way(client: Client) -> None:
    client.start("env.describe", report=True)
    start = time.monotonic()
    assert client.close() == 0
    assert time.monotonic() - start < 10


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_a_model_is_described_and_checked_without_torch(client: Client, tmp_path: Path) -> None:
    scene = write_raster(tmp_path / "a.tif", hills(2, 40, 40))
    model = str(backbone_model(tmp_path / "model", scene, 2))
    assert client.call("model.describe", path=model)["kind"] == "backbone"
    assert client.call("model.check", path=model, scene=codec.to_json(scene))["fits"]
    assert "torch" not in Path(f"/proc/{client.process.pid}/maps").read_text()


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_torch_is_loaded_when_needed_and_not_before(client: Client) -> None:
    maps = Path(f"/proc/{client.process.pid}/maps")
    client.call("run.list")
    assert "torch" not in maps.read_text()
    described = client.call("env.describe")
    assert described["device"] and "torch" in described["versions"]
    assert "torch" in maps.read_text()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"garbage", -32700),
        (b"\xff\xfe\x00", -32700),
        (b"[" * 100_000, -32700),
        (b"[]", -32600),
        (b'{"jsonrpc":"2.0","id":1}', -32600),
        (b'{"jsonrpc":"2.0","id":1,"method":"run.list","params":[]}', -32600),
        (b'{"jsonrpc":"2.0","id":1,"method":"no.such"}', -32601),
        (b'{"jsonrpc":"2.0","id":1,"method":"run.read"}', -32602),
        (b'{"jsonrpc":"2.0","id":1,"method":"run.read","params":{"run":3}}', -32602),
        (b'{"jsonrpc":"2.0","id":1,"method":"run.list","params":{"deadline_s":-1}}', -32602),
        (b'{"jsonrpc":"2.0","id":1,"method":"run.list","params":{"deadline_s":true}}', -32602),
        (b'{"jsonrpc":"2.0","id":"\\ud800","method":"no.such"}', -32601),
        (b'{"jsonrpc":"2.0","id":"' + b"x" * (limits.MAX_MESSAGE_BYTES - 60) + b'","method":"no.such"}', -32600),
    ],
)
def test_a_bad_line_is_answered_and_the_next_works(client: Client, line: bytes, code: int) -> None:
    client.send(line)
    assert client.answer()["error"]["code"] == code
    assert client.call("run.list") == {"runs": []}


def test_an_oversized_line_is_refused_without_being_kept(client: Client) -> None:
    client.call("run.list")
    before = client.memory_bytes() if sys.platform == "linux" else 0
    assert client.process.stdin is not None
    for _ in range(64):
        client.process.stdin.write(b"x" * 2**20)
    client.send(b"")
    reply = client.answer()
    assert reply["id"] is None and str(limits.MAX_MESSAGE_BYTES) in reply["error"]["message"]
    assert client.call("run.list") == {"runs": []}
    if sys.platform == "linux":
        assert client.memory_bytes() - before < 20 * 2**20


def test_blank_lines_notifications_and_replies_get_no_answer(client: Client) -> None:
    client.send(b"")
    client.send(b'{"jsonrpc":"2.0","method":"run.list"}')
    client.send(b'{"jsonrpc":"2.0","method":"env.describe","params":{"deadline_s":0.001}}')
    client.send(b'{"jsonrpc":"2.0","method":"no.such"}')
    client.send(b'{"jsonrpc":"2.0","id":1,"result":{}}')
    assert client.call("run.list") == {"runs": []}


def test_unknown_methods_name_the_known(client: Client) -> None:
    error = client.refused("scene.paint")
    assert isinstance(error, UnknownMethodError) and "scene.describe" in error.remedy


def test_unknown_parameters_are_refused_by_name(client: Client) -> None:
    error = client.refused("run.list", colour="red")
    assert isinstance(error, RequestError) and "colour" in error.cause


def test_a_missing_raster_is_a_typed_error(client: Client, tmp_path: Path) -> None:
    error = client.refused("scene.describe", scene={"sources": [{"path": str(tmp_path / "absent.tif")}]})
    assert isinstance(error, InputError) and "absent.tif" in str(error)


def test_a_call_past_its_deadline_is_answered_in_time(client: Client) -> None:
    start = time.monotonic()
    error = client.refused("env.describe", deadline_s=0.05)
    assert isinstance(error, DeadlineError) and time.monotonic() - start < 2
    assert client.call("run.list") == {"runs": []}
    assert client.call("env.describe")["python"]


def test_a_call_can_be_cancelled_while_it_works(client: Client) -> None:
    slow = client.start("env.describe")
    assert client.call("request.cancel", id=slow) == {"cancelled": True}
    with pytest.raises(Cancelled):
        client.result(slow)
    assert client.call("request.cancel", id=slow) == {"cancelled": False}
    assert client.call("request.cancel", id=[1]) == {"cancelled": False}


def test_an_id_under_way_is_not_taken_twice(client: Client) -> None:
    line = b'{"jsonrpc":"2.0","id":"same","method":"env.describe"}'
    client.send(line)
    client.send(line)
    answers = [client.answer(), client.answer()]
    assert sorted("error" in answer for answer in answers) == [False, True]


def test_many_calls_at_once_are_all_answered(client: Client, tmp_path: Path) -> None:
    scene = {"sources": [{"path": str(tmp_path / "absent.tif")}]}
    ids = [client.start("scene.describe", scene=scene) for _ in range(100)]
    kinds = set()
    for id in ids:
        with pytest.raises(PatchworkError) as caught:
            client.result(id)
        kinds.add(caught.value.kind)
    assert kinds <= {"input", "resource"} and "input" in kinds


def test_answers_are_one_line_of_json_each(client: Client) -> None:
    client.send(json.dumps({"jsonrpc": "2.0", "id": "ä\n“", "method": "run.list"}).encode())
    assert client.answer()["id"] == "ä\n“"


SERVED = """
from backend.serve import server
def stop(): raise SystemExit
server.take_over = stop
try:
    server.serve()
except SystemExit:
    import numpy, scipy.linalg, threadpoolctl
    print({pool["num_threads"] for pool in threadpoolctl.threadpool_info() if pool["internal_api"] == "openblas"})
"""


def test_short_vectors_are_summed_by_one_thread() -> None:
    """A click is many short sums: shared among processors they take ten times as long where others work beside."""
    kept = {name: value for name, value in os.environ.items() if not name.endswith("NUM_THREADS")}
    ran = subprocess.run([sys.executable, "-c", SERVED], env=kept, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "{1}"
