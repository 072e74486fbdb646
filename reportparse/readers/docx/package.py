"""Opens a Word file: its parts, unpacked within the limits, with nothing outside it ever followed."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Any

from lxml import etree

from reportparse.readers.options import Budget
from reportparse.readers.refusals import refuse

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The namespace of files saved as strict Open XML."""
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError, OSError, etree.LxmlError,
)  # fmt: skip
"""What a file that is damaged makes its parts raise."""

Element = Any
"""An element of lxml."""


class Package:
    """The parts of a Word file."""

    def __init__(self, data: bytes, name: str, budget: Budget) -> None:
        self.name = name
        self.budget = budget
        self.expanded = 0
        try:
            self.file = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN:
            raise self.damaged() from None
        self.parts = set(self.file.namelist())

    def damaged(self) -> Exception:
        """Return the error to raise where a part cannot be read."""
        return refuse("damaged", self.name, format="docx")

    def main(self) -> str:
        """Return the name of the part that holds the text."""
        relations = self.read("_rels/.rels")
        if relations is not None:
            for relation in relations.iter(f"{RELATIONS}Relationship"):
                if relation.get("Type", "").endswith("/officeDocument"):
                    return str(relation.get("Target", "")).lstrip("/")
        return "word/document.xml"

    def beside(self, main: str, name: str) -> Element | None:
        """Return the root of a part that stands beside the main one, None where there is none."""
        part = posixpath.join(posixpath.dirname(main), name)
        return self.read(part)

    def read(self, part: str) -> Element | None:
        """Return the root of a part, None where the file has no such part."""
        if part not in self.parts:
            return None
        try:
            data = self._unpack(part)
            if STRICT.encode() in data[:4096]:
                data = data.replace(STRICT.encode(), W[1:-1].encode())
            parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
            root = etree.fromstring(data, parser)
        except BROKEN:
            raise self.damaged() from None
        declared: Element = root.getroottree().docinfo
        if declared.doctype:
            raise self.damaged()
        return root

    def _unpack(self, part: str) -> bytes:
        """Return a part's bytes; what would unpack to more than the limit is never unpacked whole."""
        most = self.budget.limits.expanded - self.expanded
        with self.file.open(part) as stream:
            data = stream.read(most + 1)
        self.expanded += len(data)
        self.budget.check("expanded", self.expanded)
        self.budget.tick()
        return data
