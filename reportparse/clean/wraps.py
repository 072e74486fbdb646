"""Line breaks that end no paragraph: hard wraps at a fixed width, and breaks that punctuation betrays."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from reportparse.clean.edits import Edit
from reportparse.clean.joints import close

LONGEST_LINE = 130
"""The longest line, in columns, of a text with hard wraps."""
SHORTEST_LINE = 24
"""The shortest full line, in columns."""
SLACK = 5
"""How many columns a full line may fall short of the longest."""
SHARE = 0.25
"""The share of lines that are full where a text has hard wraps."""
MIDDLE = 0.55
"""The share of full lines that end in mid-sentence."""
OVERLONG = 0.03
"""The share of lines that may be longer all the same."""

_GOES_ON = "，、“‘（《〈【,("
"""After one of these no paragraph ends."""
_CLOSES = "，。；：、”’）》〉】,;!?！？"
"""With one of these no paragraph begins."""
_OPENS = re.compile(
    r"(?:第[一二三四五六七八九十百零〇\d]{1,6}[编篇章节条部]|[一二三四五六七八九十]{1,3}[、.．是要]|[（(][一二三四五六七八九十\d]{1,3}[）)]"
    r"|\d{1,2}(?:[.．、](?!\d)|[.．]\d{1,2}[^\d%％])|[①-⑳●■◆—]|附件|目录)"
)
_STOPS = "。！？!?"
_CLAUSE_STOPS = _STOPS + "；;：:”）)》"
_INDENT = ("  ", "\u3000", "\t")
_BLANK = " \t\r\u3000"


class _Width(NamedTuple):
    """The width at which a text is wrapped."""

    columns: bool
    """Whether counted in columns (a CJK character is two) or in characters."""
    full: int
    """The least width of a full line."""


def find_wraps(text: str) -> list[Edit]:
    """Return the line breaks to close."""
    if "\n" not in text:
        return []
    lines = text.split("\n")
    width = _wrapped_at(lines)
    found: list[Edit] = []
    last, place, offset = "", 0, 0
    for line in lines:
        body = line.strip(_BLANK)
        if body:
            begin = offset + line.index(body)
            if last and _goes_on(last, body, line, width, begin - place == 1 or width is not None):
                found.append(close(text, place, begin, "line-wrap"))
            last, place = body, begin + len(body)
        offset += len(line) + 1
    return found


def _goes_on(line: str, following: str, whole: str, width: _Width | None, near: bool) -> bool:
    """Return whether a line is continued by the next that is not blank; `whole` is that one with its indent."""
    if line[-1] in _GOES_ON or following[0] in _CLOSES:
        return True
    if not near:
        return False
    if following[0].isdigit() and (line[-1] == "第" or (line[-1] in "年月" and line[-2:-1].isdigit())):
        return True
    if following[0] in "年月日" and line[-1].isdigit():
        return True
    return width is not None and _is_full(line, width) and not _new_paragraph(line, following, whole)


def _wrapped_at(lines: Sequence[str]) -> _Width | None:
    """Return the width at which lines are wrapped, None where they are not."""
    filled = [line.rstrip() for line in lines if len(line) > 3]
    if len(filled) < 4 or sum(len(line) > LONGEST_LINE for line in filled) > len(filled) * OVERLONG:
        return None
    best: tuple[float, _Width] | None = None
    for columns in (True, False):
        widths = [_columns(line) if columns else len(line) for line in filled]
        found = _cluster(widths, SLACK if columns else SLACK // 2, SHORTEST_LINE if columns else SHORTEST_LINE // 2)
        if found and (best is None or found[0] > best[0]):
            best = found[0], _Width(columns, found[1])
    if best is None:
        return None
    full = [line for line in filled if _is_full(line, best[1])]
    middle = sum(line[-1] not in _CLAUSE_STOPS for line in full)
    return best[1] if middle >= MIDDLE * len(full) else None


def _cluster(widths: Sequence[int], slack: int, least: int) -> tuple[float, int] | None:
    """Return the share of the lines that are nearly as long as the longest, and how long that is."""
    ranked = sorted(widths)
    longest = ranked[min(len(ranked) - 1, int(len(ranked) * (1 - OVERLONG)))]
    counts = Counter(widths)
    share = sum(counts[width] for width in range(longest - slack, longest + slack + 1)) / len(widths)
    return (share, longest - slack) if share >= SHARE and longest >= least else None


def _columns(line: str) -> int:
    """Return the display width: a character of three bytes takes two columns."""
    return len(line) + (len(line.encode("utf-8", "replace")) - len(line)) // 2


def _is_full(line: str, width: _Width) -> bool:
    return (_columns(line) if width.columns else len(line)) >= width.full


def _new_paragraph(line: str, following: str, whole: str) -> bool:
    """Return whether a full line ends its paragraph by chance."""
    if whole.startswith(_INDENT) and len(whole) - len(following) >= 2:
        return True
    return line[-1] in _CLAUSE_STOPS and _OPENS.match(following) is not None
