"""Looks through a report that came as JSON for what its types cannot say: spans inside the text, names that exist."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import fields
from functools import cache
from string import Formatter
from typing import Any, NamedTuple

from reportparse.errors import ArgumentError
from reportparse.markers.own_family import table_with
from reportparse.markers.read_own import read_own
from reportparse.messages import PROBLEMS, REPAIRS
from reportparse.model import Finding, Link, Marker, Node, Problem, Recommendation, Repair
from reportparse.source import Block, Span
from reportparse.visible import shortened

DEEPEST_LEVEL = 10**9
"""The largest level that is taken for one."""


class _Place(NamedTuple):
    """Where a value stands: under a key of another, the report itself under none."""

    above: _Place | None
    key: str

    def __str__(self) -> str:
        keys: list[str] = []
        place: _Place | None = self
        while place is not None:
            keys.append(place.key)
            place = place.above
        return ".".join(reversed(keys))


def first_fault(report: Mapping[str, Any]) -> tuple[str, str] | None:
    """Return where the first fault of a report stands and what it is; None where it has none.

    Args:
        report: its fields by name, each value of the right kind.
    """
    source, own = report["source"], report["families"]
    try:
        read_own(own, patterns=False)
    except ArgumentError as error:
        return "families", str(error)
    size, names = len(source.text), table_with(own)
    ids: dict[type, set[str]] = {Finding: set(), Recommendation: set()}
    links: list[tuple[_Place, Link]] = []
    seen: set[str] = set()
    for place, value in _values(report):
        fault = _fault(value, size, names)
        if isinstance(value, Node):
            fault = fault or (None if value.id else "it has no id")
            fault = fault or (f"the id “{shortened(value.id)}” comes twice" if value.id in seen else None)
            seen.add(value.id)
            ids.get(type(value), set()).add(value.id)
        elif isinstance(value, Link):
            links.append((place, value))
        if fault:
            return str(place), fault
    for place, link in links:
        for name, kind in (("finding", Finding), ("recommendation", Recommendation)):
            if getattr(link, name) not in ids[kind]:
                return f"{place}.{name}", f"no {name} has the id “{shortened(getattr(link, name))}”"
    before = 0
    for number, block in enumerate(source.blocks):
        if block.start < before:
            return f"source.blocks.{number}", "it begins before the end of the block before it"
        before = block.end
    return None


def _values(report: Mapping[str, Any]) -> Iterator[tuple[_Place, Any]]:
    """Yield all that a report holds, with its place; deep trees are walked without recursion."""
    waiting: list[tuple[_Place, Any]] = [(_Place(None, name), report[name]) for name in reversed(list(report))]
    while waiting:
        place, value = waiting.pop()
        if isinstance(value, list):
            waiting.extend((_Place(place, str(number)), value[number]) for number in range(len(value) - 1, -1, -1))
        elif hasattr(value, "__dataclass_fields__"):
            yield place, value
            waiting.extend((_Place(place, name), getattr(value, name)) for name in _holding(value.__class__))


@cache
def _holding(kind: type) -> list[str]:
    """Return the fields of a class that hold more than a text or a number, the last first."""
    plain = ("str", "int", "float", "bool", "str | None", "int | None", "float | None", "dict[str, str]")
    return [field.name for field in reversed(fields(kind)) if field.type not in plain]


def _fault(value: Any, size: int, names: Collection[str]) -> str | None:
    """Return what is wrong with one value by itself."""
    if isinstance(value, Span | Block):
        if not 0 <= value.start <= value.end <= size:
            return f"{shortened(str(value.start))}–{shortened(str(value.end))} is no stretch of the text of {size} characters"
    elif isinstance(value, Marker):
        return None if value.family in names else f"no family is called “{shortened(value.family)}”"
    elif isinstance(value, Repair):
        return _message_fault(REPAIRS, "reason", value.reason, value.details)
    elif isinstance(value, Problem):
        return _message_fault(PROBLEMS, "code", value.code, value.details)
    elif isinstance(value, Node) and not 1 <= value.level <= DEEPEST_LEVEL:
        return f"level {shortened(str(value.level))} is none"
    return None


def _message_fault(table: dict[str, tuple[str, str]], what: str, key: str, details: dict[str, str]) -> str | None:
    if key not in table:
        return f"no {what} is called “{shortened(key)}”"
    missing = [name for text in table[key] for _, name, _, _ in Formatter().parse(text) if name and name not in details]
    return f"details.{missing[0]} is missing" if missing else None
