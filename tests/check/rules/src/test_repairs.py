"""What cleaning took out of a text, named once for each reason."""

from __future__ import annotations

from reportparse import parse_file, parse_report
from reportparse.check.context import Context
from reportparse.check.rules import RULES
from reportparse.check.rules.src.repairs import first_repairs
from tests.readers.written_as import as_html

TEXT = RULES["SRC003"].example


def test_the_first_of_each_reason_with_their_number() -> None:
    context = Context(parse_report(TEXT))
    (hit,) = first_repairs(context, frozenset({"page-number", "page-counter"}))
    assert hit.details == {"words": "-1-", "count": "2"} and TEXT[hit.span.start : hit.span.end] == "-1-"
    assert list(first_repairs(context, frozenset({"site-chrome"}))) == []


def test_a_file_that_is_no_text_is_not_blamed() -> None:
    context = Context(parse_file(as_html(TEXT)))
    assert list(first_repairs(context, frozenset({"page-number", "page-counter"}))) == []
