"""Many words that are looked for at a place: sets of words, which are made and asked faster than one long expression."""

from __future__ import annotations

from collections.abc import Iterable

from reportparse.roles.lexicon import lengths_by


class Vocabulary:
    """Words that may stand at a place of a text."""

    __slots__ = ("_lengths", "_words")

    def __init__(self, words: Iterable[str]) -> None:
        """Take the words."""
        self._words = frozenset(words)
        self._lengths = lengths_by(self._words, 0)

    def end_at(self, text: str, place: int) -> int:
        """Return where the longest of the words ends that stands at a place; the place itself where none does.

        >>> words = Vocabulary(["进", "进一步"])
        >>> words.end_at("要进一步", 1), words.end_at("要进村", 1), words.end_at("要进村", 0)
        (4, 2, 0)
        """
        for length in self._lengths.get(text[place : place + 1], ()):
            word = text[place : place + length]
            if word in self._words:
                return place + len(word)  # the text may end before the length does
        return place

    def is_in(self, text: str, start: int, end: int) -> bool:
        """Return whether one of the words begins in a stretch of a text."""
        for place in range(start, end):  # noqa: SIM110 (`any` takes longer)
            if self.end_at(text, place) > place:
                return True
        return False
