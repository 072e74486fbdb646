"""Page counters of document-sharing sites: a line break and ``7、`` at the head of every page, even inside a word.

A real list 1、2、3、 looks the same but for two things: its items begin where sentences end, and
they are not equally long. So runs are weighed, never single numbers.
"""

from __future__ import annotations

import re
from statistics import median

from reportparse.clean.edits import Edit
from reportparse.clean.shapes import ends_sentence

COUNTER = re.compile(r"\n(\d{1,4})、")
PAGE = (120, 4000)
"""How many characters a page may have."""
SLACK = 0.06
"""How far the pages of one text may differ in length, as a share."""
LONG_LINE = 60
"""The least length of a line that cannot be a title."""
MANY, EXACT = 4, 3
"""So many numbers at one distance, to so many characters, are no list."""
STARTS = 40
"""How many beginnings of runs are tried: a bound for texts made of numbers alone."""

Counter = tuple[int, int, int]
"""Start, end, number."""


def find_counters(text: str) -> list[Edit]:
    """Return the page counters to take out, with their line breaks."""
    if "\n2、" not in text:
        return []
    found = [(match.start(), match.end(), int(match[1])) for match in COUNTER.finditer("\n" + text)]
    # the offsets are those of the text with a line break put before it
    found = [(max(0, start - 1), end - 1, number) for start, end, number in found]
    run = max(_runs(text, found), key=len, default=[])
    keep_breaks = text.count("\n") > 2 * len(run) + 40
    return [_edit(text, counter, keep_breaks) for counter in run]


def _edit(text: str, counter: Counter, keep_breaks: bool) -> Edit:
    """Return the edit of one counter; where the text has line breaks of its own, one after a sentence is such."""
    start, end, _ = counter
    if keep_breaks and start and ends_sentence(text[max(0, start - 4) : start]):
        start += 1
    return Edit(start, end, "removed", "page-counter")


def _runs(text: str, found: list[Counter]) -> list[list[Counter]]:
    """Return the runs of counters that stand at equal distances in mid-sentence."""
    by_number: dict[int, list[Counter]] = {}
    for counter in found:
        by_number.setdefault(counter[2], []).append(counter)
    runs = []
    for first in found[:STARTS]:
        for second in by_number.get(first[2] + 1, [])[:STARTS]:
            if PAGE[0] <= second[0] - first[0] <= PAGE[1]:
                run = _follow(first, second, by_number)
                if _is_counter(text, run):
                    runs.append(run)
    return runs


def _follow(first: Counter, second: Counter, by_number: dict[int, list[Counter]]) -> list[Counter]:
    """Return the run that goes on at the distance of its first two numbers."""
    page = second[0] - first[0]
    run = [first, second]
    while True:
        expected = run[-1][0] + page
        near = min(by_number.get(run[-1][2] + 1, []), key=lambda counter: abs(counter[0] - expected), default=None)
        if near is None or abs(near[0] - expected) > max(6, SLACK * page):
            return run
        run.append(near)


def _is_counter(text: str, run: list[Counter]) -> bool:
    """Return whether a run counts pages: most of its numbers break sentences, or many at one exact distance do."""
    inner = [counter for counter in run if counter[0]]
    broken = sum(_breaks_sentence(text, start, LONG_LINE) for start, _, _ in inner)
    if len(run) < 3:
        return broken == len(inner) and run[0][2] == 1 and run[1][0] - run[0][0] >= 2 * PAGE[0]
    if 2 * broken >= len(inner):
        return True
    page = page_length(run)
    exact = all(abs(after[0] - before[0] - page) <= EXACT for before, after in zip(run, run[1:], strict=False))
    return exact and len(run) >= MANY and 2 * sum(_breaks_sentence(text, start, 2) for start, _, _ in inner) >= len(inner)


def _breaks_sentence(text: str, start: int, least: int) -> bool:
    """Return whether the line before a counter, at least so long, is cut off in a sentence."""
    line = text[max(0, start - 100) : start].rpartition("\n")[2]
    return len(line) > least and not ends_sentence(line)


def page_length(run: list[Counter]) -> float:
    """Return the usual distance of the numbers of a run."""
    return median(after[0] - before[0] for before, after in zip(run, run[1:], strict=False))
