"""Applies the fixes of violations to a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from reportparse.check.violation import Edit, Fix, Violation


@dataclass(frozen=True, slots=True)
class Fixed:
    """What came of some fixes."""

    edits: list[Edit]
    """The edits that were made, in order of place."""
    codes: list[str]
    """The code of each violation that was mended."""


def apply_fixes(violations: Iterable[Violation], *, unsafe: bool = False, known: Iterable[Violation] = ()) -> Fixed:
    """Return the edits that mend some violations; of two fixes that touch, the first is taken.

    Args:
        violations: what the rules found.
        unsafe: whether fixes that change what the text says are made, too.
        known: what stays as it is: no fix touches what would mend it.
    """
    held = {edit for violation in known if violation.fix for edit in violation.fix.edits}
    taken: dict[tuple[int, int], Edit] = {}
    touched: set[int] = set()
    codes: list[str] = []
    made: set[int] = set()
    for violation in violations:
        fix = violation.fix
        if fix is None or not fixable(fix, unsafe=unsafe) or not held.isdisjoint(fix.edits):
            continue
        if id(fix) in made:  # one renumbering mends all faults of its run
            codes.append(violation.code)
            continue
        new = [edit for edit in fix.edits if taken.get((edit.start, edit.end)) != edit]
        if any(place in touched for edit in new for place in _places(edit)):
            continue
        for edit in new:
            taken[edit.start, edit.end] = edit
            touched.update(_places(edit))
        made.add(id(fix))
        codes.append(violation.code)
    return Fixed(sorted(taken.values()), codes)


def _places(edit: Edit) -> range:
    """Return the offsets that an edit takes; an insertion takes the one before which it stands."""
    return range(edit.start, max(edit.end, edit.start + 1))


def fixable(fix: Fix | None, *, unsafe: bool) -> bool:
    """Return whether a fix is made."""
    return fix is not None and (fix.safe or unsafe)
