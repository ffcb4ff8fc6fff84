"""What is kept between calls: bounded in number, opened once, never closed under somebody's hands."""

from __future__ import annotations

import threading
import time

import pytest

from backend.contract.errors import ModelError
from backend.scene.recent import Recent


class Thing:
    def __init__(self, name: str) -> None:
        self.name, self.closed, self.current = name, False, True

    def is_current(self) -> bool:
        return self.current

    def close(self) -> None:
        self.closed = True


def test_the_least_recent_falls_out_and_is_closed() -> None:
    recent: Recent[Thing] = Recent(2)
    made: list[Thing] = []

    def make(name: str) -> Thing:
        made.append(Thing(name))
        return made[-1]

    for name in "abacb":
        with recent.lend(name, lambda name=name: make(name)) as thing:  # type: ignore[misc]
            assert thing.name == name and not thing.closed
    assert [thing.name for thing in made] == ["a", "b", "c", "b"]
    assert [thing.closed for thing in made] == [True, True, False, False]


def test_what_is_lent_is_not_closed_and_made_once() -> None:
    recent: Recent[Thing] = Recent(1)
    made: list[Thing] = []
    lent, go_on = threading.Event(), threading.Event()

    def slow() -> Thing:
        time.sleep(0.05)
        made.append(Thing("slow"))
        return made[-1]

    def work() -> None:
        with recent.lend("slow", slow) as thing:
            lent.set()
            go_on.wait(10)
            assert not thing.closed

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    lent.wait(10)
    with recent.lend("other", lambda: Thing("other")):
        assert not made[0].closed
    go_on.set()
    for thread in threads:
        thread.join()
    assert len(made) == 1


def test_what_could_not_be_made_is_tried_again() -> None:
    recent: Recent[Thing] = Recent(1)

    def fail() -> Thing:
        raise ModelError("no")

    with pytest.raises(ModelError), recent.lend("a", fail):
        pass
    with recent.lend("a", lambda: Thing("a")) as thing:
        assert thing.name == "a"


def test_what_changed_on_the_disk_is_made_anew_and_the_old_one_closed_after_its_use() -> None:
    recent: Recent[Thing] = Recent(2)
    with recent.lend("a", lambda: Thing("old")) as old:
        old.current = False
        with recent.lend("a", lambda: Thing("new")) as new:
            assert new.name == "new" and not old.closed
    assert old.closed and not new.closed
    new.current = False
    with recent.lend("a", lambda: Thing("newest")) as newest:
        assert new.closed and newest.name == "newest"


def test_opening_one_does_not_make_calls_for_another_wait() -> None:
    recent: Recent[Thing] = Recent(2)
    opening, go_on = threading.Event(), threading.Event()

    def slow() -> Thing:
        opening.set()
        go_on.wait(10)
        return Thing("slow")

    def work() -> None:
        with recent.lend("slow", slow):
            pass

    thread = threading.Thread(target=work)
    thread.start()
    opening.wait(10)
    with recent.lend("quick", lambda: Thing("quick")) as quick:
        assert quick.name == "quick" and thread.is_alive()
    go_on.set()
    thread.join()
