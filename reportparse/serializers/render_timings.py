"""Writes what each step of a parse took."""

from __future__ import annotations

from collections.abc import Mapping

from reportparse.messages import TIMINGS, Language, message


def render_timings(timings: Mapping[str, float], *, language: Language = "en") -> list[str]:
    """Return a line a step: its milliseconds, its share of all, its name and what it does; then the sum.

    Args:
        timings: the seconds of each step by its name, as the pipeline has them.
        language: of what the steps do.
    """
    total = sum(timings.values())
    rows = [_row(name, seconds, total, message(TIMINGS, name, {}, language)) for name, seconds in timings.items()]
    return [*rows, _row("all", total, total, "")]


def _row(name: str, seconds: float, total: float, what: str) -> str:
    share = seconds / total if total else 0.0
    return f"{seconds * 1000:9.1f} ms {share:4.0%}  {name:<9} {what}".rstrip()
