"""STR003: a heading has no text below it, while those beside it have."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Option, Rule, RuleOptions
from reportparse.check.violation import Hit
from reportparse.model import AnyNode


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the bare headings in runs of which most parts have text."""
    longest = options.number("max-length")
    for run in context.runs:
        if context.families[run.family].kind not in ("block", "unit") or context.families[run.family].provision:
            continue
        bare = [node for node in run.nodes if _is_bare(node)]
        if not bare or 2 * len(bare) >= len(run.nodes):
            continue
        for node in bare:
            if node.marker and node.heading and len(node.heading.text) <= longest and _stands_alone(context, node):
                yield Hit(node.heading.span, {"marker": node.marker.text, "heading": node.heading.text})


def _is_bare(node: AnyNode) -> bool:
    words = node.heading.text if node.heading else ""
    return bool(words) and not words.startswith(("（", "(")) and not node.paragraphs and not node.children


def _stands_alone(context: Context, node: AnyNode) -> bool:
    """Return whether a heading ends its line without a stop that would make it a sentence."""
    return node.heading is not None and not context.rest_of_line(node.heading.span.end).strip()


RULE = Rule(
    code="STR003",
    name="heading-without-text",
    level="warning",
    message=("no text stands below “{marker}{heading}”", "“{marker}{heading}”之下没有内容"),
    what=(
        "Looks for headings without text or parts in runs where most of the others have some. A longer line is a point of its own.",
        "查找没有正文和下级内容、而同组多数标题都有内容的标题。较长的一行视为独立的一条。",
    ),
    why=("The text was forgotten, or it is lost.", "正文漏写或缺失。"),
    example="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n三、工作建议\n增加人手。\n四、工作打算\n逐步推开。\n",
    instead="关于村级养老服务的调研报告\n一、基本情况\n全镇有十二个村。\n二、存在问题\n人手不足。\n三、工作建议\n增加人手。\n四、工作打算\n逐步推开。\n",
    check=check,
    options={"max-length": Option(20, ("the most characters of a line that is a heading", "视为标题的一行的最多字数"))},
)
