"""Reads the configuration of checks; what it does not know is an error that names the nearest thing it knows."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from reportparse.check.config import Config, ConfigTable, Kind
from reportparse.check.rule import Value
from reportparse.check.rules import RULES
from reportparse.check.settings import ALL, expand
from reportparse.errors import ArgumentError

NAMES = ("reportparse.toml", "pyproject.toml")
"""The files that may hold a configuration, the first that does taken."""
DEEPEST = 10
"""How many files may extend one another."""
BY_NAME = {rule.name: rule.code for rule in RULES.values()}


def find_config(folder: Path) -> Config:
    """Return the configuration that holds in a folder: of the nearest file upward, empty where there is none.

    Args:
        folder: the folder.

    Raises:
        ArgumentError: the file cannot be read, or holds what is unknown.
    """
    for place in (folder.resolve(), *folder.resolve().parents):
        for name in NAMES:
            file = place / name
            if file.is_file() and (name == NAMES[0] or "reportparse" in _load(file).get("tool", {})):
                return read_config(file)
    return Config(folder.resolve())


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
    return Config(file.resolve().parent, _checked(file, table))


def check_selectors(selectors: Iterable[str], where: str) -> None:
    """Refuse selectors that name no rule.

    Args:
        selectors: codes, their beginnings, or ``ALL``.
        where: what holds them, for the error.

    Raises:
        ArgumentError: one names no rule.
    """
    for selector in selectors:
        if not selector or not expand(selector):
            raise _unknown(where, "rule", "规则", selector, [ALL, *RULES, *sorted({rule.family for rule in RULES.values()})])


def _load(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except OSError as error:
        reason = error.strerror
        raise ArgumentError(f"{file}: cannot be read ({reason})", f"{file}：无法读取（{reason}）") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ArgumentError(f"{file}: no TOML ({error})", f"{file}：不是 TOML（{error}）") from None


def _extended(file: Path, left: int) -> dict[str, Any]:
    """Return the values of a file over those of the file that it extends."""
    values = _load(file)
    if file.name == "pyproject.toml":
        values = values.get("tool", {}).get("reportparse", {})
    base = values.get("extend")
    if not isinstance(base, str):
        return values
    if not left:
        raise ArgumentError(f"{file}: too many files extend one another", f"{file}：extend 层数过多")
    return {**_extended(file.resolve().parent / base, left - 1), **values}


def _checked(file: Path, table: ConfigTable) -> ConfigTable:
    """Return a table whose rules and options exist, its rules named by code."""
    lists = [table.select or [], table.extend_select, table.ignore, table.extend_ignore, *table.per_file_ignores.values()]
    for selectors in (
        *lists,
        table.levels,
        *(kind.ignore for kind in table.kinds.values()),
        *(k.levels for k in table.kinds.values()),
    ):
        check_selectors(selectors, str(file))
    kinds = {name: kind.model_copy(update={"rules": _options(file, kind.rules)}) for name, kind in table.kinds.items()}
    for kind in kinds.values():
        assert isinstance(kind, Kind)
    return table.model_copy(update={"rules": _options(file, table.rules), "kinds": kinds})


def _options(file: Path, rules: Mapping[str, Mapping[str, Value]]) -> dict[str, dict[str, Value]]:
    """Return options by code."""
    found: dict[str, dict[str, Value]] = {}
    for name, options in rules.items():
        code = BY_NAME.get(name, name)
        if code not in RULES:
            raise _unknown(str(file), "rule", "规则", name, [*RULES, *BY_NAME])
        for option, value in options.items():
            known = RULES[code].options
            if option not in known:
                raise _unknown(str(file), f"option of {code}", f"{code} 的选项", option, list(known))
            if type(value) is not type(known[option].default):
                kind = type(known[option].default).__name__
                raise ArgumentError(
                    f"{file}: {code}.{option} must be of type {kind}", f"{file}：{code}.{option} 的类型应为 {kind}"
                )
        found[code] = {**found.get(code, {}), **options}
    return found


def _explained(file: Path, error: ValidationError) -> ArgumentError:
    """Return the error that says which key is wrong, and how it is written."""
    first: dict[str, Any] = dict(error.errors(include_url=False)[0])
    key = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        model = Kind if len(first["loc"]) > 1 else ConfigTable
        return _unknown(str(file), "key", "键", str(first["loc"][-1]), [field.replace("_", "-") for field in model.model_fields])
    return ArgumentError(f"{file}: {key}: {first['msg']}", f"{file}：{key} 的值不对（{first['msg']}）")


def _unknown(where: str, what: str, chinese: str, name: str, known: list[str]) -> ArgumentError:
    near = get_close_matches(name, known, n=1, cutoff=0.4) or get_close_matches(name.upper(), known, n=1, cutoff=0.4)
    hint, hinted = (f"; did you mean {near[0]}?", f"，是否为 {near[0]}？") if near else ("", "")
    return ArgumentError(f"{where}: no {what} “{name}”{hint}", f"{where}：没有{chinese}“{name}”{hinted}")
