"""The outline as an editor's side bar shows it."""

from __future__ import annotations

from typing import Final

from lsprotocol.types import DocumentSymbol, SymbolKind

from reportparse.messages import Language, message
from reportparse.model import AnyNode
from reportparse.server.open_file import OpenFile
from reportparse.server.words import WORDS
from reportparse.source import Span

KINDS: Final = {"section": SymbolKind.Module, "finding": SymbolKind.Event, "recommendation": SymbolKind.Method}
"""What the kinds of nodes are shown as."""
DEEPEST: Final = 30
"""Levels below this one are not shown: editors nest them without end."""
LONGEST: Final = 60
"""How many characters of a node without a heading are shown."""


def symbols(file: OpenFile, language: Language) -> list[DocumentSymbol]:
    """Return the symbols of a file's first level, with those below them."""
    return [_symbol(node, file, language) for node in file.report.sections]


def _symbol(node: AnyNode, file: OpenFile, language: Language) -> DocumentSymbol:
    children = node.children if node.level < DEEPEST else []
    hull = _hull(node)
    head = next((part.span for part in (node.marker, node.heading) if part is not None), Span(hull.start, hull.start))
    detail = "" if node.type == "section" else message(WORDS, node.type, {}, language)
    return DocumentSymbol(
        name=name_of(node),
        kind=KINDS[node.type],
        range=file.positions.range(hull.start, hull.end),
        selection_range=file.positions.range(max(head.start, hull.start), min(head.end, hull.end)),
        detail=detail,
        children=[_symbol(child, file, language) for child in children],
    )


def _hull(node: AnyNode) -> Span:
    """Return the stretch from the first to the last character of a node, whatever stands between its pieces."""
    spans = node.spans or [node.span]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def name_of(node: AnyNode) -> str:
    """Return a node on one line: its marker, and its heading or first words."""
    marker = node.marker.text if node.marker else ""
    words = node.heading.text if node.heading else node.text[:LONGEST]
    return " ".join(f"{marker}{words}".split()) or node.id
