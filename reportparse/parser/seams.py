"""Finds the very place of a joint: where characters join badly as they stand and well as they would be read."""

from __future__ import annotations

from collections import Counter

ENDS = "。！？；!?…”）】》"
"""Characters that may end a document."""
_STOPS = "。！？；：!?;:"
_NEAREST = 40
"""How many places of each joint are weighed against each other."""


def place_seams(text: str, first: tuple[int, int], second: tuple[int, int]) -> tuple[int, int]:
    """Return the offsets at which C and B begin in a text that stands as A C B.

    Args:
        text: the text as it stands.
        first: the gap, as (start, end], in which C begins.
        second: the gap in which B begins.
    """
    pairs = Counter(zip(text, text[1:], strict=False))

    def joins(left: int, right: int) -> float:
        """How well the character before `left` and the one at `right` join, by how often the text joins them."""
        if not (0 < left <= len(text) and right < len(text)):
            return 0.0
        seen = pairs[text[left - 1], text[right]] - (left == right)
        return min(seen, 3) / 3

    starts = _likely(text, first, lambda at: joins(len(text), at) - joins(at, at) + _opens(text, at, first[1]))
    ends = _likely(text, second, lambda at: (text[at - 1] in ENDS) * 1.5 - joins(at, at))
    return max(
        ((p, q) for p in starts for q in ends),
        key=lambda pair: (
            joins(pair[0], pair[1]) * 2
            + joins(len(text), pair[0])
            - joins(pair[0], pair[0])
            - joins(pair[1], pair[1])
            + (text[pair[1] - 1] in ENDS) * 1.5
            + _opens(text, pair[0], first[1])
        ),
    )


def _likely(text: str, gap: tuple[int, int], score) -> list[int]:
    places = range(max(gap[0], 1), gap[1] + 1)
    return sorted(places, key=lambda at: -score(at))[:_NEAREST]


def _opens(text: str, at: int, marker: int) -> float:
    """A joint right before a marker shows by the word that breaks off there."""
    if at != marker:
        return 0.0
    return -0.5 if text[at - 1] in _STOPS else 1.0


def breaks_off(text: str, start: int, end: int) -> bool:
    """Return whether prose that begins at `start` breaks off in mid-sentence at `end`.

    A heading that lost its line break ends without a stop too: there the prose has none at all.
    """
    body = text[start:end].rstrip()
    return bool(body) and body[-1] not in ENDS + _STOPS and any(stop in body for stop in "。；！？")
