"""Says what is strange about the text that a reader gave, whatever the format: the one way into the pipeline.

A lone surrogate is half of a character: no encoding and no JSON can hold it. It comes from strings made
elsewhere, from UTF-7, from numeric entities and from fields of Word files.
"""

from __future__ import annotations

from dataclasses import replace

from reportparse.model import Problem
from reportparse.patterns import lazy
from reportparse.signs import REPLACEMENT
from reportparse.source import Span
from reportparse.texts import ReadText
from reportparse.trim import unspaced

FEWEST = 10
"""A file that is no plain text and has fewer visible characters has next to no text."""
FEW = 100
"""The same where the file is large for so few."""
LARGE = 1_000
"""How many bytes for each visible character make a file large."""
_SURROGATES = lazy("[\ud800-\udfff]+")


def doubt_text(read: ReadText, size: int = 0) -> ReadText:
    """Return what was read with a replacement character for each lone surrogate, and with what is strange as problems.

    Args:
        read: what a reader gave; its offsets stay as they are.
        size: how many bytes were read; 0 for a string.
    """
    problems = [*_surrogates(read.source.text), *_next_to_no_text(read, size)]
    if not problems:
        return read
    source = replace(read.source, text=_SURROGATES.sub(lambda run: REPLACEMENT * len(run.group()), read.source.text))
    return replace(read, source=source, problems=[*read.problems, *problems])


def _surrogates(text: str) -> list[Problem]:
    """Return a problem for each run of lone surrogates."""
    try:
        text.encode()  # at once where there are none
    except UnicodeEncodeError:
        pass
    else:
        return []
    return [
        Problem("lone-surrogate", Span(*run.span()), {"count": str(len(run.group())), "code": f"U+{ord(run.group()[0]):04X}"})
        for run in _SURROGATES.finditer(text)
    ]


def _next_to_no_text(read: ReadText, size: int) -> list[Problem]:
    """Return the problem that a file has content, but hardly any of it is text that can be read."""
    if not size or read.source.verbatim:
        return []
    text = read.source.text
    visible = len(unspaced(text[: 2 * FEW * FEW]))
    if visible >= FEWEST and (visible >= FEW or size < LARGE * visible):
        return []
    return [Problem("no-text", Span(0, len(text)), {"characters": str(visible), "bytes": str(size)})]
