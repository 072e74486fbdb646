"""Finds the report's own title in the text before its first marker."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from sys import maxsize

from reportparse.markers.numerals import TO_TEN
from reportparse.papers import DATE, ISSUER, NAME, NUMBER, OFFICE, ORGAN, SPEAKER, papers
from reportparse.patterns import lazy
from reportparse.plain import plain
from reportparse.signs import ANY_STOPS, BLANKS, COMMAS, RULES
from reportparse.texts import CleanText
from reportparse.trim import trim, trimmed_lines

LONGEST_TITLE = 60
"""The longest title, in characters."""
LONGEST_GLUED = 30
"""The longest line of prose that is not searched for a title at its head."""
BLOCKS = 20
"""How many blocks from the top may hold a title that its style shows."""
LARGER = 1.15
"""By how much larger than the smallest characters at the top a title's are."""
MOST_LINES = 4
"""How many lines a title has at most."""
LINES = 8
"""How many lines from the top may hold it."""
FIELDS = 3
"""How many of them are lines of a form at least where the text opens with one."""
ABOVE_PROSE = 6
"""Among how many lines running text follows a title that its last word does not show."""
SHORTEST_LOOSE = 6
"""The shortest first line that is a title because running text follows, in characters."""
SHORTEST_PLAIN = 4
"""The shortest title that its last word does not show, in characters."""
LONGEST_HEAD = 100
"""How much stands before a title in its line at most."""

_KINDS = papers("title")
"""Words that end the titles of reports and official papers."""
_PIECES = rf"(?:[{TO_TEN}\d]{{1,3}}篇)?"
"""How many texts a collection holds."""
_TITLE = lazy(
    rf"(?:[^{ANY_STOPS}\n]{{2,10}}[：:])?【?[^{ANY_STOPS}【\n]*(?:{_KINDS}){_PIECES}(?:[（(][^（()）\n]{{1,12}}[)）])?\Z"
)
_GLUED = lazy(
    rf"[^{ANY_STOPS}，,【】\n]{{4,{LONGEST_TITLE}}}(?:{_KINDS}){_PIECES}(?![^（(]{{0,4}}[）)])(?:[（(][^（()）\n]{{1,12}}[）)])?(?=[^的等》，,。；;：:、和及与提])(?!作为|是|应[当该]|可以|需要|[不也都还])"
)
_PROSE = lazy("[，,。]")
_PLAIN = lazy(rf"[^\W\d_][^{ANY_STOPS}{COMMAS}\n]{{7,39}}\Z")
"""A line that may be a title though its last word does not say so, where it opens a text of long lines."""
_ORGAN = lazy(rf"[^。！？；：，\d]{{3,30}}{ISSUER}\Z")
"""A line that names who issues a paper."""
_PART = lazy(rf"[^{ANY_STOPS}\n〔\[]{{4,40}}\Z")
"""A line that may be a part of a title."""
_CLAUSE_OPEN = "的和与及、《（"
"""Characters after which a title goes on."""
_LOOSE = lazy(rf"(?![【\[]|[^{ANY_STOPS}\n]{{1,4}}[：:])[^。！；!;…\n]{{{SHORTEST_LOOSE - 1},44}}[^{ANY_STOPS}{COMMAS}\"“\n]\Z")
"""A first line that may be a title though it has commas or a colon inside, where running text follows."""
_FIELD = lazy(r"[^\s：:]{1,6}[：:]")
"""A line of a form: a label and what it says."""
_HEAD = lazy(
    rf"[^{ANY_STOPS}\n〔]{{0,40}}文件[{BLANKS}]*(?:{NUMBER})(?:[{BLANKS}]*签发人[:：][{BLANKS}]*(?:XXX|{NAME}))?[{BLANKS}]*"
    rf"|(?:{NUMBER})[{BLANKS}]*|附件[{BLANKS}]*(?:\d{{1,2}}(?!\d))?[{BLANKS}:：]*(?=.{{4}})"
)
"""What stands in one line before the title of a paper whose line breaks are lost."""
_NO_TITLE = lazy(
    rf"[{RULES}]{{1,4}}|[（(]?{DATE}在|[（(]{DATE}|[^{ANY_STOPS}\n]{{0,60}}(?:会议|大会)上\Z|\d{{1,2}}[{BLANKS}]|在[^{ANY_STOPS}\n]{{4,60}}(?:会议|大会)\Z|[【\[]?(?:编者按|编者的话|按语|导读|核心提示|摘要)"
    rf"|(?=[^{ANY_STOPS}，,\d\n]{{2,60}}+\Z)(?:[^{ANY_STOPS}]{{0,40}}?(?:{OFFICE}|{ORGAN})[{BLANKS}]{{1,4}}{NAME}|{SPEAKER})\Z"
)
"""A line that is no title though it stands where one does: of the occasion, an editor's note, of who speaks."""
_BLANK = lazy(rf"[{BLANKS}]+")
_AFTER_TITLE = lazy("[^的和与及、（(]")
"""What follows a title behind a blank and is no part of it."""
_OPENS_BODY = lazy(r"为了?|近年|今年|根据|按照|各位|现将|我[们市县区省]|随着|当前|现在|一、|尊敬|[12]\d{3}[ ]?年[是来以]")


def find_title(clean: CleanText, end: int) -> tuple[int, int]:
    """Return the title as clean offsets (start, end), empty where there is none.

    Args:
        clean: the cleaned text.
        end: where its first section begins.
    """
    text, loose = plain(clean.text[:end]), (0, 0)
    if (styled := _styled_title(clean, text)) is not None:
        return styled
    lines = list(islice(trimmed_lines(text, 0, len(text)), LINES))
    form = sum(_FIELD.match(text, left, right) is not None for left, right in lines) >= FIELDS
    for place, (start, right) in enumerate(lines):
        left = _behind_head(text, start, right)
        words = text[left:right]
        if (form and _FIELD.match(words)) or _NO_TITLE.match(words):
            continue
        opens_body = _OPENS_BODY.match(words)
        if not opens_body and (size := _titled(words)):
            return _whole(text, left, left + size)
        if len(words) > LONGEST_GLUED and _PROSE.search(words):
            glued = None if opens_body or loose != (0, 0) else _GLUED.match(text, left, right)
            return (left, left + len(_once(glued.group()))) if glued and _is_whole(glued.group()) else loose
        twice = len(words) > SHORTEST_LOOSE and any(words == text[a:b] for a, b in lines[place + 1 : place + 2])
        heads = twice or _PLAIN.match(words) or (place == 0 and _heads_prose(clean.plain, start, words, lines))
        if loose == (0, 0) and not opens_body and heads:
            loose = left, left + len(_once(words))
    return loose


def _behind_head(text: str, left: int, right: int) -> int:
    """Return where a line goes on behind the head of its paper: who issues it, its number, the word annex."""
    head = _HEAD.match(text, left, min(right, left + LONGEST_HEAD))
    return head.end() if head and head.end() < right else left


def _titled(words: str) -> int:
    """Return how many characters of a line are a title by its last word, 0 where none are."""
    words = _once(words, LONGEST_TITLE + len("。"))
    bare = words[:-1] if words.endswith("。") and ("关于" in words or _PROSE.search(words[:-1]) is None) else words
    return len(bare) if 4 <= len(bare) <= LONGEST_TITLE and _TITLE.match(bare) and _is_whole(bare) else 0


def _once(words: str, most: int = maxsize) -> str:
    """Return a title that a line says twice, or that a blank parts from what follows, once; of `most` characters at most."""
    for blank in _BLANK.finditer(words):
        size, behind = blank.span()
        if size > most:
            break
        before = words[:size]
        if size >= SHORTEST_PLAIN and (
            words.startswith(before, behind) or (_TITLE.match(before) and _AFTER_TITLE.match(words, behind))
        ):
            return before
    return words


def _is_whole(words: str) -> bool:
    return words.count("《") == words.count("》")


def _heads_prose(text: str, start: int, words: str, lines: Sequence[tuple[int, int]]) -> bool:
    """Return whether the first line is a title though it has commas or a colon: a short line above long ones.

    Where it stands alone above the first section, the lines of that are looked at, too: 引言.
    """
    if _LOOSE.match(words) is None:
        return False
    below = lines[1:ABOVE_PROSE] or islice(trimmed_lines(text, start, len(text)), 1, ABOVE_PROSE)
    return any(right - left > LONGEST_TITLE and _PROSE.search(text, left, right) for left, right in below)


def _whole(text: str, left: int, right: int) -> tuple[int, int]:
    """Return a title with the lines above and below it that are parts of it."""
    below, stop = next(trimmed_lines(text, right, min(len(text), right + LONGEST_TITLE)), (right, right))
    if "\n" in text[right:below] and text[below] == "的" and stop - below <= LONGEST_GLUED and _TITLE.match(text[below:stop]):
        right = stop
    for _ in range(MOST_LINES - 1):
        above = list(trimmed_lines(text, max(0, left - LONGEST_TITLE), left))[-1:]
        if not above or not _goes_on(text[slice(*above[0])], text[left:right]) or right - above[0][0] > LONGEST_TITLE:
            break
        left = above[0][0]
    return left, right


def _goes_on(above: str, below: str) -> bool:
    """Return whether a title goes on from one line to the next."""
    if not _PART.match(above) or _TITLE.match(above) or _OPENS_BODY.match(above):
        return False
    if below.startswith("关于"):
        return _ORGAN.match(above) is not None
    return above[-1] in _CLAUSE_OPEN or ("关于" in above and "关于" not in below)


def _styled_title(clean: CleanText, text: str) -> tuple[int, int] | None:
    """Return the line that the file's styles show to be the title: by name, or by the largest characters."""
    blocks = [block for block in clean.source.blocks[:BLOCKS] if block.end - block.start <= LONGEST_TITLE]
    named = [block for block in blocks if block.level in (0, 1)]
    largest = max((block.size or 0.0 for block in blocks), default=0.0)
    if not named and largest > LARGER * min((block.size or largest for block in blocks), default=largest):
        named = [block for block in blocks if block.size == largest]
    if not named:
        return None
    left, right = clean.first_kept(named[0].start), clean.first_kept(named[0].end)
    line = text.find("\n", left)
    right = max(right, line if line >= 0 else right)
    left, right = trim(text, left, min(right, len(text)))
    return _whole(text, left, right) if 2 <= right - left <= LONGEST_TITLE else None
