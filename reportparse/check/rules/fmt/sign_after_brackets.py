"""FMT002: a marker in brackets is followed by 、 or another sign."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.rules.fmt.separators import wrong_signs_behind
from reportparse.check.violation import Hit
from reportparse.markers.families import names

WRONG_SIGNS = "、，,．.：:"


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the markers in brackets with a sign behind them."""
    bracketed = names(lambda family: family.bracketed and family.standard is not None)
    return wrong_signs_behind(context, bracketed, WRONG_SIGNS, "")


RULE = Rule(
    code="FMT002",
    name="sign-after-brackets",
    level="warning",
    message=(
        "“{marker}”: nothing stands between the bracket and the words; write “{right}”",
        "“{marker}”：括号后不加标点，应为“{right}”",
    ),
    what=(
        "Looks for markers such as （一）、 and （1）. with a sign behind the bracket.",
        "查找“（一）、”“（1）．”一类括号后又加标点的序号。",
    ),
    why=(
        "The bracket already separates the number from the words (GB/T 15834-2011 has no sign there).",
        "括号本身已把序号与文字分开，按 GB/T 15834-2011，其后不再加标点。",
    ),
    example="关于村级养老服务的调研报告\n一、存在问题\n（一）、人手不足\n护理员少。\n（二）、经费不足\n投入少。\n二、工作建议\n加大投入。\n",
    instead="关于村级养老服务的调研报告\n一、存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n二、工作建议\n加大投入。\n",
    check=check,
    fix="safe",
    source="GB/T 15834-2011, B.3.4; GB/T 9704-2012, 7.3.3",
)
