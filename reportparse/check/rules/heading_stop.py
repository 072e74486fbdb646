"""FMT009: a heading on a line of its own ends in a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import BLANK, Context
from reportparse.check.rule import Options, Rule
from reportparse.check.violation import Edit, Fix, Hit
from reportparse.source import Span
from reportparse.tokenizer.families import BY_NAME

STOPS = "。．.；;，,、"


def check(context: Context, options: Options) -> Iterator[Hit]:
    """Yield the stops behind headings that stand alone on their line, where text or parts follow."""
    for node in context.nodes:
        heading, marker = node.heading, node.marker
        if heading is None or heading.spans or marker is None or BY_NAME[marker.family].kind not in ("block", "unit"):
            continue
        end = heading.span.end
        rest = context.rest_of_line(end).rstrip(BLANK)
        if len(rest) == 1 and rest in STOPS and context.starts_line(marker.span.start) and (node.paragraphs or node.children):
            yield Hit(Span(end, end + 1), {"heading": heading.text, "sign": rest}, Fix((Edit(end, end + 1, ""),), safe=False))


RULE = Rule(
    code="FMT009",
    name="heading-stop",
    level="warning",
    message=("the heading “{heading}” ends in “{sign}”", "标题“{heading}”末尾带有“{sign}”"),
    what=(
        "Looks for headings on a line of their own, with text or parts below, that end in a full stop, comma or semicolon.",
        "查找独占一行、下有内容、末尾却带句号、逗号或分号的标题。",
    ),
    why=("A heading that stands alone takes no stop at its end.", "独占一行的标题末尾不加点号。"),
    example="关于村级养老服务的调研报告\n一、基本情况。\n全镇有十二个村。\n二、存在问题。\n人手不足。\n三、工作建议。\n加大投入。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n加大投入。\n",
    check=check,
    fix="unsafe",
)
