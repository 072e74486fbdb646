"""Finds the file that holds the configuration for a folder, and reads its TOML; what it says is for `config` to tell."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from reportparse.errors import ArgumentError
from reportparse.visible import printable

FILE_NAMES = ("reportparse.toml", "pyproject.toml")
"""The files that may hold a configuration, the first that does taken."""


def config_file(folder: Path) -> Path | None:
    """Return the file that holds the configuration for a folder: the nearest one upward, None where there is none.

    Args:
        folder: the folder.

    Raises:
        ArgumentError: a file that may hold it cannot be read.
    """
    root = Path(os.path.realpath(folder))
    for place in (root, *root.parents):
        for name in FILE_NAMES:
            file = place / name
            if os.path.isfile(file) and (name == FILE_NAMES[0] or "reportparse" in table_in(load_toml(file), "tool", file)):  # noqa: PTH113
                return file
    return None


def load_toml(file: Path) -> dict[str, Any]:
    """Return what a TOML file holds.

    Raises:
        ArgumentError: it cannot be read, or is none.
    """
    import tomllib

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


def table_in(values: dict[str, Any], key: str, file: Path) -> dict[str, Any]:
    """Return a table inside another, empty where there is none.

    Raises:
        ArgumentError: it is no table.
    """
    table = values.get(key, {})
    if not isinstance(table, dict):
        raise ArgumentError(f"{file}: {key} must be a table, such as [{key}]", f"{file}：{key} 应为表，如 [{key}]")
    return table
