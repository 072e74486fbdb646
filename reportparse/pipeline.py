"""The tour: what happens to a text, step by step."""

from __future__ import annotations

from typing import NamedTuple

from reportparse.arguments import check_type
from reportparse.classify.classify import classify
from reportparse.clean.clean_text import clean_text
from reportparse.limits import Limits
from reportparse.messages import Language
from reportparse.model import SCHEMA_VERSION, Heading, Paragraph, Problem, Report, Section
from reportparse.parser.build_tree import build_tree, heading, paragraphs
from reportparse.parser.cut_headings import cut_headings
from reportparse.parser.explain import Explanation, explain_candidate
from reportparse.parser.find_problems import find_problems
from reportparse.parser.find_title import find_title
from reportparse.parser.leave_bare import leave_bare
from reportparse.parser.order_pages import Ordered, order_pages
from reportparse.parser.resolve import resolve
from reportparse.readers.deadline import check_time, deadline
from reportparse.readers.doubt_text import doubt_text
from reportparse.readers.looks_like_a_path import looks_like_a_path
from reportparse.readers.options import Options
from reportparse.readers.read_file import Given, name_of, read_file, taken
from reportparse.source import CleanText, ReadText, SourceText, Span
from reportparse.tokenizer.tokenize import tokenize


def parse_report(text: str) -> Report:
    """Return the outline of a report as a typed tree.

    Args:
        text: the whole text, as it comes: pages copied from sites, PDF extractions, lost line breaks.

    Returns:
        The report; any string gives one, an empty string an empty one. All spans are half-open
        offsets, in characters, into `text`. A lone surrogate is read as a replacement character.

    Raises:
        ArgumentTypeError: it is no text.
    """
    check_type("text", text, (str,), ("use parse_file for files and bytes", "文件和字节请用 parse_file"))
    problems = [Problem("looks-like-a-path", Span(0, len(text)))] if looks_like_a_path(text) else []
    return parse_read(doubt_text(ReadText(SourceText(text), problems=problems)))


def parse_file(
    file: Given,
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
        file: a path, ``-`` for the standard input, a file's bytes, or a stream of bytes.
        name: what to call the file where it has no path.
        encoding: the encoding of a text or web page; None to find it.
        password: what opens a PDF.
        limits: how much is read at most, and how long all of it may take; None for the defaults of `Limits`.

    Returns:
        The report. `report.source.text` is the text that was read, into which all spans point;
        ``report.source.locate(offset)`` tells the place in the file.

    Raises:
        InputError: the file is missing, unreadable, of a format that is not read, damaged, or beyond a limit.
        ArgumentError: an argument is of a wrong type.
    """
    for argument, value in (("name", name), ("encoding", encoding), ("password", password)):
        check_type(argument, value, (str, type(None)))
    check_type("limits", limits, (Limits, type(None)))
    return parse_input(file, name, Options(encoding, password, limits or Limits()))


def parse_input(file: Given, name: str | None, options: Options) -> Report:
    """Return the outline of a report in a file, done before the time of the limits is up; see `parse_file`."""
    given = taken(file)
    with deadline(options.limits.seconds, name_of(given, name)):
        return parse_read(read_file(given, name, options))


def parse_read(read: ReadText) -> Report:
    """Return the outline of a text that a reader read; see `parse_report`."""
    tree = read_tree(read)
    check_time()
    nodes, preamble = classify(tree.sections, tree.preamble, tree.title, tree.clean)
    return Report.model_construct(
        schema_version=SCHEMA_VERSION,
        source=read.source,
        title=tree.title,
        preamble=preamble,
        sections=nodes,
        repairs=tree.clean.repairs,
        problems=read.problems + tree.problems,
    )


class Tree(NamedTuple):
    """A text's outline with its headings, before it is known what the parts are for."""

    clean: CleanText
    title: Heading | None
    preamble: list[Paragraph]
    sections: list[Section]
    problems: list[Problem]
    """What the outline could not settle; the outline itself is not kept, since it takes as much room as the nodes."""


def read_tree(read: ReadText) -> Tree:
    """Return the title, the paragraphs before the first section, and the sections of a text."""
    clean, _, outline, _, doubts = read_outline(read)
    check_time()
    headings = cut_headings(outline, clean)
    sections = build_tree(outline, headings, clean)
    first = outline.items[0].start if outline.items else len(clean.text)
    where = find_title(clean, first)
    preamble = paragraphs(clean, 0, where[0]) + paragraphs(clean, where[1], first)
    problems = doubts + find_problems(outline, clean)
    return Tree(clean, heading(clean, *where), preamble, sections, problems)


def read_outline(read: ReadText) -> Ordered:
    """Return the cleaned text in its author's order, its candidates and its outline."""
    clean = clean_text(read)
    check_time()
    candidates, bare = leave_bare(tokenize(clean), clean)
    ordered = order_pages(candidates, resolve(candidates), clean)
    return ordered._replace(problems=bare + ordered.problems) if bare else ordered


def explain(read: ReadText, at: int | str, language: Language = "en") -> Explanation:
    """Return what was decided about the marker candidate at a place of a text, and why.

    Args:
        read: the text, as a reader gave it.
        at: a character of the candidate, counted from 0; or a place such as ``L12``, or words, as `find_place` has them.
        language: ``en`` or ``zh``.

    Raises:
        ArgumentError: there is no such place, or no candidate stands there.
    """
    return explain_candidate(read_outline(read), at, language)
