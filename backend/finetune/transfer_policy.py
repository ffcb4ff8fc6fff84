"""The transfer policies by name; free of torch, so that a wrong name is refused at once."""

from __future__ import annotations

from dataclasses import dataclass

from backend.contract.errors import RequestError

ENCODER, ALL_BUT_HEAD, ALL = "encoder", "all-but-head", "all"


@dataclass(frozen=True)
class Policy:
    """``blocks``: the decoder's first ones that are taken; None = by ``name``."""

    name: str
    blocks: int | None = None

    @classmethod
    def of(cls, text: str) -> Policy:
        """Raises :class:`RequestError` for an unknown one."""
        if text in (ENCODER, ALL_BUT_HEAD, ALL):
            return cls(text)
        head, plus, count = text.partition("+")
        if head == ENCODER and plus and count.isdecimal() and int(count) > 0:
            return cls(text, int(count))
        known = f"{ENCODER}, {ENCODER}+N (the decoder's first N blocks), {ALL_BUT_HEAD}, {ALL}"
        raise RequestError(f"Unknown transfer “{text}”.", f"Known are: {known}.")

    @property
    def beyond_encoder(self) -> bool:
        return self.name != ENCODER
