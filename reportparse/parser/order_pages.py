"""Puts pages in order where the text is spliced: first A, then C, then what lay between them, B.

    as it stands   A: … 一、 （一） （二） | C: （五） 三、 … 五、 | B: （三） （四） 二、 … （四）
    as written     A B C

Both joints show in the outline: what opens B continues the end of A, and the numbers of C continue
those of B. Where between two markers the joint lies, the characters tell: see `seams`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from reportparse.model import Problem, Repair
from reportparse.parser.outline import Item, Outline
from reportparse.parser.resolve import resolve
from reportparse.parser.seams import ENDS, Seams, breaks_off, place_seams
from reportparse.source import CleanText
from reportparse.tokenizer.candidate import Candidate, Reading
from reportparse.tokenizer.tokenize import tokenize

WINDOW = 10
"""How many markers before an odd one the joint that it shows may lie."""
ODD_PLACES = 8
"""How many odd markers are looked at, the oddest first."""
TRIALS = 12
"""How many orders are tried out in full."""
GAIN = 5.0
"""By how much the outline must become more consistent for pages to be moved."""
BROKEN = 4.0
"""What a sentence that breaks off before a marker adds to the gain."""
JOIN = 2.0
"""How much better the characters at the joints must join."""
SEAMS = 10.0
"""The most that the characters at the joints count, for or against."""
HINT = 2.5
"""The same for a problem that says the order looks wrong."""

ODD = {"orphan": 3.0, "orphan_first": 2.0, "gap": 2.0, "back": 4.0, "repeat": 1.5}
"""Moves that a joint leaves behind, by how odd they are."""
ODD_UNPLACED = 3.0
"""What leaving a candidate out must have cost to be odd."""


class Ordered(NamedTuple):
    """A text in its author's order."""

    clean: CleanText
    candidates: Sequence[Candidate]
    outline: Outline
    breaks: Collection[int]
    """Indexes of candidates before which text is missing."""
    problems: list[Problem]


_Number = tuple[str, int]


class _Mark(NamedTuple):
    """A marker of the outline, or a likely one that found no place in it."""

    candidate: Candidate
    number: _Number
    """Its family and ordinal; 0 where it has none."""
    odd: float
    """How badly it fits the outline as the text stands."""


class _Order(NamedTuple):
    """A splice, and what reading A B C gains."""

    mark: _Mark
    """The first of C."""
    seams: Seams
    gain: float
    """How much more consistent the outline is."""

    @property
    def weight(self) -> float:
        """All evidence: that of the numbers and, within bounds, that of the characters."""
        return self.gain + min(max(self.seams.score, -SEAMS), SEAMS) / 2


def order_pages(candidates: Sequence[Candidate], outline: Outline, clean: CleanText) -> Ordered:
    """Return the text in the order in which its author wrote it, with its candidates and outline.

    Where nothing is more consistent than the order as it stands, or the evidence is thin, the text
    is returned as it is; thin evidence is a problem.
    """
    order = _best_order(_marks(outline), candidates, outline, clean)
    doubts = []
    if order is not None and order.gain >= GAIN and order.seams.score >= JOIN:
        clean = _reorder(order, clean)
        candidates = tokenize(clean)
        outline = resolve(candidates)
    elif order is not None:
        place = order.mark.candidate
        details = {"marker": clean.text[place.start : place.end]}
        doubts.append(Problem("page-order-unsure", clean.span(place.start, place.end), details))
    breaks = _missing(candidates, outline, clean)
    if breaks:
        outline = resolve(candidates, breaks=breaks)
    return Ordered(clean, candidates, outline, breaks, doubts)


def _marks(outline: Outline) -> list[_Mark]:
    marks = [
        _Mark(item.candidate, _number(item.reading), _odd(item))
        for item in outline.items
        if item.candidate is not None and item.reading is not None
    ]
    marks += [
        _Mark(c, _number(c.readings[0]), cost)
        for c, cost in outline.unplaced
        if cost >= ODD_UNPLACED and c.readings[0].family.kind != "point"
    ]
    marks.sort(key=lambda mark: mark.candidate.start)
    return marks


def _odd(item: Item) -> float:
    """Return how odd its move is; points of running text begin and end as they like."""
    return 0.0 if item.reading is None or item.reading.family.kind == "point" else ODD.get(item.move, 0.0)


def _number(reading: Reading) -> _Number:
    return reading.family.name, reading.ordinal or 0


def _best_order(
    marks: Sequence[_Mark], candidates: Sequence[Candidate], outline: Outline, clean: CleanText
) -> _Order | None:
    best: _Order | None = None
    cut_off = _cut_off(clean.text, len(clean.text))
    for first, second in _plausible(marks):
        start, end = marks[first].candidate.start, marks[second].candidate.start
        a = [c for c in candidates if c.start < start]
        b = [c for c in candidates if c.start >= end]
        c = [c for c in candidates if start <= c.start < end]
        broken = breaks_off(clean.text, _gap(marks, first)[0], start)
        lost = (len(a) + len(b),) if broken and cut_off else ()
        gain = outline.cost - resolve([*a, *b, *c], breaks=lost).cost + (BROKEN if broken else 0.0)
        if gain > HINT:
            seams = place_seams(clean.text, _gap(marks, first), _gap(marks, second))
            order = _Order(marks[first], seams, gain)
            best = max(best or order, order, key=lambda order: order.weight)
    return best


def _cut_off(text: str, end: int) -> bool:
    """Return whether the text before an offset ends in mid-sentence."""
    return text[:end].rstrip()[-1:] not in ENDS if end else False


def _gap(marks: Sequence[_Mark], index: int) -> tuple[int, int]:
    """Return the text before a mark in which a joint may lie."""
    return marks[index - 1].candidate.end if index else 0, marks[index].candidate.start


def _plausible(marks: Sequence[_Mark]) -> list[tuple[int, int]]:
    """Return the likeliest pairs of joints: those whose numbers continue best when read A B C."""
    firsts = _odd_places(marks)
    if not firsts:
        return []
    before = _last_numbers(marks)
    final = before[-1]
    where: dict[_Number, list[int]] = defaultdict(list)
    for index, mark in enumerate(marks):
        where[mark.number].append(index)
    ones = [index for number, places in where.items() if number[1] == 1 for index in places]
    found = []
    for first in firsts:
        onward = final.get(marks[first].number[0], 0) + 1 == marks[first].number[1]
        nexts = [index for family, last in before[first].items() for index in where.get((family, last + 1), ())]
        for second in (*nexts, *ones):
            if second > first:
                one, broken = marks[second].number[1] == 1, _discontinuity(marks, before, second)
                found.append((one - onward - broken - _discontinuity(marks, before, first), first, second))
    return [(first, second) for _, first, second in sorted(found)[:TRIALS]]


def _discontinuity(marks: Sequence[_Mark], before: Sequence[dict[str, int]], index: int) -> float:
    """Return how plainly a mark does not continue what stands before it."""
    family, ordinal = marks[index].number
    if ordinal == 1:
        return 0.25
    return -0.75 if before[index].get(family, 0) + 1 == ordinal else 1.0


def _odd_places(marks: Sequence[_Mark]) -> list[int]:
    """Return the marks before which a joint may lie: the odd ones and some before each."""
    odd = sorted((-mark.odd, index) for index, mark in enumerate(marks) if mark.odd)[:ODD_PLACES]
    return sorted({place for _, index in odd for place in range(max(0, index - WINDOW), index + 1)})


def _last_numbers(marks: Sequence[_Mark]) -> list[dict[str, int]]:
    """Return, before each mark and at the end, the last number of each family."""
    out: list[dict[str, int]] = [{}]
    for mark in marks:
        family, ordinal = mark.number
        out.append({**out[-1], family: ordinal} if ordinal else out[-1])
    return out


def _reorder(order: _Order, clean: CleanText) -> CleanText:
    """Return the text read as A B C, with the repair that says so."""
    first, second = order.seams.first, order.seams.second
    size = len(clean.text)
    stretches = [(0, first), (second, size), (first, second)]
    ordered = clean.rearranged([(start, _unbroken(clean.text, end)) for start, end in stretches])
    details = {
        "before": clean.text[max(0, first - 10) : first].strip(),
        "marker": clean.text[order.mark.candidate.start : order.mark.candidate.end],
        "gain": f"{order.gain:.1f}",
        "seams": f"{order.seams.score:.1f}",
    }
    ordered.repairs.append(Repair("reordered", "page-order", clean.span(second, size), details))
    return ordered


def _unbroken(text: str, end: int) -> int:
    """Return the end of a page without the white space after a sentence that goes on elsewhere."""
    last = len(text[:end].rstrip())
    return last if last and text[last - 1] not in ENDS else end


def _missing(candidates: Sequence[Candidate], outline: Outline, clean: CleanText) -> list[int]:
    """Return where text is missing: before a marker that does not begin its run, in mid-sentence."""
    index = {candidate.start: i for i, candidate in enumerate(candidates)}
    places = []
    for before, item in pairwise(outline.items):
        if item.reading is None or before.candidate is None or (item.reading.ordinal or 1) <= 1:
            continue
        if item.move in ODD or item.start in clean.joints:
            if breaks_off(clean.text, before.candidate.end, item.start):
                places.append(index[item.start])
    return places
