"""What a line gains by where it stands, beside what the model of title lines says of it.

关键词：零工；市场
停订的来龙去脉            behind the keywords the text itself begins
经费的压力                two alone between running text: the second is the first part of the first
…
几种开歪了的会            right above the first number of a list
1. 批斗会
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import sub

from reportparse.papers import KEYWORDS
from reportparse.parser.title_lines import titles
from reportparse.parser.title_lines.lines import Page
from reportparse.patterns import lazy
from reportparse.tokenizer.candidate import Before, Candidate

LIKELY = -0.5
"""The log odds from which others are told deeper or not by it."""
RESTARTS = 2.0
"""What the log odds of a line gain that stands between a list and the next, which begins at one again."""
LEADS_LIST = 2.0
"""What those of a line gain that stands between running text and the first number of another list."""
BEHIND_KEYWORDS = 2.5
"""What those of the line gain that opens the text behind its keywords."""
PAIRED = 1.2
"""What those of two lines gain that stand alone between running text."""
RUNNING = ("prose", "sentence", "numbered prose")
"""The kinds of lines that are running text."""
AGAIN = 1.0
"""What the log odds of a title gain that comes again in other parts."""
APART = 3
"""How many lines further down it does so at least."""
ALIKE = 0.5
"""The least log odds of a line in brackets among others that are titles."""
FEWEST_ALIKE = 3
"""How many of them are, at least."""
_KEYWORDS = lazy(KEYWORDS)
_FIGURE = lazy(r"\d")


def weigh_places(page: Page, said: Mapping[int, float], candidates: Sequence[Candidate]) -> dict[int, float]:
    """Return by line the log odds that it is a title, with what its place says.

    Args:
        page: the text.
        said: by line, what the model says.
        candidates: the markers that may be.
    """
    if not said:
        return {}
    lists, scored = _lists(candidates), dict(said)
    for place in scored:
        anew = lists.get(page.lines[place + 1].start) if place + 1 < len(page.lines) else None
        scored[place] += RESTARTS * (anew is True) + BEHIND_KEYWORDS * _is_behind_keywords(page, place)
        scored[place] += LEADS_LIST * (anew is False and _ends_text(page, place))
    scored |= {place: max(scored[place], ALIKE) for place in _like_others(page, scored)}
    scored |= _said_again(page, scored)
    return scored | {place: scored[place] + PAIRED for place in _pairs(page, scored)}


def _lists(candidates: Sequence[Candidate]) -> dict[int, bool]:
    """Return where lines begin with the first number of a list, and whether it begins anew right behind another of its family."""
    lines = [candidate for candidate in candidates if candidate.before == Before.LINE and not candidate.aside]
    numbers = [candidate.readings[0] for candidate in lines]
    return {
        candidate.start: last is not None and last.family is number.family and (last.ordinal or 0) > 1
        for candidate, number, last in zip(lines, numbers, [None, *numbers], strict=False)
        if number.ordinal == 1 and number.family.kind == "block"
    }


def _ends_text(page: Page, place: int) -> bool:
    """Return whether a line without a colon stands below running text."""
    return page.kind(place) == "title" and page.kind(place - 1) in RUNNING


def _is_behind_keywords(page: Page, place: int) -> bool:
    """Return whether a line stands right below the keywords."""
    return place > 0 and _KEYWORDS.match(page.text, page.lines[place - 1].start) is not None


def _pairs(page: Page, scored: Mapping[int, float]) -> set[int]:
    """Return the likely titles two of which stand alone between running text."""
    first = [
        place
        for place, odds in scored.items()
        if odds > LIKELY
        and place + 1 in scored
        and scored[place + 1] > LIKELY
        and (page.kind(place - 1) in RUNNING or _is_behind_keywords(page, place))
        and page.kind(place + 2) in RUNNING
    ]
    return {place for one in first for place in (one, one + 1)}


def _said_again(page: Page, scored: Mapping[int, float]) -> dict[int, float]:
    """Return by line without a figure that comes again, and is likely once, what speaks for all of them: 整改方向 in each part.

    Right below the number of a chapter it may be the end of its title.
    """
    places: dict[str, list[int]] = {}
    for place in scored:
        if not page.kind(place - 1).startswith("unit") and not _FIGURE.search(said := page.said(place)):
            places.setdefault(said, []).append(place)
    again = [same for same in places.values() if len(same) > 1 and min(map(sub, same[1:], same)) >= APART]
    most = [(max(scored[place] for place in same), same) for same in again]
    return {place: odds + AGAIN for odds, same in most if odds > LIKELY - AGAIN for place in same}


def _like_others(page: Page, scored: Mapping[int, float]) -> list[int]:
    """Return the lines that brackets hold whole, 【做法】, where most of such lines are likely titles: one manner, one meaning."""
    tags = [place for place in scored if titles.is_tag(page, place)]
    likely = sum(scored[place] > LIKELY for place in tags)
    return tags if likely >= FEWEST_ALIKE and 2 * likely >= len(tags) else []
