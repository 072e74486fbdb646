"""The formats in which reports are written, by the name of ``--format``: one row each, with the extra that brings its libraries."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final, Literal, cast

from reportparse.refusals import load_function
from reportparse.report import Report
from reportparse.serializers.look import PLAIN, Look
from reportparse.visible import printable

ReportFormat = Literal[
    "tree", "json", "jsonl", "findings", "csv", "xlsx", "parquet", "markdown", "outline", "opml", "html", "docx"
]
"""The names of all formats."""
Written = str | bytes
"""What a format gives: text, which is written in UTF-8, or the bytes of a file."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format in which reports are written."""

    name: ReportFormat
    """As ``--format`` has it."""
    module: str
    """The module of `reportparse.serializers` that writes it, by a function of its own name: of a report, or of all, and a `Look`."""
    endings: tuple[str, ...] = ()
    """How a file's name ends that is written in it, where no other format is asked for."""
    extra: str | None = None
    """The extra that brings what the module imports; None where the core does."""
    for_people: bool = False
    """Whether a person reads it: it may have colours, and several stand one below the other, each with its name."""
    holds: Literal["one", "many", "all"] = "many"
    """What a file holds: one report; many, one written after the other; or all of them, written together."""
    rows: Literal["never", "asked", "always"] = "never"
    """Whether it writes rows of reports, where they are asked for or always, and not the reports themselves."""

    templated: bool = False
    """Whether a file may give it its look."""

    def __call__(self, reports: Iterable[Report], look: Look = PLAIN) -> Written:
        """Return reports in this format; one that holds one takes the first alone.

        Raises:
            ExtraError: a library is missing.
        """
        render = self.load()
        if self.holds == "all":
            return render(reports, look)
        if self.holds == "one":
            return render(next(iter(reports)), look)
        between = "\n" if self.for_people else ""
        return between.join(f"{self._head(report, look)}{render(report, look)!s}" for report in reports)

    def _head(self, report: Report, look: Look) -> str:
        """Return the line that says which of several reports follows."""
        return f"== {printable(report.source.name or '')}\n" if look.several and self.for_people else ""

    def load(self) -> Callable[..., Written]:
        """Return the function that writes: of one report, or of all together.

        Raises:
            ExtraError: a library is missing.
        """
        return cast("Callable[..., Written]", load_function(f"serializers.{self.module}", f"--format {self.name}", self.extra))


EXPORTERS: Final[dict[ReportFormat, Exporter]] = {
    row.name: row
    for row in (
        Exporter("tree", "render_tree", (".txt", ".text"), for_people=True),
        Exporter("json", "render_json", (".json",), holds="all", rows="asked"),
        Exporter("jsonl", "render_jsonl", (".jsonl", ".ndjson"), rows="asked"),
        Exporter("findings", "render_findings", for_people=True),
        Exporter("csv", "rows.render_csv", (".csv",), holds="all", rows="always"),
        Exporter("xlsx", "rows.render_xlsx", (".xlsx",), "xlsx", holds="all", rows="always"),
        Exporter("parquet", "rows.render_parquet", (".parquet",), "arrow", holds="all", rows="always"),
        Exporter("markdown", "render_markdown", (".md", ".markdown")),
        Exporter("outline", "render_outline", for_people=True),
        Exporter("opml", "render_opml", (".opml",), holds="all"),
        Exporter("html", "render_html", (".html", ".htm"), holds="all"),
        Exporter("docx", "docx.render_docx", (".docx",), extra="docx", holds="one", templated=True),
    )
}
"""All formats; the first is written where none is asked for."""
