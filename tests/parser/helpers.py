"""What the tests of the parser share."""

from __future__ import annotations

from reportparse.parser.outline import Outline
from reportparse.parser.resolve import resolve
from reportparse.source import SourceText
from reportparse.texts import CleanText
from reportparse.tokenizer.tokenize import tokenize


def plain(text: str) -> CleanText:
    """Return a text that needs no cleaning."""
    return CleanText(text, SourceText(text))


def outline_of(text: str) -> Outline:
    """Return the outline of a text that needs no cleaning."""
    return resolve(tokenize(plain(text)))


def shape(outline: Outline, text: str) -> str:
    """Return an outline as markers, those inside others in brackets after them."""
    children: dict[int, list[int]] = {}
    for index, item in enumerate(outline.items):
        children.setdefault(item.parent, []).append(index)

    def render(index: int) -> str:
        candidate = outline.items[index].candidate
        name = text[candidate.start : candidate.end] if candidate else "~"
        inside = " ".join(map(render, children.get(index, [])))
        return f"{name}[{inside}]" if inside else name

    return " ".join(map(render, children.get(-1, [])))
