"""The forms of markers that GB/T 9704-2012 sets (7.3.3): 一、 （一） 1. （1）."""

from __future__ import annotations

STANDARD: tuple[str, ...] = ("cjk_comma", "cjk_paren", "arabic_dot", "arabic_paren")
"""The families of the standard, from the first level down."""
NAMES: dict[str, str] = {"cjk_comma": "一、", "cjk_paren": "（一）", "arabic_dot": "1.", "arabic_paren": "（1）"}
"""How each is written."""


def standard_level(family: str) -> int | None:
    """Return the level of a family in the standard, from 0; None where it has none."""
    return STANDARD.index(family) if family in NAMES else None
