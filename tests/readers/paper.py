"""Writes small PDFs by hand: Latin lines one under the other, or Chinese words at any place."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import NamedTuple

from reportparse.readers.pdf.space import Space

WIDTH, HEIGHT = 595, 842
UPRIGHT = Space(0, 0, WIDTH, HEIGHT)


class Piece(NamedTuple):
    """Some words that are drawn at once; a tilde is a gap as wide as a letter, in which nothing is drawn."""

    words: str
    left: float
    base: float
    """How far their base line is below the page's upper edge."""
    size: float = 12.0
    font: str = "F2"
    """`F2`, or `F3` for a bold one."""
    angle: int = 0
    """By how many degrees they are turned to the left."""


def paper(lines: Sequence[str]) -> bytes:
    """Return a PDF of one page."""
    return _file("".join(f"BT /F1 12 Tf 72 {720 - 16 * place} Td ({line}) Tj ET\n" for place, line in enumerate(lines)))


def drawn(pieces: Sequence[Piece], bookmarks: Sequence[tuple[int, str]] = (), space: Space = UPRIGHT) -> bytes:
    """Return a PDF of one page on which words are drawn in the order given.

    Args:
        pieces: the words with their places as the page is shown.
        bookmarks: the level, from 1, and the words of each; all lead to the page.
        space: the box of the page in the file, and how it is turned to be shown; what is shown is the same.
    """
    return _file(f"{_turned(space)} cm\n" + "".join(map(_row, pieces)), bookmarks, space)


def _row(piece: Piece) -> str:
    along, across = math.cos(math.radians(piece.angle)), math.sin(math.radians(piece.angle))
    place = f"{along:.5f} {across:.5f} {-across:.5f} {along:.5f} {piece.left} {HEIGHT - piece.base}"
    return f"BT /{piece.font} {piece.size} Tf {place} Tm [{_gapped(piece.words)}] TJ ET\n"


def turned(turns: int, left: float = 0, bottom: float = 0) -> Space:
    """Return the box of a page that is shown as large as all others, and turned clockwise by some quarters."""
    width, height = (HEIGHT, WIDTH) if turns % 2 else (WIDTH, HEIGHT)
    return Space(left, bottom, left + width, bottom + height, turns)


def _box(space: Space) -> str:
    return f"/MediaBox [{space.left} {space.bottom} {space.right} {space.top}] /Rotate {90 * space.turns}"


def _turned(space: Space) -> str:
    """Return what leads from the page as it is shown to the page in the file."""
    return (
        f"1 0 0 1 {space.left} {space.bottom}",
        f"0 1 -1 0 {space.right} {space.bottom}",
        f"-1 0 0 -1 {space.right} {space.top}",
        f"0 -1 1 0 {space.left} {space.top}",
    )[space.turns]


def centred(words: str, base: float, size: float = 22.0, font: str = "F2") -> Piece:
    """Return words in the middle of the page."""
    return Piece(words, (WIDTH - size * len(words)) / 2, base, size, font)


def _file(rows: str, bookmarks: Sequence[tuple[int, str]] = (), space: Space = UPRIGHT) -> bytes:
    first = 8
    outlines = f"/Outlines {first + 2} 0 R" if bookmarks else ""
    fonts = " ".join(f"/F{number} {4 + number} 0 R" for number in (1, 2, 3))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {outlines} >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        f"<< /Type /Page /Parent 2 0 R {_box(space)} /Contents 4 0 R /Resources << /Font << {fonts} >> >> >>",
        f"<< /Length {len(rows)} >>\nstream\n{rows}endstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        f"<< /Type /Font /Subtype /Type0 /BaseFont /STSong /Encoding /UniGB-UCS2-H /DescendantFonts [{first} 0 R] >>",
        f"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Bold /Encoding /UniGB-UCS2-H /DescendantFonts [{first + 1} 0 R] >>",
        *(
            f"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /{name} /DW 1000 "
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>"
            for name in ("STSong", "STSong-Bold")
        ),
        *(_outlines(bookmarks, first + 2) if bookmarks else ()),
    ]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    count = len(objects) + 1
    trailer = f"trailer\n<< /Size {count} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF\n"
    return (out + f"xref\n0 {count}\n0000000000 65535 f \n" + table + trailer).encode("latin-1")


def _outlines(bookmarks: Sequence[tuple[int, str]], root: int) -> list[str]:
    """Return the objects of an outline: its root, then each entry, linked to its neighbours and its parent."""
    children: dict[int, list[int]] = {root: []}
    open_at = {0: root}
    parents = []
    for number, (level, _) in enumerate(bookmarks, start=root + 1):
        parents.append(open_at[level - 1])
        children[parents[-1]].append(number)
        children[number] = []
        open_at[level] = number
    objects = [f"<< /Type /Outlines {_ends(children[root])} >>"]
    for number, (parent, (_, words)) in enumerate(zip(parents, bookmarks, strict=True), start=root + 1):
        place = children[parent].index(number)
        near = f"/Prev {number_before} 0 R " if place and (number_before := children[parent][place - 1]) else ""
        near += f"/Next {children[parent][place + 1]} 0 R " if place + 1 < len(children[parent]) else ""
        title = f"/Title <FEFF{_hex(words)}> /Dest [3 0 R /Fit]"
        objects.append(f"<< {title} /Parent {parent} 0 R {near}{_ends(children[number])} >>")
    return objects


def _ends(children: Sequence[int]) -> str:
    return f"/First {children[0]} 0 R /Last {children[-1]} 0 R /Count {len(children)}" if children else ""


def _gapped(words: str) -> str:
    """Return words as strings, with the widths of the gaps between them."""
    return " ".join("-1000" if part == "~" else f"<{_hex(part)}>" for part in re.findall("~|[^~]+", words))


def _hex(words: str) -> str:
    return words.encode("utf-16-be").hex().upper()
