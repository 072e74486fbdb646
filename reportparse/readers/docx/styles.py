"""The styles of a Word file, each with what it takes from the styles that it is based on."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reportparse.patterns import lazy
from reportparse.readers.attributes import whole
from reportparse.readers.docx.package import Element, W, children

HEADING = lazy(r"(?:heading|标题)\s*([1-9])\Z", re.IGNORECASE)
CONTENTS = lazy(r"(?:toc|目录)\s*(?:[1-9]|heading|标题)\Z", re.IGNORECASE)
TITLES = frozenset({"title", "标题", "文档标题"})
DEEPEST = 30
"""How far the chain of styles is followed."""


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says."""

    number: int | None = None
    """The list that it puts a paragraph in; 0 for none."""
    depth: int = 0
    """The level in that list."""
    level: int | None = None
    """The heading level, from 1; 0 for the title."""
    size: float | None = None
    bold: bool = False
    hidden: bool = False
    contents: bool = False
    """Whether it is for the lines of a table of contents."""


class Styles:
    """All styles of a file, looked up by id."""

    def __init__(self, root: Element | None) -> None:
        elements = () if root is None else root.iter(f"{W}style")
        self._elements = {element.get(f"{W}styleId"): element for element in elements}
        self._known: dict[str | None, Style] = {}
        size = None if root is None else root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
        self._default = Style(size=half_points(size) or 10.5)
        self._usual = next(
            (
                key
                for key, e in self._elements.items()
                if e.get(f"{W}default") in ("1", "true") and e.get(f"{W}type") == "paragraph"
            ),
            None,
        )

    def get(self, key: str | None) -> Style:
        """Return a style with all that it inherits; without an id, the usual one."""
        key = key if key is not None else self._usual
        if key not in self._known:
            self._known[key] = self._resolve(key)
        return self._known[key]

    def _resolve(self, key: str | None) -> Style:
        chain: list[Element] = []
        while key in self._elements and len(chain) < DEEPEST:
            element = self._elements[key]
            chain.append(element)
            based = element.find(f"{W}basedOn")
            key = based.get(f"{W}val") if based is not None else None
        style = self._default
        for element in reversed(chain):
            style = _with(style, element)
        return style


def _with(style: Style, element: Element) -> Style:
    """Return a style with what one based on it adds."""
    name = element.find(f"{W}name")
    words = (name.get(f"{W}val") or "").strip() if name is not None else ""
    if found := HEADING.match(words):
        style = replace(style, level=int(found.group(1)))
    elif CONTENTS.match(words):
        style = replace(style, contents=True, level=None)
    elif words.lower() in TITLES:
        style = replace(style, level=0)
    properties = element.find(f"{W}pPr")
    if properties is not None:
        outline = properties.find(f"{W}outlineLvl")
        if outline is not None and style.level != 0:
            style = replace(style, level=heading_level(outline))
        numbers = properties.find(f"{W}numPr")
        if numbers is not None:
            number, depth = list_place(numbers)
            style = replace(style, number=style.number if number is None else number, depth=depth or 0)
    size = element.find(f"{W}rPr/{W}sz")
    bold, hidden = element.find(f"{W}rPr/{W}b"), element.find(f"{W}rPr/{W}vanish")
    return replace(
        style,
        size=half_points(size) or style.size,
        bold=style.bold if bold is None else is_on(bold),
        hidden=style.hidden if hidden is None else is_on(hidden),
    )


def heading_level(outline: Element) -> int | None:
    """Return the heading level of an outline level; the tenth is body text."""
    value = number_of(outline)
    return value + 1 if value is not None and 0 <= value < 9 else None


def list_place(numbers: Element) -> tuple[int | None, int | None]:
    """Return the list and the level in it that a paragraph or style names, None for what it does not name."""
    said = children(numbers, f"{W}numId", f"{W}ilvl")
    return number_of(said.get(f"{W}numId")), number_of(said.get(f"{W}ilvl"))


def half_points(element: Element | None) -> float | None:
    """Return a size in points."""
    value = number_of(element)
    return value / 2 if value and value > 0 else None


def number_of(element: Element | None, name: str = "val") -> int | None:
    """Return the whole number that an attribute of an element holds, None where it holds none."""
    return None if element is None else whole(element.get(f"{W}{name}"))


def is_on(element: Element) -> bool:
    """Return whether a switch such as ``b`` is on."""
    return element.get(f"{W}val") not in ("0", "false", "off")
