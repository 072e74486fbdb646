"""Every visible character of a Word file is read, and a fix leaves all others as they were: told by a reader of its own."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from reportparse.check.fix import fix_file
from reportparse.check.settings import Settings
from reportparse.readers.docx.edit_docx import edit_docx
from reportparse.readers.docx.read_docx import read_docx
from reportparse.readers.options import Options
from tests.readers.written_as import word_file

NAMES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
W, M, MC = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}",
)
MARKERS = "一、 二、 四、 （一） （三） (二) 1. 2. 4. 第一， 一是".split()

words = st.text("甲乙丙工作 说明<&>'\"。；ab1", min_size=1, max_size=6) | st.sampled_from(MARKERS)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


inner = st.one_of(
    words.map(escaped),
    words.map(lambda text: f"<![CDATA[{text}]]>"),
    st.sampled_from(["<!--注释-->", "<?指令 内容?>", "&#x4e01;", "&amp;", "&#19969;"]),
)
text = st.lists(inner, max_size=4).map(lambda parts: f'<w:t xml:space="preserve">{"".join(parts)}</w:t>')
shown = st.one_of(
    text,
    st.sampled_from(
        [
            "<w:tab/>",
            "<w:br/>",
            '<w:br w:type="page"/>',
            "<w:noBreakHyphen/>",
            "<!--c-->",
            "<?p i?>",
            "<w:softHyphen/>",
            "<w:lastRenderedPageBreak/>",
        ]
    ),
    text.map(
        lambda own: (
            f"<mc:AlternateContent {NAMES}><mc:Choice><w:x/></mc:Choice><mc:Fallback>{own}</mc:Fallback></mc:AlternateContent>"
        )
    ),
)
run = st.lists(shown, max_size=4).map(lambda parts: f"<w:r><w:rPr><w:b/></w:rPr>{''.join(parts)}</w:r>")
math = words.map(escaped).map(lambda own: f"<m:oMath {NAMES}><m:r><m:t>{own}</m:t></m:r></m:oMath>")


def wrapped(within: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    names = "hyperlink smartTag ins moveTo fldSimple customXml bdo del moveFrom".split()
    return st.one_of(
        st.tuples(st.sampled_from(names), within).map(lambda pair: f"<w:{pair[0]}>{pair[1]}</w:{pair[0]}>"),
        within.map(lambda own: f"<w:sdt><w:sdtPr/><w:sdtContent>{own}</w:sdtContent></w:sdt>"),
        st.lists(within, max_size=3).map("".join),
    )


inline = st.recursive(run | math, wrapped, max_leaves=5)
marks = st.sampled_from(["", "", "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"])
paragraph = st.tuples(marks, inline).map(lambda pair: f"<w:p>{pair[0]}{pair[1]}</w:p>")


def holding(within: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def box(own: str) -> str:
        drawn = f"<w:txbxContent>{own}</w:txbxContent>"
        versions = f"<mc:Choice><w:drawing>{drawn}</w:drawing></mc:Choice><mc:Fallback><w:pict>{drawn}</w:pict></mc:Fallback>"
        return f"<w:p><w:r><w:t>框</w:t><mc:AlternateContent {NAMES}>{versions}</mc:AlternateContent></w:r></w:p>"

    def table(own: str) -> str:
        deleted = "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>删</w:t></w:r></w:p></w:tc></w:tr>"
        return f"<w:tbl><w:tblPr/>{deleted}<w:tr><w:tc><w:tcPr/>{own}</w:tc><w:tc>{own}</w:tc></w:tr></w:tbl>"

    return st.one_of(
        within.map(box),
        within.map(table),
        within.map(lambda own: f"<w:sdt><w:sdtContent>{own}</w:sdtContent></w:sdt>"),
        st.lists(within, max_size=3).map("".join),
    )


bodies = st.recursive(paragraph, holding, max_leaves=6)


def visible(element: ET.Element) -> Iterator[str]:
    """Yield what a person sees, in no certain order: of two versions the first that shows anything."""
    if element.tag in (f"{W}del", f"{W}moveFrom") or (element.tag == f"{W}tr" and element.find(f"{W}trPr/{W}del") is not None):
        return
    if element.tag in (f"{W}t", f"{M}t"):
        yield element.text or ""
    elif element.tag == f"{W}noBreakHyphen":
        yield "-"
    elif element.tag == f"{MC}AlternateContent":
        yield from next(filter(None, (list(visible(version)) for version in element)), [])
    else:
        for child in element:
            yield from visible(child)


def characters(data: bytes) -> list[str]:
    """Return all visible characters of a Word file, sorted."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        root = ET.fromstring(file.read("word/document.xml"))
    return sorted(char for part in visible(root) for char in part if not char.isspace())


def others(data: bytes) -> dict[str, tuple[bytes, int, tuple[int, ...]]]:
    """Return all parts but the text, with how each is packed and dated."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {
            info.filename: (file.read(info), info.compress_size, info.date_time)
            for info in file.infolist()
            if info.filename != "word/document.xml"
        }


@settings(max_examples=150, deadline=None)
@given(bodies)
def test_every_visible_character_is_read_once(body: str) -> None:
    data = word_file(body)
    read = read_docx(data, "x.docx", Options()).source.text
    assert sorted(char for char in read if not char.isspace()) == characters(data)


@settings(max_examples=150, deadline=None)
@given(bodies, st.data())
def test_a_change_changes_its_characters_alone(body: str, data: st.DataObject) -> None:
    file = word_file(body)
    read = read_docx(file, "x.docx", Options()).source.text
    at = data.draw(st.integers(0, max(0, len(read) - 1)))
    end = data.draw(st.integers(at, min(at + 3, len(read))))
    changed = edit_docx(file, [(at, end, "新]]>&<")])
    if changed is not None:
        assert read_docx(changed, "x.docx", Options()).source.text == read[:at] + "新]]>&<" + read[end:]
        assert others(changed) == others(file)


@settings(max_examples=60, deadline=None)
@given(bodies)
def test_a_fix_keeps_every_word(body: str) -> None:
    file = word_file(body)
    mended = fix_file(file, "x.docx", Options(), Settings())
    if mended.data is not None:
        words = [char for char in characters(file) if char in "甲乙丙工作说明框ab"]
        assert [char for char in characters(mended.data) if char in "甲乙丙工作说明框ab"] == words
        assert others(mended.data) == others(file)


def test_a_comment_parts_no_text() -> None:
    body = "<w:p><w:r><w:t>(一)工作<!--c-->说明<?p i?>文字</w:t></w:r></w:p>"
    assert read_docx(word_file(body), "x.docx", Options()).source.text == "(一)工作说明文字\n"


def test_a_part_in_utf_16_is_mended() -> None:
    lines = "".join(
        f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in ("一、甲", "工作。", "二、乙", "工作。", "四、丙", "工作。")
    )
    with zipfile.ZipFile(io.BytesIO(word_file(lines))) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    head = '<?xml version="1.0" encoding="UTF-16"?>'
    parts["word/document.xml"] = (head + parts["word/document.xml"].decode().split("?>", 1)[-1]).encode("utf-16")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, own in parts.items():
            target.writestr(name, own)
    changed = edit_docx(out.getvalue(), [(16, 17, "三")])
    assert changed is not None
    assert read_docx(changed, "x.docx", Options()).source.text.split("\n")[4] == "三、丙"
