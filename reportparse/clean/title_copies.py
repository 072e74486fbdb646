"""Copies of the title that a site sets about it: its path, the name of its window, the title again above what is about the page, or glued to the text."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise

from reportparse.clean.shapes import is_item
from reportparse.clean.signatures import TALK, is_said
from reportparse.papers import DATE, NUMBER, ORGAN, papers
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.signs import ANY_STOPS, BLANKS, COLONS
from reportparse.trim import unspaced

SHORTEST = 6
"""The fewest Chinese characters of a title that a site says again."""
WITHIN = 14
"""Among how many lines from the top the title is looked for."""
LONG = 12
"""The fewest characters of one with other lines between its copies that does not say what paper it is."""
IN_ROWS = 3
"""How often a cell of a table comes again at least."""
LINES = 4
"""How many lines a title has at most."""
LONGEST = 160
"""The longest copy, with what a site sets about it."""
LONGEST_BETWEEN = 60
"""No line between two copies is longer that is neither chrome nor talk of the site."""
LONGEST_ORGAN = 20
"""The longest name of an organ, which may stand above a paper and below it."""

HAN = lazy(f"[{IDEOGRAPHS}]")
_BEFORE = lazy(r"(?:.{0,14}(?<!名称)[:：\d\])】）_|>＞»·年月日号—–-]|标题|首页.{2,20})?《?")
_BEHIND = lazy(r"》?(?:[\[(【（_|:：—–-].{0,19})?")
"""What a site sets before and behind a copy; words that cite a title say more about it, and what a form calls 项目名称 is no title."""
_ANNEX = lazy("附[件录錄表]")
"""What names an annex, whose own title is no copy."""
_ORGAN = lazy(rf".*{ORGAN}\Z")
_HEAD = lazy(rf".*{DATE}|[（(]?(?:{NUMBER})[）)]?(?:[（(]?[A-D]类[）)]?)?\Z|.{{1,{LONGEST_ORGAN}}}{ORGAN}\Z")
"""What the head of a paper has, wherever it stands: its number, its day, who issues it."""
_FIELD = lazy(rf"[^{ANY_STOPS}，,\n]{{2,8}}[:：].")
"""What the cover of a paper says of it below its title: 负责人：…. What a site says of its page is chrome by its signature."""
_ADDRESS = lazy(r"[（(]|.*(?<!\d)\d{6}(?!\d)")
"""What names where someone works: it stands in brackets, or has a postal code."""
_SITE = lazy(r"\S+[ \u3000]{1,4}\S+[ \u3000/|>·]|.{2,16}[网库]\Z")
"""What a line of words looks like that lead elsewhere, or the name of a site."""
TITLE = lazy(rf".*(?:{papers('title')})\Z|.*关于")
"""What another title looks like, which no copies stand around."""
_OPENS = (
    r"同志们|各位|尊敬的|近[年期日]|近几年|日前|今年|根据|按照|现(?:将|就)|随着|一、|[12]\d{3}[ ]?年[,，以来]"
    "|为(?![^，,。]{0,40}(?:提供|奠定|指明|打下|作出|做出|注入|明确|带来))"
    rf"|[^{ANY_STOPS}，,\n]{{1,30}}(?:{ORGAN})[:：]"
)
"""What a text opens with behind its title: whom it addresses, when and why it was written; words that tell of the paper do not."""
_GLUED = lazy(rf"[{BLANKS}]{{0,4}}(?:{_OPENS})")
_TWICE = lazy(rf"(?P<title>[^{ANY_STOPS}，,\n]{{{SHORTEST},60}}?)[{BLANKS}]{{0,4}}(?P<again>(?P=title))(?={_GLUED.pattern})")


def find_glued(lines: Sequence[str], gone: Container[int]) -> dict[int, tuple[int, int]]:
    """Return which line opens with the title once more, right before its text, and where in it that copy stands.

    Args:
        lines: the lines at the head that are not blank.
        gone: which of them are no text.
    """
    top = [place for place in range(min(WITHIN, len(lines))) if place not in gone]
    for at, place in enumerate(top):
        line = lines[place]
        if (twice := _TWICE.match(line)) and _may_open(twice["title"]):
            return {place: twice.span("again")}
        for title in (lines[above] for above in top[:at]):
            if line.startswith(title) and _GLUED.match(line, len(title)) and _may_open(title):
                return {place: (0, len(title))}
        if is_item(line) or is_said(line):
            break
    return {}


def _may_open(title: str) -> bool:
    return _is_title(title) and _is_paper(title)


def find_copies(lines: Sequence[str], chrome: set[int]) -> tuple[set[int], range]:
    """Return which lines are copies of the title above it, with what stands between them and it, and which lines it goes over itself.

    Args:
        lines: the lines at the head that are not blank.
        chrome: which of them are chrome by their signatures.
    """
    top = lines[:WITHIN]
    found, stays = _copies(top, chrome)
    return found | _above(top, chrome, min(found, default=0)), stays


def _copies(top: Sequence[str], chrome: set[int]) -> tuple[set[int], range]:
    """Return which lines are copies, and those of the site between them, and the last copy; the first that is none ends the search."""
    found: set[int] = set()
    title, stays = "", range(0)
    none = chrome | _in_rows(top) | _in_form(top)
    joined = [[] if place in none else list(_joined(top, place, none)) for place in range(len(top))]
    for last in (place for place in range(1, len(top)) if not is_said(top[place])):
        said = [words for words in joined[last] if _is_title(words) and (not title or _is_copy(title, words))]
        for first in range(last - 1, -1, -1) if said else ():
            if (copied := _copied(joined[first][: last - first], said)) and not is_item(top[first]):
                count, title = copied
                if any(map(_ANNEX.match, top[first : first + count])):
                    continue
                between = [place for place in range(first + count, last) if place not in chrome]
                if (between and not _is_paper(title)) or not all(_may_stand(top[place], title) for place in between):
                    return found, stays
                found.update(range(first, first + count), (place for place in between if not _stays(top[place], title)))
                stays = range(last, last + joined[last].index(title) + 1)
    return found, stays


def _in_rows(top: Sequence[str]) -> set[int]:
    """Return which lines come again at even distances, with others between them, as the cells of a table do."""
    places: dict[str, list[int]] = {}
    for place, line in enumerate(top):
        places.setdefault(line, []).append(place)
    return {
        place
        for same in places.values()
        if len(same) >= IN_ROWS and same[1] - same[0] > 1 and len({after - before for before, after in pairwise(same)}) == 1
        for place in same
    }


def _in_form(top: Sequence[str]) -> set[int]:
    """Return which lines say what a field of a form gives: the label stands alone above, and with a colon on another line."""
    labels = {line[: min(at)] for line in top if (at := [line.find(colon) for colon in COLONS if colon in line])}
    return {place for place in range(1, len(top)) if top[place - 1] in labels}


def _joined(lines: Sequence[str], start: int, chrome: set[int]) -> Iterator[str]:
    """Yield what some lines from one on say together, blanks left out, by how many they are; no title is longer than they."""
    said = ""
    for place in range(start, min(start + LINES, len(lines))):
        if place in chrome or len(said) + len(lines[place]) > LONGEST:
            return
        said += _bare(lines[place])
        yield said


def _bare(line: str) -> str:
    return unspaced(line).strip("。")


def _copied(joined: Sequence[str], titles: Sequence[str]) -> tuple[int, str] | None:
    """Return how many lines from one on say one of some titles that stand further down, and the title, which begins in the first."""
    found = (
        (count, title)
        for count, words in enumerate(joined, 1)
        for title in titles
        if _is_copy(words, title) and words.find(title) < len(joined[0])
    )
    return next(found, None)


def may_be_title(line: str) -> bool:
    """Return whether a line above a text may be its title: no name of an organ, of a site, or words that lead elsewhere.

    >>> may_be_title("农村供水服务指南"), may_be_title("望川县水利局"), may_be_title("首页 新闻 服务指南")
    (True, False, False)
    """
    return not _SITE.match(line) and _is_title(_bare(line))


def _is_title(words: str) -> bool:
    """Return whether words that come again may be a title: no date, no address, and not the name of an organ."""
    return (
        not _ADDRESS.match(words)
        and len(HAN.findall(words)) >= SHORTEST
        and not (len(words) <= LONGEST_ORGAN and _ORGAN.match(words))
    )


def _is_paper(title: str) -> bool:
    """Return whether words that come again further down are no words of a table: they say what paper it is, or are many."""
    return TITLE.match(title) is not None or len(title) >= LONG


def _is_copy(words: str, title: str) -> bool:
    """Return whether words are a title, with what a site sets about it or without."""
    start = words.find(title)
    return (
        start >= 0 and _BEFORE.fullmatch(words, 0, start) is not None and _BEHIND.fullmatch(words, start + len(title)) is not None
    )


def _may_stand(line: str, title: str) -> bool:
    """Return whether a line may stand between two copies: it is of the site, and neither of the text nor of its head."""
    if TALK.search(line):
        return True
    if is_item(line):
        return False
    if _is_copy(_bare(line), title):
        return True
    return not (is_said(line) or len(line) > LONGEST_BETWEEN or line[-1] in COLONS or TITLE.match(line))


def _stays(line: str, title: str) -> bool:
    """Return whether a line between two copies is of the paper, and not of the site: of its head, or of its cover."""
    if _HEAD.match(line):
        return True
    return _FIELD.match(line) is not None and TALK.search(line) is None and not _is_copy(_bare(line), title)


def _above(lines: Sequence[str], chrome: set[int], first: int) -> set[int]:
    """Return the lines above the first copy that are the site's: a path that leads to it, its name, what else it holds."""
    home = [place for place in sorted(chrome) if place < first and lines[place][:2] == "首页"]
    named = {place for place in range(first) if _SITE.match(lines[place]) and not _HEAD.match(lines[place])}
    return set(range(home[-1], first)) | named if home else named
