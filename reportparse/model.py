"""The data a parse gives back: a `Report` that holds a tree of slotted nodes.

Nodes are plain slotted dataclasses, built in about 2 µs each; pydantic's `Report` around them
validates on load, dumps, and gives the JSON Schema.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from reportparse.errors import WireError
from reportparse.messages import PROBLEMS, REPAIRS, Language, message
from reportparse.source import SourceText, Span

SCHEMA_VERSION: Final = "1"


@dataclass(slots=True)
class Marker:
    """The characters that number an item (序号)."""

    text: str
    """The marker as the cleaned text has it, such as ``（二）`` or ``一是``."""
    family: str
    """The family of markers that count together (序号类型), such as ``cjk_paren``."""
    ordinal: int | None
    """Its number; None for a label, dash or bullet. That of ``2.3`` is 3."""
    span: Span
    """Its place in the source."""


@dataclass(slots=True)
class Heading:
    """The title words of the report or after a marker (标题), closing punctuation left out."""

    text: str
    """The cleaned reading."""
    span: Span
    """Its place in the source; where it is in pieces, the first piece."""
    spans: list[Span] | None = None
    """All pieces in reading order, where it is not one piece of the source."""


@dataclass(slots=True)
class Paragraph:
    """One paragraph of running text."""

    text: str
    """The cleaned reading: wraps closed, debris out."""
    span: Span
    """Its place in the source, from its first to its last character; where it is in pieces, the first."""
    spans: list[Span] | None = None
    """All pieces in reading order, where it is not one piece of the source."""


@dataclass(slots=True)
class Section:
    """A numbered part of a report (章节), whatever its level."""

    id: str
    """Stable path of positions from the root, such as ``2.3.1``."""
    level: int
    """Depth in the tree; 1 for what stands directly in the report."""
    marker: Marker | None
    """What numbers it; None where the marker is lost."""
    heading: Heading | None
    """Its title; None where it has none or it is lost."""
    span: Span
    """From its marker to the end of all it holds; where its text is in pieces, the first piece."""
    paragraphs: list[Paragraph] = field(default_factory=list)
    """Its own running text, that of children left out."""
    children: list[Section] = field(default_factory=list)
    """The sections inside, in reading order."""
    spans: list[Span] | None = None
    """All pieces in reading order, where the text is not one piece of the source."""
    type: Literal["section"] = "section"
    """The discriminator of node types."""

    @property
    def text(self) -> str:
        """Its own running text, cleaned, one paragraph a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    def walk(self) -> Iterator[Section]:
        """Yield this node and all below it, in reading order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


@dataclass(slots=True)
class Repair:
    """A change that cleaning made to the text (修复)."""

    kind: Literal["removed", "joined", "reordered"]
    """`removed`: the span is no part of the report. `joined`: a lost or false line break was closed.
    `reordered`: the span was read at another place than where it stands."""
    reason: str
    """Why, as a key of the reasons table, such as ``page-counter`` or ``site-chrome``."""
    span: Span
    """The source text that was changed."""
    details: dict[str, str] = field(default_factory=dict)
    """What fills the reason's message, such as the evidence."""

    def describe(self, language: Language = "en") -> str:
        """Return what was done and why, in one line."""
        return message(REPAIRS, self.reason, self.details, language)


@dataclass(slots=True)
class Problem:
    """Something a reader or CI should know (诊断)."""

    code: str
    """Its code, a key of the problems table."""
    span: Span
    """The source text it is about."""
    details: dict[str, str] = field(default_factory=dict)
    """What fills the code's message."""

    def describe(self, language: Language = "en") -> str:
        """Return what is wrong, in one line."""
        return message(PROBLEMS, self.code, self.details, language)


class Report(BaseModel):
    """A report as a typed tree, each node tied to the characters it came from."""

    model_config = ConfigDict(extra="forbid")

    schema_version: Literal["1"] = SCHEMA_VERSION
    """The version of the wire format."""
    source: SourceText
    """The text as it was read; all spans point into it."""
    title: Heading | None = None
    """The report's own title, if it has one."""
    preamble: list[Paragraph] = []
    """The paragraphs before the first section."""
    sections: list[Section] = []
    """The sections of the first level."""
    repairs: list[Repair] = []
    """What cleaning changed."""
    problems: list[Problem] = []
    """What looks wrong."""

    def walk(self) -> Iterator[Section]:
        """Yield every node, in reading order."""
        for section in self.sections:
            yield from section.walk()

    def find(
        self,
        heading: str | None = None,
        *,
        family: str | None = None,
        where: Callable[[Section], bool] | None = None,
    ) -> list[Section]:
        """Return the nodes whose heading contains `heading`, of one `family`, for which `where` holds."""
        return [
            node
            for node in self.walk()
            if (heading is None or (node.heading is not None and heading in node.heading.text))
            and (family is None or (node.marker is not None and node.marker.family == family))
            and (where is None or where(node))
        ]

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the report in its wire format."""
        return self.model_dump_json(indent=indent)

    @classmethod
    def from_json(cls, data: str | bytes) -> Report:
        """Return the report that `to_json` wrote.

        Raises:
            WireError: the JSON is not a report of this schema version.
        """
        try:
            return cls.model_validate_json(data)
        except ValidationError as error:
            first: dict[str, Any] = dict(error.errors(include_url=False)[0])
            where = ".".join(str(part) for part in first["loc"]) or "document"
            raise WireError(f"not a reportparse report: {where}: {first['msg']}; write it with Report.to_json()") from None
