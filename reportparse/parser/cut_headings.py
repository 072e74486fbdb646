"""Cuts headings from bodies: stand-alone lines, run-in leads, and those that lost their line break."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from reportparse.draft import PartPlace
from reportparse.labels import OPENS_LINE
from reportparse.markers.family import Family
from reportparse.markers.label_words import LABEL_NOUNS, LABELS
from reportparse.markers.numerals import DIGIT, TO_TEN
from reportparse.parser.heading_lengths import (
    LONGEST_ARTICLE_TITLE,
    LONGEST_HEADING,
    LONGEST_LEAD,
    LONGEST_LEAD_COLON,
    LONGEST_LEAD_SEMICOLON,
    WINDOW,
)
from reportparse.parser.lost_breaks.find_breaks import Window, find_breaks
from reportparse.parser.lost_breaks.phrases import Phrases
from reportparse.parser.outline import ROOT, Item, Outline
from reportparse.patterns import IDEOGRAPHS, lazy, words_pattern
from reportparse.signs import ANY_STOPS, BLANKS, CLAUSE_STOPS, CLOSES_HEADING, COLONS, COMMAS, STOPS, full_width
from reportparse.texts import CleanText
from reportparse.timeout import check_time
from reportparse.tokenizer.candidate import NO_STYLE, Before, Candidate
from reportparse.trim import end_of_line

FEW_LINES = 8
"""How many lines a text that lost its line breaks may have, beside two a part."""
TOGETHER = 500
"""How many siblings are judged together at most, so that what is known of each need not be kept for all."""

_GAP = lazy(rf"(?:\u3000(?<=[^{BLANKS}\n]{{3}}\u3000)|  (?<=[^{BLANKS}\n]{{3}}  ))[{BLANKS}]*(?=[^{BLANKS}\n])")
"""White space where a line ended behind a heading, long text following."""
_ONE_BLANK = lazy(
    rf"[^{BLANKS}\n。；！？;!?]{{4,40}}(?<=[{IDEOGRAPHS}”》）)]) (?=[{IDEOGRAPHS}“《\dA-Z])(?=(?:[^{BLANKS}\n]{{10}}|\d{{1,4}} [年月日])[^\n]{{6}})"
)
"""A heading, one blank, and its text: what is left of a line's end, if siblings have it, too."""
_TWO_HALVES = lazy(
    rf"(?!(?:{words_pattern((*LABELS, *LABEL_NOUNS))})[：:])[^{ANY_STOPS}\n]{{1,19}}[^{ANY_STOPS}\d{TO_TEN}\n][：:][^{ANY_STOPS}\d\n]{{4,25}}"
)
"""A title of two halves that fills its line: 探访古村：数字赋能与乡土重建."""
_MISREAD = lazy(r"。(?<=\d。)(?=[年月日])")
"""A full stop that stands for a figure, as text recognition reads 200。年."""
_REMARK = lazy(r"[（(][^（()）。，,]{1,20}[）)]")
_MAYBE_STOP = lazy(f"[{ANY_STOPS}.]")
_CLOSED = lazy("[）)]")
_PARTS_HALVES = COLONS + "；;"
"""What may stand in a heading that a file's style shows to be one."""
_SKIP = lazy(rf"[{BLANKS}{COMMAS}：:．.]*")
LONGEST_QUESTION = 150
"""The longest question that is a heading, in characters."""
_ANSWER = lazy(rf"(?:答|[AＡ][{DIGIT}]{{0,2}})[：:]")
_RUNS_ON = lazy(rf"[{CLAUSE_STOPS}]|—[{BLANKS}]*\Z")
"""What no title of an article has: a clause that ends, or a dash before the list that it leads."""
_MORE = lazy(rf"\s*+(?!附[件录錄表图圖：:]|{OPENS_LINE})\S")
"""More text of a point; an annex behind it is none, nor is what says who is to act on it."""
_LABEL = lazy(rf"[{STOPS}](?P<behind>[{BLANKS}]{{0,4}}{OPENS_LINE})")
"""What says who is to act, behind a sentence."""
_LONE = lazy(r"[。；！;!]\s*+")
"""What closes a sentence behind which its item says no more."""


def cut_headings(outline: Outline, clean: CleanText) -> list[tuple[int, int]]:
    """Return each item's heading as clean offsets (start, end), empty where it has none.

    Where most numbered parts begin in the midst of a line, line breaks were lost: there the end of
    a heading is learned, else it is where the line or its first sentence ends.

    Args:
        outline: the chosen markers.
        clean: the text they stand in.
    """
    text, items = clean.text, outline.items
    out: list[tuple[int, int]] = []
    for index, item in enumerate(items):
        check_time()
        stop = _next_start(text, items, index)
        out.append(_cut(text, items, index, stop) if item.candidate is not None else (item.start, item.start))
    _at_blanks(text, items, out)
    _unlike_siblings(text, items, out)
    if _lost_lines(text, items):
        _cut_lost(text, items, out)
    return out


def take_back(outline: Outline, headings: list[tuple[int, int]], parts: Sequence[PartPlace], clean: CleanText) -> None:
    """Make text again of the headings that are all that their items say: one sentence, behind which the paper closes.

    Args:
        outline: the chosen markers.
        headings: each item's heading, as `cut_headings` gives them.
        parts: what the document has besides its outline, such as its signature.
        clean: the text they stand in.
    """
    starts = [item.start for item in outline.items]
    for at in [part.start for part in parts if part.start > starts[0]] if starts else ():
        index = bisect_left(starts, at) - 1
        begin, end = headings[index]
        candidate = outline.items[index].candidate
        if candidate is not None and not _sets_off(candidate) and _LONE.fullmatch(clean.text, end, max(end, at)):
            headings[index] = begin, begin


def _siblings(items: Sequence[Item]) -> Iterable[list[int]]:
    """Return the items by what they stand in and by their family, but for units, labels and titles."""
    runs: dict[tuple[int, str], list[int]] = {}
    for index, item in enumerate(items):
        if item.reading is not None and item.reading.family.kind in ("point", "block", "bullet"):
            runs.setdefault((item.parent, item.reading.family.name), []).append(index)
    return runs.values()


def _at_blanks(text: str, items: Sequence[Item], headings: list[tuple[int, int]]) -> None:
    """Cut headings at the one blank that parts them from their text, where most siblings have one."""
    for run in _siblings(items) if " " in text else ():
        found = [(at, _ONE_BLANK.match(text, headings[at][0])) for at in run if _may_be_cut(items[at])]
        cuts = {at: match.end() - 1 for at, match in found if match and match.end() <= _next_start(text, items, at)}
        if len(cuts) > 1 and 2 * len(cuts) > len(run):
            headings[:] = [(begin, cuts.get(at, end)) for at, (begin, end) in enumerate(headings)]


def _next_start(text: str, items: Sequence[Item], index: int) -> int:
    """Return where the item behind another begins, over whose marker no heading reaches."""
    return items[index + 1].start if index + 1 < len(items) else len(text)


def _may_be_cut(item: Item) -> bool:
    return item.candidate is not None and not _sets_off(item.candidate)


def _unlike_siblings(text: str, items: Sequence[Item], headings: list[tuple[int, int]]) -> None:
    """Make text again of a heading that is a line closed by a stop where no sibling has one that a stop closes, or as long."""
    for run in _siblings(items):
        sizes = sorted(((headings[at][1] - headings[at][0], at) for at in run), reverse=True)
        stopped = [at for size, at in sizes if size and _LONE.match(text, headings[at][1])]
        longest = len(run) > 1 and sizes[0][0] > sizes[1][0] and stopped == [sizes[0][1]]
        if longest and _is_sentence(text, items, headings, stopped[0]):
            headings[stopped[0]] = headings[stopped[0]][0], headings[stopped[0]][0]


def _is_sentence(text: str, items: Sequence[Item], headings: Sequence[tuple[int, int]], index: int) -> bool:
    """Return whether a heading is a line that a stop closes, and its item holds no other."""
    candidate, closed = items[index].candidate, _LONE.match(text, headings[index][1])
    if candidate is None or _sets_off(candidate) or closed is None or _holds(items, index):
        return False
    return "\n" in closed.group() or closed.end() == len(text)


def _lost_lines(text: str, items: Sequence[Item]) -> bool:
    """Return whether line breaks were lost: lines are few, and most main parts begin in the midst of one.

    The main parts are those of the first level; what stands below must begin so too.
    """
    parts = [item for item in items if item.reading is not None and item.reading.family.kind in ("unit", "block", "label")]
    if text.count("\n") > FEW_LINES + 2 * len(parts):
        return False
    main = [item for item in parts if item.parent == ROOT] or parts
    return all(sum(_on_line(item) for item in group) * 2 < len(group) for group in (main, parts))


def _cut_lost(text: str, items: Sequence[Item], out: list[tuple[int, int]]) -> None:
    """Cut the headings of each run of siblings together, where no line break says where they end."""
    runs: dict[tuple[int, Family], list[int]] = {}
    for index, item in enumerate(items):
        if item.reading is not None and not item.reading.family.asks and not _untitled(items, item):
            runs.setdefault((item.parent, item.reading.family), []).append(index)
    parts = [(family, run[at : at + TOGETHER]) for (_, family), run in runs.items() for at in range(0, len(run), TOGETHER)]
    phrases = Phrases(full_width(text) if parts else "")
    for family, run in parts:
        check_time()
        windows = [_window(text, items, index) for index in run]
        cuts = find_breaks([window for _, window in windows], family.known_as or family.name, phrases)
        for index, (begin, window), cut in zip(run, windows, cuts, strict=True):
            if not (window.closed and _holds(items, index) and _keeps(window.text, cut.length)):
                out[index] = (begin, _trim(text, begin, begin + _with_brackets(window.text, cut.length)))


def _cut(text: str, items: Sequence[Item], index: int, stop: int) -> tuple[int, int]:
    """Cut where the text says so: at the line's end, or at the stop that closes a lead."""
    item = items[index]
    holds = _holds(items, index)
    assert item.candidate is not None and item.reading is not None
    begin = _SKIP.match(text, item.candidate.end, stop).end()  # type: ignore[union-attr]
    line_end = end_of_line(text, begin, stop)
    ended = line_end < stop or stop == len(text)
    if item.reading.family.kind == "title":
        return (begin, _trim(text, begin, item.candidate.until or line_end))
    if (styled := _styled(text, item, begin, line_end)) is not None:
        return styled
    if item.reading.family.asks:
        return begin, _trim(text, begin, _question_end(text, begin, line_end))
    if _untitled(items, item):
        short = line_end - begin <= LONGEST_ARTICLE_TITLE and not _RUNS_ON.search(text, begin, line_end)
        return (begin, _trim(text, begin, line_end)) if short and ended else (begin, begin)
    found = _stop(text, begin, min(line_end, begin + LONGEST_HEADING + 1))
    gap = _GAP.search(text, begin, found.start() if found else line_end)
    if gap is not None and line_end - gap.end() > LONGEST_LEAD and gap.start() - begin <= LONGEST_LEAD:
        return (begin, gap.start())
    closed = found is not None and _MORE.match(text, found.end(), line_end) is None
    more = holds or (line_end < stop and _MORE.match(text, line_end, stop) is not None)
    if more and found is not None and ended and _TWO_HALVES.fullmatch(text, begin, line_end):
        return (begin, line_end)
    if found is None or (closed and not more):
        titled = line_end - begin <= LONGEST_HEADING and (found is None or found.group() in "：:？?")
        return (begin, _trim(text, begin, line_end)) if titled and (ended or holds or _alone(item)) else (begin, begin)
    longest = LONGEST_LEAD_COLON if found.group() in COLONS else LONGEST_LEAD
    if found.group() in "；;" and not closed:
        longest = LONGEST_LEAD_SEMICOLON
    if not 2 <= found.start() - begin <= longest:
        return (begin, begin)
    return (begin, found.start())


def _question_end(text: str, begin: int, line_end: int) -> int:
    """Return where a question ends: where its answer begins, or its line; where it begins if neither is near."""
    answer = _ANSWER.search(text, begin, min(line_end, begin + LONGEST_QUESTION))
    if answer is not None:
        return answer.start()
    return line_end if line_end - begin <= LONGEST_QUESTION else begin


def _styled(text: str, item: Item, begin: int, line_end: int) -> tuple[int, int] | None:
    """Return the heading that the file's own style shows; None where it shows none that can be one."""
    style = item.candidate.style if item.candidate else NO_STYLE
    if style is NO_STYLE:
        return None
    line_end = line_end if style.end is None else min(style.end, line_end)
    end = line_end if style.level or style.lead >= line_end else style.lead
    if not 2 <= end - begin <= LONGEST_HEADING:
        return None
    if end < line_end and text[end - 1] not in CLOSES_HEADING and text[end] not in CLOSES_HEADING:
        return None
    found = _stop(text, begin, end)
    while found is not None and style.level and found.group() in _PARTS_HALVES:
        found = _stop(text, found.end(), end)  # a heading may have two halves: 北村：集市示范
    closed = found is None or not text[found.end() : end].strip(CLOSES_HEADING)
    return (begin, _trim(text, begin, end)) if closed else None


def _sets_off(candidate: Candidate) -> bool:
    """Return whether the file's own style says anything of a heading; that it is an item of a list does not."""
    style = candidate.style
    return style.level is not None or style.end is not None or style.lead > candidate.end


def _with_brackets(window: str, length: int) -> int:
    """Return a heading's length with a remark in brackets that stands right behind it."""
    remark = _REMARK.match(window, length) if length else None
    return remark.end() if remark else length


def _keeps(window: str, length: int) -> bool:
    """Return whether what was cut at the stop stays: before a part of its own the whole window is a title or a lead."""
    return length == 0 or _stop(window, 0, len(window)) is None


def _window(text: str, items: Sequence[Item], index: int) -> tuple[int, Window]:
    """Return where the text after a marker begins, and as much of it as a heading may take."""
    candidate = items[index].candidate
    after = candidate.end if candidate else items[index].start
    stop = _next_start(text, items, index)
    skipped = _SKIP.match(text, after, stop)
    begin = skipped.end() if skipped else after
    stop = end_of_line(text, begin, stop)
    label = _LABEL.search(text, max(0, begin - 1), stop)
    stop = begin + len(text[begin : label.start("behind") if label else stop].rstrip())
    window = _MISREAD.sub("0", text[begin : min(stop, begin + WINDOW)])
    return begin, Window(window, stop <= begin + WINDOW)


def _stop(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the first stop outside of brackets; a point is one only between characters that are neither letters nor figures."""
    for found in _MAYBE_STOP.finditer(text, start, end):
        around = text[max(0, found.start() - 1) : found.start()], text[found.end() : found.end() + 1]
        if found.group() == "." and any(char.isascii() and char.isalnum() for char in around):
            continue
        if not _MISREAD.match(text, found.start()) and not _is_in_brackets(text, start, found.start(), end):
            return found
    return None


def _is_in_brackets(text: str, start: int, at: int, end: int) -> bool:
    """Return whether an offset stands in round brackets that open and close within a stretch."""
    opened = max(text.rfind("（", start, at), text.rfind("(", start, at))
    if opened < 0 or _CLOSED.search(text, opened, at) is not None:
        return False
    return _CLOSED.search(text, at, end) is not None


def _holds(items: Sequence[Item], index: int) -> bool:
    """Return whether the next item is part of this one; articles that follow are an annex, most likely."""
    if index + 1 >= len(items) or items[index + 1].parent != index:
        return False
    reading, own = items[index + 1].reading, items[index].reading
    return reading is not None and own is not None and (reading.family.kind != "unit" or own.family.kind == "unit")


def _on_line(item: Item) -> bool:
    return item.candidate is not None and item.candidate.before == Before.LINE


def _alone(item: Item) -> bool:
    return item.reading is not None and item.reading.family.kind == "unit"


def _untitled(items: Sequence[Item], item: Item) -> bool:
    if item.reading is not None and item.reading.family.untitled:
        return True
    return _provided(items, item.parent)


def _provided(items: Sequence[Item], parent: int) -> bool:
    """Return whether a part or one of those that hold it is a provision."""
    while parent >= 0:
        reading = items[parent].reading
        if reading is not None and reading.family.provision:
            return True
        parent = items[parent].parent
    return False


def _trim(text: str, begin: int, end: int) -> int:
    while end > begin and text[end - 1] in CLOSES_HEADING:
        end -= 1
    return end
