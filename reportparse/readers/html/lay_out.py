"""Writes what an element shows as lines of text, as a browser breaks them, with the place of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reportparse.patterns import lazy
from reportparse.readers.html.find_article import INLINE, Node, is_skipped
from reportparse.readers.html.list_labels import List, open_list
from reportparse.readers.options import Budget
from reportparse.source import Block

HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOLD = frozenset(("b", "strong", *HEADINGS))
LONGEST_PATH = 4
"""How many elements a path names at most."""
_SPACE = lazy(r"[ \t\r\n\f]+")
_BROKEN = lazy(r"(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n][ \t\r\n\f]*(?=[\u2e80-\u9fff\uff00-\uffef])")
"""A line end of the file between Chinese characters, which is no space."""
_BOLD_STYLE = lazy(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_TITLE_CLASS = lazy(r"\bMsoTitle\b")


@dataclass(slots=True)
class _Open:
    """An element that is open."""

    node: Node
    path: tuple[str, ...]
    bold: bool
    level: int | None
    lists: tuple[List, ...]
    """The lists that it is in, the innermost last."""
    cell: str | None
    counts: dict[str, int] = field(default_factory=dict)
    """How many elements of each tag it held so far."""
    table: int = 0
    row: int = 0


class _Lines:
    """The lines so far."""

    def __init__(self, budget: Budget) -> None:
        self.budget = budget
        self.parts: list[str] = []
        self.blocks: list[Block] = []
        self.size = 0
        self.words: list[tuple[str, bool]] = []
        self.label: tuple[str, int | None] = ("", None)

    def open_item(self, above: _Open, label: tuple[str, int | None]) -> None:
        """Put a label before the next line; a number that still waits for one has its own, as its item begins with a list."""
        if self.label[1] is not None:
            self._add(above, [], "")
        self.label = label

    def end(self, above: _Open) -> None:
        """End the line, if there is one."""
        words, self.words = self.words, []
        if text := _plain("".join(word for word, _ in words)):
            self._add(above, words, text)

    def _add(self, above: _Open, words: list[tuple[str, bool]], text: str) -> None:
        label, ordinal = self.label
        self.label = ("", None)
        label = label if text else label.rstrip()
        line = label + text
        self.budget.block(len(line) + 1)
        self.blocks.append(
            Block(
                self.size, self.size + len(line), cell=above.cell, element=" > ".join(above.path), label=len(label),
                ordinal=ordinal, level=above.level, bold=_lead(words, text, len(label)),
            )
        )  # fmt: skip
        self.parts.append(line)
        self.size += len(line) + 1


def lay_out(article: Node, budget: Budget) -> tuple[str, list[Block]]:
    """Return the text of an element, one line a block, and the blocks.

    Args:
        article: the element.
        budget: what it may use up.
    """
    lines = _Lines(budget)
    root = _Open(article, (_name(article, {}),), article.tag in BOLD, HEADINGS.get(article.tag), (), None)
    stack = [root]
    tables = 0
    node = article.child
    while node is not None:
        above = stack[-1]
        if node.tag == "-text":
            lines.words.append((node.text_content or "", above.bold))
        elif node.tag == "br":
            lines.end(above)
        elif not is_skipped(node):
            if node.tag not in INLINE:
                lines.end(above)
            tables += node.tag == "table"
            child = node.child
            if child is not None:
                stack.append(_enter(node, above, lines, tables))
                node = child
                continue
        while node.next is None:
            closed = stack.pop()
            if closed.node.tag not in INLINE:
                lines.end(closed)
            if not stack:
                return "\n".join(lines.parts), lines.blocks
            node = closed.node
        node = node.next
    return "\n".join(lines.parts), lines.blocks


def _enter(node: Node, above: _Open, lines: _Lines, tables: int) -> _Open:
    """Return an element that opens, with what it takes from the one above."""
    tag, attributes = node.tag, node.attributes
    bold = above.bold or tag in BOLD or bool(_BOLD_STYLE.search(attributes.get("style") or ""))
    if tag in INLINE:
        return _Open(node, above.path, bold, above.level, above.lists, above.cell, {}, above.table, above.row)
    level = HEADINGS.get(tag, above.level)
    if _TITLE_CLASS.search(attributes.get("class") or ""):
        level = 0
    opened = _Open(node, _path(node, above), bold, level, above.lists, above.cell, {}, above.table, above.row)
    if tag in ("ol", "ul"):
        opened_list = open_list(tag, attributes, lambda: sum(child.tag == "li" for child in node.iter()), above.lists)
        opened.lists = (*above.lists, opened_list)
    elif tag == "li" and above.lists:
        lines.open_item(above, above.lists[-1].label(attributes))
    elif tag == "table":
        opened.table, opened.row = tables, 0
    elif tag == "tr":
        opened.row = above.counts["tr"]
    elif tag in ("td", "th") and above.table:
        column = above.counts.get("td", 0) + above.counts.get("th", 0)
        opened.cell = f"T{above.table}R{above.row}C{column}"
    return opened


def _path(node: Node, above: _Open) -> tuple[str, ...]:
    """Return the path of an element: from the nearest one with an id, at most a few steps."""
    above.counts[node.tag] = above.counts.get(node.tag, 0) + 1
    name = _name(node, above.counts)
    return (name,) if "#" in name else (*above.path[1 - LONGEST_PATH :], name)


def _name(node: Node, counts: dict[str, int]) -> str:
    key = node.attributes.get("id")
    if key and re.fullmatch(r"[\w-]{1,40}", key):
        return f"{node.tag}#{key}"
    return f"{node.tag}:nth-of-type({counts[node.tag]})" if node.tag in counts else node.tag


def _plain(words: str) -> str:
    """Return what a browser shows of some characters."""
    words = words.strip()
    if "\n" in words or "\r" in words:
        words = _BROKEN.sub("", words)
    return _SPACE.sub(" ", words)


def _lead(words: list[tuple[str, bool]], text: str, label: int) -> int:
    """Return how many of a line's first characters are bold, its label included."""
    bold = ""
    for word, is_bold in words:
        if not is_bold and word.strip():
            break
        bold += word
    size = len(_plain(bold)) if bold else 0
    return label + min(size, len(text)) if size else 0
