"""Days, however they are written."""

from __future__ import annotations

from datetime import date

import pytest

from reportparse.parts.read_day import read_day


@pytest.mark.parametrize(
    "text",
    [
        "2023年5月8日",
        "2023 年 5 月 8 日",
        "二〇二三年五月八日",
        "二0二三年五月八日",
        "2023-05-08",
        "2023.5.8",
    ],
)
def test_days(text: str) -> None:
    assert read_day(text) == date(2023, 5, 8)


@pytest.mark.parametrize("text", ["2023年5月", "2023年13月8日", "2023年2月30日", "2023年X月X日", "二〇二三年五月", "无"])
def test_none(text: str) -> None:
    assert read_day(text) is None


def test_the_first_month_has_a_name() -> None:
    assert read_day("二〇二四年元月十二日") == date(2024, 1, 12)
