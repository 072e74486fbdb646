"""What a run made of a corpus, in figures that can be added up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from reportparse.batch.failure import Failure
from reportparse.report import Report

BINS = 10
"""In how many bins of equal width confidence is counted."""


@dataclass(slots=True)
class Summary:
    """Counts over documents."""

    documents: int = 0
    characters: int = 0
    seconds: float = 0.0
    """Processor time of the parse."""
    failures: Counter[str] = field(default_factory=Counter)
    """By cause."""
    problems: Counter[str] = field(default_factory=Counter)
    """By code."""
    roles: Counter[str] = field(default_factory=Counter)
    """Of nodes."""
    types: Counter[str] = field(default_factory=Counter)
    """Of nodes."""
    confidence: Counter[str] = field(default_factory=Counter)
    """Of typed nodes, by the lower end of its bin."""
    genres: Counter[str] = field(default_factory=Counter)
    """What kinds of papers the documents call themselves; empty for none."""

    def count(self, report: Report, problems: Iterable[str], genre: str | None) -> None:
        """Count a report, which calls itself a kind of paper or none."""
        self.genres[genre or ""] += 1
        self.documents += 1
        self.characters += len(report.source.text)
        self.problems.update(problems)
        for node in report.walk():
            self.roles[node.role] += 1
            self.types[node.type] += 1
            if node.type != "section":
                self.confidence[f"{min(int(node.confidence * BINS), BINS - 1) / BINS:.1f}"] += 1

    def fail(self, failure: Failure) -> None:
        """Count a document that could not be read."""
        self.documents += 1
        self.failures[failure.cause] += 1

    def add(self, other: dict[str, Any]) -> None:
        """Add the counts of another, as `plain` gives them."""
        for name, value in other.items():
            mine = getattr(self, name)
            if isinstance(mine, Counter):
                mine.update(value)
            else:
                setattr(self, name, mine + value)

    def plain(self) -> dict[str, Any]:
        """Return the counts as plain values, each table by name."""
        return {
            name: dict(sorted(value.items())) if isinstance(value := getattr(self, name), Counter) else value
            for name in self.__slots__
        }
