"""Markers with a wrong sign behind them: behind their numeral, or behind the whole of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reportparse.check.context import BLANK, Context
from reportparse.check.split_marker import split_marker
from reportparse.check.violation import Fix, Hit
from reportparse.markers.numerals import DIGIT, TO_HUNDRED
from reportparse.patterns import lazy
from reportparse.source import Span
from reportparse.splice import Edit
from reportparse.tokenizer.candidate import Before
from reportparse.tokenizer.context import before

NUMERAL = f"[{TO_HUNDRED}{DIGIT}]{{1,3}}"
LISTED = lazy(rf"[ \u3000]?(?:[（(]{NUMERAL}[）)]|[第其]?{NUMERAL}(?![定些方步次旦律切般直]))")
"""The next of several numbers, as in （二）、（三） and 第一、二类: the sign between them is right."""


def wrong_separators(context: Context, families: Collection[str], right: str) -> Iterator[Hit]:
    """Yield the markers of some families that have another sign behind their numeral, each with its fix.

    Args:
        context: the report.
        families: the families.
        right: the sign that belongs there.
    """
    for marker in context.typed_markers(families):
        parts = split_marker(marker, context.text, context.families)
        if parts is None or not parts.tail.strip(BLANK) or parts.tail == right:
            continue
        end = parts.after + len(parts.tail)
        fix = Fix((Edit(parts.after, end, written(right, context.text[end : end + 1])),))
        yield Hit(Span(parts.start, end), {"marker": marker.text, "right": parts.head + parts.numeral + right}, fix)


def written(sign: str, behind: str) -> str:
    """Return a separator as it is written before a character: a point keeps a blank from a figure, or both read as a decimal.

    >>> written(".", "人"), written(".", "2"), written("、", "2")
    ('.', '. ', '、')
    """
    return sign + " " if sign == "." and behind.isdigit() else sign


def wrong_signs_behind(context: Context, families: Collection[str], wrong: str, right: str) -> Iterator[Hit]:
    """Yield the markers of some families that a wrong sign follows, each with its fix.

    Args:
        context: the report.
        families: the families.
        wrong: the signs that do not belong there.
        right: what belongs there instead.
    """
    for marker in context.typed_markers(families):
        end = marker.span.end
        sign = context.text[end : end + 1]
        if before(context.text, marker.span.start) == Before.INSIDE:
            continue  # it ends words: 审慎理财（一）：…
        if sign and sign in wrong and not LISTED.match(context.text, end + 1):
            details = {"marker": marker.text + sign, "right": marker.text + right}
            yield Hit(Span(marker.span.start, end + 1), details, Fix((Edit(end, end + 1, right),)))
