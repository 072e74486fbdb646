"""Tells a file's format by what it holds, and by its name where the content leaves that open."""

from __future__ import annotations

import codecs
import io
import re
from typing import TYPE_CHECKING

from reportparse.patterns import lazy
from reportparse.readers.formats import FORMATS
from reportparse.refusals import refuse

if TYPE_CHECKING:
    import zipfile

TAGS = (
    rb"html|head|body|meta|title|table|tbody|tr|td|div|p|h[1-6]|ul|ol|dl|section|article|main|header|footer|nav|aside|blockquote|"
    rb"pre|form|figure|center|font|span|style|script"
)
HTML = lazy(
    rb"(?:\xef\xbb\xbf)?(?:\s++|<\?xml[^>]*+>|<!--(?>.*?-->))*+<(?:!doctype\s+html|(?:" + TAGS + rb")(?=[\s>/]))",
    re.IGNORECASE | re.DOTALL,
)
"""How a web page, or a part of one, begins."""
TAG = lazy(rb"</(?:" + TAGS + rb")>", re.IGNORECASE)
PDF = lazy(rb"(?:\xef\xbb\xbf)?\s*+%PDF-[0-9]")
PDF_OBJECT = lazy(rb"[0-9] [0-9]{1,5} obj\b")
"""What every PDF has, also one behind lines that are not its own."""
RTF = lazy(rb"\{\\rtf[0-9\\{}\s]")
WORD_XML = lazy(rb"progid=.Word\.Document|<w:wordDocument\b")
"""Word's own XML of 2003."""
STREAMS: tuple[tuple[str, str, tuple[str, str]], ...] = (
    ("EncryptedPackage", "encrypted", ("", "")),
    ("Workbook", "other", ("workbook", "表格")),
    ("PowerPoint Document", "other", ("presentation", "演示文稿")),
)
"""What an OLE file holds that is no document of Word: a stream, the refusal, what it is called."""
TYPES = "[Content_Types].xml"
TEXT_TYPE = lazy(rb"(?:\.wordprocessingml|\.ms-word)\.[\w.]{1,50}\.main\+xml", re.IGNORECASE)
"""The type of the part that holds a Word file's text."""
PARTS: tuple[tuple[str, tuple[str, str]], ...] = (("xl/", ("workbook", "表格")), ("ppt/", ("presentation", "演示文稿")))
"""The same of a zip file."""
SNIFFED = 4096
"""In how many of the first bytes a page shows itself."""
LISTED = 1 << 20
"""How many bytes of a zip file's list of types are looked at."""
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
    if PDF.match(data) or (b"%PDF-" in data[:1024] and PDF_OBJECT.search(data)):
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zipped(data, name)
    if data.startswith(OLE):
        return _compound(data, name, suffix)
    if RTF.match(data):
        return "rtf"
    head = _ascii(data[:SNIFFED])
    if WORD_XML.search(head):
        return "doc"
    if HTML.match(head) or (suffix in FORMATS["html"].suffixes and TAG.search(data)):
        return "html"
    return "markdown" if suffix in FORMATS["markdown"].suffixes else "text"


def _ascii(head: bytes) -> bytes:
    """Return the beginning of a file in one byte a letter, also where it is UTF-16, with its mark or without."""
    marked = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return head[2 if marked else 0 :].replace(b"\0", b"")


def _compound(data: bytes, name: str, suffix: str) -> str:
    """Return the format of an OLE file by the streams that it names."""
    for stream, reason, (english, chinese) in STREAMS:
        if stream.encode("utf-16-le") in data:
            raise refuse(reason, name, kind=(english, chinese))
    return "wps" if suffix in FORMATS["wps"].suffixes else "doc"


def _zipped(data: bytes, name: str) -> str:
    """Return the format of a zip file by the parts that it holds."""
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            parts = {part.replace("\\", "/").lower(): part for part in file.namelist()}
            types = parts.get(TYPES.lower())
            if types and (any(part.startswith("word/") for part in parts) or _lists_text(file, types)):
                return "docx"
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError):
        raise refuse("damaged", name, format="docx") from None
    if "content.xml" in parts and "mimetype" in parts:
        return "odt"
    for folder, kind in PARTS:
        if any(part.startswith(folder) for part in parts):
            raise refuse("other", name, kind=kind)
    raise refuse("archive", name)


def _lists_text(file: zipfile.ZipFile, types: str) -> bool:
    """Return whether a zip file's list of types has that of a Word file's text."""
    with file.open(types) as part:
        return TEXT_TYPE.search(_ascii(part.read(LISTED))) is not None
