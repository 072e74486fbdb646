"""Parts that a line names."""

from __future__ import annotations

import pytest

from reportparse.parser.cut_headings import cut_headings
from reportparse.parts.find_titled import find_titled
from tests.parser.helpers import outline_of, plain
from tests.parts.helpers import page_of, said

BODY = "关于供水的报告\n一、基本情况\n全县供水工程十七处。\n二、建议\n加强管护。"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("\n注：数据截至上年末。\n", [("notes", "注：数据截至上年末。")]),
        (
            "\n《政府工作报告》注释\n1.管网：水管。\n2.水厂：制水的厂。\n",
            [("notes", "《政府工作报告》注释\n1.管网：水管。\n2.水厂：制水的厂。")],
        ),
        ("名词解释（1）管网：水管。（2）水厂：厂。", [("notes", "名词解释（1）管网：水管。（2）水厂：厂。")]),
        ("\n参考文献：\n[1] 甲\n[2] 乙\n说明如下文。\n", [("references", "参考文献：\n[1] 甲\n[2] 乙")]),
        ("\n（青政发〔2023〕14号 2023年5月8日）\n", [("number", "青政发〔2023〕14号"), ("date", "2023年5月8日")]),
        ("\n王刚.农村供水研究[J].水利观察,2020(3):1-9.\n", [("references", "王刚.农村供水研究[J].水利观察,2020(3):1-9.")]),
        (
            "\n————\n① 《供水条例》第九条规定水费按\n季收取。\n② 见前。\n完。\n",
            [("notes", "————\n① 《供水条例》第九条规定水费按\n季收取。\n② 见前。")],
        ),
        ("\n————\n① 修渠。\n② 换管。\n三、结语\n", []),
        ("水费①由村里收。\n————\n① 数据来自统计部门\n三、结语\n", [("notes", "————\n① 数据来自统计部门")]),
        ("\n名词解释要通俗，参考文献要齐全。\n", []),
        ("\n参考资料清单\n[1] 甲\n[2] 乙\n", [("references", "参考资料清单\n[1] 甲\n[2] 乙")]),
        ("\n三、资料来源\n1.青禾县水务年报，2022年\n", [("references", "1.青禾县水务年报，2022年")]),
        ("\n三、资料来源\n1.走访各村\n", []),
        ("\n三、参考文献\n[1]甲《水》。\n", [("references", "[1]甲《水》。"), ("references", "[1]甲《水》。")]),
    ],
)
def test_titled(text: str, parts: list[tuple[str, str]]) -> None:
    whole = BODY + text
    headings = cut_headings(outline_of(whole), plain(whole))
    page = page_of(whole)
    assert said(page, find_titled(page, headings)) == parts
