"""What the rules on numbers have in common: one kind of fault, with the renumbering of its run."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.chain import Chain, Fault
from reportparse.check.context import Context
from reportparse.check.find_faults import find_faults
from reportparse.check.is_displaced import displaced_from, is_displaced
from reportparse.check.is_sure import is_sure
from reportparse.check.split_marker import renumber, split_marker
from reportparse.check.violation import Fix, Hit
from reportparse.tokenizer.families import BY_NAME
from reportparse.tokenizer.numerals import write_numeral

SHOWN = 3
"""How many of the missing numbers are named one by one."""


def number_faults(context: Context, kind: Fault) -> Iterator[Hit]:
    """Yield the faults of one kind in all runs; the fix of each numbers its whole run anew.

    Points of running text may begin at any number: 其二 follows words that do not count.

    Args:
        context: the report.
        kind: the fault.
    """
    for chain in context.chains:
        if kind == "start" and BY_NAME[chain.family].kind == "point":
            continue
        found = [(fault, _is_explained(context, chain, *fault)) for fault in find_faults(chain)]
        faults = [fault for fault, explained in found if fault[0] == kind and not explained]
        if not faults:
            continue
        first = 1 if kind == "start" else chain.first
        whole = not any(explained for _, explained in found)
        safe = kind != "start" and is_sure(context, chain, [fault for fault, _ in found])
        fix = _fix(context, chain, first, safe=safe) if whole else None
        for _, place, missing in faults:
            marker = chain.nodes[place].marker
            before = chain.nodes[place - 1].marker if place else None
            if marker is not None:
                details = {
                    "marker": marker.text,
                    "before": before.text if before else "",
                    "missing": _named(missing, chain.family),
                    "right": _right(context, chain, place, first + place),
                }
                yield Hit(marker.span, details, fix)


def _is_explained(context: Context, chain: Chain, kind: Fault, place: int, missing: list[int]) -> bool:
    """Return whether a number is there in another form, which a rule of its own reports."""
    if kind == "start":
        return is_displaced(context, chain.nodes[place])
    before = chain.nodes[place - 1]
    return kind == "gap" and len(missing) == 1 and any(displaced_from(context, node) is before for node in before.walk())


def _fix(context: Context, chain: Chain, first: int, *, safe: bool) -> Fix | None:
    """Return the edits that number a run anew, with those of the references to its parts.

    None where the file computes its numbers, or a part of it is lost.
    """
    if chain.lost or any(node.marker and context.is_computed(node.marker) for node in chain.nodes):
        return None
    fix = chain.fix(context.text, first, safe=safe)
    moved = chain.renumbering(first)
    if fix is None or not moved:
        return fix
    named = (reference.follow(context.text, moved) for reference in context.references_to(chain))
    follow = [edit for edit in named if edit is not None]
    return Fix(tuple(sorted((*fix.edits, *follow), key=lambda edit: edit.start)), safe)


def _right(context: Context, chain: Chain, place: int, ordinal: int) -> str:
    """Return the marker as it would be in its place."""
    marker = chain.nodes[place].marker
    parts = split_marker(marker, context.text) if marker else None
    if marker is None or parts is None:
        return str(ordinal)
    edit = renumber(marker, context.text, ordinal)
    return parts.head + (edit.text if edit else parts.numeral) + parts.tail


def _named(missing: list[int], family: str) -> str:
    """Return the numbers that are missing, the first and the last where they are many."""
    system = BY_NAME[family].system
    if not missing or system is None:
        return ""
    try:
        names = [write_numeral(system, number) for number in missing]
    except ValueError:
        names = [str(number) for number in missing]
    return "、".join(names) if len(names) <= SHOWN else f"{names[0]}–{names[-1]}"
