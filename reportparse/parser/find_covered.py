"""Finds the titles of the papers that a letter covers: it names them, and they stand below it on lines of their own.

现将《青禾县重点工作任务分解和责任分工方案》印发给你们……
青禾县重点工作                      the name again, in two lines
任务分解和责任分工方案
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from reportparse.papers import COVER, DATE, NAMED
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, BLANKS, COMMAS
from reportparse.trim import trimmed_lines

COVERS = 1500
"""In how many characters from the top a letter says that it covers another paper."""
LETTER = 3000
"""In how many characters below its title a letter ends that does not say that it covers a paper."""
MOST_LINES = 4
"""How many lines a title has at most."""
LONGEST_LINE = 60
"""The longest line of one, in characters."""
SPARE = 8
"""How many characters more a title may have than the name of its paper, as the year before it."""
FEWEST = 20
"""How many characters a paper has at least behind its title."""
_GIVEN = lazy(r"将([^，。；\n]{4,80})(?:印发|转发|发布)")
"""What a letter hands on, named with 《》 or without."""
_ISSUES = lazy(
    rf"(?:印发|发布|转发)(?:[^。；\n《]{{0,9}}《[^。；\n]{{4,70}}》[^。；，\n《]{{0,12}}|(?P<plain>[^。；，\n《》]{{6,60}}?))的?通知(?=[{BLANKS}]*\n)"
)
"""The title of a notice that issues another paper."""
_SIGNED = lazy(rf"\n[^{ANY_STOPS}\n]{{0,40}}{DATE}[{BLANKS}]*(?=\n)")
"""The day below a letter: it is over."""
_REMARK = lazy(
    rf"\n[{BLANKS}]*[（(](?:[^（()）\n]{{0,8}}(?:稿|草案|试行|暂行|修订|节选)|\d{{4}}[^（()）\n]{{1,8}}年)[)）](?=[{BLANKS}]*(?:\n|\Z))"
)
_SIGNS = lazy(r"[\W_]+")
_ABOUT = lazy(r"\A关于(?=.{6})")
"""What a letter may say before the name of a paper, or its title, and the other not."""
_ENDS = ANY_STOPS + COMMAS
_OTHER = lazy(r"附|[（(]?\d{1,2}[.、）)]")
"""How lines open that list annexes."""

Place = tuple[int, int]
Named = tuple[Collection[str], int]
"""The names of papers, and where in the text they may stand from."""


def find_covered(text: str) -> list[Place]:
    """Return the titles of covered papers as clean offsets (start, end), each of its lines; in order of place.

    Args:
        text: the cleaned text in its plain reading.
    """
    names, start = _by_letter(text) or _by_title(text) or ((), len(text))
    lines = trimmed_lines(text, start, max(start, len(text) - FEWEST))
    return list(_titles(text, list(lines)[1:], names)) if names else []


def _by_letter(text: str) -> Named | None:
    """Return what a letter names that says that it covers a paper, and where it says so."""
    cover = COVER.search(text, 0, COVERS)
    if cover is None:
        return None
    letter = text[: cover.end()]
    return {_bare(_key(name)) for pattern in (NAMED, _GIVEN) for name in pattern.findall(letter)}, cover.end()


def _by_title(text: str) -> Named | None:
    """Return what the title of a notice says that it issues, and where the notice ends with its day."""
    title = _ISSUES.search(text, 0, COVERS)
    signed = _SIGNED.search(text, title.end(), title.end() + LETTER) if title else None
    if title is None or signed is None:
        return None
    named = [title["plain"]] if title["plain"] else NAMED.findall(title.group())
    return {_bare(_key(name)) for name in named}, signed.start() + 1


def _titles(text: str, lines: Sequence[Place], names: Collection[str]) -> Iterator[Place]:
    """Yield the lines that spell a name, joined where it takes several; each name once."""
    left = set(names)
    for place, (start, _) in enumerate(lines):
        said = ""
        for begin, end in islice(lines, place, place + MOST_LINES):
            if end - begin > LONGEST_LINE or text[end - 1] in _ENDS or _OTHER.match(text, begin):
                break
            said += _key(text[begin:end])
            spelt = {name for name in left if name in said and len(said) - len(name) <= SPARE}
            if spelt:
                left -= spelt
                yield start, _with_remark(text, end)
            if spelt or not any(name.startswith((said, said.removeprefix("关于"))) for name in left):
                break


def _with_remark(text: str, end: int) -> int:
    """Return where a title ends with the remark that may stand on the line below it: （征求意见稿）."""
    remark = _REMARK.match(text, end)
    return remark.end() if remark else end


def _key(words: str) -> str:
    """Return the characters of a name that its title has, too, whatever signs stand among them."""
    return _SIGNS.sub("", words)


def _bare(key: str) -> str:
    """Return a name without the word that may open it."""
    return _ABOUT.sub("", key)
