"""Numbers with their units and what they count, and numbers that are dates, classes or ordinals."""

from __future__ import annotations

import pytest

from reportparse.fields.find_quantities import find_quantities
from reportparse.plain import plain

QUANTITIES = [
    ("全县有37个行政村尚未通车。", [("37个行政村", 37.0, "个", "行政村")]),
    ("缺口1.2亿元，占12.6%。", [("1.2亿元", 120_000_000.0, "元", None), ("12.6%", 12.6, "%", None)]),
    ("近三成居民不满意。", [("近三成", 30.0, "%", None)]),
    ("超过15年的管道有2,300公里。", [("超过15年", 15.0, "年", None), ("2,300公里", 2300.0, "公里", None)]),
    ("2024年，60岁以上老人无人照料。", []),
    ("第3个问题尚未完成。", []),
    ("一成五的村没有管水员。", [("一成五", 15.0, "%", None)]),
    ("九成以上的户已经接通。", [("九成以上", 90.0, "%", None)]),
    ("成立专班，三成为限。", []),
    ("提高3.5个百分点，约20余万人受益。", [("3.5个百分点", 3.5, "个百分点", None), ("约20余万人", 200_000.0, "人", None)]),
    ("管网2.6万公里，日供水300吨。", [("2.6万公里", 26_000.0, "公里", None), ("300吨", 300.0, "吨", None)]),
    ("按照国发〔2019〕5号文件，编号2024-17。", []),
    ("5年来改造，7年前建成。", []),
    ("使用5年以上的水表有40只。", [("5年以上", 5.0, "年", None), ("40只", 40.0, "只", None)]),
    ("合格率98％。", [("98％", 98.0, "%", None)]),
    (
        "有 30 家企业，占 45.6 %，缺 4.6 亿元。",
        [("30 家企业", 30.0, "家", "企业"), ("45.6 %", 45.6, "%", None), ("4.6 亿元", 4.6e8, "元", None)],
    ),
    ("如图3所示，20世纪90年代。", []),
    ("第 3 个问题，2024 年，60 岁以上。", []),
    ("企业３６家，占４５．６％。", [("３６家", 36.0, "家", None), ("４５．６％", 45.6, "%", None)]),
    ("缺４.2萬人，3個縣。", [("４.2萬人", 42_000.0, "人", None), ("3個縣", 3.0, "个", "縣")]),
    ("人均1,234.5元。", [("1,234.5元", 1234.5, "元", None)]),
    ("投诉3至5起，面积100-200平方米，用时15—20个工作日。", []),
    ("5家企业享受到政策，12名学生辍学打工。", [("5家企业", 5.0, "家", "企业"), ("12名学生", 12.0, "名", "学生")]),
    ("35个项目进展缓慢，12家停产企业。", [("35个项目", 35.0, "个", "项目"), ("12家停产企业", 12.0, "家", "停产企业")]),
    ("", []),
]


@pytest.mark.parametrize(("text", "amounts"), QUANTITIES, ids=[text for text, _ in QUANTITIES])
def test_quantities(text: str, amounts: list[tuple[str, float, str, str | None]]) -> None:
    found = find_quantities(plain(text))
    assert [(text[q.start : q.end], q.value, q.unit, text[slice(*q.of)] if q.of else None) for q in found] == amounts


def test_a_number_beyond_all_bounds_counts_nothing() -> None:
    assert list(find_quantities(f"投入{'9' * 400}元。")) == []
