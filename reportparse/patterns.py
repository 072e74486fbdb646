"""Patterns that are compiled when they are first used, and expressions of many words.

One of Chinese signs takes a millisecond to compile, and a page needs a few. Every pattern of a module's own is one of these; importing compiles nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, AnyStr, Final, cast

Branches = dict[str, "Branches"]
HAN: Final = r"[^\W\d_\x00-\xff]"
"""A Chinese character, as a piece of a pattern: a letter beyond Latin ones. A range of thousands takes a millisecond to compile."""
IDEOGRAPHS: Final = "\u4e00-\u9fff"
"""The usual Chinese characters alone, as inside a character class."""
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


def words_pattern(words: Iterable[str]) -> str:
    """Return an expression of many words that tells by each character which may follow; the longest word wins.

    >>> words_pattern(["问题", "问责", "难", "难以"])
    '问[责题]|难(?:以)?'
    """
    tree: Branches = {}
    for word in words:
        branch = tree
        for char in word:
            branch = branch.setdefault(char, {})
        branch[""] = {}
    # the engine skips to the first characters only where all alternatives begin with a literal
    return "|".join(f"{re.escape(char)}{_branch(below)}" for char, below in sorted(tree.items()))


def _branch(tree: Branches) -> str:
    leaves = sorted(char for char, below in tree.items() if char and below.keys() == {""})
    parts = [f"{re.escape(char)}{_branch(below)}" for char, below in sorted(tree.items()) if char and below.keys() != {""}]
    if leaves:
        parts.append(f"[{''.join(map(re.escape, leaves))}]" if len(leaves) > 1 else re.escape(leaves[0]))
    if not parts:
        return ""
    joined = "|".join(parts)
    return f"(?:{joined})" + ("?" if "" in tree else "") if len(parts) > 1 or "" in tree else joined
