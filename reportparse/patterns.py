"""Patterns that are compiled when they are first used: one of Chinese signs takes a millisecond, and a page needs a few.

Every pattern of a module's own is one of these; importing compiles nothing.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, Final, cast

METHODS: Final = ("match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split")


class _Lazy:
    """A pattern that turns into a compiled one: its methods become those of the compiled one at the first use."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile; only what the instance does not have yet is asked for here. Threads that come at once do the same twice."""
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in METHODS)
        return getattr(compiled, name)


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern that is used as one that `re.compile` gives, but for what takes patterns themselves.

    >>> digits = lazy("[0-9]+")
    >>> digits.findall("12个县34个乡"), digits.pattern
    (['12', '34'], '[0-9]+')
    """
    return cast("re.Pattern[AnyStr]", _Lazy(pattern, flags))
