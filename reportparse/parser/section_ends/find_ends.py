"""Finds where the last item of a run ends and which item above the text returns to.

    （八）社会保持稳定。……            the last of its run: each before it is one paragraph
    我们也清醒看到，……                 returns to the section that holds the run
    各位代表！……                       returns to the report

At each sentence of its first paragraph and each later paragraph a model says how likely the text leaves the
item; the likeliest course over all places is taken. Behind it the text may go further up, never down. Where a
label opens (责任单位：…) it never does: that is of the measure above.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import exp, log1p
from typing import Final, NamedTuple

from reportparse.draft import PartPlace
from reportparse.labels import opens_label
from reportparse.model import PartKind
from reportparse.papers import COURTESY, FAREWELL, IN_FORCE
from reportparse.parser.outline import ROOT, Item
from reportparse.parser.section_ends.features import Shared, owner_values, place_values, shared_of
from reportparse.parser.section_ends.model import Models, load
from reportparse.parser.section_ends.regions import Region, is_followed, read_regions
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, BEHIND_HEADING, BLANKS, COLONS, STOPS
from reportparse.timeout import check_time
from reportparse.trim import trimmed_lines


class Return(NamedTuple):
    """A place where the text returns from an item to one above it."""

    start: int
    """Clean offset of the first character that does."""
    owner: int
    """Index of the item that it returns to, `ROOT` for the report."""
    odds: float = 0.0
    """Log odds that it does."""


APART: Final[frozenset[PartKind]] = frozenset({"signature", "date", "annex-note", "annex", "references", "notes"})
"""What belongs to the report itself, whatever item stands before it."""
LEAST = 0.5
"""The log odds at which a place may be one where the text leaves its item."""
SURE = 9.0
"""The log odds that such a part does."""
LONGEST_LABEL = 12
"""How long the label of one is at most, in characters."""
_CLOSES = lazy(rf"\n[{BLANKS}]*+((?:{COURTESY}){{1,3}}|{FAREWELL})[{BLANKS}]*+(?=\n|\Z)")
"""A line that closes the paper: it belongs to the report, too."""
_IN_FORCE = lazy(rf"\n[{BLANKS}]*+((?:{IN_FORCE}){{1,3}})[{BLANKS}]*+(?=\n|\Z)")
"""A line that says from when the paper is in force: it does, too, at the paper's close."""
_OF_FORCE = lazy("附[ \u3000]{0,2}则|其[他它]|施行|(?:实施|执行|生效|适用)(?:时间|日期|期限|范围)|解释|期限?$|时效|效力")
"""The heading of a part that such a line is of."""
NEAR = 200
"""How many characters stand at most between such a line and the close."""
_LABEL = lazy(rf"[^{ANY_STOPS}\n]+[：:]\s*")


def find_ends(
    items: Sequence[Item], headings: Sequence[tuple[int, int]], text: str, parts: Sequence[PartPlace] = ()
) -> list[Return]:
    """Return where the text leaves an item though no marker says so, in order of place.

    Args:
        items: the chosen markers.
        headings: each item's heading as clean offsets, empty where it has none.
        text: the cleaned text.
        parts: what the document has besides its outline, in order of place.
    """
    model = load()
    found: list[Return] = []
    apart = sorted(
        [*(_start(part.start, text) for part in parts if part.kind in APART), *(said.start(1) for said in _CLOSES.finditer(text))]
    )
    in_force = _in_force(apart, text)
    closes = sorted([*apart, *in_force])
    for region in read_regions(items, headings, text):
        check_time()
        inside = _returns(items, region, text, model)
        ends = apart if in_force and _says_force(region, headings, text) else closes
        at = bisect_left(ends, region.body)
        if at < len(ends) and ends[at] < region.end and region.owners[-1] == ROOT:
            inside = [*(place for place in inside if place.start < ends[at]), Return(ends[at], ROOT, SURE)]
        found += inside
    return sorted([*found, *_between_lists(items, text)])


def _in_force(apart: Sequence[int], text: str) -> list[int]:
    """Return where lines begin that say from when the paper is in force, and stand at its close."""
    ends = [*apart, len(text)]
    lines = [said.span(1) for said in _IN_FORCE.finditer(text)]
    return [start for start, end in lines if ends[bisect_left(ends, end)] - end <= NEAR]


def _says_force(region: Region, headings: Sequence[tuple[int, int]], text: str) -> bool:
    """Return whether a region is, or stands in, a part that says from when the paper is in force, or says nothing else."""
    own = [region.item, *(owner for owner in region.owners if owner != ROOT)]
    if any(_OF_FORCE.search(text, *headings[item]) for item in own):
        return True
    said = _IN_FORCE.match(text, text.find("\n", region.body - 1)) if region.main else None
    return said is not None and not text[region.body : said.start()].strip(BEHIND_HEADING)


def _between_lists(items: Sequence[Item], text: str) -> Iterator[Return]:
    """Yield where the last line of a bullet's text leads to the bullets behind it, which no number tells from those before."""
    for item, after in pairwise(items):
        if item.reading is None or item.reading.family.kind != "bullet" or not is_followed(item, after):
            continue
        lines = list(trimmed_lines(text, item.start, after.start))
        if len(lines) < 2 or text[lines[-1][1] - 1] not in COLONS:
            continue
        if text[lines[-2][1] - 1] in STOPS or lines[-1][1] - lines[-1][0] <= LONGEST_LABEL:
            yield Return(lines[-1][0], item.parent, SURE)


def _start(at: int, text: str) -> int:
    """Return where a part begins with the label that may stand before it on its line: 汇报单位：县水利局."""
    line = text.rfind("\n", max(0, at - LONGEST_LABEL), at) + 1
    return line if line and _LABEL.fullmatch(text, line, at) else at


def _returns(items: Sequence[Item], region: Region, text: str, model: Models) -> list[Return]:
    """Return the returns within a region: each goes further up than the last."""
    found: list[Return] = []
    if not region.places:
        return found
    first, lowest, owner = 0, 0, None
    shared = shared_of(items, region, text)
    while lowest < len(region.owners):
        left = _first_left(shared, region, first, text, model, owner)
        if left is None:
            break
        at, odds = left
        scores = [
            model.owners.score(owner_values(items, region, at, option, text)) for option in range(lowest, len(region.owners))
        ]
        lowest += max(range(len(scores)), key=scores.__getitem__)
        owner = region.owners[lowest]
        found.append(Return(region.places[at].start, owner, odds))
        first, lowest = at + 1, lowest + 1
    return found


def _first_left(
    shared: Shared, region: Region, first: int, text: str, model: Models, owner: int | None
) -> tuple[int, float] | None:
    """Return at which place from `first` on the text leaves its item, and the log odds; None where it stays to the end."""
    best: tuple[float, int, float] | None = None
    stayed = 0.0
    for at in range(first, len(region.places)):
        if not _may_leave(region, region.places[at].start, text):
            continue
        odds = model.places.score(place_values(shared, region, at, text, model.words, owner))
        all_odds = _softplus(odds)
        here = stayed + odds - all_odds
        stayed -= all_odds
        if best is None or here > best[0]:
            best = here, at, odds
    return best[1:] if best and best[0] > stayed and best[2] > LEAST else None


def _may_leave(region: Region, at: int, text: str) -> bool:
    """Return whether a place may be one: no label opens there, and no main part that stands alone would be left empty."""
    lone = region.main and not region.siblings and not text[region.body : at].strip(BEHIND_HEADING + "\n")
    return not lone and not opens_label(text, at)


def _softplus(value: float) -> float:
    return value if value > 30 else log1p(exp(value))
