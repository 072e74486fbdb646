"""NUM007: a run counts on across sections."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the markers at which a run goes on in another section."""
    for run in context.runs:
        if context.families[run.family].kind == "unit":
            continue
        for place in sorted(run.crossings):
            marker = run.nodes[place].marker
            before = run.nodes[place - 1].marker
            if marker and before:
                yield Hit(marker.span, {"marker": marker.text, "before": before.text})


RULE = Rule(
    code="NUM007",
    name="number-runs-on",
    level="info",
    message=("“{marker}” counts on from “{before}” in the section before", "“{marker}”接续上一部分的“{before}”编号"),
    what=(
        "Says where numbers count on from one section to the next. Chapters, sections and articles (章, 节, 条) do so by right.",
        "提示跨部分连续编号之处。章、节、条本应连续，不在此列。",
    ),
    why=(
        "It is allowed, and common in plans with many tasks; but a part that is put in shifts all numbers after it.",
        "任务较多的方案常用这种编法，并无不可；但插入一项后，其后各部分的序号都要改动。",
    ),
    example=(
        "关于村级养老服务的调研报告\n一、存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n"
        "二、工作建议\n（三）增加人手\n多招人员。\n（四）增加经费\n加大投入。\n"
    ),
    instead=(
        "关于村级养老服务的调研报告\n一、存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n"
        "二、工作建议\n（一）增加人手\n多招人员。\n（二）增加经费\n加大投入。\n"
    ),
    check=check,
)
