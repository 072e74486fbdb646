"""Reads the rows of a user's families, as a configuration or a call has them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import asdict, fields
from typing import Any, get_args

from reportparse.arguments import unknown
from reportparse.errors import ArgumentError, ArgumentTypeError
from reportparse.markers.families import BY_NAME
from reportparse.markers.family import Kind
from reportparse.markers.numerals import SYSTEMS
from reportparse.markers.own_family import OwnFamily, family_of
from reportparse.patterns import lazy
from reportparse.visible import shortened

OwnRows = Iterable[Mapping[str, Any] | OwnFamily] | None
"""Families as a caller gives them: each a mapping with the keys of `OwnFamily`, or one of these; None for none."""
KEYS = tuple(field.name for field in fields(OwnFamily))
KINDS: tuple[Kind, ...] = get_args(Kind)
COUNTED: tuple[Kind, ...] = ("unit", "block", "point")
"""Kinds whose markers have numbers."""
RANKS = (-10.0, 20.0)
MOST = 100
"""How many families a call may add."""
_NAME = lazy(r"[a-z][a-z0-9_]{0,39}\Z")


def read_own(rows: OwnRows, where: str = "families", *, patterns: bool = True) -> tuple[OwnFamily, ...]:
    """Return families that may be added to the table; a row that is wrong is one error.

    Args:
        rows: the families.
        where: what holds them, for messages.
        patterns: whether their patterns are to be used, and are checked.

    Raises:
        ArgumentError: a key, a value or a pattern is wrong, or a name is taken.
    """
    if rows is None:
        return ()
    if isinstance(rows, str | bytes | Mapping) or not isinstance(rows, Iterable):
        raise ArgumentTypeError(f"{where} must be a list of families", f"{where} 应为序号类型的列表")
    out: list[OwnFamily] = []
    for row in rows:
        own = _read_row(row, where)
        if own.name in BY_NAME or any(own.name == other.name for other in out):
            raise _wrong(where, own.name, "the name is taken: choose another", "名称已被占用，请另取一个")
        if patterns:
            from reportparse.markers.own_patterns import compiled

            compiled(own, where)
        out.append(own)
        if len(out) > MOST:
            raise ArgumentError(f"{where}: more than {MOST} families", f"{where}：超过 {MOST} 种序号类型")
    return tuple(out)


def _read_row(row: Mapping[str, Any] | OwnFamily, where: str) -> OwnFamily:
    values: dict[str, Any] = asdict(row) if isinstance(row, OwnFamily) else dict(row) if isinstance(row, Mapping) else {}
    if not isinstance(row, OwnFamily | Mapping):
        raise ArgumentTypeError(f"{where}: a family must be a mapping", f"{where}：每种序号类型应为映射")
    for key in values:
        if key not in KEYS:
            raise unknown(where, ("key", "键"), str(key), KEYS)
    for key in ("name", "pattern"):
        if not isinstance(values.get(key), str) or not values[key]:
            name = shortened(str(values.get("name", "")))
            raise _wrong(where, name, f"{key} must be a text", f"{key} 应为文本")
    name = values["name"]
    if not _NAME.match(name):
        raise _wrong(where, name, "a name has small letters, figures and _ alone", "名称只能用小写字母、数字和 _")
    _check_values(values, name, where)
    own = OwnFamily(**{**values, "named": tuple(values.get("named") or ())})
    if own.like is None and own.rank is None:
        raise _wrong(where, name, "say its rank, or the family that it is like", "请写 rank，或以 like 指明相似的类型")
    if own.system is None and family_of(own).kind in COUNTED:
        raise _wrong(where, name, f"say its numerals: {', '.join(SYSTEMS)}", f"请写 numerals：{'、'.join(SYSTEMS)}")
    return own


def _check_values(values: Mapping[str, Any], name: str, where: str) -> None:
    choices = (("numerals", "数字", SYSTEMS), ("like", "序号类型", BY_NAME), ("kind", "种类", KINDS))
    for key, chinese, known in choices:
        value = values.get(key)
        if value is not None and (not isinstance(value, str) or value not in known):
            raise unknown(f"{where}: {name}", (key, f"{chinese}（{key}）"), str(value), known)
    rank = values.get("rank")
    if rank is not None and (isinstance(rank, bool) or not isinstance(rank, int | float) or not _is_rank(rank)):
        low, high = RANKS
        raise _wrong(where, name, f"rank must be a number from {low:g} to {high:g}", f"rank 应为 {low:g} 到 {high:g} 之间的数")
    named = values.get("named")
    if named is not None and (not isinstance(named, list | tuple) or not all(isinstance(word, str) and word for word in named)):
        raise _wrong(where, name, "named must be a list of words", "named 应为词语列表")


def _is_rank(rank: float) -> bool:
    return math.isfinite(rank) and RANKS[0] <= rank <= RANKS[1]


def _wrong(where: str, name: str, english: str, chinese: str) -> ArgumentError:
    shown = shortened(name)
    return ArgumentError(f"{where}: {shown}: {english}", f"{where}：{shown}：{chinese}")
