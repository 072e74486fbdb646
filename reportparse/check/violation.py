"""What a rule finds: a problem with its level and, where there is one, a fix."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from reportparse.messages import Language
from reportparse.model import Problem
from reportparse.source import Span
from reportparse.splice import Edit

Level = Literal["error", "warning", "info"]
"""How much a problem matters: errors and warnings fail a check, what is for information does not."""
LEVELS: Final[tuple[Level, ...]] = ("error", "warning", "info")


@dataclass(frozen=True, slots=True)
class Fix:
    """The changes that mend a problem, all or none of them."""

    edits: tuple[Edit, ...]
    """In order of place, none overlapping another."""
    safe: bool = True
    """Whether the report says the same afterwards."""


def fixable(fix: Fix | None, *, unsafe: bool) -> bool:
    """Return whether a fix is made."""
    return fix is not None and (fix.safe or unsafe)


@dataclass(slots=True)
class Violation(Problem):
    """A problem that a rule found."""

    level: Level = "error"
    """How much it matters."""
    texts: tuple[str, str] = ("", "")
    """What the rule says, in English and Chinese; `{…}` is filled from `details`."""
    fix: Fix | None = None
    """What mends it; None where only a person can."""

    def describe(self, language: Language = "en") -> str:
        """Return what is wrong, in one line."""
        return self.texts[language == "zh"].format_map(self.details)


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule's check yields: a place, what fills the rule's message, and a fix."""

    span: Span
    details: dict[str, str]
    fix: Fix | None = None
