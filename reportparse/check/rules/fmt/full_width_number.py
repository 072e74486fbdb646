"""FMT013: a marker's figures are full-width."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.split_marker import split_marker
from reportparse.check.violation import Fix, Hit
from reportparse.patterns import lazy
from reportparse.signs import NARROW_FIGURES, WIDE
from reportparse.splice import Edit

HAS_WIDE = lazy(f"[{WIDE}]")
POINT = lazy("(?<=[0-9])[．](?=[0-9])")


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the markers with full-width figures; those of １．２ are narrowed together, with their point."""
    for marker in context.typed_markers(context.families):
        parts = split_marker(marker, context.text, context.families) if HAS_WIDE.search(marker.text) else None
        if parts is None:
            continue
        figures = parts.head + parts.numeral
        narrow = POINT.sub(".", figures.translate(NARROW_FIGURES))
        if narrow != figures:
            fix = Fix((Edit(parts.start, parts.after, narrow),))
            yield Hit(marker.span, {"marker": marker.text, "right": narrow + parts.tail}, fix)


RULE = Rule(
    code="FMT013",
    name="full-width-number",
    level="warning",
    message=("“{marker}” has full-width figures; write “{right}”", "“{marker}”使用了全角数字，应为“{right}”"),
    what=("Looks for markers whose Arabic figures are full-width.", "查找使用全角阿拉伯数字的序号。"),
    why=("Figures in running text are half-width; mixed widths break search.", "行文中的阿拉伯数字用半角；混用影响检索。"),
    example="关于村级养老服务的调研报告\n一、存在问题\n１.人手不足\n护理员少。\n２.经费不足\n投入少。\n二、工作建议\n加大投入。\n",
    instead="关于村级养老服务的调研报告\n一、存在问题\n1.人手不足\n护理员少。\n2.经费不足\n投入少。\n二、工作建议\n加大投入。\n",
    check=check,
    fix="safe",
)
