"""STR002: a marker has nothing behind it."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the numbered markers without a heading, text or parts."""
    for node in context.nodes:
        marker = node.marker
        if marker and marker.ordinal is not None and not (node.heading or node.paragraphs or node.children):
            yield Hit(marker.span, {"marker": marker.text})


RULE = Rule(
    code="STR002",
    name="empty-section",
    level="error",
    message=("nothing stands behind “{marker}”", "“{marker}”之后没有内容"),
    what=("Looks for numbered markers without a heading, text or parts.", "查找没有标题、正文和下级内容的序号。"),
    why=("The part was deleted and its number left, or its text is lost.", "内容已删而序号仍在，或者文字缺失。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、\n三、工作建议\n增加人手。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n增加人手。\n",
    check=check,
)
