"""What the tests of roles and points share."""

from __future__ import annotations

from reportparse.pipeline import Work
from reportparse.source import SourceText
from reportparse.texts import ReadText


def work(text: str, until: str) -> Work:
    """Return a text on its way, up to a step."""
    return Work(ReadText(SourceText(text))).advance(until)
