"""Decodes the bytes of a file that holds text, within the limits."""

from __future__ import annotations

from reportparse.readers.decode_text import Decoded, decode_text
from reportparse.readers.options import Budget, Options


def read_characters(data: bytes, name: str, options: Options, declared: str | None = None) -> tuple[Decoded, Budget]:
    """Return the characters of a file, and what of the limits is left for the rest of its reading.

    Args:
        data: the whole file.
        name: what to call it in an error.
        options: how to read it.
        declared: the encoding that the file itself names, which is evidence only.

    Raises:
        InputError: the bytes are no text, or too many.
    """
    decoded = decode_text(data, name, options.encoding, declared)
    budget = Budget(options.limits, name)
    budget.check("characters", len(decoded.text))
    return decoded, budget
