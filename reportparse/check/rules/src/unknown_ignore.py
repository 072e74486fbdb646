"""SRC007: a comment silences a rule that does not exist, or cannot be read."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.silence import read_comments
from reportparse.check.violation import Hit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the comments with codes that are none."""
    for comment in read_comments(context.report.source):
        for code in comment.codes:
            if not context.is_selector(code):
                yield Hit(comment.span, {"code": code})


RULE = Rule(
    code="SRC007",
    name="unknown-ignore",
    level="warning",
    message=("“{code}” in a comment names no rule", "注释中的“{code}”不是规则"),
    what=(
        "Looks for comments that silence a rule which does not exist, or that cannot be read.",
        "查找屏蔽了不存在的规则或写法有误的注释。",
    ),
    why=("The rule that was meant goes on, or its name has changed.", "本想屏蔽的规则仍在生效，或者规则已经改名。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。<!-- reportparse: ignore NUM999 -->\n二、存在问题\n人手不足。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n",
    check=check,
)
