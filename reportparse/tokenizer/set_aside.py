"""Sets aside numbers that stand like markers and head no part: notes and their signs, a list of annexes, a translation, a remark, the place in a book.

A candidate that is set aside keeps its readings, and a reason; what that costs stands in the weights of the parser.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import islice, takewhile
from typing import Final

from reportparse.markers.families import MAIN_NUMBER
from reportparse.markers.numerals import LETTERS, TO_TEN
from reportparse.papers import ABSTRACT, AUTHOR_SIGNS, BRACKETED_ABSTRACT, KEYWORDS, REFERENCES, SIGNED_AUTHORS, papers
from reportparse.patterns import HAN, IDEOGRAPHS, lazy
from reportparse.runs import runs
from reportparse.signs import BLANKS, CLOSERS, RULES, SENTENCE_STOPS, STOPS, STOPS_OR_COLON
from reportparse.tokenizer.candidate import Before, Candidate
from reportparse.trim import end_of_line

LONGEST_ANNEX = 60
"""The longest name of an annex in a list of them, in characters."""
INDENT = 20
"""How much white space may stand before the number of one."""
LONGEST_TITLE = 40
"""The longest title that its translation follows."""

SHORTEST_HEADING = 6
"""The shortest heading that is the title of its text."""
LONGEST_REMARK = 200
"""The longest list in brackets, in characters."""
LONGEST_OPTION = 24
"""The longest option among others on its line, with the blanks behind it, in characters."""
FEWEST_OPTIONS = 2
FEWEST_LISTED = 3
"""How many units a sentence goes through at least."""
LONGEST_AUTHORS = 80
"""How far names are looked for before the first of the bodies that they belong to."""
LAST_AUTHORS = 6
"""The last line on which these bodies begin."""

FEWEST_CLOSING, LEAST_CLOSING = 2, 0.25
"""How many signs close a line at least where all are signs of notes, and which share of them."""
_BEHIND_NOTE_SIGN = STOPS_OR_COLON + CLOSERS + "，、\n"
"""What stands behind the sign of a note in running text, and never behind a marker."""
_NOTES = lazy(r"(?<![^\W\d_])(?:附注|备注|注释|注解|注)[ \u3000]?[：:][ \u3000]?\Z")
"""The words that head notes."""
_ANNEXES = lazy(r"附件?[ \u3000]?[：:]\s{0,4}")
FOOT = lazy(rf"\n[{BLANKS}]*+[_{RULES}]{{4,200}}+\s{{1,9}}+(?=[①⓵❶➀])")
"""The rule above notes, up to the first of them."""
_EXPLAINS = lazy(
    rf"[{BLANKS}]?(?:(?:详见|参见|參見|转引自|引自)[^。；;\n]|(?:数据|资料|數據|資料)(?:来源|來源)[：:]|[^。；;：:，,\n]{{2,12}}[：:]《)"
)
"""What a note says: where something is written, or who wrote it."""
_PARTS = "；;，,、"
"""What parts the annexes of a list that is written as a sentence."""
_BEFORE_ANNEXES = BLANKS + STOPS + "\n"
_REFERENCES = lazy(
    rf"\n[{BLANKS}#*_【\[]{{0,9}}(?:(?:\d{{1,2}}|[{TO_TEN}]{{1,3}})[、.．]?[{BLANKS}]{{0,4}})?"
    rf"(?:{REFERENCES}|(?:延伸|扩展|擴展)(?:阅读|閱讀)|注释|註釋|注釋|尾注|脚注|腳註)"
    rf"[{BLANKS}*_】\]：:]{{0,9}}(?:\[(?:编辑|編輯)\][{BLANKS}]{{0,4}})?(?=\n)"
)
"""The line that heads a list of references or notes."""
_PAPER = lazy(rf"(?:{papers('title')})(?:[（(][^（()）\n]{{1,12}}[）)])?\Z")
_OPENS_REMARK = lazy(rf"(?:\n|\A)[{BLANKS}]*[（(]\Z")
_NO_OPTION = lazy("[\n。；;，]")
"""What no option has among others on its line."""
_AUTHORS = lazy(rf"(?![篇章文结告划案题集]){HAN}[1１](?:[{BLANKS},，、*][^\n。；;]{{0,60}})?\n[{BLANKS}（(]{{0,6}}\Z")
"""The line of the names of authors, one of which bears a figure; that of a piece in a collection does, too: 范文1."""
_SIGNED = lazy(SIGNED_AUTHORS)
HEAD = 6000
"""In how many characters from the top an abstract begins."""
LONGEST_ABSTRACT = 1500
_ABSTRACT = lazy(rf"(?:\A|[\n{BLANKS}])(?:{ABSTRACT}[{BLANKS}]?[:：]|{BRACKETED_ABSTRACT})[{BLANKS}]{{0,4}}(?=\S)")
"""What opens an abstract on its line, or behind the title."""
_KEYWORDS = lazy(rf"(?<!\w){KEYWORDS}")
_OF = "的之中内所"
"""What stands behind the number of a part that a sentence speaks of."""
_QUOTED = frozenset(("“”", "‘’", "「」", "『』", '""'))
"""What stands on both sides of a number that a sentence speaks of: “一、” reads wrong."""
_PARTS_TITLE = BLANKS + "：:、\n"
"""What parts a unit from its title."""
_PARTS_CLAUSES = ("，", ",", "；", ";")
_LETTERS = lazy(r"[A-Za-z][A-Za-z]")
_CHINESE = lazy(rf"[{IDEOGRAPHS}]")


def set_aside(candidates: Sequence[Candidate], text: str) -> None:
    """Note at the candidates that head no part why they do not.

    Args:
        candidates: in order of place.
        text: the cleaned text.
    """
    for reason, find in REASONS:
        for found in find(candidates, text):
            found.aside = reason


def _notes(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the notes that are numbered as signs in the text before them are, and these signs."""
    signs: dict[int, Candidate] = {}
    notes: list[Candidate] = []
    last: Candidate | None = None
    for candidate in (candidate for candidate in candidates if candidate.readings[0].family.signs_notes):
        ordinal = candidate.readings[0].ordinal or 0
        follows = bool(notes) and last is notes[-1] and (last.readings[0].ordinal or 0) + 1 == ordinal
        last = candidate
        if not follows and notes:
            yield from _matched(notes, signs, text)
            notes, signs = [], {}
        if candidate.before == Before.LINE or follows or _heads_notes(text, candidate.start):
            notes.append(candidate)
        elif candidate.before in (Before.INSIDE, Before.CLOSE):
            signs[ordinal] = candidate
    yield from _matched(notes, signs, text)


def _ruled_off(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the notes below a rule, and their signs, though some of these are lost or stand behind a full stop."""
    circled = [candidate for candidate in candidates if candidate.readings[0].family.signs_notes]
    starts = [candidate.start for candidate in circled]
    last = max([one.start for one in candidates if one.before == Before.LINE and not one.aside], default=0)
    reached = 0
    for rule in FOOT.finditer(text) if circled else ():
        first = bisect_left(starts, rule.end())
        notes = next(runs(islice(circled, first, None), _next_to), [])
        if not notes or notes[0].start != rule.end():
            continue
        ordinals = {note.readings[0].ordinal for note in notes}
        above = [place for place in range(reached, first) if circled[place].readings[0].ordinal in ordinals]
        signs = [circled[place] for place in above if _may_sign(circled, place, text)]
        reached = first + len(notes)
        if signs or notes[-1].start >= last:
            yield from notes
            yield from signs


def _unlisted(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the signs in sentences of notes that stand nowhere: some close their lines, as no number of an item does."""
    signs = [c for c in candidates if c.readings[0].family.signs_notes and c.before != Before.LINE]
    closing = sum(text[sign.end : sign.end + 1] in ("\n", "") for sign in signs)
    if closing >= FEWEST_CLOSING and LEAST_CLOSING * len(signs) <= closing:
        yield from signs


def _set_in(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the notes that stand in the sentences that they explain: …受到关注。①数据来源：县统计公报。各村…."""
    for candidate in candidates:
        inside = candidate.readings[0].family.signs_notes and candidate.before != Before.LINE
        if inside and _EXPLAINS.match(text, candidate.end):
            yield candidate


def _may_sign(circled: Sequence[Candidate], place: int, text: str) -> bool:
    """Return whether a number stands as the sign of a note does: in a sentence or behind it, and not in a list on its line."""
    sign = circled[place]
    if sign.before in (Before.INSIDE, Before.CLOSE):
        return True
    beside = (place and _next_to(circled[place - 1], sign) and circled[place - 1].line == sign.line) or (
        place + 1 < len(circled) and _next_to(sign, circled[place + 1]) and circled[place + 1].line == sign.line
    )
    return text[sign.start - 1] in SENTENCE_STOPS and not beside


def _heads_notes(text: str, start: int) -> bool:
    return _NOTES.search(text, max(0, start - 6), start) is not None


def _matched(notes: Sequence[Candidate], signs: dict[int, Candidate], text: str) -> Iterator[Candidate]:
    """Yield a list's notes with their signs, where each has one and the text shows that they are signs."""
    theirs = [signs.get(note.readings[0].ordinal or 0) for note in notes]
    found = [sign for sign in theirs if sign is not None]
    if not notes or len(found) < len(theirs):
        return
    if _heads_notes(text, notes[0].start) or any(text[sign.end : sign.end + 1] in _BEHIND_NOTE_SIGN for sign in found):
        yield from notes
        yield from found


def _annexes(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the numbers of the annexes that are listed before the signature: 附件：1.名单."""
    if "附" not in text:
        return
    starts = {candidate.start: place for place, candidate in enumerate(candidates)}
    for heads in _ANNEXES.finditer(text):
        place = starts.get(heads.end())
        opens = not heads.start() or text[heads.start() - 1] in _BEFORE_ANNEXES
        if place is None or not opens or candidates[place].readings[0].ordinal != 1:
            continue
        family, ordinal = candidates[place].readings[0].family, 0
        while place < len(candidates):
            reading = candidates[place].readings[0]
            if reading.family is not family and candidates[place].before == Before.INSIDE:
                place += 1  # part of a name: 名单（第一、二批）
                continue
            if reading.family is not family or reading.ordinal != ordinal + 1 or not _names_annex(candidates, place, text):
                break
            yield candidates[place]
            place, ordinal = place + 1, ordinal + 1


def _names_annex(candidates: Sequence[Candidate], place: int, text: str) -> bool:
    """Return whether a short name follows a number, no sentence; the last of several that commas part ends as one does."""
    start, end = candidates[place].start, candidates[place].end
    until = candidates[place + 1].start if place + 1 < len(candidates) else len(text)
    name = text[end : min(until, end + LONGEST_ANNEX)]
    line = name.strip().partition("\n")[0]
    parted = text[max(0, start - INDENT) : start].rstrip()[-1:] in tuple(_PARTS)
    return "。" not in (line.removesuffix("。") if parted else line)


def _references(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the numbers and bullets of a list of references or notes, up to the next part of the document."""
    starts = [candidate.start for candidate in candidates]
    for heads in _REFERENCES.finditer(text):
        place = bisect_left(starts, heads.end())
        heading = candidates[place - 1] if place and candidates[place - 1].start > heads.start() else None
        for candidate in candidates[place:]:
            family = candidate.readings[0].family
            if heading is not None and _next_to(heading, candidate):
                break
            if family.main or family.kind in ("unit", "label") or candidate.style.level is not None or candidate.aside:
                break
            yield candidate


def _next_to(one: Candidate, two: Candidate) -> bool:
    """Return whether a candidate counts on from another one of its family."""
    last, following = one.readings[0], two.readings[0]
    return last.family is following.family and following.ordinal == (last.ordinal or 0) + 1


def _titles(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the labels in no list that a file sets off on a line of their own: they are titles, colon and all."""
    for candidate in candidates:
        known = candidate.lead in ("", "repeated")
        if not known and candidate.style.lead >= candidate.end and is_set_off(candidate, text):
            yield candidate


def is_set_off(candidate: Candidate, text: str) -> bool:
    """Return whether a file sets a label off, with its colon or without, on a line of its own."""
    return candidate.style.lead >= candidate.end - 1 and text[candidate.end : candidate.end + 1] in ("", "\n")


def _opening(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the number with which a text opens and that none of its family goes on: the text is that chapter, its heading the title."""
    first = candidates[0] if candidates else None
    if first is None or first.aside or text[: first.start].strip():
        return
    line = end_of_line(text, first.end, len(text))
    below = next((candidate for candidate in candidates if candidate.start > line), None)
    if below is None or below.before != Before.LINE or below.readings[0].ordinal != 1 or not _is_part_of_book(first, text, line):
        return
    family = first.readings[0].family
    if not any(candidate.before == Before.LINE and candidate.readings[0].family is family for candidate in candidates[1:]):
        yield first


def _is_part_of_book(first: Candidate, text: str, line: int) -> bool:
    """Return whether a number tells which part of a book its heading is: a later chapter, or a paper in a series (B.1 …报告)."""
    reading, heading = first.readings[0], text[first.end : line].strip()
    if len(heading) < SHORTEST_HEADING or not (heading[-1].isalnum() or heading[-1] in "）)"):
        return False
    if reading.family.kind == "unit":
        return (reading.ordinal or 0) > 1
    return text[first.start].isalpha() and bool(reading.prefix) and _PAPER.search(heading) is not None


def _mentions(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the numbers of units with which a sentence about them opens, 第一章的任务是… below 第一章, and numbers in quotes."""
    cited = [candidate for candidate in candidates if candidate.cited and candidate.readings[0].family.kind == "unit"]
    cited = [candidate for candidate in cited if text[candidate.end : candidate.end + 1] in _OF]
    if cited:
        heading = {candidate.readings for candidate in candidates if not candidate.cited}
        yield from (candidate for candidate in cited if candidate.readings in heading)
    yield from _listed(candidates, text)
    yield from (one for one in candidates if text[one.start - 1 : one.start] + text[one.end : one.end + 1] in _QUOTED)


def _listed(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the units that one sentence goes through: 第1节分析…，第2节介绍…，第3节报告….."""

    def follows(one: Candidate, two: Candidate) -> bool:
        return _next_to(one, two) and _in_sentence(text[one.end : two.start])

    for run in runs((candidate for candidate in candidates if candidate.readings[0].family.kind == "unit"), follows):
        yield from run if len(run) >= FEWEST_LISTED else ()


def _in_sentence(words: str) -> bool:
    """Return whether words between two units are a clause of a sentence about them, and nothing parts them from the first."""
    return words[:1] not in _PARTS_TITLE and words.endswith(_PARTS_CLAUSES) and "。" not in words and "\n" not in words


def _translations(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the numbers of headings in Latin letters right behind the Chinese heading of the same number."""
    for before, candidate in zip(candidates, candidates[1:], strict=False):
        if candidate.start - before.end > LONGEST_TITLE or before.aside or not _same(before, candidate):
            continue
        title = text[before.end : candidate.start].strip(BLANKS)
        translated = text[candidate.end : end_of_line(text, candidate.end, candidate.end + 4 * LONGEST_TITLE)]
        if "\n" in title[:-1] or "。" in title or not _CHINESE.search(title):
            continue
        if _LETTERS.search(translated) and not _CHINESE.search(translated):
            yield candidate


def _same(one: Candidate, two: Candidate) -> bool:
    """Return whether two candidates may have the same number."""
    ordinals = [reading.ordinal for reading in one.readings if reading.ordinal is not None]
    return any(reading.ordinal in ordinals for reading in two.readings)


def _remarks(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the numbers of a list that stands in brackets from end to end of a line: （1.市财经学院；2.市图书馆）."""
    reached = 0
    for candidate in candidates:
        if candidate.readings[0].ordinal == 1 and _OPENS_REMARK.search(text, max(0, candidate.start - INDENT), candidate.start):
            end = end_of_line(text, candidate.end, min(len(text), candidate.end + LONGEST_REMARK))
            reached = end if text[end - 1] in "）)" and "。" not in text[candidate.end : end] else reached
        if candidate.start < reached:
            yield candidate


def _options(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the letters of options that stand on one line: 您是孩子的：A.父亲　B.母亲　C.其他."""

    def follows(one: Candidate, two: Candidate) -> bool:
        return _letter(two) == _letter(one) + 1 > 1 and _parts_options(text[one.end : two.start])

    for run in runs(candidates, follows):
        yield from _offered(run, text) if _letter(run[0]) == 1 else ()


def _letter(candidate: Candidate) -> int:
    """Return the place of a letter among all, 0 of what is none."""
    reading = candidate.readings[0]
    return (reading.ordinal or 0) if reading.family.system == LETTERS else 0


def _parts_options(words: str) -> bool:
    return len(words) <= LONGEST_OPTION and words.endswith(tuple(BLANKS)) and _NO_OPTION.search(words) is None


def _offered(run: list[Candidate], text: str) -> list[Candidate]:
    """Return letters in a row, nothing where they are no options: one alone, or the last one leads a text."""
    if len(run) < FEWEST_OPTIONS:
        return []
    last = text[run[-1].end : end_of_line(text, run[-1].end, min(len(text), run[-1].end + LONGEST_OPTION + 1))]
    return run if len(last) <= LONGEST_OPTION and _NO_OPTION.search(last) is None else []


def _affiliations(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the numbers of bodies right below the names of authors that bear them: 穆岚1　蔺少川2 and 1 市疾控中心；2 市财经学院."""
    ordinal = line = 0
    for candidate in candidates:
        reading = candidate.readings[0]
        if ordinal and reading.family.system == "arabic" and reading.ordinal == ordinal + 1 and candidate.line <= line + 1:
            yield candidate
            ordinal, line = ordinal + 1, candidate.line
        elif candidate.line > LAST_AUTHORS:
            return
        elif (
            reading.family.system == "arabic"
            and reading.ordinal == 1
            and _AUTHORS.search(text, max(0, candidate.start - LONGEST_AUTHORS), candidate.start)
        ):
            yield candidate
            ordinal, line = 1, candidate.line
        else:
            ordinal = 0


def _authors(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the signs before who wrote the paper, at its top: a name, the same where it comes again, and nothing else behind such signs."""
    top = [
        one for one in candidates if one.line <= LAST_AUTHORS and text[one.start] in AUTHOR_SIGNS and one.before == Before.LINE
    ]
    if not top or not _SIGNED.match(text, top[0].start):
        return
    signs = [one for one in candidates if text[one.start] == text[top[0].start] and one.before == Before.LINE]
    if len({text[one.start : end_of_line(text, one.start, len(text))].strip() for one in signs}) == 1:
        yield from signs


def _in_abstract(candidates: Sequence[Candidate], text: str) -> Iterator[Candidate]:
    """Yield the numbers in the abstract of a paper, which ends with its line or at its keywords, and before the first main part."""
    label = _ABSTRACT.search(text, 0, HEAD)
    if label is None:
        return
    keywords = _KEYWORDS.search(text, label.end(), label.end() + LONGEST_ABSTRACT)
    end = keywords.start() if keywords else end_of_line(text, label.end(), len(text))
    if end - label.end() <= LONGEST_ABSTRACT:
        inside = [candidate for candidate in candidates if label.end() <= candidate.start < end]
        yield from takewhile(lambda candidate: candidate.readings[0].family is not MAIN_NUMBER, inside)


REASONS: Final[tuple[tuple[str, Callable[[Sequence[Candidate], str], Iterator[Candidate]]], ...]] = (
    ("note", _notes),
    ("note", _ruled_off),
    ("note", _unlisted),
    ("note", _set_in),
    ("annex", _annexes),
    ("mention", _mentions),
    ("reference", _references),
    ("title", _titles),
    ("opening", _opening),
    ("translation", _translations),
    ("remark", _remarks),
    ("option", _options),
    ("affiliation", _affiliations),
    ("author", _authors),
    ("abstract", _in_abstract),
)
"""Why a candidate heads no part, and what finds such; the later ones see what the earlier ones have set aside."""
