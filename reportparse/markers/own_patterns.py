"""The patterns of a user's families: compiled, checked before they see a text, and matched within a time.

Each is used over texts that are made out of its own structure to attack it. What takes longer for a longer text than
its length explains is refused; what no attack finds is stopped in time.
"""

from __future__ import annotations

import math
import re
import time
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from typing import Any

import regex

from reportparse.errors import ArgumentError
from reportparse.markers.attacks import Attack, attacks, example_of
from reportparse.markers.numerals import SYSTEMS
from reportparse.markers.own_family import OwnFamily
from reportparse.timeout import time_left
from reportparse.visible import printable, shortened

PLACE = "{number}"
"""What stands in a pattern for any numeral of its system."""
GROUP = "number"
LONGEST_PATTERN = 500
LONGEST_MARKER = 40
"""How many characters a marker has at most."""
MOST_ATTACKS = 120
SIZE, FACTOR = 1500, 4
"""Characters of the text that an attack begins with, and how many times longer the next one is."""
QUICK = 0.002
"""How many seconds so short a text may take without a closer look."""
STEEP = 1.6
"""The growth that is refused: a linear pattern has 1, a quadratic one 2."""
HOPELESS = 0.25
"""How many seconds no attack may take: a linear pattern takes a hundredth of it."""
SLOWEST = 1.0
"""How many seconds a pattern may take for every `LONG` characters of a text."""
LONG = 1_000_000


@lru_cache(maxsize=256)
def compiled(own: OwnFamily, where: str = "families") -> Any:
    """Return the pattern of a family, ready to match.

    Args:
        own: the family.
        where: what holds it, for messages.

    Raises:
        ArgumentError: it is no pattern, has no numeral, matches nothing at all, or may take for ever.
    """
    try:
        shape = _filled(own, where)
        plain = re.compile(shape)
        found = regex.compile(shape)
    except (re.error, regex.error, RecursionError, OverflowError) as error:
        raise _wrong(
            where, own, f"is no regular expression ({printable(str(error))})", f"不是正则表达式（{printable(str(error))}）"
        ) from None
    if own.system is not None and GROUP not in plain.groupindex and plain.groups != 1:
        raise _wrong(
            where,
            own,
            f"has no group of the numeral: write {PLACE} or (?P<{GROUP}>…)",
            f"缺少数字的组，请写 {PLACE} 或 (?P<{GROUP}>…)",
        )
    if plain.fullmatch("") or plain.search(""):
        raise _wrong(where, own, "matches where nothing stands: let it need a character", "可匹配空文本，请至少要求一个字符")
    end = "\n" + example_of(plain)  # an engine may give up at once where a text lacks what a pattern needs
    if any(_is_steep(found, attack, end) for attack in islice(attacks(plain), MOST_ATTACKS)):
        raise _wrong(where, own, "backtracks: bound its repeats, as in {1,5}", "会大量回溯，请限定重复次数，如 {1,5}")
    return found


def find_own(own: OwnFamily, text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the start, the end and the numeral of each marker of a family in a text.

    Raises:
        ArgumentError: its pattern is none, or takes too long.
    """
    pattern = compiled(own)
    group = None if own.system is None else GROUP if GROUP in pattern.groupindex else 1
    seconds = min(SLOWEST * (1 + len(text) / LONG), time_left())
    try:
        for found in pattern.finditer(text, timeout=seconds):
            if 0 < found.end() - found.start() <= LONGEST_MARKER and "\n" not in found.group():
                yield found.start(), found.end(), (found.group(group) or "") if group else ""
    except TimeoutError:
        raise _wrong("families", own, "takes too long for this text: bound its repeats", "匹配过慢，请限定重复次数") from None


def _filled(own: OwnFamily, where: str) -> str:
    if len(own.pattern) > LONGEST_PATTERN:
        raise _wrong(where, own, f"is longer than {LONGEST_PATTERN} characters", f"超过 {LONGEST_PATTERN} 个字符")
    numeral = SYSTEMS[own.system].pattern.replace("+", "{1,9}") if own.system else ""
    return own.pattern.replace(PLACE, f"(?P<{GROUP}>{numeral})") if numeral else own.pattern


def _wrong(where: str, own: OwnFamily, english: str, chinese: str) -> ArgumentError:
    shown = shortened(own.pattern)
    return ArgumentError(
        f"{where}: {own.name}: the pattern “{shown}” {english}", f"{where}：{own.name} 的 pattern “{shown}” {chinese}"
    )


def _is_steep(pattern: Any, attack: Attack, end: str) -> bool:
    """Return whether the time of a pattern grows faster than the text of an attack; what is quick is not looked at twice."""
    small = _seconds(pattern, attack.text(SIZE) + end)
    if small < QUICK:
        return False
    growth = math.inf
    for _ in range(2):
        small, large = (_seconds(pattern, attack.text(size) + end) for size in (SIZE, SIZE * FACTOR))
        growth = min(growth, math.log(large / small, FACTOR) if large < math.inf else large)
    return growth > STEEP


def _seconds(pattern: Any, text: str) -> float:
    """Return how long a pattern takes for a text in processor time of this thread; infinity where it is given up."""
    began = time.thread_time()
    try:
        for _ in pattern.finditer(text, timeout=HOPELESS):
            pass
    except TimeoutError:
        return math.inf
    return time.thread_time() - began
