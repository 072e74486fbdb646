"""What opens lines and counts only together: codes, formal numerals, numerals before one verb, words that come again."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.tokenizer.counted_lines import counted_lines
from tests.growth import assert_grows_linearly


def found_in(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in sorted(counted_lines(text), key=lambda spot: spot[0])]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\nA1 场地\n文字。\nA2 材料\nA3 安全\n", ["A1", "A2", "A3"]),
        ("\nA1 场地\nA2 材料\nB1 师资。文字。\nB2 进修\n", ["A1", "A2", "B1", "B2"]),
        ("\nF1　“一户一档”建起来\nF2　补贴到人\nF3　查验到户\n", ["F1", "F2", "F3"]),
        ("\nA1 场地\nA2 材料\n", []),
        ("\nA1 场地\nB1 师资\nC1 经费\n", []),
        ("\nA4 纸双面打印\nA5 纸装订\nA6 纸留底\n", []),
        ("\nS1 线 320\nS2 线 450\nS3 线 510\n", []),
        ("表中A1 场地，A2 材料，A3 安全。", []),
    ],
)
def test_which_codes_count(text: str, found: list[str]) -> None:
    assert found_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\n壹 家底\n文字。\n贰 病根\n叁　怎么改\n", ["壹", "贰", "叁"]),
        ("\n壹 家底\n贰 病根\n", []),
        ("\n陆 小川\n伍 明\n", []),
        ("\n壹 家底厚。文字。\n贰 病根深。文字。\n叁 改法多。文字。\n", []),
    ],
)
def test_which_formal_numerals_count(text: str, found: list[str]) -> None:
    assert found_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\n一 家底\n文字。\n二 病根\n文字。\n", ["一", "二"]),
        ("一 家底\n文字。\n  二 病根：谁来管\n文字。\n", ["一", "二"]),
        ("\n十 家底\n十一 病根\n", []),
        ("\n第一节 水\n一 家底\n二 病根\n第二节 电\n一 家底\n二 改法\n三 盼头\n", ["一", "二", "一", "二", "三"]),
        ("\n一 家底\n文字。\n三 改法\n", []),
        ("\n一 家底厚。文字。\n二 病根深。文字。\n", []),
        ("\n一 水泵 3台\n二 水管 400米\n", []),
        ("\n一 水泵 东风厂 三台\n二 水管 白沙厂 两捆\n", []),
        ("一心一意 修渠，二 来是铺管。", []),
    ],
)
def test_which_numerals_count_before_a_blank(text: str, found: list[str]) -> None:
    assert found_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\n一查底数。文字。\n二查责任。文字。\n三查资金。文字。\n", ["一", "二", "三"]),
        ("\n一抓“更换”：文字。\n\n二抓“改造”：文字。\n\n三抓“监管”：文字。\n", ["一", "二", "三"]),
        ("\n一查底数。\n二查责任。\n", []),
        ("\n一查底数。\n二抓责任。\n三改资金。\n", []),
        ("\n一查底数。\n隔了一段。\n又是一段。\n二查责任。\n三查资金。\n", []),
        ("\n一级隐患停梯。\n二级隐患限期。\n三级隐患年检。\n", []),
        ("\n一等奖空缺。\n二等奖两名。\n三等奖五名。\n", []),
        ("\n一看：望气。\n二看：听声。\n三看：问病。\n", []),
        ("我们一查底数，二查责任，三查资金。", []),
    ],
)
def test_which_numerals_count_before_a_verb(text: str, found: list[str]) -> None:
    assert found_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("\n一个是割草，三天割完。\n一个是请人。村里补。\n还有一个是修池。\n", ["一个是", "一个是", "还有一个是"]),
        ("\n一条是渗漏，进了地下水。\n再一条是塌方。\n另一条就是没钱。\n", ["一条是", "再一条是", "另一条就是"]),
        ("\n一个是割草，三天割完。\n一个是请人。村里补。\n", []),
        ("\n一个是割草，三天割完。\n一件是请人的事。\n一个是修池。\n", []),
        ("一个是割草，一个是请人，一个是修池。", []),
    ],
)
def test_which_words_come_again(text: str, found: list[str]) -> None:
    assert found_in(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一：家底\n文字。\n二：病根\n文字。\n", ["一：", "二："]),
        ("\n一:家底\n　　二:病根\n三:改法\n", ["一:", "二:", "三:"]),
        ("\n一、家底\n二、病根\n三：改法\n四、盼头\n", ["三："]),
        ("\n一、家底\n二：病根\n", ["二："]),
        ("\n九、家底\n十：病根\n十一：改法\n", ["十：", "十一："]),
        ("\n一：家底\n二、病根\n", []),
        ("\n一：家底\n文字。\n三：改法\n", []),
        ("\n二：病根\n三、改法\n", []),
        ("\n一：\n二：\n", []),
        ("\n比分是三：二。\n家底一：病根二：\n", []),
        ("\n一、家底\n二、病根\n", []),
    ],
)
def test_which_numerals_count_before_a_colon(text: str, found: list[str]) -> None:
    assert found_in(text) == found


def test_they_count_with_those_before_other_signs() -> None:
    report = parse_report("白沙镇工作总结\n一、修水塘\n修好九口。\n二、铺管网\n铺了三里。\n三：请人手\n请了两人。\n")
    assert [str(node.head) for node in report.sections] == ["一、修水塘", "二、铺管网", "三：请人手"]
    assert report.closing == []


def test_numerals_before_a_blank_head_the_parts_of_sections() -> None:
    report = parse_report(
        "第一节 供水\n一 水源\n水源有三处。\n二 管网\n（一）干管\n干管通到各村。\n（二）支管\n支管未通。\n第二节 排水\n一 沟渠\n沟渠淤塞。\n二 泵站\n泵站老旧。\n"
    )
    assert [[str(node.head) for node in section.children] for section in report.sections] == [
        ["一水源", "二管网"],
        ["一沟渠", "二泵站"],
    ]
    assert [node.marker.text for node in report.sections[0].children[1].children if node.marker] == ["（一）", "（二）"]


def test_it_takes_time_that_grows_with_the_text() -> None:
    assert_grows_linearly(
        counted_lines,
        lambda size: "\nA1 场地\n壹 家底\n一 家底\n二 病 根 在 哪 里\n一：底数\n一查底数。\n一个是割草，三天。" * size,
        500,
    )
