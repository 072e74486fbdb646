"""What a caller may say about how a file is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from reportparse.limits import Limits
from reportparse.refusals import refuse
from reportparse.timeout import check_time


@dataclass(frozen=True, slots=True)
class Options:
    """How to read a file."""

    encoding: str | None = None
    """The encoding of a text or web page; None to find it."""
    password: str | None = None
    """What opens a PDF."""
    limits: Limits = field(default_factory=Limits)
    """How much is read at most."""


class Budget:
    """Counts what reading one file uses up and refuses it where a limit is passed."""

    def __init__(self, limits: Limits, name: str) -> None:
        self.limits = limits
        self.name = name
        self.characters = self.blocks = 0

    def block(self, characters: int) -> None:
        """Count one more block of so many characters."""
        self.blocks += 1
        self.check("blocks", self.blocks)
        self.spend(characters)
        if self.blocks % 256 == 0:
            check_time()

    def spend(self, characters: int) -> None:
        """Count so many characters more."""
        self.characters += characters
        self.check("characters", self.characters)

    def check(self, limit: str, used: float) -> None:
        """Refuse the file where it uses more of something, named as in `Limits`, than it may."""
        most = getattr(self.limits, limit)
        if used > most:
            raise refuse("limit", self.name, limit=limit, most=most)
