"""The engines that do the parts of a run: one row each, with the extra that brings its library."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

from reportparse.batch.job import Job
from reportparse.batch.piece import Part
from reportparse.refusals import load_function

EngineName = Literal["local", "dask"]
"""The names of all engines."""
Run = Callable[[Iterable[Part], Job, int | None, str | None, Callable[[int], None]], Generator[dict[str, Any], None, None]]
"""Does parts as they come, some at a time, and yields what each came to: parts, job, workers, scheduler, documents begun."""


@dataclass(frozen=True, slots=True)
class Engine:
    """An engine."""

    name: EngineName
    module: str
    """The module of this package that runs it, by a function of its own name."""
    extra: str | None = None
    """The extra that brings its library."""

    def load(self) -> Run:
        """Return the function that runs it.

        Raises:
            ExtraError: its library is missing.
        """
        return cast("Run", load_function(f"batch.{self.module}", f"--engine {self.name}", self.extra))


ENGINES: Final[dict[EngineName, Engine]] = {
    row.name: row for row in (Engine("local", "run_local"), Engine("dask", "run_dask", "dask"))
}
"""All engines."""
