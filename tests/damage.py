"""What happens to a report on its way: each function takes a copy and gives a more damaged one."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

from tests.drafts import DEBRIS, SPACE, Copy

HALF = str.maketrans("（），；：", "(),;:")


def _build(copy: Copy, pairs: Iterable[tuple[str, int]], reordered: bool | None = None) -> Copy:
    chars, origins = [], []
    for char, origin in pairs:
        chars.append(char)
        origins.append(origin)
    return Copy(copy.draft, chars, origins, copy.reordered if reordered is None else reordered)


def _pairs(copy: Copy) -> list[tuple[str, int]]:
    return list(zip(copy.chars, copy.origins, strict=True))


def _debris(text: str) -> list[tuple[str, int]]:
    return [(char, DEBRIS) for char in text]


def glue(copy: Copy) -> Copy:
    """Lose every line break."""
    return _build(copy, (pair for pair in _pairs(copy) if pair[0] not in "\n\u3000"))


def half_width(copy: Copy) -> Copy:
    """Write brackets, commas, colons and semicolons in half width."""
    return Copy(copy.draft, [char.translate(HALF) for char in copy.chars], copy.origins, copy.reordered)


def wrap(copy: Copy, width: int, mark: str = "\n") -> Copy:
    """Break each line after `width` characters, as PDF text has it."""
    out: list[tuple[str, int]] = []
    column = 0
    for char, origin in _pairs(copy):
        column = 0 if char == "\n" else column + 1
        if column > width and char not in "，。；：、）” ,;:)":
            out.append((mark, SPACE))
            column = 1
        out.append((char, origin))
    return _build(copy, out)


def space(copy: Copy, rng: random.Random) -> Copy:
    """Leave one space where a line break was lost, every 25 to 40 characters."""
    out: list[tuple[str, int]] = []
    left = rng.randint(25, 40)
    last = "\n"
    for char, origin in _pairs(copy):
        left -= 1
        if left <= 0 and not char.isascii() and not last.isascii():
            out.append((" ", SPACE))
            left = rng.randint(25, 40)
        out.append((char, origin))
        last = char
    return _build(copy, out)


def counters(copy: Copy, every: int, form: str) -> Copy:
    """Put a site's page counter at the head of every page of `every` characters."""
    pairs = _pairs(copy)
    out: list[tuple[str, int]] = []
    for number, start in enumerate(range(0, len(pairs), every), 1):
        out += _debris(form.format(n=number, all=-(-len(pairs) // every))) + pairs[start : start + every]
    return _build(copy, out)


def page_numbers(copy: Copy, lines: int, form: str) -> Copy:
    """Put a line with the page's number after every `lines` lines."""
    out: list[tuple[str, int]] = []
    count = 0
    for char, origin in _pairs(copy):
        out.append((char, origin))
        count += char == "\n"
        if char == "\n" and count % lines == 0:
            out += _debris(form.format(n=count // lines) + "\n")
    return _build(copy, out)


def chrome(copy: Copy, head: str, foot: str) -> Copy:
    """Put a site's lines above and below."""
    return _build(copy, _debris(head) + _pairs(copy) + _debris(foot))


def reorder(copy: Copy, cuts: Sequence[int], order: Sequence[int], joint: str = "") -> Copy:
    """Cut the copy before the draft's offsets `cuts` and put its pages in `order`, counted from 1.

    A page that `order` leaves out is lost; `joint` is the white space that stands between pages.
    """
    pages: list[list[tuple[str, int]]] = [[] for _ in range(len(cuts) + 1)]
    page = 0
    for char, origin in _pairs(copy):
        if origin >= 0:
            page = sum(origin >= cut for cut in cuts)
        pages[page].append((char, origin))
    moved = list(order) != sorted(order)
    out: list[tuple[str, int]] = []
    for number in order:
        out += [(char, SPACE) for char in joint if out] + pages[number - 1]
    return _build(copy, out, copy.reordered or moved)
