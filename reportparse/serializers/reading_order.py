"""Goes through a report in reading order: its words piece by piece, and what stands in the source between two of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple, TypeVar

from reportparse.model import AnyNode, Heading, Marker, Node, Paragraph
from reportparse.patterns import lazy
from reportparse.report import Report
from reportparse.signs import LINE_ENDS
from reportparse.source import Span
from reportparse.trim import unspaced

Kind = Literal["title", "marker", "heading", "text"]
"""What words are in the tree."""
Words = Heading | Marker | Paragraph
Item = TypeVar("Item", bound=AnyNode | Words)
BREAKS: Final = LINE_ENDS + r"\f\x1c-\x1e"
"""What ends a line or a page in a source: the inside of a class of characters."""
BREAK = lazy(f"[{BREAKS}]")
_SPACE = lazy(r"\s+")


class Piece(NamedTuple):
    """Words of one element of the tree."""

    kind: Kind
    node: AnyNode | None
    """Whose they are; None for the report's own."""
    words: Words

    @property
    def start(self) -> int:
        """The source offset of the first character."""
        return self.words.span.start

    @property
    def end(self) -> int:
        """The source offset after the last."""
        return (self.words.spans or [self.words.span])[-1].end


class Gap(NamedTuple):
    """What stands between two pieces: signs that belong to no words of the tree, such as the stop behind a heading."""

    before: str
    """What is on the line of the first piece."""
    broken: bool
    """Whether a line ends between them."""
    after: str
    """What is on the line of the second; nothing where they share one."""


def pieces_of(report: Report) -> Iterator[Piece]:
    """Yield all words of a report's tree, in reading order.

    Args:
        report: the report; however deep, the tree is no burden on the stack.
    """
    for owner, item in _walk(report):
        if isinstance(item, Node):
            continue
        if owner is None:
            yield Piece("title" if item is report.title else "text", None, item)
        else:
            kind: Kind = "marker" if item is owner.marker else "heading" if item is owner.heading else "text"
            yield Piece(kind, owner, item)


def _walk(report: Report) -> Iterator[tuple[AnyNode | None, AnyNode | Words]]:
    waiting: list[tuple[AnyNode | None, Iterator[AnyNode | Words]]] = [(None, iter(contents_of_report(report)))]
    while waiting:
        owner, items = waiting[-1]
        item = next(items, None)
        if item is None:
            waiting.pop()
            continue
        yield owner, item
        if isinstance(item, Node):
            head: list[AnyNode | Words] = [words for words in (item.marker, item.heading) if words]
            waiting.append((item, iter([*head, *contents_of(item)])))


def contents_of_report(report: Report) -> list[AnyNode | Words]:
    """Return a report's title, its own paragraphs and its sections, in reading order."""
    own: list[AnyNode | Words] = [report.title] if report.title else []
    return _in_order([*own, *report.preamble, *report.sections, *report.closing], _stretches(report))


def contents_of(node: AnyNode) -> list[AnyNode | Paragraph]:
    """Return a node's own paragraphs and its children, in reading order."""
    return _in_order([*node.paragraphs, *node.children], node.spans)


def _stretches(report: Report) -> list[Span] | None:
    """Return the stretches of the source that the sections are made of, in reading order; None where that is the source's order."""
    if all(section.spans is None for section in report.sections) and not any(r.kind == "reordered" for r in report.repairs):
        return None
    return [span for section in report.sections for span in section.spans or [section.span]]


def _in_order(items: list[Item], stretches: Sequence[Span] | None) -> list[Item]:
    """Return elements in the order in which they are read; one outside all stretches follows the one before it."""
    if not stretches or len(items) < 2:
        return sorted(items, key=lambda item: item.span.start)
    known = sorted((span.start, place) for place, span in enumerate(stretches))

    def place_of(item: Item) -> tuple[int, int]:
        found = bisect_right(known, (item.span.start, len(known))) - 1
        return known[found][1] if found >= 0 else -1, item.span.start

    return sorted(items, key=place_of)


class Gaps:
    """What stands between the words of a report, in its source."""

    def __init__(self, report: Report) -> None:
        self.text = report.source.text
        self.starts = _starts(report) if any(repair.kind == "reordered" for repair in report.repairs) else []
        """Where words begin; empty where the order of reading is that of the source."""
        self.repairs = sorted(
            (repair.span.start, repair.span.end, repair.kind == "joined")
            for repair in report.repairs
            if repair.kind != "reordered" and repair.span.end > repair.span.start
        )
        self.reach: list[int] = []
        """How far the repairs reach up to each of them."""
        for _, end, _ in self.repairs:
            self.reach.append(max(end, self.reach[-1] if self.reach else 0))

    def between(self, start: int, end: int) -> Gap:
        """Return what stands between two source offsets; where the order of reading jumps, nothing and a line's end."""
        if end < start or self._jumps(start, end):
            return Gap("", True, "")
        kept = self._kept(start, end) if start < end else ""
        lines = BREAK.split(kept)
        if len(lines) == 1:
            return Gap(_SPACE.sub(" ", kept), False, "")
        return Gap(_SPACE.sub(" ", "".join(lines[:-1])).rstrip(), True, _SPACE.sub(" ", lines[-1]).lstrip())

    def _jumps(self, start: int, end: int) -> bool:
        """Return whether other words stand between two offsets."""
        return bool(self.starts) and bisect_left(self.starts, start) < bisect_left(self.starts, end)

    def _kept(self, start: int, end: int) -> str:
        """Return the characters that cleaning left; of a break that it closed nothing."""
        parts = []
        at = start
        for repair in range(bisect_right(self.reach, start), bisect_left(self.repairs, (end,))):
            first, last, joined = self.repairs[repair]
            if last <= at:
                continue
            parts.append(self.text[at : max(at, first)])
            if joined:
                parts.append(unspaced(self.text[max(at, first) : min(last, end)]))
            at = last
        parts.append(self.text[at:end])
        return "".join(parts)


def _starts(report: Report) -> list[int]:
    return sorted(span.start for piece in pieces_of(report) for span in piece.words.spans or [piece.words.span])
