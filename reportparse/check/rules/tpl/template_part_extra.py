"""TPL003: a part is not in the outline."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.tpl.compare_outline import compare_outline
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the differences of this kind, where an outline is given."""
    return compare_outline(context, "extra")


RULE = Rule(
    code="TPL003",
    name="template-part-extra",
    level="warning",
    message=("“{part}” is not in the outline", "模板中没有“{part}”"),
    what=(
        "Looks for parts that the outline does not have; a line … in the outline lets any be there.",
        "查找模板中没有的部分；模板中写一行“…”则不限。",
    ),
    why=("The part belongs elsewhere, or the outline is out of date.", "这一部分应放在别处，或者模板需要更新。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n增加人手。\n四、名词解释\n略作说明。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n增加人手。\n",
    check=check,
    example_template="- 基本情况|概况\n- 存在问题|@finding\n- 建议|对策\n",
)
