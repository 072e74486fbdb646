"""Running heads and feet: short lines that come again at the distance of pages, in the middle of sentences."""

from __future__ import annotations

from itertools import pairwise

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import MARKER, SENTENCE_ENDS, Sheet, ends_sentence
from reportparse.median import median
from reportparse.patterns import lazy

LONGEST_HEAD = 50
"""No running head is longer."""
LEAST_TIMES = 3
"""How often a line must come again."""
PAGE = (200, 5000)
"""How many characters a page may have."""
DIGITS = lazy(r"\d+")

Line = tuple[int, str, str]
"""Start, text, and the text of the last line before it that is not blank."""


def find_running_heads(sheet: Sheet) -> list[Cut]:
    """Return the running heads to take out."""
    short = [line for line in sheet.lines if 2 < len(line) <= LONGEST_HEAD and line[-1] not in SENTENCE_ENDS]
    # figures differ from page to page, and a head is often beside its page number
    if len(short) - len({DIGITS.sub("", line) for line in short}) < LEAST_TIMES - 1:
        return []
    edits = []
    first = next((at for at, line in sheet.placed() if line.strip()), 0)
    for group in _groups(sheet).values():
        # the first may be the title that the others repeat; it breaks no sentence
        kept = group[0][0] == first
        if _is_head(group, kept):
            edits += [
                Cut(at, min(at + len(line) + 1, len(sheet.text)), "removed", "running-head") for at, line, _ in group[kept:]
            ]
    return edits


def may_head_page(line: str) -> bool:
    """Return whether a line, without its outer white space, may be the head of a page: short, no sentence, no item."""
    return 2 < len(line) <= LONGEST_HEAD and not ends_sentence(line) and not MARKER.match(line)


def _groups(sheet: Sheet) -> dict[str, list[Line]]:
    """Return the short lines that are no sentences and no items, by what they say but for figures."""
    groups: dict[str, list[Line]] = {}
    before = ""
    for at, line in sheet.placed():
        body = line.strip()
        if may_head_page(body):
            shape = DIGITS.sub("", body)
            if len(shape) > 2:
                groups.setdefault(shape, []).append((at, line, before))
        before = body or before
    return groups


def _is_head(group: list[Line], kept: int) -> bool:
    """Return whether equal lines stand at even distances, most of those that are not kept in mid-sentence."""
    if len(group) < LEAST_TIMES:
        return False
    gaps = [after[0] - line[0] for line, after in pairwise(group)]
    usual = median(gaps)
    even = sum(0.5 * usual <= gap <= 1.6 * usual for gap in gaps)
    broken = sum(len(before) > 12 and not ends_sentence(before) for _, _, before in group)
    return PAGE[0] <= usual <= PAGE[1] and 4 * even >= 3 * len(gaps) and 2 * broken > len(group) - kept
