"""The event log: numbered, checksummed, continued after a kill; damage is passed over, never believed."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import List

from backend.contract import limits
from backend.contract.events import EventLog, EventTail, decode


def write(path: Path, count: int) -> None:
    log = EventLog(path)
    for number in range(count):
        log.append("metrics", {"step": number, "loss": number / 7, "text": "ä “quoted” \n"})
    log.close()


def test_events_are_read_as_written_and_numbered_on(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    write(path, 3)
    write(path, 2)
    tail = EventTail(path)
    events = tail.read()
    assert [event.seq for event in events] == [1, 2, 3, 4, 5]
    assert events[2].data == {"step": 2, "loss": 2 / 7, "text": "ä “quoted” \n"}
    assert (tail.damaged, tail.torn) == (0, False)


def test_a_tail_reads_on_from_where_it_was(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    tail = EventTail(path)
    assert tail.read() == []
    write(path, 2)
    assert len(tail.read()) == 2
    write(path, 1)
    assert [event.seq for event in tail.read()] == [3]
    assert tail.read() == []


def test_a_half_written_line_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    write(path, 2)
    whole = path.read_bytes()
    path.write_bytes(whole[:-10])
    tail = EventTail(path)
    assert [event.seq for event in tail.read()] == [1] and tail.torn
    path.write_bytes(whole)
    assert [event.seq for event in tail.read()] == [2] and not tail.torn


def test_a_record_that_lacks_only_its_newline_keeps_its_number(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    write(path, 3)
    path.write_bytes(path.read_bytes()[:-1])
    write(path, 1)
    assert [event.seq for event in EventTail(path).read()] == [1, 2, 3, 4]


def test_a_lost_newline_loses_neither_record(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    write(path, 3)
    data = bytearray(path.read_bytes())
    data[data.index(b"\n")] = 0x0B
    path.write_bytes(bytes(data))
    tail = EventTail(path)
    assert [event.seq for event in tail.read()] == [1, 2, 3]
    assert tail.damaged == 1


def test_a_valid_checksum_over_nonsense_is_not_an_event() -> None:
    for body in (b"{}", b"[]", b'{"seq":1}', b"\xff}"):
        crc = zlib.crc32(body)
        assert decode(body[:-1] + b',"crc":"%08x"}' % crc) is None


def test_limited_reading_gets_everything_in_portions(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    write(path, 500)
    tail = EventTail(path)
    seen: List[int] = []
    while not seen or tail.more:
        seen += [event.seq for event in tail.read(4096)]
    assert seen == list(range(1, 501))


def test_an_event_no_reader_would_take_keeps_its_place(tmp_path: Path) -> None:
    log = EventLog(tmp_path / "events.jsonl")
    log.append("note", {"text": "x" * limits.MAX_EVENT_BYTES})
    log.append("note", {"text": "next"})
    log.close()
    first, second = EventTail(tmp_path / "events.jsonl").read()
    assert first.data["too_long"] > limits.MAX_EVENT_BYTES and second.seq == 2


def test_names_that_are_not_unicode_survive(tmp_path: Path) -> None:
    path, name = tmp_path / "events.jsonl", b"caf\xe9".decode("utf-8", "surrogateescape")
    log = EventLog(path)
    log.append("output", {"path": name})
    log.close()
    assert EventTail(path).read()[0].data == {"path": name}


def test_a_huge_damaged_line_costs_no_time(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_bytes(b'{"seq":' * limits.MAX_EVENT_BYTES + b"\n")
    write(path, 1)
    tail = EventTail(path)
    assert len(tail.read()) == 1 and tail.damaged == 1


def test_an_endless_torn_line_is_no_more_to_read(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    write(path, 3)
    with path.open("ab") as file:
        file.write(b"z" * 5000)
    tail = EventTail(path)
    rounds, found = 0, []
    while rounds < 1000:
        found += tail.read(1000)
        rounds += 1
        if not tail.more:
            break
    assert rounds < 10
    assert len(found) == 3
    assert tail.torn
