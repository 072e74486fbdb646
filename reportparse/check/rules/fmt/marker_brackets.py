"""FMT001: a marker's brackets are half-width or mixed."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.split_marker import split_marker
from reportparse.check.violation import Fix, Hit
from reportparse.markers.families import names
from reportparse.signs import ROUND
from reportparse.splice import Edit


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the markers with brackets other than （）."""
    for marker in context.typed_markers(names(lambda family: family.bracketed)):
        parts = split_marker(marker, context.text, context.families)
        if parts is None:
            continue
        edits = [
            Edit(offset, offset + 1, ROUND[char])
            for part, start in ((parts.head, parts.start), (parts.tail, parts.after))
            for offset, char in enumerate(part, start)
            if char in ROUND
        ]
        if edits:
            right = "".join(ROUND.get(char, char) for char in parts.head + parts.numeral + parts.tail)
            yield Hit(marker.span, {"marker": marker.text, "right": right}, Fix(tuple(edits)))


RULE = Rule(
    code="FMT001",
    name="marker-brackets",
    level="warning",
    message=("“{marker}” has half-width or mixed brackets; write “{right}”", "“{marker}”的括号为半角或不成对，应为“{right}”"),
    what=(
        "Looks for markers in brackets whose brackets are not the full-width （）.",
        "查找未使用全角圆括号（）的带括号序号。",
    ),
    why=(
        "GB/T 9704-2012 sets （一） and （1）. Mixed widths also break search and the alignment of lines.",
        "GB/T 9704-2012 规定第二层为“（一）”、第四层为“（1）”。全角半角混用还影响检索和对齐。",
    ),
    example="关于村级养老服务的调研报告\n一、存在问题\n(一)人手不足\n护理员少。\n（二)经费不足\n投入少。\n二、工作建议\n加大投入。\n",
    instead="关于村级养老服务的调研报告\n一、存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n二、工作建议\n加大投入。\n",
    check=check,
    fix="safe",
    source="GB/T 9704-2012, 7.3.3",
)
