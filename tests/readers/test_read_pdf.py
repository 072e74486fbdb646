"""PDF: lines in order, furniture and wraps by their place, and what cannot be read."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import NamedTuple, cast

import pytest

from reportparse import InputError, Limits, Report, parse_file, parse_report
from reportparse.clean.clean_text import clean_text
from reportparse.readers.options import Options
from reportparse.readers.pdf.columns import put_in_order
from reportparse.readers.pdf.furniture import find_furniture
from reportparse.readers.pdf.glyphs import Glyphs
from reportparse.readers.pdf.lines import Line
from reportparse.readers.pdf.rows import find_rows
from reportparse.readers.pdf.wraps import edges_of, find_setting, is_wrap
from reportparse.readers.read_file import read_file
from tests.outlines import tree_of
from tests.readers.office import convert
from tests.readers.paper import Piece, centred, drawn, paper, turned

PARAGRAPH = "全镇共有行政村十二个，常住人口三万余人，其中六十岁以上老人占百分之二十五，独居老人较多，养老服务需求很大。"
LINES = ["云溪镇养老服务调研报告"]
for _part in ("一、基本情况", "二、存在问题", "三、对策建议"):
    LINES += [_part, *[f"（{number}）第{number}个方面" + f"。{PARAGRAPH * 3}" for number in "一二三四"]]
TEXT = "\n".join(LINES)
PASSWORD = '{"EncryptFile":{"type":"boolean","value":"true"},"DocumentOpenPassword":{"type":"string","value":"mima"}}'


def fodt(columns: int) -> str:
    """Return a flat OpenDocument text with a running head, page numbers at the foot, and so many columns."""
    names = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
        'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"'
    )
    body = "".join(
        f'<text:p text:style-name="{"T" if place == 0 else "P"}">{escape(line)}</text:p>' for place, line in enumerate(LINES)
    )
    return (
        f'<?xml version="1.0"?><office:document {names} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>'
        '<style:style style:name="P" style:family="paragraph"><style:paragraph-properties fo:text-indent="24pt"/>'
        '<style:text-properties fo:font-size="12pt" style:font-size-asian="12pt"/></style:style>'
        '<style:style style:name="T" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/>'
        '<style:text-properties fo:font-size="20pt" style:font-size-asian="20pt"/></style:style></office:styles>'
        '<office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm" '
        f'fo:page-height="15cm" fo:margin="2cm"><style:columns fo:column-count="{columns}" fo:column-gap="1cm"/>'
        "</style:page-layout-properties><style:header-style/><style:footer-style/></style:page-layout></office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">'
        "<style:header><text:p>云溪镇人民政府文件</text:p></style:header>"
        '<style:footer><text:p>— <text:page-number text:select-page="current"/> —</text:p></style:footer>'
        f"</style:master-page></office:master-styles><office:body><office:text>{body}</office:text></office:body></office:document>"
    )


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The report in one and two columns, and under a password, made by LibreOffice."""
    folder = tmp_path_factory.mktemp("papers")
    for columns in (1, 2):
        (folder / f"{columns}.fodt").write_text(fodt(columns), encoding="utf-8")
    (folder / "locked.fodt").write_text(fodt(1), encoding="utf-8")
    for form, names in (("pdf", ("1", "2")), (f"pdf:writer_pdf_Export:{PASSWORD}", ("locked",))):
        convert([folder / f"{name}.fodt" for name in names], form, folder)
    return {path.stem: path.read_bytes() for path in Path(folder).glob("*.pdf")}


@pytest.mark.parametrize("columns", ["1", "2"])
def test_the_tree_is_that_of_the_text(columns: str, papers: dict[str, bytes]) -> None:
    report = parse_file(papers[columns])
    assert tree_of(report) == tree_of(parse_report(TEXT))
    assert report.title is not None and report.title.text == LINES[0]
    assert joined(report) == joined(parse_report(TEXT))


def joined(report: Report) -> list[str]:
    """Return the paragraphs of all nodes."""
    return ["".join(paragraph.text.split()) for node in report.walk() for paragraph in node.paragraphs]


def test_furniture_is_a_repair_on_every_page(papers: dict[str, bytes]) -> None:
    report = parse_file(papers["1"])
    pages = max(block.page or 0 for block in report.source.blocks)
    reasons = [repair.reason for repair in report.repairs]
    assert pages > 3
    assert reasons.count("running-head") == reasons.count("page-number") == pages


def test_every_node_knows_its_page_and_box(papers: dict[str, bytes]) -> None:
    report = parse_file(papers["1"])
    places = [report.source.locate(node.span.start) for node in report.walk()]
    pages = [place.page or 0 for place in places]
    assert pages == sorted(pages) and pages[-1] > pages[0] >= 1
    for place in places:
        assert place.box is not None
        left, top, right, bottom = place.box
        assert 0 < left < right < 596 and 0 < top < bottom < 426


def test_a_password(papers: dict[str, bytes]) -> None:
    with pytest.raises(InputError, match="--password"):
        parse_file(papers["locked"])
    with pytest.raises(InputError, match="password is wrong"):
        parse_file(papers["locked"], password="x")
    assert tree_of(parse_file(papers["locked"], password="mima")) == tree_of(parse_report(TEXT))


def test_a_scan_needs_text_recognition() -> None:
    with pytest.raises(InputError, match="OCR"):
        parse_file(paper([]))


def test_a_hand_made_page() -> None:
    source = parse_file(paper(["1. Facts", "2. Advice"])).source
    assert source.text.splitlines() == ["1. Facts", "2. Advice"]
    assert source.locate(0).page == 1
    with pytest.raises(InputError, match="0 pages"):
        parse_file(paper(["x"]), limits=Limits(pages=0))


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.7 garbage" * 99, paper(["x"])[:200]])
def test_a_damaged_file_is_one_error(data: bytes) -> None:
    with pytest.raises(InputError, match="damaged"):
        parse_file(data)


LEFT, SIZE = 94.0, 16.0


def at(words: str, place: int, base: float = 200.0) -> Piece:
    """Return words of the usual size that begin at a place of the row, counted in letters."""
    return Piece(words, LEFT + place * SIZE, base, SIZE)


@pytest.mark.parametrize(
    "pieces",
    [
        [at("走访了~居家养老~试点，", 0), at("“~~~~”", 3)],
        [at("走访了~居家养老", 0), at("“", 3), at("”试点，", 8)],
        [at("~居家养老~试点，", 3), at("“~~~~”", 3), at("走访了", 0)],
        [at("走访了~居家养老~试点，", 0), at("走访了~居家养老~试点，", 0), at("“~~~~”", 3)],
    ],
)
def test_what_a_second_font_draws_stands_in_place(pieces: list[Piece]) -> None:
    rows = [*pieces, at("共十二处。", 0, 228.0)]
    assert parse_file(drawn(rows)).source.text == "走访了“居家养老”试点，\n共十二处。"


def test_a_gap_in_a_row_stays_one() -> None:
    row = [at("姓名~~~~~~电话", 0), at("（）", 2)]
    assert parse_file(drawn(row)).source.text == "姓名（） 电话"


def test_pieces_on_other_base_lines_are_other_lines() -> None:
    rows = [at("内部资料之三", 0, 95.0), Piece("养老服务报告", LEFT, 120.0, 28.0), at("一、基本情况", 0, 160.0)]
    assert parse_file(drawn(rows)).source.text.splitlines() == ["内部资料之三", "养老服务报告", "一、基本情况"]


def body(base: float) -> list[Piece]:
    """Return numbered parts that are not set in, each with two full lines."""
    full = "全镇共有行政村十二个常住人口三万余人老人占比较高"
    parts = [(number, base + 90 * place) for place, number in enumerate("一二三")]
    return [
        piece
        for number, top in parts
        for piece in (at(f"{number}、某方面的情况", 0, top), at(full, 0, top + 28), at("服务需求很大。", 0, top + 56))
    ]


def test_a_title_over_two_lines_is_one() -> None:
    report = parse_file(drawn([centred("关于全镇养老服务体系", 90), centred("建设情况的调研报告", 120), *body(180)]))
    assert report.title is not None and report.title.text == "关于全镇养老服务体系建设情况的调研报告"
    assert any(repair.reason == "line-wrap" and repair.span.start == 10 for repair in report.repairs)


def test_a_centred_title_is_not_glued_to_the_line_above() -> None:
    full = Piece("附件一：全镇养老服务设施情况统计表", LEFT, 460, 22.0)
    clean = clean_text(read_file(drawn([*body(90), full, centred("设施统计表", 490), *body(530)]), None, Options())).text
    assert "\n设施统计表\n" in clean and "统计表设施" not in clean


@pytest.mark.parametrize("turns", range(4))
@pytest.mark.parametrize("corner", [(0, 0), (100, -300)])
def test_a_page_is_read_as_it_is_shown(turns: int, corner: tuple[int, int]) -> None:
    pieces = [*body(90), at("走访了~居家养老~试点，", 0, 400), at("“~~~~”", 3, 400), Piece("- 1 -", 280, 810)]
    upright, found = (parse_file(drawn(pieces, space=space)) for space in (turned(0), turned(turns, *corner)))
    assert found.source.text == upright.source.text and found.repairs == upright.repairs
    assert [repair.reason for repair in found.repairs][-1] == "page-number"
    for block, other in zip(found.source.blocks[:-1], upright.source.blocks[:-1], strict=True):
        assert block.box == pytest.approx(other.box, abs=0.2)


@pytest.mark.parametrize("height", range(200, 480, 40))
@pytest.mark.parametrize("place", [0, 4, 9])
def test_a_watermark_across_the_lines_leaves_them_as_they_are(height: int, place: int) -> None:
    pieces = body(90)
    pieces.insert(place, Piece("内部资料", 150, height, 60, angle=45))
    report, plain = parse_file(drawn(pieces)), parse_file(drawn(body(90)))
    assert tree_of(report) == tree_of(plain) and joined(report) == joined(plain)
    assert [
        report.source.text[repair.span.start : repair.span.end] for repair in report.repairs if repair.reason == "slanted-text"
    ]
    assert report.source.text.splitlines() == [*plain.source.text.splitlines(), "内部资料"]


def test_what_stands_along_the_side_is_a_line_of_its_own() -> None:
    source = parse_file(drawn([*body(90)[:3], Piece("装订线内", 40, 200, 12, angle=90), *body(90)[3:]])).source
    assert source.text.splitlines()[-1] == "装订线内" and source.text.count("\n") == 9
    assert source.blocks[-1].box == pytest.approx((40 - 10.3, 200 - 48, 40 + 1.7, 200), abs=0.2)


def test_what_stands_along_the_side_of_all_pages_is_furniture() -> None:
    pages = [[line("正文", 70, 400, 520), Line("装订线", page, 30, 300, 42, 336, 12.0, 0, 90)] for page in range(1, 5)]
    found = find_furniture(pages, [842.0] * 4)
    assert [[found.get(id(piece)) for piece in lines] for lines in pages] == [[None, "running-head"]] * 4


def test_a_page_that_is_set_along_its_side_is_read_line_by_line() -> None:
    rows = [Piece(words, 100 + 40 * place, 700, 16, angle=90) for place, words in enumerate(("一、情况", "全镇共有三万人。"))]
    assert parse_file(drawn(rows)).source.text.splitlines() == ["一、情况", "全镇共有三万人。"]


FULL = "全镇共有行政村十二个常住人口三万余人"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [("COVID-", "19疫情", "COVID-19疫情"), ("GB/T-", "X标准", "GB/T-X标准"), ("deve-", "lopment", "development")],
)
def test_a_hyphen_at_a_line_s_end_is_kept_but_in_a_word(before: str, after: str, said: str) -> None:
    rows = [at(f"{FULL}{before}", 0, 100), at(f"{after}以来走访了六十岁以上老人五千余人", 0, 128)]
    read = read_file(drawn(rows), None, Options())
    assert read.source.text.splitlines() == [piece.words for piece in rows]
    assert clean_text(read).text == f"{FULL}{said}以来走访了六十岁以上老人五千余人"


class Drawn(NamedTuple):
    """Characters as pdfium may tell them, all in one run."""

    text: str
    lefts: list[float]
    bases: list[float]
    size: Callable[[int], float] = lambda index: 12.0
    angle: Callable[[int], int] = lambda index: 0

    @property
    def runs(self) -> list[range]:
        return [range(len(self.text))]


@pytest.mark.parametrize(("below", "rows"), [(18.0, ["都开了会。 ", "二、问题"]), (6.0, ["都开了会。 二、问题"])])
def test_lines_that_pdfium_puts_in_one_run_are_two(below: float, rows: list[str]) -> None:
    text = "都开了会。 二、问题"
    glyphs = Drawn(text, [12.0 * place for place in range(10)], [90.0] * 6 + [90.0 - below] * 4)
    assert ["".join(text[index] for index in row) for row in find_rows(cast(Glyphs, glyphs))] == rows


def test_a_line_that_runs_down_the_page_is_one() -> None:
    glyphs = Drawn("责任单位", [90.0, 90.0, 91.0, 90.0], [90.0, 77.0, 64.0, 51.0])
    assert [list(row) for row in find_rows(cast(Glyphs, glyphs))] == [[0, 1, 2, 3]]


BARE = [
    Piece("养老服务调研报告", LEFT, 90, SIZE), *[
        piece
        for place, words in enumerate(("调研背景", "走访情况", "两点看法", "几点建议"))
        for piece in (at(words, 0, 130 + 80 * place), at("全镇共有行政村十二个常住人口三万余人。", 0, 158 + 80 * place))
    ],
]  # fmt: skip


def test_bookmarks_are_headings_of_their_level() -> None:
    marks = [(1, "养老服务调研报告"), (2, "调研背景"), (3, "走访情况"), (2, "两点看法"), (2, "几点建议")]
    report = parse_file(drawn(BARE, marks))
    found = [(node.level, node.heading.text) for node in report.walk() if node.heading is not None]
    assert found == [(1, "调研背景"), (2, "走访情况"), (1, "两点看法"), (1, "几点建议")]
    assert report.title is not None and report.title.text == "养老服务调研报告"


@pytest.mark.parametrize(
    ("title", "level"), [("一、某方面的情况", 1), ("某方面的 情况", 1), ("别的", None), ("某方面的情况如下", None)]
)
def test_a_bookmark_names_a_heading_with_its_number_or_without(title: str, level: int | None) -> None:
    blocks = parse_file(drawn(body(90), [(1, title), (1, "服务需求很大。")])).source.blocks
    assert blocks[0].level == level


def test_a_ring_of_bookmarks_ends() -> None:
    ring = drawn(BARE, [(1, "调研背景"), (1, "走访情况")])
    number = ring.count(b" obj\n")
    ring = ring.replace(f"/Prev {number - 1} 0 R".encode(), f"/Next {number - 1} 0 R".encode())
    assert [block.level for block in parse_file(ring).source.blocks if block.level is not None] == [1, 1]


def line(text: str, left: float, top: float, right: float, page: int = 1, size: float = 12.0) -> Line:
    return Line(text, page, left, top, right, top + size, size, 0)


def test_columns_are_read_one_after_the_other() -> None:
    left = [line(f"左{place}", 70, 100 + 20 * place, 280) for place in range(6)]
    right = [line(f"右{place}", 310, 100 + 20 * place, 520) for place in range(6)]
    head = line("题", 70, 60, 520)
    mixed = [head, *(side for pair in zip(left, right, strict=True) for side in pair)]
    assert [[piece.text for piece in column] for column in put_in_order(mixed, 595)] == [
        ["题"], [piece.text for piece in left], [piece.text for piece in right],
    ]  # fmt: skip


def in_two(place: int, left: str, right: str) -> list[Piece]:
    return [Piece(left, 60, 120 + 24 * place, 12), Piece(right, 330, 120 + 24 * place, 12)]


def test_columns_that_are_drawn_across_are_read_one_after_the_other() -> None:
    left = ["一、基本情况", *(f"全镇共有行政村十二个人口三万余人第{number}段" for number in "一二三四五六七八")]
    right = [*(f"六十岁以上老人占比较高需求很大第{number}段文字" for number in "一二三四五六七八"), "以上是全文。"]
    pieces = [piece for place in range(9) for piece in in_two(place, left[place], right[place])]
    assert parse_file(drawn(pieces)).source.text.splitlines() == [*left, *right]


@pytest.mark.parametrize(
    "rows",
    [
        [(f"云溪镇{name}村居委会办" * (1 + place % 2), f"走访{name}村老人" * (1 + place % 3)) for place, name in enumerate("东南西北中上")],
        [(f"云溪镇{name}村~~~~居委会", f"走访{name}村的全部老人") for name in "东南西北中上下左右"],
    ],
)  # fmt: skip
def test_a_table_is_read_row_by_row(rows: list[tuple[str, str]]) -> None:
    pieces = [piece for place, row in enumerate(rows) for piece in in_two(place, *row)]
    assert parse_file(drawn(pieces)).source.text.splitlines() == [re.sub("~+", " ", " ".join(row)) for row in rows]


def test_pieces_of_one_row_are_one_line() -> None:
    rows = put_in_order([line("二、", 70, 100, 90), line("问题", 110, 100.5, 140), line("三、", 70, 130, 90)], 595)
    assert [piece.text for piece in rows[0]] == ["二、 问题", "三、"]


def test_a_line_that_runs_down_the_page_joins_no_rows() -> None:
    down = Line("责任单位", 1, 60, 100, 72, 148, 12.0, 0)
    rows = put_in_order([down, *(line(words, 90, 100 + 20 * place, 200) for place, words in enumerate("甲乙丙"))], 595)
    assert [piece.text for piece in rows[0]] == ["责任单位", "甲", "乙", "丙"]


def test_a_number_in_the_text_is_no_page_number() -> None:
    pages = [[line("头", 70, 30, 120), line("12", 70, 400, 90), line(f"{page}", 290, 800, 300)] for page in range(1, 5)]
    found = find_furniture(pages, [842.0] * 4)
    assert [found.get(id(piece)) for piece in pages[0]] == ["running-head", None, "page-number"]


def test_wraps_by_place() -> None:
    column = [
        line("一、工作的情况", 94, 100, 180), line("近年来各级部门认真落实", 94, 120, 520), line("有关决定，成效明显。", 70, 140, 300),
        line("但也有不足。", 94, 160, 200),
    ]  # fmt: skip
    edges, setting = edges_of(column), find_setting([column])
    assert [is_wrap(a, b, edges, edges, setting) for a, b in zip(column, column[1:], strict=False)] == [False, True, False]
