"""The preferences of the resolver, in one table: costs, on the scale of log odds.

What a family's place says is in its row, `reportparse.markers.families`. What is impossible is not here: see
`reportparse.parser.nesting`.
"""

from __future__ import annotations

from reportparse.markers.family import Family
from reportparse.tokenizer.candidate import Before, Style

CITED = 4.0
"""What a candidate's evidence loses where its number is cited or counts things."""
CITED_AT_LINE = 3.5
"""The same at the beginning of a line."""

ASIDE = 12.0
"""What a candidate's evidence loses where it is set aside: the sign of a note, a list of annexes, a translation, a remark."""

LEADS = {
    "again": 1.0,
    "repeated": 1.0,
    "noun": 0.0,
    "numbered": -0.5,
    "alone": -2.0,
    "heads": 3.0,
    "before": 3.0,
    "followed": 2.5,
    "listed": 2.0,
}
"""What a candidate's evidence gains by what stands about it: a label that is in no list, a number before a label, a first point, a dash."""

COMPUTED = 4.0
"""What a candidate's evidence gains where the file computes its number."""
HEADED = 2.0
"""The same where its paragraph has a heading's style."""
SET_OFF = 0.5
"""The same where its first words are set off."""

MOVES: dict[str, float] = {
    "next": -2.0,  # the number that follows in an open run
    "open": 1.0,  # the first of a run inside the section it stands in
    "run_on": 0.0,  # a run counts on under the next parent: （一）…（三十三） across 一、二、三
    "run_on_point": 3.0,  # the same for points, arabic numbers and what else restarts as a rule
    "run_on_form": -1.5,  # a run counts on from one label of a form to the next: 问题分析：一、…具体建议：二、…
    "run_below": -1.5,  # a run counts on right below a line without a number, as articles do anywhere
    "gap": 3.0,  # numbers are missing
    "repeat": 3.0,  # the same number again
    "restart": 2.0,  # one again after a finished run of the family: an annex, a second list
    "orphan": 4.5,  # a run that does not begin at one
    "orphan_first": 1.5,  # the same where nothing precedes it, or its beginning is lost
    "exchanged": -1.5,  # the number that the last one passed over
    "back": 6.5,  # a smaller number than the last
    "nested_self": 3.5,  # a list inside, numbered as one of the sections that hold it
    "list_inside": 5.5,  # the same directly inside such a section: its numbers go on behind the list
    "list_led": 2.5,  # the same where a clause or a colon leads to it
    "list_set_in": 1.0,  # the same where the file sets it in
}
"""What each way to place a marker costs."""

GAP_EACH = 0.4
"""What each further missing number adds to `gap`."""
LONE = 2.5
"""A run that ends with its first item."""
LONE_UNIT = 0.5
"""The same for chapters, articles and the like."""
LONE_LABEL = 1.0
"""The same for labels."""
LONE_TITLE = 0.3
"""The same for lines without a number."""
LONE_POINT = 3.5
"""The same for points."""
RANK = 1.5
"""A family inside one of lower or equal rank."""
RANK_HIGH = 3.5
"""The same of a family that heads the main parts."""
HIGH = 3.0
"""The rank down to which families head the main parts: 一、 and above."""
HIGHEST = -2.0
"""The rank of the title of a paper that a letter covers: it stands in no other."""
MIXED = 2.0
"""Another family than the sibling before."""
MIXED_POINT = 0.6
"""The same after points of the same paragraph."""
SECOND_RUN = 1.0
"""A second run of one family inside one section."""
EMPTY_TITLE = 3.0
"""A line without a number right above an item that it does not hold: it heads nothing."""
BARRED = 2.5
"""A family inside a title that holds none of its kind, as what opens the whole text."""
LABEL_IN_BLOCK = 0.5
"""A label inside a numbered part: 建议： in each problem."""
RUN_ON_IN_LABEL = 2.5
"""A run that counts on inside a label which is no main part."""
BLOCK_IN_POINT = 1.5
"""A numbered part inside a point of running text."""
BLOCK_IN_BULLET = 4.0
"""A numbered part inside a dash or bullet."""
BELOW_BULLET = 1.2
"""Anything inside a dash or bullet below its line."""
AFTER_PARAGRAPH = 4.0
"""Anything inside a point whose paragraph has ended."""
NEXT_PARAGRAPH = 0.5
"""A point of running text that counts on in a later paragraph."""
PREFIX = 3.0
"""A number such as 2.3 that does not continue those before or above it."""
PREFIX_FITS = -2.0
"""One such as 2.3 inside the second section."""
PREFIX_FITS_WHOLLY = -3.5
"""One such as 2.3.1 inside 2.3."""
LEVEL_FITS = -1.0
"""A heading's style one or more levels below that of the item above, or the level of the sibling before."""
LEVEL_AGAINST = 4.5
"""A heading's style no deeper than that of the item above."""
LEVEL_DIFFERS = 1.0
"""Another level than the sibling before."""
LONE_AT_END = 0.8
"""A run whose first item is the last thing in the text, which may go on elsewhere."""

THRESHOLD = 5.0
"""How much worse than the best one may be and be kept."""
MAX_DEPTH = 9
"""The most levels an outline has."""
UNPLACED = 3.0
"""A candidate whose leaving out cost this much is reported."""
CLOSE = 3.0
"""A rival that costs more than this is not remembered."""
NEAR_TIE = 0.75
"""A choice by less than this is reported."""


def evidence(family: Family, before: int, cited: bool) -> float:
    """Return how likely a candidate is a marker by its place alone; `before` as `Before` names it."""
    if not cited:
        return family.evidence[before]
    return family.evidence[before] - (CITED_AT_LINE if before == Before.LINE else CITED)


def gap(missing: int) -> float:
    """Return what it costs a run to go on behind some missing numbers.

    >>> gap(1), gap(2)
    (3.0, 3.4)
    """
    return MOVES["gap"] + GAP_EACH * min(missing - 1, 10)


def style_evidence(style: Style) -> float:
    """Return how likely a candidate is a marker by what the file itself says."""
    return (COMPUTED if style.computed else 0.0) + (HEADED if style.level is not None else 0.0) + (SET_OFF if style.lead else 0.0)


def best_fit(style: Style) -> float:
    """Return the least that levels and indents may cost: less than nothing where they fit above and beside."""
    return (0.0 if style.level is None else 2 * LEVEL_FITS) + (0.0 if style.indent is None else LEVEL_FITS)


def indent_fit(indent: int | None, above: int | None, sibling: int | None) -> float:
    """Return what the indents of a file's lists say about a place: inside an item, behind a sibling; None where there is none."""
    if indent is None:
        return 0.0
    cost = 0.0
    if above is not None and above != indent:  # lists of two kinds may stand in one another with one indent
        cost += LEVEL_FITS if above < indent else LEVEL_AGAINST
    if sibling is not None:
        cost += 0.0 if sibling == indent else LEVEL_AGAINST
    return cost


def level_fit(level: int | None, above: int | None, sibling: int | None) -> float:
    """Return what heading levels say about a place: under an item, after a sibling; None where there is no level."""
    if level is None:
        return 0.0
    cost = 0.0
    if above is not None:
        cost += LEVEL_FITS if above < level else LEVEL_AGAINST
    if sibling is not None:
        cost += LEVEL_FITS if sibling == level else LEVEL_DIFFERS
    return cost
