"""Puts what was found in a Word file into a copy of it, as comments at the places of the problems."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from reportparse.check.located import Located
from reportparse.refusals import refuse
from reportparse.source import SourceText


def comment_file(data: bytes, source: SourceText, rows: Sequence[Located], name: str) -> bytes:
    """Return a Word file with a comment for each problem that the baseline does not hold; without any, the file as it is.

    Args:
        data: the file.
        source: the text that was read from it.
        rows: what was found.
        name: what to call it in an error.

    Raises:
        InputError: it is no .docx, or one that can hold none.
    """
    if source.format != "docx":
        raise refuse("comments", name)
    comments = import_module("reportparse.readers.docx.comment_docx")
    notes = [comments.Note(row.start, row.end, f"{row.code} {row.message}") for row in rows if not row.known]
    commented: bytes | None = comments.comment_docx(data, notes)
    if commented is None:
        raise refuse("comments", name)
    return commented
