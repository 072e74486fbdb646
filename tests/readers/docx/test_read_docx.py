"""What of a Word file is text, where it stands and how it looks."""

from __future__ import annotations

import io
import tracemalloc
import zipfile

import pytest

from reportparse import InputError, Limits, parse_file
from reportparse.readers.docx.package import CHUNK, WHOLE, Package
from reportparse.readers.docx.read_docx import read_docx
from reportparse.readers.docx.stream import Stream
from reportparse.readers.docx.walk import Walker
from reportparse.readers.options import Budget, Options
from reportparse.source import Block
from tests.growth import assert_grows_linearly
from tests.readers.docx.lists import abstract, at, level, num
from tests.readers.written_as import PACKAGE, WORD, word_file


def p(content: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


PAGE = '<w:r><w:br w:type="page"/></w:r>'
LISTED = '<w:ddList>{}<w:listEntry w:val="甲级"/><w:listEntry w:val="乙级"/></w:ddList>'


def sign(kind: str, inside: str = "") -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}">{inside}</w:fldChar></w:r>'


def field(instruction: str, result: str | None, inside: str = "") -> str:
    """Return a field; without a result it has no place for one."""
    shown = "" if result is None else sign("separate") + (r(result) if result else "")
    return f"{sign('begin', inside)}<w:r><w:instrText>{instruction}</w:instrText></w:r>{shown}{sign('end')}"


def form(inside: str) -> str:
    return f'<w:ffData><w:name w:val="A"/>{inside}</w:ffData>'


def drawn(inside: str) -> str:
    return f"<w:r><w:pict>{inside}</w:pict></w:r>"


def box(words: str) -> str:
    return drawn(f"<w:txbxContent>{p(r(words))}</w:txbxContent>")


def read(body: str, **parts: str) -> tuple[str, list[Block]]:
    more = {f"word/{name}.xml": content for name, content in parts.items()}
    source = read_docx(word_file(body, parts=more), "x.docx", Options()).source
    return source.text, source.blocks


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p(r("甲") + f"<w:ins>{r('乙')}</w:ins><w:del><w:r><w:delText>丙</w:delText></w:r></w:del>"), "甲乙\n"),
        (p(f"<w:moveFrom>{r('甲')}</w:moveFrom><w:moveTo>{r('乙')}</w:moveTo>"), "乙\n"),
        (p(r("甲") + "<w:r><w:br/></w:r>" + r("乙")), "甲\n乙\n"),
        (p(r("甲") + PAGE + r("乙")), "甲\n乙\n"),
        (p(PAGE + r("甲") + PAGE) + p(PAGE) + p(r(" ") + PAGE + r("乙")), "甲\n\n 乙\n"),
        (p(r("甲") + "<w:r><w:tab/></w:r>" + r("乙")), "甲\t乙\n"),
        (p(r("甲", "<w:vanish/>") + r("乙")), "乙\n"),
        (p(f"<w:hyperlink>{r('链接')}</w:hyperlink><w:smartTag>{r('标签')}</w:smartTag>"), "链接标签\n"),
        (f"<w:sdt><w:sdtContent>{p(r('控件'))}</w:sdtContent></w:sdt>", "控件\n"),
        (p(f"<w:sdt><w:sdtContent>{r('控件')}</w:sdtContent></w:sdt>"), "控件\n"),
        (
            p(
                '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("结果") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
            ),
            "结果\n",
        ),
        (p(f'<w:fldSimple w:instr="DATE">{r("2026年")}</w:fldSimple>'), "2026年\n"),
        (p('<w:r><w:sym w:font="Wingdings" w:char="F06C"/></w:r>' + r("甲")), "●甲\n"),
        (p("") + p(r("甲")), "\n甲\n"),
        (p(r("甲") + field(" PAGE ", None) + r("乙")), "甲乙\n"),
        (p(field(r"eq \o\ac(○,21)", None) + r("甲")), "㉑甲\n"),
        (p(field(r"eq \o\ac(○,3)", "③") + r("甲")), "③甲\n"),
        (p(field(' IF 1 = 1 "', None) + r("甲")), "甲\n"),
        (p(field("FORMDROPDOWN", "", form(LISTED.format("")))), "甲级\n"),
        (p(field("FORMDROPDOWN", None, form(LISTED.format('<w:result w:val="1"/>')))), "乙级\n"),
        (p(field("FORMDROPDOWN", None, form(LISTED.format('<w:result w:val="7"/>'))) + r("甲")), "甲\n"),
        (p(field("FORMTEXT", "所填", form("<w:textInput/>"))), "所填\n"),
        (p(field("FORMCHECKBOX", "", form('<w:checkBox><w:default w:val="1"/></w:checkBox>')) + r("甲")), "☒甲\n"),
        (p(field("FORMCHECKBOX", None, form('<w:checkBox><w:checked w:val="0"/></w:checkBox>')) + r("甲")), "☐甲\n"),
        (p(r("正文") + drawn("<v:textpath xmlns:v='urn:schemas-microsoft-com:vml' string='云溪镇文件'/>")), "正文\n云溪镇文件\n"),
        (p(r("正文") + drawn("<v:textpath xmlns:v='urn:schemas-microsoft-com:vml' on='t'/>")), "正文\n"),
    ],
)
def test_what_is_text(body: str, text: str) -> None:
    assert read(body)[0] == text


def test_cells_notes_and_boxes_have_their_places() -> None:
    cell = "<w:tc>{}</w:tc>"
    table = (
        f"<w:tbl><w:tr>{cell.format(p(r('甲')))}{cell.format(p(r('乙')))}</w:tr><w:tr>{cell.format(p(r('丙')))}</w:tr></w:tbl>"
    )
    box = p(f"<w:r><w:pict><w:txbxContent>{p(r('框中'))}</w:txbxContent></w:pict></w:r>" + r("正文"))
    notes = (
        f'<w:footnotes {WORD}><w:footnote w:type="separator" w:id="0">{p(r("——"))}</w:footnote>'
        f'<w:footnote w:id="2">{p(r("注文"))}</w:footnote></w:footnotes>'
    )
    text, blocks = read(table + box, footnotes=notes)
    assert text.split() == ["甲", "乙", "丙", "正文", "框中", "注文"]
    assert [block.cell for block in blocks] == ["T1R1C1", "T1R1C2", "T1R2C1", None, None, None]
    assert [block.element for block in blocks] == [None, None, None, None, "text box 1", "footnote 2"]
    assert [block.paragraph for block in blocks] == [1, 2, 3, 4, 5, 6]


def test_of_two_versions_of_a_drawing_one_is_read() -> None:
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    box = f"<w:txbxContent>{p(r('框'))}</w:txbxContent>"
    body = p(
        f"<w:r><mc:AlternateContent {mc}><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert read(body)[0].split() == ["框"]


def test_boxes_inside_boxes_are_read_once() -> None:
    body = p(r("内"))
    for name in "一二三四":
        drawn = f"<w:txbxContent>{p(r(name))}{body}</w:txbxContent>"
        body = p(f"<w:r><w:pict>{drawn}</w:pict></w:r>")
    assert sorted(read(body)[0].split()) == sorted("内一二三四")


def test_memory_is_that_of_the_text_not_of_the_xml() -> None:
    data = word_file(p(r("甲")) * 20_000)
    tracemalloc.start()
    text = read_docx(data, "x.docx", Options()).source.text
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    package = Package(data, "x.docx", Budget(Limits(), "x.docx"))
    shells = sum(1 for _ in Stream(package, package.main(), Walker()))
    assert text == "甲\n" * 20_000 and shells == 20_000
    assert package.held < CHUNK
    assert most < 20_000 * 600


def test_one_endless_paragraph_is_refused() -> None:
    run = "<w:r><w:t/></w:r>"
    with pytest.raises(InputError, match="one paragraph"):
        parse_file(word_file(p(run * (WHOLE // len(run) + 1))))


def test_parts_of_one_name_are_damage() -> None:
    file = io.BytesIO(packed(f"<w:document {WORD}><w:body/></w:document>"))
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(file, "a") as package:
        package.writestr("word/document.xml", "<x/>")
    with pytest.raises(InputError, match="damaged"):
        parse_file(file.getvalue(), name="x.docx")


def test_a_deleted_paragraph_counts_nothing() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    gone = p(f"<w:del>{'<w:r><w:delText>旧</w:delText></w:r>'}</w:del>", at(1) + "<w:rPr><w:del/></w:rPr>")
    data = word_file(p(r("甲"), at(1)) + gone + p(r("乙"), at(1)), numbering=numbering)
    assert read_docx(data, "x", Options()).source.text == "1. 甲\n2. 乙\n"


HIDING = "".join(
    f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{key}"/>{based}<w:rPr>{look}</w:rPr></w:style>'
    for kind, key, based, look in (
        ("paragraph", "P", "", "<w:vanish/>"),
        ("paragraph", "Q", '<w:basedOn w:val="P"/>', ""),
        ("character", "C", "", "<w:vanish/>"),
        ("character", "D", '<w:basedOn w:val="C"/>', '<w:vanish w:val="0"/>'),
    )
)
"""Styles that hide text, or inherit or undo that."""


@pytest.mark.parametrize(
    ("paragraph", "run", "text"),
    [
        ("", "<w:vanish/>", ""),
        ("", '<w:rStyle w:val="C"/>', ""),
        ("", '<w:rStyle w:val="D"/>', "甲"),
        ("", '<w:rStyle w:val="C"/><w:vanish w:val="0"/>', "甲"),
        ("P", "", ""),
        ("Q", "", ""),
        ("P", '<w:vanish w:val="false"/>', "甲"),
        ("P", '<w:rStyle w:val="C"/>', "甲"),
    ],
)
def test_styles_hide_text_and_the_boxes_that_hang_at_it(paragraph: str, run: str, text: str) -> None:
    own = f'<w:pStyle w:val="{paragraph}"/>' if paragraph else ""
    hung = f"<w:r><w:rPr>{run}</w:rPr><w:pict><w:txbxContent>{p(r('框'))}</w:txbxContent></w:pict></w:r>"
    read_, _ = read(p(r("甲", run) + hung, own) + p(r("末")), styles=f"<w:styles {WORD}>{HIDING}</w:styles>")
    assert read_.split() == [*([text, "框"] if text else []), "末"]


@pytest.mark.parametrize("kind", ["del", "moveFrom"])
def test_boxes_in_what_is_deleted_or_moved_away_are_not_read(kind: str) -> None:
    assert read(p(r("甲") + f"<w:{kind}>{box('旧')}</w:{kind}><w:ins>{box('新')}</w:ins>"))[0].split() == ["甲", "新"]


NUMBERED = abstract(0, level(0, "chineseCounting", "（%1）")) + num(1, 0)
GONE, MOVED = "<w:rPr><w:del/></w:rPr>", "<w:rPr><w:moveFrom/></w:rPr>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p(r("人手"), at(1) + GONE) + p(r("不足"), at(1)) + p(r("资金不足"), at(1)), "（一）人手不足\n（二）资金不足\n"),
        (p(r("人"), GONE) + p("", GONE) + p(r("手"), MOVED) + p(r("不足"), at(1)), "（一）人手不足\n"),
        (p(r("人手"), GONE) + f"<w:tbl><w:tr><w:tc>{p(r('不足'), GONE)}</w:tc></w:tr></w:tbl>", "人手\n不足\n"),
        (p(r("人手"), GONE), "人手\n"),
        (
            p(r("甲"), at(1)) + p("", at(1) + '<w:rPr><w:vanish w:val="0"/></w:rPr>') + p(r("丙"), at(1)),
            "（一）甲\n（二）\n（三）丙\n",
        ),
        (p(r("甲"), at(1)) + p("", at(1) + "<w:rPr><w:vanish/></w:rPr>") + p(r("乙"), at(1)), "（一）甲\n（二）乙\n"),
    ],
)
def test_a_deleted_mark_parts_no_paragraphs(body: str, text: str) -> None:
    assert read(body, numbering=f"<w:numbering {WORD}>{NUMBERED}</w:numbering>")[0] == text


def test_words_behind_which_a_mark_is_deleted_count_once() -> None:
    body = p(r("甲" * 100), GONE) * 9 + p(r("乙" * 99))
    assert len(parse_file(word_file(body), limits=Limits(characters=1_000)).source.text) == 1_000
    with pytest.raises(InputError, match="999"):
        parse_file(word_file(body), limits=Limits(characters=999))


def test_behind_a_style_separator_the_line_goes_on() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/></w:style>'
    ended = '<w:pStyle w:val="A"/><w:rPr><w:vanish/><w:specVanish/></w:rPr>'
    body = (
        p(r("一、人手不足。"), ended) + p(r("护理员少。")) + p(r("二、资金不足"), ended) + p(r("缺口大。")) + p(r("末。"), ended)
    )
    text, blocks = read(body, styles=f"<w:styles {WORD}>{styles}</w:styles>")
    assert text == "一、人手不足。护理员少。\n二、资金不足\n缺口大。\n末。\n"
    assert [(text[block.start : block.end], block.level) for block in blocks][:2] == [("一、人手不足。", 1), ("护理员少。", None)]
    report = parse_file(word_file(body, styles=styles))
    assert [node.heading.text for node in report.walk() if node.heading] == ["人手不足", "资金不足"]


def test_very_many_deleted_marks_and_open_fields_are_read_in_linear_time() -> None:
    assert read(p(r("甲"), GONE) * 5_000)[0] == "甲" * 5_000 + "\n"
    assert_grows_linearly(read, lambda size: p(r("甲"), GONE) * size, 500)
    assert_grows_linearly(read, lambda size: p(sign("begin") + sign("separate") + r("甲")) * size, 500)
    assert_grows_linearly(read, lambda size: p(sign("begin") * size + r("甲") * size), 500)


def test_a_typed_and_an_automatic_number_are_one_marker() -> None:
    numbering = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)
    body = p(r("一、总体情况"), at(1)) + p(r("情况良好。")) + p(r("二、存在问题"), at(1)) + p(r("资金不足。"))
    report = parse_file(word_file(body, numbering=numbering))
    assert [(node.marker.text, node.marker.ordinal) for node in report.sections if node.marker] == [
        ("1. 一、", 1),
        ("2. 二、", 2),
    ]
    assert [node.heading.text for node in report.sections if node.heading] == ["总体情况", "存在问题"]


def test_styles_give_levels_and_unnumbered_headings() -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:rPr><w:b/></w:rPr></w:style>'
        for key, name in (("T", "Title"), ("A", "heading 1"), ("B", "heading 2"))
    )
    rows = [
        ("T", "养老服务调研"),
        ("A", "引言"),
        ("", "本文说明情况。"),
        ("A", "问题"),
        ("B", "资金不足"),
        ("", "缺口较大。"),
        ("B", "人员短缺"),
        ("", "护理员少。"),
    ]
    body = "".join(p(r(words), f'<w:pStyle w:val="{style}"/>' if style else "") for style, words in rows)
    report = parse_file(word_file(body, styles=styles))
    assert report.title is not None and report.title.text == "养老服务调研"
    assert [(node.level, node.heading.text) for node in report.walk() if node.heading] == [
        (1, "引言"), (1, "问题"), (2, "资金不足"), (2, "人员短缺"),
    ]  # fmt: skip
    assert all(node.marker is None for node in report.walk())


def test_a_mis_styled_paragraph_does_not_break_the_outline() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading 1"/></w:style>'
    long = "我市高度重视养老工作，成立了领导小组，定期研究解决困难。各县区也都出台了文件，落实了资金，取得了明显成效。"
    plain = ["一、总体情况", long, "二、存在问题", "（一）资金不足", "缺口较大。", "（二）人员短缺", "护理员少。"]
    styled = ['<w:pPr><w:pStyle w:val="A"/></w:pPr>' if place in (1, 4) else "" for place in range(len(plain))]
    body = "".join(f"<w:p>{style}{r(words)}</w:p>" for style, words in zip(styled, plain, strict=True))
    report = parse_file(word_file(body, styles=styles))
    assert [node.marker.text for node in report.walk() if node.marker] == ["一、", "二、", "（一）", "（二）"]
    assert [node.level for node in report.walk()] == [1, 1, 2, 2]


def test_a_table_of_contents_is_a_repair() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="toc 1"/></w:style>'
    rows = [("C", "一、甲\t2"), ("C", "二、乙\t5"), ("", "一、甲"), ("", "内容。"), ("", "二、乙"), ("", "内容。")]
    body = "".join(p(r(words), f'<w:pStyle w:val="{style}"/>' if style else "") for style, words in rows)
    report = parse_file(word_file(body, styles=styles))
    assert [report.source.locate(node.span.start).paragraph for node in report.walk()] == [3, 5]
    assert [repair.reason for repair in report.repairs] == ["contents", "contents"]


def test_bold_words_are_a_heading() -> None:
    body = p(r("一是健全制度加强管理规范运行", "<w:b/>") + r("，各部门要落实责任，形成合力。")) + p(
        r("二是增加投入", "<w:b/>") + r("，市财政要安排资金。")
    )
    report = parse_file(word_file(p(r("一、建议")) + body))
    assert [child.heading.text for child in report.sections[0].children if child.heading] == [
        "健全制度加强管理规范运行",
        "增加投入",
    ]


def test_every_node_knows_its_paragraph() -> None:
    report = parse_file(word_file(p(r("一、甲")) + p("") + p(r("二、乙"))))
    assert [report.source.locate(node.span.start).paragraph for node in report.walk()] == [1, 3]


BOMB = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


def packed(document: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
        package.writestr("word/document.xml", document)
    return file.getvalue()


@pytest.mark.parametrize(
    "document",
    [
        f"{BOMB}<w:document {WORD}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>",
        f"<w:document {WORD}><w:body><w:p>",
        f"<w:document {WORD}/>",
        "",
        f"<w:document {WORD}><w:body>{'<w:sdt><w:sdtContent>' * 50_000}{'</w:sdtContent></w:sdt>' * 50_000}</w:body></w:document>",
    ],
    ids=["entities", "cut", "empty", "nothing", "deep"],
)
def test_bad_parts_are_one_error(document: str) -> None:
    with pytest.raises(InputError, match="damaged"):
        parse_file(packed(document), name="x.docx")


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    document = f"<w:document {WORD}><w:body>{' ' * 30_000_000}</w:body></w:document>"
    with pytest.raises(InputError, match="expanded"):
        parse_file(packed(document), name="x.docx", limits=Limits(expanded=10_000_000))


def test_very_many_paragraphs_are_read_in_linear_time() -> None:
    text, blocks = read(p(r("甲")) * 20_000)
    assert len(blocks) == 20_000 and text.count("\n") == 20_000
    assert_grows_linearly(read, lambda size: p(r("甲")) * size, 500)


def test_too_many_paragraphs_are_refused() -> None:
    with pytest.raises(InputError, match="blocks"):
        parse_file(word_file(p(r("甲")) * 2_000), limits=Limits(blocks=1_000))
