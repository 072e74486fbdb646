"""A family of markers (序号类型): what its markers look like, where its numbers are cited, and all that it knows of itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reportparse.markers.numerals import SYSTEMS, System
from reportparse.patterns import lazy

Kind = Literal["unit", "block", "point", "label", "bullet", "title"]
PlaceEvidence = tuple[float, float, float, float, float, float]
"""By what stands before a candidate, as `Before` names it (a line's end, a gap, a stop, a comma, a closing
bracket, a character): how likely it is a marker by its place alone, on the scale of log odds. That is what
leaving it out costs, or, where negative, what taking it costs."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What markers look like."""

    first: str
    """The characters that one may begin with, as inside a character class; empty where no pattern finds it."""
    rest: str
    """A regular expression of what follows the first character, `MACROS` filled in."""
    example: str
    """A marker."""
    follows: str = ""
    """What stands behind it in the text of the example, where that matters."""


class Cited:
    """What stands around a number that is cited or counts things, and numbers no item."""

    __slots__ = ("after", "before", "counts")

    def __init__(self, after: str = "", before: str = "", *, counts: bool = False) -> None:
        """Compile the pattern.

        Args:
            after: a regular expression of what follows it; none where empty.
            before: the characters of which one stands right before it.
            counts: whether it may be a later one of several, as in 一、二、三产业.
        """
        self.after = lazy(after) if after else None
        self.before, self.counts = before, counts


NEVER_CITED = Cited()
"""Of families whose numbers only number."""


@dataclass(frozen=True, slots=True, eq=False)
class Family:
    """Markers that count together; each row is itself alone, so that it hashes at once."""

    name: str
    """Its name in the wire format."""
    kind: Kind
    """`unit`: 章, 节, 条 …; `block`: numbers that head a part; `point`: words that count in running
    text; `label`: headings of a form; `bullet`: signs without a number; `title`: lines without a number."""
    rank: float
    """Where it usually stands; smaller is higher."""
    system: System | None
    """Its numerals; None where it has no ordinal."""
    evidence: PlaceEvidence
    """What the place of a candidate says."""
    shapes: tuple[Shape, ...]
    """What its markers look like, the usual one first."""
    cited: Cited = NEVER_CITED
    """Where its numbers are cited."""
    opens: tuple[str, ...] = ()
    """Families whose runs its first word may open, as in 首先，…第二，."""
    also: str = ""
    """The family to which the same letters belong where they are Roman numerals."""
    runs_on: bool = False
    """Whether it is known to count on under the next parent: （一）…（三十三） across 一、二、三."""
    counts_throughout: bool = False
    """Whether it counts through the whole document, whatever holds its items, so that no parent begins it anew."""
    main: bool = False
    """Whether it heads the main parts of a document, whose roles differ as a rule."""
    holds: tuple[str, ...] = ()
    """Families that stand inside it as a rule, against the ranks."""
    bars: tuple[Kind, ...] = ()
    """The kinds that it holds as a rule not, which stand beside it whatever their family: 引言 before 一、."""
    law: bool = False
    """Whether its items are parts of a law, whatever they say."""
    asks: bool = False
    """Whether what it opens is a question, which is its heading, and 答： opens the answer."""
    untitled: bool = False
    """Whether its items have a heading only on a line of its own."""
    provision: bool = False
    """Whether one line may be all that an item says, and what stands directly under it is untitled, too."""
    known_as: str = ""
    """The family that the model of lost line breaks knows in its place; itself where empty."""
    standard: int | None = None
    """Its level in GB/T 9704-2012 (7.3.3), from 0; its usual shape is the one that is set there."""
    separator: str = ""
    """The sign that GB/T 15834-2011 has behind the numeral; the comma is no part of the marker."""
    signs_notes: bool = False
    """Whether its numbers also stand behind words as the signs of notes: 21.6%①."""
    unparted: bool = False
    """Whether nothing but a blank parts its numbers from the words behind, as in 2组织体系."""
    bracketed: bool = False
    """Whether brackets hold the numeral."""
    named: tuple[str, ...] = ()
    """The words by which a reference names it, as in 见第（二）项."""

    @property
    def example(self) -> str:
        """A marker of its usual shape."""
        return self.shapes[0].example

    @property
    def model_name(self) -> str:
        """The family that the model of lost line breaks knows, in its place or itself."""
        return self.known_as or self.name

    @property
    def is_point(self) -> bool:
        """Whether it counts points of running text."""
        return self.kind == "point"

    @property
    def is_plain_label(self) -> bool:
        """Whether it is a form's heading without a number, as in 建议：."""
        return self.kind == "label" and self.system is None

    @property
    def steps(self) -> bool:
        """Whether its numbers follow one another; words such as 首先 and 最后 leave some out."""
        return self.system is None or SYSTEMS[self.system].steps
