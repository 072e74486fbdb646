"""Tables of contents: lines that lead to page numbers, and lists, on lines or run together, that later headings repeat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reportparse.clean.cuts import Cut
from reportparse.clean.shapes import MARKER, Sheet, ends_sentence, is_item
from reportparse.markers.families import COUNTS, MEASURES
from reportparse.patterns import HAN, lazy
from reportparse.signs import COLONS, FIGURES, STOPS
from reportparse.trim import unspaced

TITLE = lazy(r"(?:目[ \t\u3000]{0,9}[录錄次]|CONTENTS|Contents)[ \t\u3000]{0,9}[:：]?")
"""What stands before a table, alone on its line or not."""
DOTS = lazy(
    r"(?:(?<![.·…．])(?>[.·…．]*?(?=\.{3}|…|·{3}|．{3}))(?P<close>[.·…．]++)|(?<![.·．][ \t])(?P<spaced>(?:[.·．][ \t]){3,}+[.·…．]*+))"
    r"[ \t\u3000]{0,9}+(?:\d{1,4}|[IVXivx]{1,5})"
)
"""Dots and a page number; each run of dots is tried at its beginning alone, its group is what counts of it."""
LEADERS = ("…", "...", "··", "．．．", ". . .")
"""What leads from an entry to its page, at least."""
DOTTED = ".·…． \t"
"""What leads to the figures of pages."""
NUMBERS = frozenset("0123456789IVXivx \t")
"""What a dotted entry ends with."""
PAGE = lazy(
    r"(?<![ \t\u3000])[ \t\u3000]++(?P<apart>\d{1,4})\Z|(?<=[^\d.])(?P<glued>\d{1,3})\Z"
    r"|[ \t]{0,9}\|[ \t]{0,9}第(?P<barred>\d{1,4})(?:[-–—~]\d{1,4})?页(?:[ \t]{0,9}\|)?\Z"
)
"""The page behind an entry on a line of its own."""
COUNTED = f"{COUNTS}|{MEASURES}|[大年]"
"""What a figure counts in an entry; no page stands before it."""
CLOSING = ("参考文献", "參考文獻", "参考资料", "致谢", "致謝", "谢辞", "附录", "附錄", "后记", "後記")
"""What closes papers: as the last entries of a table they need not come again."""
RUN_ON = lazy(
    r"[ \t\u3000]{0,40}+(?P<title>[^\s。；！？][^。；！？\n]{1,59}?)"
    rf"(?:[ \t\u3000]{{1,40}}+(?P<page>\d{{1,3}})(?=[ \t\u3000\n]|(?<={HAN} \d)(?!{COUNTED}){HAN}|(?<={HAN} \d\d)(?!{COUNTED}){HAN}|\Z)"
    rf"|(?<![\d.])(?P<glued>\d{{1,3}}?)(?={MARKER.pattern}|{'|'.join(CLOSING)}))"
)
"""An entry and its page in a table that has lost its line breaks."""
FIGURE = lazy(rf"[ \t\u3000]{{0,40}}\d{{1,2}}[ \t\u3000]{{1,9}}(?={HAN})")
"""A figure and a blank, with which a heading may begin, too."""
LONGEST_ENTRY = 120
"""No entry is longer."""
LONGEST_BARE = 60
"""No entry without a page number is longer."""
SHORTEST_BARE = 5
"""No entry that comes again is shorter."""
FEWEST_ENTRIES = 3
"""The fewest entries of a table."""
KNOWN = 0.75
"""The least share of the entries of a list that are known to be some."""
TOP = 8000
"""In how many characters from the top 目录 is looked for."""
HEAD = 200
"""In how many lines from the top a list under 目录 is looked for."""

Line = tuple[int, str]
"""Start and text."""


class Entry(NamedTuple):
    """An entry of a table."""

    title: str
    """What it says, without white space and page."""
    page: int
    """Its page, 0 where there is none."""
    end: int
    """Where it ends: offset in the text, or number of the line after it."""


def find_contents(sheet: Sheet) -> list[Cut]:
    """Return the tables of contents to take out."""
    edits: list[Cut] = []
    maybe = "目" in sheet.text[:TOP] or "目录" in sheet.text or not NUMBERS.isdisjoint(sheet.tails)
    if maybe and any(dots in sheet.text for dots in LEADERS):
        lines = list(sheet.placed())
        edits = _dotted(lines) + [
            edit for place, (_, line) in enumerate(lines) if _leads_often(line) for edit in _inline(lines, place)
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


def _is_title(line: str) -> bool:
    """Return whether a line is what heads a table."""
    return TITLE.fullmatch(line.strip()) is not None


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
    begin = begin - 1 if begin and _is_title(lines[begin - 1][1]) else first
    end = lines[last + 1][0] if last + 1 < len(lines) else lines[last][0] + len(lines[last][1])
    return Cut(lines[begin][0], end, "removed", "contents")


def _inline(lines: list[Line], place: int) -> Iterator[Cut]:
    """Yield a table that has lost its line breaks: from the word 目录, or the line below it, to the last dotted entry."""
    at, line = lines[place]
    entries = [match for match in DOTS.finditer(line) if match[0][-1].isdigit()]
    if len(entries) < FEWEST_ENTRIES:
        return
    titles = [title.start() for title in TITLE.finditer(line, 0, _start(entries[0]))]
    above = next((start for start, said in reversed(lines[max(0, place - 3) : place]) if _is_title(said)), -1)
    begin = at + titles[-1] if titles else above if above >= 0 or not _opens_again(lines, place, entries) else at
    if begin < 0 or at + _start(entries[0]) - begin > LONGEST_ENTRY:
        return
    end = entries[0].end()
    for entry in entries[1:]:
        if _start(entry) - end > LONGEST_ENTRY:
            break
        end = entry.end()
    yield Cut(begin, at + end, "removed", "contents")


def _leads_often(line: str) -> bool:
    """Return whether a line may lead to pages again and again."""
    return len(line) > LONGEST_ENTRY or sum(map(line.count, LEADERS)) >= FEWEST_ENTRIES


def _opens_again(lines: list[Line], place: int, entries: list[re.Match[str]]) -> bool:
    """Return whether a line opens with a numbered entry that comes again below, while the pages behind all entries rise."""
    line, below = lines[place][1], [line[:LONGEST_ENTRY] for _, line in lines[place + 1 : place + 1 + HEAD]]
    pages = [int(entry[0][len(entry[0].rstrip(FIGURES)) :]) for entry in entries]
    opens = unspaced(line[: _start(entries[0])].rstrip(DOTTED))
    return pages == sorted(pages) and _is_numbered(line) and _comes_again(opens, _tight(below))


def _run_on(text: str) -> list[Cut]:
    """Return the table behind 目录, on its line, that has lost its line breaks, without dots: pages rise, and entries come again.

    All do, or most where the text begins right below with the first.
    """
    for title in TITLE.finditer(text, 0, TOP):
        before = text[max(0, title.start() - 1) : title.start()]
        if before and not before.isspace() and before not in STOPS and not MARKER.match(text, title.end()):
            continue
        entries = list(_running(text, title.end()))
        if sum(MARKER.match(entry.title) is not None for entry in entries) >= FEWEST_ENTRIES:
            below = unspaced(text[entries[-1].end :])
            known = sum(entry.title in below or entry.title in CLOSING for entry in entries)
            begins = below.startswith(entries[0].title) and 2 * known > len(entries)
            return [Cut(title.start(), entries[-1].end, "removed", "contents")] if begins or known == len(entries) else []
    return []


def _running(text: str, at: int) -> Iterator[Entry]:
    """Yield the entries that run on from an offset, while pages rise and until the first of them comes again."""
    first, page = "", 0
    for _ in range(HEAD):
        found = RUN_ON.match(text, at)
        if found is None:
            return
        title, on = unspaced(found["title"]), int(found["page"] or found["glued"])
        if on < page or (first and title.startswith(first)):
            return
        first, page, at = first or title, on, found.end()
        yield Entry(title, on, at)


def _plain(sheet: Sheet) -> list[Cut]:
    """Return the list under 目录 whose entries all come again further down as lines or heads of lines, or pages rise behind them."""
    for place, (start, line) in enumerate(sheet.placed()):
        if place == HEAD:
            break
        if "目" in line and _is_title(line):
            entries = _listed(sheet.lines, place + 1)
            known = _belonging(entries, _tight(sheet.lines[entries[-1].end :])) if entries else 0
            if known < FEWEST_ENTRIES:
                return []
            after = entries[known - 1].end
            while after < len(sheet.lines) - 1 and not sheet.lines[after].strip():
                after += 1
            size = sum(len(entry) + 1 for entry in sheet.lines[place:after])
            return [Cut(start, start + size, "removed", "contents")]
    return []


def _listed(lines: list[str], first: int) -> list[Entry]:
    """Return the short lines from one on, at the latest to where the first or else the second of them comes again."""
    entries: list[Entry] = []
    for place, line in enumerate(lines[first : first + HEAD], first + 1):
        if len(line) > LONGEST_ENTRY or ends_sentence(line.strip()):
            break
        if line.strip():
            entries.append(_entry(line, place))
    for opening in entries[:2]:
        for place, entry in enumerate(entries):
            if entry is not opening and not entry.page and entry.title.startswith(_heads(opening.title)):
                return entries[:place]
    return entries


def _entry(line: str, end: int = 0) -> Entry:
    """Return what a line says as an entry."""
    line = line.strip()
    found = PAGE.search(line)
    page = int(found[found.lastgroup or 0]) if found else 0
    return Entry(unspaced(line[: found.start()] if found else line), page, end)


def _belonging(entries: list[Entry], below: str) -> int:
    """Return how many of the first entries are known to be some: they come again below, or pages rise.

    Some may differ from their headings where the text begins right below; those that close papers may follow.
    """
    first = [entry.page for entry in entries[:FEWEST_ENTRIES]]
    paged = len(first) == FEWEST_ENTRIES and 0 < first[0] < first[1] < first[-1]
    begins = below.lstrip("\n").startswith(tuple(head for entry in entries[:2] for head in _heads(entry.title)))
    known = page = last = 0
    for place, entry in enumerate(entries, 1):
        if (paged and entry.page >= max(page, 1)) or _comes_again(entry.title, below):
            known, page = known + 1, entry.page
            last = place if known >= KNOWN * place else last
        elif not begins:
            break
    while last and last < len(entries) and entries[last].title in CLOSING:
        last += 1
    return last


def _comes_again(title: str, below: str) -> bool:
    """Return whether one of the tight lines below is an entry or begins with it.

    Neither has blanks: 总 则 heads what 总则 announces.
    """
    return any(f"\n{head}" in below for head in _heads(title))


def _heads(title: str) -> tuple[str, ...]:
    """Return what a heading may begin with that an entry names: its number is left out of account where enough is left."""
    marker = MARKER.match(title)
    bare = title[marker.end() :] if marker else title
    return () if len(bare) < 2 else (title,) if len(bare) < SHORTEST_BARE else (title, bare)


def _tight(lines: list[str]) -> str:
    """Return lines without white space, a line feed before each."""
    return "".join(f"\n{unspaced(line)}" for line in lines)


def _untitled(sheet: Sheet) -> list[Cut]:
    """Return a list of headings near the top behind which its first heading stands again: there the text begins."""
    lines = [line for line, _ in zip(sheet.placed(), range(HEAD), strict=False) if line[1].strip()]
    first = 0
    while first < len(lines):
        if not _is_heading(lines[first][1]):
            first += 1
            continue
        openings = _openings(lines, first)
        last = _last_heading(lines, first, {_entry(opening).title for _, opening in openings})
        if reach := _reach(sheet.text, lines, first, last):
            end = lines[last - 1][0] + len(lines[last - 1][1])
            for start, opening in openings:
                if stop := _body(sheet.text, start, opening, end, reach):
                    return _cuts(lines, first, start, stop)
        first = last
    return []


def _cuts(lines: list[Line], first: int, start: int, stop: int) -> list[Cut]:
    """Return the edits of a list, with the line 目录 before it; the line end stays behind the title to which its first entry was glued."""
    begin = lines[first][0]
    glued = [Cut(start, lines[first - 1][0] + len(lines[first - 1][1]), "removed", "contents")] if start < begin else []
    titled = first > 0 and _is_title(lines[first - 1][1])
    return [*glued, Cut(lines[first - 1][0] if titled else begin, stop, "removed", "contents")]


def _openings(lines: list[Line], first: int) -> list[Line]:
    """Return where a list begins whose lines begin at one, with what may be its first entry that comes again.

    That may stand at the end of the line above, glued to the title; or below entries without a number.
    """
    at, above = lines[first - 1] if first else (0, "")
    markers = MARKER.finditer(above) if len(above) <= LONGEST_ENTRY and not ends_sentence(above) else ()
    glued = [(at + marker.start(), above[marker.start() :]) for marker in markers if marker.start()]
    numbered = next((line for _, line in lines[first : first + FEWEST_ENTRIES] if _is_numbered(line)), lines[first][1])
    return [*(entry for entry in glued if is_item(entry[1])), lines[first], (lines[first][0], numbered)]


def _last_heading(lines: list[Line], first: int, openings: set[str]) -> int:
    """Return the line after the headings that begin at a line, at the latest where the first of them stands again."""
    last = first + 1
    while last < len(lines) and _is_heading(lines[last][1]) and unspaced(lines[last][1]) not in openings:
        last += 1
    while last < len(lines) and unspaced(lines[last][1]) in CLOSING:
        last += 1
    return last


def _is_heading(line: str) -> bool:
    """Return whether a line may be a heading in a list."""
    said = len(line) <= LONGEST_BARE and (_is_numbered(line) or ("|" in line and _entry(line).page > 0))
    return said and not ends_sentence(line)


def _is_numbered(line: str) -> bool:
    """Return whether a line begins as a heading with a number may."""
    return is_item(line) or FIGURE.match(line) is not None


def _reach(text: str, lines: list[Line], first: int, last: int) -> int:
    """Return how far behind some headings the first may stand again that they are a table; 0 where they are none.

    A line that leads to them counts what the text then speaks of. Few headings are a table where only titles stand above
    them and all come again as lines, many also where the first one comes again at once.
    """
    above = lines[first - 1][1].strip() if first else ""
    if last - first < FEWEST_ENTRIES or (above.endswith(tuple(COLONS)) and not _is_title(above)):
        return 0
    if not any(_is_heading(line) or ends_sentence(line.strip()) for _, line in lines[:first]):
        at, line = lines[last - 1]
        below = _tight(text[at + len(line) + 1 :].split("\n")) + "\n"
        titles = [_entry(line).title for _, line in lines[first:last]]
        if all(title in CLOSING or f"\n{title}\n" in below for title in titles):
            return len(text)
    return LONGEST_ENTRY if last - first > FEWEST_ENTRIES else 0


def _body(text: str, start: int, opening: str, end: int, reach: int) -> int:
    """Return where the text begins behind a list that goes from one offset to another; 0 if its first entry does not stand again there.

    The last entry may be glued to the text. What else stands between them is no part of the list; then the first one is glued to
    no title, which may stand there again. What all stands again at once is no list.
    """
    entry = opening.strip()
    found = PAGE.search(entry)
    entry = entry[: found.start()] if found else entry
    again = text.find(entry, end, end + reach)
    between = text[end : max(again, end)].strip()
    if again < 0 or (between and len(entry) < SHORTEST_BARE):
        return 0
    if unspaced(text[again : again + 2 * (end - start)]).startswith(unspaced(text[start:end])):
        return 0
    glued = not between or (text[again - 1] != "\n" and _is_heading(between))
    opens_line = start == text.rfind("\n", 0, start) + 1
    return again if glued else end + 1 if opens_line else 0
