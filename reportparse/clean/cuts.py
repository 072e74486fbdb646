"""Changes to a text, and the cleaned text that they make."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Literal, NamedTuple

from reportparse.model import Repair
from reportparse.source import Span
from reportparse.texts import CleanText

Stretch = tuple[int, int]


class Cut(NamedTuple):
    """A stretch of a text to be taken out."""

    start: int
    """Offset of the first character."""
    end: int
    """Offset just after the last character."""
    kind: Literal["removed", "joined"]
    """What the repair will be; `joined` takes out white space alone."""
    reason: str
    """Why, as a key of the reasons table; empty where nothing is repaired, as for the first half of a line end."""
    space: bool = False
    """Whether the first character, a line break, is read as a space instead."""


def apply_edits(clean: CleanText, edits: Iterable[Cut]) -> CleanText:
    """Return the text after some edits of it, with the way back to the source and a repair for each."""
    settled = settle_edits(edits)
    if not settled:
        return clean
    text = clean.text
    kept = _kept(settled, len(text))
    starts, origins = _pieces(clean, kept)
    if any(edit.space for edit in settled):
        spaces = {edit.start for edit in settled if edit.space}
        parts = [" " if end - start == 1 and start in spaces else text[start:end] for start, end in kept]
    else:
        parts = [text[start:end] for start, end in kept]
    repairs = clean.repairs + _repairs(clean, settled)
    return CleanText("".join(parts), clean.source, starts or (0,), origins or (0,), repairs)


def settle_edits(edits: Iterable[Cut]) -> list[Cut]:
    """Return edits in order, none empty and none overlapping another: the earlier one has the shared part."""
    settled: list[Cut] = []
    reached = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.start < reached:
            edit = edit._replace(start=reached, space=False)
        if edit.start < edit.end:
            settled.append(edit)
            reached = edit.end
    return settled


def _kept(edits: list[Cut], size: int) -> list[Stretch]:
    """Return the stretches that stay; a line break that becomes a space is one of its own."""
    kept: list[Stretch] = []
    at = 0
    for edit in edits:
        if edit.start > at:
            kept.append((at, edit.start))
        if edit.space:
            kept.append((edit.start, edit.start + 1))
        at = edit.end
    if at < size:
        kept.append((at, size))
    return kept


def _pieces(clean: CleanText, kept: list[Stretch]) -> tuple[array[int], array[int]]:
    """Return the pieces of the text made of the kept stretches; as arrays they take a fifth of a list's room."""
    starts, origins = array("q"), array("q")
    if len(clean.starts) == 1:
        shift = clean.origins[0]
        starts.extend(accumulate((end - start for start, end in kept[:-1]), initial=0) if kept else ())
        origins.extend(start + shift for start, _ in kept)
        return starts, origins
    size = 0
    for start, end in kept:
        for begin, _, origin in _runs(clean, start, end):
            starts.append(size + begin - start)
            origins.append(origin)
        size += end - start
    return starts, origins


def _runs(clean: CleanText, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Yield the parts of a stretch that are one piece of the source: start, end, source offset."""
    piece = bisect_right(clean.starts, start) - 1
    while start < end:
        after = clean.starts[piece + 1] if piece + 1 < len(clean.starts) else end
        yield start, min(end, after), clean.origins[piece] + start - clean.starts[piece]
        start = after
        piece += 1


def _repairs(clean: CleanText, edits: list[Cut]) -> list[Repair]:
    """Return a repair for each edit, several where it spans what was taken out before."""
    if len(clean.starts) == 1:
        shift = clean.origins[0]
        return [Repair(kind, reason, Span(start + shift, end + shift)) for start, end, kind, reason, _ in edits if reason]
    return [
        Repair(kind, reason, Span(origin, origin + stop - begin))
        for start, end, kind, reason, _ in edits
        if reason
        for begin, stop, origin in _runs(clean, start, end)
    ]
