"""Labels that are in no list: what may be one, what speaks for it, and what looks like one and is none."""

from __future__ import annotations

import pytest

from reportparse.tokenizer.find_leads import find_leads

TEXT = "面向住在家中的老人，由镇村两级上门服务。"


@pytest.mark.parametrize(
    ("text", "label", "standing", "ordinal"),
    [
        (f"居家养老：{TEXT}\n居家养老：{TEXT}", "居家养老：", "again", None),
        (f"讨论的重点：{TEXT}", "讨论的重点：", "noun", None),
        (f"展示场地:{TEXT}", "展示场地:", "alone", None),
        (f"  审查意见：\n{TEXT}", "审查意见：", "noun", None),
        (f"“助餐平台”：{TEXT}", "“助餐平台”：", "alone", None),
        ("方向2：管网改造关键技术\n", "方向2：", "numbered", 2),
        ("第三阶段：全面验收\n", "第三阶段：", "numbered", 3),
        (f"多规合一：{TEXT}", "多规合一：", "alone", None),
        (f"其他用户：{TEXT}", "其他用户：", "alone", None),
        (f"邮政投递：{TEXT}", "邮政投递：", "alone", None),
    ],
)
def test_what_may_be_a_label(text: str, label: str, standing: str, ordinal: int | None) -> None:
    found = find_leads(text)[0]
    assert (text[found.start : found.end], found.standing, found.readings[0].ordinal) == (label, standing, ordinal)


@pytest.mark.parametrize(
    "text",
    [
        f"我们认为：{TEXT}", f"检查内容如下：\n{TEXT}", f"群众反映最多的一点：{TEXT}", f"今年的主要目标：{TEXT}",
        f"各位代表：\n{TEXT}", f"县人民政府：\n{TEXT}", f"联系人：{TEXT}", f"邮箱：{TEXT}", f"邮政编码：{TEXT}", f"附件：{TEXT}", f"来源：{TEXT}", f"式中：{TEXT}",
        "实施单位：县水利局\n", f"分管领导：{TEXT}", f"整改期限：{TEXT}", "改造背景：管网老化与水质下降\n", "网址：https://example.org/报告，见首页。",
        f"内容摘要：{TEXT}", f"参考资料：\n{TEXT}", f"林女士您好：\n{TEXT}",
        f"工单编号：WC2023 诉求类别：供水 诉求人：林女士 诉求内容：{TEXT}", f"第二次会议 提案第31号 界别：水利 提案人：林晓光\n{TEXT}",
        f"正文一句，展示场地：{TEXT}", "第5条：水费按季收取\n", f"农村“三权分置”：{TEXT}", "展示场地：",
        "先说结论：我们把拆开的服务又合到了一起。",
        "镇长说了一句实话：没有人愿意来。",
        "一位店主把难处概括成三句话：租金高；人难招；客少。",
    ],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    assert find_leads(text) == []


def test_who_speaks_in_turn_is_a_label() -> None:
    speakers = ["县政府办公室负责人、县研究室主任 林某某：", "主持人：", "县财政局局长 方某：", "主持人："]
    text = "".join(f"{speaker}\n{TEXT}\n" for speaker in speakers)
    assert [text[lead.start : lead.end] for lead in find_leads(text)] == speakers


def test_who_speaks_for_others_beside_those_who_have_names_is_a_label() -> None:
    speakers = ["委员许敏（区政协委员、律师）：", "陈立（劳务公司经理）：", "委员宋巧：", "区总工会代表："]
    text = "".join(f"{speaker}{TEXT}\n" for speaker in speakers)
    assert [text[lead.start : lead.end] for lead in find_leads(text)] == speakers
    assert find_leads(f"区总工会代表：{TEXT}\n") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"汇编\n案例1　一家酱坊的账本\n{TEXT}", [("案例1", 1)]),
        (f"汇编\n案例二 染坊——记锦和染坊\n{TEXT}", [("案例二", 2)]),
        (f"汇编\n问题3 管护没有经费\n{TEXT}", [("问题3", 3)]),
        (f"汇编\n案例1 酱坊装了感应灯。{TEXT}", []),
        (f"汇编\n案例1　酱坊　2023\n{TEXT}", []),
        (f"汇编\n案例1中的酱坊\n{TEXT}", []),
        (f"汇编\n附件1　名单\n{TEXT}", []),
    ],
)
def test_a_numbered_label_that_a_blank_parts_from_its_title(text: str, found: list[tuple[str, int]]) -> None:
    assert [(text[lead.start : lead.end], lead.readings[0].ordinal) for lead in find_leads(text)] == found


def test_an_answer_on_a_line_of_its_own_is_a_label_and_a_form_that_asks_for_one_is_none() -> None:
    assert [lead.standing for lead in find_leads(f"答覆：\n{TEXT}")] == ["noun"]
    assert find_leads(f"答复人：{TEXT}\n") == []


@pytest.mark.parametrize("label", ["修回日期", "出版日期", "基金资助", "通讯作者"])
def test_what_a_journal_says_of_a_paper_is_no_label(label: str) -> None:
    assert find_leads(f"{label}：\n{TEXT}\n") == []


def test_who_is_named_in_a_form_is_no_label() -> None:
    assert find_leads("主持人：县长 林某某\n主持人：县长 林某某\n") == []


def test_it_takes_time_that_grows_with_the_text() -> None:
    assert len(find_leads(f"展示场地：{TEXT}\n" * 2000)) == 2000


def test_the_number_of_a_part_before_a_title_with_a_colon_is_no_label() -> None:
    assert find_leads("第四部分 难在哪：深层原因。\n文字。\n") == []


@pytest.mark.parametrize("words", ["问题十四", "問題一", "问题12"])
def test_numbered_questions_are_labels(words: str) -> None:
    assert [lead.end for lead in find_leads(f"{words}：账目不清\n已经公示。\n")] == [len(words) + 1]
