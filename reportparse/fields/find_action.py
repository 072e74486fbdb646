"""Finds what a recommendation asks for: its sentences that say what to do, each with the clause that says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportparse.fields.acts import ACTS, ADVERBS, LEADS, REASONS
from reportparse.fields.find_addressees import Mention
from reportparse.fields.shapes import one_of
from reportparse.signs import ALL_CLOSERS, SENTENCE_STOPS

LOOKED_AT = 400
"""In how many characters of a text its acts are looked for."""
LONGEST_LEAD = 30
"""How many characters may stand before the verb in a clause that opens with a preposition or a subject."""

_SENTENCE = re.compile(rf"[^{SENTENCE_STOPS}；;\n]+")
_CLAUSE = re.compile(r"[^，,：:（）()]+")
_MUST = "应当|应该|必须|须|需要|要(?!求|素|点|件|闻|么|害|领|义|是)"
_DO = f"(?:{one_of(ADVERBS)})*(?:{one_of(ACTS)})"
_OPENS = (
    "(?:综上所述|综上|总之|具体来说|具体而言|一方面|另一方面|同时|此外|另外|为此|因此|对此|其次|首先|再次|最后|下一步|接下来|今后|尤其|特别|即"
    "|第?[一二三四五六七八九十][是要、，]|我们将?|本届?委员|笔者|还|也|并且?|则|[和与及]|\\s)*"
    "(?P<asks>(?:特|现|进一步|强烈)?(?:建议|提请|恳请|呼吁|希望|期盼|应予以)(?:可以?|也|还|能够?)?)?"
)
"""What may stand before the body that is to act, with what asks."""
_MODAL = (
    rf"(?:[于在自从到至]?(?:\d|[今明年本每]|[“\"]?十|[一二三四五六七八九十两]+个?[年月周天])[^，。；：]{{0,14}}?(?:前|内|起|底|末|期间|年)(?=把|将|对|{_DO}))?"
    rf"(?P<modal>(?:也|还|都|就|更|一定)*(?:应(?!用|急|对|届|收|付|变|答|邀|声|当|该)|需(?!求|方|要)|{_MUST}))?"
)
"""What may stand behind it: by when, and that it must."""
_VERB = rf"{_DO}(?=[^，。；：])(?![的是]|有(?![资关效序力条针])|充满|进入|面临|成为|仍|取得|得到|已经?|正在?|不)"
_BEGINS = re.compile(rf"{_OPENS}(?P<rest>{_MODAL}(?P<act>{_VERB})?)")
"""How a clause begins in which nobody is named."""
_GOES_ON = re.compile(rf"{_MODAL}(?P<act>{_VERB})?")
"""How it goes on behind who is named."""
_LEAD = re.compile(f"(?:{one_of(LEADS)})")
_SUBJECT = re.compile(rf"[^，。；：]{{2,{LONGEST_LEAD}}}?(?<![重主只首需必次提简摘概纪紧])(?:{_MUST})(?={_DO})")
_PREPOSED = re.compile(
    rf"(?:对|把|将|在|为|向|从|由|与|给|通过|利用|依托)[^，。；：]{{2,{LONGEST_LEAD}}}?(?:{one_of(ACTS)})[^，。；：]"
)
ONLY_LEADS = tuple("的 同时 之际 中 上 下 后 前 时 方面 来看 而言 来说".split())
"""How a clause with a preposition closes that does not say what to do."""
STATES = tuple("明显 繁重 艰巨 突出 不足 滞后 困难 薄弱 显著 迫切 紧迫 严峻 必要 重要 重大 空前 希望".split())
"""How a clause closes that says how things are."""
_HAS_MODAL = re.compile("[应须要]")
_REGION = re.compile(f"[^，。；：、]{{1,5}}[省市县区州](?={one_of((*LEADS, *ADVERBS, *ACTS))})")
"""A place that is asked, as no body."""
_ONLY_ACTS = re.compile("(?:牵头|带头|负责|配合|组织|抓总)+")
"""What says who does it, not what."""
_BY = "由"
_REASON = re.compile(f"[，,](?:这|那|其|也|都|均|更)?(?:{one_of(REASONS)})")
_PLAIN = re.compile(f"^(?:{one_of(ADVERBS)})+|[\\W_]")
"""What makes no difference between a clause and a heading."""


class Act(NamedTuple):
    """A sentence that says what to do."""

    start: int
    end: int
    clause: tuple[int, int]
    """The place of the clause that says it."""


def find_acts(text: str, named: Sequence[Mention] = ()) -> Iterator[Act]:
    """Yield the sentences of a text that say what to do.

    Args:
        text: cleaned text of a recommendation.
        named: who is to act, as `find_addressees` finds it in this text.
    """
    for sentence in _SENTENCE.finditer(text):
        if sentence.start() > LOOKED_AT:
            return
        clause = _act_of(text, *sentence.span(), named)
        if clause is not None:
            yield Act(*sentence.span(), clause)


def find_further(text: str, act: Act, named: Sequence[Mention] = ()) -> tuple[int, int] | None:
    """Return the next clause of a sentence that says what to do, behind the one of the act; None where there is none."""
    return _act_of(text, act.clause[1], act.end, named)


def adds_to(clause: str, heading: str) -> bool:
    """Return whether a clause says something that a heading does not say.

    >>> adds_to("成立专班", "加强组织领导"), adds_to("切实加强组织领导", "加强组织领导，落实责任")
    (True, False)
    """
    if clause.rstrip(ALL_CLOSERS)[-1:] not in heading:
        return True
    return _PLAIN.sub("", clause) not in _PLAIN.sub("", heading)


def _act_of(text: str, start: int, end: int, named: Sequence[Mention]) -> tuple[int, int] | None:
    """Return the first clause of a sentence that says what to do, or else one that leads to it; None where none does."""
    asked, lead = False, None
    for clause in _CLAUSE.finditer(text, start, end):
        begins = _BEGINS.match(text, *clause.span())
        assert begins is not None  # it may be empty
        asked = asked or begins["asks"] is not None
        at = begins.start("rest")
        behind = _behind_names(text, at, clause.end(), named, asked=asked)
        if behind > at:
            asked, begins = True, _GOES_ON.match(text, behind, clause.end()) or begins
        asked = asked or begins["modal"] is not None
        begin = begins.start("act") if begins["act"] else begins.end()
        place = _act(text, begin, clause.end(), asked=asked, verb=begins["act"] is not None)
        if place is None or (not asked and _REASON.match(text, place[1])):
            continue
        if not _LEAD.match(text, begin) or _PREPOSED.match(text, begin):
            return place
        lead = lead or place
    return lead


def _behind_names(text: str, at: int, end: int, named: Sequence[Mention], *, asked: bool) -> int:
    """Return where a clause goes on behind those who are to act, or behind the place that is asked."""
    for mention in named:
        if mention.start - len(_BY) <= at <= mention.end <= end:
            at = mention.end
    region = _REGION.match(text, at, end) if asked else None
    return region.end() if region else at


def _act(text: str, at: int, end: int, *, asked: bool, verb: bool) -> tuple[int, int] | None:
    """Return what a clause says is to be done, from where it says it; `verb`: whether it begins with one."""
    if verb:
        return _trimmed(text, at, end) if asked or not text.endswith(STATES, at, end) else None
    if _HAS_MODAL.search(text, at, end) and (subject := _SUBJECT.match(text, at, end)):
        return _trimmed(text, subject.end(), end)
    if _PREPOSED.match(text, at, end):
        return None if text.endswith(ONLY_LEADS + STATES, at, end) else _trimmed(text, at, end)
    return _trimmed(text, at, end) if asked and not _LEAD.match(text, at, end) else None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a clause without blanks around it; None where nothing is left that says what to do."""
    words = text[start:end].strip()
    if len(words) < 2 or _ONLY_ACTS.fullmatch(words):
        return None
    left = text.index(words, start)
    return left, left + len(words)
