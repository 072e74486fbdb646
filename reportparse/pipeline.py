"""The tour: what happens to a text, step by step."""

from __future__ import annotations

from typing import NamedTuple

from reportparse.classify.classify import classify
from reportparse.clean.clean_text import clean_text
from reportparse.limits import Limits
from reportparse.messages import Language
from reportparse.model import SCHEMA_VERSION, Heading, Paragraph, Report, Section
from reportparse.parser.build_tree import build_tree, heading, paragraphs
from reportparse.parser.cut_headings import cut_headings
from reportparse.parser.explain import Explanation, explain_candidate
from reportparse.parser.find_problems import find_problems
from reportparse.parser.find_title import find_title
from reportparse.parser.order_pages import Ordered, order_pages
from reportparse.parser.resolve import resolve
from reportparse.readers.options import Options
from reportparse.readers.read_bytes import Input
from reportparse.readers.read_file import read_file
from reportparse.source import ReadText, SourceText
from reportparse.tokenizer.tokenize import tokenize


def parse_report(text: str) -> Report:
    """Return the outline of a report as a typed tree.

    Args:
        text: the whole text, as it comes: pages copied from sites, PDF extractions, lost line breaks.

    Returns:
        The report; any string gives one, an empty string an empty one. All spans are half-open
        offsets, in characters, into `text`.
    """
    return parse_read(ReadText(SourceText(text)))


def parse_file(
    file: Input,
    *,
    name: str | None = None,
    encoding: str | None = None,
    password: str | None = None,
    limits: Limits | None = None,
) -> Report:
    """Return the outline of a report in a file: text, Markdown, HTML, Word, PDF.

    The format is told by the content first and by the name second. Word, PDF and HTML need the
    extras ``reportparse[docx]``, ``[pdf]`` and ``[html]``; .doc, .wps, .rtf and .odt need
    LibreOffice on the machine.

    Args:
        file: a path, ``-`` for the standard input, a file's bytes, or a binary stream.
        name: what to call the file where it has no path.
        encoding: the encoding of a text or web page; None to find it.
        password: what opens a PDF.
        limits: how much is read at most; None for the defaults of `Limits`.

    Returns:
        The report. `report.source.text` is the text that was read, into which all spans point;
        ``report.source.locate(offset)`` tells the place in the file.

    Raises:
        InputError: the file is missing, unreadable, of a format that is not read, damaged, or beyond a limit.
    """
    return parse_read(read_file(file, name, Options(encoding, password, limits or Limits())))


def parse_read(read: ReadText) -> Report:
    """Return the outline of a text that a reader read; see `parse_report`."""
    tree = read_tree(read)
    clean, outline = tree.ordered.clean, tree.ordered.outline
    nodes, preamble = classify(tree.sections, tree.preamble, tree.title, clean)
    return Report.model_construct(
        schema_version=SCHEMA_VERSION,
        source=read.source,
        title=tree.title,
        preamble=preamble,
        sections=nodes,
        repairs=clean.repairs,
        problems=read.problems + tree.ordered.problems + find_problems(outline, clean),
    )


class Tree(NamedTuple):
    """A text's outline with its headings, before it is known what the parts are for."""

    ordered: Ordered
    title: Heading | None
    preamble: list[Paragraph]
    sections: list[Section]


def read_tree(read: ReadText) -> Tree:
    """Return the title, the paragraphs before the first section, and the sections of a text."""
    ordered = read_outline(read)
    clean, outline = ordered.clean, ordered.outline
    headings = cut_headings(outline, clean)
    sections = build_tree(outline, headings, clean)
    first = outline.items[0].start if outline.items else len(clean.text)
    where = find_title(clean, first)
    preamble = paragraphs(clean, 0, where[0]) + paragraphs(clean, where[1], first)
    return Tree(ordered, heading(clean, *where), preamble, sections)


def read_outline(read: ReadText) -> Ordered:
    """Return the cleaned text in its author's order, its candidates and its outline."""
    clean = clean_text(read)
    candidates = tokenize(clean)
    return order_pages(candidates, resolve(candidates), clean)


def explain(read: ReadText, offset: int, language: Language = "en") -> Explanation:
    """Return what was decided about the marker candidate at an offset of a text, and why.

    Args:
        read: the text, as a reader gave it.
        offset: a character of the candidate, counted from 0.
        language: ``en`` or ``zh``.

    Raises:
        ArgumentError: the offset is outside the text, or no candidate stands there.
    """
    return explain_candidate(read_outline(read), offset, language)
