"""Tells what fields show that hold no result: signs in circles and other equations, the choices of forms.

ECMA-376 part 1, 17.16.5.17 (EQ) and 17.16.17 (form fields).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from reportparse.markers.number_formats import format_number
from reportparse.patterns import lazy
from reportparse.readers.attributes import whole
from reportparse.readers.docx.package import Element, W

RINGS = frozenset("○◯〇□△◇")
"""Signs around another one: Word's enclosed characters."""
CIRCLES = frozenset("○◯〇")
ARGUMENTS: dict[str, Callable[[Sequence[str]], str]] = {
    "f": "/".join,
    "l": ",".join,
    "r": lambda parts: "√".join(["", *parts][-2:]),
    "o": lambda parts: _enclosed(parts) if len(parts) == 2 and parts[0].strip() in RINGS else "".join(parts),
}
"""By the name of an equation's switch: how what it sets is written in a line. All others write one behind the other."""
DEEPEST = 30
"""How deep what switches set may be nested; deeper brackets are signs like others."""
CHECKED, UNCHECKED = "☒", "☐"
_EQUATION = lazy(r"\s*+eq(?![a-z])", re.IGNORECASE)
_TOKEN = lazy(
    r'\\\*\s*+(?:"[^"]*+"|\S++)|\\(?P<switch>[A-Za-z]++)[ \d]*+|\\(?P<escaped>.)|(?P<sign>[(),;])|(?P<text>[^\\(),;]++)',
    re.DOTALL,
)


@dataclass(slots=True)
class Field:
    """A field that is open."""

    form: str
    """What the choice made in a form shows; empty where it is none."""
    instruction: list[str] = field(default_factory=list)
    shown: bool = False
    """Whether a result has shown anything."""

    def text(self) -> str:
        """Return what the field shows by itself."""
        return "" if self.shown else self.form or _equation("".join(self.instruction))


@dataclass(slots=True)
class _Group:
    """What a switch sets, as far as it is read."""

    switch: str
    parts: list[list[str]] = field(default_factory=lambda: [[]])

    def text(self) -> str:
        return ARGUMENTS.get(self.switch, "".join)(["".join(part) for part in self.parts])


def read_form(begin: Element) -> str:
    """Return what the form field shows that an element begins; empty where it begins none, or one with text of its own."""
    choices = begin.find(f"{W}ffData/{W}ddList")
    if choices is not None:
        entries = [entry.get(f"{W}val") or "" for entry in choices.iterchildren(f"{W}listEntry")]
        chosen = _said(choices, "result", "default")
        place = (whole(chosen.get(f"{W}val")) if chosen is not None else None) or 0
        return entries[place] if 0 <= place < len(entries) else ""
    box = begin.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    state = _said(box, "checked", "default")
    return UNCHECKED if state is None or state.get(f"{W}val") in ("0", "false", "off") else CHECKED


def _said(holder: Element, *names: str) -> Element | None:
    """Return the first of some elements that another holds."""
    return next((found for name in names if (found := holder.find(f"{W}{name}")) is not None), None)


def _equation(instruction: str) -> str:
    r"""Return the characters that an equation shows, in one line; nothing for any other field.

    >>> _equation(r" eq \o\ac(○,21)"), _equation(r"EQ \f(1,2)"), _equation("PAGE")
    ('㉑', '1/2', '')
    """
    begun = _EQUATION.match(instruction)
    if begun is None:
        return ""
    groups, switch = [_Group("")], ""
    for token in _TOKEN.finditer(instruction, begun.end()):
        sign = token["sign"]
        if token["switch"]:
            switch = switch or token["switch"].lower()
        elif sign == "(" and len(groups) <= DEEPEST:
            groups.append(_Group(switch))
            switch = ""
        elif sign == ")" and len(groups) > 1:
            _close(groups)
        elif sign in (",", ";") and len(groups) > 1:
            groups[-1].parts.append([])
        else:
            groups[-1].parts[-1].append(token["escaped"] or token["text"] or sign or "")
    while len(groups) > 1:
        _close(groups)
    return groups[0].text().strip()


def _close(groups: list[_Group]) -> None:
    """End the innermost group."""
    done = groups.pop().text()
    groups[-1].parts[-1].append(done)


def _enclosed(parts: Sequence[str]) -> str:
    """Return a sign in a ring: a number as the one sign that it is, where there is such a sign, else in brackets."""
    ring, inside = (part.strip() for part in parts)
    number = whole(inside)
    if number is not None and ring in CIRCLES:
        circled = format_number(number, "decimalEnclosedCircle")
        if circled != str(number):
            return circled
    return f"（{inside}）" if inside else ring
