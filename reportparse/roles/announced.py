"""Where a report says that problems or proposals follow: 存在以下问题：, 为此建议：. What stands behind is what was announced."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from typing import Final

from reportparse.patterns import lazy
from reportparse.signs import COLONS, COMMAS

_OF_PROBLEMS: Final = "的?(?:问题|困难|矛盾|短板|挑战)"
_TOO: Final = "[和与](?:问题|挑战|不足)"
_SAYS: Final = "此故特现们人点出体下策作见施关"
"""What goes before 建议 where proposals follow."""
# every branch begins with a character, so that the engine skips to where one stands
_ANNOUNCES: Final[Mapping[str, re.Pattern[str]]] = {
    "p": lazy(
        "存在(?:的|着|以下|一些|不少|诸多|许多|几个)[^。；]{0,16}?(?:问题|困难|不足|短板)"
        f"|主要{_OF_PROBLEMS}|突出{_OF_PROBLEMS}|面临{_OF_PROBLEMS}"
        f"|问题(?:分析|[和与](?:不足|挑战)|如下|[{COLONS}])"
        f"|困难{_TOO}|矛盾{_TOO}|差距{_TOO}|不足{_TOO}"
        "|也要看到|清醒地?(?:看到|认识)|亟待解决|不容乐观"
    ),
    "r": lazy(
        f"建议(?:(?<=[{_SAYS}]建议)|(?<=[{_SAYS}][{COLONS}{COMMAS}]建议)|(?=如下|[{COLONS}]|从以下))"
        "|对策(?=[与和及、]|措施|思考)|下一?步|今后的?工作|整改措施"
        "|工作(?:打算|思路|安排)|重点任务|主要任务|目标任务|有鉴于此"
    ),
}
"""What announces problems, and what proposals."""
_NOTHING = "-"


class Announced:
    """What a report announces, and where.

    >>> Announced("路不好走，存在以下问题：一是窄，二是陡。为此建议：一是拓宽。").around(16)
    'pr'
    """

    def __init__(self, text: str) -> None:
        """Read a text in its plain reading."""
        found = sorted((said.start(), kind) for kind, words in _ANNOUNCES.items() for said in words.finditer(text))
        self._places = [place for place, _ in found]
        self._kinds = "".join([_NOTHING, *(kind for _, kind in found), _NOTHING])

    def around(self, at: int) -> str:
        """Return what was announced last before a place, and what is announced next: `p`, `r`, or `-` for nothing."""
        last = bisect_right(self._places, at)
        return self._kinds[last : last + 2]
