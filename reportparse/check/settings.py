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
    """The rules that do not; where a rule is selected, too, the longer selector wins."""
    levels: dict[str, Level] = field(default_factory=dict)
    """By selector: how much a rule matters, where that differs from its own level."""
    options: dict[str, dict[str, Value]] = field(default_factory=dict)
    """By code: the options that are set."""
    extend_select: Sequence[str] = ()
    """Rules that run beside those of `select`."""

    def codes(self) -> list[str]:
        """Return the codes of the rules that run, in the order of the table."""
        usual = {code: int(rule.default) if self.select is None else 0 for code, rule in RULES.items()}
        chosen = [*(self.select or ()), *self.extend_select]
        return [code for code in RULES if max(usual[code], _weight(code, chosen)) > _weight(code, self.ignore)]

    def level_of(self, code: str) -> Level:
        """Return how much a rule matters: by the longest selector that it fits, else its own level."""
        fitting = [selector for selector in self.levels if fits(code, selector)]
        return self.levels[max(fitting, key=len)] if fitting else RULES[code].level


def fits(code: str, selector: str) -> bool:
    """Return whether a selector names a rule."""
    return selector == ALL or code.startswith(selector)


def expand(selector: str) -> list[str]:
    """Return the codes that a selector names, empty where it names none."""
    return [code for code in RULES if fits(code, selector)]


def _weight(code: str, selectors: Sequence[str]) -> int:
    """Return the length of the longest selector that a code fits, 0 for none; `ALL` is the shortest."""
    return max((1 if selector == ALL else len(selector) for selector in selectors if fits(code, selector)), default=0)
