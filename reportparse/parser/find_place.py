"""Finds the place in a text that a person names: an offset, a line, a page, or words."""

from __future__ import annotations

import re

from reportparse.arguments import check_offset, check_type
from reportparse.errors import ArgumentError
from reportparse.patterns import lazy
from reportparse.source import SourceText, Span
from reportparse.trim import unspaced
from reportparse.visible import shortened

OFFSET = lazy(r"[+-]?[0-9]+\Z")
LINE = lazy(r"L(?P<line>[0-9]{1,9})(?::(?P<column>[0-9]{1,9}))?\Z")
BLOCK = lazy(r"(?:p(?P<page>[0-9]{1,9})|¶(?P<paragraph>[0-9]{1,9})|(?P<cell>T[0-9]{1,9}R[0-9]{1,9}C[0-9]{1,9}))\Z")
LONGEST_WORDS = 200
"""The most characters of words that are looked for."""
NAMED = 5
"""At how many places words that stand more than once are said to stand."""


def find_place(source: SourceText, at: int | str) -> Span:
    """Return the stretch of a text that a place names.

    Args:
        source: the text.
        at: an offset in characters from 0, or a place as the printed tree has it: ``L12``, ``L12:3`` (line and column),
            ``¶5``, ``p3``, ``T1R2C3``; or words that stand in the text once, white space left aside.

    Raises:
        ArgumentError: there is no such place, or the words stand at several.
    """
    check_type("at", at, (int, str))
    if isinstance(at, str):
        at = at.strip()
        if found := LINE.match(at):
            return _line(source, int(found["line"]), int(found["column"]) if found["column"] else None)
        if found := BLOCK.match(at):
            return _block(source, at, found)
        if not OFFSET.match(at) or len(at) > 18:
            return _words(source, at)
    check_offset(int(at), max(0, len(source.text) - 1))
    return Span(int(at), int(at) + 1)


def _line(source: SourceText, line: int, column: int | None) -> Span:
    """Return a line, or one character of it."""
    stretch = source.line(line)
    if stretch is None:
        last = source.locate(len(source.text)).line
        raise ArgumentError(f"no line {line}; the text has {last}", f"没有第{line}行，文本共{last}行")
    if column is None:
        return stretch
    size = stretch.end - stretch.start
    if not 1 <= column <= size:
        raise ArgumentError(
            f"line {line} has no column {column}; it has {size} characters", f"第{line}行没有第{column}列，该行共{size}字"
        )
    return Span(stretch.start + column - 1, stretch.start + column)


def _block(source: SourceText, at: str, found: re.Match[str]) -> Span:
    """Return the stretch of the blocks on a page, in a paragraph or in a cell."""
    kind = found.lastgroup or ""
    value = found[kind] if kind == "cell" else int(found[kind])
    blocks = [block for block in source.blocks if getattr(block, kind) == value]
    if not blocks:
        raise ArgumentError(
            f"no place {at} in {source.format}; the tree that parse prints shows the places that there are",
            f"{source.format} 中没有位置 {at}，parse 所列提纲给出可用的位置",
        )
    return Span(blocks[0].start, blocks[-1].end)


def _words(source: SourceText, words: str) -> Span:
    """Return the one place where words stand, however white space parts them."""
    letters = unspaced(words)
    if not letters or len(letters) > LONGEST_WORDS:
        raise ArgumentError(
            f"--at: give an offset, a place such as L12, or 1 to {LONGEST_WORDS} characters of the text",
            f"--at：请给出偏移、L12 之类的位置，或文本中的1至{LONGEST_WORDS}个字",
        )
    pattern = re.compile(r"\s*".join(map(re.escape, letters)))
    places = [match.span() for match in pattern.finditer(source.text)]
    shown = shortened(words)
    if not places:
        raise ArgumentError(
            f"--at: “{shown}” is no place and does not stand in the text; give an offset, a place such as L12 or ¶5, or words of it",
            f"--at：“{shown}”不是位置，文本中也没有；请给出偏移、L12 或 ¶5 之类的位置，或文本中的文字",
        )
    if len(places) > 1:
        named = [source.locate(start) for start, _ in places[:NAMED]]
        listed = ", ".join(f"L{place.line}:{place.column}" for place in named) + (" …" if len(places) > NAMED else "")
        raise ArgumentError(
            f"--at: “{shown}” stands at {len(places)} places; give one of {listed}",
            f"--at：“{shown}”出现{len(places)}次，请指明其一：{listed}",
        )
    return Span(*places[0])
