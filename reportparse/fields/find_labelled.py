"""Finds what labels and brackets say of who is to act and by when: 责任单位：市教育局, （市教育局牵头，2026年底前完成）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from reportparse.fields.acts import ADVERBS, MUST
from reportparse.fields.bodies import BODY_ENDS, DOES, LASTS, is_no_name
from reportparse.fields.find_addressees import split_names
from reportparse.fields.vocabulary import Vocabulary
from reportparse.labels import CLOSERS, LABEL, NOBODY, OPENERS, ROLES, ROWS, SQUARE, SQUARE_ENDS, LabelRow, row_of
from reportparse.patterns import lazy, words_pattern
from reportparse.signs import BLANKS, COLONS

LONGEST_VALUE = 240
"""How many characters a label's value has at most."""
LONGEST_NAME = 40
"""How many characters a name has there at most."""

_RANKS: Final = {word: row.rank for row in ROLES for word in row.words.split()}
_NAME = rf"[{SQUARE}]?{LABEL}\s*"
_LABEL = lazy(rf"(?<![^\s。；;，,、|！!{COLONS}{OPENERS}]){_NAME}")
_FURTHER = lazy(_NAME)
"""A label behind what another gives, whatever parts them: nothing does where line breaks are lost."""
_VALUE = lazy(
    rf"(?:[^。；;\n|（()）{SQUARE}{re.escape(SQUARE_ENDS)}]++|[（(](?:[市县区旗州、]{{1,8}}|{words_pattern(_RANKS)})[）)])*"
)
"""What a label gives; brackets are of a name only in 各县（市、区） and 市教育局（牵头）."""
_BRACKET = lazy(r"[（(]((?:[^（）()\n]|[（(][^（）()\n]{0,12}[）)]){4,240})[）)]")
_ROLES = lazy(words_pattern(_RANKS))
_CLAUSE = lazy(r"[^，,；;。]+")
_ROLE = lazy(f"(?:{words_pattern(_RANKS)})$")
_ROLE_BEHIND = lazy(rf"[（(]?(?:{words_pattern(_RANKS)})[）)]?$")
"""What stands behind a name that a label gives: 市教育局牵头, 市财政局（配合）."""
_DOES = Vocabulary((*DOES, *ADVERBS, "为", "是", "做好", "抓好"))
"""What follows a name where the label gives a sentence."""
_OFFICE = lazy("负责(?:人|同志)")
_TELLS = lazy(f"(?<![重主只首必次提简摘概纪紧供对相反响适])(?:{MUST})|——")
"""What asks, or goes on behind a name, and so says more than a name or a time."""
_SEPARATES = lazy(r"(?:[、，,；;/／]|\s)+(?![^（(]{0,12}[）)])")
_LASTS = ["".join(sorted({word[place] for word in ROWS})) for place in (-2, -1)]
GATE: Final = tuple(lazy(rf"{re.escape(close)}(?<=[{_LASTS[0]}][{_LASTS[1]}].)") for close in CLOSERS)
"""The end of a label; each begins with one character, which the engine finds fastest."""
_LINE_END = lazy(rf"\n(?<=[{_LASTS[0]}][{_LASTS[1]}]\n)")
_LABELS = tuple(ROWS)
_EMPTY = lazy(r"(?:[（(][^（）()]*[）)]|[\W_])*")


class Labelled(NamedTuple):
    """A label with what it gives."""

    start: int
    end: int
    row: LabelRow
    value: tuple[int, int]
    """The place of what it gives."""


def may_label(text: str) -> bool:
    """Return whether any label stands in a text."""
    return any(end.search(text) for end in GATE) or any(
        text.endswith(_LABELS, 0, end.start()) for end in _LINE_END.finditer(text)
    )


def find_labelled(text: str) -> list[Labelled]:
    """Return the labels of a text with what they give, in order of place."""
    found: list[Labelled] = []
    match = _LABEL.search(text)
    while match is not None:
        start, limit = match.end(), min(len(text), match.end() + LONGEST_VALUE)
        end = _end_of_value(text, start, limit)
        further = _FURTHER.search(text, start, end)
        end = further.start() if further else end
        value = text[start:end].rstrip(" \t\u3000\r\n，,、")
        found.append(Labelled(match.start(), end, ROWS[match["label"]], (start, start + len(value))))
        match = further or _LABEL.search(text, end)
    return found


def value_of(text: str) -> tuple[int, int]:
    """Return the place of a label's value in the paragraph that gives it."""
    return 0, _end_of_value(text, 0, len(text))


def _end_of_value(text: str, start: int, limit: int) -> int:
    """Return where what a label gives ends that begins at a place."""
    value = _VALUE.match(text, start, limit)
    return value.end() if value else start


def is_label(words: str) -> LabelRow | None:
    """Return what the label means that some words are, such as the heading 责任单位; None where they are none."""
    return row_of(words.strip(OPENERS + CLOSERS + "）)" + BLANKS))


def ends_in_label(heading: str) -> bool:
    """Return whether a heading is cut at a label that stands in brackets behind it."""
    bracket = max(heading.rfind(sign) for sign in OPENERS)
    return bracket >= 0 and is_label(heading[bracket:]) is not None


def is_only_labelled(text: str) -> bool:
    """Return whether a text is nothing but labels and what they give."""
    at, found = 0, find_labelled(text)
    for labelled in found:
        if not _EMPTY.fullmatch(text[at : labelled.start]):
            return False
        at = labelled.end
    return bool(found) and _EMPTY.fullmatch(text[at:]) is not None


def names_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names that a label gives, whatever they are; the form says that they are names."""
    for piece in _pieces(text, start, end):
        for begin, close in split_names(text, *piece):
            close = _end_of_name(text, begin, close)
            if close - begin <= LONGEST_NAME and text[begin:close] not in NOBODY:
                yield begin, close


def _end_of_name(text: str, start: int, end: int) -> int:
    """Return where a name ends that a label gives: before what is to be done by its bearer, or what he is there for."""
    role = _ROLE_BEHIND.search(text, start + 1, end)
    return next(_ends_of_bodies(text, start, end), role.start() if role else end)


def _ends_of_bodies(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where names of bodies end in a stretch that goes on with what they do, and so is no name itself."""
    if BODY_ENDS.search(text, start, end) is None:
        for last in LASTS.finditer(text, start + 1, end):
            behind = last.end()
            does = _DOES.end_at(text, behind) > behind and _OFFICE.match(text, behind) is None
            if does and BODY_ENDS.search(text, start, behind):
                yield behind


def is_sentence(text: str, start: int, end: int) -> bool:
    """Return whether a label gives no names and no time, but says what somebody is to do, or is.

    >>> is_sentence("县教育局是责任主体", 0, 9), is_sentence("县教育局，各学校", 0, 8), is_sentence("各校要及时完成", 0, 7)
    (True, False, True)
    """
    if _TELLS.search(text, start + 1, end):
        return True
    told = (piece for piece in _pieces(text, start, end) if _ROLE_BEHIND.search(text, *piece) is None)
    return any(next(_ends_of_bodies(text, *piece), None) for piece in told)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches between the signs that part names."""
    for join in _SEPARATES.finditer(text, start, end):
        if join.start() > start:
            yield start, join.start()
        start = join.end()
    if end > start:
        yield start, end


class Bracketed(NamedTuple):
    """What a pair of brackets says of who is to act and by when."""

    start: int
    end: int
    names: list[tuple[int, tuple[int, int]]]
    """The rank and the place of each name."""


def find_bracketed(text: str) -> list[Bracketed]:
    """Return the brackets that name who is to act, such as （市教育局牵头，市财政局配合）, in order of place."""
    found: list[Bracketed] = []
    for match in _BRACKET.finditer(text) if "（" in text or "(" in text else ():
        if not _ROLES.search(text, *match.span(1)):
            continue
        names = list(_names_in(text, *match.span(1)))
        if names:
            found.append(Bracketed(match.start(), match.end(), names))
    return found


def _names_in(text: str, start: int, end: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """Yield the rank and the place of each name in a pair of brackets; one role may close several clauses of names."""
    begin: int | None = None
    for clause in _CLAUSE.finditer(text, start, end):
        role = _ROLE.search(text, *clause.span())
        close = role.start() if role else clause.end()
        given = list(names_of(text, clause.start(), close))
        words = [text[a:b] for a, b in given]
        if not _are_bodies(words) or (role is None and any(map(is_no_name, words))):
            begin = None
        elif role is None:
            begin = clause.start() if begin is None else begin
        else:
            names = given if begin is None else names_of(text, begin, close)
            yield from ((_RANKS[role.group()], name) for name in names)
            begin = None


def _are_bodies(names: Sequence[str]) -> bool:
    """Return whether some names are of bodies, most by how they end, the others by how those begin: 市教育局、市审改办."""
    known = {name[0] for name in names if _is_body(name)}
    sure = sum(map(_is_body, names))
    return 0 < len(names) <= 2 * sure and all(_is_body(name) or (name[0] in known and not is_no_name(name)) for name in names)


def _is_body(name: str) -> bool:
    return bool(BODY_ENDS.search(name)) or name.startswith("各")
