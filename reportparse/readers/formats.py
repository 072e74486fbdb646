"""The formats that are read: one row each, with the reader, what such files are called, and the extra that brings its libraries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Final

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
    suffixes: tuple[str, ...]
    """How names of such files end, the usual one first."""
    media_types: tuple[str, ...] = ()
    """What they are called where names do not tell."""
    extra: str | None = None
    """The extra that brings what the reader imports; None where the core does."""

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
        Format("text", "read_text", (".txt", ".text"), ("text/plain",)),
        Format("markdown", "read_markdown", (".md", ".markdown", ".mdown"), ("text/markdown",)),
        Format("html", "html.read_html", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"), "html"),
        Format(
            "docx",
            "docx.read_docx",
            (".docx",),
            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",),
            "docx",
        ),
        Format("pdf", "pdf.read_pdf", (".pdf",), ("application/pdf",), "pdf"),
        Format("doc", "read_office", (".doc",), ("application/msword",), "docx"),
        Format("wps", "read_office", (".wps",), (), "docx"),
        Format("rtf", "read_office", (".rtf",), ("application/rtf",), "docx"),
        Format("odt", "read_office", (".odt",), ("application/vnd.oasis.opendocument.text",), "docx"),
    )
}
"""All formats."""
SUFFIXES: Final = frozenset(suffix for row in FORMATS.values() for suffix in row.suffixes)
"""How the names of all files end that are read."""


def suffix_for(media_type: str) -> str:
    """Return how the name of a file of a media type ends, empty where the type is not known.

    >>> suffix_for("text/html; charset=utf-8")
    '.html'
    """
    kind = media_type.partition(";")[0].strip().lower()
    return next((row.suffixes[0] for row in FORMATS.values() if kind in row.media_types), "")
