"""NUM009: a typed number and the one that the file computes disagree."""

from __future__ import annotations

from collections.abc import Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.violation import Hit
from reportparse.source import SourceText
from reportparse.texts import CleanText
from reportparse.tokenizer.tokenize import tokenize

LONGEST_MARKER = 20
"""How much of a paragraph may be its typed marker."""


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the markers that hold a computed number and a typed one of another value."""
    for node in context.nodes:
        marker = node.marker
        if marker is None or not context.is_computed(marker):
            continue
        block = context.report.source.block_at(marker.span.start)
        assert block is not None
        label = context.text[block.start : block.start + block.label].strip()
        typed = context.text[block.start + block.label : block.end].lstrip()
        found = tokenize(CleanText(typed[:LONGEST_MARKER], SourceText(typed[:LONGEST_MARKER])))
        if block.ordinal is None or not found or found[0].start:
            continue
        if all(reading.ordinal not in (None, block.ordinal) for reading in found[0].readings):
            yield Hit(marker.span, {"label": label, "typed": typed[: found[0].end]})


RULE = Rule(
    code="NUM009",
    name="number-disagrees",
    level="error",
    message=("Word counts “{label}”, but “{typed}” is typed", "自动编号为“{label}”，手工输入的却是“{typed}”"),
    what=(
        "Looks for paragraphs of a Word file or a web page that have an automatic number and a typed one of another value.",
        "查找 Word 文件或网页中既有自动编号、又手工输入了不同序号的段落。",
    ),
    why=("The page shows two numbers that contradict one another.", "页面上会出现两个互相矛盾的序号。"),
    example="（自动编号）2. （手工输入）3.经费不足\n",
    instead="（自动编号）2. 经费不足\n",
    check=check,
)
