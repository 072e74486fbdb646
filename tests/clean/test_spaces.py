"""Spaces that lost line breaks left behind, and spaces that part words on purpose."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportparse.clean.spaces import find_spaces
from tests.clean.marks import check_page, check_step, pages

FOUND = [
    pytest.param(
        "关⟨letter-space| ⟩于⟨letter-space| ⟩供⟨letter-space| ⟩水⟨letter-space| ⟩工⟨letter-space| ⟩程⟨letter-space| ⟩调研",
        id="letters set apart",
    ),
    pytest.param(
        "各级要高度重⟨ ⟩视农村供水工程管护工作，把它作为民生⟨ ⟩实事来抓，明确由县水利局牵头，财政、⟨ ⟩生态环境、卫生健康等部门配合，定期⟨ ⟩会商，及时解决运行中出现的问题，确⟨ ⟩保群众喝上放心水、明白水。",
        id="at even distances inside words",
    ),
]
TRAPS = [
    pytest.param("周立群 石建国 沈家明", id="names"),
    pytest.param("（一）管护力量偏弱 有的村没有专职管水员。", id="a title and its body"),
    pytest.param("投入 3000 万元，新建 17 处，铺设 260 公里，覆盖 12 个村，惠及 9000 户，满意度 93 分。", id="figures set off"),
    pytest.param("抓好落实。 明确责任。 强化监督。 定期通报。 严格考核。 奖优罚劣。", id="after sentences"),
    pytest.param(
        "各级要高度重 视农村供水工程管护工作，把它作为民生 实事来抓，明确由县水利局牵头，财政、 生态环境等部门配合。",
        id="too few to judge by",
    ),
    pytest.param(
        "要组建专业的管护队伍，责任落实到人。 要公布统一的水费标准，收支张榜公示。 要划定明确的水源范围，养殖场要搬迁。 要更新老旧的设备设施，管网逐年改造。 要开展常态的水质检测，结果及时公开。 要建立共享的信息平台，遇事共同会商。",
        id="after sentences of one length",
    ),
    pytest.param(
        "管护队伍要组建起来 责任单位是县水利局和各个行政村，协助单位是县财政局、县人力资源和社会保障局 水费标准要公布出去，收支要公示 责任单位是各行政村，协助单位是县发展和改革局、县市场监督管理局和镇政府 水源范围要划定清楚 责任单位是县生态环境局和县自然资源局，协助单位是镇政府和各行政村的网格员",
        id="at uneven distances",
    ),
    pytest.param("张 三", id="one name set apart"),
    pytest.param(
        "".join(
            f"（{number}）{title} 全县十二个乡镇都已照此办理，群众反映良好。\n"
            for number, title in zip(
                "一二三四五六", ("明确责任", "公布水费", "划定水源", "更新管网", "开展检测", "共享信息"), strict=True
            )
        ),
        id="behind the titles of items, as far apart as lines end",
    ),
    pytest.param(
        "".join(
            f"{number}、{title} 全县十二个乡镇都已照此办理，群众反映良好，建议继续推行。\n\n"
            for number, title in enumerate(("明确供水责任", "公布水费标准", "划定水源范围", "更新老旧管网", "开展水质检测"), 1)
        ),
        id="behind the titles of five items",
    ),
    pytest.param(
        "".join(f"{number}. 加强农村供水工程日常管护工作，落实管护经费。\n" for number in ("Ⅰ", "A", "Ⅱ", "B", "C", "Ⅲ")),
        id="behind numbers that open lines",
    ),
    pytest.param(
        "".join(f"[{number}] 石建国．农村供水工程管护机制研究，水利出版社。\n" for number in range(1, 8)),
        id="behind the numbers of references",
    ),
    pytest.param("供水重点：\n" + "- 加强农村供水工程日常管护工作，落实管护经费。\n" * 8, id="behind dashes that open lines"),
    pytest.param(
        "".join(f"石坝村{number}组 | 建成蓄水池一座，铺设管网五百余米，惠及农户 |\n" for number in "一二三四五六"),
        id="beside bars",
    ),
    pytest.param("单位  负责人  电话", id="double spaces"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked or "⟨" in marked
    check_step(find_spaces, marked, "wrap-space")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_spaces, text, "wrap-space")


@pytest.mark.parametrize("path", pages("spaces"))
def test_long_texts(path: Path, golden: Callable[[Path, str], None]) -> None:
    check_page(find_spaces, path, "wrap-space", golden)
