"""Draws a report's outline for a terminal: level, marker, heading, size and place of each section."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from reportparse.messages import Language, message
from reportparse.model import AnyNode, Problem
from reportparse.report import Report
from reportparse.serializers.cells import cells, cut, pad
from reportparse.serializers.labels import FILED, LABELS
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.paint import paint
from reportparse.source import SourceText
from reportparse.trim import unspaced
from reportparse.visible import printable

USUAL_WIDTH = 80
"""Cells of a line where the width is not given."""
NARROWEST = 40
DEEPEST = 12
"""Levels beyond this one are not indented further."""
SHOWN = 10
"""How many kinds of repairs, and how many problems, are listed."""
TYPE_SIGNS = {"finding": "!", "recommendation": ">"}
"""What stands before the marker of a typed node."""


@dataclass(slots=True)
class _Line:
    """One section, ready to be laid out."""

    level: int
    marker: str
    words: str
    size: int
    lost: bool
    titled: bool
    type: str
    place: str

    @property
    def indent(self) -> int:
        return 2 * (min(self.level, DEEPEST) - 1)


def render_tree(report: Report, look: Look = PLAIN) -> str:
    """Return the outline as lines of text, with a summary of repairs and problems.

    Args:
        report: the report.
        look: its colours, the most cells of a line (at least 40; longer headings are cut; 80 where it says none), and the language of the words around it.
    """
    color, width, language = look.color, look.width, look.language
    sizes = _sizes(report)
    lines = [_line(section, sizes[section.id], report.source, language) for section in report.walk()]
    edge = max((cells(line.place) for line in lines), default=-2) + 2
    total = sum(sizes[section.id] for section in report.sections) + _own_size(report)
    widest = max([_title_cells(report, total), *(_needed(line) + edge for line in lines)])
    room = max(NARROWEST, min(widest, width or USUAL_WIDTH))
    parts = [
        _head(report, total, room, color, language),
        *(f"{_draw(line, room - edge, color)}{paint(pad(line.place, edge, right=True), 'dim', color)}" for line in lines),
        "",
        *_summary(report, lines, total, color, language),
    ]
    return "\n".join(parts) + "\n"


def _sizes(report: Report) -> dict[str, int]:
    """Return each section's characters, all that it holds included, white space left out."""
    sizes: dict[str, int] = {}
    for section in reversed(list(report.walk())):
        own = [section.marker, section.heading, *section.paragraphs]
        sizes[section.id] = sum(_visible(part.text) for part in own if part) + sum(sizes[child.id] for child in section.children)
    return sizes


def _own_size(report: Report) -> int:
    parts = [report.title, *report.preamble, *report.closing]
    return sum(_visible(part.text) for part in parts if part)


def _visible(text: str) -> int:
    return len(unspaced(text))


def _line(section: AnyNode, size: int, source: SourceText, language: Language) -> _Line:
    marker = message(LABELS, "lost", {}, language) if section.lost else printable(section.marker.text if section.marker else "")
    lead = section.lead[: USUAL_WIDTH + 1]
    words = section.heading.text if section.heading else f"“{lead}”" if lead else ""
    place = printable(source.locate(section.span.start).brief())
    return _Line(section.level, marker, printable(words), size, section.lost, section.heading is not None, section.type, place)


def _needed(line: _Line) -> int:
    """Return the cells that a line takes uncut: level, marker, words, size."""
    return 4 + line.indent + cells(line.marker) + 1 + cells(line.words) + 2 + len(str(line.size))


def _title_cells(report: Report, total: int) -> int:
    return (cells(printable(report.title.text)) if report.title else 0) + 2 + len(str(total))


def _head(report: Report, total: int, room: int, color: bool, language: Language) -> str:
    """Lay the title out, with the whole report's size."""
    size = str(total)
    words = printable(report.title.text) if report.title else message(LABELS, "no_title", {}, language)
    title = pad(cut(words, room - 2 - len(size)), room - 2 - len(size))
    return f"{paint(title, 'title' if report.title else 'dim', color)}  {paint(size, 'dim', color)}"


def _draw(line: _Line, room: int, color: bool) -> str:
    """Lay a section out: its level at the left edge, its size at the right one."""
    size = str(line.size)
    level = pad(str(line.level), 2, right=True)
    free = max(8, room - 4 - line.indent - cells(line.marker) - 1 - 2 - len(size))
    words = cut(line.words, free)
    if line.words != words and line.words.startswith("“"):
        words = cut(line.words, free - 1) + "”"
    marker = paint(line.marker, "lost" if line.lost else "marker", color)
    style = "lead" if not line.titled else "heading" if line.level == 1 else "plain"
    heading = paint(words, style, color) + " " * max(0, free - cells(words))
    sign = paint(
        TYPE_SIGNS.get(line.type, " "), line.type if line.type in TYPE_SIGNS else "plain", color and line.type in TYPE_SIGNS
    )
    left = f"{paint(level, 'dim', color)} {sign}{' ' * line.indent}"
    return f"{left}{marker} {heading}  {paint(size, 'dim', color)}"


def _summary(report: Report, lines: list[_Line], size: int, color: bool, language: Language) -> list[str]:
    """Say how much there is, what was repaired and what looks wrong."""
    depth = max((line.level for line in lines), default=0)
    counts = {"count": str(len(lines)), "depth": str(depth), "size": str(size)}
    parts = [message(LABELS, "sections", counts, language)]
    types = Counter(line.type for line in lines)
    if types["finding"] or types["recommendation"]:
        parts.append(message(LABELS, "typed", {name: str(types[name]) for name in TYPE_SIGNS}, language))
    parts += _filed(report, language)
    if report.repairs:
        parts.append(message(LABELS, "repairs", {"count": str(len(report.repairs))}, language))
        kinds = Counter(printable(repair.describe(language)) for repair in report.repairs)
        rows = [f"{count:6} × {text}" for text, count in kinds.most_common()]
        parts += _first(rows, language)
    if report.problems:
        parts.append(paint(message(LABELS, "problems", {"count": str(len(report.problems))}, language), "problem", color))
        rows = [
            f"  {message(LABELS, 'at', {'place': _where(report, problem, language)}, language)}: {printable(problem.describe(language))}"
            for problem in report.problems
        ]
        parts += _first(rows, language)
    return parts


def _filed(report: Report, language: Language) -> list[str]:
    """Return what a report is filed by, a line for each that it says."""
    said = {name: getattr(report, name) for name in FILED}
    return [message(LABELS, name, {"text": printable(str(text))}, language) for name, text in said.items() if text is not None]


def _where(report: Report, problem: Problem, language: Language) -> str:
    return printable(report.source.locate(problem.span.start).describe(language))


def _first(rows: list[str], language: Language) -> list[str]:
    """Return the first rows, and how many there are beside them."""
    rest = len(rows) - SHOWN
    return rows if rest <= 0 else [*rows[:SHOWN], "  " + message(LABELS, "more", {"count": str(rest)}, language)]
