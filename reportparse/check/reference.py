"""A place in a report that names one of its parts by its number."""

from __future__ import annotations

from dataclasses import dataclass

from reportparse.check.chain import Chain
from reportparse.check.violation import Edit
from reportparse.source import Span
from reportparse.tokenizer.numerals import write_numeral


@dataclass(slots=True)
class Reference:
    """A place that names a part by its number."""

    span: Span
    numeral: Span
    ordinal: int
    own: bool
    """Whether its words say that the part is in this report."""
    chain: Chain | None
    """The run in which that part counts; None where the report has none."""

    def follow(self, text: str, moved: dict[int, int]) -> Edit | None:
        """Return the edit that lets it name the same part after its run was renumbered."""
        new = moved.get(self.ordinal)
        if new is None:
            return None
        written = text[self.numeral.start : self.numeral.end]
        numeral = write_numeral("arabic" if written.isdecimal() else "cjk", new)
        return Edit(self.numeral.start, self.numeral.end, numeral)
