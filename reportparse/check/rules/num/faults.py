"""What is wrong with the numbers of a run: gaps, duplicates, numbers out of order, a start that is not one.

`find_faults` says what each of these is; `number_faults` gives a rule those of its kind that nothing explains,
each with the renumbering of its run.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Literal, NamedTuple

from reportparse.check.context import Context
from reportparse.check.rules.num.sure import is_sure
from reportparse.check.runs import Run
from reportparse.check.split_marker import renumber, split_marker
from reportparse.check.violation import Fix, Hit
from reportparse.markers.family import Family
from reportparse.markers.numerals import write_numeral
from reportparse.model import AnyNode
from reportparse.patterns import lazy

LISTED = lazy(r"\d{1,9}[.)][ \t]")
"""What opens an item of a Markdown list (CommonMark 0.31, 5.2)."""
FaultKind = Literal["gap", "duplicate", "order", "start"]
"""What may be wrong with a number: some before it are missing, it stands twice, after a larger one, or first without being one."""
MOST_LISTED = 1000
"""How many missing numbers are listed: a file may let a list begin at any number."""
MOST_NAMED = 3
"""How many of the missing numbers are named one by one."""


class Fault(NamedTuple):
    """What is wrong with one number of a run."""

    kind: FaultKind
    place: int
    """Of its node in the run."""
    missing: list[int]
    """The numbers that are missing before it."""


def find_faults(run: Run) -> Iterator[Fault]:
    """Yield what is wrong with the numbers of a run, in order of place.

    A number that stood before is a duplicate; one that is less than the number before it is out of order; one that
    passes over numbers which stand nowhere in the run makes a gap, but where a number was given twice in place of the
    next. What is lost before a part is no gap. The same number over and over is part of one such as ``2. 1``, unless
    it is one; a list from one on inside a run is in order.
    """
    ordinals, present, seen = run.ordinals, run.numbers, {run.ordinals[0]}
    if (len(present) * 2 < len(ordinals) and present != {1}) or _holds_a_list(ordinals):
        return
    if ordinals[0] != 1 and 1 not in present and 0 not in run.lost:
        yield Fault("start", 0, _missing(1, min(ordinals)))
    forgiven: set[int] = set()
    for place in range(1, len(ordinals)):
        before, here = ordinals[place - 1], ordinals[place]
        if here in seen:
            forgiven.add(here + 1)
            yield Fault("duplicate", place, [])
        elif here < before:
            yield Fault("order", place, [])
        elif here > before + 1 and place not in run.lost:
            missing = _missing(before + 1, here, present, forgiven)
            if missing:
                yield Fault("gap", place, missing)
        seen.add(here)


def _missing(first: int, end: int, *known: Collection[int]) -> list[int]:
    """Return the numbers of a stretch that are not known; of a very long one the first ones and the last."""
    numbers = range(first, end) if end - first <= MOST_LISTED else [*range(first, first + MOST_LISTED), end - 1]
    return [number for number in numbers if not any(number in some for some in known)]


def _holds_a_list(ordinals: list[int]) -> bool:
    """Return whether a run is two, each from one on: 1 (1 2) 2 3."""
    rest: list[int] = []
    wanted = 1
    for ordinal in ordinals:
        if ordinal == wanted:
            wanted += 1
        else:
            rest.append(ordinal)
    return len(rest) > 1 and rest == list(range(1, len(rest) + 1))


def displaced_from(context: Context, node: AnyNode) -> AnyNode | None:
    """Return the node beside which another belongs that goes on counting in another form, and so stands inside it.

    Such a node is the only one of its run and has the number after that of one which holds it. None for any other.
    """
    run = context.run_of.get(node.id)
    if run is None or len(run.nodes) != 1 or run.ordinals[0] < 2:
        return None
    above = node.parent
    while above is not None:
        if above.marker and above.marker.ordinal == run.ordinals[0] - 1 and above.marker.family != run.family:
            return above
        above = above.parent
    return None


def number_faults(context: Context, kind: FaultKind) -> Iterator[Hit]:
    """Yield the faults of one kind in all runs; the fix of each numbers its whole run anew.

    Points of running text may begin at any number: 其二 follows words that do not count.

    Args:
        context: the report.
        kind: the fault.
    """
    for run in context.runs:
        if (kind == "start" and context.families[run.family].kind == "point") or _is_counted(context, run):
            continue
        found = [(fault, _is_explained(context, run, fault)) for fault in find_faults(run)]
        faults = [fault for fault, explained in found if fault.kind == kind and not explained]
        if not faults:
            continue
        first = 1 if kind == "start" else run.first
        whole = not any(explained for _, explained in found)
        safe = kind != "start" and is_sure(context, run, [fault for fault, _ in found])
        fix = _fix(context, run, first, safe=safe) if whole else None
        for fault in faults:
            place = fault.place
            marker = run.nodes[place].marker
            before = run.nodes[place - 1].marker if place else None
            if marker is not None:
                details = {
                    "marker": marker.text,
                    "before": before.text if before else "",
                    "missing": _named(fault.missing, context.families[run.family]),
                    "right": _right(context, run, place, first + place),
                }
                yield Hit(marker.span, details, fix)


def _is_counted(context: Context, run: Run) -> bool:
    """Return whether what shows a Markdown list counts its items, all of which have the number of the first."""
    if context.report.source.format != "markdown" or len(run.numbers) > 1:
        return False
    starts = (node.marker.span.start for node in run.nodes if node.marker)
    return all(context.starts_line(start) and LISTED.match(context.text, start) for start in starts)


def _is_explained(context: Context, run: Run, fault: Fault) -> bool:
    """Return whether a number is there in another form, which a rule of its own reports."""
    if fault.kind == "start":
        return displaced_from(context, run.nodes[fault.place]) is not None
    before = run.nodes[fault.place - 1]
    return (
        fault.kind == "gap" and len(fault.missing) == 1 and any(displaced_from(context, node) is before for node in before.walk())
    )


def _fix(context: Context, run: Run, first: int, *, safe: bool) -> Fix | None:
    """Return the edits that number a run anew, with those of the references to its parts; a person looks at one that may be to another paper.

    None where the file computes its numbers, or a part of it is lost.
    """
    if run.lost or run.base is not None or any(node.marker and context.is_computed(node.marker) for node in run.nodes):
        return None
    fix = run.fix(context.text, first, context.families, safe=safe)
    moved = run.renumbering(first)
    if fix is None or not moved:
        return fix
    named = [(reference, reference.follow(context.text, moved)) for reference in context.references_to(run)]
    follow = [edit for _, edit in named if edit is not None]
    own = all(reference.own for reference, edit in named if edit is not None)
    return Fix(tuple(sorted((*fix.edits, *follow), key=lambda edit: edit.start)), safe and own)


def _right(context: Context, run: Run, place: int, ordinal: int) -> str:
    """Return the marker as it would be in its place."""
    marker = run.nodes[place].marker
    parts = split_marker(marker, context.text, context.families) if marker else None
    if marker is None or parts is None:
        return str(ordinal)
    edit = renumber(marker, context.text, ordinal, context.families)
    return parts.head + (edit.text if edit else parts.numeral) + parts.tail


def _named(missing: list[int], family: Family) -> str:
    """Return the numbers that are missing, the first and the last where they are many."""
    system = family.system
    if not missing or system is None:
        return ""
    try:
        names = [write_numeral(system, number) for number in missing]
    except ValueError:
        names = [str(number) for number in missing]
    return "、".join(names) if len(names) <= MOST_NAMED else f"{names[0]}–{names[-1]}"
