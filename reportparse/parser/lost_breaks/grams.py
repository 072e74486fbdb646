"""What the characters about a possible cut say, looked up once a character: the features of `near_values`, summed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Generic, TypeVar

from reportparse.parser.lost_breaks.features import NO_TRIPLE, UNSEEN, Grades, Value

Table = dict[Value, int]
"""What each value of a feature weighs, in parts of the model's scale: whole numbers add up alike in any order."""
Said = tuple[int, int, int]
"""What a run of characters says of a cut behind it, of one before its last character, and of one before it."""
Graded = TypeVar("Graded")

NOTHING: Said = (0, 0, 0)
JOINT = 2
"""How many characters are looked at that a cut parts."""
MAX_KNOWN = 20_000
"""How many runs of each length are remembered."""


class Grams(Generic[Graded]):
    """The grades of runs of characters."""

    def __init__(self, rows: Mapping[str, str], codes: Mapping[str, Graded], unseen: Graded) -> None:
        """Keep the rows as they are.

        Args:
            rows: {first characters: last character, code, last character, code …}.
            codes: what a code stands for.
            unseen: what stands for a run that no row has.
        """
        self._rows, self._codes, self._unseen = rows, codes, unseen

    def grade(self, first: str, last: str) -> Graded:
        """Return the grades of one run.

        Args:
            first: all its characters but the last.
            last: the last one; empty where the text ends before it.
        """
        row = self._rows.get(first) if last else None
        if row is None:
            return self._unseen
        place = row.find(last)
        while place > 0 and place % 2:  # a code that is the same character
            place = row.find(last, place + 1)
        return self._codes[row[place + 1]] if place >= 0 else self._unseen


class Runs(dict[str, Said]):
    """What runs of one length say, the shorter ones in them counted in; each is weighed when it is first asked for."""

    def __init__(self, size: int, own: Mapping[str, Said], grams: Grams[Said], shorter: Mapping[str, Said]) -> None:
        """Take what its parts say.

        Args:
            size: how many characters a run has; fewer at a text's end.
            own: what runs say by themselves.
            grams: what their grades say.
            shorter: what runs say that are shorter by one.
        """
        super().__init__()
        self._size, self._own, self._grams, self._shorter = size, own, grams, shorter

    def __missing__(self, run: str) -> Said:
        """Weigh a run of characters."""
        first, last = run[: self._size - 1], run[self._size - 1 :]
        behind, inside, before = self._grams.grade(first, last)
        end = self._shorter[run[1:]]
        own = self._own.get(run)
        if own is not None:
            behind, inside, before = behind + own[0], inside + own[1], before + own[2]
        said = behind + end[0], inside + end[1], before + self._shorter[first][2]
        if len(self) < MAX_KNOWN:
            self[run] = said
        return said


class AboutCuts:
    """Says what the characters about a cut weigh: the sum of the features of `near_values`."""

    def __init__(self, weights: Mapping[str, Table], rows: Sequence[Mapping[str, str]], codes: Mapping[str, Grades]) -> None:
        """Take the parts of the model.

        Args:
            weights: those of each feature.
            rows: the rows of pairs and of triples.
            codes: what grades a code of these stands for.
        """
        self._by_size = [Runs(1, _own(weights, 1), Grams({}, {}, NOTHING), {"": NOTHING})]
        for size, row in enumerate(rows, start=2):
            said = {code: _said(weights, size, grades) for code, grades in codes.items()}
            grams = Grams(row, said, _said(weights, size, UNSEEN))
            self._by_size.append(Runs(size, _own(weights, size), grams, self._by_size[-1]))
        self._none_left = weights["left3"].get("", 0) + weights["ends3"].get(NO_TRIPLE, 0)

    def weigh(self, text: str, cuts: Sequence[int]) -> list[int]:
        """Return what the characters about each cut of a text weigh.

        Args:
            text: the window's.
            cuts: where, in ascending order, none before the second character's end.
        """
        _, twos, threes = self._by_size
        said = [threes[text[i : i + 3]] for i in range(cuts[-1] + 1)] if cuts else []
        first = twos[text[:2]][0] + self._none_left
        return [(said[at - 3][0] if at > 2 else first) + said[at - 2][1] + said[at][2] for at in cuts]


def _own(weights: Mapping[str, Table], size: int) -> dict[str, Said]:
    """Return what runs of one length say by themselves."""
    behind, before = weights[f"left{size}"], weights[f"right{size}"]
    inside = weights["joint"] if size == JOINT else {}
    runs = {run for run in (*behind, *inside, *before) if isinstance(run, str)}
    return {run: (behind.get(run, 0), inside.get(run, 0), before.get(run, 0)) for run in runs}


def _said(weights: Mapping[str, Table], size: int, grades: Grades) -> Said:
    """Return what the grades of a run of one length say."""
    slots = zip(("ends", "opens", "starts", "ties"), grades, strict=True)
    ends, opens, starts, ties = [weights[f"{slot}{size}"].get(grade, 0) for slot, grade in slots]
    return ends, ties, opens + starts
