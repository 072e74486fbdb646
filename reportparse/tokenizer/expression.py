"""The expression that finds markers: the shapes of all families in one, tried by the characters that they begin with."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from reportparse.markers.families import MACROS, SECONDS
from reportparse.markers.family import Family


def compile_shapes(families: Sequence[Family]) -> tuple[re.Pattern[str], list[Family]]:
    """Return one alternation behind a class of first characters, to which the engine skips, and the families of its groups.

    Args:
        families: in the order in which they are tried.
    """
    firsts: dict[str, list[tuple[Family, str]]] = {}
    for family in families:
        for shape in family.shapes:
            if shape.first:
                firsts.setdefault(shape.first, []).append((family, shape.rest))
    groups = apart(firsts)
    rows = [_branch({first: [rest for _, rest in firsts[first]] for first in group}) for group in groups]
    every = "".join(dict.fromkeys(_class(first) for first in firsts))
    # `re` scans ten million characters a second here, `regex` two, with possessive groups or without
    pattern = re.compile(f"[{every}](?:{'|'.join(rows)})")
    return pattern, [family for group in groups for first in group for family, _ in firsts[first]]


def apart(firsts: Mapping[str, Sequence[object]]) -> list[list[str]]:
    """Return classes of first characters in groups that share no character, those with the most shapes first.

    So at each place one group is tried at most, and its classes in their order.

    >>> apart({"ab": [1], "甲": [1], "a-c": [1], "0-9": [1, 2, 3]})
    [['0-9'], ['ab', 'a-c'], ['甲']]
    """
    groups: list[tuple[set[str], list[str]]] = []
    for first in firsts:
        chars, members = characters(first), [first]
        for group in [group for group in groups if not group[0].isdisjoint(chars)]:
            groups.remove(group)
            chars |= group[0]
            members = group[1] + members
        groups.append((chars, members))
    order = list(firsts)
    ranked = sorted(groups, key=lambda group: -sum(len(firsts[first]) for first in group[1]))
    return [sorted(members, key=order.index) for _, members in ranked]


def characters(first: str) -> set[str]:
    """Return the characters of a class.

    >>> sorted(characters("a-c、-"))
    ['-', 'a', 'b', 'c', '、']
    """
    parts = re.findall("(.)-(.)|(.)", first)
    return {chr(code) for low, high, one in parts for code in range(ord(low or one), ord(high or one) + 1)}


def _branch(group: Mapping[str, Sequence[str]]) -> str:
    """Return what follows the first characters of a group; what cannot follow those of a class is not tried."""
    rows = {
        first: (f"(?=[{SECONDS[first]}])" if first in SECONDS else "") + _alternatives(rests) for first, rests in group.items()
    }
    whole = "".join(dict.fromkeys(_class(first) for first in rows))
    inner = [row if len(rows) == 1 else f"(?<=[{_class(first)}]){row}" for first, row in rows.items()]
    return f"(?<=[{whole}])(?:{'|'.join(inner)})"


def _alternatives(rests: Sequence[str]) -> str:
    """Return the alternation of some patterns, each a group, behind the macro with which all of them begin."""
    macro = rests[0][: rests[0].find("}") + 1]
    shared = macro if macro in MACROS and all(rest.startswith(macro) for rest in rests) else ""
    return _filled(f"{shared}(?:{'|'.join(f'({rest[len(shared) :]})' for rest in rests)})")


def _filled(pattern: str) -> str:
    for macro, meaning in MACROS.items():
        pattern = pattern.replace(macro, meaning)
    return pattern


def _class(first: str) -> str:
    """Escape a dash that stands for itself, as it does at the end."""
    return first[:-1] + r"\-" if first.endswith("-") else first
