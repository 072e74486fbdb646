"""A piece of a report for search or a language model, with what it needs to be understood alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from reportparse.model import Role
from reportparse.source import Place, Span


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a report."""

    text: str
    """Its cleaned text: headings with their markers, paragraphs, one a line."""
    path: list[str]
    """The headings, with their markers, of the sections that hold all of it, the outermost first."""
    role: Role
    """What the innermost of these sections is for; ``other`` outside all sections."""
    nodes: list[str]
    """The ids of the nodes whose own text it holds, in reading order; none outside all sections."""
    spans: list[Span]
    """Its stretches of the source in reading order: those of all chunks together are the whole source, each character once."""
    place: Place
    """Where it begins."""
    title: str | None = None
    """The report's title."""
    repeated: int = 0
    """How many characters at its beginning come again from the chunk before it; `spans` leaves them out."""
    head: str = field(default="", repr=False)
    """What `in_context` puts before its text."""

    @property
    def in_context(self) -> str:
        """Its text below the report's title and those headings of its path that it does not begin with, for a model that sees nothing else."""
        return self.head + self.text

    def metadata(self) -> dict[str, Any]:
        """Return all but the text as plain values, for stores that take such beside a text."""
        return {
            "title": self.title,
            "path": self.path,
            "role": self.role,
            "nodes": self.nodes,
            "spans": [[span.start, span.end] for span in self.spans],
            "line": self.place.line,
            "page": self.place.page,
            "repeated": self.repeated,
        }
