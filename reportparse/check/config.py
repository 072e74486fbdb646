"""The configuration of checks: a table in a file, the settings that it gives for a path, and what a command line says over it.

What the file holds and nobody knows is an error that names the nearest thing that is known.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError

from reportparse.arguments import unknown
from reportparse.check.config_file import config_file, load_toml, table_in
from reportparse.check.path_patterns import path_patterns
from reportparse.check.rule import Value
from reportparse.check.settings import Settings, as_code, check_levels, check_selectors, options_by_code
from reportparse.check.template import Template, read_template
from reportparse.check.violation import Level
from reportparse.errors import ArgumentError
from reportparse.markers.own_family import OwnFamily
from reportparse.markers.read_own import read_own
from reportparse.visible import printable

MOST_EXTENDED = 10
"""How many files may extend one another."""


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
    """Another configuration file, whose values hold where this one has none; its paths and patterns begin in its own folder."""
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
    families: dict[str, dict[str, Any]] = {}
    """Families of markers besides those of the table, by name."""


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
    families: tuple[OwnFamily, ...] = ()
    """The families of markers that it adds to the table."""
    files: tuple[Path, ...] = ()
    """The files that it was read from, the one that extends others first."""
    folders: Mapping[str, Path] = field(default_factory=dict)
    """By key: the folder of the file that states it, where its paths begin."""

    @property
    def baseline(self) -> Path | None:
        """The file of known problems."""
        return self._beside("baseline", self.table.baseline)

    def excludes(self, path: Path) -> bool:
        """Return whether a path is not looked for in folders."""
        return bool(self.table.exclude) and self._matches(path, "exclude", self.table.exclude)

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
            if self._matches(path, "per-file-ignores", [pattern]):
                settings = replace(settings, ignore=[*settings.ignore, *codes])
        outline = None
        for kind in table.kinds.values():
            if self._matches(path, "kinds", kind.paths):
                settings = _with_kind(settings, kind)
                outline = self._beside("kinds", kind.outline) or outline
        return FileSettings(settings, outline)

    def _matches(self, path: Path | None, key: str, patterns: list[str]) -> bool:
        """Return whether a path fits one of the patterns under a key, as ``.gitignore`` has them."""
        if path is None:
            return False
        place, folder = Path(os.path.realpath(path)), os.path.realpath(self.folders.get(key, self.root))
        if not place.is_relative_to(folder):  # a pattern of names alone fits wherever it is stated
            folder, patterns = os.path.realpath(self.root), [line for line in patterns if "/" not in line.rstrip("/")]
        return place.is_relative_to(folder) and path_patterns(patterns).match_file(place.relative_to(folder).as_posix())

    def _beside(self, key: str, name: str | None) -> Path | None:
        """Return the file that is named under a key."""
        return self.folders.get(key, self.root) / name if name else None


def _with_kind(settings: Settings, kind: Kind) -> Settings:
    """Return settings with those of a kind of document."""
    options = dict(settings.options)
    required: dict[str, dict[str, Value]] = {"STR001": {"required": list(kind.required)}} if kind.required else {}
    for code, values in (*kind.rules.items(), *required.items()):
        options[code] = {**options.get(code, {}), **values}
    return replace(settings, ignore=[*settings.ignore, *kind.ignore], levels=settings.levels | kind.levels, options=options)


def find_config(folder: Path) -> Config:
    """Return the configuration that holds in a folder: of the nearest file upward, empty where there is none.

    Args:
        folder: the folder.

    Raises:
        ArgumentError: the file cannot be read, or holds what is unknown.
    """
    file = config_file(folder)
    return Config(Path(os.path.realpath(folder))) if file is None else read_config(file)


def read_config(file: Path) -> Config:
    """Return the configuration of a file, ``pyproject.toml`` or any other TOML.

    Args:
        file: its path.

    Raises:
        ArgumentError: the file cannot be read, or holds what is unknown.
    """
    values, places = _extended(file, MOST_EXTENDED)
    try:
        table = ConfigTable.model_validate(values)
    except ValidationError as error:
        raise _explained(file, error) from None
    rows = [{"name": name, **row} for name, row in table.families.items()]
    families = read_own(rows, f"{file}: families")
    folders = {key: _folder(place) for key, place in places.items()}
    return Config(_folder(file), _checked(file, table), families, (file, *places.values()), folders)


def _folder(file: Path) -> Path:
    return Path(os.path.realpath(file)).parent


def _extended(file: Path, left: int) -> tuple[dict[str, Any], dict[str, Path]]:
    """Return the values of a file over those of the file that it extends, and by key which file states it."""
    values = load_toml(file)
    if file.name == "pyproject.toml":
        values = table_in(table_in(values, "tool", file), "reportparse", file)
    places = dict.fromkeys(values, file)
    base = values.get("extend")
    if not isinstance(base, str):
        return values, places
    if not left:
        raise ArgumentError(f"{file}: too many files extend one another", f"{file}：extend 层数过多")
    values_below, places_below = _extended(_folder(file) / base, left - 1)
    return values_below | values, places_below | places


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
        path_patterns(patterns)
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


@dataclass(frozen=True, slots=True)
class Overrides:
    """What a command line says about rules, over what the configuration says."""

    select: tuple[str, ...] | None = None
    """The rules that run, instead of those that the configuration selects."""
    extend_select: tuple[str, ...] = ()
    """Rules that run as well."""
    ignore: tuple[str, ...] = ()
    """Rules that do not run."""
    config: Path | None = None
    """The configuration, instead of the nearest one."""
    isolated: bool = False
    """Whether no configuration is read."""
    outline: Path | None = None
    """The outline that every report must follow."""

    def over(self, config: Config, path: Path | None) -> FileSettings:
        """Return what holds for a path where this stands over a configuration, which ignores nothing that is selected here by name."""
        chosen = config.settings_for(path)
        settings = chosen.settings
        if self.select is not None:
            settings = replace(settings, select=self.select, extend_select=())
        asked = {as_code(selector) for selector in (*(self.select or ()), *self.extend_select)}
        ignore = [selector for selector in settings.ignore if as_code(selector) not in asked]
        settings = replace(settings, extend_select=(*settings.extend_select, *self.extend_select), ignore=(*ignore, *self.ignore))
        return replace(chosen, settings=settings)


@dataclass(slots=True)
class Configs:
    """The configurations and outlines of one run: each is read once, so that all files are checked by the same."""

    overrides: Overrides = field(default_factory=Overrides)
    """What the command line says over them."""
    _read: dict[Path, Config] = field(default_factory=dict, init=False, repr=False)
    """By file, or by the folder in which it holds."""
    _outlines: dict[Path, Template] = field(default_factory=dict, init=False, repr=False)

    def config_for(self, path: Path | None) -> Config:
        """Return the configuration that holds for a file; None for the standard input."""
        named = self.overrides.config
        if self.overrides.isolated:
            return Config()
        place = named or (Path.cwd() if path is None else path.absolute().parent)
        if place not in self._read:
            self._read[place] = find_config(place) if named is None else read_config(named)
        return self._read[place]

    def files_for(self, paths: Iterable[Path | None]) -> list[Path]:
        """Return the files that say how some files are checked: their configurations, and the outlines that these name."""
        found: dict[Path, None] = {}
        for path in paths:
            config = self.config_for(path)
            outline = config.settings_for(path).outline
            found |= dict.fromkeys((*config.files, *([outline] if outline else [])))
        return list(found)

    def settings_for(self, path: Path | None) -> tuple[Settings, Template | None]:
        """Return the settings that hold for a file, and the outline that it must follow.

        Raises:
            ArgumentError: the configuration, or the outline that it names, cannot be read.
        """
        chosen = self.overrides.over(self.config_for(path), path)
        file = self.overrides.outline or chosen.outline
        if file is None:
            return chosen.settings, None
        if file not in self._outlines:
            self._outlines[file] = read_template(file)
        return chosen.settings, self._outlines[file]
