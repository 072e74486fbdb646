"""TPL001: a part of the outline is missing."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.tpl.compare_outline import compare_outline
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the differences of this kind, where an outline is given."""
    return compare_outline(context, "missing")


RULE = Rule(
    code="TPL001",
    name="template-part-missing",
    level="error",
    message=("the part “{part}” of the outline is missing in {near}", "缺少模板要求的“{part}”（应在{near_zh}之中）"),
    what=("Looks for the parts of the outline that the report does not have.", "查找模板要求而报告缺少的部分。"),
    why=("The report is not what was agreed on.", "报告不符合约定的模板。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、工作建议\n增加人手。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n增加人手。\n",
    check=check,
    example_template="- 基本情况|概况\n- 存在问题|@finding\n- 建议|对策\n",
)
