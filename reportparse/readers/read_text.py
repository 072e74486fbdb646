"""Reads plain text in any of the usual encodings."""

from __future__ import annotations

from reportparse.readers.options import Options
from reportparse.readers.read_characters import read_characters
from reportparse.source import SourceText
from reportparse.texts import ReadText


def read_text(data: bytes, name: str, options: Options) -> ReadText:
    """Return the characters of a text file, line ends as they are.

    Args:
        data: the whole file.
        name: what to call it in an error.
        options: how to read it.

    Raises:
        InputError: the bytes are no text.
    """
    decoded, _ = read_characters(data, name, options)
    return ReadText(SourceText(decoded.text, name, "text", decoded.encoding), problems=decoded.problems)
