"""Tells where what is to be done begins: at a verb, behind adverbs, behind the time by when."""

from __future__ import annotations

from reportparse.fields.acts import ACTS, ADVERBS, MUST, THINGS
from reportparse.fields.vocabulary import Vocabulary
from reportparse.markers.numerals import TO_TEN
from reportparse.papers import GAP, YEAR
from reportparse.patterns import lazy
from reportparse.signs import BLANKS, CLAUSE_OR_QUESTION_STOPS

LONGEST_WHEN = 20
"""How many characters a time has at most that stands before what is to be done."""

VERBS, HOW, _THINGS = Vocabulary(ACTS), Vocabulary(ADVERBS), Vocabulary(THINGS)
"""The words of `acts`, as they are looked for."""
_OF_THINGS = frozenset(word[: VERBS.end_at(word, 0)] for word in THINGS)
"""The verbs with which the names of things begin, which are quick to look up."""
MODAL = lazy(f"(?:也|还|都|就|更|一定)*(?:{MUST})")
"""What says that somebody is to act, with what may stand before it."""
_WHEN = lazy(rf"[于在自从到至]?{GAP}(?:\d|{YEAR}|[今明年本每]|[“\"]?十|[{TO_TEN}两]+个?[年月周天])")
"""How a time begins."""
_WHEN_FIRSTS = frozenset(f'于在自从到至今明年本每两〇零“"0123456789{TO_TEN}{BLANKS}')
"""The characters with which it may begin, which are quick to look up."""
_WHEN_ENDS = lazy("前|内|起|底|末|期间|时期|[年月日]|季度")
_NO_ACT = lazy("[的是了过]|有(?![资关效序力条针])|充满|进入|面临|成为|仍|取得|得到|已经?|正在?|不")
"""What stands behind a verb that is a noun there, or tells what was done."""
_ENDS = ("", *CLAUSE_OR_QUESTION_STOPS, "\n")
"""What does not stand behind a verb alone, for it must have something that it does."""


def begins_act(text: str, at: int) -> bool:
    """Return whether what is to be done begins at a place: a verb that is no noun there, or adverbs and then one.

    >>> begins_act("尽快建立台账", 0), begins_act("建立的台账", 0), begins_act("台账已建立", 0)
    (True, False, False)
    """
    start = at
    while True:
        verb = VERBS.end_at(text, at)
        if verb > at and _NO_ACT.match(text, verb) is None and (at > start or text[verb : verb + 1] not in _ENDS):
            return text[at:verb] not in _OF_THINGS or _THINGS.end_at(text, at) == at
        further = HOW.end_at(text, at)
        if further == at:
            return False
        at = further


def behind_time(text: str, at: int, end: int) -> int:
    """Return where a clause goes on behind a time that stands at a place; the place itself where none does.

    >>> behind_time("于6月底前建立台账", 0, 9), behind_time("建立台账", 0, 4)
    (5, 0)
    """
    when = _WHEN.match(text, at, end) if text[at : at + 1] in _WHEN_FIRSTS else None
    for close in _WHEN_ENDS.finditer(text, at + 1, min(end, at + LONGEST_WHEN)) if when else ():
        behind = close.end()
        if begins_act(text, behind) or text.startswith(("把", "将", "对"), behind) or MODAL.match(text, behind, end):
            return behind
    return at
