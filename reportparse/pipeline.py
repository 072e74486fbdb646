"""The tour: what happens to a text, step by step."""

from __future__ import annotations

from typing import NamedTuple

from reportparse.classify.classify import classify
from reportparse.clean.clean_text import clean_text
from reportparse.messages import Language
from reportparse.model import SCHEMA_VERSION, Heading, Paragraph, Report, Section
from reportparse.parser.build_tree import build_tree, heading, paragraphs
from reportparse.parser.cut_headings import cut_headings
from reportparse.parser.explain import Explanation, explain_candidate
from reportparse.parser.find_problems import find_problems
from reportparse.parser.find_title import find_title
from reportparse.parser.order_pages import Ordered, order_pages
from reportparse.parser.resolve import resolve
from reportparse.source import SourceText
from reportparse.tokenizer.tokenize import tokenize


def parse_report(text: str) -> Report:
    """Return the outline of a report as a typed tree.

    Args:
        text: the whole text, as it comes: pages copied from sites, PDF extractions, lost line breaks.

    Returns:
        The report; any string gives one, an empty string an empty one. All spans are half-open
        offsets, in characters, into `text`.
    """
    return parse_source(SourceText(text))


def parse_source(source: SourceText) -> Report:
    """Return the outline of a text that a reader read; see `parse_report`."""
    tree = read_tree(source)
    clean, outline = tree.read.clean, tree.read.outline
    nodes, preamble = classify(tree.sections, tree.preamble, tree.title, clean)
    return Report.model_construct(
        schema_version=SCHEMA_VERSION,
        source=source,
        title=tree.title,
        preamble=preamble,
        sections=nodes,
        repairs=clean.repairs,
        problems=tree.read.problems + find_problems(outline, clean),
    )


class Tree(NamedTuple):
    """A text's outline with its headings, before it is known what the parts are for."""

    read: Ordered
    title: Heading | None
    preamble: list[Paragraph]
    sections: list[Section]


def read_tree(source: SourceText) -> Tree:
    """Return the title, the paragraphs before the first section, and the sections of a text."""
    read = read_outline(source)
    clean, outline = read.clean, read.outline
    headings = cut_headings(outline, clean)
    sections = build_tree(outline, headings, clean)
    first = outline.items[0].start if outline.items else len(clean.text)
    where = find_title(clean, first)
    preamble = paragraphs(clean, 0, where[0]) + paragraphs(clean, where[1], first)
    return Tree(read, heading(clean, *where), preamble, sections)


def read_outline(source: SourceText) -> Ordered:
    """Return the cleaned text in its author's order, its candidates and its outline."""
    clean = clean_text(source)
    candidates = tokenize(clean)
    return order_pages(candidates, resolve(candidates), clean)


def explain(text: str, offset: int, language: Language = "en") -> Explanation:
    """Return what was decided about the marker candidate at an offset of a text, and why.

    Args:
        text: the whole text.
        offset: a character of the candidate, counted from 0.
        language: ``en`` or ``zh``.

    Raises:
        ArgumentError: the offset is outside the text, or no candidate stands there.
    """
    return explain_candidate(read_outline(SourceText(text)), offset, language)
