"""What the heading that a cut makes weighs: the features of `far_values`, summed, those that cuts share looked up once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reportparse.parser.lost_breaks.features import (
    LONGEST_LAST,
    MOST_AHEAD,
    Text,
    bucket,
    echo,
    open_quotes,
    repeat,
    sign_kind,
    step_of,
)
from reportparse.parser.lost_breaks.grams import Table


class AboutHeads:
    """Says what the headings weigh that cuts of a window make."""

    def __init__(self, weights: Mapping[str, Table]) -> None:
        """Take the parts of the model.

        Args:
            weights: those of each feature.
        """
        self._clauses, self._place, self._opened = weights["clauses"], weights["place"], weights["count_open"]
        self._length, self._last, self._parallel = weights["length"], weights["last"], weights["parallel"]
        self._next, self._room = weights["next"], weights["room"]
        self._ends, self._clause_ends, self._hint = weights["open_close"], weights["clause_open_close"], weights["clause_hint"]
        self._repeat, self._echo, self._same = weights["repeat"], weights["echo"], weights["same"]
        self._quoted, self._classes = weights["quoted"], weights["classes"]

    def weigh(self, window: Text, cuts: Sequence[int]) -> list[int]:
        """Return what the heading of each cut of a window weighs, in the order of the cuts."""
        by_count: dict[tuple[int, bool], int] = {}
        found: list[int] = []
        for at in cuts:
            count, whole = window.text.count("，", 0, at) + 1, at == len(window.text)
            shared = by_count.get((count, whole))
            if shared is None:
                shared = by_count[count, whole] = self._counted(window, count, whole)
            found.append(shared + self._measured(window, at, count) + self._worded(window.text, at))
        return found

    def _counted(self, window: Text, count: int, whole: bool) -> int:
        """Return what the number of clauses weighs, by the family and by the words that open them."""
        placed, opened = f"{window.family}{count}{whole}", f"{count}{window.text[:2]}"
        return self._clauses.get(count, 0) + self._place.get(placed, 0) + self._opened.get(opened, 0)

    def _measured(self, window: Text, at: int, count: int) -> int:
        """Return what lengths weigh: those of the heading, of its clauses, and of what follows."""
        text, stop, hundreds = window.text, window.stop, 100 * count
        comma = text.rfind("，", 0, at) + 1
        last = at - comma
        weight = self._length.get(hundreds + bucket(at), 0)
        weight += self._last.get(hundreds + min(last, LONGEST_LAST), 0)
        if comma:
            ahead = last - (comma - 2 - text.rfind("，", 0, comma - 1))
            weight += self._parallel.get(hundreds + max(-MOST_AHEAD, min(MOST_AHEAD, ahead)), 0)
        else:
            weight += self._parallel.get(0, 0)
        following = text.find("，", at, stop)
        following = (following if following >= 0 else stop) - at
        return weight + self._next.get(step_of(following), 0) + self._room.get(step_of(stop - at), 0)

    def _worded(self, text: str, at: int) -> int:
        """Return what words weigh: those that open and close the heading and its last clause, and those that come again."""
        head = text[:at]
        comma = head.rfind("，") + 1
        opening, clause, after, close = text[:2], head[comma : comma + 2], text[at : at + 2], head[max(comma, at - 2) :]
        weight = self._ends.get(opening + close, 0) + self._clause_ends.get(clause + close, 0)
        weight += self._hint.get(clause[:1] + close[-1:], 0) + self._quoted.get(open_quotes(head), 0)
        weight += self._repeat.get(repeat(head, text, at), 0) + self._echo.get(echo(head, text, at), 0)
        weight += self._same.get(2 * (opening == after) + (clause == after), 0)
        return weight + self._classes.get(sign_kind(text, at - 1) * 10 + sign_kind(text, at), 0)
