"""Shows why a place was read as it was: the candidate, its readings, the choice and the runner-up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportparse.errors import ArgumentError
from reportparse.messages import ASIDE, BEFORE, CITED, LEADS, MOVES, Language
from reportparse.parser.find_place import find_place
from reportparse.parser.outline import Item, Outline
from reportparse.parser.pages.order_pages import Ordered
from reportparse.parser.resolve import place_evidence, resolve
from reportparse.source import Span
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Candidate, Reading
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


def explain_candidate(read: Ordered, at: int | str, language: Language = "en") -> Explanation:
    """Return what was decided about the candidate at a place of the source, as `find_place` has it.

    Raises:
        ArgumentError: there is no such place, or no candidate stands there.
    """
    clean, candidates, outline = read.clean, read.candidates, read.outline
    index = _at(candidates, clean, at)
    candidate = candidates[index]
    zh = language == "zh"
    item = next((item for item in outline.items if item.candidate is candidate), None)
    weight = place_evidence(candidate)
    other = resolve(candidates, breaks=read.breaks, bias={index: -_CERTAIN if item else _CERTAIN})
    if item:
        margin, runner_up = other.cost + max(weight, 0.0) - max(-weight, 0.0) - outline.cost, MOVES[""][zh]
        if item.margin < margin and item.rival:
            margin, runner_up = item.margin, MOVES[item.rival][zh]
    else:
        margin = other.cost + max(-weight, 0.0) - outline.cost
        runner_up = _placed(other, candidate, clean, zh)
    said = [CITED[zh]] if candidate.cited else []
    said += [LEADS[candidate.lead][zh]] if candidate.lead else []
    said += [ASIDE[candidate.aside][zh]] if candidate.aside else []
    return Explanation(
        clean.text[candidate.start : candidate.end],
        clean.span(candidate.start, candidate.end),
        [_reading(reading) for reading in candidate.readings],
        _placed(outline, candidate, clean, zh),
        round(margin, 2),
        runner_up,
        [f"{BEFORE[candidate.before][zh]}: {weight:+.1f}", *said],
    )


def _at(candidates: Sequence[Candidate], clean: CleanText, at: int | str) -> int:
    """Return the index of the first candidate that a place holds, or of the last before it on its line."""
    place = find_place(clean.source, at)
    line = clean.source.line(clean.source.locate(place.start).line)
    before: int | None = None
    for index, candidate in enumerate(candidates):
        span = clean.span(candidate.start, candidate.end)
        if span.start < place.end and place.start < span.end:
            return index
        if line is not None and line.start <= span.start < place.start:
            before = index
    if before is not None and isinstance(at, str) and place.end - place.start > 1:
        return before
    shown = f"offset {place.start}" if place.end == place.start + 1 else shortened(str(at))
    raise ArgumentError(
        f"no marker candidate at {shown}; give the place of a character of a marker",
        f"{shown.replace('offset', '偏移')} 处没有可能的序号，请给出序号中一个字的位置",
    )


def _reading(reading: Reading) -> str:
    numbers = ".".join(map(str, (*reading.prefix, reading.ordinal)))
    numbers += f"-{reading.branch}" if reading.branch else ""
    return reading.family.name if reading.ordinal is None else f"{reading.family.name} {numbers}"


def _placed(outline: Outline, candidate: Candidate, clean: CleanText, zh: bool) -> str:
    """Say what an outline does with a candidate."""
    item = next((item for item in outline.items if item.candidate is candidate), None)
    if item is None or item.reading is None:
        return MOVES[""][zh]
    return f"{_reading(item.reading)}, {MOVES[item.move][zh]} {_owner(outline, item, clean, zh)}"


def _owner(outline: Outline, item: Item, clean: CleanText, zh: bool) -> str:
    if item.parent < 0:
        return ("at the first level", "位于第一层")[zh]
    above = outline.items[item.parent].candidate
    name = clean.text[above.start : above.end] if above else ("a section whose marker is lost", "序号缺失的章节")[zh]
    return (f"under {name}", f"属于{name}")[zh]


_CERTAIN = 1000.0
"""A bias that leaves no doubt."""
