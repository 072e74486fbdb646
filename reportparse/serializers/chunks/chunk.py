"""A piece of a report for search or a language model, with what it needs to be understood alone."""

from __future__ import annotations

from dataclasses import dataclass, field

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

    def metadata(self) -> dict[str, str | int]:
        """Return all but the text as strings and whole numbers, the only values that every store of vectors takes beside a text.

        Headings are joined by ``" > "``, ids by blanks, and a span is written ``start-end``. What there is none of is
        empty; `page` is left out where the format has none.
        """
        page = {} if self.place.page is None else {"page": self.place.page}
        return {
            "title": self.title or "",
            "headings": " > ".join(self.path),
            "role": self.role,
            "nodes": " ".join(self.nodes),
            "spans": " ".join(f"{span.start}-{span.end}" for span in self.spans),
            "line": self.place.line,
            **page,
            "repeated": self.repeated,
        }
