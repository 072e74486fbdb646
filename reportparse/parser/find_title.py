"""Finds the report's own title in the text before its first marker."""

from __future__ import annotations

import re

from reportparse.signs import ANY_STOPS, COMMAS
from reportparse.texts import CleanText

LONGEST_TITLE = 60
"""The longest title, in characters."""
LONGEST_GLUED = 30
"""The longest line of prose that is not searched for a title at its head."""
BLOCKS = 20
"""How many blocks from the top may hold a title that its style shows."""
LARGER = 1.15
"""By how much larger than the smallest characters at the top a title's are."""
MOST_LINES = 4
"""How many lines a title has at most."""
LINES = 8
"""How many lines from the top may hold it."""

KINDS = (
    "报告|意见|方案|提案|通知|规划|办法|条例|规定|总结|讲话|建议|决定|公报|纲要|计划|汇报|简报|通报|细则|措施|要点"
    "|思考|研究|分析|对策|调查|清单|规则|准则|解释|答复|制度|说明|情况|函|纪要|指南|致辞|发言|材料|法"
    "|要點|報告|意見|提議|總結|講話|建議|決定|規劃|辦法|條例|規定|調查"
)
"""Words that end the titles of reports and official papers."""
_TITLE = re.compile(rf"(?:[^{ANY_STOPS}\n]{{2,10}}[：:])?[^{ANY_STOPS}\n]*(?:{KINDS})(?:[（(][^（()）\n]{{1,12}}[)）])?\Z")
_GLUED = re.compile(rf"[^{ANY_STOPS}，,\n]{{4,{LONGEST_TITLE}}}(?:{KINDS})(?=[^的等》，,。；;：:、和及与提])")
_PROSE = re.compile("[，,。]")
_PLAIN = re.compile(rf"[^\W\d_][^{ANY_STOPS}{COMMAS}\n]{{7,39}}\Z")
"""A line that may be a title though its last word does not say so, where it opens a text of long lines."""
_ORGAN = re.compile(
    r"[^。！？；：，\d]{3,30}(?:政府|委员会|常委会|常务委员会|办公[厅室]|党[委组]|政协|[局厅部院署会省市县区州盟旗乡镇])\Z"
)
"""A line that names who issues a paper."""
_PART = re.compile(rf"[^{ANY_STOPS}\n〔\[]{{4,40}}\Z")
"""A line that may be a part of a title."""
_CLAUSE_OPEN = "的和与及、《（"
"""Characters after which a title goes on."""
_OPENS_BODY = re.compile("为了?|近年|今年|根据|按照|各位|现将|我[们市县区省]|随着|当前|一、|尊敬")


def find_title(clean: CleanText, end: int) -> tuple[int, int]:
    """Return the title as clean offsets (start, end), empty where there is none.

    Args:
        clean: the cleaned text.
        end: where its first section begins.
    """
    text, start = clean.text, 0
    first = (0, 0)
    if (styled := _styled_title(clean, end)) is not None:
        return styled
    for _ in range(LINES):
        stop = text.find("\n", start, end)
        stop = stop if stop >= 0 else end
        line = text[start:stop]
        words = line.strip()
        left = start + line.find(words)
        if 4 <= len(words) <= LONGEST_TITLE and _TITLE.match(words) and not _OPENS_BODY.match(words):
            return _whole(text, left, left + len(words), end)
        if len(words) > LONGEST_GLUED and _PROSE.search(words) and not _OPENS_BODY.match(words):
            found = _GLUED.match(text, left, stop)
            whole = found is not None and found.group().count("《") == found.group().count("》")
            return (left, found.end()) if found and whole else first
        if first == (0, 0) and _PLAIN.match(words) and not _OPENS_BODY.match(words):
            first = left, left + len(words)
        start = stop + 1
        if start >= end:
            break
    return (0, 0)


def _whole(text: str, left: int, right: int, end: int) -> tuple[int, int]:
    """Return a title with the lines above and below it that are parts of it."""
    after = text[right : min(end, right + LONGEST_TITLE)]
    below = after.lstrip()
    line = below.partition("\n")[0].rstrip()
    if "\n" in after[: len(after) - len(below)] and line.startswith("的") and len(line) <= LONGEST_GLUED and _TITLE.match(line):
        right += len(after) - len(below) + len(line)
    for _ in range(MOST_LINES - 1):
        first = max(0, left - LONGEST_TITLE)
        above = text[first:left].rstrip()
        words = above.rpartition("\n")[2].lstrip()
        start = first + len(above) - len(words)
        if not words or not _goes_on(words, text[left:right]) or right - start > LONGEST_TITLE:
            break
        left = start
    return left, right


def _goes_on(above: str, below: str) -> bool:
    """Return whether a title goes on from one line to the next."""
    if not _PART.match(above) or _TITLE.match(above) or _OPENS_BODY.match(above):
        return False
    if below.startswith("关于"):
        return _ORGAN.match(above) is not None
    return above[-1] in _CLAUSE_OPEN or ("关于" in above and "关于" not in below)


def _styled_title(clean: CleanText, end: int) -> tuple[int, int] | None:
    """Return the line that the file's styles show to be the title: by name, or by the largest characters."""
    blocks = [block for block in clean.source.blocks[:BLOCKS] if block.end - block.start <= LONGEST_TITLE]
    named = [block for block in blocks if block.level in (0, 1)]
    largest = max((block.size or 0.0 for block in blocks), default=0.0)
    if not named and largest > LARGER * min((block.size or largest for block in blocks), default=largest):
        named = [block for block in blocks if block.size == largest]
    if not named:
        return None
    left, right = clean.first_kept(named[0].start), clean.first_kept(named[0].end)
    line = clean.text.find("\n", left, end)
    right = max(right, line if line >= 0 else right)
    words = clean.text[left : min(right, end)].strip()
    if left >= end or not 2 <= len(words) <= LONGEST_TITLE:
        return None
    left = clean.text.index(words, left)
    return _whole(clean.text, left, left + len(words), end)
