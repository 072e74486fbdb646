"""Compares a report with the outline that it must follow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from reportparse.check.context import Context, place_of
from reportparse.check.template import ANY, REST, Entry
from reportparse.check.violation import Hit
from reportparse.model import AnyNode
from reportparse.source import Span
from reportparse.trim import unspaced

Difference = Literal["missing", "order", "extra"]
WHOLE = ("the report", "全文")
"""What holds the parts of the first level, in English and Chinese."""


class _Found(NamedTuple):
    kind: Difference
    span: Span
    words: str
    """The part that is missing, stands elsewhere, or should not be there."""
    near: str
    """The part before which it belongs, or the one that holds it."""


def compare_outline(context: Context, kind: Difference) -> Iterator[Hit]:
    """Yield the differences of one kind between a report and its template, nothing where it has none.

    Args:
        context: the report.
        kind: the kind of difference.
    """
    template = context.template
    if template is None:
        return
    title = context.report.title
    top = title.span if title else Span(0, min(1, len(context.text)))
    words = unspaced(title.text) if title else ""
    if kind == "missing" and template.title and not any(word in words for word in template.title):
        yield Hit(top, {"part": "|".join(template.title), **dict(zip(("near", "near_zh"), WHOLE, strict=True))})
    waiting: list[tuple[Sequence[Entry], Sequence[AnyNode], Span, str]] = [(template.parts, context.report.sections, top, "")]
    while waiting:
        entries, nodes, span, name = waiting.pop(0)
        chosen = _matched(entries, nodes)
        for found in _differences(entries, nodes, chosen, span, name):
            if found.kind == kind:
                near, near_zh = (found.near, found.near) if found.near else WHOLE
                yield Hit(found.span, {"part": found.words, "near": near, "near_zh": near_zh})
        waiting += [
            (entries[i].parts, nodes[k].children, place_of(nodes[k]), _name(nodes[k]))
            for i, places in chosen.items()
            for k in places
            if entries[i].parts
        ]


def _matched(entries: Sequence[Entry], nodes: Sequence[AnyNode]) -> dict[int, list[int]]:
    """Return by place of an entry those of its parts: the first that it fits, or all where it may come several times.

    An entry whose very words head a part has it; else those choose first that say most: named ones before those that
    fit any, single ones before those that take several, required ones before those that may be missing, long words
    before short ones.
    """
    chosen: dict[int, list[int]] = {}
    taken: set[int] = set()
    for place, entry in enumerate(entries):
        headed = (k for k, node in enumerate(nodes) if k not in taken and entry.is_headed(node))
        if not entry.repeated and (first := next(headed, None)) is not None:
            chosen[place] = [first]
            taken.add(first)
    for place in sorted(range(len(entries)), key=lambda place: _order(entries[place])):
        entry = entries[place]
        if place in chosen or REST in entry.words:
            continue
        found = (k for k, node in enumerate(nodes) if k not in taken and entry.fits(node))
        places = list(found if entry.repeated else islice(found, 1))
        if places:
            chosen[place] = places
            taken.update(places)
    return chosen


def _order(entry: Entry) -> tuple[bool, bool, bool, int]:
    """Return what says when an entry chooses among the parts."""
    return ANY in entry.words, entry.repeated, entry.optional, -entry.says


def _differences(
    entries: Sequence[Entry], nodes: Sequence[AnyNode], chosen: dict[int, list[int]], span: Span, name: str
) -> Iterator[_Found]:
    last, furthest = -1, ""
    for place, entry in enumerate(entries):
        if place not in chosen and not entry.optional and REST not in entry.words:
            yield _Found("missing", span, entry.name, name)
        for found in chosen.get(place, ()):
            if found < last:
                yield _Found("order", place_of(nodes[found]), _name(nodes[found]), furthest)
            else:
                last, furthest = found, _name(nodes[found])
    if not any(REST in entry.words for entry in entries):
        fitting = {found for places in chosen.values() for found in places}
        for place, node in enumerate(nodes):
            if place not in fitting:
                yield _Found("extra", place_of(node), _name(node), name)


def _name(node: AnyNode) -> str:
    marker = node.marker.text if node.marker else ""
    return marker + (node.heading.text if node.heading else node.text[:12])
