"""NUM005: a run of one."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the markers that number a single part where no text stands beside it."""
    for run in context.runs:
        node = run.nodes[0]
        if (
            len(run.nodes) > 1
            or node.marker is None
            or run.base is not None
            or run.ordinals != [1]
            or context.families[run.family].kind == "point"
        ):
            continue
        above = node.parent
        if above is None or not above.paragraphs:
            yield Hit(node.marker.span, {"marker": node.marker.text})


RULE = Rule(
    code="NUM005",
    name="lone-item",
    level="warning",
    message=("“{marker}” is the only one of its run", "“{marker}”之后没有第二项"),
    what=(
        "Looks for a numbered part that no second one follows. Where text stands beside it, STR004 looks at it.",
        "查找只有一项的序号。若与正文并列，见 STR004。",
    ),
    why=("What is not divided needs no number; or the second part is missing.", "只有一项则不必编号，也可能后面的内容缺失。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n（一）人手不足\n护理员少。\n三、工作建议\n增加人手。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足，护理员少。\n三、工作建议\n增加人手。\n",
    check=check,
)
