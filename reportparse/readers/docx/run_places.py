"""Finds where the runs of a part and their text elements begin and end in its bytes, and how a run is parted at a character."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from reportparse.patterns import lazy
from reportparse.readers.docx.package import STRICT, W
from reportparse.readers.docx.text_places import TEXT, Element, Finder

NAMESPACES = (W[1:-1], STRICT)
RUN = frozenset(f"{space} r" for space in NAMESPACES)
PROPERTIES = frozenset(f"{space} rPr" for space in NAMESPACES)
SPACE = "http://www.w3.org/XML/1998/namespace space"
_NAME = lazy(r"<([^\s/>]+)")


@dataclass(slots=True)
class _Place:
    """An element in the bytes of its part."""

    start: int
    opened: int = 0
    """Offset after its start tag."""
    closing: int = 0
    """Offset of its end tag."""
    end: int = 0


@dataclass(slots=True)
class RunPlace(_Place):
    """A run that stands in no other."""

    space: str = ""
    """The namespace of its name."""
    depth: int = 0
    properties: _Place | None = None
    children: list[int] = field(default_factory=list)
    """Where what it holds beside its properties begins."""


@dataclass(slots=True)
class TextPlace(_Place):
    """A text element, in the run that holds it."""

    run: RunPlace | None = None
    own: bool = False
    """Whether it stands right in that run, and in no box or other run inside it."""
    spaced: str | None = None
    """Whether its blanks count, as it says itself."""
    element: Element = field(default_factory=lambda: Element([]))


class Cut(NamedTuple):
    """A place between two runs, or one that is made by parting a run."""

    at: int
    closing: str = ""
    """What closes the first part, where a run is parted."""
    opening: str = ""
    """What opens the second."""
    blanks: int | None = None
    """Where the first part is to say that its blanks count."""


class RunFinder(Finder):
    """Listens to a parser that goes through a part; the places of its text elements are `texts`."""

    def __init__(self, part: bytes, encoding: str) -> None:
        super().__init__(encoding)
        self.part, self.encoding = part, encoding
        self.texts: list[TextPlace] = []
        self._run: RunPlace | None = None
        self._stack: list[_Place] = []
        self._opening: _Place | None = None
        """An element whose start tag ends where the next thing begins."""
        self._ending: _Place | None = None
        """The one whose end tag does."""
        self.parser.Parse(part, True)
        self._settle()

    def cut(self, text: TextPlace, at: int, *, end: bool) -> Cut | None:
        """Return the place of a character's beginning, or of a range's end, between two runs; None where no run holds it.

        Args:
            text: the element that holds the character.
            at: how many of its characters stand before.
            end: whether a range ends there.
        """
        run = text.run
        if run is None:
            return None
        size = sum(len(stretch.text) for stretch in text.element.stretches)
        byte = self._byte(text, at)
        if byte is None or not text.own:
            at = size if end else 0
        first = text.own and run.children[:1] == [text.start]
        last = text.own and run.children[-1:] == [text.start]
        if (at == 0 and first) or (not text.own and not end):
            return Cut(run.start)
        if (at == size and last) or not text.own:
            return Cut(run.end)
        close, opened = f"</{self._name(run)}>", self._tag(run) + self._properties(run)
        if at in (0, size) or byte is None:
            return Cut(text.start if at == 0 else text.end, close, opened)
        name = self._name(text)
        blanks = None if text.spaced else text.opened - len(">".encode(self.encoding))
        return Cut(byte, f"</{name}>{close}", f'{opened}<{name} xml:space="preserve">', blanks)

    def prefix(self, run: RunPlace) -> tuple[str, str]:
        """Return a prefix for names of the run's namespace, and what declares it where that is needed."""
        prefix, colon, _ = self._name(run).partition(":")
        declared = colon and "xmlns" not in self._tag(run)
        return (prefix, "") if declared else ("w", f' xmlns:w="{run.space}"')

    def _byte(self, text: TextPlace, at: int) -> int | None:
        """Return the offset of a character; None where it can be no place to part the text."""
        if text.spaced not in (None, "preserve"):
            return None
        for stretch in text.element.stretches:
            if at <= len(stretch.text):
                if stretch.literal:
                    return None
                if at == len(stretch.text):
                    return stretch.end
                plain = len(stretch.text.encode(self.encoding)) == stretch.end - stretch.start
                inside = stretch.start + len(stretch.text[:at].encode(self.encoding))
                return inside if plain or not at else None
            at -= len(stretch.text)
        return None

    def _tag(self, place: _Place) -> str:
        return self.part[place.start : place.opened].decode(self.encoding)

    def _name(self, place: _Place) -> str:
        found = _NAME.match(self._tag(place))
        return found[1] if found else ""

    def _properties(self, run: RunPlace) -> str:
        return self.part[run.properties.start : run.properties.end].decode(self.encoding) if run.properties else ""

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        super()._open(name, attributes)
        at = self.parser.CurrentByteIndex
        place = self._placed(name, attributes, at)
        run = self._run
        if run is not None and place is not run and len(self._stack) == run.depth + 1:
            if name in PROPERTIES and not run.children:
                run.properties = place
            else:
                run.children.append(at)
        self._stack.append(place)
        self._opening = place

    def _placed(self, name: str, attributes: dict[str, str], at: int) -> _Place:
        run = self._run
        if name in TEXT:
            own = run is not None and len(self._stack) == run.depth + 1
            text = TextPlace(at, run=run, own=own, spaced=attributes.get(SPACE), element=self.elements[-1])
            self.texts.append(text)
            return text
        if name in RUN and run is None:
            self._run = RunPlace(at, space=name.partition(" ")[0], depth=len(self._stack))
            return self._run
        return _Place(at)

    def _close(self, name: str) -> None:
        super()._close(name)
        place = self._stack.pop()
        place.closing = self.parser.CurrentByteIndex
        if place is self._run:
            self._run = None
        self._ending = place

    def _settle(self) -> None:
        super()._settle()
        at = len(self.part) if self.parser.CurrentByteIndex < 0 else self.parser.CurrentByteIndex
        if self._opening is not None:
            self._opening.opened = at
            self._opening = None
        if self._ending is not None:
            self._ending.end = at
            self._ending = None


def find_runs(part: bytes, encoding: str) -> RunFinder | None:
    """Return where the text elements of a part stand, by their order; None where it is no XML."""
    try:
        return RunFinder(part, encoding)
    except expat.ExpatError:
        return None
