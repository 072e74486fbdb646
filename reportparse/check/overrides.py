"""What a command line says about rules, over what the configuration says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from reportparse.check.config import Config, FileSettings


@dataclass(frozen=True, slots=True)
class Overrides:
    """Selections and files named on the command line."""

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

    def settings(self, config: Config, path: Path | None) -> FileSettings:
        """Return what holds for a path."""
        chosen = config.settings_for(path)
        settings = chosen.settings
        if self.select is not None:
            settings = replace(settings, select=self.select, extend_select=())
        settings = replace(
            settings, extend_select=(*settings.extend_select, *self.extend_select), ignore=(*settings.ignore, *self.ignore)
        )
        return replace(chosen, settings=settings)
