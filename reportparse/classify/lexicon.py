"""Finds cues in a text: one expression made of all words of a kind, and what each word says."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from reportparse.classify.cues import CUES, Where
from reportparse.classify.roles import INDEX

Tree = dict[str, "Tree"]


class Hit(NamedTuple):
    """A cue that was found."""

    role: int
    """Index of the role that it tells."""
    weight: float
    start: int
    """Offset of its first character in the text searched."""
    end: int
    named: bool = False
    """Whether it is a word in a heading that may name a part."""


class Lexicon:
    """The cues of one kind."""

    def __init__(self, where: Where) -> None:
        self.says: dict[str, list[tuple[int, float]]] = {}
        for cue in CUES:
            if cue.where == where:
                for word in cue.words.split():
                    self.says.setdefault(word, []).append((INDEX[cue.role], cue.weight))
        unless = {word for cue in CUES if cue.where == where for word in cue.unless.split()}
        for word in unless:
            self.says.setdefault(word, [])
        before, behind = _AROUND.get(where, ("", ""))
        self.pattern = re.compile(f"{before}(?:{words_pattern(self.says)}){behind}")

    def find(self, text: str) -> list[Hit]:
        """Return the cues anywhere in a text, the longest at each place."""
        return [hit for match in self.pattern.finditer(text) for hit in self._hits(match)]

    def at_start(self, text: str) -> list[Hit]:
        """Return the cues that a text begins with."""
        match = self.pattern.match(text)
        return self._hits(match) if match else []

    def at_end(self, text: str) -> list[Hit]:
        """Return the cues that a text ends with, the longest."""
        match = self.pattern.search(text)
        return self._hits(match) if match else []

    def _hits(self, match: re.Match[str]) -> list[Hit]:
        return [Hit(role, weight, *match.span()) for role, weight in self.says[match.group()]]


def words_pattern(words: object) -> str:
    """Return an expression of many words that tells by each character which may follow; the longest word wins."""
    tree: Tree = {}
    for word in words:  # type: ignore[attr-defined]
        branch = tree
        for char in word:
            branch = branch.setdefault(char, {})
        branch[""] = {}
    # the engine skips to the first characters only where all alternatives begin with a literal
    return "|".join(f"{re.escape(char)}{_branch(below)}" for char, below in sorted(tree.items()))


def _branch(tree: Tree) -> str:
    leaves = sorted(char for char, below in tree.items() if char and below.keys() == {""})
    parts = [f"{re.escape(char)}{_branch(below)}" for char, below in sorted(tree.items()) if char and below.keys() != {""}]
    if leaves:
        parts.append(f"[{''.join(map(re.escape, leaves))}]" if len(leaves) > 1 else re.escape(leaves[0]))
    if not parts:
        return ""
    joined = "|".join(parts)
    return f"(?:{joined})" + ("?" if "" in tree else "") if len(parts) > 1 or "" in tree else joined


_AROUND = {"end": ("", "$"), "title": ("", "$"), "clause": ("(?<=[，,；;。：:、])", "")}
"""What stands before and behind a cue."""


@cache
def lexicon(where: Where) -> Lexicon:
    """Return the cues of a kind, compiled once."""
    return Lexicon(where)
