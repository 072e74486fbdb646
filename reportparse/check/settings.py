"""What a check is asked to do: which rules run, how much they matter, with which options."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from reportparse.arguments import check_type, unknown
from reportparse.check.rule import Value
from reportparse.check.rules import RULES
from reportparse.check.violation import LEVELS, Level
from reportparse.errors import ArgumentTypeError

ALL = "ALL"
"""The selector of all rules."""
CODES = {rule.name: rule.code for rule in RULES.values()}
"""The codes of rules by their names."""
HERE = "Settings"
"""What an error names where no file and no option holds the settings."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A selection of rules; a selector is a code, the beginning of codes such as ``NUM``, a rule's name, or ``ALL``.

    Raises:
        ArgumentError: a selector, a level or an option is none that is known.
    """

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

    def __post_init__(self) -> None:
        for name in ("select", "ignore", "extend_select"):
            selectors = getattr(self, name)
            unsaid = selectors is None and name == "select"
            if isinstance(selectors, str) or not (unsaid or isinstance(selectors, Sequence)):
                hint = f"[{selectors!r}]" if isinstance(selectors, str) else '["NUM"]'
                raise ArgumentTypeError(f"{HERE}.{name} must be a list, such as {hint}", f"{HERE}.{name} 应为列表，如 {hint}")
            check_selectors(selectors or (), f"{HERE}.{name}")
        check_type(f"{HERE}.levels", self.levels, (dict,))
        check_type(f"{HERE}.options", self.options, (dict,))
        check_levels(self.levels, f"{HERE}.levels")
        # A frozen class sets its fields so: options are kept by code, whatever they were given by.
        object.__setattr__(self, "options", options_by_code(self.options, f"{HERE}.options"))

    def codes(self) -> list[str]:
        """Return the codes of the rules that run, in the order of the table."""
        usual = {code: int(rule.default) if self.select is None else 0 for code, rule in RULES.items()}
        chosen = [*(self.select or ()), *self.extend_select]
        return [code for code in RULES if max(usual[code], _heaviest(code, chosen)) > _heaviest(code, self.ignore)]

    def level_of(self, code: str) -> Level:
        """Return how much a rule matters: by the longest selector that it fits, else its own level."""
        fitting = [selector for selector in self.levels if fits(code, selector)]
        return self.levels[max(fitting, key=_weight)] if fitting else RULES[code].level


def fits(code: str, selector: str) -> bool:
    """Return whether a selector names a rule."""
    return bool(selector) and (selector == ALL or code.startswith(as_code(selector)))


def expand(selector: str) -> list[str]:
    """Return the codes that a selector names, empty where it names none."""
    return [code for code in RULES if fits(code, selector)]


def check_selectors(selectors: Iterable[str], where: str) -> None:
    """Refuse selectors that name no rule.

    Args:
        selectors: codes, their beginnings, names, or ``ALL``.
        where: what holds them, for the error.

    Raises:
        ArgumentError: one names no rule.
    """
    for selector in selectors:
        check_type(where, selector, (str,))
        if not expand(selector):
            families = sorted({rule.family for rule in RULES.values()})
            raise unknown(where, ("rule", "规则"), selector, [ALL, *RULES, *families, *CODES], groups=[ALL, *families])


def check_levels(levels: Mapping[str, str], where: str) -> None:
    """Refuse levels of rules that do not exist, and levels that are none.

    Args:
        levels: by selector.
        where: what holds them, for the error.

    Raises:
        ArgumentError: a selector or a level is unknown.
    """
    check_selectors(levels, where)
    for level in levels.values():
        if level not in LEVELS:
            raise unknown(where, ("level", "级别"), str(level), LEVELS)


def options_by_code(rules: Mapping[str, Mapping[str, Value]], where: str) -> dict[str, dict[str, Value]]:
    """Return options of rules by code; they may be given by code or name.

    Args:
        rules: the options.
        where: what holds them, for the error.

    Raises:
        ArgumentError: a rule or an option is unknown, or a value is of another type than its default.
    """
    found: dict[str, dict[str, Value]] = {}
    for name, options in rules.items():
        code = CODES.get(name, name)
        if code not in RULES:
            raise unknown(where, ("rule", "规则"), str(name), [*RULES, *CODES])
        check_type(f"{where}: {code}", options, (dict,))
        for option, value in options.items():
            _check_option(where, code, option, value)
        found[code] = {**found.get(code, {}), **options}
    return found


def _check_option(where: str, code: str, option: str, value: Any) -> None:
    known = RULES[code].options
    if option not in known:
        raise unknown(where, (f"option of {code}", f" {code} 的选项"), str(option), list(known))
    default = known[option].default
    if type(value) is not type(default) or (isinstance(value, list) and not all(isinstance(word, str) for word in value)):
        kind = "list of texts" if isinstance(default, list) else type(default).__name__
        kinds = "文字列表" if isinstance(default, list) else kind
        raise ArgumentTypeError(
            f"{where}: {code}.{option} must be of type {kind}", f"{where}：{code}.{option} 的类型应为 {kinds}"
        )


def as_code(selector: str) -> str:
    """Return a selector as a code or the beginning of one, where it is a rule's name."""
    return CODES.get(selector, selector)


def _weight(selector: str) -> int:
    """Return how much a selector says: its length, a name as much as its code; `ALL` is the shortest."""
    return 1 if selector == ALL else len(as_code(selector))


def _heaviest(code: str, selectors: Sequence[str]) -> int:
    """Return the weight of the longest selector that a code fits, 0 for none."""
    return max((_weight(selector) for selector in selectors if fits(code, selector)), default=0)
