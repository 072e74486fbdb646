"""The annexes of an official paper: what its note names, and what is headed as an annex in its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportparse.check.context import Context
from reportparse.check.rules.doc.official import official_parts
from reportparse.markers.numerals import TO_TEN, parse_numeral, write_numeral
from reportparse.model import Part
from reportparse.patterns import lazy
from reportparse.signs import BLANKS, HYPHENS
from reportparse.source import Span
from reportparse.trim import trim, trimmed_lines

NOTE_HEAD = lazy(rf"附[{BLANKS}]{{0,4}}件[{BLANKS}]?(?P<colon>[:：﹕])[{BLANKS}]{{0,9}}")
"""What opens the note."""
NUMBERED = lazy(
    rf"[{BLANKS}]{{0,20}}(?P<number>(?P<figures>\d{{1,2}})[{BLANKS}]?[.．、)）]|(?P<chinese>[{TO_TEN}]{{1,3}})[.．、]"
    rf"|[（(](?:(?P<round>\d{{1,2}})|(?P<chinese_round>[{TO_TEN}]{{1,3}}))[）)])[{BLANKS}]{{0,9}}"
)
"""What numbers an annex in it."""
HEADED = lazy(
    rf"[（(【\[]?附[{BLANKS}]{{0,4}}件[{BLANKS}]?(?:(?P<figures>\d{{1,2}})|(?P<chinese>[{TO_TEN}]{{1,3}}))?"
    rf"(?P<inner>[.{HYPHENS}]\d)?[）)】\]]?[:：﹕]?\s{{0,20}}"
)
"""What heads an annex."""


class Entry(NamedTuple):
    """An annex as the note names it."""

    ordinal: int | None
    """Its number; None where it has none."""
    sign: Span
    """The place of its number with the sign behind it; empty where it has none."""
    name: Span
    """The place of its name."""


class Annex(NamedTuple):
    """An annex in the text."""

    ordinal: int | None
    """The number in its head; None where it has none."""
    head: Span
    """The place of its head, title left out."""
    end: int
    """Offset just after the last character of it."""


def notes(context: Context) -> Iterator[tuple[Part, re.Match[str]]]:
    """Yield the annex notes of an official paper, each with the match of what opens it."""
    for part in official_parts(context, "annex-note"):
        if (head := NOTE_HEAD.match(context.text, part.span.start, part.span.end)) is not None:
            yield part, head


def entries(context: Context, part: Part, head: re.Match[str]) -> list[Entry]:
    """Return the annexes that a note names; a line without a number goes on with the name above it."""
    text, found = context.text, list[Entry]()
    for start, stop in trimmed_lines(text, head.end(), part.span.end):
        _read_line(text, start, stop, found)
    return found


def _read_line(text: str, start: int, stop: int, found: list[Entry]) -> None:
    """Add the annexes of one line of a note; where line breaks are lost, several stand in one."""
    while start < stop:
        number = NUMBERED.match(text, start, stop)
        ordinal = read_ordinal(number) if number else None
        after = number.end() if number else start
        until = stop
        if number and ordinal is not None and (below := _next(number, ordinal + 1).search(text, after + 1, stop)) is not None:
            until = below.start()
        name = Span(*trim(text, after, until))
        if number:
            found.append(Entry(ordinal, Span(*number.span("number")), name))
        elif found and found[-1].ordinal is not None:
            found[-1] = found[-1]._replace(name=Span(found[-1].name.start, name.end))
        else:
            found.append(Entry(None, Span(name.start, name.start), name))
        start = until


def _next(number: re.Match[str], ordinal: int) -> re.Pattern[str]:
    """Return how the number of an annex looks behind another one, whose form it has."""
    numeral = str(ordinal) if number["figures"] or number["round"] else write_numeral("cjk", ordinal)
    signs = ")）" if number["number"].endswith((")", "）")) else ".．、"
    bracketed = number["round"] or number["chinese_round"]
    return re.compile(rf"[（(]{numeral}[）)]" if bracketed else rf"(?<![\d.{TO_TEN}]){numeral}[{signs}](?!\d)")


def read_ordinal(found: re.Match[str]) -> int | None:
    """Return the number that a match holds in one of its groups."""
    groups = found.groupdict()
    figures = groups.get("figures") or groups.get("round")
    chinese = groups.get("chinese") or groups.get("chinese_round")
    return int(figures) if figures else parse_numeral("cjk", chinese) if chinese else None


def note_and_annexes(context: Context) -> tuple[list[Entry], list[Annex]] | None:
    """Return what the one note of an official paper names and the annexes below it.

    Nothing where it has several notes, of which each may speak of others, or an annex that has annexes of its own.
    """
    found = list(notes(context))
    if len(found) != 1:
        return None
    part, head = found[0]
    annexes = []
    for annex in official_parts(context, "annex"):
        headed = HEADED.match(context.text, annex.span.start, annex.span.end)
        if headed is None or annex.span.start < part.span.end or headed["inner"]:
            return None
        start, end = annex.span.start, headed.end()
        annexes.append(Annex(read_ordinal(headed), Span(*trim(context.text, start, end)), annex.span.end))
    named = entries(context, part, head)
    whole = [entry.ordinal for entry in named] in ([None], list(range(1, len(named) + 1)))
    return (named, annexes) if annexes and whole and _are_one_list(annexes) else None


def _are_one_list(annexes: list[Annex]) -> bool:
    """Return whether annexes can be those of one paper: none twice, and beside one without a number no other."""
    ordinals = {annex.ordinal for annex in annexes}
    return len(ordinals) == len(annexes) and (None not in ordinals or len(annexes) == 1)
