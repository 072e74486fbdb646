"""Single spaces that lost line breaks left behind: ``高度重 视``, one every 25 to 40 characters.

Other single spaces stay, for they part a title from its body or one name from the next. The two
are told apart by where they stand: wraps come at even distances and break sentences and words.
"""

from __future__ import annotations

from itertools import pairwise

from reportparse.clean.cuts import Cut
from reportparse.clean.joints import close
from reportparse.clean.shapes import MARKER, SENTENCE_ENDS, Sheet
from reportparse.median import median
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.signs import COLONS, COMMAS, STOPS

SINGLE = lazy(r" (?<=[^\s] )(?=\S)")
LETTERS = lazy(rf" (?<=(?<![{IDEOGRAPHS}])[{IDEOGRAPHS}] )(?:[{IDEOGRAPHS}，。、；：] ){{2,}}(?=[{IDEOGRAPHS}，。、；：]?)")
NUMBER = lazy(rf"{MARKER.pattern}|[ \t\u3000]*(?:[\[［【（(][A-Za-z\d]{{1,4}}[\]］】）)]|第\d{{1,3}}[部编卷]|[*–-])")
"""What stands before a title on its line: the number of an item, or of a reference, or a bullet."""
TITLED = lazy(rf"(?m)^(?:{MARKER.pattern})[ ]?[^\s{STOPS}{COMMAS}{COLONS};]{{2,16}}( )(?=\S[^\n]{{11}})")
"""A line that opens with a number and a short title, and the blank that parts it from its text."""
LONG_ITEM = lazy(rf"(?m)^(?:{MARKER.pattern})[^\n]{{20}}")
"""A line with a number and text."""
FEWEST_TITLED, MOST_ITEMS = 3, 0.9
"""How many such lines, and which share of all with a number and text, show that the blank behind a title is the author's."""
LONGEST_NUMBER = 20
"""No number is longer, the blanks before it included."""
BAR = "|"
"""What parts the cells of a row, with blanks about it."""
WIDTH = (14, 62)
"""How many characters a line may have."""
NEAR, FAR = 0.62, 1.5
"""How much shorter and longer than the usual line a line may be."""
EVEN = 0.6
"""The least share of spaces that are one line apart."""
FEWEST_SPACES = 5
"""The fewest spaces to judge by."""


def find_spaces(sheet: Sheet) -> list[Cut]:
    """Return the spaces to close."""
    text = sheet.text
    if text.count(" ") < 2:
        return []
    edits = [
        Cut(at, at + 1, "joined", "letter-space")
        for match in LETTERS.finditer(text)
        for at in range(match.start(), match.end(), 2)
    ]
    return edits + [close(text, at, at + 1, "wrap-space") for at in find_wrap_spaces(text)]


def find_wrap_spaces(text: str) -> list[int]:
    """Return the spaces that are lost line breaks."""
    spaces = [
        match.start()
        for match in SINGLE.finditer(text)
        if BAR not in text[match.start() - 1 : match.end() + 1] and not _follows_number(text, match.start())
    ]
    inner = [at for at in spaces if not ((text[at - 1].isascii() and text[at - 1].isalnum()) or text[at + 1].isascii())]
    line = _usual_line(text, inner)
    if line and (titled := _behind_titles(text)):
        spaces, inner = ([at for at in some if at not in titled] for some in (spaces, inner))
        line = _usual_line(text, inner)
    if not line:
        return []
    chain = _chain(inner, line)
    mixed = sorted(set(spaces) - set(inner))
    return _filled(text, chain, mixed, line)


def _behind_titles(text: str) -> set[int]:
    """Return the spaces that part the titles of items from their text, where most items have one."""
    found = {match.start(1) for match in TITLED.finditer(text)}
    items = sum(1 for _ in LONG_ITEM.finditer(text)) if len(found) >= FEWEST_TITLED else 0
    return found if items and len(found) >= MOST_ITEMS * items else set()


def _follows_number(text: str, at: int) -> bool:
    """Return whether nothing but a number stands before a space on its line: there a title is set off."""
    start = text.rfind("\n", max(0, at - LONGEST_NUMBER), at) + 1
    return (start > 0 or at <= LONGEST_NUMBER) and NUMBER.fullmatch(text, start, at) is not None


def _usual_line(text: str, spaces: list[int]) -> float:
    """Return the usual distance of the spaces, 0 where they are no wraps."""
    if len(spaces) < FEWEST_SPACES:
        return 0
    gaps = [after - at for at, after in pairwise(spaces)]
    short = [gap for gap in gaps if gap <= WIDTH[1]]
    usual = median(short) if 2 * len(short) >= len(gaps) else 0
    if not WIDTH[0] <= usual <= WIDTH[1]:
        return 0
    even = sum(NEAR * usual <= gap <= FAR * usual for gap in gaps)
    broken = sum(text[at - 1] not in SENTENCE_ENDS for at in spaces)
    return usual if even >= EVEN * len(gaps) and broken >= 0.75 * len(spaces) else 0


def _chain(spaces: list[int], line: float) -> list[int]:
    """Return as many spaces as can be wraps: no two nearer than a short line, as many as may be one line apart."""
    best: list[float] = []
    before: list[int] = []
    top, far = 0.0, -1
    trail = 0
    for place, at in enumerate(spaces):
        # the best end of a chain that is more than a long line away
        while trail < place and at - spaces[trail] > FAR * line:
            if best[trail] > top:
                top, far = best[trail], trail
            trail += 1
        score, link = top + 1, far
        for other in range(trail, place):
            if at - spaces[other] >= NEAR * line and best[other] + 2 > score:
                score, link = best[other] + 2, other
        best.append(score)
        before.append(link)
    at = max(range(len(spaces)), key=best.__getitem__)
    chain = []
    while at >= 0:
        chain.append(spaces[at])
        at = before[at]
    return chain[::-1]


def _filled(text: str, chain: list[int], mixed: list[int], line: float) -> list[int]:
    """Return the chain with spaces beside Latin letters or figures where one is missing in it."""
    mixed = [at for at in mixed if not (text[at - 1].isascii() and text[at + 1].isascii())]
    if 3 * len(mixed) > 2 * len(chain):
        # a text that sets all Latin words off by spaces
        return chain
    filled = []
    waiting = iter([*mixed, -1])
    at = next(waiting)
    for start, end in pairwise([*chain, chain[-1] + round(FAR * line)]):
        filled.append(start)
        while 0 <= at < end:
            if at - filled[-1] >= NEAR * line and end - at >= NEAR * line:
                filled.append(at)
            at = next(waiting)
    return filled
