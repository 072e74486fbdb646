"""Writes edits of the text that was read back into the file that it was read from."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module

from reportparse.check.violation import Edit
from reportparse.readers.decode_text import MARKS
from reportparse.source import SourceText
from reportparse.splice import splice


def edit_file(data: bytes, source: SourceText, edits: Sequence[Edit]) -> bytes | None:
    """Return a file's bytes with some edits made and all else as it was; None where they cannot be written.

    Args:
        data: the file.
        source: the text that was read from it.
        edits: in order of place, none overlapping another.
    """
    if source.format == "docx":
        edit_docx = import_module("reportparse.readers.docx.edit_docx").edit_docx
        changed: bytes | None = edit_docx(data, edits)
        return changed
    if not source.verbatim or source.encoding is None:
        return None
    try:
        body = source.text.encode(source.encoding)
        new = splice(source.text, edits).encode(source.encoding)
    except UnicodeEncodeError:
        return None
    mark = data[: len(data) - len(body)]
    if data != mark + body or (mark and mark not in [known for known, _ in MARKS]):
        return None
    return mark + new
