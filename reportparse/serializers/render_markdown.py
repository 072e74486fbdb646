"""Writes a report as Markdown: headings by level, their markers in them, and paragraphs."""

from __future__ import annotations

from itertools import chain

from reportparse.patterns import lazy
from reportparse.report import Report
from reportparse.serializers.lines import Line, lines_of
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.markup import markdown

DEEPEST = 6
"""Levels of headings that Markdown knows; the title has the first."""
BULLETS = ("-", "*", "+")
"""Markers that are signs of Markdown as well, and stay such."""
_HASHES = lazy(r"(?<!#)(#++)$")


def render_markdown(report: Report, look: Look = PLAIN) -> str:
    """Return the whole text of a report, a blank line between paragraphs."""
    written = (_written(line) for line in lines_of(report))
    return "".join(chain.from_iterable((words, "\n\n") for words in written if words))[:-1]


def _written(line: Line) -> str:
    if line.level is not None:
        words = _HASHES.sub(r"\\\1", markdown(line.text))
        return f"{'#' * min(line.level + 1, DEEPEST)} {words}"
    marker = line.node.marker if line.node is not None else None
    if marker is not None and marker.text in BULLETS:
        return f"{marker.text} {markdown(line.text[len(marker.text) :])}"
    return markdown(line.text)
