"""STR009: a reference names a part that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the references to a number that no part has, of a kind that the report has."""
    for reference in context.references:
        if reference.own and reference.run and reference.dangles:
            words = context.text[reference.span.start : reference.span.end]
            yield Hit(reference.span, {"words": words, "last": str(max(reference.run.numbers))})


RULE = Rule(
    code="STR009",
    name="dangling-reference",
    level="warning",
    message=("“{words}” is not in this report; the run goes up to {last}", "文中没有“{words}”，同组序号只到{last}"),
    what=(
        "Looks for references to parts of the report itself (见第（五）项, 本办法第九条) that it does not have.",
        "查找所指部分不存在的文内引用（如“见第（五）项”“本办法第九条”）。",
    ),
    why=("The part was deleted or renumbered.", "所指部分已被删除或重新编号。"),
    example="关于村级养老服务的调研报告\n一、存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n二、工作建议\n针对人手不足，见第（五）项。\n",
    instead="关于村级养老服务的调研报告\n一、存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n二、工作建议\n针对人手不足，见第（一）项。\n",
    check=check,
)
