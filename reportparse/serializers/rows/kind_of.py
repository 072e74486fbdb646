"""Tells which rows were asked for."""

from __future__ import annotations

from typing import cast

from reportparse.model import RowKind
from reportparse.serializers.look import Look
from reportparse.serializers.rows.columns import columns_of


def kind_of(look: Look) -> RowKind:
    """Return the kind of rows that a look asks for; all nodes where it asks for none.

    Args:
        look: what was asked for.

    Raises:
        ArgumentError: there is no such kind.
    """
    kind = look.rows or "sections"
    columns_of(kind)
    return cast(RowKind, kind)
