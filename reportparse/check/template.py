"""An outline that reports must follow (报告模板)."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportparse.model import AnyNode

REST = "…"
"""The words of an entry that stands for any further parts."""
ANY = "*"
"""The words that fit any heading."""


@dataclass(slots=True)
class Entry:
    """A part that a report must have."""

    words: list[str]
    """What its heading may hold; ``@finding`` names a role, ``*`` fits any."""
    optional: bool = False
    """Whether it may be missing."""
    repeated: bool = False
    """Whether several parts may be this one, in a row."""
    parts: list[Entry] = field(default_factory=list)
    """The parts inside; empty where it may hold any."""

    @property
    def name(self) -> str:
        """What it is called in messages."""
        return "|".join(self.words)

    def fits(self, node: AnyNode) -> bool:
        """Return whether a part of a report is this one."""
        heading = "".join((node.heading.text if node.heading else node.text[:30]).split())
        return any(
            word == ANY or (node.role == word[1:] if word.startswith("@") else "".join(word.split()) in heading)
            for word in self.words
        )


@dataclass(slots=True)
class Template:
    """The outline of a kind of report."""

    parts: list[Entry]
    """The parts of the first level, in order."""
    title: list[str] = field(default_factory=list)
    """What the title may hold; empty where it may be any."""
