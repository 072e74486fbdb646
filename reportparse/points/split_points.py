"""Splits running text that names problems or measures into points, at its author's own seams."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from reportparse.labels import ROLES
from reportparse.papers import is_set_phrase
from reportparse.patterns import lazy, words_pattern
from reportparse.plain import worded
from reportparse.signs import AFTER_STOP, SENTENCE_STOPS
from reportparse.trim import trim

Stretch = tuple[int, int]

_ROLE = words_pattern({word for row in ROLES for word in row.words.split()})
_WHO = rf"[（(](?=[^（()）\n]*?(?:{_ROLE})[，,；;）)])[^（()）\n]*[）)]"
"""Who is to act, in brackets behind the full stop: （市教育局牵头，各区负责）."""
_NAMES_WHO = lazy(_WHO)
_SENTENCE = lazy(rf"{_WHO}[{SENTENCE_STOPS}\n]*|[^{SENTENCE_STOPS}\n]*(?:[{SENTENCE_STOPS}\n]+[{AFTER_STOP}]*|\Z)")
_ANNOUNCES = lazy(
    r"[^。！？；]{0,120}?(?:如下|以下|主要[是有为]|主要表现[在为]?|表现[在为]|集中[在体]现?[在为]?|突出表现[在为]|存在[^。；：]{0,30}|体现在|包括|建议|方面|原因|问题|困难|不足)[^。；：]{0,16}："
    r"|[^。！？；]{0,80}?(?:主要[是有]|主要表现在|主要体现在|表现为)，?"
)
"""An introduction that says that points follow."""
_LEADS = lazy(r"[^。！？；：]{0,60}?(?:看到|认识到|意识到|深知|正视|注意到)[，：]")
"""An introduction that says no more than that the writer knows: 我们也清醒地看到，…"""
_COUNTED = (
    r"(?:[一二两三四五六七八九十几]{1,2}|\d{1,2})[个项大]?(?:方面|重点|任务|工作|关系|环节)(?:的?(?:重点)?(?:工作|任务|问题))?"
)
"""How many things are to follow: 八个方面的工作."""
_TAIL = lazy(
    r"[^。！？；]{0,120}(?:：|[如以]下[^，。；]{0,12}|提出[^。；]{0,30}几点[^。；]{0,40}"
    rf"|(?:[抓做]好|做到|抓住|把握好?|落实|处理好|突出|推进|完成)好?{_COUNTED})[。；\s]*\Z"
)
"""A sentence that says no more than that points follow."""
_BREAKS_OFF = lazy(r"[^，,。；]{0,40}[，,]\s*\Z")
"""A clause that what follows goes on with: 审理此类案件，首先…"""
_NAMES = lazy(
    r"[^。；]{0,80}(?:存在|面临|看到|认识到|还有|仍有)[^。；，]{0,24}(?:问题|困难|不足|挑战|差距|短板|矛盾|困难和问题)[。\s]*"
)
"""A sentence that says no more than that there are problems."""
_GOES_ON = lazy(
    "(?:这[些种类样一]?|其|该|由此|导致|造成|因此|因而|所以|甚至|而且|并且|从而|使得|例如|如|比如|也|还|且|但|而)(?!一)"
)
"""What a sentence begins with that goes on with the point before."""
_REMARK = lazy(rf"[（(][^（()）\n]*[）)][{SENTENCE_STOPS}\s]*")
"""A sentence that stands in brackets as a whole, and so is of the point before, if there is one."""
_ADDS = lazy("尤其|特别|甚至|等等|也|而|且|并|更")
MOST_LISTS = 4
"""In how many sentences at most, an empty one counted, the clauses of one are points; among more the sentences are."""
_REST = lazy(r"等等?[。；\s]*(?:$|\n)", re.MULTILINE)
LEAST_LISTED = 4
"""The fewest clauses of a list without semicolons."""
LONGEST_ADVERB = 7
"""How many characters the words may have, with their comma, that stand before a list and are none of its clauses: 与此同时，"""
_LACKS = lazy(
    "不[够高强足大优多深实严畅到平完健规合牢协适稳充均尽]|问题|困难|滞后|薄弱|短板|矛盾|压力|缺乏|缺少|不足|偏|较[低慢少弱差重大]|尚|仍|还|未|亟|有待|突出|严重|下滑|下降|低|弱|慢|差距|制约|难|任务|艰巨|隐患|堵点|卡点|风险|挑战|不容|任重道远|瓶颈|失衡|流失"
)
_WORD = lazy(r"(?:\w\W*+){3}")
"""The least that says something: “种地,” does not."""
_SEMICOLON, _COMMA = lazy("；"), lazy(r"，(?!(?<=\d，)\d)")
_SOME = lazy("，(?=有的|有些)")


def split_points(text: str, *, problems: bool) -> list[Stretch]:
    """Return the points of a stretch of text as (start, end), introductions left out.

    Args:
        text: sentences that all name problems, or all measures.
        problems: whether they name problems, whose clauses may each say what is lacking.
    """
    text = worded(text)
    points: list[Stretch] = []
    last = len(text.rstrip())
    few = len(_SENTENCE.findall(text.strip())) <= MOST_LISTS
    for start, body, end in _sentences(text):
        introduced = body > start
        if not points and end < last and _NAMES.fullmatch(text, start, end):
            continue
        if not points and _NAMES_WHO.match(text, start):
            continue
        if points and not introduced and _goes_on(text, start, end):
            points[-1] = (points[-1][0], trim(text, start, end)[1])
            continue
        listed = problems and few and (introduced or not points)
        points += [trim(text, *part) for part in _parts(text, body, end, listed=listed)]
    return [point for point in points if _WORD.search(text, *point)]


def _goes_on(text: str, start: int, end: int) -> bool:
    """Return whether a sentence goes on with the point before, or is a remark on it."""
    if _REMARK.fullmatch(text, start, end):
        return True
    return _GOES_ON.match(text, start) is not None and "；" not in text[start:end]


def whole_point(text: str) -> list[Stretch]:
    """Return a stretch of text as one point, without what introduces points, or says nothing, at its two ends; none if that is all."""
    text = worded(text)
    said = list(_sentences(text))
    return [trim(text, said[0][0], said[-1][2])] if said else []


def _sentences(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the sentences that say something of their own: the start, the end of what introduces their points, the end."""
    for match in _SENTENCE.finditer(text):
        start, end = match.span()
        words = match.group().strip()
        if not words or is_set_phrase(words) or _TAIL.fullmatch(text, start, end):
            continue
        intro = _ANNOUNCES.match(text, start, end) or _LEADS.match(text, start, end)
        body = intro.end() if intro else start
        if text[body:end].strip() and not _BREAKS_OFF.fullmatch(text, body, end):
            yield start, body, end


def _parts(text: str, start: int, end: int, *, listed: bool) -> list[Stretch]:
    """Return the parts of a sentence that its semicolons, or 有的…有的…, set apart; where a list is likely, its commas may."""
    seams = [match.start() for match in _SEMICOLON.finditer(text, start, end)]
    if not seams:
        seams = [match.start() for match in _SOME.finditer(text, start, end)]
        seams = seams if len(seams) > 1 else []
    if listed and not seams:
        seams = _listed(text, start, end)
    bounds = [start, *(at + 1 for at in seams if not _REST.match(text, at + 1)), end]
    return [(a, b) for a, b in zip(bounds, bounds[1:], strict=False) if text[a:b].strip("；。 \n\u3000")]


def _listed(text: str, start: int, end: int) -> list[int]:
    """Return the commas of a list of short clauses that all say what is lacking."""
    commas = [match.start() for match in _COMMA.finditer(text, start, end)]
    clauses = [text[a:b] for a, b in pairwise([start, *(at + 1 for at in commas), end])]
    lacking = [bool(_LACKS.search(clause)) for clause in clauses]
    if len(clauses) < LEAST_LISTED or sum(lacking) < 0.7 * len(clauses):
        return []
    if not lacking[0] and len(clauses[0]) <= LONGEST_ADVERB:
        commas = commas[1:]
    return [at for at in commas if not _ADDS.match(text, at + 1)]
