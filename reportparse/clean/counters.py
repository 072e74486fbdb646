"""Page counters of document-sharing sites: a line break and ``7、`` at the head of every page, even inside a word.

A real list 1、2、3、 looks the same but for two things: its items begin where sentences end, and
they are not equally long. So runs are weighed, never single numbers.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import INNER, Sheet, ends_sentence
from reportparse.patterns import lazy

COUNTER = lazy(r"\n(\d{1,4})、")
PAGE = (120, 4000)
"""How many characters a page may have."""
SLACK = 0.06
"""How far the pages of one text may differ in length, as a share."""
MANY, EXACT = 4, 3
"""So many numbers at one distance, to so many characters, are no list."""
STARTS = 40
"""How many beginnings of runs are tried: a bound for texts made of numbers alone."""

Counter = tuple[int, int, int]
"""Start, end, number."""


def find_counters(sheet: Sheet) -> list[Cut]:
    """Return the page counters to take out, with their line breaks."""
    if "2、" not in sheet.heads:
        return []
    text = sheet.text
    found = [(match.start(), match.end(), int(match[1])) for match in COUNTER.finditer("\n" + text)]
    # the offsets are those of the text with a line break put before it
    found = [(max(0, start - 1), end - 1, number) for start, end, number in found]
    run = _longest(text, found)
    own_breaks = len(sheet.lines) > 2 * len(run) + 40
    return [_edit(text, counter, own_breaks) for counter in run]


def _edit(text: str, counter: Counter, own_breaks: bool) -> Cut:
    """Return the edit of one counter; above the first page, and after a sentence of a text with line breaks of its own, one stays."""
    start, end, number = counter
    if start and (number == 1 or (own_breaks and ends_sentence(text[max(0, start - 4) : start]))):
        start += 1
    return Cut(start, end, "removed", "page-counter")


def _longest(text: str, found: list[Counter]) -> list[Counter]:
    """Return the longest run of counters that stand at equal distances in mid-sentence, the first of equals."""
    by_number: dict[int, list[Counter]] = {}
    for counter in found:
        by_number.setdefault(counter[2], []).append(counter)
    reach = _reach(by_number)
    longest: list[Counter] = []
    for first in found[:STARTS]:
        for second in by_number.get(first[2] + 1, [])[:STARTS]:
            # what cannot become longer is not followed: most beginnings of a text with one long run
            if reach[first[2]] > len(longest) and PAGE[0] <= second[0] - first[0] <= PAGE[1]:
                run = _follow(first, second, by_number)
                if len(run) > len(longest) and _is_counter(text, run):
                    longest = run
    return longest


def _reach(numbers: Iterable[int]) -> dict[int, int]:
    """Return how many numbers follow one another from each on, itself counted: no run is longer.

    >>> _reach([1, 2, 3, 7])
    {7: 1, 3: 1, 2: 2, 1: 3}
    """
    reach: dict[int, int] = {}
    for number in sorted(numbers, reverse=True):
        reach[number] = 1 + reach.get(number + 1, 0)
    return reach


def _follow(first: Counter, second: Counter, by_number: dict[int, list[Counter]]) -> list[Counter]:
    """Return the run that goes on at the distance of its first two numbers."""
    page = second[0] - first[0]
    run = [first, second]
    while True:
        expected = run[-1][0] + page
        counters = by_number.get(run[-1][2] + 1, [])
        place = bisect_left(counters, (expected,))
        near = min(counters[max(0, place - 1) : place + 1], key=lambda counter: abs(counter[0] - expected), default=None)
        if near is None or abs(near[0] - expected) > max(6, SLACK * page):
            return run
        run.append(near)


def _is_counter(text: str, run: list[Counter]) -> bool:
    """Return whether a run counts pages: most of its numbers break sentences, or many at one exact distance do.

    The first page breaks none: the text begins there.
    """
    starts = [start for start, _, number in run if start and number > 1]
    broken = sum(_breaks_sentence(text, start) for start in starts)
    gaps = [after[0] - before[0] for before, after in pairwise(run)]
    if len(run) < 3:
        return broken == len(starts) and run[0][2] == 1 and gaps[0] >= 2 * PAGE[0]
    if 2 * broken >= len(starts):
        return True
    # a page may break off in a title too
    cut = sum(not ends_sentence(text[max(0, start - 4) : start]) for start in starts)
    return len(run) >= MANY and max(gaps) - min(gaps) <= EXACT and 2 * cut >= len(starts)


def _breaks_sentence(text: str, start: int) -> bool:
    """Return whether the line before a counter is cut off in a sentence."""
    line = text[max(0, start - 100) : start].rstrip().rpartition("\n")[2]
    return len(line) > 20 and not ends_sentence(line) and not INNER.isdisjoint(line)
