"""The formats that are read: one row each, with the reader, and the extra that brings its libraries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from reportparse.readers.options import Options
from reportparse.refusals import install, refuse
from reportparse.texts import ReadText

Reader = Callable[[bytes, str, Options], ReadText]
"""A reader: a file's bytes, its name for messages, and how to read it; it raises nothing but `InputError`."""


@dataclass(frozen=True, slots=True)
class Format:
    """A format of files."""

    name: str
    """As `SourceText.format` has it."""
    reader: str
    """The module of its reader, which holds a function of the module's own name."""
    extra: str | None = None
    """The extra that brings what the reader imports; None where the core does."""
    suffixes: tuple[str, ...] = ()
    """How names of such files end, where the content alone does not tell."""

    def load(self, name: str) -> Reader:
        """Return the reader; a library that is missing is an `InputError` that names the extra."""
        try:
            module = import_module(f"reportparse.readers.{self.reader}")
        except ImportError as error:
            if self.extra is None or (error.name or "").startswith("reportparse"):
                raise
            raise refuse("extra", name, format=self.name, install=install(self.extra)) from None
        reader: Reader = getattr(module, self.reader.rpartition(".")[2])
        return reader


FORMATS: dict[str, Format] = {
    row.name: row
    for row in (
        Format("text", "read_text"),
        Format("markdown", "read_markdown", None, (".md", ".markdown", ".mdown")),
        Format("html", "html.read_html", "html", (".html", ".htm", ".xhtml")),
        Format("docx", "docx.read_docx", "docx"),
        Format("pdf", "pdf.read_pdf", "pdf"),
        *(Format(name, "read_office", "docx", (f".{name}",)) for name in ("doc", "wps", "rtf", "odt")),
    )
}
"""All formats."""
