"""Writes the page of a report: one HTML file that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.report import Report
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.view.build_page import build_page
from reportparse.serializers.view.page import Entry, Page
from reportparse.serializers.view.fill import fill
from reportparse.messages import Language


def render_view(report: Report, look: Look = PLAIN) -> str:
    """Return the page of a report.

    Args:
        report: the report.
        look: the language of the words around its own; whether the page is one of several, and leads back to their index.
    """
    return render_page(build_page(report, look.language), several=look.several)


def render_page(page: Page, *, several: bool = False) -> str:
    """Return a page as HTML.

    Args:
        page: what it shows.
        several: whether it is one of several, and leads back to their index.
    """
    return fill("page", page.language, page=page, several=several)


def render_index(entries: Sequence[Entry], language: Language = "en") -> str:
    """Return the index of several pages as HTML.

    Args:
        entries: a row for each.
        language: of the words around them.
    """
    numbers = ("size", "rows", "findings", "recommendations", "unanswered", "problems")
    totals = {name: sum(getattr(entry, name) for entry in entries) for name in numbers}
    return fill("index", language, entries=entries, totals=totals, numbers=numbers)
