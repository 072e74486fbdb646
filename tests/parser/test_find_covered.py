"""The titles of papers that a letter covers: they spell a name of the letter again."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.parser.find_covered import find_covered

BODY = "为提高养老服务质量，满足老年人多层次、多样化的需求，制定本方案。\n一、扩大服务供给\n支持社会力量举办养老机构，三年内新增床位两千张，每个街道建成一处综合服务中心，农村每个乡镇建成一处互助院。\n二、加强队伍建设\n每年培训护理员三百人次。\n"


def titles(letter: str, below: str) -> list[str]:
    text = f"{letter}\n望川县人民政府\n2024年3月8日\n{below}\n{BODY}"
    return [text[start:end] for start, end in find_covered(text)]


@pytest.mark.parametrize(
    ("letter", "below", "title"),
    [
        ("现将《养老服务工作方案》印发给你们，请认真执行。", "养老服务工作方案", "养老服务工作方案"),
        ("现将《养老服务工作方案》印发给你们，请认真执行。", "2024年养老服务工作方案", "2024年养老服务工作方案"),
        ("现将《养老服务重点任务分工方案》印发给你们。", "养老服务重点任务\n分工方案", "养老服务重点任务\n分工方案"),
        ("现将《关于落实〈养老条例〉的方案》印发给你们。", "关于落实《养老条例》的方案", "关于落实《养老条例》的方案"),
        ("现将《养老规划》责任分解印发给你们。", "养老规划责任分解", "养老规划责任分解"),
        ("《养老工作规则》已经县政府通过，现予印发，请遵照执行。", "养老工作规则", "养老工作规则"),
        ("现将养老服务工作方案印发给你们。", "养老服务工作方案", "养老服务工作方案"),
        ("现将《关于养老服务的实施意见》印发给你们。", "养老服务的实施意见", "养老服务的实施意见"),
        ("现将《养老服务的实施意见》印发给你们。", "关于养老服务\n的实施意见", "关于养老服务\n的实施意见"),
        (
            "现将《养老服务工作方案》公开征求意见，有关事项如下：",
            "养老服务工作方案\n（征求意见稿）",
            "养老服务工作方案\n（征求意见稿）",
        ),
        ("县人大对《养老服务条例（草案）》进行了审议，现公告如下：", "养老服务条例（草案）", "养老服务条例（草案）"),
        ("现将《养老服务工作方案》印发你们，请落实。", "养老服务工作方案\n（县民政局拟定）", "养老服务工作方案"),
        ("近日，县政府印发《养老服务工作方案》。《养老服务工作方案》全文如下。", "养老服务工作方案", "养老服务工作方案"),
    ],
)
def test_lines_that_spell_the_name_are_the_title(letter: str, below: str, title: str) -> None:
    assert titles(letter, below) == [title]


@pytest.mark.parametrize(
    ("letter", "below"),
    [
        ("现将《养老服务工作方案》印发给你们。", "附件：养老服务工作方案"),
        ("现将《养老服务工作方案》印发给你们。", "1.养老服务工作方案"),
        ("现将《养老服务工作方案》印发给你们。", "按照养老服务工作方案，"),
        ("现将《养老服务工作方案》印发给你们。", "养老服务"),
        ("现将《关于养老服务的意见》印发给你们。", "养老服务"),
        ("全县要落实《养老服务工作方案》。", "养老服务工作方案"),
    ],
)
def test_other_lines_are_none(letter: str, below: str) -> None:
    assert titles(letter, below) == []


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("关于印发《养老服务工作方案》的通知", ["养老服务工作方案"]),
        ("望川县民政局关于印发养老服务工作方案的通知", ["养老服务工作方案"]),
        ("关于落实《养老服务工作方案》的通知", []),
    ],
)
def test_the_title_of_a_notice_names_what_stands_below_its_day(title: str, found: list[str]) -> None:
    letter = f"{title}\n各乡镇：\n为提高养老服务质量，制定本方案，请认真执行。"
    assert titles(letter, "养老服务工作方案") == found
    assert find_covered(f"{letter}\n养老服务工作方案\n{BODY}") == []


def test_a_name_that_nothing_follows_heads_no_paper() -> None:
    assert find_covered("现将《养老服务工作方案》印发给你们。\n望川县人民政府\n养老服务工作方案") == []


def test_a_paper_may_be_short_and_open_with_an_item() -> None:
    text = "《草原防火预案》已经县政府同意，现印发给你们，请执行。\n望川县人民政府\n2024年3月8日\n草原防火预案\n一、总则\n（一）目的\n保护草原，制定本预案。"
    report = parse_report(text)
    assert [node.heading and node.heading.text for node in report.sections] == ["草原防火预案"]


def test_two_papers_stand_side_by_side_and_number_anew() -> None:
    letter = "现将《养老服务工作方案》和《护理员培训办法》印发给你们，请认真执行。\n望川县人民政府\n2024年3月8日\n"
    report = parse_report(f"{letter}养老服务工作方案\n{BODY}护理员培训办法\n{BODY}")
    papers = [(node.heading and node.heading.text, len([n for n in node.children if n.marker])) for node in report.sections]
    assert papers == [("养老服务工作方案", 2), ("护理员培训办法", 2)]
    assert [part.text[:7] for part in report.parts if part.kind == "annex"] == ["养老服务工作方", "护理员培训办法"]


def test_what_a_covered_paper_holds_is_typed_as_if_it_stood_alone() -> None:
    letter = "望川县人民政府关于印发养老服务工作方案的通知\n现将《养老服务工作方案》印发给你们，请认真执行。\n望川县人民政府\n2024年3月8日\n"
    paper = parse_report(f"{letter}养老服务工作方案\n{BODY}").sections[-1]
    alone = parse_report(f"养老服务工作方案\n{BODY}").sections
    assert paper.type == "section"
    assert [node.type for node in paper.children if node.marker] == [node.type for node in alone if node.marker]
