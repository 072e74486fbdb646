"""Writes reports as HTML to be put into a page: sections with headings, what each is for, and the whole text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportparse.model import AnyNode
from reportparse.report import Report
from reportparse.serializers.lines import Line, lines_of
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.markup import html

DEEPEST = 6
"""Levels of headings that HTML has elements for; ``aria-level`` tells the others."""


def render_html(reports: Iterable[Report], look: Look = PLAIN) -> str:
    """Return an ``article`` for each report; where there are several, their ids begin with ``r1-``, ``r2-`` and so on."""
    return "".join(
        "".join(_Article(report, f"r{place}-" if look.several else "").written()) for place, report in enumerate(reports, 1)
    )


class _Article:
    """One report as it is written."""

    def __init__(self, report: Report, prefix: str) -> None:
        self.report = report
        self.prefix = prefix
        self.nodes: dict[str, AnyNode] = {node.id: node for node in report.walk()}
        self.named: set[str] = set()
        """The ids of the nodes that have been opened: a node in pieces is named once."""
        self.open: list[str] = []
        """The ids of the sections that are open, from the first level down."""

    def written(self) -> Iterator[str]:
        """Yield the article line by line."""
        yield '<article lang="zh">\n'
        for line in lines_of(self.report):
            yield from self._close(line.owner)
            if line.node is not None:
                yield from self._enter(line.node)
            yield self._line(line)
        yield from self._close(None)
        yield "</article>\n"

    def _close(self, owner: AnyNode | None) -> Iterator[str]:
        """Close the sections that do not hold a node."""
        path = owner.id if owner is not None else ""
        while self.open and not f"{path}.".startswith(f"{self.open[-1]}."):
            self.open.pop()
            yield "</section>\n"

    def _enter(self, node: AnyNode) -> Iterator[str]:
        """Open a node's section, and those that hold it and had no words of their own."""
        steps = node.id.split(".")
        known = self.open[-1].count(".") + 1 if self.open else 0
        for size in range(known + 1, len(steps) + 1):
            opened = self.nodes[".".join(steps[:size])]
            self.open.append(opened.id)
            yield f"<section {self._data(opened)}>\n"

    def _data(self, node: AnyNode) -> str:
        """Return the attributes of a node; where it comes again, its id stands in its data alone."""
        if node.id in self.named:
            return f'data-id="{html(node.id)}"'
        self.named.add(node.id)
        key = f"{self.prefix}s-{html(node.id.replace('.', '-'))}"
        return f'id="{key}" data-id="{html(node.id)}" data-type="{node.type}" data-role="{html(node.role)}"'

    def _line(self, line: Line) -> str:
        if line.level is None:
            kind = f' data-part="{line.part}"' if line.part else ""
            return f"<p{kind}>{self._words(line)}</p>\n"
        level = line.level + 1
        name = f"h{min(level, DEEPEST)}"
        return f'<{name} aria-level="{level}">{self._words(line)}</{name}>\n'

    def _words(self, line: Line) -> str:
        """Return the characters of a line; those of a node that stands in running text are marked as its own."""
        around = self.open[-1] if self.open else None
        parts: list[str] = []
        inside: str | None = None
        for node, words in line.words:
            key = node.id if node is not None and node.id != around and line.level is None else None
            if key != inside:
                parts.append("</span>" if inside is not None else "")
                parts.append(f"<span {self._data(node)}>" if key is not None and node is not None else "")
                inside = key
            parts.append(html(words))
        return "".join(parts).strip() + ("</span>" if inside is not None else "")
