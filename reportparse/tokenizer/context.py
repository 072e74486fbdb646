"""What stands around a candidate: rows of signs, and the functions that look them up."""

from __future__ import annotations

import re

from reportparse.tokenizer.candidate import Before
from reportparse.tokenizer.families import CJK, DIGIT

_BEFORE: dict[str, int] = {
    **dict.fromkeys("\n", Before.LINE),
    **dict.fromkeys("。；;：:！？!?…", Before.STOP),
    **dict.fromkeys("，,、", Before.COMMA),
    **dict.fromkeys('”’』」》）)】〕"', Before.CLOSE),
}

CITED_AFTER: dict[str, re.Pattern[str]] = {
    "unit": re.compile(r"[、和与及至或的之中内所]|[还也均都]?(?:明确)?规定|第|以[上下前后外内]|款|项"),
    "cjk_paren": re.compile(
        r"\s?(?:项(?!目)|款(?!项)|目(?![标的前录])|至|条(?![件例])|[、和与及或](?:第|[（(])|的?规定|所[列述]|[（(][一二三四五六七八九十]{1,3}[）)])"
    ),
    "arabic_paren": re.compile(r"\s?(?:项(?!目)|款(?!项)|目(?![标的前录])|至|[、和与及或](?:第|[（(])|的?规定|所[列述])"),
    "cjk_comma": re.compile(
        rf"[{CJK}]{{1,3}}(?:、|线|产业|次产业|季度|级|类|号|个|年级|期|年|楼|层|五|[个项名人天]|等)|[{DIGIT}]{{1,20}}、"
    ),
    "arabic_dot": re.compile(rf"[{DIGIT}]{{1,3}}(?![{DIGIT}]|[年.．])"),
}
"""By family name or kind: what follows a number that is cited or counts things."""

CITED_BEFORE: dict[str, str] = {
    "unit": "照据按依反及和与至、》法例定本款第即",
    "cjk_paren": "第条款至或",
    "arabic_paren": "第条款至或式图表",
    "cjk_comma": "第统单唯之同归万专惟",
    "arabic_dot": "第",
    "label": "下点条项出的",
}
"""By family name or kind: the last character before a number that is cited."""

LONGEST_GAP = 12
"""How far white space is followed back."""

COUNTED_BEFORE = re.compile(rf"[{CJK}{DIGIT}][、）)]\Z")
"""What precedes the later numbers of 一、二、三产业, 1、2、3号楼 or 第（一）（二）（三）项."""
_COUNTING = frozenset({"cjk_comma", "arabic_dot", "cjk_paren"})


def before(text: str, start: int) -> int:
    """Return what stands before an offset of the cleaned text."""
    if start == 0:
        return Before.LINE
    last = text[start - 1]
    found = _BEFORE.get(last)
    if found is not None:
        return found
    if not last.isspace():
        return Before.INSIDE
    place = start - 1
    limit = max(0, start - LONGEST_GAP)
    while place > limit and text[place - 1].isspace() and text[place - 1] != "\n":
        place -= 1
    if place == 0 or text[place - 1] == "\n":
        return Before.LINE
    if start - place > 1 or last == "\u3000":
        return Before.GAP
    return min(_BEFORE.get(text[place - 1], Before.COMMA), Before.COMMA)


def cited(text: str, start: int, end: int, name: str) -> bool:
    """Return whether a number is cited or counts things rather than numbers an item."""
    after = CITED_AFTER.get(name)
    if after is not None and after.match(text, end):
        return True
    if start and text[start - 1] in CITED_BEFORE.get(name, "") and text[end : end + 1] not in (" ", "\u3000"):
        return True
    return name in _COUNTING and COUNTED_BEFORE.match(text, max(0, start - 2), start) is not None
