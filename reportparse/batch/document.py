"""A document of a corpus: what it is called, and its text or its bytes."""

from __future__ import annotations

from dataclasses import dataclass

from reportparse.limits import Limits
from reportparse.pipeline import parse_input, parse_read
from reportparse.readers.doubt_text import doubt_text
from reportparse.readers.formats import suffix_for
from reportparse.readers.options import Options
from reportparse.report import Report
from reportparse.source import SourceText
from reportparse.texts import ReadText
from reportparse.timeout import timeout


@dataclass(frozen=True, slots=True)
class Document:
    """A document."""

    id: str
    """What the `report` column of its rows has."""
    text: str | None = None
    """Its text; None where `data` holds a file."""
    data: bytes | None = None
    """The bytes of its file."""
    media_type: str | None = None
    """What the bytes are, where it is known."""
    path: str | None = None
    """The path of its file, which is read when it is parsed."""

    def parse(self, limits: Limits) -> Report:
        """Return its report, done before the time of the limits is up.

        Raises:
            InputError: it cannot be read.
        """
        report = self._parse(limits)
        report.source.name = self.id
        return report

    def _parse(self, limits: Limits) -> Report:
        if self.text is not None:
            with timeout(limits.seconds, self.id):
                return parse_read(doubt_text(ReadText(SourceText(self.text, self.id))))
        given = self.path if self.path is not None else self.data or b""
        name = self.id + suffix_for(self.media_type or "")
        return parse_input(given, name if self.path is None else None, Options(limits=limits))
