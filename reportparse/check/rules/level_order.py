"""FMT007: a family holds one that stands above it in the standard."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.forms import NAMES, standard_level
from reportparse.check.once import once
from reportparse.check.rule import Options, Rule
from reportparse.check.violation import Hit
from reportparse.source import Span


def check(context: Context, options: Options) -> Iterator[Hit]:
    """Yield the first part of each kind whose form belongs above that of what holds it."""
    return once(_found(context))


def _found(context: Context) -> Iterator[tuple[Span, dict[str, str]]]:
    for node in context.nodes:
        above = context.parents[node.id]
        if node.marker is None or above is None or above.marker is None:
            continue
        outer, inner = standard_level(above.marker.family), standard_level(node.marker.family)
        if outer is not None and inner is not None and inner < outer:
            yield node.marker.span, {"outer": NAMES[above.marker.family], "inner": NAMES[node.marker.family]}


RULE = Rule(
    code="FMT007",
    name="level-order",
    level="warning",
    message=(
        "{inner} stands below {outer}; the standard has it above (places: {count})",
        "{inner}用在{outer}之下，与标准规定的层次次序相反（全文共{count}处）",
    ),
    what=(
        "Looks for forms that stand below one that GB/T 9704-2012 puts below them. It reports the first place of each kind.",
        "查找层次次序与 GB/T 9704-2012 相反的序号。每种情形只报第一处。",
    ),
    why=("Readers tell levels by their forms.", "读者靠序号形式分辨层次。"),
    example="关于村级养老服务的调研报告\n1.存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n2.工作建议\n加大投入。\n",
    instead="关于村级养老服务的调研报告\n一、存在问题\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n二、工作建议\n加大投入。\n",
    check=check,
    source="GB/T 9704-2012, 7.3.3",
)
