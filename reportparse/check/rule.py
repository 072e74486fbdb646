"""What a rule is: its code, its page in both languages, and its check."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from reportparse.check.context import Context
from reportparse.check.violation import Hit, Level

Value = int | bool | str | list[str]
"""What an option may be set to."""
Texts = tuple[str, str]
"""English, Chinese."""


@dataclass(frozen=True, slots=True)
class Option:
    """Something a rule lets its users set."""

    default: Value
    meaning: Texts


class RuleOptions:
    """The values of one rule's options."""

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = values

    def number(self, name: str) -> int:
        """Return an option that is a whole number."""
        value = self._values[name]
        assert isinstance(value, int), name
        return value

    def words(self, name: str) -> list[str]:
        """Return an option that is a list of words."""
        value = self._values[name]
        assert isinstance(value, list), name
        return value

    def text(self, name: str) -> str:
        """Return an option that is a text."""
        value = self._values[name]
        assert isinstance(value, str), name
        return value


Check = Callable[[Context, RuleOptions], Iterator[Hit]]
"""Yields what it finds in one report; it never raises."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, and all that its page says."""

    code: str
    """Family and number, such as ``NUM001``."""
    name: str
    """What it is called, in words that read well after "allow"."""
    level: Level
    """How much it matters where the configuration says nothing else."""
    message: Texts
    """What it says of one place; `{…}` is filled from the hit."""
    what: Texts
    """What it does."""
    why: Texts
    """Why that is bad."""
    example: str
    """A short report in which it finds something."""
    instead: str
    """The same report as it should be."""
    check: Check
    fix: Literal["safe", "unsafe"] | None = None
    """Whether it mends what it finds, with ``--fix`` or with ``--unsafe-fixes``."""
    options: dict[str, Option] = field(default_factory=dict)
    """What can be set, by name."""
    source: str = ""
    """The standard that asks for it."""
    default: bool = True
    """Whether it runs where nothing is selected."""
    example_options: dict[str, Value] = field(default_factory=dict)
    """The options under which its example is one."""

    example_template: str = ""
    """The outline that its example must follow."""

    @property
    def family(self) -> str:
        """The letters of its code."""
        return self.code.rstrip("0123456789")

    def values(self, given: Mapping[str, Value] | None = None) -> RuleOptions:
        """Return its options with those that are given."""
        return RuleOptions({name: option.default for name, option in self.options.items()} | dict(given or {}))
