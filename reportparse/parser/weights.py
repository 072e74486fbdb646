"""The preferences of the resolver, in one table: costs, on the scale of log odds.

What is impossible is not here: see `reportparse.parser.nesting`.
"""

from __future__ import annotations

from reportparse.tokenizer.candidate import Before, Style
from reportparse.tokenizer.families import BY_NAME, STYLED, Family

EVIDENCE: dict[str, tuple[float, ...]] = {
    # what stands before: LINE GAP STOP COMMA CLOSE INSIDE
    "unit": (7.0, 4.0, 3.5, 0.0, 1.5, 2.0),
    "clause": (1.0, 0.0, -1.0, -3.0, -3.0, -5.0),
    "cjk_comma": (6.5, 4.0, 3.0, 0.0, 1.5, 1.5),
    "cjk_paren": (6.5, 4.0, 3.5, 1.0, 1.5, 1.5),
    "formal": (5.0, 3.0, 3.0, 0.0, 0.0, -1.0),
    "roman": (4.0, 2.0, 1.0, -1.0, -1.0, -2.0),
    "stem": (4.0, 2.0, 1.0, -2.0, -1.0, -4.0),
    "arabic_dot": (5.0, 3.5, 2.5, -0.5, 0.5, -0.5),
    "arabic_paren": (5.0, 3.5, 3.0, 0.5, -2.5, -2.5),
    "arabic_close": (4.5, 3.0, 2.0, -1.0, 0.0, -1.5),
    "circled": (5.0, 4.0, 4.0, 2.0, 2.0, 1.5),
    "decimal": (5.0, 4.0, 2.0, -1.0, 0.0, -0.5),
    "decimal_1": (2.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    "latin": (4.0, 2.0, 1.0, -1.5, -1.0, -3.0),
    "shi": (5.0, 4.0, 3.5, 1.0, 1.5, -3.0),
    "yao": (5.0, 4.0, 3.0, 0.5, 0.0, -3.5),
    "ze": (3.0, 2.0, 1.0, -0.5, -1.0, -6.0),
    "di": (4.0, 3.0, 2.5, -0.5, 0.0, -4.0),
    "qi": (4.0, 3.0, 2.5, -0.5, 0.0, -4.0),
    "sequence": (1.5, 1.0, 1.0, -1.5, -1.0, -5.0),
    "label": (3.0, 3.0, 2.0, -1.0, 0.0, -1.5),
    "label_n": (4.0, 3.0, 3.0, 0.0, 0.0, -1.0),
    "automatic": (5.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    "styled": (3.0, 0.0, 0.0, 0.0, 0.0, 0.0),
    "dash": (1.5, 0.0, 0.0, 0.0, 0.0, 0.0),
    "bullet": (3.0, 2.0, 1.0, 0.0, 0.0, -1.0),
}
"""How likely a candidate is a marker by its place alone: what leaving it out costs, or, where
negative, what taking it costs. By family, else by the family's group or kind."""

CITED = 4.0
"""What a candidate's evidence loses where its number is cited or counts things."""
CITED_AT_LINE = 3.5
"""The same at the beginning of a line."""

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
    "gap": 3.0,  # numbers are missing
    "repeat": 3.0,  # the same number again
    "restart": 2.0,  # one again after a finished run of the family: an annex, a second list
    "orphan": 4.5,  # a run that does not begin at one
    "orphan_first": 1.5,  # the same where nothing precedes it, or its beginning is lost
    "exchanged": -1.5,  # the number that the last one passed over
    "back": 6.5,  # a smaller number than the last
    "nested_self": 3.5,  # a list inside, numbered as one of the sections that hold it
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
LONE_POINT = 3.5
"""The same for points."""
RANK = 1.5
"""A family inside one of lower or equal rank."""
RANK_HIGH = 3.5
"""The same of a family that heads the main parts."""
HIGH = 3.0
"""The rank down to which families head the main parts: 一、 and above."""
RANK_FREE = frozenset({("article", "cjk_comma"), ("label", "part"), ("label_n", "cjk_comma")})
"""Pairs (above, inside) that stand against the ranks as a rule."""
MIXED = 2.0
"""Another family than the sibling before."""
MIXED_POINT = 0.6
"""The same after points of the same paragraph."""
SECOND_RUN = 1.0
"""A second run of one family inside one section."""
LABEL_IN_BLOCK = 0.5
"""A label inside a numbered part: 建议： in each problem."""
RUN_ON_IN_LABEL = 2.5
"""A run that counts on inside a label which is no main part."""
BLOCK_IN_POINT = 1.5
"""A numbered part inside a point of running text."""
BLOCK_IN_BULLET = 4.0
"""A numbered part inside a dash or bullet."""
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
LEVEL_AGAINST = 3.0
"""A heading's style no deeper than that of the item above."""
LEVEL_DIFFERS = 1.0
"""Another level than the sibling before."""
LONE_AT_END = 0.8
"""A run whose first item is the last thing in the text, which may go on elsewhere."""

RUNS_ON = frozenset({"article", "section", "cjk_paren", "chapter"})
"""Families that are known to count on across parents."""

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
        return _ROWS[family.name][before]
    return _ROWS[family.name][before] - (CITED_AT_LINE if before == Before.LINE else CITED)


def style_evidence(style: Style) -> float:
    """Return how likely a candidate is a marker by what the file itself says."""
    return (COMPUTED if style.computed else 0.0) + (HEADED if style.level is not None else 0.0) + (SET_OFF if style.lead else 0.0)


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


_GROUPS = {
    "decimal_2": "decimal",
    "decimal_3": "decimal",
    "decimal_4": "decimal",
    "latin_paren": "latin",
    "latin_small": "latin",
    "latin_close": "latin",
    "roman_small": "roman",
    **dict.fromkeys((family.name for family in STYLED.values()), "styled"),
}
_ROWS = {name: EVIDENCE.get(name) or EVIDENCE[_GROUPS.get(name, family.kind)] for name, family in BY_NAME.items()}
