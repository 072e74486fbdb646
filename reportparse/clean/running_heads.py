"""Running heads and feet: a short line that comes again page after page, in the midst of sentences."""

from __future__ import annotations

from collections import defaultdict

from reportparse.clean.edits import Edit

LONGEST = 40
"""The longest running head, in characters."""
FEWEST = 3
"""How often it comes at least."""
APART = 150
"""How many characters lie between two at least, as a rule."""
_STOPS = "。；！？;!?，,、：:"


def find_running_heads(text: str) -> list[Edit]:
    """Return the running heads; the first may be the title and stays where it opens the text."""
    places: dict[str, list[int]] = defaultdict(list)
    offset = 0
    for line in text.split("\n"):
        if 3 <= len(line) <= LONGEST and line[-1] not in _STOPS:
            places[line.strip()].append(offset)
        offset += len(line) + 1
    found: list[Edit] = []
    for line, starts in places.items():
        if len(starts) >= FEWEST and len(line) >= 3 and _is_running(text, starts):
            found += [_edit(text, start) for start in starts if start > 3 * LONGEST or start != starts[0]]
    return found


def _is_running(text: str, starts: list[int]) -> bool:
    """Judge by distance and by whether sentences are cut."""
    gaps = [b - a for a, b in zip(starts, starts[1:], strict=False)]
    middle = sum(start > 1 and text[start - 2] not in "。；！？;!?：:\n”）" for start in starts)
    return min(gaps) >= APART and middle * 2 >= len(starts)


def _edit(text: str, start: int) -> Edit:
    end = text.find("\n", start)
    return Edit(start, len(text) if end < 0 else end + 1, "removed", "running-head")
