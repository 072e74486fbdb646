"""A place that may be a marker, with every way to read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, NamedTuple

from reportparse.markers.family import Family


class Before:
    """What stands before a candidate, from the surest place of a marker to the least sure.

    Plain numbers: they are compared for each candidate, and an enum's members cost ten times as much.
    """

    LINE: Final = 0
    """A line's beginning, or the text's."""
    GAP: Final = 1
    """Two spaces or an ideographic space: a break that was lost."""
    STOP: Final = 2
    """The end of a sentence or clause: 。 ； ： ！ ？"""
    COMMA: Final = 3
    """A comma, or a space."""
    CLOSE: Final = 4
    """A closing bracket or quote."""
    INSIDE: Final = 5
    """Any other character."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a marker (读法)."""

    family: Family
    ordinal: int | None
    """Its number; None where the family does not count."""
    prefix: tuple[int, ...] = ()
    """The numbers before the last, as (2,) in ``2.3``."""
    branch: int = 0
    """Its number among the parts put in behind that ordinal, as 1 in ``第十七条之一``; 0 for the part itself."""


class Lead(NamedTuple):
    """A label that is in no list."""

    start: int
    end: int
    readings: tuple[Reading, ...]
    standing: str
    """What speaks for it: a key of `messages.LEADS`."""


class Style(NamedTuple):
    """What the file itself says about a candidate; nothing in a flat text."""

    computed: bool = False
    """Whether the file computes the number."""
    level: int | None = None
    """The heading level of its paragraph."""
    lead: int = 0
    """Clean offset after the words that are set off from the rest of the paragraph, bold or larger."""
    indent: int | None = None
    """How far its item of a list is set in, in columns."""
    end: int | None = None
    """Clean offset at which its paragraph ends, where the line goes on behind it (Word's style separator)."""


NO_STYLE = Style()
"""What a flat text says."""


@dataclass(slots=True)
class Candidate:
    """A stretch of the cleaned text that may be a marker."""

    start: int
    """Offset of its first character in the cleaned text."""
    end: int
    """Offset after its last."""
    readings: tuple[Reading, ...]
    """All ways to read it, never empty."""
    before: int
    """What stands before it, as `Before` names it."""
    cited: bool
    """Whether its surroundings cite a number (依照第三十条的规定, 第（一）项) or count things (三、四线城市)."""
    line: int
    """The number of line ends before it."""
    annex: bool = False
    """Whether a line that opens an annex stands between the candidate before and it."""
    titled: bool = False
    """Whether that line says the annex's title, and the annex's own text stands below it."""
    dated: bool = False
    """Whether the day that closes the paper stands right above that line."""
    style: Style = NO_STYLE
    """What the file itself says about it."""
    odds: float = 0.0
    """What a trained model adds to the evidence of its place, in log odds."""
    lead: str = ""
    """What else speaks for a label that is in no list, a number before a label, or a first point: a key of `messages.LEADS`; empty for others."""
    led: int = -1
    """The line of the colon or comma that stands before it, with nothing but blanks between, counted as `line`; -1 without."""
    below: int = -1
    """The line of what may be a title right above it, or of a heading with a number, counted as `line`; -1 where none stands there."""
    between: Family | None = None
    """Of a line without a number, the family whose run goes on right below it: none of its items above is alone."""
    until: int = 0
    """Clean offset after its heading where that takes more than its line; 0 elsewhere."""
    aside: str = ""
    """Why it heads no part though it stands like a marker, a key of `messages.ASIDE`; empty where nothing says so."""
