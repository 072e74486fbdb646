"""The references of a report to its own parts, such as 见第（二）项, and the runs in which they count."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from reportparse.check.runs import Run
from reportparse.markers.families import BY_NAME, derived
from reportparse.markers.numerals import TO_HUNDRED, TO_TEN, parse_numeral, write_numeral
from reportparse.markers.own_family import Families
from reportparse.model import AnyNode
from reportparse.patterns import lazy
from reportparse.source import Span
from reportparse.splice import Edit

OWN = lazy(
    r"(?:本(?:报告|意见|方案|办法|规定|条例|通知|细则|章程|规则|制度|规划|提案|文)?|[见如]|上述|前述|参照|依照|按照|根据|落实|对应)\Z"
)
"""What stands before a reference to a part of the report itself."""
OTHERS = lazy(r"[法例则]\Z|第.{1,6}[条款]\Z")
"""What stands before a reference into another paper, or into an article that is named with it."""
NEAR = 30
"""How many characters before a reference may name another paper."""


@dataclass(slots=True)
class Reference:
    """A place that names a part by its number."""

    span: Span
    numeral: Span
    ordinal: int
    branch: int | None
    """The number of a part put in behind that, as 1 in 第十七条之一; None for any other."""
    own: bool
    """Whether its words say that the part is in this report."""
    run: Run | None
    """The run in which that part counts; None where the report has none."""

    @property
    def dangles(self) -> bool:
        """Whether its run has no such part."""
        if self.run is None:
            return False
        if self.branch is None:
            return self.ordinal not in self.run.numbers
        named = (self.ordinal, self.branch)
        return all(node.marker is None or (node.marker.ordinal, node.marker.branch) != named for node in self.run.inserted)

    def follow(self, text: str, moved: dict[int, int]) -> Edit | None:
        """Return the edit that lets it name the same part after its run was renumbered."""
        new = moved.get(self.ordinal)
        if new is None:
            return None
        written = text[self.numeral.start : self.numeral.end]
        numeral = write_numeral("arabic" if written.isdecimal() else "cjk", new)
        return Edit(self.numeral.start, self.numeral.end, numeral)


def find_references(
    text: str,
    nodes: Sequence[AnyNode],
    nearest_run: Callable[[AnyNode | None, Collection[str]], Run | None],
    families: Families = BY_NAME,
) -> Iterator[Reference]:
    """Yield the references to the report's own parts, in order of place; those into other papers are left out.

    Args:
        text: the report's text.
        nodes: all its nodes.
        nearest_run: gives the run of some families that is nearest to a node.
        families: the table that holds for the report.
    """
    if "第" not in text:
        return
    markers = {node.marker.span.start for node in nodes if node.marker}
    whole = sorted((node for node in nodes if not node.spans), key=lambda node: node.span.start)
    starts = [node.span.start for node in whole]
    pattern = _pattern() if families is BY_NAME else _pattern_of(families)
    for found in pattern.finditer(text):
        before = text[max(0, found.start() - NEAR) : found.start()]
        if found.start() in markers or not _is_inside(before):
            continue
        place = bisect_right(starts, found.start()) - 1
        run = nearest_run(whole[place] if place >= 0 else None, _named(found["unit"], families))
        ordinal = parse_numeral("arabic" if found["numeral"].isdecimal() else "cjk", found["numeral"])
        if ordinal:
            own = OWN.search(before) is not None
            branch = _branch(found["before"] or found["behind"])
            yield Reference(Span(*found.span()), Span(*found.span("numeral")), ordinal, branch, own, run)


def _branch(numeral: str | None) -> int | None:
    return parse_numeral("arabic" if numeral.isdecimal() else "cjk", numeral) if numeral else None


def _named(unit: str, families: Families) -> list[str]:
    """Return the families that a word may name, the likelier first."""
    return [name for name, family in families.items() if unit in family.named]


@derived
def _pattern() -> re.Pattern[str]:
    return _pattern_of(BY_NAME)


def _pattern_of(families: Families) -> re.Pattern[str]:
    """Return what a reference looks like, with all words that name a family."""
    words = {word for family in families.values() for word in family.named}
    units = "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(
        rf"第[（(]?(?P<numeral>[{TO_HUNDRED}]{{1,5}}|\d{{1,3}})(?:[-－–—‐](?P<before>\d{{1,2}}))?[）)]?(?P<unit>{units})"
        rf"(?:之(?P<behind>[{TO_TEN}]{{1,3}}|\d{{1,2}})(?![分种項项类類方人者]))?"
    )


def _is_inside(before: str) -> bool:
    """Return whether a reference is to the report itself: the words before it name no other paper."""
    clause = re.split("[。；！？\n]", before)[-1]
    return "》" not in clause and (OWN.search(before) is not None or not OTHERS.search(before))
