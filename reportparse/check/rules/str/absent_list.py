"""STR010: a list is introduced and does not come."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Hit
from reportparse.patterns import lazy
from reportparse.source import Span

LIST_LEAD = lazy(r"(?:如下|以下|下列|包括|主要[是有]|分别[是为])[^。；！？]{0,12}[：:]\Z")
LONGEST_LEAD = 30
"""How many of a paragraph's last characters may be its lead."""
TABLES = ("|", "表", "图", "附")


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the leads with which a section ends."""
    for place, node in enumerate(context.nodes):
        if node.children or not node.paragraphs or node.paragraphs[-1].spans:
            continue
        last = node.paragraphs[-1].span
        begin = max(last.start, last.end - LONGEST_LEAD)
        found = LIST_LEAD.search(context.text[begin : last.end])
        if found and not _begins(context, last.end, place + 1):
            yield Hit(Span(begin + found.start(), last.end), {"lead": found.group()})


def _begins(context: Context, end: int, place: int) -> bool:
    """Return whether a list begins behind a lead: at the next node, where its run begins, or as a table."""
    following = context.text[end : end + LONGEST_LEAD].lstrip()
    if place < len(context.nodes) and following:
        node = context.nodes[place]
        return node.marker is None or node.marker.ordinal in (None, 1)
    return following.startswith(TABLES)


RULE = Rule(
    code="STR010",
    name="absent-list",
    level="warning",
    message=("“{lead}” introduces a list that does not come", "“{lead}”之后没有列出内容"),
    what=("Looks for sections that end with the lead of a list.", "查找以列举的引导语结尾、其后没有内容的部分。"),
    why=("The list was lost or forgotten.", "列举的内容漏写或缺失。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n经过调研，主要问题如下：\n三、工作建议\n增加人手。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n经过调研，主要问题如下：护理员少，投入少。\n三、工作建议\n增加人手。\n",
    check=check,
)
