"""FMT008: parts that stand side by side are numbered in different forms."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.num.faults import displaced_from
from reportparse.check.violation import Hit
from reportparse.model import AnyNode


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the first of the parts that go on counting in another form than the part before."""
    for node in context.nodes:
        above = displaced_from(context, node)
        if node.marker and above and above.marker:
            yield Hit(node.marker.span, {"marker": node.marker.text, "before": above.marker.text})
    for siblings in [context.report.sections, *(node.children for node in context.nodes if node.children)]:
        for before, node in pairwise(siblings):
            if node.marker and before.marker and _goes_on(context, before, node):
                yield Hit(node.marker.span, {"marker": node.marker.text, "before": before.marker.text})


def _goes_on(context: Context, before: AnyNode, node: AnyNode) -> bool:
    """Return whether a part takes the next number in another form."""
    one, two = before.marker, node.marker
    if one is None or two is None or one.family == two.family or one.ordinal is None or two.ordinal is None:
        return False
    counted = context.families[one.family].kind == context.families[two.family].kind == "block"
    return counted and two.ordinal == one.ordinal + 1


RULE = Rule(
    code="FMT008",
    name="mixed-siblings",
    level="warning",
    message=("“{marker}” goes on from “{before}” in another form", "“{marker}”接在“{before}”之后，序号形式不一致"),
    what=(
        "Looks for parts that count on from the one beside them in another form.",
        "查找与前一项连续编号、形式却不同的并列各项。",
    ),
    why=("A reader takes the two for different levels.", "读者会误以为两项属于不同层次。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n3.工作建议\n加大投入。\n四、工作打算\n逐步推开。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n加大投入。\n四、工作打算\n逐步推开。\n",
    check=check,
)
