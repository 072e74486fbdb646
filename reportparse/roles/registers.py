"""Finds the annexes that are registers: they only name things, and nothing in them is a problem or a proposal."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.draft import PartPlace
from reportparse.markers.numerals import TO_TEN
from reportparse.patterns import lazy
from reportparse.runs import merged
from reportparse.signs import ANY_STOPS, BLANKS, COMMAS

_REGISTER = lazy(
    rf"[（(【\[]?(?:附[{BLANKS}]{{0,4}}[件录表]?[{BLANKS}]?(?:\d{{1,3}}|[{TO_TEN}]{{1,3}})?[）)】\]]?[:：﹕]?\s{{0,9}})?"
    rf"(?!\d{{1,2}}[.．、]|[^\n]{{0,40}}(?:问题|建议|意见|对策|措施|任务|整改))[^{ANY_STOPS}{COMMAS}\n]{{0,40}}?"
    rf"(?:名册|名单|名录|目录|一览表?|统计表|登记表|汇总表|明细表)(?:[（(][^（()）\n]{{1,12}}[）)])?[{BLANKS}]*(?=\n|\Z)"
)
"""The head of an annex whose title says that it is a register, not one of problems or measures."""


def find_registers(parts: Sequence[PartPlace], text: str) -> list[tuple[int, int]]:
    """Return where the registers among the parts stand that a document has besides its outline, in order of place.

    Args:
        parts: these parts.
        text: the text that they stand in, in its plain reading.
    """
    annexes = (part for part in parts if part.kind in ("annex", "annex-note"))
    return merged((part.start, part.end) for part in annexes if _REGISTER.match(text, part.start))
