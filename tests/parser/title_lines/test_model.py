"""The models of title lines and lead labels as they ship."""

from __future__ import annotations

from reportparse.parser.title_lines.lines import read_page
from reportparse.parser.title_lines.model import load
from reportparse.parser.title_lines.titles import values

BODY = "全县共有灌区十二处，有效灌溉面积三十一万亩，近五年先后投入资金两亿多元，渠系水利用系数提高到零点五六。"


def odds(text: str, line: str) -> float:
    page = read_page(text, {}, (), 0)
    place = next(place for place in range(len(page.lines)) if page.said(place) == line)
    return load().titles.score(values(page, place, load().words))


def test_the_models_are_loaded_once() -> None:
    assert load() is load()


def test_a_line_that_heads_a_part_is_likelier_than_one_that_signs() -> None:
    text = f"关于灌区的调研报告\n{BODY}\n基本情况\n{BODY}\n{BODY}\n主要问题\n{BODY}\n青岭县水务局\n2023年5月8日\n"
    assert min(odds(text, "基本情况"), odds(text, "主要问题")) > 0 > max(odds(text, "青岭县水务局"), odds(text, "2023年5月8日"))


def test_figures_were_measured_crosswise() -> None:
    assert 0.5 < load().figures["titles"]["F1"] < 1
