"""What a check is asked to do: which rules run, how much they matter, with which options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportparse.check.rule import Value
from reportparse.check.rules import RULES
from reportparse.check.violation import Level

ALL = "ALL"
"""The selector of all rules."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A selection of rules; a selector is a code, the beginning of codes such as ``NUM``, or ``ALL``."""

    select: Sequence[str] | None = None
    """The rules that run; None for those that run by default."""
    ignore: Sequence[str] = ()
    """The rules that do not; the longer selector wins over the shorter."""
    levels: dict[str, Level] = field(default_factory=dict)
    """By code: how much it matters, where that differs from the rule's own level."""
    options: dict[str, dict[str, Value]] = field(default_factory=dict)
    """By code: the options that are set."""

    def codes(self) -> list[str]:
        """Return the codes of the rules that run, in the order of the table."""
        return [code for code in RULES if self._weight(code, self.select) > self._weight(code, self.ignore)]

    def _weight(self, code: str, selectors: Sequence[str] | None) -> int:
        """Return the length of the longest selector that a code fits; that of `ALL` counts least, none is below it."""
        if selectors is None:
            return 1 if RULES[code].default else 0
        return max((1 if selector == ALL else len(selector) for selector in selectors if selector in (ALL, code[: len(selector)])), default=0)


def expand(selector: str) -> list[str]:
    """Return the codes that a selector names, empty where it names none."""
    return [code for code in RULES if selector == ALL or code.startswith(selector)]
