"""The numbers that a browser shows before the items of a list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportparse.markers.number_formats import format_number
from reportparse.patterns import lazy
from reportparse.readers.attributes import whole
from reportparse.readers.html.tags import Tag

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
NESTED = ("（{}）", "{}）")
"""How numbers are written in a list that is in one of the same kind, and in two: what numbers two levels tells neither."""
BULLETS = {"disc": "• ", "circle": "○ ", "square": "▪ "}
_STYLE = lazy(r"list-style(?:-type)?\s*:\s*([a-z-]+)")


@dataclass(slots=True)
class List:
    """A list that is open."""

    ordered: bool
    style: str
    next: int = 1
    step: int = 1
    nested: int = 0
    """In how many lists of the same kind of numbers it is."""

    def label(self, attributes: dict[str, str]) -> tuple[str, int | None]:
        """Count an item and return its label with what it counts; empty where the list shows none."""
        style = style_of(attributes, self.style)
        if style == "none":
            return "", None
        if not self.ordered:
            return BULLETS.get(style, "• "), None
        value = _whole(attributes.get("value"), self.next)
        self.next = value + self.step
        form, after = STYLES.get(style, STYLES["decimal"])
        number = format_number(value, form)
        return (NESTED[min(self.nested, len(NESTED)) - 1].format(number) if self.nested else number + after), value

    @property
    def form(self) -> tuple[str, str] | None:
        """The format of its numbers; None where it has none."""
        return STYLES.get(self.style, STYLES["decimal"]) if self.ordered and self.style != "none" else None


def open_list(tag: Tag, around: Sequence[List]) -> List:
    """Return the list that an ``ol`` or ``ul`` opens; a reversed one counts down from the number of its items.

    Args:
        tag: the element's.
        around: the lists that it is in.
    """
    ordered, attributes = tag.name == "ol", tag.attributes
    first = _whole(attributes.get("start"), 1 if tag.items is None else tag.items)
    opened = List(ordered, style_of(attributes, "decimal" if ordered else "disc"), first, 1 if tag.items is None else -1)
    opened.nested = sum(outer.form == opened.form for outer in around) if opened.form else 0
    return opened


def style_of(attributes: dict[str, str], usual: str) -> str:
    """Return the list style that an element's own attributes name, else the usual one."""
    found = _STYLE.search(attributes.get("style") or "")
    return found.group(1) if found else attributes.get("type") or usual


def _whole(value: str | None, usual: int) -> int:
    number = whole(value)
    return usual if number is None else number
