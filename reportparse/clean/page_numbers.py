"""Page numbers: on lines of their own, at a line's end, and inside running text."""

from __future__ import annotations

import re

from reportparse.clean.cohesion import cohesion
from reportparse.clean.edits import Edit
from reportparse.clean.shapes import INNER, MARKER

_DASH = r"—–－\-"
_LINE = re.compile(
    rf"[ \t\u3000]*(?:[{_DASH}·•]{{1,2}}[ \u3000]?\d{{1,4}}[ \u3000]?[{_DASH}·•]{{1,2}}"
    r"|[\[【（(]?第[ \u3000]?\d{1,4}[ \u3000]?[页頁][\]】）)]?(?:[ \u3000]?[/,，]?[ \u3000]?共[ \u3000]?\d{1,4}[ \u3000]?[页頁])?"
    r"|\d{1,4} ?/ ?\d{1,4}|[Pp]age ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?)[ \t\u3000]*\Z"
)
_BARE = re.compile(r"[ \t\u3000]*(\d{1,4})[ \t\u3000]*\Z")
_INLINE = re.compile(rf"[{_DASH}][ \u3000]?(\d{{1,3}})[ \u3000]?[{_DASH}](?![\d{_DASH}])")
_STAMP = re.compile(r"第 ?\d{1,4} ?[页頁][ /,，]{0,2}共 ?\d{1,4} ?[页頁]")
_ENDS = "。！？；：!?;:”）)\n"
"""What a paragraph ends with; after anything else a page number cuts a sentence."""
LONGEST_LINE = 20
"""The longest line that is a page number."""
LONGEST_TITLE = 30
"""The longest title line after which a page number stands."""
FEWEST_BARE = 3
"""How many bare numbers must count on for them to be page numbers."""
FEWEST_INLINE = 2
"""The same between dashes."""

_Place = tuple[int, int, int]
"""Start, end, number."""


def find_page_numbers(text: str) -> list[Edit]:
    """Return the page numbers, with a line break that they put into a sentence."""
    whole, bare = _on_lines(text) if "\n" in text else ([], [])
    inline: list[_Place] = []
    if any(dash in text for dash in "—–－-"):
        inline = [(m.start(), m.end(), int(m[1])) for m in _INLINE.finditer(text) if _set_apart(text, m.start())]
    stamps = [(m.start(), m.end(), 0) for m in _STAMP.finditer(text)] if "页" in text or "頁" in text else []
    places = whole + _counting(bare, FEWEST_BARE) + _counting(inline, FEWEST_INLINE) + stamps
    return [_edit(text, start, end) for start, end, _ in places]


def _on_lines(text: str) -> tuple[list[_Place], list[_Place]]:
    """Return the lines that are page numbers, and those that are bare numbers."""
    whole, bare, offset = [], [], 0
    for line in text.split("\n"):
        if 0 < len(line) <= LONGEST_LINE:
            if _LINE.match(line):
                whole.append((offset, offset + len(line), 0))
            elif number := _BARE.match(line):
                bare.append((offset, offset + len(line), int(number[1])))
        offset += len(line) + 1
    return whole, bare


def _set_apart(text: str, start: int) -> bool:
    """Return whether no figure or dash precedes, as in 2018-20-1."""
    return start == 0 or (not text[start - 1].isdigit() and text[start - 1] not in "—–－-")


def _counting(places: list[_Place], fewest: int) -> list[_Place]:
    """Return the numbers that count on by one, or skip a page, if they are enough."""
    run: list[_Place] = []
    for place in places:
        if not run or 0 < place[2] - run[-1][2] <= 2:
            run.append(place)
        elif len(run) == 1:
            run = [place]
    return run if len(run) >= fewest else []


def _edit(text: str, start: int, end: int) -> Edit:
    """Take out a number, with the breaks around it where they stand in mid-sentence, else with one."""
    fresh = start == 0 or text[start - 1] == "\n"
    ended = start < 2 or text[start - 2 if fresh else start - 1] in _ENDS or (fresh and _is_title(text, start - 1, end))
    if fresh and start and not ended:
        start -= 1
    if text[end : end + 1] == "\n" and (fresh or not ended):
        end += 1
    return Edit(start, end, "removed", "page-number")


def _is_title(text: str, end: int, after: int) -> bool:
    """Return whether the line that ends at an offset is a numbered title, which the text after a number does not continue."""
    line = text[text.rfind("\n", 0, end) + 1 : end]
    if len(line) > LONGEST_TITLE or MARKER.match(line) is None or not INNER.isdisjoint(line[4:]):
        return False
    following = text[after : after + 9].lstrip()
    return not following or cohesion(line[-1], following[0]) < 0
