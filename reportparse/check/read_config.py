"""Reads the configuration of checks; what it does not know is an error that names the nearest thing it knows."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

from pathspec import GitIgnoreSpec
from pydantic import ValidationError

from reportparse.arguments import unknown
from reportparse.check.config import Config, ConfigTable, Kind
from reportparse.check.settings import check_levels, check_selectors, options_by_code
from reportparse.errors import ArgumentError
from reportparse.visible import printable

NAMES = ("reportparse.toml", "pyproject.toml")
"""The files that may hold a configuration, the first that does taken."""
DEEPEST = 10
"""How many files may extend one another."""


def find_config(folder: Path) -> Config:
    """Return the configuration that holds in a folder: of the nearest file upward, empty where there is none.

    Args:
        folder: the folder.

    Raises:
        ArgumentError: the file cannot be read, or holds what is unknown.
    """
    root = Path(os.path.realpath(folder))
    for place in (root, *root.parents):
        for name in NAMES:
            file = place / name
            if os.path.isfile(file) and (name == NAMES[0] or "reportparse" in _table(_load(file), "tool", file)):  # noqa: PTH113
                return read_config(file)
    return Config(root)


def read_config(file: Path) -> Config:
    """Return the configuration of a file, ``pyproject.toml`` or any other TOML.

    Args:
        file: its path.

    Raises:
        ArgumentError: the file cannot be read, or holds what is unknown.
    """
    values = _extended(file, DEEPEST)
    try:
        table = ConfigTable.model_validate(values)
    except ValidationError as error:
        raise _explained(file, error) from None
    return Config(Path(os.path.realpath(file)).parent, _checked(file, table))


def _load(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        reason = error.strerror
        raise ArgumentError(f"{file}: cannot be read ({reason})", f"{file}：无法读取（{reason}）") from None
    except RecursionError:
        raise ArgumentError(f"{file}: no TOML that is read (nested too deep)", f"{file}：TOML 嵌套过深") from None
    except ValueError as error:  # Of TOML, of UTF-8, or of a path with a NUL.
        raise ArgumentError(
            f"{file}: no TOML ({printable(str(error))})", f"{file}：不是 TOML（{printable(str(error))}）"
        ) from None


def _table(values: dict[str, Any], key: str, file: Path) -> dict[str, Any]:
    """Return a table inside another, empty where there is none."""
    table = values.get(key, {})
    if not isinstance(table, dict):
        raise ArgumentError(f"{file}: {key} must be a table, such as [{key}]", f"{file}：{key} 应为表，如 [{key}]")
    return table


def _extended(file: Path, left: int) -> dict[str, Any]:
    """Return the values of a file over those of the file that it extends."""
    values = _load(file)
    if file.name == "pyproject.toml":
        values = _table(_table(values, "tool", file), "reportparse", file)
    base = values.get("extend")
    if not isinstance(base, str):
        return values
    if not left:
        raise ArgumentError(f"{file}: too many files extend one another", f"{file}：extend 层数过多")
    return {**_extended(Path(os.path.realpath(file)).parent / base, left - 1), **values}


def _checked(file: Path, table: ConfigTable) -> ConfigTable:
    """Return a table whose rules and options exist, its options named by code."""
    lists = [table.select or [], table.extend_select, table.ignore, table.extend_ignore, *table.per_file_ignores.values()]
    for selectors in (*lists, *(kind.ignore for kind in table.kinds.values())):
        check_selectors(selectors, str(file))
    for levels in (table.levels, *(kind.levels for kind in table.kinds.values())):
        check_levels(levels, str(file))
    for patterns in (table.exclude, *([pattern] for pattern in table.per_file_ignores), *(k.paths for k in table.kinds.values())):
        _check_patterns(file, patterns)
    for path in (table.baseline, *(kind.outline for kind in table.kinds.values())):
        if "\0" in (path or ""):
            raise ArgumentError(f"{file}: a path holds a NUL character", f"{file}：路径含有 NUL 字符")
    kinds = {
        name: kind.model_copy(update={"rules": options_by_code(kind.rules, str(file))}) for name, kind in table.kinds.items()
    }
    return table.model_copy(update={"rules": options_by_code(table.rules, str(file)), "kinds": kinds})


def _check_patterns(file: Path, patterns: list[str]) -> None:
    try:
        GitIgnoreSpec.from_lines(patterns)
    except ValueError as error:
        reason = printable(str(error))
        raise ArgumentError(f"{file}: no pattern of paths ({reason})", f"{file}：路径通配符有误（{reason}）") from None


def _explained(file: Path, error: ValidationError) -> ArgumentError:
    """Return the error that says which key is wrong, and how it is written."""
    first: dict[str, Any] = dict(error.errors(include_url=False)[0])
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        model = Kind if len(first["loc"]) > 1 else ConfigTable
        return unknown(str(file), ("key", "键"), str(first["loc"][-1]), [field.replace("_", "-") for field in model.model_fields])
    reason = printable(str(first["msg"]).removeprefix("Value error, "))
    return ArgumentError(f"{file}: {printable(key)}: {reason}", f"{file}：{printable(key)} 的值不对（{reason}）")
