"""The working tree between outline and report: all its places are offsets into the cleaned text; `emit` makes the report of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from reportparse.model import PartKind, Role, Sign
from reportparse.plain import plain
from reportparse.tokenizer.candidate import Reading

NodeType = Literal["section", "finding", "recommendation"]
"""The types of nodes."""


class Words(NamedTuple):
    """A stretch of the cleaned text and how it reads."""

    text: str
    start: int
    """Clean offset of its first character."""
    end: int
    """Clean offset after its last."""

    @property
    def plain(self) -> str:
        """The plain reading of the text, in which words, days and amounts are looked for; offsets are the same."""
        return plain(self.text)

    def cut(self, start: int, end: int) -> Words:
        """Return a stretch of these words, by offsets in them."""
        return Words(self.text[start:end], self.start + start, self.start + end)


class CuePlace(NamedTuple):
    """Words that tell a role."""

    weight: float
    """By how much, in log odds."""
    start: int
    end: int


class PartPlace(NamedTuple):
    """A part that the document has besides its outline, such as its number or its date."""

    kind: PartKind
    start: int
    """Clean offset of its first character."""
    end: int
    """Clean offset after its last."""
    day: date | None = None
    """The day that a date names."""


class Dated(NamedTuple):
    """Words that say by when, with the first and the last day."""

    words: Words
    first: date | None
    last: date | None


class Named(NamedTuple):
    """Words that name a paper, with its plain name and its number."""

    words: Words
    name: str
    number: str | None


class Counted(NamedTuple):
    """Words that give an amount, with its value, its unit and what is counted."""

    words: Words
    value: float
    unit: str
    of: str | None


@dataclass(slots=True)
class Fields:
    """What the text of a finding or a recommendation says of what an analyst asks."""

    instruments: list[Named] = field(default_factory=list)
    quantities: list[Counted] = field(default_factory=list)
    cause: Words | None = None
    addressees: list[Words] = field(default_factory=list)
    """The one that leads first."""
    action: Words | None = None
    deadline: Dated | None = None


@dataclass(slots=True, eq=False)
class Draft:
    """A part of the report while it is made; the fields of the model's `Node`, before they have ids and source spans."""

    start: int
    """Clean offset of its first character, that of its marker."""
    end: int
    """Clean offset after all that it holds."""
    level: int
    """Depth in the outline; 1 for what stands directly in the report."""
    marker: Words | None = None
    reading: Reading | None = None
    """How the marker is read; None where there is none."""
    heading: Words | None = None
    paragraphs: list[Words] = field(default_factory=list)
    children: list[Draft] = field(default_factory=list)
    type: NodeType = "section"
    role: Role = "other"
    evidence: Sequence[CuePlace] = ()
    confidence: float = 0.0
    """How likely the role is right, from 0 to 1."""
    fields: Fields | None = None
    """None until they were read; sections have none."""
    paper: bool = False
    """Whether its heading is the title of a paper, which it holds: one that a letter covers, or one of several texts."""
    outside: int = 0
    """How many such papers hold it."""

    @property
    def depth(self) -> int:
        """Depth in the outline of its own paper."""
        return self.level - self.outside

    def walk(self) -> Iterator[Draft]:
        """Yield this part and all below it, in reading order."""
        waiting = [self]
        while waiting:
            part = waiting.pop()
            yield part
            waiting.extend(reversed(part.children))


class Answer(NamedTuple):
    """A finding and a recommendation that answers it."""

    finding: Draft
    recommendation: Draft
    score: float
    signs: list[Sign]
    words: list[str]


@dataclass(slots=True)
class Tree:
    """A report while it is made."""

    title: Words | None
    preamble: list[Words]
    """The paragraphs before the first part."""
    parts: list[Draft]
    """The parts of the first level."""
    answers: list[Answer] = field(default_factory=list)
    """Which recommendation answers which finding, the surest first."""
    closing: list[Words] = field(default_factory=list)
    """The paragraphs that have returned to the report itself, most often its closing words."""
    apart: list[PartPlace] = field(default_factory=list)
    """What the document has besides its outline, in order of place."""
    rows: Sequence[tuple[int, int]] = ()
    """What stands in tables that list things, as clean offsets in order of place."""
