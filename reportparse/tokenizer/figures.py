"""Leaves out the figures of running text that look like the numbers of a plan, `2组织体系2.1指挥机构`, or of a list, and are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reportparse.markers.families import COUNTS, DECIMAL_PAIR, MACROS
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.signs import BLANKS, COLONS
from reportparse.tokenizer.apply_styles import Spot
from reportparse.tokenizer.candidate import Before, Reading
from reportparse.tokenizer.context import before


def without_figures(hits: list[Spot], text: str) -> list[Spot]:
    """Return the markers without figures that nothing parts from the words behind them within a line.

    They number parts only where parts below say so: 2 where there is 2.1, and the last one where there is 1.1.

    Args:
        hits: markers in order of place.
        text: the cleaned text.
    """
    if not any(hit[2][0].family.unparted for hit in hits):
        return hits
    held = _held(hits)
    return [hit for hit in hits if not hit[2][0].family.unparted or _numbers(hit, held, text)]


def without_years(hits: list[Spot], text: str) -> list[Spot]:
    """Return the markers without figures before years, as in 2.5年以上, where the lines before and after do not count on with them.

    Args:
        hits: markers in order of place.
        text: the cleaned text.
    """
    dotted = [hit for hit in hits if hit[2][0].family.separator == "."]
    if not any(_YEARS.match(text, hit[1] - 1) for hit in dotted):
        return hits
    heads = [hit for hit in dotted if before(text, hit[0]) == Before.LINE]
    counted = [0, *(hit[2][0].ordinal or 0 for hit in heads), 0]
    years = {
        hit[0] for place, hit in enumerate(heads) if _YEARS.match(text, hit[1] - 1) and not _fits(*counted[place : place + 3])
    }
    return [hit for hit in hits if hit[0] not in years] if years else hits


def with_decimals(hits: list[Spot], text: str) -> list[Spot]:
    """Return the markers with 2.3 for 2. where a line that begins 2.3人 counts on with 2.2 or 2, or 2.4 goes on from it.

    Args:
        hits: markers in order of place.
        text: the cleaned text.
    """
    counted = {hit[0]: found for hit in hits if hit[2][0].family.separator == "." and (found := _COUNTED.match(text, hit[0]))}
    if not counted:
        return hits
    heads = [hit for hit in hits if hit[2][0].family.system == "arabic" and before(text, hit[0]) == Before.LINE]
    numbers = [(0,), *(_number(hit, counted.get(hit[0])) for hit in heads), (0,)]
    glued = {
        hit[0]: _decimal(counted[hit[0]])
        for place, hit in enumerate(heads)
        if hit[0] in counted and _is_decimal(*numbers[place : place + 3])
    }
    return [glued.get(hit[0], hit) for hit in hits]


def _number(hit: Spot, found: re.Match[str] | None) -> tuple[int, ...]:
    if found is not None:
        return int(found[1]), int(found[2])
    reading = hit[2][0]
    return (*reading.prefix, reading.ordinal or 0)


def _is_decimal(last: tuple[int, ...], number: tuple[int, ...], following: tuple[int, ...]) -> bool:
    """Return whether 2.3 goes on from the number before it, 2.2 or 2 before 2.1, or the one behind it from 2.3."""
    above, ordinal = number
    return last == (above, ordinal - 1) or (last == (above,) and ordinal == 1) or following == (above, ordinal + 1)


def _decimal(found: re.Match[str]) -> Spot:
    return found.start(), found.end(), (Reading(DECIMAL_PAIR, int(found[2]), (int(found[1]),)),)


def without_versions(hits: list[Spot], text: str) -> list[Spot]:
    """Return the markers without versions in running text, 3.0 增加小程序；4.0 …: parts that begin with 0 open lines.

    Args:
        hits: markers in order of place.
        text: the cleaned text.
    """
    return [hit for hit in hits if not (_begins_with_none(hit[2][0]) and before(text, hit[0]) > Before.GAP)]


def without_times(hits: list[Spot], text: str) -> list[Spot]:
    """Return the markers without the minutes of a time of day, as in （6:30—9:00）.

    Args:
        hits: markers in order of place.
        text: the cleaned text.
    """
    return [hit for hit in hits if not (hit[0] > 1 and text[hit[0] - 1] in COLONS and _TIME.match(text, hit[0] - 2))]


def without_cells(hits: list[Spot], text: str) -> list[Spot]:
    """Return the markers without the decimals that end a row of figures: 山羌  9.4  8.8  5.1.

    Args:
        hits: markers in order of place.
        text: the cleaned text.
    """
    return [
        hit for hit in hits if not (hit[2][0].prefix and before(text, hit[0]) == Before.GAP and _ROW_ENDS.match(text, hit[1]))
    ]


def _begins_with_none(reading: Reading) -> bool:
    return reading.family is DECIMAL_PAIR and not reading.ordinal


def _fits(last: int, number: int, following: int) -> bool:
    """Return whether a number counts on from the one before it, or begins what the one behind it goes on with."""
    if number == 1:
        return last != 1 and following == 2
    return last + 1 == number != following


def _held(hits: Sequence[Spot]) -> set[int]:
    """Return the numbers that have parts below, such as 2 where 2.1 stands, and the one behind the last of them."""
    held = {hit[2][0].prefix[0] for hit in hits if len(hit[2][0].prefix) == 1 and hit[2][0].ordinal == 1}
    return held | {number + 1 for number in held} if len(held) > 1 else set()


def _numbers(hit: Spot, held: set[int], text: str) -> bool:
    start, end, readings = hit
    if readings[0].ordinal in held or text[start] == "§":
        return True
    return before(text, start) == Before.LINE and _alone(text, end)


def _alone(text: str, end: int) -> bool:
    """Return whether a blank parts the figure from its title, or the title is short and a line or sentence of its own."""
    return text[end] in BLANKS or _TITLE.match(text, end) is not None


_TITLE = lazy(rf"[{IDEOGRAPHS}]{{2,20}}[\n。]")
"""What stands right behind a figure that heads a line, as the families' table has it."""
_ROW_ENDS = lazy(rf"[{BLANKS}]{{0,9}}+(?:\n|\Z)")
_TIME = lazy(r"\d[:：][0-5]\d(?!\d)")
"""An hour's last figure, and minutes."""
_YEARS = lazy(rf"[.．]\d{{1,2}} ?{MACROS['{years}']}")
"""A figure with a sign before it, and what it may count."""
_COUNTED = lazy(rf"(\d{{1,2}})[{BLANKS}]{{0,2}}[.．][{BLANKS}]{{0,2}}(\d{{1,2}})(?=[{BLANKS}]{{0,2}}{COUNTS})")
"""Two figures with a sign between them before what the second may count."""
