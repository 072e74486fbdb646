"""Numbers that stand like markers and head no part: which are set aside, and which look like them and are not."""

from __future__ import annotations

import pytest

from reportparse.source import SourceText
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Style
from reportparse.tokenizer.set_aside import set_aside
from reportparse.tokenizer.tokenize import tokenize
from tests.growth import assert_grows_linearly


def aside(text: str) -> list[tuple[str, str]]:
    """Return the candidates of a text that are set aside, each with the reason."""
    return [(text[found.start : found.end], found.aside) for found in tokenize(CleanText(text, SourceText(text))) if found.aside]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("占比达到22.4%①，高于平均②。\n①据镇统计站。\n②据县统计局。\n", [("①", "note")] * 2 + [("②", "note")] * 2),
        ("满意度①按户计算。\n注：①指满意户之比。", [("①", "note")] * 2),
        ("包括①水源②管网。\n①加强领导。\n②加强督查。\n", []),
        ("占比22.4%①。\n①据镇统计站。\n②据县统计局。\n", []),
        ("有人主张分区供水。①\n也有人反对，②理由有三条。③\n", [("①", "note"), ("②", "note"), ("③", "note")]),
        ("要做到：①勤查，②勤修，③勤\n", []),
        ("二、时间\n附件：1.名单\n2.清单\n某镇政府", [("1.", "annex"), ("2.", "annex")]),
        ("二、时间\n附件：1.名单（第一、二批）\n2.清单\n某镇政府", [("1.", "annex"), ("2.", "annex")]),
        ("二、时间\n附件：1.名单；\n2.清单。\n某镇政府", [("1.", "annex"), ("2.", "annex")]),
        ("二、时间\n附件：\n1.加强领导。成立专班。\n2.加强督查。", []),
        ("二、时间\n附件：2.名单\n", []),
        ("第一章 水\n第一章的任务是查清水源。", [("第一章", "mention")]),
        ("一、水\n“一、”“二、”要顶格写，「（一）」空两格。", [("一、", "mention"), ("二、", "mention"), ("（一）", "mention")]),
        ("第七条之规定不适用。\n第七条 水费按季收取。", [("第七条", "mention")]),
        ("第七条的规定不适用。\n第八条 水费按季收取。", []),
        ("一、概况\nI. General Situation\n", [("I.", "translation")]),
        ("一、概况\n1. Overview and scope\n", [("1.", "translation")]),
        ("一、概况\nII. General Situation\n", []),
        ("一、概况\nA. 村级水厂\n", []),
        ("一、概况。水厂三座。\nI. General Situation\n", []),
        ("结论。\n参考文献\n1. 张明. 管护研究.\n2. 李华. 水费机制.\n", [("1.", "reference"), ("2.", "reference")]),
        ("1 引言\n第1节谈水源，第2节谈管网，第3节谈水费。", [("第1节", "mention"), ("第2节", "mention"), ("第3节", "mention")]),
        ("第1节 水源，第2节 管网，第3节 水费", []),
        ("第一节谈水源。\n第二节谈管网。\n第三节谈水费。\n", []),
        ("结论。\n九、参考资料清单\n1. 张明. 管护研究.\n", [("1.", "reference")]),
        ("结论。\n九、资料来源\n1. 供水年报，2022\n2. 县志\n", [("1.", "reference"), ("2.", "reference")]),
        ("九、资料来源\n1. 走访各村\n2. 发放问卷\n", []),
        ("9 结论\n10 参考资料 [编辑]\n1. 张明. 管护研究.\n11 附录\n", [("1.", "reference")]),
        ("结论。\n## 参考资料\n1. 张明. 管护研究.\n一、附录\n", [("1.", "reference")]),
        ("供水研究\n（1.望川学院；2.云溪大学）\n", [("1.", "remark"), ("2.", "remark")]),
        ("供水研究（1.望川学院；2.云溪大学）\n", []),
        ("供水研究\n（1.加强管护。2.加强督查）\n", []),
        ("您是：A.父亲　B.母亲　C.祖辈\n2.几次？", [("A.", "option"), ("B.", "option"), ("C.", "option")]),
        ("A.父亲 B.母亲\n", [("A.", "option"), ("B.", "option")]),
        ("原因：A.时间不便，无人接送。 B.价格偏高，负担较重。\n", []),
        ("您是：\nA.父亲\nB.母亲\n", []),
        ("供水研究\n许敏1　宋巧2\n1.望川学院；2.云溪大学\n", [("1.", "affiliation"), ("2.", "affiliation")]),
        ("供水研究\n许敏1，宋巧2\n1.望川学院\n2.云溪大学\n", [("1.", "affiliation"), ("2.", "affiliation")]),
        ("供水研究\n许敏　宋巧\n1.望川学院\n2.云溪大学\n", []),
        ("□许敏\n供水研究\n□许敏\n水厂三座。\n", [("□", "author")] * 2),
        ("供水研究\n◎ 望川学院 许敏\n水厂三座。\n", [("◎", "author")]),
        ("供水能手\n■许敏\n管水员。\n■宋巧\n会计。\n", []),
        ("供水研究\n□许敏管水厂\n水厂三座。\n", []),
        ("供水研究 摘要:（1）修渠。（2）换管。\n", [("（1）", "abstract"), ("（2）", "abstract")]),
        ("供水研究 摘要:（1）修渠。 一、现状 1.水厂 三座。 2.水价 偏低。 二、对策 换管。\n", [("（1）", "abstract")]),
        ("第四章 供水管护的比较\n第一节 源流\n早年由各村自管。\n第二节 现状\n", [("第四章", "opening")]),
        ("第四章 供水管护的比较\n第一节 源流\n早年由各村自管。\n第五章 对策\n", []),
        ("第一章 供水管护的比较\n第一节 源流\n早年由各村自管。\n", []),
        ("供水研究\n第四章 供水管护的比较\n第一节 源流\n", []),
        ("第四章 供水管护的责任\n第三十条 水费按季收取。\n", []),
        ("B.3 望川县农村供水发展报告\n一、现状\n水厂三座。\n", [("B.3", "opening")]),
        ("B.3 水源的保护\n1. 水库\n", []),
        ("1.2 望川县农村供水发展报告\n一、现状\n水厂三座。\n", []),
        ("B.3 望川县农村供水发展报告（2023）\n一、现状\n水厂三座。\n", [("B.3", "opening")]),
        ("结论。\n参考文献不足：\n1. 张明. 管护研究.\n", []),
        ("水费由村里收。①旧规定已停用。\n——————\n① 《供水条例》第九条。\n② 参见前文。\n", [("①", "note")] * 2 + [("②", "note")]),
        ("水厂三座。\n————\n① 数据截至年末。\n", [("①", "note")]),
        ("水费由村里收①，旧规定停用。\n————\n① 见前。\n一、现状\n", [("①", "note")] * 2),
        ("水厂三座。\n————\n① 修水渠。\n② 换管网。\n一、现状\n", []),
        ("三件事：①修渠。②换管。\n————\n① 数据截至年末。\n", [("①", "note")]),
        ("水厂三座。\n————\n② 换管网。\n", []),
    ],
)
def test_what_is_set_aside(text: str, found: list[tuple[str, str]]) -> None:
    assert sorted(aside(text)) == sorted(found)


def test_a_label_set_off_on_a_line_of_its_own_is_a_title() -> None:
    text = "土地改革：\n地租降到三成七五。\n水利建设：修渠引水，灌溉面积扩大到三千亩，亩产提高两成，农户收入随之增加。"
    first, second = tokenize(CleanText(text, SourceText(text)))
    for candidate in (first, second):
        candidate.style = Style(lead=candidate.end)
    set_aside([first, second], text)
    assert (first.aside, second.aside) == ("title", "")


def test_notes_below_rules_are_found_in_linear_time() -> None:
    assert_grows_linearly(aside, lambda size: "水费由村里收。①旧规定已停用。\n——————\n① 《供水条例》第九条\n" * size, 20, 2_000)
