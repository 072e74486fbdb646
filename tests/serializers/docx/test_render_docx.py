"""Word files: heading styles, the look of GB/T 9704-2012, templates, the same bytes again, and what LibreOffice shows."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from reportparse import InputError, parse_file, parse_report
from reportparse.cli.main import run
from reportparse.readers.docx.package import W
from reportparse.serializers.docx.render_docx import render_docx
from reportparse.serializers.look import Look
from tests.outlines import tree_of
from tests.readers.office import convert
from tests.readers.written_as import PACKAGE, TYPE, WORD, word_file

TEXT = """青政发〔2024〕5号
各乡镇人民政府：
关于街道工作的报告
一、基本情况
（一）加强领导。成立小组。
1.定人
甲负责。
（1）定岗
乙负责。
二、存在问题
人手不足。
青岭县人民政府
2024年3月5日
"""


def part(data: bytes, name: str) -> etree._Element:
    """Return the root of a part of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return etree.fromstring(file.read(name))


def value(element: etree._Element, path: str, name: str = "val") -> str | None:
    """Return an attribute of what a path leads to; ``w:`` is the namespace of Word."""
    found = element.find(path.replace("w:", W))
    return None if found is None else found.get(f"{W}{name}")


def paragraphs(data: bytes) -> list[tuple[str | None, str]]:
    """Return each paragraph's style and text."""
    root = part(data, "word/document.xml")
    return [(value(p, "w:pPr/w:pStyle"), "".join(t.text or "" for t in p.iter(f"{W}t"))) for p in root.iter(f"{W}p")]


def test_headings_have_the_styles_of_their_levels() -> None:
    assert paragraphs(render_docx(parse_report(TEXT))) == [
        ("Subtitle", "青政发〔2024〕5号"),
        ("Salutation", "各乡镇人民政府："),
        ("Title", "关于街道工作的报告"),
        ("Heading1", "一、基本情况"),
        ("Heading2", "（一）加强领导。"),
        ("BodyText", "成立小组。"),
        ("Heading3", "1.定人"),
        ("BodyText", "甲负责。"),
        ("Heading4", "（1）定岗"),
        ("BodyText", "乙负责。"),
        ("Heading1", "二、存在问题"),
        ("BodyText", "人手不足。"),
        ("Signature", "青岭县人民政府"),
        ("Date", "2024年3月5日"),
    ]


def test_a_heading_with_text_behind_it_stays_on_its_line() -> None:
    root = part(render_docx(parse_report(TEXT)), "word/document.xml")
    marked = [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}rPr/{W}specVanish") is not None]
    assert ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in marked] == ["（一）加强领导。"]


def test_the_look_is_that_of_the_standard() -> None:
    data = render_docx(parse_report(TEXT))
    styles = {style.get(f"{W}styleId"): style for style in part(data, "word/styles.xml").iter(f"{W}style")}
    fonts = {key: value(styles[key], "w:rPr/w:rFonts", "eastAsia") for key in ("Title", "Heading1", "Heading2")}
    assert fonts == {"Title": "方正小标宋简体", "Heading1": "黑体", "Heading2": "楷体_GB2312"}
    assert value(part(data, "word/styles.xml"), "w:docDefaults/w:rPrDefault/w:rPr/w:rFonts", "eastAsia") == "仿宋_GB2312"
    assert (value(styles["Title"], "w:rPr/w:sz"), value(styles["Normal"], "w:rPr/w:sz")) == ("44", "32")
    assert value(styles["Normal"], "w:pPr/w:spacing", "line") == "560"
    assert value(styles["BodyText"], "w:pPr/w:ind", "firstLineChars") == "200"
    named = {font.get(f"{W}name"): value(font, "w:altName") for font in part(data, "word/fontTable.xml")}
    assert all(named[font] for font in ("方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"))
    page = part(data, "word/document.xml").find(f"{W}body/{W}sectPr")
    assert page is not None
    twips = {"top": 37, "bottom": 35, "left": 28, "right": 26}
    assert all(abs(int(value(page, "w:pgMar", side) or 0) / 56.693 - mm) < 0.1 for side, mm in twips.items())


def test_the_same_report_gives_the_same_bytes_and_the_same_text() -> None:
    data = render_docx(parse_report(TEXT))
    assert data == render_docx(parse_report(TEXT))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert {info.date_time[0] for info in file.infolist()} == {1980}
    assert tree_of(parse_file(data)) == tree_of(parse_report(TEXT))


def test_python_docx_opens_it() -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document(io.BytesIO(render_docx(parse_report(TEXT))))
    assert [p.style.name for p in document.paragraphs][2:5] == ["Title", "Heading 1", "Heading 2"]


STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="标题"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="h1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
)


def template(folder: Path, **parts: str) -> Path:
    """Write a template with two of the styles, a number before the first and a page of its own."""
    file = folder / "模板.docx"
    numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="第%1章"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    page = '<w:sectPr><w:pgSz w:w="1000" w:h="2000"/></w:sectPr>'
    file.write_bytes(word_file(f"<w:p><w:r><w:t>旧文</w:t></w:r></w:p>{page}", numbering=numbering, styles=STYLES, parts=parts))
    return file


def test_a_template_gives_its_styles_and_its_page(tmp_path: Path) -> None:
    file = template(tmp_path)
    data = render_docx(parse_report(TEXT), Look(template=file))
    assert value(part(data, "word/document.xml"), "w:body/w:sectPr/w:pgSz", "w") == "1000"
    assert paragraphs(data)[2:6] == [
        ("t", "关于街道工作的报告"),
        ("h1", "一、基本情况"),
        ("ReportparseHeading2", "（一）加强领导。"),
        (None, "成立小组。"),
    ]
    assert tree_of(parse_file(data)) == tree_of(parse_report(TEXT))
    kept = {"word/numbering.xml", "_rels/.rels", "word/_rels/document.xml.rels"}
    with zipfile.ZipFile(file) as old, zipfile.ZipFile(io.BytesIO(data)) as new:
        assert all(old.read(name) == new.read(name) for name in kept)
    assert data == render_docx(parse_report(TEXT), Look(template=file))


def test_a_style_may_be_called_anything(tmp_path: Path) -> None:
    file = template(tmp_path)
    with zipfile.ZipFile(file) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(b'"h1"', b'"R&amp;D"')
    with zipfile.ZipFile(file, "w") as new:
        for name, content in parts.items():
            new.writestr(name, content)
    data = render_docx(parse_report(TEXT), Look(template=file))
    assert paragraphs(data)[3] == ("R&D", "一、基本情况")


def test_a_dotx_is_a_template(tmp_path: Path) -> None:
    types = f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/word/document.xml" ContentType="{TYPE}.template.main+xml"/></Types>'
    data = render_docx(parse_report(TEXT), Look(template=template(tmp_path, **{"[Content_Types].xml": types})))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        assert b"document.main+xml" in file.read("[Content_Types].xml")


@pytest.mark.parametrize("data", [b"text", b"", b"PK\x03\x04", word_file("")[:-400]])
def test_what_is_no_word_file_is_no_template(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "t.docx").write_bytes(data)
    with pytest.raises(InputError, match="no Word file whose styles can be taken"):
        render_docx(parse_report(TEXT), Look(template=tmp_path / "t.docx"))


def test_the_command(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    def parse(out: str, file: Path) -> tuple[int, bytes]:
        code = run(["parse", str(tmp_path / "a.txt"), "-o", str(tmp_path / out), "--template", str(file)], "en")
        return code, capsysbinary.readouterr().err

    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    file = template(tmp_path)
    assert parse("a.docx", file) == (0, b"")
    assert paragraphs((tmp_path / "a.docx").read_bytes())[3] == ("h1", "一、基本情况")
    for out, other in (("b.md", file), ("b.docx", tmp_path / "a.txt"), ("b.docx", tmp_path / "none.docx")):
        code, errors = parse(out, other)
        assert (code, errors.count(b"\n")) == (2, 1)
        assert not (tmp_path / out).exists()


def test_libreoffice_shows_it(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.docx").write_bytes(render_docx(parse_report(TEXT)))
    convert([tmp_path / "in" / "a.docx"], "pdf", tmp_path)
    report = parse_file(tmp_path / "a.pdf")
    assert [row.marker for row in tree_of(report)] == [row.marker for row in tree_of(parse_report(TEXT))]
    convert([tmp_path / "in" / "a.docx"], "docx", tmp_path)
    assert tree_of(parse_file(tmp_path / "a.docx")) == tree_of(parse_report(TEXT))


def test_the_body_holds_nothing_but_paragraphs_and_the_page() -> None:
    root = etree.fromstring(f"<w:body {WORD}/>")
    body = part(render_docx(parse_report(TEXT)), "word/document.xml").find(f"{W}body")
    assert body is not None and root.tag == body.tag
    *tags, last = [child.tag for child in body]
    assert (set(tags), last) == ({f"{W}p"}, f"{W}sectPr")
