"""Finds the report's own title in the text before its first marker."""

from __future__ import annotations

import re

from reportparse.source import CleanText

LONGEST_TITLE = 60
"""The longest title, in characters."""
LONGEST_GLUED = 30
"""The longest line of prose that is not searched for a title at its head."""
BLOCKS = 20
"""How many blocks from the top may hold a title that its style shows."""
LARGER = 1.15
"""By how much larger than the smallest characters at the top a title's are."""
LINES = 8
"""How many lines from the top may hold it."""

KINDS = (
    "报告|意见|方案|提案|通知|规划|办法|条例|规定|总结|讲话|建议|决定|公报|纲要|计划|汇报|简报|通报|细则|措施|要点"
    "|思考|研究|分析|对策|调查|清单|规则|准则|解释|答复|制度|说明|情况|函|纪要|指南|致辞|发言|材料|法"
    "|報告|意見|提議|總結|講話|建議|決定|規劃|辦法|條例|規定|調查"
)
"""Words that end the titles of reports and official papers."""
_TITLE = re.compile(rf"(?:[^。！？!?；;：:\n]{{2,10}}[：:])?[^。！？!?；;：:\n]*(?:{KINDS})(?:[（(][^（()）\n]{{1,12}}[)）])?\Z")
_GLUED = re.compile(rf"[^。！？!?；;：:，,\n]{{4,{LONGEST_TITLE}}}(?:{KINDS})(?=[^的等》，,。；;：:、和及与提])")
_PROSE = re.compile("[，,。]")
_PLAIN = re.compile(r"[^\W\d_][^。！？!?；;：:，,、\n]{7,39}\Z")
"""A line that may be a title though its last word does not say so, where it opens a text of long lines."""
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
            return left, left + len(words)
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
    return left, left + len(words)
