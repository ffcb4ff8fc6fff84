from __future__ import annotations

import random

from patchwork.plugin.core.framing import LineFramer


def test_lines_survive_any_chunking() -> None:
    generator = random.Random(1)
    lines = [bytes(generator.choices(b"abc \xc3\xa9{}", k=generator.randint(1, 50))) for _ in range(300)]
    stream = b"".join(line + b"\n" for line in lines)
    framer, got = LineFramer(100), []
    while stream:
        size = generator.randint(1, 90)
        got += framer.feed(stream[:size])
        stream = stream[size:]
    assert got == lines
    assert framer.overlong == 0


def test_an_overlong_line_is_dropped_and_the_next_is_intact() -> None:
    framer = LineFramer(10)
    assert framer.feed(b"x" * 8) == []
    assert framer.feed(b"y" * 1000) == []
    assert framer.feed(b"z\nnext\n") == [b"next"]
    assert framer.overlong == 1


def test_memory_stays_bounded_while_an_endless_line_arrives() -> None:
    framer = LineFramer(1000)
    for _ in range(1000):
        framer.feed(b"x" * 900)
    assert len(framer._buffer) <= 1000
    assert framer.overlong == 1


def test_empty_lines_are_no_messages() -> None:
    assert LineFramer().feed(b"\n\na\n\n") == [b"a"]
