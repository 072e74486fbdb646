"""NUM006: a run begins anew for no reason that can be seen."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.num.sure import begins_anew
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the first markers of second runs beside a first one."""
    for run in context.runs:
        node = run.nodes[0]
        if run.restarts and context.families[run.family].kind != "point" and node.marker and not begins_anew(context, node):
            yield Hit(node.marker.span, {"marker": node.marker.text})


RULE = Rule(
    code="NUM006",
    name="number-restart",
    level="warning",
    message=("numbers begin anew at “{marker}” beside a run of the same kind", "“{marker}”处同级序号重新从一编起"),
    what=(
        "Looks for a second run of the same kind under the same heading. An annex, a title of its own or the lead of a list is a reason.",
        "查找同一标题下重新从一编起的同类序号。附件、另立标题或列举的引导语属正当理由。",
    ),
    why=(
        "A reference to a number can mean either run; often a heading above the second run is lost.",
        "引用序号时无法区分两组；往往是第二组之上的标题缺失。",
    ),
    example=(
        "关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足，护理员少，待遇低。\n"
        "一、工作建议\n增加人手，提高待遇。\n二、工作打算\n逐步推开，年内建成。\n三、组织保障\n成立专班，落实责任。\n"
    ),
    instead=(
        "关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足，护理员少，待遇低。\n"
        "三、工作建议\n增加人手，提高待遇。\n四、工作打算\n逐步推开，年内建成。\n五、组织保障\n成立专班，落实责任。\n"
    ),
    check=check,
)
