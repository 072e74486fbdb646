"""Makes texts that attack a pattern out of its own structure: what its repeats accept, again and again."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

_parser: Any = importlib.import_module("re._parser")
_compiler: Any = importlib.import_module("re._compiler")

REPEATS = ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT")
SINGLES = ("LITERAL", "NOT_LITERAL", "ANY", "IN")
COMMON = " \n\t\r\f\u30000１aZ_一的市①Ⅳ。，、；：.,;:-—()（）《》“”<>[]{}|/\\#*=~`'\"&!?%+@\x00\x85é"
"""Characters that stand for others of their kind."""
LONGEST_UNIT = 24
"""The most characters of a unit that is repeated."""
MOST = 250
"""The most pairs of a prefix and a unit."""
MOST_PREFIXES = 6
NEIGHBOURS = 4
"""How many neighbouring items of a sequence make a unit."""
VARIANTS = 3
"""How many ways to fill a part of a pattern are tried."""


@dataclass(frozen=True, slots=True)
class Attack:
    """A text of any length: a prefix that reaches a repeat, a unit that pumps it, a suffix on which it fails."""

    prefix: str
    unit: str
    suffix: str

    def text(self, size: int) -> str:
        """Return the text of about a size."""
        return self.prefix + self.unit * (size // len(self.unit)) + self.suffix

    def __str__(self) -> str:
        return f"{self.prefix!r} + {self.unit!r} × n + {self.suffix!r}"


@dataclass(slots=True)
class _Found:
    """What a walk through a pattern gathers."""

    units: dict[tuple[str, str], None] = field(default_factory=dict)
    """Each with what reaches it."""
    prefixes: dict[str, None] = field(default_factory=dict)
    singles: dict[str, Any] = field(default_factory=dict)


class _Structure:
    """A parsed pattern and the characters that its parts accept."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.tree = _parser.parse(pattern, flags)
        self.accepted: dict[str, str] = {}
        self.found = _Found()

    def chars(self, item: Any) -> str:
        """Return characters that a part of one character accepts, its own first."""
        key = str(item)
        if key not in self.accepted:
            compiled = _compiler.compile(_parser.SubPattern(self.tree.state, [item]), 0)
            self.accepted[key] = "".join(
                char for char in dict.fromkeys(_mentioned(item) + COMMON) if compiled.fullmatch(self.typed(char))
            )
        return self.accepted[key]

    def typed(self, text: str) -> Any:
        """Return a text as the pattern wants it, characters or bytes."""
        return text if self.tree.state.str is None or isinstance(self.tree.state.str, str) else text.encode("utf-8")

    def example(self, items: Sequence[Any], variant: int, before: str = "") -> str:
        """Return a text that a sequence accepts, assertions but for those that look behind left aside."""
        out = before
        for item in items:
            out = self._added(out, item, variant)
        return out

    def _added(self, out: str, item: Any, variant: int) -> str:
        op, value = item
        name = str(op)
        if name in SINGLES:
            chars = self.chars(item)
            return out + (chars[variant % len(chars)] if chars else "")
        if name in REPEATS:
            times = min(max(value[0], variant and 1), value[1], LONGEST_UNIT)
            for _ in range(times):
                out = self.example(value[2], variant, out)
            return out
        if name == "BRANCH":
            return self.example(value[1][variant % len(value[1])], variant, out)
        if name == "ASSERT" and value[0] < 0:
            behind = self.example(value[1], variant)
            return out[: max(0, len(out) - len(behind))] + behind
        return self.example(_inner(item), variant, out)

    def walk(self, items: Sequence[Any], before: str) -> None:
        """Gather what repeats, and what reaches it."""
        for place, item in enumerate(items):
            op, value = item
            if str(op) in REPEATS and value[1] > 1:
                self._repeat(value, before)
            elif str(op) in SINGLES and str(op) != "LITERAL":
                self.found.singles[str(item)] = item
            for branch in value[1] if str(op) == "BRANCH" else [_inner(item)]:
                self.walk(branch, before)
            if any(str(name) in REPEATS for name, _ in items[place : place + NEIGHBOURS]):
                self._units(before, (items[place : place + size] for size in range(1, NEIGHBOURS + 1)))
            before = self._added(before, item, 1)[-200:]

    def _repeat(self, value: Any, before: str) -> None:
        self.found.prefixes[before] = None
        for branch in _branches(value[2]):
            self._units(before, [branch])
            self.found.units["", self.example(branch, 1, before[-4:])] = None
            for item in branch:
                if str(item[0]) in SINGLES:
                    self.found.singles[str(item)] = item
        if before:
            self.found.units["", before] = None

    def _units(self, before: str, sequences: Iterable[Sequence[Any]]) -> None:
        for sequence in sequences:
            for variant in range(VARIANTS):
                unit = self.example(sequence, variant)
                self.found.units["", unit] = self.found.units[before, unit] = None

    def representatives(self) -> Iterator[str]:
        """Yield one character for each set of parts that accept it: what overlapping repeats share is among them."""
        accepted = {key: set(self.chars(item)) for key, item in self.found.singles.items()}
        seen: set[frozenset[str]] = set()
        for char in dict.fromkeys("".join(self.accepted[key] for key in accepted)):
            parts = frozenset(key for key, chars in accepted.items() if char in chars)
            if parts not in seen:
                seen.add(parts)
                yield char

    def stop(self) -> str:
        """Return a character that no repeat accepts, a line break where there is none."""
        accepted = set().union(*(self.chars(item) for item in self.found.singles.values()))
        return next((char for char in COMMON[::-1] if char not in accepted), "\n")


def attacks(pattern: re.Pattern[Any]) -> list[Attack]:
    """Return texts that attack a pattern, each to be pumped to any size.

    >>> [str(attack) for attack in attacks(re.compile("a+b"))][:2]
    ["'' + 'a' × n + 'é'", "'' + 'a' × n + ''"]
    """
    structure = _Structure(pattern.pattern, pattern.flags)
    structure.walk(structure.tree, "")
    found = structure.found
    prefixes = dict.fromkeys(["", *list(found.prefixes)[:MOST_PREFIXES]])
    reached = [(prefix, char) for char in structure.representatives() for prefix in prefixes]
    pumped = [(prefix, unit) for prefix, unit in dict.fromkeys([*reached, *found.units]) if 0 < len(unit) <= LONGEST_UNIT]
    stop = structure.stop()
    return [Attack(prefix, unit, suffix) for prefix, unit in pumped[:MOST] for suffix in dict.fromkeys((stop, "", "\n" + stop))]


def example_of(pattern: re.Pattern[Any]) -> str:
    """Return a text that a pattern accepts, assertions but for those that look behind left aside.

    >>> example_of(re.compile("a{2}[bc]"))
    'aab'
    """
    structure = _Structure(pattern.pattern, pattern.flags)
    return structure.example(structure.tree, 0)


def _inner(item: Any) -> Sequence[Any]:
    """Return the sequence inside a part, nothing where it has none or asks for what must not be."""
    op, value = item
    name = str(op)
    if name in REPEATS:
        return list(value[2])
    if name == "SUBPATTERN":
        return list(value[3])
    if name == "ATOMIC_GROUP":
        return list(value)
    if name in ("ASSERT", "ASSERT_NOT"):
        return list(value[1]) if name == "ASSERT" else []
    return []


def _branches(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Yield the alternatives of a repeat's body, its whole where it has none."""
    if len(items) == 1 and str(items[0][0]) == "BRANCH":
        yield from items[0][1][1]
    elif len(items) == 1 and str(items[0][0]) == "SUBPATTERN":
        yield from _branches(items[0][1][3])
    else:
        yield items


def _mentioned(item: Any) -> str:
    """Return the characters that a part of one character names, the ends and middles of its ranges."""
    op, value = item
    if str(op) == "LITERAL":
        return chr(value)
    out = ""
    for name, what in value if str(op) == "IN" else []:
        if str(name) == "LITERAL":
            out += chr(what)
        elif str(name) == "RANGE":
            out += "".join(map(chr, (what[0], sum(what) // 2, what[1])))
    return out
