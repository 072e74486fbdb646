"""Outlines as the tests see them: flat lists of rows, and the small ASCII trees of the fixtures.

    一、 | 工作目标
      （一） | *
    ~

One line a section: two spaces a level, the marker, and its heading after `` | ``. No bar means no
heading, ``*`` any heading or none, ``~`` a section whose marker is lost.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any, NamedTuple

from reportparse.model import AnyNode, Section
from reportparse.report import Report

LOST = "~"
ANY = "*"
BETWEEN = "==="
"""The line between two acceptable trees."""


class Row(NamedTuple):
    """One section of a tree."""

    depth: int
    marker: str
    heading: str | None


def squeeze(text: str) -> str:
    """Return a text without its white space."""
    return "".join(text.split())


def read_trees(text: str) -> list[list[Row]]:
    """Return the acceptable trees that an expected.txt states."""
    trees: list[list[Row]] = [[]]
    for line in text.splitlines():
        if line == BETWEEN:
            trees.append([])
        elif line.strip():
            trees[-1].append(_read_row(line))
    return trees


def _read_row(line: str) -> Row:
    marker, bar, heading = line.strip().partition(" | ")
    return Row((len(line) - len(line.lstrip(" "))) // 2, squeeze(marker), squeeze(heading) if bar else None)


def tree_of(report: Report) -> list[Row]:
    """Return a report's outline; points of running text, which have no marker, are none of it."""
    return [_row(node) for node in report.walk() if node.marker or isinstance(node, Section)]


def _row(section: AnyNode) -> Row:
    marker = squeeze(section.marker.text) if section.marker else LOST
    return Row(section.level - 1, marker, squeeze(section.heading.text) if section.heading else None)


def rows_of(outline: list[dict[str, Any]]) -> list[Row]:
    """Return the rows of an expected.json."""
    rows: list[Row] = []
    for entry in outline:
        depth = rows[entry["parent"]].depth + 1 if entry["parent"] >= 0 else 0
        rows.append(Row(depth, entry["marker"] or LOST, entry["heading"]))
    return rows


def agrees(wanted: list[Row], got: list[Row]) -> bool:
    """Return whether an outline is the wanted one, where it says ``*`` with any heading."""
    if len(wanted) != len(got):
        return False
    return all(w[:2] == g[:2] and w.heading in (ANY, g.heading) for w, g in zip(wanted, got, strict=True))


def write_tree(rows: Iterable[Row]) -> list[str]:
    """Return the lines of a tree."""
    return ["  " * r.depth + r.marker + (f" | {r.heading}" if r.heading is not None else "") for r in rows]


def difference(trees: list[list[Row]], got: list[Row]) -> str:
    """Return how an outline differs from the acceptable tree that is nearest to it."""
    lines = write_tree(got)
    diffs = [list(difflib.ndiff(write_tree(tree), lines)) for tree in trees]
    nearest = min(diffs, key=lambda diff: sum(line[0] in "+-" for line in diff))
    return "\n".join(line for line in nearest if line[0] != "?")
