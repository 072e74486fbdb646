"""What a caller may say about how a file is read."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from reportparse.limits import Limits
from reportparse.readers.refusals import refuse


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
        self._end = time.monotonic() + limits.seconds

    def block(self, characters: int) -> None:
        """Count one more block of so many characters."""
        self.blocks += 1
        self.characters += characters
        self.check("blocks", self.blocks)
        self.check("characters", self.characters)
        if self.blocks % 256 == 0:
            self.tick()

    def check(self, limit: str, used: float) -> None:
        """Refuse the file where it uses more of something, named as in `Limits`, than it may."""
        most = getattr(self.limits, limit)
        if used > most:
            raise refuse("limit", self.name, limit=limit, most=most)

    def tick(self) -> None:
        """Refuse the file where reading takes too long."""
        if time.monotonic() > self._end:
            raise refuse("limit", self.name, limit="seconds", most=self.limits.seconds)

    @property
    def remaining(self) -> float:
        """The seconds that are left."""
        return max(0.0, self._end - time.monotonic())
