"""What points of running text tell of those before them: a second one shows its first, 第三 that 其次 is 第二."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportparse.markers.numerals import LAST
from reportparse.tokenizer.candidate import Before, Candidate, Reading


def mark_successive(candidates: Sequence[Candidate]) -> None:
    """Note which points their neighbours show to be points, and to count with them.

    A first one that is glued to the words before it (他指出一是…；二是…) is one where the second stands behind a stop.
    Words of a sequence count with numbers that go on from them: 首先…其次…第三…最后….
    """
    for one, two in pairwise([candidate for candidate in candidates if candidate.readings[0].family.is_point]):
        first, second = one.readings[0], two.readings[0]
        if first.family is second.family:
            if (first.ordinal, second.ordinal) == (1, 2) and _is_glued(one) and _opens_clause(two) and one.line == two.line:
                one.lead = "followed"
        elif second.family.name in first.family.opens and (first.ordinal, second.ordinal) == (2, 3):
            one.readings = (*one.readings, Reading(second.family, 2))
        elif first.family.name in second.family.opens and second.ordinal == LAST and first.ordinal and one.line == two.line:
            two.readings = (*two.readings, Reading(first.family, first.ordinal + 1))


def _is_glued(candidate: Candidate) -> bool:
    return candidate.before == Before.INSIDE


def _opens_clause(candidate: Candidate) -> bool:
    return candidate.before in (Before.STOP, Before.COMMA)
