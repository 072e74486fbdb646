"""What the rules on the parts of official papers share: whether a paper is one, its parts, who signed it and when."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportparse.check.context import Context
from reportparse.model import Part, PartKind
from reportparse.patterns import lazy
from reportparse.report import SIGNED

HEAD = 600
"""In how many characters from the top a paper's number and addressee begin; those below are another paper's that it quotes."""
YEAR = lazy(r"[〔\[［【（(﹝]\s?\d{4}")
"""What a document number has and the number of an order or announcement (第12号) has not."""


def is_official(context: Context) -> bool:
    """Return whether a paper is an official one: it has a document number in its head, or addresses someone."""
    return any(_is_head(part) for part in context.report.parts)


def _is_head(part: Part) -> bool:
    """Return whether a part is the number or the addressee in the head of a paper."""
    return part.span.start <= HEAD and (part.kind == "addressee" or (part.kind == "number" and bool(YEAR.search(part.text))))


def official_parts(context: Context, kind: PartKind) -> Iterator[Part]:
    """Yield the parts of a kind that an official paper has, none that is in pieces; nothing of any other paper."""
    found = [part for part in context.report.parts if part.kind == kind and part.spans is None]
    if found and is_official(context):
        yield from found


def own_numbers(context: Context) -> Iterator[Part]:
    """Yield the document numbers in the head of a paper."""
    return (part for part in official_parts(context, "number") if _is_head(part))


def signed_dates(context: Context) -> Iterator[Part]:
    """Yield the dates of an official paper that stand right below a signature at its close."""
    for above, date in _pairs(context):
        if (above.kind, date.kind) == ("signature", "date"):
            yield date


def dates_above(context: Context) -> Iterator[tuple[Part, Part]]:
    """Yield the dates at the close of an official paper that stand right above a signature, and it; none of them has another."""
    pairs = list(_pairs(context))
    signed = {id(date) for above, date in pairs if (above.kind, date.kind) == ("signature", "date")}
    dated = {id(above) for above, date in pairs if (above.kind, date.kind) == ("signature", "date")}
    for date, below in pairs:
        if (date.kind, below.kind) == ("date", "signature") and id(date) not in signed and id(below) not in dated:
            yield date, below


def _pairs(context: Context) -> Iterator[tuple[Part, Part]]:
    """Yield two parts that stand one below the other at the close of an official paper, little between them."""
    parts = context.report.parts
    if not any(part.kind == "date" for part in parts) or not is_official(context):
        return
    body = _body(context)
    for above, below in pairwise(parts):
        near = 0 <= below.span.start - above.span.end <= SIGNED and above.span.start >= body
        if near and above.spans is None and below.spans is None and above.kind != "annex":
            yield above, below


def _body(context: Context) -> int:
    """Return an offset behind the head of a paper: its title, its number and whom it addresses."""
    report = context.report
    head = [
        part.span.end for part in report.parts if part.kind == "addressee" or (part.kind == "number" and part.span.end <= HEAD)
    ]
    head += [report.title.span.end] if report.title else []
    head += [report.sections[0].span.start] if report.sections else []
    return max(head, default=0)
