"""What an editor shows of the place under the pointer: the part, why it is what it is, and the page of a rule that is broken."""

from __future__ import annotations

from lsprotocol.types import Hover, MarkupContent, MarkupKind

from reportparse.check.rules import RULES
from reportparse.messages import Language, message
from reportparse.model import CHINESE_ROLES, AnyNode, Finding, Recommendation
from reportparse.patterns import lazy
from reportparse.serializers.problems.render_page import render_page
from reportparse.server.open_file import OpenFile
from reportparse.server.symbols import name_of
from reportparse.server.words import WORDS
from reportparse.source import Span
from reportparse.visible import printable

SIGNS = lazy(r"([\\`*_{}\[\]<>()#+!|~-])")
"""What Markdown would read as its own."""


def hover(file: OpenFile, offset: int, language: Language) -> Hover | None:
    """Return what is told of a place, None where there is nothing to tell."""
    found = [found for found in file.violations if found.span.start <= offset < found.span.end]
    pages = [f"{_plain(violation.describe(language))}\n\n{render_page(RULES[violation.code], language)}" for violation in found]
    node = file.node_at(offset)
    parts = [*pages, *([_told(node, language)] if node is not None else [])]
    if not parts:
        return None
    span = found[0].span if found or node is None else _head(node)
    return Hover(MarkupContent(MarkupKind.Markdown, "\n\n---\n\n".join(parts)), file.positions.range(span.start, span.end))


def _head(node: AnyNode) -> Span:
    """Return the words that a node is known by."""
    part = node.heading or node.marker
    return part.span if part is not None else node.span


def _told(node: AnyNode, language: Language) -> str:
    """Return what a node is, and why."""

    def say(key: str, **details: str) -> str:
        return message(WORDS, key, details, language)

    role = CHINESE_ROLES[node.role] if language == "zh" else node.role
    told = [say("role", type=say(node.type), role=role)]
    if isinstance(node, Finding | Recommendation):
        told.append(say("confidence", value=f"{node.confidence:.2f}"))
    if node.evidence:
        told.append(say("because", cues=", ".join(_plain(part.cue) for part in node.evidence)))
    if isinstance(node, Finding):
        answers = ", ".join(link.recommendation for link in node.addressed_by)
        told.append(say("answered", ids=answers) if answers else say("unanswered"))
    if isinstance(node, Recommendation) and node.addresses:
        told.append(say("answers", ids=", ".join(link.finding for link in node.addresses)))
    return f"{_plain(name_of(node))} ({node.id})\n\n{' · '.join(told)}"


def _plain(text: str) -> str:
    """Return a text that Markdown shows as it stands."""
    return SIGNS.sub(r"\\\1", printable(text))
