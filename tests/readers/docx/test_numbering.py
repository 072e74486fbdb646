"""The labels of lists: as Word shows them, and as LibreOffice shows them for the same files."""

from __future__ import annotations

import pytest

from reportparse import parse_file
from reportparse.markers.number_formats import format_number
from reportparse.readers.docx.read_docx import read_docx
from reportparse.readers.options import Options
from tests.readers.docx.lists import CASES, Case, abstract, at, level, num
from tests.readers.office import convert
from tests.readers.written_as import word_file

WORDS = "文字"


def file_of(case: Case) -> bytes:
    body = "".join(f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{WORDS}</w:t></w:r></w:p>" for properties, _ in case.paragraphs)
    return word_file(body, numbering=case.numbering, styles=case.styles)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_the_labels_are_those_of_word(case: Case) -> None:
    source = read_docx(file_of(case), "x.docx", Options()).source
    shown = [source.text[block.start : block.start + block.label].strip() for block in source.blocks]
    assert shown == [label for _, label in case.paragraphs]
    assert all(source.text[block.start + block.label : block.end] == WORDS for block in source.blocks)


@pytest.fixture(scope="module")
def oracle(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """What LibreOffice shows: the lines of each file saved as text."""
    folder = tmp_path_factory.mktemp("oracle")
    for case in CASES:
        (folder / f"{case.name}.docx").write_bytes(file_of(case))
    convert(sorted(folder.glob("*.docx")), "txt:Text (encoded):UTF8", folder)
    return {case.name: (folder / f"{case.name}.txt").read_text("utf-8-sig").splitlines() for case in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_libreoffice_shows_the_same(case: Case, oracle: dict[str, list[str]]) -> None:
    shown = [line.removesuffix(WORDS).strip() for line in oracle[case.name]]
    ours = [label for _, label in case.paragraphs]
    compared = [(a, b) for a, b in zip(ours, shown, strict=True) if a not in case.differs]
    assert [a for a, _ in compared] == [b for _, b in compared]


def test_enough_labels_are_compared() -> None:
    labels = [label for case in CASES for _, label in case.paragraphs if label and label not in case.differs]
    assert len(CASES) >= 8
    assert len(labels) >= 60


@pytest.mark.parametrize(
    ("form", "number", "written"),
    [
        ("chineseCounting", 20, "二十"), ("chineseCounting", 21, "二十一"), ("chineseCounting", 100, "一〇〇"),
        ("chineseCountingThousand", 10, "十"), ("chineseCountingThousand", 101, "一百零一"), ("chineseCountingThousand", 110, "一百一十"),
        ("chineseCountingThousand", 1001, "一千零一"), ("chineseLegalSimplified", 10, "壹拾"), ("chineseLegalSimplified", 23, "贰拾叁"),
        ("japaneseCounting", 100, "百"), ("japaneseCounting", 11, "十一"), ("ideographTraditional", 11, "11"),
        ("ideographZodiac", 12, "亥"), ("decimalEnclosedCircle", 20, "⑳"), ("decimalEnclosedCircle", 21, "㉑"),
        ("upperLetter", 27, "AA"), ("upperLetter", 28, "BB"), ("lowerRoman", 44, "xliv"), ("decimalZero", 10, "10"),
        ("decimalFullWidth", 12, "１２"), ("ideographDigital", 10, "一〇"), ("ideographEnclosedCircle", 3, "㊂"),
        ("numberInDash", 3, "- 3 -"), ("ordinal", 1, "1st"), ("ordinal", 12, "12th"), ("ordinal", 23, "23rd"), ("ordinal", 112, "112th"),
        ("ideographZodiacTraditional", 1, "甲子"), ("ideographZodiacTraditional", 60, "癸亥"), ("ideographZodiacTraditional", 61, "61"),
        ("001", 7, "007"), ("001", 1000, "1000"), ("none", 3, ""), ("noSuchFormat", 3, "3"), ("decimalEnclosedParen", 21, "21"),
    ],
)  # fmt: skip
def test_numbers(form: str, number: int, written: str) -> None:
    assert format_number(number, form) == written


def test_bullets_are_nested_as_their_levels_are() -> None:
    numbering = abstract(0, level(0, "bullet", "•"), level(1, "bullet", "•")) + num(1, 0)
    lines = (("巡查", 0), ("每周", 1), ("雨后", 1), ("检修", 0), ("当日", 1))
    body = "<w:p><w:r><w:t>一、要求</w:t></w:r></w:p>"
    body += "".join(f"<w:p><w:pPr>{at(1, depth)}</w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>" for words, depth in lines)
    report = parse_file(word_file(body, numbering=numbering), name="x.docx")
    assert [node.level for node in report.walk() if node.marker] == [1, 2, 3, 3, 2, 3]
