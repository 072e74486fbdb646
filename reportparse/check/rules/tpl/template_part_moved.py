"""TPL002: a part stands at another place than in the outline."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.tpl.compare_outline import compare_outline
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the differences of this kind, where an outline is given."""
    return compare_outline(context, "order")


RULE = Rule(
    code="TPL002",
    name="template-part-moved",
    level="error",
    message=("“{part}” stands behind “{near}”; the outline has it before", "“{part}”排在“{near_zh}”之后，与模板次序不符"),
    what=("Looks for parts that stand in another order than in the outline.", "查找与模板次序不同的部分。"),
    why=("Readers look for a part where the outline has it.", "读者会按模板的次序查找。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、工作建议\n增加人手。\n三、存在问题\n人手不足。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n增加人手。\n",
    check=check,
    example_template="- 基本情况|概况\n- 存在问题|@finding\n- 建议|对策\n",
)
