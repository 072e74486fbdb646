"""What cleaning took out of the text, for the rules that say so: the first repair of each reason."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.violation import Hit
from reportparse.source import Span
from reportparse.trim import trim

SHOWN_OF_REPAIR = 12
"""How many characters of a repair its message shows."""


def first_repairs(context: Context, reasons: frozenset[str]) -> Iterator[Hit]:
    """Yield the first repair of each reason, with the number of them.

    Args:
        context: the report.
        reasons: the reasons to look for.
    """
    if not context.report.source.verbatim:
        return
    first: dict[str, tuple[Span, int]] = {}
    for repair in context.report.repairs:
        if repair.reason in reasons and context.text[repair.span.start : repair.span.end].strip():
            span, count = first.get(repair.reason, (repair.span, 0))
            first[repair.reason] = span, count + 1
    for span, count in first.values():
        words = " ".join(context.text[span.start : span.end].split())[:SHOWN_OF_REPAIR]
        yield Hit(Span(*trim(context.text, span.start, span.end)), {"words": words, "count": str(count)})
