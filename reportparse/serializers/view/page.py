"""What a page shows: plain data for the templates, every text safe to show, nothing of it markup."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from reportparse.messages import Language


class Anchor(NamedTuple):
    """A place in the text that links lead to; it shows nothing, or a sign of what is wrong or was mended there."""

    id: str
    style: str = ""
    """Its classes: of a node, or of a sign that it shows."""


class Piece(NamedTuple):
    """A stretch of a line that looks the same from end to end."""

    text: str
    tag: str = ""
    """The element that it is: b for a marker, i for a heading; empty where it needs none."""
    style: str = ""
    """Its classes; empty for plain text."""
    node: str = ""
    """The id of the node that it belongs to; empty where its whole line does."""
    anchors: tuple[Anchor, ...] = ()
    """The places at its beginning."""


class Line(NamedTuple):
    """A line of the text as it was read."""

    pieces: list[Piece]
    style: str
    """Its classes."""
    node: str
    """The id of the node that all of it belongs to; empty where it belongs to none, or to several."""
    begins: bool
    """Whether that node begins with it."""
    level: int
    """The level of the heading that it is; 0 where it is none."""
    page: str
    """The page that begins with it, in words; empty on others."""


class Chunk(NamedTuple):
    """Some lines, laid out only when they come into view."""

    start: int
    end: int
    """The characters of the text that it holds."""
    rows: int
    """About how many rows of a screen it takes."""
    lines: list[Line]
    style: str
    """The classes that most of its lines have; only the others bear their own."""


class Fact(NamedTuple):
    """Something that a finding or recommendation says: who, what, by when."""

    label: str
    text: str


class Answer(NamedTuple):
    """A link from a finding or recommendation to one that it belongs to, with its reasons."""

    id: str
    marker: str
    words: str
    score: str
    share: int
    """The score in percent."""
    why: str


class Card(NamedTuple):
    """A finding or recommendation, with its facts and links."""

    id: str
    style: str
    marker: str
    words: str
    place: str
    sure: str
    """How likely it is what it is taken for."""
    facts: list[Fact]
    answers: list[Answer]


class Facing(NamedTuple):
    """A recommendation that faces a finding, and why."""

    link: Answer
    card: Card | None
    """None where it stood before already."""


class Pair(NamedTuple):
    """A finding, facing the recommendations that answer it, the surest first."""

    finding: Card
    facing: list[Facing]


class Bar(NamedTuple):
    """A stretch of the map: where it begins and how long it is, in thousandths of the text, and its role's class."""

    start: float
    size: float
    style: str


class Share(NamedTuple):
    """A role and how much of the text it takes."""

    style: str
    name: str
    percent: int


class Note(NamedTuple):
    """A repair, problem or part in its list: what it says, where it leads, how often there is such."""

    text: str
    id: str
    place: str
    times: int = 1


@dataclass(slots=True)
class Page:
    """All that a page shows."""

    language: Language
    title: str
    name: str
    """The file's name."""
    filed: list[Fact]
    """Number, issuer, date, addressee."""
    size: int
    """The characters of the text, white space left out."""
    nodes: int
    """How many nodes the outline has; its rows are made in the browser, of what the text shows."""
    chunks: list[Chunk]
    bars: list[Bar]
    shares: list[Share]
    pairs: list[Pair]
    free: list[Card]
    """Recommendations that answer no finding."""
    counts: dict[str, int]
    """How many findings, recommendations, and findings without an answer there are."""
    notes: dict[str, list[Note]] = field(default_factory=dict)
    """Repairs, problems and parts."""


class Entry(NamedTuple):
    """A row of the index: a page, and what is in its report."""

    file: str
    """The page's file name."""
    path: str
    """The path of the report."""
    title: str
    size: int
    nodes: int
    findings: int
    recommendations: int
    unanswered: int
    problems: int
    bars: list[Bar]
