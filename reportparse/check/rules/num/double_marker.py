"""NUM008: two markers stand side by side."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import BLANK, Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Hit
from reportparse.source import Span


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the markers right after which, on the same line, the marker of their first part stands."""
    for node in context.nodes:
        if node.marker is None or node.heading or node.paragraphs or not node.children:
            continue
        inner = node.children[0].marker
        if inner is None or inner.ordinal is None or node.marker.ordinal is None:
            continue
        between = context.text[node.marker.span.end : inner.span.start]
        if len(between) <= 3 and not between.strip(BLANK + "、，,.．"):
            span = Span(node.marker.span.start, inner.span.end)
            yield Hit(span, {"outer": node.marker.text, "inner": inner.text})


RULE = Rule(
    code="NUM008",
    name="double-marker",
    level="warning",
    message=("“{outer}” and “{inner}” stand side by side, with no words between", "“{outer}”与“{inner}”连用，中间没有文字"),
    what=("Looks for two markers that stand one after the other on a line.", "查找同一行中两个连写的序号。"),
    why=(
        "One of them is left over from a copy, or the heading between them is lost.",
        "多半是粘贴时留下了旧序号，或者两者之间的标题缺失。",
    ),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n",
    check=check,
)
