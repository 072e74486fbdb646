"""Colours of what is printed on a terminal."""

from __future__ import annotations

STYLES = {
    "title": "1",
    "marker": "36",
    "heading": "1",
    "plain": "0",
    "lead": "2",
    "dim": "2",
    "lost": "33",
    "problem": "33",
    "error": "31",
    "warning": "33",
    "info": "36",
    "finding": "31",
    "recommendation": "32",
}
"""Codes of the terminal's colours and weights (SGR)."""


def paint(text: str, style: str, color: bool) -> str:
    """Return a text in a style, or as it is."""
    return f"\033[{STYLES[style]}m{text}\033[0m" if color and text else text
