"""R4: an event log cut or damaged anywhere loses at most one record and is never silently wrong."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from backend.contract.events import Event, EventLog, EventTail
from tests.reliability.figures import show

FLIPS = 10_000
KINDS = ("phase", "stage", "metrics", "note", "output")


def write(path: Path, count: int, seed: int = 0) -> list[Event]:
    """A log as jobs write it: texts with quotes, umlauts, newlines and brackets among numbers."""
    rng = random.Random(seed)
    log = EventLog(path)
    for step in range(count):
        text = "".join(rng.choices('aä“"\\{}:,\n', k=rng.randrange(30)))
        log.append(rng.choice(KINDS), {"step": step, "loss": rng.random(), "text": text})
    log.close()
    return EventTail(path).read()


def test_cut_at_every_byte_of_its_last_three_records(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    events = write(path, 20)
    whole = path.read_bytes()
    starts = [0, *(place + 1 for place, byte in enumerate(whole) if byte == ord("\n"))]
    lost_most = wrong = 0
    cuts = range(starts[-4], len(whole))
    for cut in cuts:
        path.write_bytes(whole[:cut])
        before = EventTail(path).read()
        begun = sum(start < cut for start in starts)
        lost_most = max(lost_most, begun - len(before))
        after = continued(path)
        wrong += before != events[: len(before)] or after[:-1] != events[: len(after) - 1]
        wrong += [event.seq for event in after] != list(range(1, len(after) + 1))
    show("R4 log cut at every byte of its last 3 records", f"{len(cuts)} cuts, at most {lost_most} lost", "≤ 1 lost")
    show("R4 cuts after which a reader believes something wrong", str(wrong), "0")
    assert lost_most <= 1 and wrong == 0


def continued(path: Path) -> list[Event]:
    """What is read after another worker has gone on with the log."""
    log = EventLog(path)
    log.append("note", {"text": "after the cut"})
    log.close()
    return EventTail(path).read()


def test_ten_thousand_bit_flips(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    events = write(path, 30)
    whole = path.read_bytes()
    rng = random.Random(1)
    lost_most = wrong = unnoticed = 0
    for _ in range(FLIPS):
        place, bit = rng.randrange(len(whole)), 1 << rng.randrange(8)
        path.write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
        tail = EventTail(path)
        read = tail.read()
        lost_most = max(lost_most, len(events) - len(read))
        wrong += not is_part_of(read, events)
        unnoticed += len(read) < len(events) and not (tail.damaged or tail.torn)
    show("R4 bit flips", f"{FLIPS} flips, at most {lost_most} lost", "≤ 1 lost")
    show("R4 flips silently wrong or unnoticed", f"{wrong} and {unnoticed}", "0 and 0")
    assert lost_most <= 1 and wrong == unnoticed == 0


@settings(max_examples=300, deadline=None)
@given(damage=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(min_size=1, max_size=40)), max_size=5))
def test_whatever_is_written_over_it_nothing_is_invented(damage: list[tuple[float, bytes]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "events.jsonl"
        events = write(path, 8)
        data = bytearray(path.read_bytes())
        for share, change in damage:
            place = int(share * len(data))
            data[place : place + len(change)] = change
        path.write_bytes(bytes(data))
        assert is_part_of(EventTail(path).read(), events)


def is_part_of(read: Sequence[Event], events: Sequence[Event]) -> bool:
    """Whether ``read`` is ``events`` with some left out."""
    rest = iter(events)
    return all(any(event == other for other in rest) for event in read)
