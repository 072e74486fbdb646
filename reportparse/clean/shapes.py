"""What lines look like: the characters that end, open and continue sentences, and the beginnings of items."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from reportparse import signs
from reportparse.markers.numerals import TO_HUNDRED
from reportparse.patterns import lazy
from reportparse.signs import ALL_CLOSERS, COMMAS, LINE_STOPS

SENTENCE_ENDS = frozenset(LINE_STOPS)
"""Characters that end a sentence, or a clause that may stand as a line."""

INNER = frozenset(signs.INNER)
"""Punctuation that running text has inside."""

CLOSERS = frozenset(ALL_CLOSERS)
"""Characters that may follow the end of a sentence."""

OPENERS = frozenset(signs.OPENERS)
"""Characters that never end a line that is whole."""

CLAUSE_COMMAS = frozenset("，,")
"""What parts the clauses of a sentence; 、 parts words."""

GOES_ON = OPENERS - set("\"'[") | frozenset(COMMAS)
"""Characters after which no paragraph ends, whatever the layout."""

NEVER_FIRST = frozenset("，。、；：！？）》”’」』】〕］〉,;!?)%％")
"""Characters that never begin a line that is whole."""

_NUMERAL = "零〇" + TO_HUNDRED
"""What a number in an item's beginning is made of; ○ and － open lines of other kinds too."""
MARKER = lazy(
    rf"[ \t\u3000]{{0,40}}(?:[{_NUMERAL}]{{1,4}}[、.．是要则来]"
    rf"|[（(][{_NUMERAL}\d]{{1,4}}[）)]"
    rf"|第[{_NUMERAL}\d]{{1,5}}(?:[，、,]|是|部分|[编篇章节条款])"
    r"|\d{1,2}(?:[、．]|[.](?!\d)|(?:[.．]\d{1,2}){1,3}(?![\d%％.．万亿])|[)）])"
    r"|[①-⒛㈠-㈩❶-❿]|[壹贰叁肆伍陆柒捌玖拾][、.]|[——•·●■◆▲○□★※]|其[一二三四五六]|首先|其次|再次|最后"
    r"|[A-Za-zⅠ-Ⅹ][.、．)）])"
)
"""What an item may begin with; rough, for it only helps to tell a wrap from the end of a paragraph."""

BULLETS = frozenset("—·•●■◆▲○□★※")
"""Beginnings of items that number nothing."""


def is_item(line: str) -> bool:
    """Return whether a line opens with a number and says something behind it.

    >>> is_item("二、存在的问题"), is_item("• 存在的问题"), is_item("二、")
    (True, False, False)
    """
    found = MARKER.match(line)
    return found is not None and found.end() < len(line) and line[found.end() - 1] not in BULLETS


SETS_OFF = frozenset("、.．)）")
"""What closes a number that heads a title."""
LONGEST_TITLE = 30
"""How many characters a line has at most that is taken for a title whatever stands above it."""


def is_titled_item(line: str) -> bool:
    """Return whether a line is a short title behind a number that a sign or a blank sets off: no comma parts it, no stop ends it.

    >>> is_titled_item("（一）月度考核"), is_titled_item("2.1 月度考核"), is_titled_item("（一）月度考核，")
    (True, True, False)
    >>> is_titled_item("1.5倍"), is_titled_item("第三条规定")
    (False, False)
    """
    found = MARKER.match(line) if len(line) <= LONGEST_TITLE else None
    if found is None:
        return False
    rest = line[found.end() :]
    said = rest.lstrip()
    set_off = line[found.end() - 1] in SETS_OFF or len(said) < len(rest)
    return set_off and said[:1].isalpha() and INNER.isdisjoint(said) and not ends_sentence(said)


_SALUTES = lazy(rf"(?:尊敬的|敬爱的|敬愛的|亲爱的|親愛的|各位)[^{signs.INNER}\n]{{1,20}}[，,]\Z")


def is_salutation(line: str) -> bool:
    """Return whether a line is a salutation alone, which ends in a comma and does not go on.

    >>> is_salutation("尊敬的镇长，"), is_salutation("各位请看，水渠很长，")
    (True, False)
    """
    return line[-1:] in CLAUSE_COMMAS and _SALUTES.match(line) is not None


def ends_sentence(line: str) -> bool:
    """Return whether a line ends where a sentence does, closing brackets and quotes left aside."""
    end = len(line)
    while end and line[end - 1] in CLOSERS:
        end -= 1
    return end > 0 and line[end - 1] in SENTENCE_ENDS


class Sheet:
    """A text with its lines and what tells quickly whether a step has work to do."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = text.split("\n")

    @cached_property
    def heads(self) -> set[str]:
        """The first two characters of all lines."""
        return {line[:2] for line in self.lines}

    @cached_property
    def tails(self) -> set[str]:
        """The last characters of all lines."""
        return {line[-1:] for line in self.lines}

    def placed(self) -> Iterator[tuple[int, str]]:
        """Yield each line with the offset of its first character."""
        at = 0
        for line in self.lines:
            yield at, line
            at += len(line) + 1
