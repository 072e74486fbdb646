"""Finds what a recommendation asks for: its sentences that say what to do, each with the clause that says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportparse.fields.act_begins import HOW, MODAL, VERBS, begins_act, behind_time
from reportparse.fields.acts import ACTS, CAUSES, LEADS, MUST, NOUNS, REASONS
from reportparse.fields.find_addressees import Mention
from reportparse.fields.vocabulary import Vocabulary
from reportparse.markers.numerals import TO_TEN
from reportparse.papers import GAP
from reportparse.patterns import lazy
from reportparse.signs import ALL_CLOSERS, COMMAS, SENTENCE_STOPS
from reportparse.trim import trim

LOOKED_AT = 400
"""In how many characters of a text its acts are looked for."""
LONGEST_LEAD = 30
"""How many characters may stand before the verb in a clause that opens with a preposition or a subject."""

SENTENCE = lazy(rf"[^{SENTENCE_STOPS}；;\n]+")
"""A sentence, or what a semicolon sets apart."""
_CLAUSE = lazy(r"(?:[^，,：:（）()]|[（(][^（）()]{0,20}[）)])+")
_OPENS = lazy(
    "(?:综上所述|综上|总之|具体来说|具体而言|一方面|另一方面|同时|此外|另外|为此|因此|对此|其次|首先|再次|最后|下一步|接下来|今后|尤其|特别|即"
    f"|第?[{TO_TEN}][是要、，]|我们将?|本届?委员|本提?案|本人|笔者|强烈|还|也|并且?|则|[和与]|及(?!时|早)|\\s)*"
    "(?P<asks>(?:特|现|进一步)?(?:建议|提请|恳请|呼吁|希望|期盼|应予以)(?:可以?|也|还|能够?)?)?"
)
"""What may stand before the body that is to act, with what asks."""
_OF_SUBJECT = lazy(MUST)
_NO_MODAL = "重主只首需必次提简摘概纪紧适供反相响效对"
"""What stands before 要 and the like where they are of another word."""
MEANS = ("通过", "利用", "借助", "以")
"""What begins a clause that may say by what means and what is done."""
_PREPOSED = lazy("把|将|对(?![策外口接象应等标照比])|由|与|给|在|向|为(?!了)")
ONLY_LEADS = tuple("的 需要 同时 之际 中 上 下 后 前 时 方面 来看 而言 来说".split())
"""How a clause with a preposition closes that does not say what to do."""
STATES = tuple("持平 明显 繁重 艰巨 突出 不足 滞后 困难 薄弱 显著 迫切 紧迫 严峻 必要 重要 重大 空前 希望 明确 清晰 良好".split())
"""How a clause closes that says how things are."""
_IS = lazy("(?=[是应在])(?:(?<![凡别其还求于就])是(?!否)|应当?成为|在于)")
_STANDS = lazy(
    "(?:增加值|产值|支出|收入|投资|占比|比重|率|总[额量值]|规模|水平|指标|人口|[用发]电量)[^，。；\\d]{0,3}(?:年?均?增[长速]|下降|不[低高]于|达|控制|保持|占|向|突破|超过|提高)"
    "|(?:进一步|持续|不断|更加?|明显|显著|全面|深入|基本|逐步|有效|大幅|稳步|日益|愈发|加快|加速)[^\\W\\d_]{2}$"
)
"""How a clause says how things are that begins with a noun that could be a verb (发展方式进一步转变)."""
_DIGITS = lazy(rf"[\d百{TO_TEN}]")
"""What is in all figures."""
_FIGURE = rf"{GAP}(?:\d|百分之|[{TO_TEN}百千两]+[万亿倍成])"
_GROWS = lazy(rf"(?=[增下回上同占])(?:增长|增速|增幅|下降|回落|上升|上涨|同比|占(?![用地道据领补]))[^，。；\d]{{0,8}}?{_FIGURE}")
"""How a clause says by how much something grows (引进内资增长5%)."""
_COMES_TO = lazy(
    rf"(?=[突超保达增减降提控稳缩压扩])(?:突破|超过|保持|达到|增加|减少|降低|提高|控制|稳定|缩小|压减|扩大)[到至在]?{_FIGURE}"
)
"""How a clause says what something comes to that the clause before names (突破700亿元)."""
_REGION = lazy("[省市县区州]")
"""The end of a place that is asked, as no body."""
LONGEST_REGION = 6
_BY = "由"
ONLY_WHO = ("牵头", "带头", "负责", "配合", "抓总")
"""How a clause closes that says by whom something is done, and not what."""
_ONLY_ACTS = lazy(f"(?:{'|'.join(ONLY_WHO)}|组织|具体|分工|按职责|密切|积极|如下)+")
"""What says who does it, or that something follows, and not what."""
_ALONE = frozenset(ACTS)
"""Verbs, which say little alone: what they are done to stands before them (方案由县水利局制定)."""
_BIDS = lazy(f"(?:{MUST}|予以)$")
_TOPIC = lazy("[，,](?:这|那|其|也|都|均|更|始终|一直|历来|恰恰)?")
_FURTHER_TOPIC = lazy(r"[，,][^，,。；;\n]{2,30}[，,](?:必须|必然|需要|离不开|关键|意义重大|任重)")
"""What stands behind two such clauses."""
_PLAIN = lazy(r"[\W_]")
"""What makes no difference between a clause and a heading."""
_LEADS, _REASONS = Vocabulary(LEADS), Vocabulary(REASONS)


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
    for sentence in SENTENCE.finditer(text):
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
    at = 0
    while (further := HOW.end_at(clause, at)) > at:
        at = further
    own = clause[at:]
    if own.rstrip(ALL_CLOSERS)[-1:] not in heading:
        return True
    return _PLAIN.sub("", own) not in _PLAIN.sub("", heading)


def _act_of(text: str, start: int, end: int, named: Sequence[Mention]) -> tuple[int, int] | None:
    """Return the first clause of a sentence that says what to do, or else one that leads to it; None where none does."""
    asked, lead = False, None
    for clause in _CLAUSE.finditer(text, start, end):
        begin = clause.start()
        if named or not begins_act(text, begin):
            begin, asked = _begin(text, begin, clause.end(), named, asked=asked)
        place = _act(text, begin, clause.end(), asked=asked)
        if place is None or (not asked and _is_topic(text, clause.end())):
            continue
        if _LEADS.end_at(text, begin) == begin or text.startswith(("在", "从"), begin):
            return place
        lead = lead or place
    return lead


def _is_topic(text: str, end: int) -> bool:
    """Return whether the clause that ends at a place is only what the next one speaks of (建设新城，必须统筹…)."""
    comma = _TOPIC.match(text, end)
    if comma is None or _REASONS.end_at(text, comma.end()) > comma.end():
        return comma is not None
    further = _FURTHER_TOPIC.match(text, end)
    return further is not None and begins_act(text, end + 1)


def _begin(text: str, start: int, end: int, named: Sequence[Mention], *, asked: bool) -> tuple[int, bool]:
    """Return where a clause begins behind what asks and who is asked, and whether anything asks."""
    opens = _OPENS.match(text, start, end)
    at = opens.end() if opens else start
    asked = asked or (opens is not None and opens["asks"] is not None)
    for mention in named:
        if mention.start - len(_BY) <= at <= mention.end <= end:
            asked, at = True, mention.end
    for region in _REGION.finditer(text, at, min(end, at + LONGEST_REGION)) if asked else ():
        if begins_act(text, region.end()) or _LEADS.end_at(text, region.end()) > region.end():
            at = region.end()
            break
    at = behind_time(text, at, end)
    modal = MODAL.match(text, at, end)
    return (behind_time(text, modal.end(), end), True) if modal else (at, asked)


def _act(text: str, at: int, end: int, *, asked: bool) -> tuple[int, int] | None:
    """Return what a clause says is to be done, from where it says it."""
    if begins_act(text, at):
        return _trimmed(text, at, end) if asked or not _tells(text, at, end) else None
    for must in _OF_SUBJECT.finditer(text, at + 2, min(end, at + LONGEST_LEAD)):
        if text[must.start() - 1] in _NO_MODAL:
            continue
        behind = behind_time(text, must.end(), end)
        if begins_act(text, behind):
            return _trimmed(text, behind, end)
    if _PREPOSED.match(text, at, end) and not begins_act(text, at + 1):
        verb = VERBS.is_in(text, at + 3, min(end - 2, at + LONGEST_LEAD))
        closes = ONLY_LEADS + STATES + (ONLY_WHO if text.startswith(_BY, at) else ())
        return _trimmed(text, at, end) if verb and not text.endswith(closes, at, end) else None
    if _LEADS.end_at(text, at) > at and not asked:
        means = text.startswith(MEANS, at) and text.find("为", at, end) < 0
        return _trimmed(text, at, end) if means and VERBS.is_in(text, at + 3, min(end - 2, at + LONGEST_LEAD)) else None
    return _trimmed(text, at, end) if asked and _LEADS.end_at(text, at) == at else None


def _tells(text: str, at: int, end: int) -> bool:
    """Return whether a clause says how things are, or are to be in figures."""
    if text.endswith(STATES, at, end) or _IS.search(text, at, end) is not None:
        return True
    while (close := VERBS.end_at(text, at)) == at and (further := HOW.end_at(text, at)) > at:
        at = further
    verb = text[at:close]
    if verb in NOUNS and _STANDS.search(text, at, end) is not None:
        return True
    if verb in CAUSES or _DIGITS.search(text, at, end) is None:
        return False
    return _GROWS.search(text, at, end) is not None or _COMES_TO.match(text, at, end) is not None


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return a clause without blanks around it; None where nothing is left that says what to do."""
    start, end = trim(text, start, end)
    words = text[start:end]
    if (
        len(words) < 2
        or words[0] in COMMAS
        or words.endswith("的是")
        or _ONLY_ACTS.fullmatch(words)
        or (words in _ALONE and not _is_bid(text, start))
    ):
        return None
    return start, end


def _is_bid(text: str, at: int) -> bool:
    """Return whether the words before a place say that what follows is to be done."""
    return _BIDS.search(text, max(0, at - 3), at) is not None
