"""A Word file that gives its styles, page and feet to what is written: the package's own, or a user's."""

from __future__ import annotations

import io
import re
import zipfile
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final
from xml.sax.saxutils import quoteattr

from lxml import etree

from reportparse.errors import InputError
from reportparse.patterns import lazy
from reportparse.readers.docx.package import STRICT, Element, Package, W
from reportparse.readers.docx.repack import FIXED, repack
from reportparse.readers.docx.styles import HEADING, TITLES, Styles
from reportparse.readers.options import Budget, Options
from reportparse.readers.read_bytes import read_bytes
from reportparse.refusals import refuse

NAMES: Final[dict[str, tuple[str, ...]]] = {
    "body text": ("body text first indent", "正文首行缩进", "body text", "正文文本"),
    "subtitle": ("subtitle", "副标题"),
    "salutation": ("salutation", "称呼"),
    "signature": ("signature", "签名"),
    "date": ("date", "日期"),
}
"""What the styles beside those of headings are called, the best first; a template need not have them."""
INSTEAD: Final = {
    "subtitle": '<w:jc w:val="center"/>',
    "signature": '<w:jc w:val="right"/>',
    "date": '<w:jc w:val="right"/>',
}
"""What a paragraph says itself where a template has no style for it."""
NEEDED: Final = ("title", *(f"heading {level}" for level in range(1, 10)))
"""The styles that a template is completed with."""
CONTENT_TYPES: Final = "[Content_Types].xml"
MAIN_TYPES: Final = (b"wordprocessingml.document.main+xml", b"wordprocessingml.template.main+xml")
"""The types of a document's main part and of a template's (.dotx)."""
HERE: Final = b"<?the text?>"
"""Stands for the paragraphs while the part that holds them is written."""
_STYLE = lazy(r'<w:style w:type="paragraph" w:styleId="(\w+)">\s*<w:name w:val="([^"]+)"/>.*?</w:style>', re.DOTALL)


class Template:
    """A Word file whose text is replaced."""

    def __init__(self, data: bytes, name: str) -> None:
        """Read what is needed of it.

        Raises:
            InputError: it is no Word file, or has no styles.
        """
        self.data = data
        try:
            self.package = Package(data, name, Budget(Options().limits, name))
            self.main = self.package.main()
            self.root: Element = self.package.read(self.main)
            self.part = self.package.beside(self.main, "styles")
            styles: Element = self.package.read(self.part)
            self.types = self.package.bytes_of(CONTENT_TYPES)
        except InputError:
            raise refuse("template", name) from None
        body = None if self.root is None else self.root.find(f"{W}body")
        fits = any(kind in self.types for kind in MAIN_TYPES) and STRICT.encode() not in self.package.bytes_of(self.main)
        if body is None or self.root is None or styles is None or self.root.nsmap.get("w") != W[1:-1] or not fits:
            raise refuse("template", name)
        self.body = body
        self.styles = Styles(styles)
        self.ids = _ids(styles)
        self.added = {name: f"Reportparse{name.title().replace(' ', '')}" for name in NEEDED if name not in self.ids}

    def properties(self, style: str) -> str:
        """Return the properties of a paragraph of a style; numbers that the template would put before headings are off.

        Args:
            style: its name, in lower case.
        """
        key = self.added.get(style) or self.ids.get(style)
        if key is None:
            return INSTEAD.get(style, "")
        number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>' if self.styles.get(key).number else ""
        return f"<w:pStyle w:val={quoteattr(key)}/>{number}"

    def filled(self, paragraphs: str) -> bytes:
        """Return the file with other paragraphs in place of its own; page, feet and all other parts stay.

        Args:
            paragraphs: as XML, with the prefix ``w``.
        """
        page = self.body[-1] if len(self.body) and self.body[-1].tag == f"{W}sectPr" else None
        for child in list(self.body):
            if child is not page:
                self.body.remove(child)
        self.body.insert(0, etree.ProcessingInstruction(*HERE.decode()[2:-2].split()))
        whole: bytes = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        before, after = whole.split(HERE)
        changed = {
            self.main: before + paragraphs.encode() + after,
            CONTENT_TYPES: self.types.replace(MAIN_TYPES[1], MAIN_TYPES[0]),
        }
        if self.added and self.part is not None:
            changed[self.part] = self._completed(self.part)
        return repack(self.data, self.package.file, changed)

    def _completed(self, part: str) -> bytes:
        """Return the styles with those that the template lacks."""
        root: Element = self.package.read(part)
        ours = {name.lower(): words for words, _, name in _own_styles()}
        for name, key in self.added.items():
            style = etree.fromstring(ours[name].replace("<w:style ", f'<w:style xmlns:w="{W[1:-1]}" ', 1))
            style.set(f"{W}styleId", key)
            for link in (*style.findall(f"{W}basedOn"), *style.findall(f"{W}next")):
                style.remove(link)
            root.append(style)
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def read_template(file: Path) -> Template:
    """Return a user's template.

    Args:
        file: a .docx or .dotx.

    Raises:
        InputError: it cannot be read, or is no Word file.
    """
    return Template(read_bytes(str(file), str(file), Options().limits.bytes + 1), str(file))


def default_template() -> Template:
    """Return the template in the look of GB/T 9704-2012."""
    return Template(_packed(), "gbt9704")


def _ids(styles: Element) -> dict[str, str]:
    """Return the ids of the styles that are used, by the names that are used here."""
    found: dict[str, str] = {}
    for style in styles.iter(f"{W}style"):
        named = style.find(f"{W}name")
        words = (named.get(f"{W}val") or "").strip().lower() if named is not None else ""
        if style.get(f"{W}type") == "paragraph" and words:
            heading = HEADING.match(words)
            name = f"heading {heading[1]}" if heading else "title" if words in TITLES else words
            found.setdefault(name, style.get(f"{W}styleId") or "")
    known = {own: next((found[name] for name in names if name in found), "") for own, names in NAMES.items()}
    return {name: key for name, key in {**found, **known}.items() if key}


def _own_styles() -> list[tuple[str, str, str]]:
    """Return the styles of the package's own template: the element, its id, its name."""
    text = (_folder() / "word" / "styles.xml").read_text(encoding="utf-8")
    return [(found[0], found[1], found[2]) for found in _STYLE.finditer(text)]


def _folder() -> Traversable:
    return resources.files("reportparse.serializers.docx") / "gbt9704"


@cache
def _packed() -> bytes:
    """Return the parts of the package's own template as one file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in sorted(_parts(_folder(), "")):
            file.writestr(zipfile.ZipInfo(name, FIXED), part, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _parts(folder: Traversable, above: str) -> list[tuple[str, bytes]]:
    parts: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        parts += _parts(entry, f"{above}{entry.name}/") if entry.is_dir() else [(above + entry.name, entry.read_bytes())]
    return parts
