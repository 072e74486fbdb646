"""What is measured of the model of roles on texts that it did not see."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Final

import numpy as np
from role_examples import Known
from sklearn.isotonic import IsotonicRegression

from reportparse.model import ROLES
from reportparse.roles import table as r
from reportparse.roles.assign_roles import assign_roles
from reportparse.roles.model import Model
from reportparse.roles.unit import Unit, groups

READ: Final = ("core", "far")
"""The kinds of texts that were annotated by reading."""
CURVE: Final = [round(0.2 + 0.05 * place, 2) for place in range(17)]
"""The likelihoods at which it is written what they are worth."""


class Count:
    """Counts what is right."""

    def __init__(self) -> None:
        self.roles: Counter[tuple[str, bool]] = Counter()
        self.confusion: Counter[tuple[str, str, str]] = Counter()
        self.chars: Counter[tuple[str, int, str]] = Counter()
        self.sure: list[tuple[float, bool]] = []
        self.shares: dict[str, list[float]] = defaultdict(list)
        """By kind, what share of the nodes is right, text by text."""

    def add(self, text: Known, model: Model) -> None:
        """Count a text that the model did not see."""
        assign_roles(text.root, text.work.tree, text.work.clean.plain, model)
        rights = []
        for _, group in groups(text.root):
            for unit in group:
                role = text.node(unit)
                if role is not None:
                    rights.append(role == unit.role)
                    self.roles[text.kind, role == unit.role] += 1
                    self.confusion[text.kind, ROLES[role], ROLES[unit.role]] += 1
                    self.sure.append((unit.confidence, role == unit.role))
        if rights:
            self.shares[text.kind].append(sum(rights) / len(rights))
        self._count_sentences(text)

    def _count_sentences(self, text: Known) -> None:
        asked: list[tuple[Unit, Unit | None]] = [(s, None) for s in text.root.sentences]
        asked += [(s, unit) for _, group in groups(text.root) for unit in group for s in unit.sentences]
        for sentence, owner in asked:
            role, size = text.sentence(sentence, owner), len(sentence.text)
            for kind in r.TYPED:
                if role is not None:
                    self.chars[text.kind, kind, "both"] += size * (role == kind == sentence.role)
                    self.chars[text.kind, kind, "got"] += size * (sentence.role == kind)
                    self.chars[text.kind, kind, "want"] += size * (role == kind)

    def figures(self) -> dict[str, float]:
        """Return the shares that are right."""
        out = {}
        for kind in sorted({kind for kind, _ in self.roles}):
            right, wrong = self.roles[kind, True], self.roles[kind, False]
            out[f"{kind} role"] = round(right / max(1, right + wrong), 3)
            out[f"{kind} role by text"] = round(sum(self.shares[kind]) / len(self.shares[kind]), 3)
        for kind, role in sorted({(kind, role) for kind, role, _ in self.chars}):
            got, want = self.chars[kind, role, "got"], self.chars[kind, role, "want"]
            out[f"{kind} {ROLES[role]} sentences"] = round(2 * self.chars[kind, role, "both"] / max(1, got + want), 3)
        return out

    def tables(self) -> Iterator[str]:
        """Yield the lines of the tables that docs/benchmarks.md shows: figures, confusion, reliability."""
        yield from ("| texts | role | role, mean by text | findings | recommendations |", "|---|---|---|---|---|")
        figures = self.figures()
        for kind in sorted({key.split()[0] for key in figures}):
            cells = [f"{kind} {what}" for what in ("role", "role by text", "finding sentences", "recommendation sentences")]
            yield f"| {kind} | " + " | ".join(f"{figures[cell]:.3f}" if cell in figures else "–" for cell in cells) + " |"
        yield from ("", "| known as | " + " | ".join(ROLES) + " |", "|---" * (r.SIZE + 1) + "|")
        for known in ROLES:
            row = [
                sum(n for (kind, a, b), n in self.confusion.items() if kind in READ and (a, b) == (known, got)) for got in ROLES
            ]
            yield f"| {known} | " + " | ".join(map(str, row)) + " |"
        yield from ("", "| confidence | nodes | right |", "|---|---|---|")
        curve = self.curve()
        worth = np.interp([said for said, _ in self.sure], curve[0], curve[1])
        for low in np.arange(0.2, 1.0, 0.1):
            inside = [
                right for (_, right), said in zip(self.sure, worth, strict=True) if low <= said < low + 0.1 or said >= low >= 0.9
            ]
            if inside:
                yield f"| {low:.1f}–{low + 0.1:.1f} | {len(inside)} | {sum(inside) / len(inside):.2f} |"

    def curve(self) -> list[list[float]]:
        """Return what a likelihood is worth: likelihoods, and the share of units that were right, both ascending."""
        likelihoods = np.array([said for said, _ in self.sure])
        shares = IsotonicRegression(out_of_bounds="clip").fit(likelihoods, [right for _, right in self.sure])
        return [CURVE, [round(float(share), 3) for share in shares.predict(CURVE)]]
