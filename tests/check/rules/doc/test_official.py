"""Which papers the rules on the parts of official papers speak of, and of which number and date in them."""

from __future__ import annotations

import pytest

from reportparse.check.fix import fix_file
from reportparse.check.settings import Settings
from reportparse.readers.options import Options
from tests.check.rules.doc.papers import BODY, SIGNED, TITLE, codes, paper
from tests.readers.written_as import word_file

FAULTS = "附件:1、工程名录；\n2、岗位职责\n青禾县人民政府\n2023年05月08日\n"


def test_a_paper_with_many_faults() -> None:
    found = ["DOC001", "DOC002", "DOC004", "DOC005", "DOC006", "DOC007", "DOC006", "DOC012"]
    text = paper(number="青政发(2023)第014号\n", who="各乡镇人民政府:\n", note="", signed=FAULTS)
    assert sorted(codes(text)) == sorted(found)


def test_a_paper_in_a_word_file_is_mended() -> None:
    text = paper(number="青政发(2023)第014号\n", who="各乡镇人民政府:\n", note="", signed=FAULTS)
    data = word_file("".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in text.splitlines()))
    report = fix_file(data, "a.docx", Options(), Settings(select=["DOC"])).report
    note = [part.text for part in report.parts if part.kind == "annex-note"]
    assert (report.number, note) == ("青政发〔2023〕14号", ["附件：1.工程名录\n2.岗位职责"])
    assert "各乡镇人民政府：\n" in report.source.text and "2023年5月8日" in report.source.text


def test_a_paper_that_is_right() -> None:
    assert codes(paper()) == []


@pytest.mark.parametrize(
    "text",
    [
        TITLE + BODY + FAULTS,
        "青禾县供水工作会议讲话\n县长 王立新\n同志们：\n" + BODY + FAULTS,
        "第012号\n" + TITLE + BODY + FAULTS,
        "水价为何降下来\n"
        + "记者走访了六个乡镇。\n" * 80
        + "县里发了文件。\n青政发(2023)第014号\n各乡镇人民政府:\n"
        + BODY
        + FAULTS,
    ],
    ids=["report", "speech", "order", "article"],
)
def test_a_paper_that_is_no_official_one_is_left_alone(text: str) -> None:
    assert codes(text) == []


@pytest.mark.parametrize(
    ("signed", "found"),
    [
        ("青禾县人民政府\n二〇二三年五月八日\n", ["DOC013"]),
        ("青禾县人民政府\n2023-05-08\n", ["DOC013"]),
        ("青禾县人民政府\n二〇一二年六月八日\n", []),
        ("青禾县人民政府\n2023年5月\n", ["DOC014"]),
        ("青禾县人民政府\n2023年5月×日\n", []),
        ("2023年5月8日\n青禾县人民政府\n", ["DOC011"]),
        ("青禾县人民政府\n青禾县水务局\n2023年5月8日\n", []),
        ("青禾县人民政府\n2023年10月20日\n", []),
    ],
)
def test_dates(signed: str, found: list[str]) -> None:
    assert codes(paper(signed=signed)) == found


@pytest.mark.parametrize(
    ("who", "found"),
    [
        ("各乡镇人民政府，县直各单位\n", ["DOC004"]),
        ("各乡镇人民政府，县直各单位。\n", ["DOC004"]),
        ("各乡镇人民政府，县直各单位﹕\n", ["DOC004"]),
        ("各乡镇供水设施老化严重\n", []),
        ("", []),
    ],
)
def test_addressees(who: str, found: list[str]) -> None:
    assert codes(paper(who=who)) == found


def test_the_year_in_short() -> None:
    assert codes(paper(number="青政发〔23〕14号\n")) == ["DOC003"]
    assert codes(paper(number="青政发〔23〕14号\n", who="", signed=SIGNED)) == []
