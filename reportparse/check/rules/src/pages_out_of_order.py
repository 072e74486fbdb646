"""SRC001: pages are out of order."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Hit
from reportparse.source import Span


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the passages that were read at another place, and those that may have to be."""
    for repair in context.report.repairs:
        if repair.kind == "reordered":
            start = repair.span.start
            yield Hit(Span(start, min(repair.span.end, start + 1)), {"marker": repair.details.get("marker", "")})
    for problem in context.report.problems:
        if problem.code == "page-order-unsure":
            yield Hit(problem.span, {"marker": problem.details.get("marker", "")})


RULE = Rule(
    code="SRC001",
    name="pages-out-of-order",
    level="error",
    message=("pages are out of order around “{marker}”", "“{marker}”附近页序错乱"),
    what=(
        "Looks for passages that the numbers and the broken sentences show to belong elsewhere.",
        "依据序号和断句，查找位置错乱的段落。",
    ),
    why=("The text cannot be read in the order in which it stands.", "按现有顺序无法通读全文。"),
    example="",
    instead="",
    check=check,
)
