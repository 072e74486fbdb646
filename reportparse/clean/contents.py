"""Tables of contents: dotted lines that end in page numbers, and plain lists that later headings repeat."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import MARKER, Sheet, ends_sentence
from reportparse.patterns import lazy
from reportparse.signs import COLONS, STOPS
from reportparse.trim import unspaced

TITLE = lazy(r"[ \t\u3000]{0,40}(?:目[ \t\u3000]{0,9}[录錄次]|CONTENTS|Contents)[ \t\u3000]{0,9}[:：]?[ \t\u3000]*")
WORD = lazy(r"目[ \t\u3000]{0,9}[录錄]")
"""What stands before a table that has lost its line breaks."""
DOTS = lazy(
    r"(?:(?<![.·…．])(?>[.·…．]*?(?=\.{3}|…|·{3}|．{3}))(?P<close>[.·…．]++)|(?<![.·．][ \t])(?P<spaced>(?:[.·．][ \t]){3,}+[.·…．]*+))"
    r"[ \t\u3000]{0,9}+(?:\d{1,4}|[IVXivx]{1,5})"
)
"""Dots and a page number; each run of dots is tried at its beginning alone, its group is what counts of it."""
LEADERS = ("…", "...", "··", "．．．", ". . .")
"""What leads from an entry to its page, at least."""
NUMBERS = frozenset("0123456789IVXivx \t")
"""What a dotted entry ends with."""
PAGE = lazy(r"(?<![ \t\u3000])[ \t\u3000]++\d{1,4}\Z|(?<=[^\d.])\d{1,3}\Z")
RUN_ON = lazy(r"[ \t\u3000]{0,40}+([^\s。；！？][^。；！？\n]{1,59}?)[ \t\u3000]{1,40}+(\d{1,3})(?=[ \t\u3000\n]|\Z)")
"""An entry and its page in a table that has lost its line breaks."""
LONGEST_ENTRY = 120
"""No entry is longer."""
LONGEST_BARE = 60
"""No entry without a page number is longer."""
SHORTEST_BARE = 5
"""No entry that comes again is shorter."""
FEWEST_ENTRIES = 3
"""The fewest entries of a table."""
TOP = 8000
"""In how many characters from the top 目录 is looked for."""
HEAD = 200
"""In how many lines from the top a list under 目录 is looked for."""

Line = tuple[int, str]
"""Start and text."""


def find_contents(sheet: Sheet) -> list[Cut]:
    """Return the tables of contents to take out."""
    edits: list[Cut] = []
    maybe = "目" in sheet.text[:TOP] or "目录" in sheet.text or not NUMBERS.isdisjoint(sheet.tails)
    if maybe and any(dots in sheet.text for dots in LEADERS):
        lines = list(sheet.placed())
        edits = _dotted(lines) + [
            edit for place, (_, line) in enumerate(lines) if len(line) > LONGEST_ENTRY for edit in _inline(lines, place)
        ]
    if not edits and "目" in sheet.text[:TOP]:
        edits = _plain(sheet) or _run_on(sheet.text)
    return edits or _untitled(sheet)


def _dotted(lines: list[Line]) -> list[Cut]:
    """Return the blocks of dotted lines, wrapped entries inside them included."""
    edits: list[Cut] = []
    block: list[int] = []
    for hit in [*(place for place, (_, line) in enumerate(lines) if _is_dotted(line)), len(lines) + LONGEST_ENTRY]:
        if block and not _bridged(lines[block[-1] + 1 : min(hit, block[-1] + 5)], hit - block[-1]):
            if len(block) >= FEWEST_ENTRIES:
                edits.append(_block(lines, block[0], block[-1]))
            block = []
        block.append(hit)
    return edits


def _is_dotted(line: str) -> bool:
    """Return whether a line is an entry: a title, dots, a page number."""
    match = DOTS.search(line) if 3 < len(line) <= LONGEST_ENTRY and line[-1] in NUMBERS else None
    return match is not None and _start(match) > 0 and not line[match.end() :].strip()


def _start(entry: re.Match[str]) -> int:
    """Return where the dots of an entry begin."""
    return entry.start(entry.lastgroup or 0)


def _bridged(between: list[Line], distance: int) -> bool:
    """Return whether what stands between two entries may belong to the table: short lines, no sentences."""
    return distance <= 4 and all(len(line) <= 60 and not ends_sentence(line) for _, line in between)


def _block(lines: list[Line], first: int, last: int) -> Cut:
    """Return the edit of a block, with the line 目录 and the blank lines before it."""
    begin = first
    while begin and not lines[begin - 1][1].strip():
        begin -= 1
    begin = begin - 1 if begin and TITLE.fullmatch(lines[begin - 1][1]) else first
    end = lines[last + 1][0] if last + 1 < len(lines) else lines[last][0] + len(lines[last][1])
    return Cut(lines[begin][0], end, "removed", "contents")


def _inline(lines: list[Line], place: int) -> Iterator[Cut]:
    """Yield a table that has lost its line breaks: from the word 目录, or the line below it, to the last dotted entry."""
    at, line = lines[place]
    entries = [match for match in DOTS.finditer(line) if match[0][-1].isdigit()]
    if len(entries) < FEWEST_ENTRIES:
        return
    titles = [title.start() for title in WORD.finditer(line, 0, _start(entries[0]))]
    above = next((start for start, said in reversed(lines[max(0, place - 3) : place]) if TITLE.fullmatch(said)), -1)
    begin = at + titles[-1] if titles else above
    if begin < 0 or at + _start(entries[0]) - begin > LONGEST_ENTRY:
        return
    end = entries[0].end()
    for entry in entries[1:]:
        if _start(entry) - end > LONGEST_ENTRY:
            break
        end = entry.end()
    yield Cut(begin, at + end, "removed", "contents")


def _run_on(text: str) -> list[Cut]:
    """Return the table behind 目录, on its line, that has lost its line breaks, without dots: pages rise, and all entries come again."""
    for title in TITLE.finditer(text, 0, TOP):
        end, page = title.end(), 0
        entries: list[str] = []
        before = text[max(0, title.start() - 1) : title.start() + 1]
        if title.start() and not any(char.isspace() or char in STOPS for char in before):
            continue
        while len(entries) < HEAD and (entry := RUN_ON.match(text, end)) is not None and int(entry[2]) >= page:
            end, page = entry.end(), int(entry[2])
            entries.append(unspaced(entry[1]))
        if sum(MARKER.match(entry) is not None for entry in entries) >= FEWEST_ENTRIES:
            rest = unspaced(text[end:])
            return [Cut(title.start(), end, "removed", "contents")] if all(entry in rest for entry in entries) else []
    return []


def _plain(sheet: Sheet) -> list[Cut]:
    """Return the list under 目录 whose entries all come again further down as lines or heads of lines."""
    for place, (start, line) in enumerate(sheet.placed()):
        if place == HEAD:
            break
        if "目" in line and TITLE.fullmatch(line):
            after = _after_entries(sheet.lines, place + 1)
            size = sum(len(entry) + 1 for entry in sheet.lines[place:after])
            return [Cut(start, start + size, "removed", "contents")] if after > place + FEWEST_ENTRIES else []
    return []


def _untitled(sheet: Sheet) -> list[Cut]:
    """Return a list of headings alone, near the top, right behind which its first heading stands again: there the text begins."""
    lines = [line for line, _ in zip(sheet.placed(), range(HEAD), strict=False) if line[1].strip()]
    first = 0
    while first < len(lines):
        entry, last = lines[first][1].strip(), first
        while last < len(lines) and _is_entry(lines[last][1]) and (last == first or lines[last][1].strip() != entry):
            last += 1
        if last - first > FEWEST_ENTRIES and not _is_announced(lines, first):
            end = lines[last - 1][0] + len(lines[last - 1][1])
            again = sheet.text.find(entry, end, end + LONGEST_ENTRY) if len(entry) >= SHORTEST_BARE else -1
            if again >= 0:
                return [Cut(lines[first][0], _heading(sheet.text, lines[first][0], end, again), "removed", "contents")]
        first = max(last, first + 1)
    return []


def _is_announced(lines: list[Line], first: int) -> bool:
    """Return whether the line above a list leads to it: it counts what the text then speaks of."""
    above = lines[first - 1][1].strip() if first else ""
    return above.endswith(tuple(COLONS)) and not TITLE.fullmatch(above)


def _heading(text: str, first: int, end: int, again: int) -> int:
    """Return where the text begins behind a list that goes from one offset to another: at the heading over its first entry.

    Such a heading stands above the list too, or in it.
    """
    for marker in MARKER.finditer(text, end, again):
        heading = text[marker.start() : again].strip()
        if heading and heading in text[max(0, first - LONGEST_ENTRY) : end]:
            return marker.start()
    return again


def _is_entry(line: str) -> bool:
    """Return whether a line may be a heading in a list without page numbers."""
    return len(line) <= LONGEST_BARE and MARKER.match(line) is not None and not ends_sentence(line)


def _after_entries(lines: list[str], first: int) -> int:
    """Return the line after the entries that begin at a line: each is short and comes again below, or pages rise behind them."""
    last, page = first, 0
    paged, tight = _rises(lines, first), list(map(unspaced, lines))
    seen: set[str] = set()
    while last < len(lines) - 1 and last - first < HEAD:
        line = lines[last].strip()
        entry = PAGE.sub("", line).strip()
        if entry:
            on = _page(line, entry)
            known = (paged and on > page) or _comes_again(entry, tight, last + 1)
            if len(entry) > LONGEST_ENTRY or ends_sentence(entry) or entry in seen or not known:
                break
            page = on
            seen.add(entry)
        last += 1
    return last


def _page(line: str, entry: str) -> int:
    """Return the page behind an entry, 0 where there is none."""
    return int(line[len(entry) :].strip() or 0)


def _rises(lines: list[str], first: int) -> bool:
    """Return whether the first lines of a list end in pages that rise."""
    said = [line.strip() for line in lines[first : first + 3 * FEWEST_ENTRIES] if line.strip()][:FEWEST_ENTRIES]
    found = [_page(line, PAGE.sub("", line).strip()) for line in said]
    return len(found) == FEWEST_ENTRIES and 0 < found[0] < found[1] < found[-1]


def _comes_again(entry: str, tight: list[str], start: int) -> bool:
    """Return whether a later line is the entry or begins with it, its number left out of account where enough is left.

    Neither has blanks: 总 则 heads what 总则 announces.
    """
    marker = MARKER.match(entry)
    whole = unspaced(entry)
    bare = unspaced(entry[marker.end() :]) if marker else whole
    heads = (whole, bare) if len(bare) >= SHORTEST_BARE else (whole,)
    return len(bare) >= 2 and any(line.startswith(heads) for line in tight[start:])
