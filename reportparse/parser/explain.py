"""Shows why a place was read as it was: the candidate, its readings, the choice and the runner-up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportparse.errors import ArgumentError
from reportparse.messages import ASIDE, BEFORE, CITED, LEADS, MOVES, TRAINED, Language
from reportparse.parser.advance import place_evidence
from reportparse.parser.find_place import find_place
from reportparse.parser.outline import Item, Outline
from reportparse.parser.pages.order_pages import Ordered
from reportparse.parser.resolve import resolve
from reportparse.parser.section_ends.find_ends import Return
from reportparse.source import Span
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Candidate, Reading
from reportparse.trim import end_of_line
from reportparse.visible import shortened


@dataclass(slots=True)
class Explanation:
    """What was decided about one candidate, and why."""

    marker: str
    """The candidate's characters in the cleaned text."""
    span: Span
    """Its place in the source."""
    readings: list[str]
    """All ways to read it: family and ordinal."""
    chosen: str
    """What the outline does with it."""
    margin: float | None
    """By how much the outline beats the best one that treats it otherwise, in log odds."""
    runner_up: str | None
    """What that one does with it."""
    evidence: list[str]
    """What stands around it and what that counts."""


def explain_place(read: Ordered, returns: Sequence[Return], at: int | str, language: Language = "en") -> Explanation:
    """Return what was decided about a place of the source, as `find_place` has it.

    Args:
        read: the candidates and the outline.
        returns: where the text leaves an item for one above it.
        at: the place.
        language: ``en`` or ``zh``.

    Raises:
        ArgumentError: there is no such place, or no candidate stands there and the text does not return.
    """
    place = find_place(read.clean.source, at)
    index = _at(read.candidates, read.clean, place, words=isinstance(at, str))
    if index is not None:
        return _explain_candidate(read, index, language)
    for found in returns:
        if place.start <= (start := read.clean.to_source(found.start)) < place.end or _same_line(read.clean, start, place):
            return _explain_return(read, found, language)
    shown = f"offset {place.start}" if place.end == place.start + 1 else shortened(str(at))
    raise ArgumentError(
        f"no marker candidate at {shown}; give the place of a character of a marker",
        f"{shown.replace('offset', '偏移')} 处没有可能的序号，请给出序号中一个字的位置",
    )


def _explain_return(read: Ordered, found: Return, language: Language) -> Explanation:
    text, zh = read.clean.text, language == "zh"
    words = shortened(text[found.start : end_of_line(text, found.start, len(text))])
    above = read.outline.items[found.owner].candidate if found.owner >= 0 else None
    name = _name(read.clean, above) if above else ("the report", "全文")[zh]
    return Explanation(
        words,
        read.clean.span(found.start, found.start + len(words)),
        [],
        (f"leaves the item and returns to {name}", f"离开该条，回到{name}")[zh],
        round(found.odds, 2),
        ("belongs to the item", "仍属该条")[zh],
        [f"{TRAINED[zh]}: {found.odds:+.1f}"],
    )


def _same_line(clean: CleanText, start: int, place: Span) -> bool:
    line = clean.source.line(clean.source.locate(place.start).line)
    return line is not None and line.start <= start <= place.start < line.end


def _line(text: str, start: int) -> str:
    return text[start:].partition("\n")[0].strip()


def _explain_candidate(read: Ordered, index: int, language: Language) -> Explanation:
    clean, candidates, outline = read.clean, read.candidates, read.outline
    candidate = candidates[index]
    zh = language == "zh"
    item = next((item for item in outline.items if item.candidate is candidate), None)
    weight = place_evidence(candidate)
    other = resolve(candidates, breaks=read.breaks, bias={index: -_CERTAIN if item else _CERTAIN})
    if item:
        margin, runner_up = other.cost + max(weight, 0.0) - outline.cost, MOVES[""][zh]
        if item.margin < margin and item.rival:
            margin, runner_up = item.margin, _move(item.rival, _under(item.beside, clean, zh), zh)
    else:
        margin = other.cost + max(-weight, 0.0) - outline.cost
        runner_up = _placed(other, candidate, clean, zh)
    said = [f"{TRAINED[zh]}: {candidate.odds:+.1f}"] if candidate.odds else []
    said += [CITED[zh]] if candidate.cited else []
    said += [LEADS[candidate.lead][zh]] if candidate.lead else []
    said += [ASIDE[candidate.aside][zh]] if candidate.aside else []
    return Explanation(
        _name(clean, candidate),
        clean.span(*_extent(candidate, clean)),
        [_reading(reading) for reading in candidate.readings],
        _placed(outline, candidate, clean, zh),
        round(margin, 2),
        runner_up,
        [f"{BEFORE[candidate.before][zh]}: {weight - candidate.odds:+.1f}", *said],
    )


def _name(clean: CleanText, candidate: Candidate) -> str:
    start, end = _extent(candidate, clean)
    return clean.text[start:end]


def _extent(candidate: Candidate, clean: CleanText) -> tuple[int, int]:
    """Return the clean offsets of a candidate; of a line without a number, those of its words."""
    if candidate.end > candidate.start:
        return candidate.start, candidate.end
    return candidate.start, candidate.start + len(_line(clean.text, candidate.start))


def _at(candidates: Sequence[Candidate], clean: CleanText, place: Span, *, words: bool) -> int | None:
    """Return the index of the first candidate that a place holds, or, of some `words`, the last before it on its line."""
    line = clean.source.line(clean.source.locate(place.start).line)
    before: int | None = None
    for index, candidate in enumerate(candidates):
        span = clean.span(*_extent(candidate, clean))
        if span.start < place.end and place.start < span.end:
            return index
        if line is not None and line.start <= span.start < place.start:
            before = index
    return before if words and place.end - place.start > 1 else None


def _reading(reading: Reading) -> str:
    numbers = ".".join(map(str, (*reading.prefix, reading.ordinal)))
    numbers += f"-{reading.branch}" if reading.branch else ""
    return reading.family.name if reading.ordinal is None else f"{reading.family.name} {numbers}"


def _placed(outline: Outline, candidate: Candidate, clean: CleanText, zh: bool) -> str:
    """Say what an outline does with a candidate."""
    item = next((item for item in outline.items if item.candidate is candidate), None)
    if item is None or item.reading is None:
        return MOVES[""][zh]
    return f"{_reading(item.reading)}{'，' if zh else ', '}{_move(item.move, _owner(outline, item, clean, zh), zh)}"


def _move(move: str, where: str, zh: bool) -> str:
    return f"{MOVES[move][zh]}{'' if zh else ' '}{where}"


def _owner(outline: Outline, item: Item, clean: CleanText, zh: bool) -> str:
    if item.parent >= 0 and outline.items[item.parent].candidate is None:
        return ("under a section whose marker is lost", "属于序号缺失的章节")[zh]
    return _under(outline.items[item.parent].candidate if item.parent >= 0 else None, clean, zh)


def _under(above: Candidate | None, clean: CleanText, zh: bool) -> str:
    if above is None:
        return ("at the first level", "位于第一层")[zh]
    name = _name(clean, above)
    return (f"under {name}", f"属于{name}")[zh]


_CERTAIN = 1000.0
"""A bias that leaves no doubt."""
