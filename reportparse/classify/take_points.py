"""Takes the points out of running text that names problems or measures, as nodes without markers."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Final

from reportparse.classify import roles as r
from reportparse.classify.quote_cues import quote_cues
from reportparse.classify.split_points import Stretch, split_points
from reportparse.classify.unit import Unit, is_label
from reportparse.model import AnyNode, Finding, Heading, Paragraph, Recommendation
from reportparse.source import CleanText

OPENS = 3.0
"""A cue of this weight must open problems or measures in the running text of a part that is for something else."""
LEAST_LED = 3
"""How many paragraphs with leads make a list."""
MOSTLY = 0.7
"""Which share of them must have one."""
TYPES: Final[dict[int, type[Finding] | type[Recommendation]]] = {r.FINDING: Finding, r.RECOMMENDATION: Recommendation}
"""The types of node by role."""

_START = attrgetter("start")
_LEAD = re.compile(r"([^。；：:！？\n]{4,30})[。：:](?=.)")
"""The short sentence that a paragraph begins with."""


def take_points(
    unit: Unit, paragraphs: list[Paragraph], clean: CleanText, *, typed: bool
) -> tuple[list[AnyNode], list[Paragraph]]:
    """Return the points that the running text of a unit makes, and its paragraphs without them.

    Args:
        unit: the unit, and those inside it with their roles.
        paragraphs: its own text.
        clean: the text they came from.
        typed: whether it is a point itself; then those of another role alone are taken.
    """
    stretches = _stretches(unit, paragraphs, clean)
    points: list[Run] = []
    led = is_led(unit)
    whole = led or is_divided(unit)
    for role, start, end, run in stretches:
        other = unit.node is not None and unit.role != role
        if run and other:
            start = next((s.start for s in run if any(weight >= OPENS for weight, _, _ in s.hits(role))), end)
        if typed and not other:
            continue
        parts = [(0, end - start)] if whole and not run else split_points(clean.text[start:end])
        points += [(start + a, start + b, role, run) for a, b in parts]
    if not points:
        return [], paragraphs
    bounds = [(start, end) for start, end, _, _ in points]
    left = [rest for paragraph in paragraphs for rest in _without(paragraph, bounds, clean)]
    return [_point(*point, led, clean) for point in points], left


def is_led(unit: Unit) -> bool:
    """Return whether the paragraphs of a main part are its points, each with a short lead (建设法治政府。…)."""
    if unit.node is None or unit.node.level > 1 or unit.role not in TYPES:
        return False
    paragraphs = unit.node.paragraphs
    return len(paragraphs) >= LEAST_LED and sum(bool(_LEAD.match(p.text)) for p in paragraphs) >= MOSTLY * len(paragraphs)


def is_divided(unit: Unit) -> bool:
    """Return whether a label inside an item sets measures apart from the problem (（一）设施供给。…建议：…)."""
    return any(is_label(child) and child.role in TYPES and child.role != unit.role for child in unit.children)


Run = tuple[int, int, int, Sequence[Unit]]
"""A stretch of one role: the role, start and end, and its sentences where they were looked at."""


def _stretches(unit: Unit, paragraphs: Sequence[Paragraph], clean: CleanText) -> list[Run]:
    """Return the stretches of running text that name problems or measures, ascending."""
    sentences = [child for child in unit.children if child.node is None]
    if unit.node is None or unit.role not in TYPES:
        return _runs(sentences, paragraphs, clean)
    starts = [clean.to_clean(p.span.start) for p in paragraphs]
    whole: list[Run] = [(unit.role, start, start + len(p.text), ()) for start, p in zip(starts, paragraphs, strict=True)]
    if is_led(unit):
        others = [s.start for s in sentences if s.role in TYPES and s.role != unit.role]
        whole = [run for run in whole if _LEAD.match(clean.text, run[1]) and not _any_within(others, run[1], run[2])]
    elif sentences or any(child.role == unit.role for child in unit.children):
        whole = []
    bounds = [at for _, start, end, _ in whole for at in (start, end)]
    rest = [s for s in sentences if bisect_right(bounds, s.start) % 2 == 0]
    return sorted(whole + _runs(rest, paragraphs, clean), key=itemgetter(1))


def _any_within(places: Sequence[int], start: int, end: int) -> bool:
    """Return whether one of some ascending places is in a stretch."""
    return bisect_left(places, start) < bisect_left(places, end)


def _runs(sentences: Sequence[Unit], paragraphs: Sequence[Paragraph], clean: CleanText) -> list[Run]:
    """Return the runs of sentences of one role, within a paragraph, that name problems or measures."""
    found: list[Run] = []
    ends = [clean.to_clean(p.span.start) + len(p.text) for p in paragraphs]
    for (role, _), group in groupby(sentences, key=lambda s: (s.role, bisect_right(ends, s.start))):
        run = list(group)
        if role in TYPES:
            found.append((role, run[0].start, run[-1].end, run))
    return found


def _without(paragraph: Paragraph, points: Sequence[Stretch], clean: CleanText) -> list[Paragraph]:
    """Return what is left of a paragraph when those of some ascending stretches that are in it are taken out."""
    start = clean.to_clean(paragraph.span.start)
    end = start + len(paragraph.text)
    inside = points[bisect_left(points, (start, start)) : bisect_left(points, (end, end))]
    if not inside:
        return [paragraph]
    bounds = [start, *(at for point in inside for at in point), end]
    return [new for a, b in zip(bounds[::2], bounds[1::2], strict=True) for new in _paragraph(a, b, clean)]


def _paragraph(start: int, end: int, clean: CleanText) -> list[Paragraph]:
    words = clean.text[start:end].strip()
    if not words:
        return []
    left = clean.text.index(words, start, end)
    return [Paragraph(words, *clean.place(left, left + len(words)))]


def _point(start: int, end: int, role: int, run: Sequence[Unit], led: bool, clean: CleanText) -> AnyNode:
    """Return the node of a point of running text; where it is `led`, its first words are its heading."""
    span, pieces = clean.place(start, end)
    first, last = bisect_right(run, start, key=_START) - 1, bisect_left(run, end, key=_START)
    hits = [hit for unit in run[max(0, first) : last] for hit in unit.hits(role) if start <= hit[1] and hit[2] <= end]
    lead = _LEAD.match(clean.text, start, end) if led else None
    heading = Heading(lead.group(1), *clean.place(*lead.span(1))) if lead else None
    own = _paragraph(lead.end() if lead else start, end, clean)
    return TYPES[role]("", 1, None, heading, span, own, [], pieces, r.ROLES[role], quote_cues(hits, clean))
