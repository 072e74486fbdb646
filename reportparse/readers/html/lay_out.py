"""Writes what an element shows as lines of text, as a browser breaks them, with the place of each."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportparse.patterns import lazy
from reportparse.readers.html.list_labels import List, open_list
from reportparse.readers.html.scan_page import Element, Page
from reportparse.readers.html.tags import BOLD, HEADINGS, Tag
from reportparse.readers.options import Budget
from reportparse.source import LIST_STEP, Block

LONGEST_PATH = 4
"""How many elements a path names at most."""
_SPACES = lazy(r"[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+")
"""White space that is no single space."""
_LINE_END = lazy(r"\r\n?|\n")
_BROKEN = lazy(r"(?<=[\u2e80-\u9fff\uff00-\uffef])[ \t]*[\r\n][ \t\r\n\f]*(?=[\u2e80-\u9fff\uff00-\uffef])")
"""A line end of the file between Chinese characters, which is no space."""


@dataclass(slots=True)
class _Open:
    """An element that is open."""

    tag: Tag
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

    def keep(self, text: str, above: _Open) -> None:
        """Add some text that is shown with its line ends."""
        first, *others = _LINE_END.split(text)
        self.words.append((first, above.bold))
        for words in others:
            self.end(above)
            self.words.append((words, above.bold))

    def end(self, above: _Open) -> None:
        """End the line, if there is one."""
        if not self.words:
            return
        words, self.words = self.words, []
        if text := _plain(words[0][0] if len(words) == 1 else "".join([word for word, _ in words])):
            self._add(above, words, text)

    def _add(self, above: _Open, words: list[tuple[str, bool]], text: str) -> None:
        label, ordinal = self.label
        self.label = ("", None)
        label = label if text else label.rstrip()
        line = label + text
        indent = LIST_STEP * (len(above.lists) - 1) if label and above.lists else None
        self.budget.block(len(line) + 1)
        self.blocks.append(
            Block(
                self.size, self.size + len(line), cell=above.cell, element=" > ".join(above.path), label=len(label),
                ordinal=ordinal, indent=indent, level=above.level, bold=_lead(words, text, len(label)),
            )
        )  # fmt: skip
        self.parts.append(line)
        self.size += len(line) + 1


def lay_out(page: Page, article: Element, budget: Budget) -> tuple[str, list[Block]]:
    """Return the text of an element, one line a block, and the blocks.

    Args:
        page: what the page shows.
        article: the element.
        budget: what it may use up.
    """
    lines = _Lines(budget)
    tag = article.tag
    stack = [_Open(tag, (tag.path,), tag.name in BOLD, HEADINGS.get(tag.name), (), None)]
    tables = 0
    for event in page.events[article.start + 1 : article.end + 1]:
        above = stack[-1]
        if isinstance(event, str):
            if above.tag.keeps_breaks:
                lines.keep(event, above)
            elif lines.words or not event.isspace():
                lines.words.append((event, above.bold))
        elif event is None:
            stack.pop()
            if not above.tag.is_inline:
                lines.end(above)
        else:
            if not event.is_inline:
                lines.end(above)
            tables += event.name == "table"
            if not event.is_hollow:
                stack.append(_enter(event, above, lines, tables))
    return "\n".join(lines.parts), lines.blocks


def _enter(tag: Tag, above: _Open, lines: _Lines, tables: int) -> _Open:
    """Return an element that opens, with what it takes from the one above."""
    bold = above.bold or tag.is_bold
    if tag.is_inline:
        return _Open(tag, above.path, bold, above.level, above.lists, above.cell, {}, above.table, above.row)
    level = above.level if tag.level is None else tag.level
    opened = _Open(tag, _path(tag, above), bold, level, above.lists, above.cell, {}, above.table, above.row)
    if tag.name in ("ol", "ul"):
        opened.lists = (*above.lists, open_list(tag, above.lists))
    elif tag.name == "li" and above.lists:
        lines.open_item(above, above.lists[-1].label(tag.attributes))
    elif tag.name == "table":
        opened.table, opened.row = tables, 0
    elif tag.name == "tr":
        opened.row = above.counts["tr"]
    elif tag.name in ("td", "th") and above.table:
        column = above.counts.get("td", 0) + above.counts.get("th", 0)
        opened.cell = f"T{above.table}R{above.row}C{column}"
    return opened


def _path(tag: Tag, above: _Open) -> tuple[str, ...]:
    """Return the path of an element: from the nearest one with an id, at most a few steps."""
    count = above.counts[tag.name] = above.counts.get(tag.name, 0) + 1
    if "#" in tag.path:
        return (tag.path,)
    return (*above.path[1 - LONGEST_PATH :], f"{tag.path}:nth-of-type({count})")


def _plain(words: str) -> str:
    """Return what a browser shows of some characters."""
    words = words.strip()
    if "\n" in words or "\r" in words:
        words = _BROKEN.sub("", words)
    return _SPACES.sub(" ", words)


def _lead(words: list[tuple[str, bool]], text: str, label: int) -> int:
    """Return how many of a line's first characters are bold, its label included."""
    bold = ""
    for word, is_bold in words:
        if not is_bold and word.strip():
            break
        bold += word
    size = len(_plain(bold)) if bold else 0
    return label + min(size, len(text)) if size else 0
