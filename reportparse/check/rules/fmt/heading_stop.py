"""FMT009: a heading on a line of its own ends in a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import BLANK, Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Fix, Hit
from reportparse.model import AnyNode
from reportparse.patterns import lazy
from reportparse.source import Span
from reportparse.splice import Edit

HEADING_STOPS = "。．.；;，,、"
SENTENCE = lazy(r"\d(?![\d年月.])|了(?!解)|会议|同意|审议|》|已|将(?!军|来|领)")
"""What a sentence has and hardly a title: what it counts (titles name years at most), what was done or decided, and on which paper."""


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the stops behind headings that stand alone on their line, where text or parts follow."""
    for run in context.runs:
        if context.families[run.family].kind not in ("block", "unit"):
            continue
        titles = [node for node in run.nodes if _is_title(context, node)]
        if 2 * len(titles) <= len(run.nodes) or any(map(_is_point, run.nodes)):
            continue  # where a part beside it is a point of one sentence, it is one, too
        for node in titles:
            heading = node.heading
            rest = context.rest_of_line(heading.span.end).rstrip(BLANK) if heading else ""
            if heading and rest:
                end = heading.span.end
                fix = Fix((Edit(end, end + 1, ""),), safe=False)
                yield Hit(Span(end, end + 1), {"heading": heading.text, "sign": rest}, fix)


def _is_title(context: Context, node: AnyNode) -> bool:
    """Return whether words stand alone on their line above text or parts, with a stop or none, and are no sentence."""
    heading, marker = node.heading, node.marker
    if heading is None or heading.spans or marker is None or not (node.paragraphs or node.children):
        return False
    rest = context.rest_of_line(heading.span.end).rstrip(BLANK)
    alone = not rest or (len(rest) == 1 and rest in HEADING_STOPS)
    return alone and context.starts_line(marker.span.start) and not (rest and SENTENCE.search(heading.text))


def _is_point(node: AnyNode) -> bool:
    """Return whether a part is text alone, without a title."""
    return node.heading is None and len(node.paragraphs) == 1 and not node.children


RULE = Rule(
    code="FMT009",
    name="heading-stop",
    level="warning",
    message=("the heading “{heading}” ends in “{sign}”", "标题“{heading}”末尾带有“{sign}”"),
    what=(
        (
            "Looks for headings on a line of their own, with text or parts below, that end in a full stop, comma or semicolon. "
            "A point of one sentence is no heading: one that counts something, says what was done or decided, or stands beside such a point."
        ),
        "查找独占一行、下有内容、末尾却带句号、逗号或分号的标题。写有数量、已办或决定事项的句子，以及与单句要点并列的，不作标题。",
    ),
    why=("A heading that stands alone takes no stop at its end.", "独占一行的标题末尾不加点号。"),
    example="关于村级养老服务的调研报告\n一、基本情况。\n全镇有十二个村。\n二、存在问题。\n人手不足。\n三、工作建议。\n加大投入。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n加大投入。\n",
    check=check,
    fix="unsafe",
)
