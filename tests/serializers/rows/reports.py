"""Reports whose rows are tried: two that tell everything, and one whose texts attack whatever opens them."""

from __future__ import annotations

from reportparse import Report, parse_report
from tests.pages import ROOT

FORMULAS = (
    "=1+1",
    "+86",
    "-2",
    "@SUM(A1)",
    "\tx",
    "\rx",
    "\nx",
    "＝1+1",
    "＋1",
    "－1",
    "＠x",
    '=HYPERLINK("http://example.com","x")',
    "=cmd|' /C calc'!A0",
)
"""Texts that a spreadsheet may take for formulas."""
ODD = ('a"b', "a,b", "a\r\nb", "a\rb", "a\x01b", "a\0b", "\ufeffa", "a\u202eb", "_x000D_", "<b>&amp;", "'=1", " a ", "𠮷", "")
"""Texts that a format may spoil."""


def linked(name: str = "hedao-zhili") -> Report:
    """Return a report with findings, recommendations and links."""
    report = parse_report((ROOT / "fixtures" / "linked" / name / "input.txt").read_text("utf-8"))
    report.source.name = f"{name}.txt"
    return report


def hostile() -> Report:
    """Return a report of which every kind of text is hostile in turn: headings, paragraphs, addressees, words of links."""
    report = linked()
    texts = iter((*FORMULAS, *ODD) * 20)
    for node in report.walk():
        for part in (node.heading, node.marker, *node.paragraphs, *getattr(node, "addressees", ())):
            if part is not None:
                part.text = next(texts)
    for link in report.links:
        link.words = [next(texts), next(texts)]
    return report
