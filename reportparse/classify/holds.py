"""Says whether a text holds one of some words."""

from __future__ import annotations

from collections.abc import Iterable


def holds(text: str, words: Iterable[str]) -> bool:
    """Return whether a text holds one of some words."""
    for word in words:  # noqa: SIM110 (`any` takes four times as long)
        if word in text:
            return True
    return False
