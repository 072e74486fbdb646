"""Finds every candidate by the expression of all shapes, and labels by one of their own, with all their readings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from reportparse.markers.families import BY_NAME, LABEL, NUMBERED_LABEL, derived
from reportparse.markers.family import Family
from reportparse.markers.label_words import LABELS, NUMBERED_LABELS
from reportparse.markers.numerals import CJK, DIGIT, IN_PLACE, LETTERS, SYSTEMS, TO_TEN, parse_numeral
from reportparse.markers.own_family import OwnFamily
from reportparse.markers.split import split_inserted
from reportparse.papers import DATE
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, BLANKS, COLONS, COMMAS
from reportparse.texts import CleanText
from reportparse.timeout import check_time
from reportparse.tokenizer.apply_styles import Spot, apply_styles
from reportparse.tokenizer.candidate import Before, Candidate, Lead, Reading
from reportparse.tokenizer.context import before, cited
from reportparse.tokenizer.counted_lines import counted_lines
from reportparse.tokenizer.counted_nouns import counted_points
from reportparse.tokenizer.dashed_items import dashed_items
from reportparse.tokenizer.dashes import without_dashes
from reportparse.tokenizer.expression import compile_shapes
from reportparse.tokenizer.figures import (
    with_decimals,
    without_cells,
    without_figures,
    without_times,
    without_versions,
    without_years,
)
from reportparse.tokenizer.find_annexed import find_annexed
from reportparse.tokenizer.find_leads import colons, find_leads
from reportparse.tokenizer.loose_words import without_loose_words
from reportparse.tokenizer.own_markers import with_own_markers
from reportparse.tokenizer.set_aside import is_set_off, set_aside
from reportparse.tokenizer.set_in import mark_set_in
from reportparse.tokenizer.successive import mark_successive

SIFTS: Final[tuple[Callable[[list[Spot], str], list[Spot]], ...]] = (
    without_loose_words,
    without_figures,
    with_decimals,
    without_years,
    without_versions,
    without_times,
    without_cells,
    without_dashes,
)
"""What takes out of all markers those that number nothing, or reads them otherwise, in order."""


def tokenize(clean: CleanText, own: Sequence[OwnFamily] = ()) -> list[Candidate]:
    """Return every possible marker with all its readings, in order of place.

    Args:
        clean: the cleaned text.
        own: a user's own families.

    Returns:
        Candidates that do not overlap; nothing is decided about them.
    """
    text, out = clean.text, []
    line = scanned = 0
    leads = [*find_leads(text, clean.plain), *dashed_items(text)]
    led = {lead.start: lead for lead in leads}
    hits, styles = _hits(text, leads), None
    if own:
        hits = with_own_markers(hits, own, text)
    if clean.source.blocks:
        hits, styles = apply_styles(hits, clean)
    for place, (start, end, readings) in enumerate(hits):
        check_time()
        line += text.count("\n", scanned, start)
        scanned = start
        is_cited = cited(text, start, end, readings[0].family)
        out.append(Candidate(start, end, readings, before(text, start), is_cited, line))
        out[-1].led = _led(text, start, line)
        if start in led and led[start].readings is readings:
            out[-1].lead = led[start].standing
        if styles is not None:
            out[-1].style = styles[place]
    _mark_repeated(text, out)
    _mark_labelled(text, out)
    mark_successive(out)
    if styles is None:
        mark_set_in(text, out)
    set_aside(out, text)
    if styles is not None:
        _mark_heading(text, out)
    if "\n附" in text:
        _mark_annexes(clean, out)
    return out


def _led(text: str, start: int, line: int) -> int:
    """Return the line of the colon or comma before a marker, which stands on a line itself; -1 where none does."""
    before = text[max(0, start - _LOOK_BACK) : start]
    words = before.rstrip()
    return line - before.count("\n", len(words)) if words and words[-1] in COLONS + COMMAS else -1


def _mark_repeated(text: str, candidates: Sequence[Candidate]) -> None:
    """Note the labels of forms that open a line as others of the same words do: 措施： below each problem."""
    labels = [(text[c.start : c.end], c) for c in candidates if c.readings[0].family is LABEL and c.before == Before.LINE]
    count = Counter(words for words, _ in labels)
    for words, label in labels:
        if count[words] > 1 and not label.lead:
            label.lead = "repeated"


def _mark_labelled(text: str, candidates: Sequence[Candidate]) -> None:
    """Note the numbers inside running text that a label follows, and one whose heading such a number follows.

    They open items though their line breaks are lost: （二）作风建设方面3.问题：….
    """
    last: Candidate | None = None
    for one, two in pairwise(candidates):
        if one.end == two.start and two.readings[0].family.kind == "label" and _is_inside(one):
            one.lead = "before"
            if last is not None and _is_inside(last) and _HEADING.fullmatch(text, last.end, one.start):
                last.lead = "before"
        last = one


def _mark_heading(text: str, candidates: Sequence[Candidate]) -> None:
    """Note the labels that a file sets off on a line of their own right above a list of bullets: they head it, and are no titles."""
    for label, below in pairwise(candidates):
        heads = label.readings[0].family.kind == "label" and label.aside in ("", "title")
        if not heads or below.readings[0].family.kind != "bullet" or below.aside:
            continue
        if is_set_off(label, text) and not text[label.end : below.start].strip():
            label.lead, label.aside = "heads", ""


def _is_inside(candidate: Candidate) -> bool:
    return candidate.before > Before.STOP and candidate.readings[0].family.kind == "block"


def _mark_annexes(clean: CleanText, candidates: Sequence[Candidate]) -> None:
    """Note which candidates are the first after a line that opens an annex, and which below the title of one, in its own text."""
    starts = [candidate.start for candidate in candidates]
    opened = [(*annex.span(), False) for annex in _ANNEX.finditer(clean.text)]
    for start, end, titled in [*opened, *((*place, True) for place in find_annexed(clean.plain))]:
        place = bisect_left(starts, end)
        if place < len(candidates):
            candidates[place].annex = True
            candidates[place].titled |= titled
            candidates[place].dated |= _DATED.search(clean.text, max(0, start - _LONGEST_DAY), start) is not None


def _hits(text: str, leads: Sequence[Lead] = ()) -> list[Spot]:
    """Return all markers; numbers of one family with nothing between them are an enumeration, as in 一、二、三产业."""
    hits: list[Spot] = []
    last: Spot | None = None
    touching = False
    shapes = _shapes()
    for match in shapes.pattern.finditer(text):
        readings = shapes.readings(match.lastindex or 1, match.group())
        if not readings:
            continue
        hit = (match.start(), match.end(), readings)
        touches = last is not None and last[1] == hit[0] and last[2][0].family is readings[0].family
        if last is not None and not touches and not touching:
            hits.append(last)
        last, touching = hit, touches
    if last is not None and not touching:
        hits.append(last)
    labels = [_label(text, colon) for at in colons(text) if (colon := _LABEL.match(text, at)) is not None]
    labels += [(lead.start, lead.end, lead.readings) for lead in leads]
    labels += counted_lines(text)
    points = counted_points(text)
    merged = _merge(points + hits, labels) if labels or points else hits
    for sift in SIFTS:
        merged = sift(merged, text)
    return merged


def _merge(hits: list[Spot], labels: list[Spot]) -> list[Spot]:
    """Return both in order of place; what begins inside another is left out."""
    out: list[Spot] = []
    for hit in sorted(hits + labels, key=lambda hit: (hit[0], -hit[1])):
        if not out or hit[0] >= out[-1][1]:
            out.append(hit)
    return out


class _Shapes:
    """One pattern of the shapes of all families, and the readings of what it finds, remembered."""

    __slots__ = ("_families", "_known", "pattern")

    def __init__(self, families: Sequence[Family]) -> None:
        """Make the expression.

        Args:
            families: in the order in which they are tried.
        """
        self.pattern, self._families = compile_shapes(families)
        self._known: dict[tuple[int, str], tuple[Reading, ...]] = {}

    def readings(self, group: int, marker: str) -> tuple[Reading, ...]:
        """Return the readings of a marker that a group of the pattern found."""
        readings = self._known.get((group, marker))
        if readings is None:
            readings = _read(self._families[group - 1], marker)
            if len(self._known) < _MAX_KNOWN:
                self._known[group, marker] = readings
        return readings


@derived
def _shapes() -> _Shapes:
    return _Shapes(list(BY_NAME.values()))


def _read(family: Family, marker: str) -> tuple[Reading, ...]:
    """Return the readings of a marker found by a family's pattern; none where its numeral is none."""
    if family.system is None:
        return (Reading(family, None),)
    if family.system == "arabic":
        numbers = [parse_numeral("arabic", run) for run in _RUNS["arabic"].findall(marker)]
        letter = parse_numeral(LETTERS, marker[0])
        values = [number for number in (letter, *numbers) if number is not None]
        return (Reading(family, values[-1], tuple(values[:-1])),) if values else ()
    if family.kind == "unit" and (inserted := split_inserted(marker)):
        base = _read(family, inserted.head + inserted.unit)
        branch = parse_numeral("arabic" if inserted.figures else "cjk", inserted.numeral) or 0
        return tuple(replace(reading, branch=branch) for reading in base if 0 < branch <= (reading.ordinal or 0))
    found = _RUNS[family.system].search(marker)
    value = parse_numeral(family.system, found.group()) if found else None
    if value is None and found is None:
        runs = ((other, _RUNS[other].search(marker)) for other in IN_PLACE)
        value = next((parse_numeral(other, run.group()) for other, run in runs if run), None)
    readings = (Reading(family, value),) if value else ()
    if value == 1 and family.opens:
        return (*readings, *(Reading(BY_NAME[other], value) for other in family.opens))
    if family.also and found and (other := BY_NAME[family.also]).system:
        ordinal = parse_numeral(other.system, found.group())
        return (*readings, Reading(other, ordinal)) if ordinal else readings
    return readings


def _label(text: str, colon: re.Match[str]) -> Spot:
    """Return the label that stands before a colon."""
    end = colon.end()
    start = end - _LABEL_LENGTHS[(colon.lastindex or 1) - 1]
    return start, end, _read_label(text[start:end])


def _read_label(marker: str) -> tuple[Reading, ...]:
    """Return the reading of a label, with its number where it has one."""
    found = _RUNS["cjk"].search(marker[:-1]) or _RUNS["arabic"].search(marker)
    if found is None:
        return (Reading(LABEL, None),)
    value = parse_numeral("cjk", found.group()) or parse_numeral("arabic", found.group())
    return (Reading(NUMBERED_LABEL, value),)


def _compile_labels(words: Sequence[str]) -> tuple[re.Pattern[str], list[int]]:
    """A colon that looks behind for its label, the longest first, and the lengths of the groups' labels."""
    numbered = [word + numeral for word in NUMBERED_LABELS for numeral in (f"[{CJK}]", f"[{DIGIT}]")]
    groups: dict[int, list[str]] = {}
    for word in words:
        groups.setdefault(len(word) + 1, []).append(word)
    groups.setdefault(len(NUMBERED_LABELS[0]) + 2, []).extend(numbered)
    lengths = sorted(groups, reverse=True)
    behind = "|".join(f"(?<=(?:{'|'.join(groups[length])})[：:])()" for length in lengths)
    return lazy(f"[：:](?:{behind})"), lengths


_LABEL, _LABEL_LENGTHS = _compile_labels(LABELS)
_RUNS = {name: lazy(system.pattern) for name, system in SYSTEMS.items()}
_ANNEX = lazy(
    rf"\n[ \t\u3000]*附(?:件|录|錄|表)[ \u3000]?[\d{TO_TEN}]{{0,3}}(?:[：:]?[ \t\u3000]*|[：: \u3000][^\n。；]{{4,40}})(?=\n)"
)
_DATED = lazy(rf"\n[{BLANKS}]*+{DATE}\s*+\Z")
"""A day on a line of its own, above what is reached."""
_LONGEST_DAY = 60
"""How many characters it takes at most, with the white space about it."""
_HEADING = lazy(rf"[^{ANY_STOPS}，,\n]{{2,30}}")
"""What may be a heading between two numbers."""
_LOOK_BACK = 12
"""How many blanks and line ends may stand behind a colon that leads to a marker."""
_MAX_KNOWN = 10_000
