"""Decodes UTF-8 bytes, and tells what to do about bytes that are something else."""

from __future__ import annotations

import codecs
import shlex

from reportparse.readers.refusals import SIGNATURES, refuse, refuse_format

UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def decode_text(data: bytes, name: str) -> str:
    """Return the characters of UTF-8 bytes, line ends as they are, without a byte order mark.

    Args:
        data: the bytes of a whole file.
        name: what to call the file in an error.

    Raises:
        InputError: the bytes are no UTF-8 text.
    """
    for signature, english, chinese in SIGNATURES:
        if data.startswith(signature):
            raise refuse_format(english, chinese, name)
    body = data.removeprefix(codecs.BOM_UTF8)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        offset = error.start + len(data) - len(body)
        raise refuse(
            "encoding",
            name,
            byte=f"{data[offset]:02x}",
            offset=offset,
            encoding=_guess(data),
            quoted="FILE" if name == "-" else shlex.quote(name),
        ) from None


def _guess(data: bytes) -> str:
    """Name the encoding that the bytes may be in; a Chinese text that is not UTF-8 is mostly GB18030."""
    if data.startswith(UTF16_MARKS):
        return "UTF-16"
    try:
        data.decode("gb18030")
    except UnicodeDecodeError:
        return "ENCODING"
    return "GB18030"
