"""Finds the lines that open an annex and say its title, with the annex's own text right below.

附件：调查问卷（节选）
1.您家用水是否方便？              text of the annex: the line is its title

附件：调查问卷
望川县水利局                      a close: the line lists the annex, which stands elsewhere
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportparse.markers.numerals import TO_TEN
from reportparse.papers import DATE, FIGURE_DATE, ISSUER
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, BLANKS, COLONS, COMMAS, STOPS
from reportparse.trim import trimmed_lines

CLOSE = 5
"""In how many lines below a list of annexes a close ends with its day."""
FEWEST_LINES = 3
"""How many lines are the text of an annex though none is a sentence."""
LONGEST_TITLE = 40
"""The longest title, in characters."""
LOOKED_AT = 2000
"""How many characters below a title are looked at."""

_NUMBER = rf"[{BLANKS}]?(?:\d{{1,2}}|[{TO_TEN}]{{1,3}}|[A-Z])(?![\d.A-Za-z])"
_TITLE = lazy(
    rf"\n[{BLANKS}]*+(?P<line>附(?:[件录](?:{_NUMBER})?[{BLANKS}]*+[{COLONS}﹕]?|[{COLONS}﹕])(?P<gap>[{BLANKS}]*+)"
    rf"(?P<title>[^{ANY_STOPS}{COMMAS}\n]{{4,{LONGEST_TITLE}}}))(?=\n)"
)
_ENTRY = lazy(rf"《|[（(]?(?:\d{{1,2}}|[{TO_TEN}]{{1,3}})[.．、）)]|[（(]?略[）)]?|详?见")
"""How the first entry of a list of annexes begins, or what refers to the annex."""
_AWAY = lazy(r".*[（(](?:略|另附|另发|附后|见附件)[）)]\Z")
_NO_TEXT = lazy(
    rf"附[{BLANKS}]*[件录表]|附[{COLONS}]|[（(](?:此件|联系|此页)|(?:联系人|联系电话|电话|邮箱|抄送|抄报|主送)|[^{ANY_STOPS}]{{2,40}}{ISSUER}\Z"
)
"""What stands below a list of annexes."""
_DAY = lazy(rf"(?:.{{0,40}}[{BLANKS}])?[（(]?(?:{DATE}|{FIGURE_DATE})[）)]?\Z")
_COUNTS = lazy(rf"(?:[（(](?P<in>\d{{1,2}}|[{TO_TEN}]{{1,3}})[）)]|(?P<out>\d{{1,2}}|[{TO_TEN}]{{1,3}})[、.．](?!\d))")
_SENTENCE = lazy(f"[{STOPS}]")

Place = tuple[int, int]


def find_annexed(text: str) -> list[Place]:
    """Return the titles of annexes as clean offsets (start, end), each its whole line; in order of place.

    Args:
        text: the cleaned text in its plain reading.
    """
    if "附" not in text:
        return []
    return [
        found.span("line")
        for found in _TITLE.finditer(text)
        if _says_title(found["line"], found["gap"], found["title"]) and _has_text(text, found.end())
    ]


def _says_title(line: str, gap: str, title: str) -> bool:
    """Return whether what follows the word for an annex is its title: a sign or a blank parts them."""
    parted = bool(gap) or not line.removesuffix(title)[-1:].isalnum()
    return parted and not _ENTRY.match(title) and not _AWAY.match(title)


def _has_text(text: str, end: int) -> bool:
    """Return whether what stands below a line is the text of an annex."""
    lines = [text[left:right] for left, right in trimmed_lines(text, end, min(len(text), end + LOOKED_AT))]
    if not lines or _NO_TEXT.match(lines[0]) or any(map(_DAY.match, lines[:CLOSE])):
        return False
    own = list(_until_next(lines))
    return _begins(own) and (len(own) >= FEWEST_LINES or any(map(_SENTENCE.search, own)))


def _until_next(lines: Sequence[str]) -> Iterator[str]:
    """Yield the lines up to the next annex."""
    for line in lines:
        if line.startswith("附") and _NO_TEXT.match(line):
            return
        yield line


def _begins(lines: Sequence[str]) -> bool:
    """Return whether the first number below is none with which the text above goes on."""
    counted = next(filter(None, map(_COUNTS.match, lines)), None)
    return counted is None or (counted["in"] or counted["out"]) in ("1", "一")
