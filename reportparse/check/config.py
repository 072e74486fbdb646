"""The configuration of checks: a table in a file, and the settings that it gives for a path."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from pathspec import GitIgnoreSpec
from pydantic import BaseModel, ConfigDict

from reportparse.check.rule import Value
from reportparse.check.settings import Settings
from reportparse.check.violation import Level


def _kebab(name: str) -> str:
    return name.replace("_", "-")


class Table(BaseModel):
    """Keys of a configuration file, written with dashes."""

    model_config = ConfigDict(extra="forbid", alias_generator=_kebab, strict=True, frozen=True)


class Kind(Table):
    """A kind of document, told by its path."""

    paths: list[str]
    """Patterns of the paths, as in ``.gitignore``, from the folder of the configuration."""
    required: list[str] = []
    """The parts that it must have: roles, or words of a heading."""
    outline: str | None = None
    """The file of an outline that it must follow."""
    ignore: list[str] = []
    """Rules that do not run on it."""
    levels: dict[str, Level] = {}
    """Levels of rules, by code."""
    rules: dict[str, dict[str, Value]] = {}
    """Options of rules, by code or name."""


class ConfigTable(Table):
    """The table ``[tool.reportparse]`` of ``pyproject.toml``, or all of ``reportparse.toml``."""

    extend: str | None = None
    """Another configuration file, whose values hold where this one has none."""
    select: list[str] | None = None
    """The rules that run: codes, their beginnings, or ``ALL``."""
    extend_select: list[str] = []
    """Rules that run as well."""
    ignore: list[str] = []
    """Rules that do not run."""
    extend_ignore: list[str] = []
    """Rules that do not run either."""
    per_file_ignores: dict[str, list[str]] = {}
    """By a pattern of paths: rules that do not run there."""
    levels: dict[str, Level] = {}
    """By code: ``error``, ``warning`` or ``info``."""
    rules: dict[str, dict[str, Value]] = {}
    """By code or name: options."""
    kinds: dict[str, Kind] = {}
    """Kinds of documents, by name."""
    exclude: list[str] = []
    """Patterns of paths that are not looked for in folders."""
    baseline: str | None = None
    """The file of known problems."""


@dataclass(frozen=True, slots=True)
class FileSettings:
    """What holds for one file."""

    settings: Settings
    outline: Path | None = None
    """The outline that it must follow."""


@dataclass(frozen=True, slots=True)
class Config:
    """A configuration, and where its paths begin."""

    root: Path = field(default_factory=Path.cwd)
    """The folder of its file."""
    table: ConfigTable = field(default_factory=ConfigTable)

    def settings_for(self, path: Path | None) -> FileSettings:
        """Return what holds for a path; None for the standard input."""
        table = self.table
        settings = Settings(
            table.select,
            [*table.ignore, *table.extend_ignore],
            dict(table.levels),
            {code: dict(options) for code, options in table.rules.items()},
            table.extend_select,
        )
        for pattern, codes in table.per_file_ignores.items():
            if self.matches(path, [pattern]):
                settings = replace(settings, ignore=[*settings.ignore, *codes])
        outline = None
        for kind in table.kinds.values():
            if self.matches(path, kind.paths):
                settings = _with_kind(settings, kind)
                outline = self.root / kind.outline if kind.outline else outline
        return FileSettings(settings, outline)

    def matches(self, path: Path | None, patterns: list[str]) -> bool:
        """Return whether a path fits one of some patterns, as ``.gitignore`` has them."""
        if path is None:
            return False
        try:
            inside = Path(os.path.realpath(path)).relative_to(os.path.realpath(self.root))
        except ValueError:
            return False
        return GitIgnoreSpec.from_lines(patterns).match_file(inside.as_posix())


def _with_kind(settings: Settings, kind: Kind) -> Settings:
    """Return settings with those of a kind of document."""
    options = dict(settings.options)
    required: dict[str, dict[str, Value]] = {"STR001": {"required": list(kind.required)}} if kind.required else {}
    for code, values in (*kind.rules.items(), *required.items()):
        options[code] = {**options.get(code, {}), **values}
    return replace(settings, ignore=[*settings.ignore, *kind.ignore], levels=settings.levels | kind.levels, options=options)
