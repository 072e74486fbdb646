"""Reads Markdown as it stands: the text is the file's own, its signs are repairs, its headings evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from reportparse.model import Repair
from reportparse.patterns import lazy
from reportparse.readers.name_title import name_title
from reportparse.readers.options import Options
from reportparse.readers.read_characters import read_characters
from reportparse.signs import with_line_feeds
from reportparse.source import CODE, Block, SourceText, Span
from reportparse.texts import ReadText
from reportparse.trim import end_of_line

_KEY = r"""(?:"[^"\r\n]{1,60}"|'[^'\r\n]{1,60}'|\w[\w ./@-]{0,40})"""
_ANY = r"[ \t]*+(?:#[^\r\n]*+)?|[ \t][^\r\n]*+|[]}][^\r\n]*+"
"""Lines of metadata of any kind: blanks, comments, what goes on, what closes a list."""
_PAIR = r"[^\s#][^\r\n]{0,80}?:(?:[ \t][^\r\n]*+)?(?=\r?\n)"
_GOES_ON = r"[^\r\n]{0,200}[\]},](?=\r?\n)"
"""A line inside a list or a mapping that goes on over several."""
_YAML = rf"(?:{_PAIR}|[-?:](?:[ \t][^\r\n]*+)?|{_ANY}|{_GOES_ON})\r?\n"
_TOML = rf"(?:{_KEY}[ \t]*=[^\r\n]*+|\[[^\r\n]*+|{_ANY})\r?\n"
FRONT = lazy(
    rf"\s*+(?:---[ \t]*+\r?\n(?=(?:[ \t]*+(?:#[^\r\n]*+)?\r?\n){{0,20}}+{_KEY}:[ \t\r\n])(?:{_YAML})++(?:---|\.\.\.)|\+\+\+[ \t]*+\r?\n(?:{_TOML})++\+\+\+)[ \t]*+(?:\r?\n|\Z)"
)
"""Metadata before the text, in YAML or TOML; a rule that a text begins with has none behind it."""
FRONT_TITLE = lazy(r"\ntitle[ \t]*[:=][ \t]*([^\s][^\n]*)(?=\n)")
"""The line of the metadata that names the title."""
HEADING = lazy(r"[ \t]{0,3}(#{1,6})(?:[ \t]+|$|(?=[^#\s]))")
CLOSING = lazy(r"(?<![ \t])[ \t]++#++[ \t]*+$")
UNDERLINE = lazy(r"[ \t]{0,3}(?:(=+)|-+)[ \t]*$")
FENCE = lazy(r"[ \t]{0,3}(```+|~~~+)")
"""What opens and closes code."""
_DELIMITER = r"\|?(?:[ \t]*+:?-++:?[ \t]*+\|)++[ \t]*+:?-*+:?[ \t]*+"
DELIMITER = lazy(rf"[ \t]{{0,3}}{_DELIMITER}$")
"""The second line of a table, which makes it one."""
WHOLE = lazy(rf"[ \t]{{0,3}}(?:(?:\*[ \t]*+){{3,}}+|(?:_[ \t]*+){{3,}}+|(?:-[ \t]*+){{3,}}+|{_DELIMITER})$")
"""Lines that are nothing but signs: rules, the second line of a table."""
ITEM = lazy(r"(?P<indent>[ \t]*)(?:(?P<bullet>[-*+•])|\d{1,9}[.)])[ \t]+(?=\S)")
"""What opens the item of a list, behind its indent."""
TAB = 4
"""How many columns a tab goes on at most."""
EMPHASIS = lazy(r"(?<![*\\\d])(\*)(?=[^\s*])[^*\n]*[^\s*\\](\*)(?![*\d])")
QUOTE = lazy(r"[ \t]{0,3}(?:>[ \t]?)+(?=\S)")
BOLD = lazy(r"[ \t\u3000]{0,12}(?:\*{2,3}|__)([^*_\n]+)(?:\*{2,3}|__)")
INLINE_SIGNS = lazy(r"\\(?=[!-/:-@\[-`{-~])(?P<escaped>.)|(?<!_)__(?!_)|~~|`|(?P<edge>(?<![^ \t])\||\|(?![^ \t]))")
"""Signs inside a line: escapes, emphasis, code, in a table the edges of cells; what is escaped is text (CommonMark 0.31, 2.4).

An edge between two cells that nothing else keeps apart stays.
"""


def read_markdown(data: bytes, name: str, options: Options) -> ReadText:
    """Return a Markdown file's characters, one block a line; its signs are repairs.

    Args:
        data: the whole file.
        name: what to call it in an error.
        options: how to read it.

    Raises:
        InputError: the bytes are no text, or too many.
    """
    decoded, budget = read_characters(data, name, options)
    text = with_line_feeds(decoded.text)
    front = FRONT.match(text)
    begin = front.end() if front else 0
    repairs = [_removed(0, begin)] if begin else []
    blocks: list[Block] = []
    fence = ""
    for start, end, in_table in _with_tables(text, begin):
        budget.block(0)
        if mark := _fence(text[start:end], fence):
            fence = "" if fence else mark
            repairs.append(_removed(start, end))
        elif fence:
            blocks.append(Block(start, end, element=CODE))
        else:
            _read_line(text, start, end, in_table, blocks, repairs)
    name_title(blocks, text)
    if begin and not any(block.level == 0 for block in blocks) and (title := _front_title(text, begin)) is not None:
        repairs[:1] = [_removed(0, title.start), _removed(title.end, title.line), _removed(title.line + 1, begin)]
        blocks.insert(0, Block(title.start, title.end, level=0))
    return ReadText(SourceText(decoded.text, name, "markdown", decoded.encoding, blocks), repairs, decoded.problems)


class _FrontTitle(NamedTuple):
    """A title that the metadata names."""

    start: int
    end: int
    line: int
    """Where its line ends."""


def _front_title(text: str, begin: int) -> _FrontTitle | None:
    """Return the title that the metadata before the text names, without its quotes; None where they name none."""
    found = FRONT_TITLE.search(text, 0, begin)
    if found is None:
        return None
    said = found[1].rstrip()
    quoted = len(said) > 1 and said[0] == said[-1] and said[0] in "\"'"
    start, end = found.start(1) + quoted, found.start(1) + len(said) - quoted
    return _FrontTitle(start, end, found.end()) if text[start:end].strip() else None


def _lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield each line that holds anything, without what ends it."""
    while start < len(text):
        stop = end_of_line(text, start, len(text))
        end = stop - 1 if stop > start and text[stop - 1] == "\r" else stop
        if text[start:end].strip():
            yield start, end
        start = stop + 1


def _with_tables(text: str, begin: int) -> Iterator[tuple[int, int, bool]]:
    """Yield each line that holds anything, and whether it is one of a table: that ends with the first line that holds nothing."""
    lines = list(_lines(text, begin))
    last, in_table = begin, False
    for (start, end), (below, stop) in zip_longest(lines, lines[1:], fillvalue=(len(text), len(text))):
        if "|" not in text[start:end]:
            in_table = False
        elif not in_table or text.count("\n", last, start) > 1:
            in_table = text.count("\n", end, below) == 1 and DELIMITER.match(text, below, stop) is not None
        last = end
        yield start, end, in_table


def _fence(line: str, open_fence: str) -> str:
    """Return the signs with which a line opens code, or closes that which some signs opened; nothing where it does neither."""
    mark = FENCE.match(line)
    if mark is None or (open_fence and (not mark[1].startswith(open_fence) or line[mark.end() :].strip())):
        return ""
    return mark[1]


def _read_line(text: str, start: int, end: int, in_table: bool, blocks: list[Block], repairs: list[Repair]) -> None:
    line = text[start:end]
    underline = _underlines(text, start, line, blocks)
    if underline:
        blocks[-1].level = 1 if underline.group(1) else 2
    if underline or WHOLE.match(line):
        repairs.append(_removed(start, end))
        return
    if quote := QUOTE.match(line):
        repairs.append(_removed(start, start + quote.end()))
        start += quote.end()
        line = line[quote.end() :]
    item = ITEM.match(line)
    block = Block(start, end, indent=len(item["indent"].expandtabs(TAB)) if item else None, row=in_table)
    begin = 0
    if heading := HEADING.match(line):
        block.level, begin = len(heading.group(1)), heading.end()
        repairs.append(_removed(start, start + begin))
        if closing := CLOSING.search(line, begin):
            repairs.append(_removed(start + closing.start(), end))
            line = line[: closing.start()]
    elif item and item["bullet"]:
        block.label = begin = item.end()
    if bold := BOLD.match(line, begin):
        block.bold = bold.end()
    repairs.extend(_removed(start + first, start + last) for first, last in _signs(line, begin, in_table))
    for pair in EMPHASIS.finditer(line, begin):
        repairs.extend(_removed(start + pair.start(side), start + pair.end(side)) for side in (1, 2))
    blocks.append(block)


def _signs(line: str, begin: int, in_table: bool) -> Iterator[tuple[int, int]]:
    """Yield where the signs inside a line begin and end."""
    for sign in INLINE_SIGNS.finditer(line, begin):
        if in_table or sign["edge"] is None:
            yield sign.start(), sign.end() if sign["escaped"] is None else sign.start("escaped")


def _underlines(text: str, start: int, line: str, blocks: list[Block]) -> re.Match[str] | None:
    """Return the line of signs that makes a heading of the line before it, None where it is none."""
    found = UNDERLINE.match(line)
    if found is None or not blocks or len(line.strip()) < 2:
        return None
    above = blocks[-1]
    if text.find("\n", above.end, start) != text.rfind("\n", above.end, start):
        return None
    return None if above.label else found


def _removed(start: int, end: int) -> Repair:
    return Repair("removed", "markup", Span(start, end))
