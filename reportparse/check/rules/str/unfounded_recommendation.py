"""STR006: a recommendation answers no finding."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.str.unanswered import unanswered
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the recommendations that answer nothing."""
    return unanswered(context, findings=False)


RULE = Rule(
    code="STR006",
    name="unfounded-recommendation",
    level="info",
    message=("“{point}” answers no finding{nearest}", "建议“{point}”没有对应的问题{nearest_zh}"),
    what=(
        (
            "Looks for recommendations that answer no finding, in reports where most of them do. "
            "The link is an estimate from shared words, so this is for information."
        ),
        "查找没有对应问题的建议（仅限多数有对应关系的报告）。对应关系由用词推断，故仅作提示。",
    ),
    why=("A measure without a problem leaves open why it is asked for.", "没有问题作依据，建议就缺乏针对性。"),
    example=(
        "关于村级养老服务的调研报告\n一、存在的问题\n（一）护理人员不足\n每名护理员要照顾三十名老人。\n（二）运营经费短缺\n运营经费靠村集体补贴。\n"
        "二、对策建议\n（一）充实护理人员\n招聘护理员，提高护理人员待遇。\n（二）保障运营经费\n将运营经费列入财政预算。\n（三）改造村道路灯\n更换损坏的路灯。\n"
    ),
    instead=(
        "关于村级养老服务的调研报告\n一、存在的问题\n（一）护理人员不足\n每名护理员要照顾三十名老人。\n（二）运营经费短缺\n运营经费靠村集体补贴。\n"
        "二、对策建议\n（一）充实护理人员\n招聘护理员，提高护理人员待遇。\n（二）保障运营经费\n将运营经费列入财政预算。\n"
    ),
    check=check,
)
