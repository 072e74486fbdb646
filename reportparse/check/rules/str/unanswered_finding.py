"""STR005: no recommendation answers a finding."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.str.unanswered import unanswered
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the findings without an answer."""
    return unanswered(context, findings=True)


RULE = Rule(
    code="STR005",
    name="unanswered-finding",
    level="info",
    message=(
        "no recommendation answers “{point}”{nearest}",
        "问题“{point}”没有对应的建议{nearest_zh}",
    ),
    what=(
        (
            "Looks for findings that no recommendation answers, in reports where most of them are answered. "
            "The link is an estimate from shared words, so this is for information."
        ),
        "查找没有对应建议的问题（仅限多数有对应关系的报告）。对应关系由用词推断，故仅作提示。",
    ),
    why=("A problem that is named and not answered is an open end.", "提出了问题却没有对策，报告就留了缺口。"),
    example=(
        "关于村级养老服务的调研报告\n一、存在的问题\n（一）护理人员不足\n每名护理员要照顾三十名老人。\n（二）运营经费短缺\n运营经费靠村集体补贴。\n"
        "（三）食堂卫生条件差\n部分食堂没有消毒设备。\n二、对策建议\n（一）充实护理人员\n招聘护理员，提高护理人员待遇。\n（二）保障运营经费\n将运营经费列入财政预算。\n"
    ),
    instead=(
        "关于村级养老服务的调研报告\n一、存在的问题\n（一）护理人员不足\n每名护理员要照顾三十名老人。\n（二）运营经费短缺\n运营经费靠村集体补贴。\n"
        "（三）食堂卫生条件差\n部分食堂没有消毒设备。\n二、对策建议\n（一）充实护理人员\n招聘护理员，提高护理人员待遇。\n（二）保障运营经费\n将运营经费列入财政预算。\n"
        "（三）改善食堂卫生\n为食堂配备消毒设备，改善卫生条件。\n"
    ),
    check=check,
)
