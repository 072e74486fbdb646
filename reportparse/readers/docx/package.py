"""Opens a Word file: its parts, unpacked piece by piece within the limits, with nothing outside it ever followed."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

from lxml import etree

from reportparse.readers.options import Budget
from reportparse.refusals import refuse
from reportparse.timeout import check_time

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
"""The namespace of files saved as strict Open XML."""
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, ValueError, OSError, etree.LxmlError,
)  # fmt: skip
"""What a file that is damaged makes its parts raise."""
MAIN = "word/document.xml"
"""The usual name of the part that holds the text."""
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
        self._named = {_plain_name(name): name for name in self.parts}
        if len(self._named) < len(self.file.namelist()):
            raise self.damaged()  # two parts of one name
        self._relations: dict[str, dict[str, str | None]] = {}

    def damaged(self) -> Exception:
        """Return the error to raise where a part cannot be read."""
        return refuse("damaged", self.name, format="docx")

    def main(self) -> str:
        """Return the name of the part that holds the text.

        Raises:
            InputError: there is none.
        """
        part = self._led("", "officeDocument", MAIN)
        if part is None:
            raise self.damaged()
        return part

    def beside(self, part: str, kind: str) -> str | None:
        """Return the name of the part that goes with another, such as its styles; None where there is none.

        Args:
            part: the part that it goes with.
            kind: what it is, as relations name it; without such a relation, a part of that name in the same folder.
        """
        return self._led(part, kind, posixpath.join(folder_of(part), f"{kind}.xml"))

    def related(self, part: str, kind: str) -> str | None:
        """Return the name of the first part that the relations of another lead to, None where they lead to none.

        Args:
            part: whose relations; an empty name for those of the whole file.
            kind: what the part is, the last word of the relation's type.
        """
        return self._led(part, kind, "")

    def _led(self, part: str, kind: str, usual: str) -> str | None:
        """Return the part that relations lead to; the usual one where they have none of the kind."""
        if part not in self._relations:
            self._relations[part] = self._read_relations(part)
        return self._relations[part].get(kind, self.named(usual))

    def _read_relations(self, part: str) -> dict[str, str | None]:
        """Return the first part of each kind that relations lead to, None where they lead to none in the file."""
        found: dict[str, str | None] = {}
        root = self.read(self.named(relations_of(part)))
        for relation in root.iter(f"{RELATIONS}Relationship") if root is not None else ():
            kind, target = relation.get("Type", "").rpartition("/")[2], _slashed(relation.get("Target", ""))
            inside = relation.get("TargetMode") != "External"
            found[kind] = found.get(kind) or (self.named(posixpath.join(folder_of(part), target)) if inside else None)
        return found

    def named(self, name: str) -> str | None:
        """Return a part's name as the file writes it, None where the file has no such part."""
        return self._named.get(_plain_name(name))

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


def relations_of(part: str) -> str:
    """Return the name of the part that holds the relations of another.

    >>> relations_of("word/document.xml"), relations_of("")
    ('word/_rels/document.xml.rels', '_rels/.rels')
    """
    return posixpath.join(folder_of(part), "_rels", f"{posixpath.basename(_slashed(part))}.rels")


def folder_of(part: str) -> str:
    """Return the folder that a part stands in."""
    return posixpath.dirname(_slashed(part))


def _slashed(name: str) -> str:
    """Return a name with slashes for backslashes, which some programs write."""
    return name.replace("\\", "/")


def _plain_name(name: str) -> str:
    """Return a part's name so that names of one part are equal, whatever their case (ECMA-376 part 2, 6.2.2.3)."""
    return posixpath.normpath("/" + _slashed(name).lstrip("/")).lower()
