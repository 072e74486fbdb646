"""Writes a report as a Word file with real heading styles, in the look of GB/T 9704-2012 or of a template."""

from __future__ import annotations

from typing import Final

from reportparse.model import PartKind
from reportparse.report import Report
from reportparse.serializers.docx.template import Template, default_template, read_template
from reportparse.serializers.lines import Line, lines_of
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.markup import xml

SEPARATOR: Final = "<w:rPr><w:vanish/><w:specVanish/></w:rPr>"
"""The mark of a paragraph behind which the next one goes on, on the same line: Word's style separator."""
STYLES: Final[dict[PartKind, str]] = {
    "number": "subtitle",
    "addressee": "salutation",
    "salutation": "salutation",
    "signature": "signature",
    "date": "date",
}
"""The styles of what a document has besides its outline; in its head what signs and dates it stands below the title."""


def render_docx(report: Report, look: Look = PLAIN) -> bytes:
    """Return a Word file with the whole text of a report, each heading in the style of its level.

    Args:
        report: the report.
        look: the template whose styles, page and feet it has; without one, those of GB/T 9704-2012.

    Raises:
        InputError: the template is no Word file.
    """
    template = read_template(look.template) if look.template is not None else default_template()
    return template.filled("".join(_paragraph(line, template) for line in lines_of(report)))


def _paragraph(line: Line, template: Template) -> str:
    mark = SEPARATOR if line.runs_on else ""
    words = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{xml(part)}</w:t>' for part in " ".join(line.text.splitlines()).split("\t")
    )
    return f"<w:p><w:pPr>{template.properties(_style(line))}{mark}</w:pPr><w:r>{words}</w:r></w:p>"


def _style(line: Line) -> str:
    """Return the name of a line's style."""
    if line.level is not None:
        return f"heading {min(line.level, 9)}" if line.level else "title"
    if line.part is None:
        return "body text"
    return "subtitle" if line.head and line.part in ("signature", "date") else STYLES[line.part]
