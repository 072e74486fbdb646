"""Lays out rows of values, each behind its name."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.cli.language import say
from reportparse.messages import Language
from reportparse.serializers.cells import cells, pad
from reportparse.visible import printable


def lay_out(rows: Sequence[tuple[str, Sequence[str]]], language: Language) -> str:
    """Return the rows as lines, one a value, the first with the name of its row; a row without values has none.

    Args:
        rows: the key of each name, and the values.
        language: of the names.

    >>> print(lay_out([("margin", ["1.50"]), ("evidence", ["a line begins here", "the next number follows"])], "en"), end="")
    margin    1.50
    evidence  a line begins here
              the next number follows
    """
    names = {key: say(key, language) for key, _ in rows}
    width = max(map(cells, names.values())) + 2
    return "".join(
        pad("" if number else names[key], width) + printable(value) + "\n"
        for key, values in rows
        for number, value in enumerate(values)
    )
