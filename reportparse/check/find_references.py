"""Finds the references of a report to its own parts, such as 见第（二）项, and the runs in which they count."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from reportparse.check.chain import Chain
from reportparse.check.context import Context
from reportparse.check.reference import Reference
from reportparse.model import AnyNode
from reportparse.source import Span
from reportparse.tokenizer.numerals import parse_numeral

REFERENCE = re.compile(r"第[（(]?(?P<numeral>[一二三四五六七八九十百]{1,5}|\d{1,3})[）)]?(?P<unit>部分|[章节節条條项項])")
OWN = re.compile(
    r"(?:本(?:报告|意见|方案|办法|规定|条例|通知|细则|章程|规则|制度|规划|提案|文)?|[见如]|上述|前述|参照|依照|按照|根据|落实|对应)\Z"
)
"""What stands before a reference to a part of the report itself."""
OTHERS = re.compile(r"[法例则]\Z|第.{1,6}[条款]\Z")
"""What stands before a reference into another paper, or into an article that is named with it."""
FAMILIES = {
    "部分": ("part", "cjk_comma"),
    "章": ("chapter",),
    "节": ("section",),
    "節": ("section",),
    "条": ("article",),
    "條": ("article",),
    "项": ("cjk_paren",),
    "項": ("cjk_paren",),
}
"""The families that a unit may name, the likelier first."""
NEAR = 30
"""How many characters before a reference may name another paper."""


def find_references(context: Context) -> Iterator[Reference]:
    """Yield the references to the report's own parts, in order of place; those into other papers are left out."""
    if "第" not in context.text:
        return
    markers = {node.marker.span.start for node in context.nodes if node.marker}
    nodes = sorted((node for node in context.nodes if not node.spans), key=lambda node: node.span.start)
    starts = [node.span.start for node in nodes]
    for found in REFERENCE.finditer(context.text):
        before = context.text[max(0, found.start() - NEAR) : found.start()]
        if found.start() in markers or not _is_inside(before):
            continue
        place = bisect_right(starts, found.start()) - 1
        chain = _chain(context, nodes[place] if place >= 0 else None, found["unit"])
        ordinal = parse_numeral("arabic" if found["numeral"].isdecimal() else "cjk", found["numeral"])
        if ordinal:
            own = OWN.search(before) is not None
            yield Reference(Span(*found.span()), Span(*found.span("numeral")), ordinal, own, chain)


def _is_inside(before: str) -> bool:
    """Return whether a reference is to the report itself: the words before it name no other paper."""
    clause = re.split("[。；！？\n]", before)[-1]
    return "》" not in clause and (OWN.search(before) is not None or not OTHERS.search(before))


def _chain(context: Context, node: AnyNode | None, unit: str) -> Chain | None:
    """Return the run that a unit names from inside a node: the nearest in it or above it, else the only one."""
    above = node
    while True:
        for family in FAMILIES[unit]:
            chain = context.chains_in.get((above.id if above else "", family))
            if chain is not None:
                return chain
        if above is None:
            break
        above = context.parents[above.id]
    for family in FAMILIES[unit]:
        if family in context.chains_of:
            known = context.chains_of[family]
            return known[0] if len(known) == 1 else None
    return None
