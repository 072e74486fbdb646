"""Opens a Word file: its parts, unpacked piece by piece within the limits, with nothing outside it ever followed."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from reportparse.deadline import check_time
from reportparse.readers.options import Budget
from reportparse.refusals import refuse

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The namespace of files saved as strict Open XML."""
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError, OSError, etree.LxmlError,
)  # fmt: skip
"""What a file that is damaged makes its parts raise."""
CHUNK = 1 << 16
"""How many bytes are unpacked at once."""
WHOLE = 16_000_000
"""The most bytes of XML that are held as a tree at once: a part beside the text, or one paragraph of it."""
SAFE: dict[str, Any] = {
    "resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False, "remove_comments": True,
    "remove_pis": True,
}  # fmt: skip
"""How parts are parsed: nothing is fetched or expanded, and comments do not part the text that they stand in."""

Element = Any
"""An element of lxml."""


def children(holder: Element | None, *tags: str) -> dict[str, Element]:
    """Return the first child of each of some names that an element has; none of no element.

    The library looks them up itself: to ask for one after the other costs several times as much.
    """
    found: dict[str, Element] = {}
    if holder is not None:
        for child in holder.iterchildren(*tags):
            found.setdefault(child.tag, child)
    return found


class Package:
    """The parts of a Word file."""

    def __init__(self, data: bytes, name: str, budget: Budget) -> None:
        self.name = name
        self.budget = budget
        self.expanded = self.held = 0
        try:
            self.file = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN:
            raise self.damaged() from None
        self.parts = set(self.file.namelist())
        if len({name.lower() for name in self.parts}) < len(self.file.namelist()):
            raise self.damaged()  # ECMA-376 part 2, 6.2.2.3: names are the same whatever their case

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

    def beside(self, main: str, name: str) -> str | None:
        """Return the name of a part that stands beside the main one, None where there is none."""
        part = posixpath.join(posixpath.dirname(main), name)
        return part if part in self.parts else None

    def read(self, part: str | None) -> Element | None:
        """Return the root of a part, None where the file has no such part."""
        if part is None or part not in self.parts:
            return None
        try:
            parser = etree.XMLParser(**SAFE)
            for chunk in self._chunks(part):
                parser.feed(chunk)
            root = parser.close()
        except BROKEN:
            raise self.damaged() from None
        self.release()
        return self._plain(root)

    def events(self, part: str, tags: Sequence[str]) -> Iterator[tuple[str, Element]]:
        """Yield the starts and ends of some elements of a part; what was dealt with is to be cleared and released.

        Args:
            part: its name.
            tags: the elements' names.
        """
        parser: Element = etree.XMLPullParser(events=("start", "end"), tag=tags, **SAFE)
        begun = False
        try:
            for chunk in self._chunks(part):
                parser.feed(chunk)
                for event, element in parser.read_events():
                    begun = begun or self._plain(element) is not None
                    yield event, element
            parser.close()
            yield from parser.read_events()
        except BROKEN:
            raise self.damaged() from None

    def release(self) -> None:
        """Note that what was held as a tree no longer is."""
        self.held = 0

    def bytes_of(self, part: str) -> bytes:
        """Return a part as it stands in the file, unpacked."""
        try:
            return b"".join(self._unpack(part))
        except BROKEN:
            raise self.damaged() from None

    def _plain(self, element: Element) -> Element:
        """Return an element of a part that declares no types of its own, which no Word file does."""
        if element.getroottree().docinfo.doctype:
            raise self.damaged()
        return element

    def _chunks(self, part: str) -> Iterator[bytes]:
        """Yield a part's XML piece by piece, strict names as the usual ones; not more than may be held at once."""
        strict, usual = STRICT.encode(), W[1:-1].encode()
        rest = b""
        for chunk in self._unpack(part):
            self.held += len(chunk)
            if self.held > WHOLE:
                raise refuse("limit", self.name, limit="bytes in one paragraph or list of styles", most=WHOLE)
            rest = (rest + chunk).replace(strict, usual)
            ready = max(0, len(rest) - len(strict))
            yield rest[:ready]
            rest = rest[ready:]
        yield rest

    def _unpack(self, part: str) -> Iterator[bytes]:
        """Yield a part's bytes; what would unpack to more than the limit is never unpacked whole."""
        with self.file.open(part) as stream:
            while chunk := stream.read(CHUNK):
                self.expanded += len(chunk)
                self.budget.check("expanded", self.expanded)
                check_time()
                yield chunk
