"""Pieces of a file in which nothing numbers a part: the rows of tables that list things."""

from __future__ import annotations

import pytest

from reportparse import parse_file
from reportparse.clean.clean_text import clean_text
from reportparse.readers.docx.read_docx import read_docx
from reportparse.readers.options import Options
from reportparse.readers.read_markdown import read_markdown
from reportparse.source import SourceText
from reportparse.texts import ReadText
from reportparse.tokenizer.tokenize import tokenize
from reportparse.tokenizer.unmarked import table_rows
from tests.readers.written_as import word_file

BODY = "全镇建成养老院三家，床位三百张，助餐点十二处。"


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of Word."""
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def paragraph(words: str, run: int = 0) -> str:
    """Return a paragraph of Word, in a list where one is named."""
    numbers = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{run}"/></w:numPr>' if run else ""
    return f"<w:p><w:pPr>{numbers}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"


POINTS = (
    "资金不足。财政投入偏少，缺口较大。",
    "人员不稳。护工流动较大。",
    "设施陈旧。床位不足，设备老化。",
    "服务单一。以助餐为主。",
)
LISTING = (("项目", "数量"), ("1.养老院建设工程", "3"), ("2.助餐点建设工程", "12"))


@pytest.mark.parametrize("run", [1, 0])
def test_a_list_goes_on_behind_a_table(run: int) -> None:
    numbers = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{numbers}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    items = [paragraph(words if run else f"{place}.{words}", run) for place, words in enumerate(POINTS, start=1)]
    body = paragraph("云溪镇养老服务调研报告") + "".join((*items[:2], table(*LISTING), *items[2:]))
    report = parse_file(word_file(body, numbering=lists), name="x.docx")
    assert [(node.id, node.marker.ordinal) for node in report.walk() if node.marker] == [("1", 1), ("2", 2), ("3", 3), ("4", 4)]
    second = next(node for node in report.walk() if node.id == "2")
    assert [part.text for part in second.paragraphs][-5:] == ["数量", "1.养老院建设工程", "3", "2.助餐点建设工程", "12"]


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (LISTING, []),
        ((("1.养老院", "2.助餐点"), ("3.食堂", "4.浴室")), []),
        ((("1.养老院",), ("2.助餐点",), ("3.食堂",), ("4.浴室",)), ["1.", "2.", "3.", "4."]),
        ((("案由", "服务不足"), ("建议", "1.增加投入。" + BODY * 5)), ["1."]),
    ],
)
def test_only_a_table_that_lists_things_holds_no_markers(rows: tuple[tuple[str, ...], ...], found: list[str]) -> None:
    body = "".join(map(paragraph, (BODY,) * 8)) + table(*rows)
    clean = clean_text(read_docx(word_file(body), "x.docx", Options()))
    assert [clean.text[one.start : one.end] for one in tokenize(clean) if one.readings[0].ordinal] == found


def test_a_document_that_is_a_table_has_its_markers() -> None:
    clean = clean_text(read_docx(word_file(paragraph("报告") + table(*LISTING)), "x.docx", Options()))
    assert [clean.text[one.start : one.end] for one in tokenize(clean)] == ["1.", "2."]


ROWS = (("渡口", "所在"), ("柳树湾", "双桥镇"), ("白石滩", "双桥镇"))


def in_markdown() -> bytes:
    """Return a report of Markdown with a table above its close and in its annex."""
    rows = "\n".join((f"| {' | '.join(ROWS[0])} |", "|---|---|", *(f"| {' | '.join(row)} |" for row in ROWS[1:])))
    close = "清溪县交通局\n2024年5月6日\n\n## 附件1：渡口名册\n\n"
    return f"# 渡口安全报告\n\n## 一、存在问题\n\n部分渡口缺乏看护，设施陈旧。\n\n{rows}\n\n{close}{rows}\n".encode()


def in_word() -> bytes:
    """Return the same of Word."""
    words = ("渡口安全报告", "一、存在问题", "部分渡口缺乏看护，设施陈旧。")
    close = ("清溪县交通局", "2024年5月6日", "附件1：渡口名册")
    said = "".join(map(paragraph, words)) + table(*ROWS) + "".join(map(paragraph, close))
    return word_file(said + table(*ROWS))


@pytest.mark.parametrize(("data", "name"), [(in_markdown(), "x.md"), (in_word(), "x.docx")])
def test_rows_of_tables_are_no_signatures_and_no_points(data: bytes, name: str) -> None:
    report = parse_file(data, name=name)
    signed = [(part.kind, report.source[part]) for part in report.parts if part.kind in ("signature", "date")]
    assert signed == [("signature", "清溪县交通局"), ("date", "2024年5月6日")]
    assert [finding.text for finding in report.findings] == ["部分渡口缺乏看护，设施陈旧。"]
    (_, *rows) = [words.text for words in report.sections[0].children[0].paragraphs + report.sections[0].paragraphs]
    assert "".join(rows).replace(" ", "") == "".join(map("".join, ROWS))


def test_long_cells_are_no_points() -> None:
    rows = "| 渡口 | 问题 |\n|---|---|\n| 柳树湾 | 设施陈旧，缺乏看护，难以达标 |"
    text = f"# 渡口安全报告\n\n## 一、存在问题\n\n部分渡口缺乏看护，设施陈旧。\n\n{rows}\n\n以上请审议。\n"
    assert [finding.text for finding in parse_file(text.encode(), name="x.md").findings] == ["部分渡口缺乏看护，设施陈旧。"]


def test_where_rows_stand() -> None:
    read = read_markdown("# 渡口\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |\n\n完。\n".encode(), "x.md", Options())
    clean = clean_text(read)
    assert [clean.text[start:end].split() for start, end in table_rows(clean)] == [["甲", "乙"], ["丙", "丁"]]
    assert table_rows(clean_text(ReadText(SourceText("| 甲 | 乙 |\n")))) == []
