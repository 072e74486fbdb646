"""Lines without a number among the candidates, and what the resolver makes of them."""

from __future__ import annotations

import pytest
from hypothesis import given

from reportparse import parse_file, parse_report
from reportparse.model import AnyNode
from reportparse.parser.title_lines.add_title_lines import add_title_lines
from reportparse.parser.title_lines.places import LIKELY
from reportparse.tokenizer.tokenize import tokenize
from tests.parser.helpers import plain
from tests.properties.strategies import strings

BODY = "全县共有灌区十二处，有效灌溉面积三十一万亩，近五年先后投入资金两亿多元，渠系水利用系数提高到零点五六。"
LONG = f"{BODY}{BODY}"


def outline(nodes: list[AnyNode]) -> list[object]:
    """Return nodes as marker and heading, with what they hold; points of running text have neither."""
    return [
        (f"{node.marker.text if node.marker else ''}|{node.heading.text if node.heading else ''}", outline(node.children))
        for node in nodes
        if node.marker or node.heading
    ]


@given(strings())
def test_candidates_stay_in_order_and_none_is_lost(text: str) -> None:
    before = tokenize(plain(text))
    after = add_title_lines(before, plain(text), (0, 0))
    assert [candidate.start for candidate in after] == sorted(candidate.start for candidate in after)
    assert {id(candidate) for candidate in before} <= {id(candidate) for candidate in after}


def test_nothing_is_added_to_running_text() -> None:
    text = f"{LONG}\n{LONG}\n"
    assert add_title_lines([], plain(text), (0, 0)) == []


def test_numbers_begin_anew_under_a_title_line() -> None:
    text = f"灌区管理调研报告\n{LONG}\n基本情况\n一、水源\n{LONG}\n二、渠系\n{LONG}\n对策建议\n一、增加投入\n{LONG}\n二、理顺体制\n{LONG}\n"
    assert outline(parse_report(text).sections) == [
        ("|基本情况", [("一、|水源", []), ("二、|渠系", [])]),
        ("|对策建议", [("一、|增加投入", []), ("二、|理顺体制", [])]),
    ]


def test_questions_that_head_parts() -> None:
    text = f"灌区改革热点问答\n{LONG}\n为什么要改水价？\n{LONG}\n{LONG}\n怎样申请补贴？\n{LONG}\n{LONG}\n谁来管渠道？\n{LONG}\n"
    assert outline(parse_report(text).sections) == [("|为什么要改水价", []), ("|怎样申请补贴", []), ("|谁来管渠道", [])]


def test_a_question_in_passing_heads_nothing() -> None:
    text = (
        f"灌区管理调研报告\n一、现状\n{LONG}\n可是，面对老旧的渠道，面对涣散的人心，我们该怎么办呢？\n{LONG}\n二、建议\n{LONG}\n"
    )
    assert outline(parse_report(text).sections) == [("一、|现状", []), ("二、|建议", [])]


def test_a_bold_line_of_markdown() -> None:
    text = f"# 灌区调查\n\n{LONG}\n\n## 现状\n\n**水源情况**\n\n{LONG}\n\n**渠系情况**\n\n{LONG}\n\n## 建议\n\n{LONG}\n"
    report = parse_file(text.encode(), name="report.md")
    assert outline(report.sections) == [("|现状", [("|水源情况", []), ("|渠系情况", [])]), ("|建议", [])]


@pytest.mark.parametrize(
    "line",
    ["青岭县水务局", "2023年5月8日", "（此件公开发布）", "表2 各村用水量", "王建国", "联系电话：0571-1234567", "的若干意见"],
)
def test_short_lines_that_head_nothing(line: str) -> None:
    text = f"关于灌区管理的调研报告\n一、现状\n{LONG}\n{LONG}\n二、建议\n{LONG}\n{LONG}\n{line}\n"
    assert outline(parse_report(text).sections) == [("一、|现状", []), ("二、|建议", [])]


def test_a_line_between_a_list_and_the_next_gains() -> None:
    first = "1. 灌区用水计划表，由农水股提交。\n2. 防汛物资储备清单，由防汛办提交。\n"
    again = f"提交\n{first}其他文件\n1. 水利投资公司年度报告。\n2. 节水协会年度报告。\n"
    on = f"提交\n{first}其他文件\n3. 水利投资公司年度报告。\n4. 节水协会年度报告。\n"
    odds = [
        {candidate.start: candidate.odds for candidate in add_title_lines(tokenize(plain(text)), plain(text), (0, 0))}.get(
            text.index("其他文件"), -10.0
        )
        for text in (again, on)
    ]
    assert odds[0] > odds[1]


def test_a_marker_knows_the_line_that_may_be_a_title_above_it() -> None:
    text = f"调研背景\n1. {LONG}\n2. {LONG}\n主要问题\n3. {LONG}\n"
    found = add_title_lines(tokenize(plain(text)), plain(text), (0, 0))
    assert [(c.line, c.below) for c in found if c.readings[0].family.kind == "block"] == [(1, 0), (2, -1), (4, 3)]


def test_a_marker_knows_the_heading_with_a_number_above_it() -> None:
    text = f"(a) 人手短缺\n6. {LONG}\n(b) 水源枯竭，{BODY}\n7. {LONG}\n"
    found = add_title_lines(tokenize(plain(text)), plain(text), (0, 0))
    assert [c.below for c in found] == [-1, 0, -1, -1]


def test_numbers_run_on_below_headings_with_numbers_of_their_own() -> None:
    head = f"灌区管理文件\n目的\n1. {LONG}\n背景\n2. {LONG}\n面对的困难\n"
    text = f"{head}(a) 人手短缺\n3. {LONG}\n(b) 水源枯竭\n4. {LONG}\n(c) 渠系老化\n5. {LONG}\n"
    assert outline(parse_report(text).sections)[-1:] == [
        ("|面对的困难", [("(a)|人手短缺", [("3.|", [])]), ("(b)|水源枯竭", [("4.|", [])]), ("(c)|渠系老化", [("5.|", [])])])
    ]


@pytest.mark.parametrize("shape", ["3.{}", "{}."])
def test_a_run_goes_on_below_titles_that_stand_behind_its_first_number(shape: str) -> None:
    one, two, three, four = (shape.format(number) for number in range(1, 5))
    text = (
        f"云溪議會指南\n\n{one} 本章介紹各委員會的組成及職能。\n\n委員會的組成\n\n{two} 每個委員會由七名成員組成。\n\n"
        f"{three} 成員任期為兩年。\n\n會議的召開\n\n{four} 委員會每季開會一次。\n"
    )
    assert outline(parse_report(text).sections) == [
        (f"{one}|", []),
        ("|委員會的組成", [(f"{two}|", []), (f"{three}|", [])]),
        ("|會議的召開", [(f"{four}|", [])]),
    ]


def test_a_title_knows_the_run_that_goes_on_below_it() -> None:
    text = f"渠系管理\n1.1 {LONG}\n水费管理\n1.2 {LONG}\n排水管理\n二、{LONG}\n"
    found = add_title_lines(tokenize(plain(text)), plain(text), (0, 4))
    assert [c.between.name for c in found if c.between] == ["decimal_2"]


def test_labels_right_below_a_title_line_are_its_parts() -> None:
    points = "".join(
        f"{name}：木瓦泥水，日均四十人，六点一刻达到高峰，七点半基本走空。\n" for name in ("东桥头", "西门口", "北市场")
    )
    text = f"零工在哪里揽活\n{LONG}\n基本情况\n{LONG}\n几个聚集点的清晨\n{points}对比分析\n{LONG}\n"
    headings = [node.heading.text for node in parse_report(text).sections if node.heading]
    assert headings == ["基本情况", "几个聚集点的清晨", "对比分析"]


def test_lines_in_brackets_are_titles_where_most_are() -> None:
    case = f"案例1　一家水厂的“数字井”——记白沙村水厂\n【企业概况】\n{LONG}\n【主要做法】\n{LONG}\n【取得成效】\n{LONG}\n【经验启示】\n{LONG}\n"
    text = f"水利案例选编\n{LONG}\n{case}{case.replace('白沙', '石桥')}"
    found = add_title_lines(tokenize(plain(text)), plain(text), (0, 6))
    tags = [c for c in found if c.readings[0].family.name == "title_tag"]
    titles = [text[c.start : text.index("\n", c.start)] for c in tags if c.odds > LIKELY]
    assert titles == ["【企业概况】", "【主要做法】", "【取得成效】", "【经验启示】"] * 2


def test_numbers_in_the_titles_of_counted_texts_are_set_aside() -> None:
    text = f"水利工作总结 第1篇\n{LONG}\n水利工作总结 第2篇\n{LONG}\n"
    found = add_title_lines(tokenize(plain(text)), plain(text), (0, 0))
    assert [c.aside for c in found if c.readings[0].family.kind == "unit"] == ["title", "title"]


def test_lines_that_a_flat_text_marks_as_headings() -> None:
    text = f"灌区走访手记\n> 三个晚上。\n> 四个村子。\n## 水从哪里来\n{LONG}\n### 渠\n{LONG}\n### 东岗村，老贺，六十岁\n{LONG}\n## 水到哪里去\n{LONG}\n"
    assert outline(parse_report(text).sections) == [
        ("|水从哪里来", [("|渠", []), ("|东岗村，老贺，六十岁", [])]),
        ("|水到哪里去", []),
    ]


@pytest.mark.parametrize("line", ["引言：水从哪里来", "引言:水从哪里来", "前言"])
def test_a_line_between_empty_ones_that_opens_the_text(line: str) -> None:
    text = f"灌区管理讲稿\n\n{line}\n\n{LONG}\n\n一、水源\n\n{LONG}\n\n二、渠系\n\n{LONG}\n"
    assert outline(parse_report(text).sections) == [(f"|{line}", []), ("一、|水源", []), ("二、|渠系", [])]


def test_a_title_of_two_halves_may_open_the_text() -> None:
    text = f"引言：水从哪里来\n\n{LONG}\n\n一、水源\n\n{LONG}\n\n二、渠系\n\n{LONG}\n"
    assert outline(parse_report(text).sections)[0] == ("|引言：水从哪里来", [])


def test_a_sentence_behind_such_a_word_heads_nothing() -> None:
    text = f"灌区管理讲稿\n\n引言：水从哪里来。水往哪里去。\n\n{LONG}\n\n一、水源\n\n{LONG}\n\n二、渠系\n\n{LONG}\n"
    assert outline(parse_report(text).sections) == [("一、|水源", []), ("二、|渠系", [])]
