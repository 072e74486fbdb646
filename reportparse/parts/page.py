"""A text as its parts are looked for: its lines, where its title and its first item stand, where its body begins."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from reportparse.parser.outline import ROOT, Item, Outline
from reportparse.texts import CleanText
from reportparse.trim import end_of_line, trim, trimmed_lines


@dataclass(slots=True)
class Page:
    """The cleaned text of a document in its plain reading, and what is known of it."""

    text: str
    items: Sequence[Item]
    """The items of its outline."""
    title: tuple[int, int]
    """Clean offsets of the title, empty where there is none."""
    body: int = 0
    """Clean offset at which running text begins: behind the head of the document."""
    starts: list[int] = field(default_factory=list)
    """Where each item begins."""
    numbered: frozenset[int] = frozenset()
    """The same as a set."""
    rows: Sequence[tuple[int, int]] = ()
    """What stands in tables that list things, by the blocks of a file; a flat text has none."""

    @classmethod
    def of(cls, outline: Outline, title: tuple[int, int], clean: CleanText, rows: Sequence[tuple[int, int]] = ()) -> Page:
        """Return the page of a text with its outline and its title."""
        starts = [item.start for item in outline.items]
        begin = outline.begins(len(clean.text))
        return cls(clean.plain, outline.items, title, begin, starts, frozenset(starts), rows)

    @property
    def first(self) -> int:
        """Where the first item begins; the end of the text where there is none."""
        return self.starts[0] if self.starts else len(self.text)

    def line(self, at: int) -> tuple[int, int]:
        """Return the line that holds an offset, white space around its words left out."""
        start = self.text.rfind("\n", 0, at) + 1
        return self.words(start, end_of_line(self.text, at, len(self.text)))

    def words(self, start: int, end: int) -> tuple[int, int]:
        """Return a stretch without the white space around its words."""
        return trim(self.text, start, end)

    def lines(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Return the lines between two offsets that say something, white space around their words left out."""
        return trimmed_lines(self.text, start, end)

    def section_end(self, start: int, inside: int, until: int, *, lists: bool = True) -> int:
        """Return where what begins at an offset ends: at the next item that it does not hold.

        A list that counts from one behind it is its own.

        Args:
            start: where it begins.
            inside: where what it holds begins, behind its heading.
            until: where it ends at the latest.
            lists: whether such a list is.
        """
        place = bisect_right(self.starts, start - 1)
        if place < len(self.items) and self.starts[place] < inside:
            place = self._next(place, until)
        elif lists and place < len(self.items) and self._opens_list(place):
            parent, family = self.items[place].parent, self._family(place)
            while self._reaches(place, until) and (self.items[place].parent, self._family(place)) == (parent, family):
                place = self._next(place, until)
        return min(until, self.starts[place]) if place < len(self.items) else until

    def _reaches(self, place: int, until: int) -> bool:
        return place < len(self.items) and self.starts[place] < until

    def _opens_list(self, place: int) -> bool:
        reading = self.items[place].reading
        return reading is not None and (reading.ordinal == 1 or reading.family.kind == "bullet")

    def _family(self, place: int) -> object:
        reading = self.items[place].reading
        return reading.family if reading else None

    def _next(self, place: int, until: int) -> int:
        """Return the item behind all that an item holds; parents precede what they hold."""
        after = place + 1
        while self._reaches(after, until) and self.items[after].parent != ROOT and self.items[after].parent >= place:
            after += 1
        return after
