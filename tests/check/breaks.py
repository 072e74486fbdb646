"""Breaks the numbers of a well-formed report: a number left out, given twice, exchanged; a marker made wide or narrow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reportparse import parse_report
from reportparse.check.check_report import check_report
from reportparse.check.fix import ROUNDS, apply_fixes
from reportparse.check.runs import Run, read_runs
from reportparse.check.split_marker import renumber, split_marker
from reportparse.splice import Edit, splice

NARROW = str.maketrans("（）", "()")
WIDE = str.maketrans("0123456789.", "０１２３４５６７８９．")


class Broken(NamedTuple):
    """A broken copy."""

    text: str
    kind: str
    family: str


def breaks(text: str) -> Iterator[Broken]:
    """Yield every way to break one place of a report.

    Args:
        text: the report, well-formed.
    """
    for run in read_runs(parse_report(text).sections):
        if len(run.nodes) < 3 or not all(node.marker and split_marker(node.marker, text) for node in run.nodes):
            continue
        for place in range(1, len(run.nodes)):
            for kind, edits in _edits(run, place, text):
                if all(edit is not None for edit in edits):
                    sure = sorted((edit for edit in edits if edit is not None), key=lambda edit: edit.start)
                    yield Broken(splice(text, sure), kind, run.family)


def _edits(run: Run, place: int, text: str) -> Iterator[tuple[str, list[Edit | None]]]:
    markers = [node.marker for node in run.nodes if node.marker]
    ordinals = run.ordinals
    yield "drop", [renumber(markers[k], text, ordinals[k] + 1) for k in range(place, len(markers))]
    yield "double", [renumber(markers[k], text, ordinals[k] - 1) for k in range(place, len(markers))]
    if place + 1 < len(markers):
        yield "swap", [renumber(markers[place], text, ordinals[place] + 1), renumber(markers[place + 1], text, ordinals[place])]
    span = markers[place].span
    written = text[span.start : span.end]
    for kind, table in (("narrow", NARROW), ("widen", WIDE)):
        if written.translate(table) != written and not (kind == "widen" and run.family != "arabic_dot"):
            yield kind, [Edit(span.start, span.end, written.translate(table))]


def mend(text: str) -> str:
    """Return a text with its safe fixes made, over and over until none is left."""
    for _ in range(ROUNDS):
        fixed = apply_fixes(check_report(parse_report(text)))
        if not fixed.edits:
            return text
        text = splice(text, fixed.edits)
    raise AssertionError("the fixes come to no end")
