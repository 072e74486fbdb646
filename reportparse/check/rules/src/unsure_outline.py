"""SRC006: the outline could be read otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Hit

CODES = frozenset({"near-tie", "unplaced-marker"})


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the markers whose place is in doubt."""
    for problem in context.report.problems:
        if problem.code in CODES:
            details = {"en": problem.describe("en"), "zh": problem.describe("zh")}
            yield Hit(problem.span, details)


RULE = Rule(
    code="SRC006",
    name="unsure-outline",
    level="info",
    message=("{en}", "{zh}"),
    what=(
        "Says where a marker was left out or could as well stand elsewhere in the outline.",
        "提示未计入提纲、或在提纲中位置不确定的序号。",
    ),
    why=(
        "A reader may take it for something else, too. `reportparse explain FILE --at OFFSET` shows why.",
        "读者也可能作另一种理解。`reportparse explain FILE --at OFFSET` 可查看依据。",
    ),
    example="",
    instead="",
    check=check,
)
