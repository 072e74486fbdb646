"""Fields about a paper that portals set above it, and lists of a report that look like them."""

from __future__ import annotations

import pytest

from reportparse.clean.chrome import find_chrome
from reportparse.clean.shapes import Sheet
from tests.clean.marks import check_step
from tests.growth import assert_grows_linearly

TITLE = "关于农村供水的通知\n"
REST = "各乡镇人民政府：\n为做好供水工作，现通知如下。\n一、加强管护\n每村一名管水员。\n"
FOUND = [
    pytest.param(
        f"⟪• 信息索引号：\n⟫⟪1133/2023-46395\n⟫⟪• 文件名称：\n⟫⟪{TITLE}⟫⟪• 发布机构：县水利局\n⟫• {TITLE}{REST}",
        id="a list that gives the title, which stands below again",
    ),
    pytest.param(
        f"⟪• 索引号：\n⟫⟪• 00512/2024-1\n⟫⟪• 主题分类：\n⟫⟪• 有效性：\n⟫{TITLE}{REST}",
        id="a list with values on lines of their own",
    ),
    pytest.param(
        f"⟪索 引 号 | 00512/2024-1 | 主题分类 | 水利 |\n⟫⟪发文字号 | ⟫望水发〔2024〕3号⟪ | 制发机构 | |⟫\n⟪标 题 | ⟫{TITLE[:-1]}⟪ |⟫\n{REST}",
        id="a table, whose number and title stay",
    ),
    pytest.param(
        f"{TITLE}⟪发布机构 县水利局 文    号 ⟫望水发〔2024〕3号\n⟪成文日期 2024-03-01 有效性 有效\n⟫{REST}",
        id="rows without signs",
    ),
    pytest.param(
        f"⟪发文机关：县水利局\n⟫⟪文号：望水发〔2024〕3号\n⟫⟪标题：{TITLE}⟫{TITLE}望水发〔2024〕3号\n{REST}",
        id="what the paper says itself",
    ),
    pytest.param(f"⟪索引号：00512/2024-1\n⟫{TITLE}{REST}", id="one line that tells"),
    pytest.param(f"⟪索 引 號：00512/2024-1\n⟫⟪主題分類：水利\n⟫{TITLE}{REST}", id="traditional characters"),
    pytest.param(
        f"⟪• 实施日期: 2024年03月01日\n⟫⟪• 失效日期: 2029年03月01日\n⟫⟪• 发布机关: 县水利局\n⟫{TITLE}{REST}",
        id="fields behind bullets",
    ),
    pytest.param(
        f"⟪- 索 引 号:WC0512-2024-001\n⟫⟪- 备注/文号:⟫望水发〔2024〕3号\n⟪- 公文生成日期:2024-03-01\n⟫{TITLE}{REST}",
        id="the number behind a bullet stays",
    ),
    pytest.param(
        f"⟪• 005120512/2024-00012\n⟫⟪• 望川县水利局\n⟫⟪• 2024-03-01\n⟫⟪• 现行有效\n⟫{TITLE}{REST}", id="values without names"
    ),
    pytest.param(
        f"⟪• 005120512/2024-00012\n⟫⟪• 2024-03-01 09:30:00\n⟫⟪• {TITLE}⟫⟪• ⟫望水发〔2024〕3号\n⟪• 现行有效\n⟫{TITLE}{REST}",
        id="a number without a name stays, a title that stands below again goes",
    ),
    pytest.param(
        f"⟪• 005120512/2024-00012\n⟫⟪• ⟫{TITLE}⟪• 现行有效\n⟫{REST}",
        id="a title without a name stays where it stands nowhere else",
    ),
    pytest.param(
        f"⟪∙【制定机关】望川县\n⟫⟪∙【公布日期】2024.03.01\n⟫⟪∙【效力等级】规范性文件\n⟫⟪∙【发文字号】⟫望水发〔2024〕3号\n{TITLE}{REST}",
        id="names in brackets",
    ),
    pytest.param(
        f"⟪文件类别 | |\n⟫⟪文件状态 | 执行中 |\n⟫⟪正文\n⟫{TITLE}{REST}", id="two rows of a table, and what heads the text"
    ),
    pytest.param(f"⟪• 索引号\n⟫⟪• 服务对象\n⟫{TITLE}⟪发布日期：2024-03-01\n⟫{REST}", id="a title behind an empty field"),
]
TRAPS = [
    pytest.param(f"{TITLE}标题：供水\n作者：周立群\n部门：县水利局\n{REST}", id="names that other lists have"),
    pytest.param(
        f"{TITLE}• 实施日期: 2024年3月\n• 望川县水利局\n• 现行有效\n{REST}", id="bullets too few to be a list of fields"
    ),
    pytest.param(f"{TITLE}制定机关：县水利局\n文件类别：通知\n{REST}", id="two lines that are no rows"),
    pytest.param(f"{TITLE}【关键词】供水\n【作者】周立群\n【来源】县水利局\n{REST}", id="names in brackets that papers have too"),
    pytest.param(f"{TITLE}文件类别 | 制定机关\n通知 | 县水利局\n{REST}", id="the head of a table"),
    pytest.param(f"{TITLE}• 建水厂\n• 换管网\n• 测水质\n{REST}", id="items"),
    pytest.param(f"{TITLE}主题分类明确。\n公开方式便民。\n{REST}", id="sentences"),
    pytest.param(f"{TITLE}{REST}发文字号：由办公室编。\n成文日期：以签发日为准。\n有效性：每年清理。\n", id="below running text"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked
    check_step(find_chrome, marked, "site-chrome")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_chrome, text, "site-chrome")


def test_rows_and_brackets_take_linear_time() -> None:
    assert_grows_linearly(find_chrome, lambda size: Sheet("供水方案 | 文件类别【" * size + TITLE + REST), 100)
