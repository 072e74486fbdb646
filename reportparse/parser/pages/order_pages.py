"""Puts pages in order where the text is spliced: first A, then C, then what lay between them, B.

    as it stands   A: … 一、 （一） （二） | C: （五） 三、 … 五、 | B: （三） （四） 二、 … （四）
    as written     A B C

Both joints show in the outline: what opens B continues the end of A, and the numbers of C continue
those of B. Where between two markers the joint lies, the characters tell: see `seams`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from math import inf
from typing import NamedTuple

from reportparse.markers.families import TITLES
from reportparse.markers.family import Family
from reportparse.model import Problem, Repair
from reportparse.parser.advance import ROUNDING, place_evidence
from reportparse.parser.outline import Item, Outline
from reportparse.parser.pages.seams import ENDS, SeamFinder, Seams, breaks_off
from reportparse.parser.pages.trials import Splice, Trials
from reportparse.parser.resolve import resolve
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Candidate, Reading
from reportparse.trim import trim

WINDOW = 10
"""How many markers before an odd one the joint that it shows may lie."""
ODD_PLACES = 8
"""How many odd markers are looked at, the oddest first."""
MOST_ODD = 40
"""With more odd markers than this the numbers are in disorder, not the pages."""
TRIALS = 12
"""How many orders are tried out in full."""
WORTH = (20_000, 0.2)
"""How many ways to place markers all trials may try: of any text, and for each of its characters."""
GAIN = 5.0
"""By how much the outline must become more consistent for pages to be moved."""
WHOLE_GAIN = 8.0
"""The same of a text that shows no traces of pages: there an author's slip is likelier."""
CLEAN_GAIN = 12.0
"""The same where no sentence breaks off at a joint: below it the author exchanged two parts."""
TRACES = frozenset({"page-counter", "page-number", "running-head", "site-chrome"})
"""Repairs that are traces of pages."""
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


ReadAgain = Callable[[CleanText], Sequence[Candidate]]
"""Gives the candidates of a text."""

_Number = tuple[Family, int]


class _Mark(NamedTuple):
    """A marker of the outline, or a likely one that found no place in it."""

    candidate: Candidate
    number: _Number
    """Its family and ordinal; 0 where it has none."""
    odd: float
    """How badly it fits the outline as the text stands."""


class _Trial(NamedTuple):
    """A splice to try out by the numbers alone."""

    mark: _Mark
    """The first of C."""
    splice: Splice
    first: tuple[int, int]
    """The gap in which C begins."""
    second: tuple[int, int]
    """The gap in which B begins."""
    bonus: float = 0.0
    """What else speaks for it, added to what the numbers gain."""
    lost: bool = False
    """Whether text is missing between B and C."""


class _Order(NamedTuple):
    """A splice, and what reading A B C gains."""

    trial: _Trial
    seams: Seams
    gain: float
    """How much more consistent the outline is."""

    @property
    def weight(self) -> float:
        """All evidence: that of the numbers and, within bounds, that of the characters."""
        return self.gain + min(max(self.seams.score, -SEAMS), SEAMS)


def order_pages(candidates: Sequence[Candidate], outline: Outline, clean: CleanText, read: ReadAgain) -> Ordered:
    """Return the text in the order in which its author wrote it, with its candidates and outline.

    Where nothing is more consistent than the order as it stands, or the evidence is thin, the text
    is returned as it is; thin evidence is a problem. Numbers that a file computes follow its order, those of
    a collection begin anew in each of its texts.

    Args:
        candidates: as they stand in the text.
        outline: the best nesting of them.
        clean: the text.
        read: how the candidates were found; a text in another order is read in the same way.
    """
    if outline.strained or _is_collection(outline) or any(candidate.style.computed for candidate in candidates):
        return Ordered(clean, candidates, outline, (), [])
    if not (any(item.move in ODD for item in outline.items) or any(cost >= ODD_UNPLACED for _, cost in outline.unplaced)):
        return Ordered(clean, candidates, outline, (), [])
    order = _best_order(_marks(outline), candidates, outline, clean)
    doubts, sure = [], -1
    if order is not None and order.gain < _least_gain(clean, order.seams):
        order = None
    if order is not None and order.gain >= GAIN and order.seams.score >= JOIN:
        clean = _reorder(order, clean)
        candidates = read(clean)
        outline = resolve(candidates)
        sure = clean.joints[-1] if order.trial.lost else -1
    elif order is not None:
        place = order.trial.mark.candidate
        details = {"marker": clean.text[place.start : place.end]}
        doubts.append(Problem("page-order-unsure", clean.span(place.start, place.end), details))
    breaks = _missing(candidates, outline, clean, sure)
    if breaks:
        outline = resolve(candidates, breaks=breaks)
    return Ordered(clean, candidates, outline, breaks, doubts)


def _is_collection(outline: Outline) -> bool:
    """Return whether several texts stand in a row, each of which begins its numbers anew."""
    return sum(item.reading is not None and item.reading.family is TITLES["piece"] for item in outline.items) > 1


def _least_gain(clean: CleanText, seams: Seams) -> float:
    """Return the gain below which an author's slip is likelier than pages in disorder."""
    if not _breaks_any(clean.text, seams):
        return CLEAN_GAIN
    return HINT if any(repair.reason in TRACES for repair in clean.repairs) else WHOLE_GAIN


def _breaks_any(text: str, seams: Seams) -> bool:
    """Return whether a joint lies in mid-sentence."""
    return any(_breaks(text, at) for at in (seams.first, seams.second))


def _breaks(text: str, at: int) -> bool:
    if text[at - 1 : at] == "\n":
        return breaks_off(text, text.rfind("\n", 0, at - 1) + 1, at)
    return text[:at].rstrip()[-1:] not in ENDS


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
    return reading.family, reading.ordinal or 0


def _best_order(marks: Sequence[_Mark], candidates: Sequence[Candidate], outline: Outline, clean: CleanText) -> _Order | None:
    affordable = (WORTH[0] + int(WORTH[1] * len(clean.text))) // max(outline.tried, 1)
    ways = _trials(marks, _plausible(marks)[:affordable], candidates, clean.text)
    if not ways:
        return None
    trials = Trials(candidates, {trial.splice for trial in ways}, outline.trail)
    orders = _orders(ways, outline.cost, trials, SeamFinder(clean.text))
    most = max((order.gain for order in orders), default=0.0)
    return _best([order for order in orders if order.gain > most - SEAMS], outline.cost, trials)


def _orders(ways: Sequence[_Trial], standing: float, trials: Trials, seams: SeamFinder) -> list[_Order]:
    """Return the orders that gain something, but for those that no seams could make better than one before them."""
    orders: list[_Order] = []
    weight = -inf
    for trial in ways:
        least = max(HINT, weight - SEAMS - 2 * ROUNDING)
        gain = standing - trials.cost(trial.splice, standing + trial.bonus - least, lost=trial.lost) + trial.bonus
        if gain > least:
            orders.append(_Order(trial, seams.place(trial.first, trial.second, trial.lost), gain))
            weight = max(weight, orders[-1].weight)
    return orders


def _best(orders: Sequence[_Order], standing: float, trials: Trials) -> _Order | None:
    """Return the order of most weight, its gain to the last bit."""
    most = max((order.weight for order in orders), default=0.0)
    best = None
    for order in orders:
        if order.weight > most - ROUNDING:
            trial = order.trial
            gain = standing - trials.exact_cost(trial.splice, lost=trial.lost) + trial.bonus
            exact = order._replace(gain=gain)
            best = exact if best is None or exact.weight > best.weight else best
    return best


def _trials(marks: Sequence[_Mark], pairs: Sequence[tuple[int, int]], candidates: Sequence[Candidate], text: str) -> list[_Trial]:
    """Return how to try pairs of joints: C begins somewhere before its first mark, or right there where a sentence breaks off."""
    starts = [candidate.start for candidate in candidates]
    found = []
    for first, second in pairs:
        mark, gap, other = marks[first], _gap(marks, first), _gap(marks, second)
        splice = Splice(*(bisect_left(starts, marks[index].candidate.start) for index in (first, second)))
        found.append(_Trial(mark, splice, gap, other))
        if breaks_off(text, gap[0], gap[1]):
            found.append(_Trial(mark, splice, (gap[1], gap[1]), other, BROKEN, _cut_off(text)))
    return found


def _cut_off(text: str) -> bool:
    """Return whether a text ends in mid-sentence."""
    return text.rstrip()[-1:] not in ENDS


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


def _discontinuity(marks: Sequence[_Mark], before: Sequence[dict[Family, int]], index: int) -> float:
    """Return how plainly a mark does not continue what stands before it."""
    family, ordinal = marks[index].number
    if ordinal == 1:
        return 0.25
    return -0.75 if before[index].get(family, 0) + 1 == ordinal else 1.0


def _odd_places(marks: Sequence[_Mark]) -> list[int]:
    """Return the marks before which a joint may lie: the odd ones and some before each."""
    odd = sorted((-mark.odd, index) for index, mark in enumerate(marks) if mark.odd)
    if len(odd) > MOST_ODD:
        return []
    odd = odd[:ODD_PLACES]
    return sorted({place for _, index in odd for place in range(max(0, index - WINDOW), index + 1)})


def _last_numbers(marks: Sequence[_Mark]) -> list[dict[Family, int]]:
    """Return, before each mark and at the end, the last number of each family that may go on."""
    out: list[dict[Family, int]] = [{}]
    for mark in marks:
        family, ordinal = mark.number
        still = {row: last for row, last in out[-1].items() if row.runs_on or row.rank <= family.rank}
        out.append({**still, family: ordinal} if ordinal else still)
    return out


def _reorder(order: _Order, clean: CleanText) -> CleanText:
    """Return the text read as A B C, with the repair that says so."""
    first, second = order.seams.first, order.seams.second
    size = len(clean.text)
    ordered = clean.rearranged(_unbroken(clean.text, [(0, first), (second, size), (first, second)]))
    details = {
        "before": clean.text[max(0, first - 10) : first].strip(),
        "marker": clean.text[order.trial.mark.candidate.start : order.trial.mark.candidate.end],
        "gain": f"{order.gain:.1f}",
        "seams": f"{order.seams.score:.1f}",
    }
    ordered.repairs.append(Repair("reordered", "page-order", clean.span(second, size), details))
    return ordered


def _unbroken(text: str, stretches: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches without the white space where a sentence goes on from one to the next."""
    found, middle = [], False
    for start, end in stretches:
        left, last = trim(text, start, end)
        start = left if middle else start
        middle = last > left and text[last - 1] not in ENDS
        found.append((start, last if middle else end))
    return found


def _missing(candidates: Sequence[Candidate], outline: Outline, clean: CleanText, sure: int) -> list[int]:
    """Return where text is missing: at a joint that is sure, or before an odd marker where a sentence breaks off."""
    odd = {item.start for item in outline.items if item.move in ODD}
    places, last = [], 0
    for index, candidate in enumerate(candidates):
        if candidate.start in odd or candidate.start in clean.joints:
            ordinal = candidate.readings[0].ordinal or 1
            broken = candidate.start == sure or (last and breaks_off(clean.text, last, candidate.start))
            if ordinal > 1 and broken:
                places.append(index)
        if candidate.start in odd or place_evidence(candidate) > 0:
            last = candidate.end
    return places
