"""Tells a file's format by what it holds, and by its name where the content leaves that open."""

from __future__ import annotations

import io
import re
import zipfile

from reportparse.readers.formats import FORMATS
from reportparse.readers.refusals import refuse

HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?(?:\s|<\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body|meta|title)\b",
    re.IGNORECASE | re.DOTALL,
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def detect_format(data: bytes, name: str) -> str:
    """Return the format of a file's bytes, a key of `FORMATS`.

    Args:
        data: the whole file.
        name: its name; the end tells what the content leaves open.

    Raises:
        InputError: it is of a format that is not read.
    """
    suffix = "." + name.lower().rpartition(".")[2]
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, name)
    if data.startswith(OLE):
        return "wps" if suffix == ".wps" else "doc"
    if data.startswith(b"{\\rtf"):
        return "rtf"
    if HTML.match(data[:4096]):
        return "html"
    return "markdown" if suffix in FORMATS["markdown"].suffixes else "text"


def _zipped(data: bytes, name: str) -> str:
    """Return the format of a zip file by the parts that it holds."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            parts = set(file.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        raise refuse("damaged", name, format="docx") from None
    if "[Content_Types].xml" in parts and any(part.startswith("word/") for part in parts):
        return "docx"
    if "content.xml" in parts and "mimetype" in parts:
        return "odt"
    raise refuse("archive", name)
