"""Who, what and by when of a measure; a time of one detail is not that of the whole."""

from __future__ import annotations

from datetime import date

import pytest

from reportparse import parse_report
from reportparse.draft import Fields
from reportparse.fields.read_measure import read_measure
from tests.fields.days import MAY_2026
from tests.fields.measures import Page


def read(heading: str | None, *paragraphs: str, clauses: tuple[str, ...] = ()) -> Fields:
    """Return the fields of a measure with some text."""
    page = Page()
    measure = page.part("recommendation", heading, *paragraphs)
    measure.children = [page.part("section", None, text) for text in clauses]
    fields = Fields()
    read_measure(measure, fields, MAY_2026, labelled=True)
    return fields


ACTIONS = [
    ("加强组织领导", "建议市政府成立专班，统筹推进。", "成立专班"),
    ("加强组织领导", "加强组织领导，成立专班。", "成立专班"),
    ("加强组织领导", "切实加强组织领导。", None),
    ("加强组织领导", "组织领导是关键。", None),
    (None, "加强组织领导，成立专班。", "加强组织领导"),
    ("完善停车设施", "牵头单位：市住建局。", None),
]


@pytest.mark.parametrize(("heading", "text", "what"), ACTIONS)
def test_the_action_is_what_the_heading_does_not_say(heading: str | None, text: str, what: str | None) -> None:
    action = read(heading, text).action
    assert (action.text if action else None) == what


def test_a_heading_alone_gives_no_action() -> None:
    assert read("加强组织领导").action is None


DEADLINES = [
    ("落实巡河责任。8月7日前要完成打捞。", "8月7日前"),
    ("编制专项规划，2026年底前印发。对小区逐一摸底。建立问题清单。", "2026年底前"),
    ("编制专项规划。对小区逐一摸底。2026年6月底前完成县城改造。预留快充接口。", None),
    ("建立巡检制度；引入专业企业；2026年9月底前接入平台；公开电话。", None),
    ("编制专项规划。对小区逐一摸底。预留快充接口。以上工作2026年底前完成。", "2026年底前"),
    ("编制专项规划。对小区逐一摸底。预留快充接口。（2026年底前完成）", "2026年底前"),
    ("编制专项规划。对小区逐一摸底，三年内全部改完。", "三年内"),
    ("编制专项规划。县公安局要在2026年6月底前清理违停。", None),
    ("2026年6月底前出台办法，2027年12月底前全面建成平台。", "2027年12月底前"),
    ("9月底前完成普查，12月底前建成平台。", "12月底前"),
    ("2026年底前建成平台，6月底前完成设计。", "2026年底前"),
    ("各乡镇要抓紧清理，县发改局要在6月底前下达计划，住建局、财政局10月底前完成验收。", "10月底前"),
    ("各乡镇要抓紧清理；县发改局要在6月底前下达计划；住建局、财政局10月底前完成验收。", "10月底前"),
    ("县水利局6月底前完成勘测，县住建局9月底前完成清理，县财政局年底前拨付资金。", "年底前"),
    ("各乡镇要抓紧清理。县水利局要建立台账。县发改局要在6月底前报送计划。", None),
    ("2026年6月底前出台办法，自2026年9月1日起施行。", "2026年6月底前"),
]


@pytest.mark.parametrize(("text", "when"), DEADLINES)
def test_a_time_is_of_the_whole_or_none(text: str, when: str | None) -> None:
    said = read("优化设施布局", text).deadline
    assert (said.words.text if said else None) == when


def test_fields_are_quoted_as_the_text_has_them() -> None:
    fields = read(None, "建議由縣水務局牽頭，會同鎮政府於２０２６年　９ 月底前完成整改。")
    assert [who.text for who in fields.addressees] == ["縣水務局", "鎮政府"]
    assert fields.action is not None and fields.action.text == "完成整改"
    assert fields.deadline is not None and fields.deadline.last == date(2026, 9, 30)
    assert fields.deadline.words.text == "２０２６年　９ 月底前"


def test_the_time_in_a_heading_is_of_the_whole() -> None:
    said = read("今年汛期前完成搬迁", "对站点逐一制定方案。", "完善制度。2027年底前验收。").deadline
    assert said is not None and said.words.text == "今年汛期前"


def test_the_clauses_of_a_measure_say_who_and_what_but_not_by_when() -> None:
    fields = read(
        "规范经营秩序", clauses=("划定临时经营区，2026年6月底前完成。", "由区城管局开展专项清理。", "责任单位：区商务局")
    )
    assert fields.action is not None and fields.action.text == "划定临时经营区"
    assert [who.text for who in fields.addressees] == ["区商务局"]
    assert fields.deadline is None


def test_brackets_go_before_running_text() -> None:
    fields = read("扩大供给", "各区要新增托位。（市财政局配合，市教育局牵头，2026年底前完成）")
    assert [who.text for who in fields.addressees] == ["市教育局", "市财政局"]
    assert fields.deadline is not None and fields.deadline.words.text == "2026年底前"


def test_a_committee_is_not_its_department_and_who_is_no_act() -> None:
    lead = "（一）加强城市管理。由市委组织部牵头，市委宣传部配合，充实执法人员。\n"
    brackets = "（一）加强城市管理。（市城管局牵头，市公安局配合）\n"
    opening = "关于城市管理的调研报告\n一、存在的问题\n（一）管理不到位。人员较少，管理较松。\n二、意见建议\n"
    first, second = (parse_report(opening + measure).recommendations[0] for measure in (lead, brackets))
    assert [who.text for who in first.addressees] == ["市委组织部", "市委宣传部"]
    assert first.action is not None and first.action.text == "充实执法人员"
    assert [who.text for who in second.addressees] == ["市城管局", "市公安局"] and second.action is None
