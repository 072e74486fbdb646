"""Makes the page of a report: its outline, its text in pieces, its map, its cards, and the lists of what was noticed."""

from __future__ import annotations

from collections import Counter

from reportparse.messages import Language
from reportparse.report import Report
from reportparse.serializers.labels import FILED
from reportparse.serializers.view.cut_text import cut_text
from reportparse.serializers.view.draw_map import draw_map, roles_of, share_out
from reportparse.serializers.view.layers import layers_of
from reportparse.serializers.view.make_cards import make_pairs
from reportparse.serializers.view.page import Entry, Fact, Note, Page
from reportparse.serializers.view.words import part_name, words_in
from reportparse.source import Span
from reportparse.trim import unspaced
from reportparse.visible import printable

SHOWN = 40
"""How many characters of a part its list shows."""


def build_page(report: Report, language: Language = "en") -> Page:
    """Return all that the page of a report shows."""
    layers = layers_of(report)
    roles = roles_of(layers)
    pairs, free = make_pairs(report, language)
    words = words_in(language)
    name = printable(report.source.name or "")
    return Page(
        language=language,
        title=printable(report.title.text) if report.title else name or words["no_title"],
        name=name,
        filed=[Fact(words[key], printable(str(said))) for key in FILED if (said := getattr(report, key)) is not None],
        size=len(unspaced(report.source.text)),
        nodes=len(layers.nodes),
        chunks=cut_text(layers, report.source, language),
        bars=draw_map(roles),
        shares=share_out(roles, language),
        pairs=pairs,
        free=free,
        counts={
            "findings": len(pairs),
            "recommendations": len(report.recommendations),
            "unanswered": sum(not pair.facing for pair in pairs),
        },
        notes={
            "problems": _problems(report, language),
            "repairs": _repairs(report, language),
            "parts": _parts(report, language),
        },
    )


def entry_of(page: Page, file: str, path: str) -> Entry:
    """Return the row of the index for a page."""
    counts = page.counts
    numbers = (counts["findings"], counts["recommendations"], counts["unanswered"], len(page.notes["problems"]))
    return Entry(file, printable(path), page.title, page.size, page.nodes, *numbers, page.bars)


def _problems(report: Report, language: Language) -> list[Note]:
    return [
        Note(printable(problem.describe(language)), f"p{place}", _place(report, problem.span, language))
        for place, problem in enumerate(report.problems)
    ]


def _repairs(report: Report, language: Language) -> list[Note]:
    """Return what was repaired, a row for all that were mended for the same reason, the most frequent first."""
    said = [printable(repair.describe(language)) for repair in report.repairs]
    first = {text: place for place, text in reversed(list(enumerate(said)))}
    return [
        Note(text, f"u{first[text]}", _place(report, report.repairs[first[text]].span, language), count)
        for text, count in Counter(said).most_common()
    ]


def _parts(report: Report, language: Language) -> list[Note]:
    colon = "：" if language == "zh" else ": "
    return [
        Note(
            f"{part_name(part.kind, language)}{colon}{printable(part.text[:SHOWN])}{'…' if len(part.text) > SHOWN else ''}",
            f"q{place}",
            _place(report, part.span, language),
        )
        for place, part in enumerate(report.parts)
    ]


def _place(report: Report, span: Span, language: Language) -> str:
    return printable(report.source.locate(span.start).describe(language))
