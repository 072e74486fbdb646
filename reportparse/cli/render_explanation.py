"""Lays out why a place was read as it was."""

from __future__ import annotations

from reportparse.cli.language import say
from reportparse.cli.lay_out import lay_out
from reportparse.messages import Language
from reportparse.parser.explain import Explanation
from reportparse.visible import printable

AROUND = 16
"""Characters of context on either side."""


def render_explanation(explanation: Explanation, text: str, language: Language) -> str:
    """Return the explanation as lines, one fact each.

    Args:
        explanation: what `explain` gave.
        text: the source text.
        language: of the words around it.
    """
    span = explanation.span
    place = say("place", language, text=printable(explanation.marker), start=span.start, end=span.end)
    nothing = say("none", language)
    margin = nothing if explanation.margin is None else f"{explanation.margin:.2f}"
    rows = [
        ("marker", [place]),
        ("context", [_context(text, span.start, span.end)]),
        ("readings", explanation.readings or [nothing]),
        ("chosen", [explanation.chosen]),
        ("runner_up", [explanation.runner_up or nothing]),
        ("margin", [margin]),
        ("evidence", explanation.evidence or [nothing]),
    ]
    return lay_out(rows, language)


def _context(text: str, start: int, end: int) -> str:
    """Return the text around a place, the place in brackets."""
    before = ("…" if start > AROUND else "") + text[max(0, start - AROUND) : start]
    after = text[end : end + AROUND] + ("…" if end + AROUND < len(text) else "")
    return f"{before}▸{text[start:end]}◂{after}".replace("\n", "⏎")
