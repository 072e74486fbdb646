"""Patterns of paths as ``.gitignore`` has them, from configurations and repositories: none may take for ever.

Each ``*`` multiplies the ways to match a long name: ``*a*a*a*a*b`` takes `re` eight seconds for a name of 200
characters, with one ``*a`` more some minutes. `regex` remembers where it has failed and takes a millisecond;
should that not help, it stops in time.
"""

from __future__ import annotations

from collections.abc import Iterable

import regex
from pathspec import GitIgnoreSpec
from pathspec.pattern import RegexMatchResult
from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

from reportparse.errors import ArgumentError
from reportparse.visible import shortened

SLOWEST = 1.0
"""How many seconds a pattern may take for one path."""
FEW = 3
"""So many stars take no time, whatever the path; to look at the clock would cost more than to match."""


class _Pattern(GitIgnoreSpecPattern):
    """A pattern that is matched within a time."""

    __slots__ = ("_many", "_timed")

    def __init__(self, pattern: str, include: bool | None = None) -> None:
        super().__init__(pattern, include)
        self._timed = regex.compile(self.regex.pattern) if self.regex else None
        self._many = pattern.count("*") > FEW

    def match_file(self, file: str) -> RegexMatchResult | None:
        """Return the match of a path, None where there is none."""
        try:
            match = self._timed.search(file, timeout=SLOWEST if self._many else None) if self._timed else None
        except TimeoutError:
            raise ArgumentError(
                f"the pattern “{shortened(str(self.pattern))}” takes too long for a path: write fewer *",
                f"路径通配符“{shortened(str(self.pattern))}”匹配过慢，请减少 * 的个数",
            ) from None
        return RegexMatchResult(match) if match else None  # type: ignore[arg-type]  # all that is asked of it is the same


def path_patterns(lines: Iterable[str]) -> GitIgnoreSpec:
    """Return patterns, ready to match.

    Args:
        lines: one pattern each, as ``.gitignore`` has them.

    Raises:
        ValueError: a line is no pattern.
    """
    return GitIgnoreSpec.from_lines(lines, _Pattern, backend="simple")
