"""Writes reports as OPML 2.0, which mind maps open: headings are topics, running text is their notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportparse.model import AnyNode, Paragraph
from reportparse.report import Report
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.markup import attribute, xml

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n'


def render_opml(reports: Iterable[Report], look: Look = PLAIN) -> str:
    """Return one document: a topic for each report, with its title, and below it one for each node."""
    bodies: list[str] = []
    names: list[str] = []
    for report in reports:
        names.append(_name(report))
        bodies += _topics(report)
    head = f"<head><title>{xml(names[0] if len(names) == 1 else 'reportparse')}</title></head>\n"
    return f"{HEAD}{head}<body>\n{''.join(bodies)}</body>\n</opml>\n"


def _name(report: Report) -> str:
    return report.title.text if report.title else report.source.name or ""


def _topics(report: Report) -> Iterator[str]:
    """Yield the lines of a report; the tree is walked level by level of ids, so that depth is no burden on the stack."""
    yield _open(_name(report), [*report.preamble, *report.closing])
    level = 0
    for node in report.walk():
        yield "</outline>\n" * (level - node.level + 1) if node.level <= level else ""
        yield _topic(node)
        level = node.level
    yield "</outline>\n" * (level + 1)


def _topic(node: AnyNode) -> str:
    """Open a node's topic; one without a heading is named by its first paragraph."""
    if node.heading is not None:
        return _open(node.head, node.paragraphs)
    first = node.paragraphs[0].text if node.paragraphs else ""
    return _open(node.head + first, node.paragraphs[1:])


def _open(words: str, notes: list[Paragraph]) -> str:
    note = "\n".join(paragraph.text for paragraph in notes)
    noted = f" _note={attribute(note)}" if note else ""
    return f"<outline text={attribute(words)}{noted}>\n"
