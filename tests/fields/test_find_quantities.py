"""Numbers with their units and what they count, and numbers that are dates, classes or ordinals."""

from __future__ import annotations

import pytest

from reportparse.fields.find_quantities import find_quantities

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
    ("提高3.5个百分点，约20余万人受益。", [("3.5个百分点", 3.5, "个百分点", None), ("约20余万人受益", 200_000.0, "人", "受益")]),
    ("管网2.6万公里，日供水300吨。", [("2.6万公里", 26_000.0, "公里", None), ("300吨", 300.0, "吨", None)]),
    ("按照国发〔2019〕5号文件，编号2024-17。", []),
    ("5年来改造，7年前建成。", []),
    ("使用5年以上的水表有40只。", [("5年以上", 5.0, "年", None), ("40只", 40.0, "只", None)]),
    ("合格率98％。", [("98％", 98.0, "%", None)]),
    ("", []),
]


@pytest.mark.parametrize(("text", "amounts"), QUANTITIES, ids=[text for text, _ in QUANTITIES])
def test_quantities(text: str, amounts: list[tuple[str, float, str, str | None]]) -> None:
    assert [(text[q.start : q.end], q.value, q.unit, q.of) for q in find_quantities(text)] == amounts


def test_a_number_beyond_all_bounds_counts_nothing() -> None:
    assert list(find_quantities(f"投入{'9' * 400}元。")) == []
