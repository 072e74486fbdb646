"""Tells what outlines cost when pages are read in another order, without going through all candidates for each.

    as it stands   A C B
    tried          A B C      begins where A ends; B and C are read until nothing new can come of it

A stretch is read no further where the open items are those of a reading already known: what follows costs
the same. Nor is it where even the least that the rest may cost is too much.
"""

from __future__ import annotations

from collections.abc import Collection, Container, Sequence
from itertools import accumulate
from math import inf
from typing import NamedTuple

from reportparse.markers.family import Family
from reportparse.parser import weights as w
from reportparse.parser.advance import ROUNDING, State, advance, begin, lose, place_evidence
from reportparse.parser.effort import Effort
from reportparse.parser.nesting import ending
from reportparse.parser.outline import Kept
from reportparse.parser.resolve import TRAIL, resolve
from reportparse.timeout import check_time
from reportparse.tokenizer.candidate import Candidate, Reading


class Splice(NamedTuple):
    """Where C and B begin, as indexes of candidates."""

    first: int
    second: int


class _Reading:
    """One way through a stretch of the candidates, and where it ended."""

    def __init__(self, start: int, effort: Effort) -> None:
        self.start = start
        self.beams: dict[int, list[State]] = {}
        """The outlines that were kept before some of the candidates."""
        self.efforts: dict[int, Effort] = {}
        """What had been tried before each joint."""
        self.left: list[float] = []
        """What was left to try at each candidate."""
        self.end: list[State] = []
        """The outlines that were kept after the last."""
        self.effort = effort
        self.low = inf
        """The least that was left where another reading was followed."""

    def until(self, joint: int) -> _Reading:
        """Return what was read before a joint."""
        part = _Reading(self.start, self.efforts.get(joint, self.effort))
        part.beams, part.left, part.end = self.beams, self.left[: joint - self.start], self.beams.get(joint, self.end)
        return part

    def least_left(self, index: int) -> float:
        """Return the least that was left to try from a candidate on."""
        return min(min(self.left[index - self.start :], default=inf), self.low)

    def follow(self, other: _Reading, index: int, dearer: float) -> bool:
        """End as another reading whose open items are the same; not where that would leave too little to try."""
        short = max(other.left[index - other.start] - self.effort.left, 0.0)
        low = other.least_left(index) - short
        if low <= 0:
            return False
        self.end = [state._replace(cost=state.cost + dearer) for state in other.end]
        self.effort, self.low = other.effort.less(short), low
        return True


class Trials:
    """What it costs to read one text in other orders."""

    def __init__(self, candidates: Sequence[Candidate], splices: Collection[Splice], trail: Sequence[Kept] = ()) -> None:
        """Read the text as it stands.

        Args:
            candidates: as they stand in the text.
            splices: all that will be tried.
            trail: what was known on the way of the resolver, where it was noted.
        """
        self._candidates = candidates
        self._evidence = [place_evidence(candidate) for candidate in candidates]
        self._least = [0.0, *accumulate(_least_costs(candidates, self._evidence))]
        self._joints = {index for splice in splices for index in splice}
        self._stride = len(candidates) // TRAIL + 1
        self._known: dict[int, list[_Reading]] = {}
        self._exact: dict[tuple[Splice, bool], float] = {}
        self._standing = self._walked(trail) if trail else self._stood()

    def cost(self, splice: Splice, most: float = inf, *, lost: bool = False) -> float:
        """Return what the outline of A B C costs; infinitely much where that is more than `most`.

        Args:
            splice: where C and B begin.
            most: the highest cost that is of interest.
            lost: whether text is missing between B and C.
        """
        if self._standing.effort.strained:
            return self.exact_cost(splice, lost=lost)
        first, second = splice
        self._known.setdefault(second, [self._standing.until(second)])
        bound = most + ROUNDING + (w.MOVES["open"] if lost else 0.0)
        a = self._standing.until(first)
        later = self._least[second] - self._least[first]
        b = self._read(a.end, a.effort, (second, len(self._candidates)), bound - later)
        if b is None or b.effort.strained:
            return inf if b is None else self.exact_cost(splice, lost=lost)
        before = [lose(state, first) for state in b.end] if lost else b.end
        c = self._read(before, b.effort, (first, second), bound)
        if c is None or c.effort.strained:
            return inf if c is None else self.exact_cost(splice, lost=lost)
        cost = min(state.cost + ending(state.stack) for state in c.end)
        return self.exact_cost(splice, lost=lost) if abs(cost - most) < ROUNDING else cost

    def exact_cost(self, splice: Splice, *, lost: bool = False) -> float:
        """Return the same to the last bit: the sum of the figures in the order in which they are read."""
        found = self._exact.get((splice, lost))
        if found is None:
            every, (first, second) = self._candidates, splice
            order = [*every[:first], *every[second:], *every[first:second]]
            found = resolve(order, breaks=(first + len(every) - second,) if lost else ()).cost
            self._exact[splice, lost] = found
        return found

    def _stood(self) -> _Reading:
        """Return the reading of the text as it stands."""
        return self._read(begin(), Effort(), (0, len(self._candidates)), inf) or _Reading(0, Effort())

    def _walked(self, trail: Sequence[Kept]) -> _Reading:
        """Return the reading of the text as it stands that the resolver has made."""
        efforts = [
            Effort.resumed(tried, left, offset)
            for (_, tried, left, _), offset in zip(trail, [0, *(candidate.start for candidate in self._candidates)], strict=True)
        ]
        mine = _Reading(0, efforts.pop())
        *mine.left, _ = [left for _, _, _, left in trail]
        mine.beams = {index: beam for index, (beam, _, _, _) in enumerate(trail)}
        mine.end = mine.beams.pop(len(self._candidates))
        mine.efforts = dict(enumerate(efforts))
        self._known.setdefault(len(self._candidates), []).append(mine)
        return mine

    def _read(self, beam: list[State], effort: Effort, stretch: tuple[int, int], most: float) -> _Reading | None:
        """Read a stretch as far as need be; None where it must cost more than `most`."""
        start, end = stretch
        mine = _Reading(start, effort.less(0))
        most -= self._least[end]
        for index in range(start, end):
            check_time()
            if beam[0].cost - self._least[index] > most:
                return None
            if index in self._joints:
                mine.efforts[index] = mine.effort.less(0)
            width = mine.effort.reach(self._candidates[index].start)
            if mine.effort.strained:
                return mine
            if index == start or index in self._joints or index % self._stride == 0:
                if self._follows(mine, beam, index, end):
                    break
                mine.beams[index] = beam
            mine.left.append(mine.effort.left)
            beam = advance(beam[:width], index, self._candidates[index], self._evidence[index], mine.effort, width)
        else:
            mine.end = beam
        self._known.setdefault(end, []).append(mine)
        return mine

    def _follows(self, mine: _Reading, beam: list[State], index: int, end: int) -> bool:
        """Return whether the rest was read before from the same open items, and end as that reading did."""
        for known in self._known.get(end, ()):
            other = known.beams.get(index)
            if other is not None and _alike(beam, other) and mine.follow(known, index, beam[0].cost - other[0].cost):
                return True
        return False


def _alike(one: Sequence[State], two: Sequence[State]) -> bool:
    """Return whether what follows costs the same after both."""
    if len(one) != len(two):
        return False
    dearer = one[0].cost - two[0].cost
    return all(
        a.stack[-1] == b.stack[-1] and abs(a.cost - b.cost - dearer) < ROUNDING and a.stack == b.stack and a.counts == b.counts
        for a, b in zip(one, two, strict=True)
    )


def _least_costs(candidates: Sequence[Candidate], evidence: Sequence[float]) -> list[float]:
    """Return what each candidate costs at least, wherever it is placed or whether it is left out."""
    from_zero = {reading.family for candidate in candidates for reading in candidate.readings if reading.ordinal == 0}
    return [
        min(max(base, 0.0), max(-base, 0.0) + min(_least_cost(candidate, reading, from_zero) for reading in candidate.readings))
        for candidate, base in zip(candidates, evidence, strict=True)
    ]


def _least_cost(candidate: Candidate, reading: Reading, from_zero: Container[Family]) -> float:
    """Return what it costs at least to place a candidate that is read in one way; the first of a run follows none."""
    opens = w.MOVES["open"] + (w.PREFIX_FITS_WHOLLY if reading.prefix else 0.0)
    first = reading.ordinal == 1 and not reading.branch and not candidate.annex and reading.family not in from_zero
    least = opens if first and reading.family.kind != "label" else min(opens, w.MOVES["next"])
    return least + w.best_fit(candidate.style)
