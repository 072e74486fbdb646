"""The numbers that a browser shows before the items of a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from reportparse.markers.number_formats import format_number
from reportparse.readers.attributes import whole

STYLES: dict[str, tuple[str, str]] = {
    "decimal": ("decimal", ". "),
    "1": ("decimal", ". "),
    "decimal-leading-zero": ("decimalZero", ". "),
    "a": ("lowerLetter", ". "),
    "lower-alpha": ("lowerLetter", ". "),
    "lower-latin": ("lowerLetter", ". "),
    "A": ("upperLetter", ". "),
    "upper-alpha": ("upperLetter", ". "),
    "upper-latin": ("upperLetter", ". "),
    "i": ("lowerRoman", ". "),
    "lower-roman": ("lowerRoman", ". "),
    "I": ("upperRoman", ". "),
    "upper-roman": ("upperRoman", ". "),
    "cjk-ideographic": ("chineseCountingThousand", "、"),
    "simp-chinese-informal": ("chineseCountingThousand", "、"),
    "trad-chinese-informal": ("chineseCountingThousand", "、"),
    "simp-chinese-formal": ("chineseLegalSimplified", "、"),
    "trad-chinese-formal": ("ideographLegalTraditional", "、"),
    "cjk-decimal": ("ideographDigital", "、"),
    "cjk-heavenly-stem": ("ideographTraditional", "、"),
    "cjk-earthly-branch": ("ideographZodiac", "、"),
}
"""By ``type`` or ``list-style-type``: the format of the number, and what stands after it."""
BULLETS = {"disc": "• ", "circle": "○ ", "square": "▪ "}
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")


@dataclass(slots=True)
class List:
    """A list that is open."""

    ordered: bool
    style: str
    next: int = 1
    step: int = 1

    def label(self, attributes: dict[str, str | None]) -> tuple[str, int | None]:
        """Count an item and return its label with what it counts; empty where the list shows none."""
        style = style_of(attributes, self.style)
        if style == "none":
            return "", None
        if not self.ordered:
            return BULLETS.get(style, "• "), None
        value = _whole(attributes.get("value"), self.next)
        self.next = value + self.step
        form, after = STYLES.get(style, STYLES["decimal"])
        return format_number(value, form) + after, value


def open_list(tag: str, attributes: dict[str, str | None], count_items: Callable[[], int]) -> List:
    """Return the list that an ``ol`` or ``ul`` opens; a reversed one counts down from the number of its items."""
    ordered = tag == "ol"
    backwards = ordered and "reversed" in attributes
    first = _whole(attributes.get("start"), count_items() if backwards else 1)
    return List(ordered, style_of(attributes, "decimal" if ordered else "disc"), first, -1 if backwards else 1)


def style_of(attributes: dict[str, str | None], usual: str) -> str:
    """Return the list style that an element's own attributes name, else the usual one."""
    found = _STYLE.search(attributes.get("style") or "")
    return found.group(1) if found else attributes.get("type") or usual


def _whole(value: str | None, usual: int) -> int:
    number = whole(value)
    return usual if number is None else number
