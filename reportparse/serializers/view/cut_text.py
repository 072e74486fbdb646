"""Cuts a text into the lines and pieces that a page shows, each with its look."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from reportparse.messages import Language
from reportparse.model import AnyNode
from reportparse.patterns import lazy
from reportparse.serializers.reading_order import BREAKS
from reportparse.serializers.view.layers import HEADING, MARKER, ROLE_STYLES, TITLE, TYPE_STYLES, Layers
from reportparse.serializers.view.page import Chunk, Line, Piece
from reportparse.serializers.view.words import WORDS
from reportparse.source import SourceText
from reportparse.visible import visible

BREAK = f"\r\n|[{BREAKS}]"
LINE_END = lazy(BREAK)
WRAP = lazy(f"(.?)(?:{BREAK})(?=(.?))")
CHUNK = 2000
"""About how many characters are laid out together."""
MOST_LINES = 40
"""The most lines that are."""
ROW = 40
"""About how many characters stand in a row of a screen."""
TAGS = {MARKER: "b", HEADING: "i"}


def _styles_inside(nodes: list[AnyNode]) -> Iterator[str]:
    """Yield the classes of each node's text; what stands in a finding or recommendation looks as if it were its own."""
    types: dict[str, str] = {}
    for node in nodes:
        types[node.id] = TYPE_STYLES.get(node.type) or types.get(node.id.rpartition(".")[0], "")
        yield " ".join(filter(None, (ROLE_STYLES[node.role], types[node.id])))


def cut_text(layers: Layers, source: SourceText, language: Language) -> list[Chunk]:
    """Return the whole text, cut into chunks of lines."""
    cutter = _Cutter(layers, source, language)
    chunks: list[Chunk] = []
    lines: list[Line] = []
    begun = rows = 0
    for start, end, following in _lines(layers):
        lines.append(cutter.line(start, end, following))
        rows += max(1, -(-(end - start) // ROW))
        if following - begun >= CHUNK or len(lines) == MOST_LINES:
            chunks.append(Chunk(begun, following, rows, lines, _usual_style(lines)))
            begun, rows, lines = following, 0, []
    return [*chunks, Chunk(begun, len(layers.text), rows, lines, _usual_style(lines))] if lines else chunks


def _usual_style(lines: list[Line]) -> str:
    """Return the classes that most lines have; what makes a line different from others is not one of them."""
    styles = Counter(line.style for line in lines if not {"e", "own", "lost"} & set(line.style.split()))
    return styles.most_common(1)[0][0] if styles else ""


def _lines(layers: Layers) -> Iterator[tuple[int, int, int]]:
    """Yield the beginning and end of each line, and where the next begins; a line break that cleaning closed ends none."""
    text, start = layers.text, 0
    for found in LINE_END.finditer(text):
        if not layers.joined[found.start()]:
            yield start, found.start(), found.end()
            start = found.end()
    if start < len(text) or not text:
        yield start, len(text), len(text)


def _without_break(found: re.Match[str]) -> str:
    """Return what a closed line break shows: a space between Latin words, else nothing."""
    return found[1] + (" " if found[1].isascii() and found[1].isalnum() and found[2].isascii() and found[2].isalnum() else "")


class _Cutter:
    """Cuts one line after the other at the seams of the layers."""

    def __init__(self, layers: Layers, source: SourceText, language: Language) -> None:
        self.layers = layers
        self.seams = sorted(layers.seams)
        self.styles = ["", *_styles_inside(layers.nodes)]
        self.shown = visible(layers.text)
        self.blocks = [block for block in source.blocks if block.page is not None]
        self.starts = [block.start for block in self.blocks]
        self.page: int | None = None
        self.page_words = WORDS["page"][language == "zh"]

    def line(self, start: int, end: int, following: int) -> Line:
        """Return a line; what is anchored at its end is the last piece."""
        cuts = [start, *self.seams_from(start + 1, end), end]
        stretches = [(at, stop) for at, stop in pairwise(cuts) if self.shown[at:stop].strip()] or [(start, end)]
        owners = list(dict.fromkeys(self.owner_at(at) for at, _ in stretches))
        shared = owners[0] if len(owners) == 1 else 0
        pieces = [self.piece(at, stop, shared) for at, stop in pairwise(cuts) if at < stop]
        beyond = max(following, end + 1) + (following == len(self.shown))
        if last := tuple(anchor for at in self.seams_from(end, beyond) for anchor in self.layers.anchors.get(at, ())):
            pieces.append(Piece("", anchors=last))
        begins = self.take_begin(pieces, shared)
        style = f"{self.style_of(owners)} {begins} {'' if self.shown[start:end].strip() else 'e'}"
        style = " ".join(dict.fromkeys(style.split()))
        return Line(
            pieces, style, self.id_of(shared), bool(begins), self.heading_level(cuts, shared), self.page_begins(start, end)
        )

    def owner_at(self, at: int) -> int:
        return self.layers.owner[at] if at < len(self.shown) else 0

    def style_of(self, owners: list[int]) -> str:
        """Return the classes of a line with some owners: the role of the first, and the type that all have."""
        styles = [self.styles[owner].split() for owner in owners if owner]
        common = set(styles[0]).intersection(*styles) if len(styles) == len(owners) else set()
        return " ".join(style for style in styles[0] if style in common or style.startswith("r")) if styles else ""

    def take_begin(self, pieces: list[Piece], owner: int) -> str:
        """Take the anchor of the only node of a line from its first piece, since the line itself can be it; return its classes."""
        first = pieces[0].anchors if owner and pieces else ()
        if len(first) != 1 or first[0].id != f"s{self.id_of(owner)}":
            return ""
        pieces[0] = pieces[0]._replace(anchors=())
        return first[0].style

    def piece(self, start: int, end: int, shared: int) -> Piece:
        """Return a stretch without seams inside."""
        layers = self.layers
        owner = 0 if layers.owner[start] == shared else layers.owner[start]
        kinds = (
            "t" if layers.kind[start] == TITLE else "",
            "u" if layers.repaired[start] else "",
            "p" if layers.doubted[start] else "",
            "q" if layers.parted[start] else "",
            self.styles[owner],
        )
        style = " ".join(filter(None, kinds))
        tag = TAGS.get(layers.kind[start]) or ("span" if style else "")
        text = WRAP.sub(_without_break, self.shown[start:end])
        return Piece(text, tag, style, self.id_of(owner), tuple(layers.anchors.get(start, ())))

    def seams_from(self, start: int, end: int) -> list[int]:
        """Return the seams of a range."""
        return self.seams[bisect_left(self.seams, start) : bisect_left(self.seams, end)]

    def id_of(self, owner: int) -> str:
        return self.layers.nodes[owner - 1].id if owner else ""

    def heading_level(self, cuts: list[int], owner: int) -> int:
        """Return the level of a line that is a heading and nothing else."""
        kinds = {self.layers.kind[at] for at, stop in pairwise(cuts) if self.shown[at:stop].strip()}
        if kinds == {TITLE}:
            return 2
        alone = owner and HEADING in kinds and kinds <= {MARKER, HEADING}
        return min(6, self.layers.nodes[owner - 1].level + 2) if alone else 0

    def page_begins(self, start: int, end: int) -> str:
        """Return the page that begins in a line, in words."""
        for block in self.blocks[bisect_left(self.starts, start) : bisect_left(self.starts, end)]:
            if block.page != self.page:
                self.page = block.page
                return self.page_words.format(value=block.page)
        return ""
