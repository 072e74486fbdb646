"""The parts of a Word file are found by what leads to them, whatever they are called."""

from __future__ import annotations

import io
import zipfile

import pytest

from reportparse import InputError, parse_file
from reportparse.readers.docx.comment_docx import Note, comment_docx
from reportparse.readers.docx.edit_docx import edit_docx
from tests.readers.docx.lists import abstract, at, level, num
from tests.readers.written_as import OFFICE, PACKAGE, TYPE, WORD

TEXT = "一、基本情况\n老人五万余人。\n二、存在的问题\n人手不足。\n少数乡镇没有上报。\n"
NUMBERING = abstract(0, level(0, "chineseCounting", "%1、")) + num(1, 0)
STYLES = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/></w:style>'


def paragraph(words: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


HEADED = f'<w:pStyle w:val="A"/>{at(1)}'
BODY = paragraph("基本情况", HEADED) + paragraph("老人五万余人。") + paragraph("存在的问题", HEADED) + paragraph("人手不足。")
PARTS = {
    "numbering": f"<w:numbering {WORD}>{NUMBERING}</w:numbering>",
    "styles": f"<w:styles {WORD}>{STYLES}</w:styles>",
    "footnotes": f'<w:footnotes {WORD}><w:footnote w:id="2">{paragraph("少数乡镇没有上报。")}</w:footnote></w:footnotes>',
}


def relations(*targets: tuple[str, str, str]) -> str:
    """Return relations: the kind of each, where it leads to, and what else it says."""
    rows = (f'<Relationship Id="r" Type="{OFFICE}/{kind}" Target="{target}" {more}/>' for kind, target, more in targets)
    return f'<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def packed(main: str, target: str, part: str, led: str, *, more: str = "") -> bytes:
    """Return a Word file whose parts are called as one likes.

    Args:
        main: the part with the text.
        target: where the file's relations look for it.
        part: what the parts beside it are called, with ``{}`` for their kind.
        led: where its relations look for them.
        more: what those relations say besides.
    """
    folder, _, name = main.replace("\\", "/").rpartition("/")
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        types = f'<Override PartName="/{main}" ContentType="{TYPE}.document.main+xml"/>'
        package.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types">{types}</Types>')
        package.writestr("_rels/.rels", relations(("officeDocument", target, "")))
        package.writestr(main, f"<w:document {WORD}><w:body>{BODY}</w:body></w:document>")
        package.writestr(f"{folder}/_rels/{name}.rels", relations(*((kind, led.format(kind), more) for kind in PARTS)))
        for kind, content in PARTS.items():
            package.writestr(part.format(kind), content)
    return file.getvalue()


NAMED = {
    "usual": ("word/document.xml", "word/document.xml", "word/{}.xml", "{}.xml"),
    "of the web": ("word/document2.xml", "/word/document2.xml", "word/{}2.xml", "/word/{}2.xml"),
    "elsewhere": ("doc/main.xml", "doc/main.xml", "parts/{}1.xml", "../parts/{}1.xml"),
    "in dots": ("word/document.xml", "./word/x/../document.xml", "word/a/{}.xml", "./a/{}.xml"),
    "in another case": ("word/document.xml", "Word/Document.xml", "word/x{}.xml", "X{}.XML"),
    "with backslashes": ("word\\document.xml", "word\\document.xml", "word\\x\\{}.xml", "x\\{}.xml"),
}


@pytest.mark.parametrize("names", NAMED.values(), ids=NAMED)
def test_parts_are_found_whatever_they_are_called(names: tuple[str, str, str, str]) -> None:
    report = parse_file(packed(*names), name="x.docx")
    assert report.source.text == TEXT
    assert [(block.level, block.ordinal) for block in report.source.blocks][::2] == [(1, 1), (1, 2), (None, None)]


@pytest.mark.parametrize("names", NAMED.values(), ids=NAMED)
def test_such_files_are_mended_and_commented(names: tuple[str, str, str, str]) -> None:
    data = packed(*names)
    changed = edit_docx(data, [(7, 8, "老年")])
    assert changed is not None and parse_file(changed, name="x.docx").source.text == TEXT.replace("老人", "老年人")
    noted = comment_docx(data, [Note(7, 9, "有多少？")])
    assert noted is not None and parse_file(noted, name="x.docx").source.text == TEXT
    again = comment_docx(noted, [Note(7, 9, "请核对。")])
    assert again is not None and again.count(b"comments.xml") == noted.count(b"comments.xml")


def test_nothing_outside_the_file_is_a_part_of_it() -> None:
    data = packed("word/document.xml", "word/document.xml", "word/x{}.xml", "x{}.xml", more='TargetMode="External"')
    assert parse_file(data, name="x.docx").source.text == "基本情况\n老人五万余人。\n存在的问题\n人手不足。\n"


def test_two_parts_of_one_name_are_damage() -> None:
    file = io.BytesIO(packed("word/document.xml", "word/document.xml", "word/{}.xml", "{}.xml"))
    with zipfile.ZipFile(file, "a") as package:
        package.writestr("Word\\Document.xml", "<x/>")
    with pytest.raises(InputError, match="damaged"):
        parse_file(file.getvalue(), name="x.docx")
