"""SRC002: text is lost before a part, or at the end."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Option, Rule, RuleOptions
from reportparse.check.violation import Hit
from reportparse.source import Span

UNFINISHED = frozenset("的和与及在是把对为将从向以而但或、，")
"""Characters with which no text ends."""


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the places before which text is missing, and the end where it breaks off."""
    for problem in context.report.problems:
        if problem.code == "lost-text":
            yield Hit(problem.span, {"words": _words(context.text[problem.span.start : problem.span.start + 12])})
    last = _last(context)
    if last is not None and last.end - last.start >= options.number("min-length") and context.text[last.end - 1] in UNFINISHED:
        yield Hit(Span(last.end - 1, last.end), {"words": _words(context.text[max(last.start, last.end - 12) : last.end])})


def _words(text: str) -> str:
    """Return words as they stand in a message, which is one line."""
    return " ".join(text.split())


def _last(context: Context) -> Span | None:
    """Return the last paragraph, by its place."""
    spans = list(context.stretches())
    return max(spans, key=lambda span: span.end) if spans else None


RULE = Rule(
    code="SRC002",
    name="lost-text",
    level="error",
    message=("text is lost at “{words}”", "“{words}”处有缺文"),
    what=(
        "Looks for sentences that break off: before a part whose own beginning is lost, and at the end of the report.",
        "查找中断的句子：开头缺失的部分之前，以及全文末尾。",
    ),
    why=("A page is missing, or the copy was cut off.", "缺页，或者复制时被截断。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n护理人员严重不足，每名护理员要照顾三十名老人，难以做到按时上门服务，同时经费来源单一，主要依靠村集体补贴和\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n护理人员严重不足，每名护理员要照顾三十名老人，难以做到按时上门服务，同时经费来源单一，主要依靠村集体补贴和社会捐助。\n",
    check=check,
    options={
        "min-length": Option(30, ("the fewest characters of a last paragraph that may break off", "判断末段中断的最少字数"))
    },
)
