"""What the characters about a possible cut say, looked up once a character: the features of `near_values`, summed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reportparse.parser.lost_breaks.features import UNSEEN, Grades, Value

Table = dict[Value, int]
"""What each value of a feature weighs, in parts of the model's scale: whole numbers add up alike in any order."""
Words = tuple[int, int, int]
"""What a run of characters says of a cut behind it, in it, and before it."""

NO_TRIPLE = 8
"""The grade that stands where no three characters precede a cut."""
GRADES_OF_TWO, GRADES_OF_THREE = ("ends2", "opens2", "starts2", "ties2"), ("ends3", "opens3", "starts3", "ties3")
"""The features that grades are, in their order."""
MAX_KNOWN = 20_000
"""How many runs of each length are remembered."""


class Grams:
    """The grades of runs of characters; those with the same beginning are read when one is first asked for."""

    def __init__(self, rows: Mapping[str, str], codes: Mapping[str, Grades]) -> None:
        """Keep the rows as they are.

        Args:
            rows: {first characters: last character, code, last character, code …}.
            codes: what grades a code stands for.
        """
        self._rows: dict[str, str | dict[str, Grades]] = dict(rows)
        self._codes = codes

    def grade(self, first: str, last: str) -> Grades:
        """Return the grades of one run.

        Args:
            first: all its characters but the last.
            last: the last one; empty where the text ends before it.
        """
        row = self._rows.get(first)
        if isinstance(row, str):
            row = self._read(first, row)
        return row.get(last, UNSEEN) if row else UNSEEN

    def _read(self, first: str, row: str) -> dict[str, Grades]:
        read = {row[i]: self._codes[row[i + 1]] for i in range(0, len(row), 2)}
        self._rows[first] = read
        return read


class Said(NamedTuple):
    """What three characters, fewer at a text's end, say of a cut next to them or in them."""

    behind: int
    """Of one behind the third."""
    inside: int
    """Of one behind the second."""
    before: int
    """Of one before the first."""


class AboutCuts(dict[str, Said]):
    """What runs of three characters say, each weighed when it is first asked for."""

    def __init__(self, weights: Mapping[str, Table], pairs: Grams, triples: Grams) -> None:
        """Take what is needed.

        Args:
            weights: those of each feature of `near_values`.
            pairs: the grades of two characters.
            triples: the grades of three characters.
        """
        super().__init__()
        self.weights, self._pairs, self._triples = weights, pairs, triples
        self._twos: dict[str, Words] = {}
        self._none_left = weights["left3"].get("", 0) + weights["ends3"].get(NO_TRIPLE, 0)

    def weigh(self, text: str, cuts: Sequence[int]) -> list[int]:
        """Return what the characters about each cut of a text weigh.

        Args:
            text: the window's.
            cuts: where, in ascending order, none before the second character's end.
        """
        said = [self[text[i : i + 3]] for i in range(cuts[-1] + 1)] if cuts else []
        first = self._two(text[:2])[0] + self._none_left
        return [(said[at - 3][0] if at > 2 else first) + said[at - 2][1] + said[at][2] for at in cuts]

    def __missing__(self, run: str) -> Said:
        """Weigh a run of characters."""
        behind, inside, before = self._graded(GRADES_OF_THREE, self._triples.grade(run[:2], run[2:]))
        behind += self._two(run[1:])[0] + self.weights["left3"].get(run, 0)
        before += self._two(run[:2])[2] + self.weights["right3"].get(run, 0)
        out = Said(behind, inside + self._two(run[1:])[1], before)
        if len(self) < MAX_KNOWN:
            self[run] = out
        return out

    def _two(self, run: str) -> Words:
        """Return what two characters say, fewer at a text's end, of a cut behind them, in them, and before them."""
        found = self._twos.get(run)
        if found is None:
            weights = self.weights
            behind, inside, before = self._graded(GRADES_OF_TWO, self._pairs.grade(run[:1], run[1:]))
            behind += weights["left1"].get(run[-1:], 0) + weights["left2"].get(run, 0)
            before += weights["right1"].get(run[:1], 0) + weights["right2"].get(run, 0)
            found = (behind, inside + weights["joint"].get(run, 0), before)
            if len(self._twos) < MAX_KNOWN:
                self._twos[run] = found
        return found

    def _graded(self, slots: Sequence[str], grades: Grades) -> Words:
        """Return what the grades of a run weigh."""
        ends, opens, starts, ties = [self.weights[slot].get(grade, 0) for slot, grade in zip(slots, grades, strict=True)]
        return ends, ties, opens + starts
