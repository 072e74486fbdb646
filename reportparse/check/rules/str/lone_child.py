"""STR004: a section holds text and a single numbered part."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the markers that number a single part beside text."""
    for run in context.runs:
        node = run.nodes[0]
        above = node.parent
        if len(run.nodes) > 1 or node.marker is None or above is None or not above.paragraphs or not above.marker:
            continue
        if run.ordinals == [1] and run.base is None and context.families[run.family].kind == "block" and len(above.children) == 1:
            yield Hit(node.marker.span, {"marker": node.marker.text, "above": above.marker.text})


RULE = Rule(
    code="STR004",
    name="lone-child",
    level="warning",
    message=("“{above}” holds text and the single part “{marker}”", "“{above}”之下既有正文，又只有“{marker}”一项"),
    what=("Looks for sections with text of their own and one numbered part.", "查找自身有正文、又只有一个编号下级的部分。"),
    why=(
        "The text and the part are of one level, or the second part is missing.",
        "正文与这一项本属同一层次，或者第二项缺失。",
    ),
    example="关于村级养老服务的调研报告\n一、存在问题\n调研发现如下情况。\n（一）人手不足\n护理员少。\n二、工作建议\n增加人手。\n",
    instead="关于村级养老服务的调研报告\n一、存在问题\n调研发现如下情况。\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n二、工作建议\n增加人手。\n",
    check=check,
)
