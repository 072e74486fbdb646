"""Reads who is to act on a measure, what is asked for, and by when."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import islice
from operator import itemgetter
from typing import NamedTuple

from reportparse.draft import Dated, Draft, Fields, Words
from reportparse.fields.find_action import SENTENCE, adds_to, find_acts, find_further
from reportparse.fields.find_addressees import Mention, find_addressees
from reportparse.fields.find_date import Written
from reportparse.fields.find_deadline import FoundDeadline, find_deadlines
from reportparse.fields.find_labelled import Labelled, find_bracketed, find_labelled
from reportparse.fields.labels_of import each_once, fill, is_line, labels_alone, labels_in, labels_of, names_given, texts_of
from reportparse.markers.numerals import TO_TEN
from reportparse.patterns import lazy
from reportparse.signs import SENTENCE_STOPS

MOST_PARAGRAPHS = 2
"""In how many of its first paragraphs, beside the heading, it is looked for who acts and by when; more would be of a detail."""

MOST_CLAUSES = 8
"""In how many texts of its clauses it is looked for who acts and what is done, where it has none of its own."""
MOST_SENTENCES = 2
"""How many sentences a measure has at most whose end may give the time of all of it."""

_ENDS = lazy("^[到至自从]|[前内底末起]$")
"""What is in times that are no mere stretch (“十五五”期间)."""
LONGEST_SUM = 60
"""How many characters a sentence has at most that only says by when all is to be done."""
_LISTED = lazy(f"(?:第?[{TO_TEN}]{{1,3}}(?:是|要|、|，)|其[二三四五]|[（(]?\\d{{1,3}}(?![\\d年月日]))")
"""How one of a list begins."""
_CLOSING = lazy(rf"[（(](?:[^（）()\n]|[（(][^（）()\n]{{0,12}}[）)])*[）)][{SENTENCE_STOPS}；;\s]*$")
_SUMS = lazy(
    "(?:以上|上述|所有|各项|全部|整改|改造|建设|相关|任务|工作|内容|措施|事项|问题|确保|力争|争取|务必|须|要|应|均|都|在|于|基本|全面|按期|如期|完成|到位|建成|见效|销号|落实|达标|整治|，)*(?:(?:实现|达到|取得)[^，。；]{1,12})?"
)
"""What a sentence says beside a time, if that time is of all that stands before."""


def read_measure(part: Draft, fields: Fields, written: Written, *, labelled: bool) -> None:
    """Fill the fields of a recommendation that say who, what and by when; labels and brackets go before running text.

    One that has no running text of its own says who and what in its clauses; the time of a clause is not that of the whole.

    Args:
        part: the recommendation.
        fields: what is filled.
        written: when the report was written.
        labelled: whether the report has labels.
    """
    if labelled:
        fill(fields, labels_of(part), written)
    own = [Told.of(words) for words in texts_of(part)[: MOST_PARAGRAPHS + (part.heading is not None)]]
    speaks = any(not is_line(words) for words in part.paragraphs) if labelled else bool(part.paragraphs)
    told = own if speaks else own + [Told.of(words) for words in islice(_clauses(part), MOST_CLAUSES)]
    acts = Acts(part.heading, [one for one in told if one.words is not part.heading], labelled=labelled)
    fields.action = acts.action
    if not fields.addressees and labelled and not speaks:
        fields.addressees = names_given(labels_in(one.words for one in told))
    if not fields.addressees:
        fields.addressees = _bracketed(told) or _mentioned(told)
    if fields.deadline is None:
        fields.deadline = _deadline(part, own, acts, written)


def _clauses(part: Draft) -> Iterator[Words]:
    """Yield what the plain sections inside a part say first: their headings, and their first paragraphs."""
    waiting = [child for child in reversed(part.children) if child.type == "section"]
    while waiting:
        inner = waiting.pop()
        if not labels_alone(inner):
            yield from texts_of(inner)[:MOST_PARAGRAPHS]
            waiting.extend(child for child in reversed(inner.children) if child.type == "section")


class Told(NamedTuple):
    """The heading or a paragraph of a measure, with who is to act."""

    words: Words
    text: str
    """Their plain reading."""
    mentions: list[Mention]

    @classmethod
    def of(cls, words: Words) -> Told:
        """Return what some words tell."""
        text = words.plain
        return cls(words, text, find_addressees(text))


class Acts:
    """What some text asks for: its sentences that say what to do, up to the one that says more than the heading."""

    def __init__(self, heading: Words | None, told: Sequence[Told], *, labelled: bool) -> None:
        """Look for them.

        Args:
            heading: the heading of the measure.
            told: its paragraphs.
            labelled: whether there may be labels among them; what these give is no act.
        """
        self.starts: set[int] = set()
        """Where these sentences begin in the cleaned text."""
        self.action: Words | None = None
        """The clause that says what to do and that the heading does not say already."""
        for one in told:
            labels = find_labelled(one.text) if labelled else []
            if self._found_in(one, heading.plain if heading else "", labels):
                break

    def _found_in(self, told: Told, heading: str, labels: Sequence[Labelled]) -> bool:
        """Look for the action in a paragraph; return whether it is found."""
        text = told.text
        of_fields = [(label.start, label.end) for label in labels] + [(found.start, found.end) for found in find_bracketed(text)]
        for act in find_acts(text, told.mentions):
            if any(start <= act.clause[0] < end for start, end in of_fields):
                continue
            self.starts.add(told.words.start + act.start)
            place: tuple[int, int] | None = act.clause
            if not adds_to(text[slice(*act.clause)], heading):
                place = find_further(text, act, told.mentions)
            if place is not None and (place is act.clause or adds_to(text[slice(*place)], heading)):
                self.action = told.words.cut(*place)
                return True
        return False


def _bracketed(told: Sequence[Told]) -> list[Words]:
    """Return the names in brackets that say who is to act, the one that leads first."""
    names = [(rank, one.words.cut(*name)) for one in told for found in find_bracketed(one.text) for rank, name in found.names]
    return each_once(name for _, name in sorted(names, key=itemgetter(0))) if names else []


def _mentioned(told: Sequence[Told]) -> list[Words]:
    """Return the names in running text of those who are to act, in order."""
    names = [words.cut(*name) for words, _, mentions in told for mention in mentions for name in mention.names]
    return each_once(names) if names else []


def _deadline(part: Draft, told: Sequence[Told], acts: Acts, written: Written) -> Dated | None:
    """Return the time by when the whole of a measure is to be done; one of a single detail is not taken for it."""
    for one in told:
        times, shared = list(find_deadlines(one.text, written)), False
        if times and one.words is not part.heading:
            short = len(part.paragraphs) == 1 and one.words is told[-1].words
            whole = Whole(one, acts.starts, times, short=short)
            times, shared = list(filter(whole.has, times)), whole.shared
        if times:
            said = _latest(one.text, times, shared=shared)
            return Dated(one.words.cut(said.start, said.end), said.first, said.last)
    return None


def _latest(text: str, times: Sequence[FoundDeadline], *, shared: bool) -> FoundDeadline:
    """Return the first of some times, or the one by which all steps are done: those of its sentence, or of a measure that is shared out."""
    own = next(sentence.end() for sentence in SENTENCE.finditer(text) if sentence.end() > times[0].start)
    end = len(text) if shared else own
    steps = [said for said in times if said.start < end and (said.last or not said.first)]
    if len(steps) < 2:
        return times[0]
    return max(steps, key=lambda said: (said.last or date.min, said.start))


class Whole:
    """What a paragraph says of all that a measure asks for, not of a detail."""

    def __init__(self, told: Told, asking: AbstractSet[int], times: Sequence[FoundDeadline], *, short: bool) -> None:
        """Take a paragraph.

        Args:
            told: the paragraph.
            asking: where the sentences begin that ask; where none does, the first one says what to do.
            times: the times in it.
            short: whether the paragraph is all that the measure says.
        """
        self.told, self.asking, self.short = told, asking, short
        self.sentences = [sentence.span() for sentence in SENTENCE.finditer(told.text)]
        closing = _CLOSING.search(told.text)
        self.in_brackets = times[0] if closing is not None and times[0].start >= closing.start() else None
        self.shared = self._is_shared(times)

    def _is_shared(self, times: Sequence[FoundDeadline]) -> bool:
        """Return whether each sentence gives a body its share of the measure, most by a time: the last of all is that of the whole."""
        dated = {self._sentence_of(said) for said in times}
        bodies = {self._sentence_of(mention) for mention in self.told.mentions}
        return len(bodies) == len(self.sentences) > 1 and 2 * len(dated) > len(self.sentences)

    def _sentence_of(self, found: FoundDeadline | Mention) -> int:
        """Return the place of the sentence that something stands in."""
        return bisect_right(self.sentences, found.start, key=itemgetter(0)) - 1

    def has(self, said: FoundDeadline) -> bool:
        """Return whether a time is of the whole: in the sentence that asks, in one that sums up, in brackets behind all, at the end."""
        text = self.told.text
        place = self._sentence_of(said)
        start, end = self.sentences[place]
        if self.told.words.start + start in self.asking or said == self.in_brackets or self.shared:
            return True
        if not self.asking and place == 0 and _ENDS.search(text[said.start : said.end]):
            return True
        if self.asking and self.short and place == len(self.sentences) - 1 < MOST_SENTENCES and not _is_others(self.told, start):
            return True
        return end - start <= LONGEST_SUM and bool(_SUMS.fullmatch(text[start : said.start] + text[said.end : end]))


def _is_others(told: Told, start: int) -> bool:
    """Return whether a sentence names somebody who is to act, or is one of a list."""
    return any(mention.start >= start for mention in told.mentions) or _LISTED.match(told.text, start) is not None
