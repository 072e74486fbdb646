"""Counts as Word counts: the labels of numbered paragraphs, in the order of the document.

ECMA-376 part 1, 17.9. Paragraphs of all lists that share an abstract list count together; a list's
own start takes effect once, where the list is first used.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from reportparse.markers.number_formats import format_number, plain_symbols
from reportparse.patterns import lazy
from reportparse.readers.docx.package import Element, W
from reportparse.readers.docx.styles import Style, Styles, is_on, number_of
from reportparse.source import LIST_STEP

LEVELS = 9
CLOSED = "、）)】〕．，。：:"
"""Characters after which no space stands between a label and the text."""
LONGEST_LABEL = 255
"""How many characters of a level's text count; Word writes no more, and each number in it is written out."""
LONGEST_NUMBER = 9
"""How many figures a format of the file's own may have."""
_PLACE = lazy(r"%([1-9])")


@dataclass(slots=True)
class Level:
    """One level of a list."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    suffix: str = "tab"
    restart: int | None = None
    """The level, counted from 1, after which it begins anew; 0 for never, None for any level above."""
    legal: bool = False
    """Whether all numbers in it are written in figures."""
    style: str | None = None
    """The paragraph style that stands for it."""


@dataclass(slots=True)
class Abstract:
    """A list's definition, with the numbers that it has reached."""

    levels: dict[int, Level] = field(default_factory=dict)
    link: str | None = None
    """The style that holds the definition instead."""
    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)
    waiting: dict[int, int] = field(default_factory=dict)
    """Starts that the next number of a level takes."""


@dataclass(slots=True)
class Run:
    """A list: its definition, and what it says otherwise."""

    abstract: Abstract
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)
    used: bool = False


class Label(NamedTuple):
    """A computed number, as Word shows it."""

    text: str
    """The characters, with what separates them from the text."""
    ordinal: int | None
    """What it counts; None for a bullet."""
    indent: int | None = None
    """How far a bullet is set in by its level, in columns; None for what numbers."""


NOTHING = Label("", None)


class Numbering:
    """All lists of a file, and how far each has counted."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        abstracts: dict[str | None, Abstract] = {}
        self._runs: dict[int, Run] = {}
        if root is None:
            return
        for element in root.iter(f"{W}abstractNum"):
            abstracts[element.get(f"{W}abstractNumId")] = _abstract(element)
        for element in root.iter(f"{W}num"):
            named = element.find(f"{W}abstractNumId")
            abstract = abstracts.get(named.get(f"{W}val") if named is not None else None)
            number = number_of(element, "numId")
            if abstract is not None and number is not None:
                self._runs[number] = _run(element, abstract)

    def label(self, number: int | None, depth: int | None, style: Style, style_id: str | None) -> Label:
        """Count a paragraph and return its label; an empty one where it is in no list.

        Args:
            number: the list that the paragraph itself names, None where it names none.
            depth: the level that it names.
            style: its style.
            style_id: the style's id, which a level may name.
        """
        own = style.number if number is None else number
        run = self._linked(self._runs.get(own)) if own else None
        if run is None:
            return NOTHING
        if depth is None:
            depth = next(
                (place for place, level in run.abstract.levels.items() if level.style == style_id and style_id), style.depth
            )
        depth = max(0, min(depth, LEVELS - 1))
        level = _level(run, depth)
        _begin(run)
        _count(run, depth)
        return _written(run, depth, level)

    def _linked(self, run: Run | None) -> Run | None:
        """Return the list with the definition that its style holds, where it refers to one."""
        if run is None or run.abstract.link is None or run.abstract.levels:
            return run
        number = self._styles.get(run.abstract.link).number
        other = self._runs.get(number) if number else None
        if other is None or other is run:
            return run
        run.abstract = other.abstract
        run.levels = {**other.levels, **run.levels}
        return run


def _abstract(element: Element) -> Abstract:
    link = element.find(f"{W}numStyleLink")
    levels = {place: level for place, level in map(_read_level, element.findall(f"{W}lvl")) if place is not None}
    return Abstract(levels, link.get(f"{W}val") if link is not None else None)


def _read_level(element: Element) -> tuple[int | None, Level]:
    """Return a level's place, counted from 0, and what it says."""
    place = number_of(element, "ilvl")
    level = Level()
    start, restart = number_of(element.find(f"{W}start")), number_of(element.find(f"{W}lvlRestart"))
    level.start = start if start is not None else 0
    level.restart = restart
    form, legal = element.find(f".//{W}numFmt"), element.find(f"{W}isLgl")
    level.form = _form(form) if form is not None else "decimal"
    level.legal = legal is not None and is_on(legal)
    for name, key in (("lvlText", "text"), ("suff", "suffix"), ("pStyle", "style")):
        found = element.find(f"{W}{name}")
        if found is not None:
            setattr(level, key, (found.get(f"{W}val") or "")[:LONGEST_LABEL])
    return place, level


def _form(element: Element) -> str:
    """Return the name of a format; of one that the file makes up, as ``001, 002, 003``, the first number."""
    own = (element.get(f"{W}format") or "").partition(",")[0].strip()
    return own if own.isascii() and own.isdigit() and len(own) <= LONGEST_NUMBER else element.get(f"{W}val") or "decimal"


def _run(element: Element, abstract: Abstract) -> Run:
    run = Run(abstract)
    for override in element.findall(f"{W}lvlOverride"):
        place = number_of(override, "ilvl")
        if place is None:
            continue
        start = number_of(override.find(f"{W}startOverride"))
        if start is not None:
            run.starts[place] = start
        own = override.find(f"{W}lvl")
        if own is not None:
            run.levels[place] = _read_level(own)[1]
    return run


def _level(run: Run, depth: int) -> Level:
    return run.levels.get(depth) or run.abstract.levels.get(depth) or Level()


def _begin(run: Run) -> None:
    """Let a list's own starts take effect where it is first used."""
    if not run.used:
        run.used = True
        for place, start in run.starts.items():
            if 0 <= place < LEVELS:
                run.abstract.counts[place] = None
                run.abstract.waiting[place] = start


def _count(run: Run, depth: int) -> None:
    """Count one paragraph; deeper levels begin anew."""
    counts, waiting = run.abstract.counts, run.abstract.waiting
    reached = counts[depth]
    counts[depth] = waiting.pop(depth, _level(run, depth).start) if reached is None else reached + 1
    for deeper in range(depth + 1, LEVELS):
        after = _level(run, deeper).restart
        if after is None or depth < after:
            counts[deeper] = None


def _written(run: Run, depth: int, level: Level) -> Label:
    """Return the label of the paragraph that was just counted."""
    if level.form == "bullet":
        text = plain_symbols(level.text)
    else:

        def number(found: re.Match[str]) -> str:
            place = int(found.group(1)) - 1
            above = _level(run, place)
            count = run.abstract.counts[place]
            form = "decimal" if level.legal and above.form != "decimalZero" else above.form
            return format_number(above.start if count is None else count, form)

        text = _PLACE.sub(number, level.text)
    if not text.strip():
        return NOTHING
    space = "" if level.suffix == "nothing" or text[-1] in CLOSED or text[-1].isspace() else " "
    counted = level.form not in ("bullet", "none") and "%" in level.text
    bullet = LIST_STEP * depth if level.form == "bullet" else None
    return Label(text + space, run.abstract.counts[depth] if counted else None, bullet)
