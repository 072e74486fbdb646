"""Writes the page of a report: one HTML file that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Sequence

from reportparse.messages import Language
from reportparse.report import Report
from reportparse.serializers.look import PLAIN, Look
from reportparse.serializers.view.build_page import build_page, entry_of
from reportparse.serializers.view.fill import fill
from reportparse.serializers.view.page import Entry


def render_view(report: Report, look: Look = PLAIN) -> str:
    """Return the page of a report.

    Args:
        report: the report.
        look: the language of the words around its own; whether the page is one of several, and leads back to their index.
    """
    return fill("page", look.language, page=build_page(report, look.language), several=look.several)


class Pages:
    """The pages of reports, each as it comes, and the index of those that belong together."""

    def __init__(self, language: Language = "en") -> None:
        self.language = language
        self.entries: list[Entry] = []
        """A row for each page of several."""

    def alone(self, report: Report) -> str:
        """Return the page of a report that is the only one."""
        return render_view(report, Look(language=self.language))

    def one_of_several(self, report: Report, file: str, path: str) -> str:
        """Return the page of one of several, which leads back to their index.

        Args:
            report: the report.
            file: how the page's file is called, beside the index.
            path: of the report, as the index shows it.
        """
        page = build_page(report, self.language)
        self.entries.append(entry_of(page, file, path))
        return fill("page", self.language, page=page, several=True)

    def index(self) -> str:
        """Return the index of the pages so far."""
        return render_index(self.entries, self.language)


def render_index(entries: Sequence[Entry], language: Language = "en") -> str:
    """Return the index of several pages as HTML.

    Args:
        entries: a row for each.
        language: of the words around them.
    """
    numbers = ("size", "nodes", "findings", "recommendations", "unanswered", "problems")
    totals = {name: sum(getattr(entry, name) for entry in entries) for name in numbers}
    return fill("index", language, entries=entries, totals=totals, numbers=numbers)
