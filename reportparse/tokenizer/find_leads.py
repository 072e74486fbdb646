"""Finds labels that are in no list: short words and a colon that open a line and head what follows, as 讨论的重点：.

Those who speak in turn are such labels, too, by office and name: 县财政局局长 林某某：.

Which of them head parts is weighed later: those whose words come again, those that end in a noun that heads
parts of reports, and those that stand beside others are likely to.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from reportparse.labels import row_of
from reportparse.markers.families import LABEL, NUMBERED_LABEL
from reportparse.markers.label_words import (
    FRAMES,
    LABEL_NOUNS,
    LABEL_WORDS,
    NO_LABEL_ENDS,
    NO_LABELS,
    NUMBERED_LABELS,
    NUMBERED_STARTS,
    UNNUMBERED,
)
from reportparse.markers.numerals import DIGIT, TO_TEN, parse_numeral
from reportparse.papers import NAME, NAMED_SPEAKER, SPEAKER
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.plain import plain
from reportparse.signs import ANY_STOPS, BLANKS, COLONS
from reportparse.tokenizer.candidate import Lead, Reading
from reportparse.tokenizer.counted_nouns import INDENT, LONGEST_TITLE, counted_labels
from reportparse.tokenizer.interviews import CALLED, HOST, POST, SPEAKER_BRACKETS, without_answers
from reportparse.trim import end_of_line

LONGEST = 22
"""The longest label, in characters."""
LONGEST_SPEAKER = 50
"""How many characters the office and the name of one who speaks have at most."""
FEWEST_SPEAKERS = 2
"""How often someone speaks where several do."""


def find_leads(text: str, words: str | None = None) -> list[Lead]:
    """Return the labels of a text that are in no list, in order of place.

    Args:
        text: the cleaned text.
        words: its plain reading, where it is known.
    """
    places = colons(text)
    counted = {lead.start: lead for lead in counted_labels(text)}
    titles = [*counted.values(), *(lead for match in _TITLED.finditer(text) if (lead := _titled(match)).start not in counted)]
    found = [match for match in _openings(text, places, _LEAD, LONGEST) if _may_head(match["words"])]
    again = Counter(match["words"] for match in found)
    heading = {match["words"] for match in found if _heads(text, match)}
    read = plain(text) if words is None else words
    speakers = [Lead(match.start("words"), match.end(), (Reading(LABEL, None),), "again") for match in _speakers(read, places)]
    known = {lead.start for lead in speakers}
    leads = [
        Lead(match.start("words"), match.end(), (_reading(match["words"]),), _standing(match["words"], again))
        for match in found
        if match["words"] in heading and match.start("words") not in known
    ]
    called = _called(read, places, known | {lead.start for lead in leads})
    return without_answers(sorted([*leads, *speakers, *called, *titles]), read)


def _titled(match: re.Match[str]) -> Lead:
    """Return a numbered label that a blank parts from a title on its line: 案例1　一家酱菜厂的转身."""
    return Lead(*match.span("words"), (_reading(match["words"]),), "numbered")


def _speakers(text: str, places: Sequence[int]) -> list[re.Match[str]]:
    """Return the lines that say who speaks where several do."""
    found = [match for match in _openings(text, places, _SPEAKER, LONGEST_SPEAKER) if _heads(text, match)]
    if len(found) < FEWEST_SPEAKERS:
        return []
    return found + [match for match in _openings(text, places, _SENT, LONGEST) if _heads(text, match)]


def _called(text: str, places: Sequence[int], known: Collection[int]) -> list[Lead]:
    """Return the labels that an office ends, with a name before it or none, where they come again."""
    found = [match for match in _openings(text, places, _CALLED, LONGEST) if match.start("words") not in known]
    again = Counter(match["words"] for match in found)
    return [
        Lead(match.start("words"), match.end(), (Reading(LABEL, None),), CALLED)
        for match in found
        if again[match["words"]] > 1 and _heads(text, match)
    ]


def colons(text: str) -> list[int]:
    """Return where the colons of a text stand, in either width.

    >>> colons("问题：少。Note: few")
    [2, 9]
    """
    found = []
    for sign in COLONS:
        at = text.find(sign)
        while at >= 0:
            found.append(at)
            at = text.find(sign, at + 1)
    return sorted(found)


def _openings(text: str, places: Sequence[int], pattern: re.Pattern[str], longest: int) -> Iterator[re.Match[str]]:
    """Yield the words of a form and a colon that open a line: from each colon back, for most lines have none."""
    for colon in places:
        farthest = max(0, colon - longest - INDENT)
        start = text.rfind("\n", farthest, colon) + 1
        if start or not farthest:
            match = pattern.match(text, start)
            if match is not None and match.end() == colon + 1:
                yield match


def _may_head(words: str) -> bool:
    """Return whether words before a colon could be a title; what asks who is to act, or by when, heads no part."""
    sentence = _SENTENCE.search(words) or _UNIT.match(words) or "“" in words[1:]
    words = _GAPS.sub("", words)
    if words in LABEL_WORDS:
        return True
    numbered = words.startswith(NUMBERED_STARTS) and _NUMBER.search(words) is not None
    return not (sentence or (words.startswith(NO_LABELS) and not numbered) or words.endswith(NO_LABEL_ENDS) or row_of(words))


def _heads(text: str, match: re.Match[str]) -> bool:
    """Return whether a text stands behind a label, and not the rest of a title or a value in a form, short and without a stop.

    What closes a report is a title of its own where it stands alone: 结语：.
    """
    line = text[match.end() : end_of_line(text, match.end(), len(text))].strip(BLANKS)
    if not line:
        return match["words"] not in FRAMES and bool(text[match.end() : match.end() + LONGEST].strip())
    if _RECORD.match(line):
        return False
    return _NUMBER.search(match["words"]) is not None or _STOP.search(line) is not None or len(line) > LONGEST_TITLE


def _standing(words: str, again: Counter[str]) -> str:
    if again[words] > 1:
        return "again"
    if _NUMBER.search(words):
        return "numbered"
    return "noun" if words.endswith(LABEL_NOUNS) or words in LABEL_WORDS else "alone"


def _reading(words: str) -> Reading:
    """Return how a label is read: with its number, where it has one."""
    found = _NUMBER.search(words)
    if found is None or words.startswith(UNNUMBERED):
        return Reading(LABEL, None)
    numeral = found["first"] or found["last"]
    value = parse_numeral("cjk", numeral) or parse_numeral("arabic", numeral)
    return Reading(NUMBERED_LABEL, value) if value else Reading(LABEL, None)


_GAPS = lazy(rf"[{BLANKS}]+")
_LEAD = lazy(
    rf"[{BLANKS}*_#>]{{0,{INDENT}}}"
    rf"(?P<words>(?:[{IDEOGRAPHS}A-Za-z]|“(?=[^”\n]{{2,{LONGEST}}}”[：:]))[^\n。，；：:,;？！?!、<>|\[\]/]{{1,{LONGEST - 1}}}+)(?:：|:(?![/\d]))"
)
_TITLED = lazy(
    rf"\n[{BLANKS}*_#>]{{0,{INDENT}}}(?P<words>(?:{'|'.join(NUMBERED_LABELS)}) ?(?:[{TO_TEN}]{{1,3}}|[{DIGIT}]{{1,2}}))"
    rf"(?=[{BLANKS}]{{1,4}}[^\s。，；：:,;][^\n。；;\u3000\t]{{1,{LONGEST_TITLE}}}(?:\n|\Z))"
)
_OPEN, _CLOSE = (re.escape(signs) for signs in SPEAKER_BRACKETS)
_SPEAKER = lazy(
    rf"[{BLANKS}]{{0,{INDENT}}}(?P<words>{SPEAKER}|{NAMED_SPEAKER}|{HOST}|[{_OPEN}](?:{SPEAKER}|{NAMED_SPEAKER}|{HOST}|{NAME})[{_CLOSE}])[：:]"
)
"""Who speaks, by office and name or by calling; in brackets also by name alone."""
_CALLED = lazy(rf"[{BLANKS}]{{0,{INDENT}}}(?P<words>[{IDEOGRAPHS}]{{0,16}}{POST})[：:]")
_SENT = lazy(rf"[{BLANKS}]{{0,{INDENT}}}(?P<words>(?!各位|尊敬|领衔|附议|联名|法定|列席|出席)[{IDEOGRAPHS}]{{2,14}}代表)[：:]")
"""Who speaks for others and has no name, beside speakers that have one."""
_SENTENCE = lazy(
    rf"\A[AＡQＱ][{DIGIT}]{{0,2}}\Z|"
    r"\A(?:我|你|他|她|它|这|這|那|此|该|該|本|为|為|对|對|从|從|當|达到|達到|今|去年|明年|全年|在|现|请|并|其(?!他|它|余|餘)|式中|如|但|而|即|则|又|也|还|由|据|经|以|按|按照|根据|通过|同时|因此|首先|最后)"
    r"|是|先[说說]|[说說]了|(?<!第[一二三四五六])句[话話]\Z|消息|认为|認為|指出|强调|強調|提出|包括|以下|如下|下列|下述|[一二两三四五六七八九十兩几幾][点點个個项項条條大种種方类類件]|我们|我們"
)
"""What a sentence has that leads a list or a quotation, and no title."""
_UNIT = lazy(rf"第[{TO_TEN}{DIGIT}]{{1,3}}(?:部分|[编編篇章节節卷])[{BLANKS}]")
"""A part's number before a title that has a colon: 第四部分 难在哪：深层原因."""
_STOP = lazy("[。；;！？!?]")
_RECORD = lazy(rf"[^{ANY_STOPS}，\n]{{1,30}}[{BLANKS}]{{1,4}}[一-龥]{{2,8}}[：:]")
"""A short value, a blank, and the next label of a form whose fields stand on one line: 市政 诉求人：林女士."""
_NUMBER = lazy(
    rf"\A第(?P<first>[{TO_TEN}]{{1,3}}|[{DIGIT}]{{1,2}})(?!\s*[条條章节節款项項])|(?<![合统統唯])(?P<last>[{TO_TEN}]{{1,3}}|[{DIGIT}]{{1,2}})\Z"
)
