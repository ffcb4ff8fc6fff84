"""Every error travels as four texts and comes back as itself."""

from __future__ import annotations

from typing import Any, Iterator, List, Type

import pytest

from backend.contract import errors


def every_type(base: Type[errors.PatchworkError] = errors.PatchworkError) -> Iterator[Type[errors.PatchworkError]]:
    yield base
    for child in base.__subclasses__():
        yield from every_type(child)


def test_kinds_are_unique() -> None:
    kinds = [cls.kind for cls in every_type()]
    assert len(kinds) == len(set(kinds))


@pytest.mark.parametrize("cls", list(every_type()))
def test_an_error_comes_back_as_itself(cls: Type[errors.PatchworkError]) -> None:
    back = errors.from_json(cls("What happened.", "What to do.", "map.tif").to_json())
    assert type(back) is cls
    assert (back.cause, back.remedy, back.subject) == ("What happened.", "What to do.", "map.tif")
    assert str(back) == "map.tif: What happened. What to do."


@pytest.mark.parametrize(
    ("cause", "words"),
    [
        ("Name or service not known", "Name or service not known. Do this."),
        ("Expecting value (char 0)", "Expecting value (char 0). Do this."),
        ("It is full.", "It is full. Do this."),
        ("Was it (never mind.)", "Was it (never mind.) Do this."),
        ("", "Do this."),
    ],
)
def test_two_sentences_have_a_stop_between_them(cause: str, words: str) -> None:
    assert str(errors.InputError(cause, "Do this.")) == words


def test_words_without_a_remedy_stay_as_they_are() -> None:
    assert str(errors.InputError("unknown error")) == "unknown error"


def test_a_newer_backends_kind_is_kept_as_text() -> None:
    back = errors.from_json({"kind": "from-the-future", "cause": "Odd."})
    assert isinstance(back, errors.RemoteError) and back.cause == "Odd."


def test_damaged_error_data_still_make_an_error() -> None:
    damaged: List[Any] = [None, {}, [], "text", 7]
    assert {errors.from_json(raw).cause for raw in damaged} == {"unknown error"}


def test_exit_codes_are_those_promised() -> None:
    assert {cls.exit_code for cls in every_type()} == {2, 3, 130}
    assert errors.InputError.exit_code == 2 and errors.Cancelled.exit_code == 130
