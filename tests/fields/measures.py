"""Measures made by hand: parts of a working tree with their texts."""

from __future__ import annotations

from reportparse.draft import Draft, Fields, NodeType, Words


class Page:
    """A text that grows, and the parts that stand in it."""

    def __init__(self) -> None:
        self.at = 0

    def words(self, text: str) -> Words:
        """Return some words that stand behind all that were written."""
        self.at += len(text) + 1
        return Words(text, self.at - len(text) - 1, self.at - 1)

    def part(self, kind: NodeType, heading: str | None, *paragraphs: str) -> Draft:
        """Return a part with its words, which stand behind all that were written."""
        start = self.at
        head = self.words(heading) if heading else None
        own = [self.words(text) for text in paragraphs]
        part = Draft(start, self.at, 1, None, None, head, own, [], kind)
        part.fields = Fields() if kind == "recommendation" else None
        return part
