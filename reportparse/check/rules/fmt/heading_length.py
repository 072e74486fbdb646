"""FMT010: a heading is too long."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Option, Rule, RuleOptions
from reportparse.check.violation import Hit
from reportparse.trim import unspaced
from reportparse.visible import shortened

SHOWN = 20
"""How many characters of a heading are shown."""


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the headings that have more characters than allowed."""
    most = options.number("max-length")
    for node in context.nodes:
        if node.heading is None or node.marker is None or context.families[node.marker.family].kind == "point":
            continue
        length = len(unspaced(node.heading.text))
        if length > most and "\n" not in context.text[node.heading.span.start : node.heading.span.end]:
            yield Hit(
                node.heading.span, {"heading": shortened(node.heading.text, SHOWN), "length": str(length), "most": str(most)}
            )


RULE = Rule(
    code="FMT010",
    name="heading-length",
    level="warning",
    message=(
        "the heading “{heading}” has {length} characters; at most {most}",
        "标题“{heading}”有{length}字，不宜超过{most}字",
    ),
    what=("Looks for headings that are longer than is allowed.", "查找过长的标题。"),
    why=("A heading that runs over a line is read as text.", "标题超过一行，就会被当作正文来读。"),
    example=(
        "关于村级养老服务的调研报告\n一、全面了解全镇十二个行政村和三个社区的养老服务机构数量规模运行情况以及从业人员队伍建设基本情况\n"
        "全镇有十二个村。\n二、存在问题\n人手不足。\n"
    ),
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n",
    check=check,
    options={"max-length": Option(40, ("the most characters of a heading", "标题的最多字数"))},
)
