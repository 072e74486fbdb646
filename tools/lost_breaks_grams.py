"""Counts runs of characters in clauses: how often each ends one, opens one, and coheres."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from reportparse.parser.lost_breaks.features import Grades

SEEN = {2: 8, 3: 20}
"""How often a run of so many characters must occur."""
_SENTENCE = re.compile("[。！？；\n!?;]+")
_CLAUSE = re.compile("[：，:,]+")
_MARKER = re.compile(
    r"\A[ \u3000]*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]+[、是要]|第[一二三四五六七八九十百]+[条章节]|\d+[.．、])[ \u3000]*"
)
_SIZES = (1, 2, 3)


@dataclass
class Grams:
    """Counts by length: all, at the end of a clause, at its beginning, and at that of a sentence."""

    all: dict[int, Counter[str]] = field(default_factory=lambda: {size: Counter() for size in _SIZES})
    ends: dict[int, Counter[str]] = field(default_factory=lambda: {size: Counter() for size in _SIZES})
    opens: dict[int, Counter[str]] = field(default_factory=lambda: {size: Counter() for size in _SIZES})
    starts: dict[int, Counter[str]] = field(default_factory=lambda: {size: Counter() for size in _SIZES})

    def tables(self) -> tuple[dict[int, Counter[str]], ...]:
        """Return the four tables."""
        return self.all, self.ends, self.opens, self.starts


def count_grams(texts: Iterable[str]) -> Grams:
    """Return the counts over the clauses of texts, markers left out."""
    grams = Grams()
    for text in texts:
        for sentence in _SENTENCE.split(text):
            clauses = _CLAUSE.split(_MARKER.sub("", sentence).strip())
            for index, clause in enumerate(clauses):
                _count(grams, clause.strip(), first=index == 0)
    return grams


def _count(grams: Grams, clause: str, first: bool) -> None:
    for size in _SIZES:
        if len(clause) < size:
            break
        grams.all[size].update(clause[i : i + size] for i in range(len(clause) - size + 1))
        grams.ends[size][clause[-size:]] += 1
        grams.opens[size][clause[:size]] += 1
        grams.starts[size][clause[:size]] += first


def merge_grams(parts: Sequence[Grams]) -> Grams:
    """Return the sum of counts."""
    out = Grams()
    for part in parts:
        for sums, counts in zip(out.tables(), part.tables(), strict=True):
            for size in _SIZES:
                sums[size].update(counts[size])
    return out


def grade_grams(grams: Grams, size: int) -> dict[str, Grades]:
    """Return the grades of the runs of so many characters that occur often enough."""
    edges = [(table[size], table[size].total() / grams.all[size].total()) for table in grams.tables()[1:]]
    out: dict[str, Grades] = {}
    for gram, seen in grams.all[size].items():
        if seen >= SEEN[size]:
            ends, opens, starts = (_edge(table[gram], seen, usual) for table, usual in edges)
            out[gram] = (ends, opens, starts, _tie(grams, gram, seen))
    return out


def _edge(times: int, seen: int, usual: float) -> int:
    """Grade how often a run stands at a clause's edge against how often any does."""
    return max(-3, min(4, round(math.log((times + 2 * usual) / (seen + 2) / usual))))


def _tie(grams: Grams, gram: str, seen: int) -> int:
    """Grade how its last character coheres with what stands before it."""
    left, right = grams.all[len(gram) - 1][gram[:-1]], grams.all[1][gram[-1]]
    return max(-3, min(5, round(math.log(seen * grams.all[1].total() / ((left + 1) * (right + 1))))))
