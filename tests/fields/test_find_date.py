"""The day on which a report was written: a short line at its end or head, else the latest year."""

from __future__ import annotations

import pytest

from reportparse.fields.find_date import LONGEST_DATE_LINE, Written, find_date
from tests.fields.days import MAY_2026, UNKNOWN

DATES = [
    ("调研报告\n2026年5月20日\n正文。\n2026年5月18日", (2026, "2026-05-18")),
    ("调研报告\n二〇二六年十二月三日\n正文。", (2026, "2026-12-03")),
    ("调研报告\n正文。\n2026 年 5 月 20 日", (2026, "2026-05-20")),
    ("调研报告\n2026年5月\n正文。", (2026, None)),
    ("调研报告\n2026年2月30日\n正文。", (None, None)),
    ("调研报告\n2026年5月20日" + "，望川县水利局供水科整理" * 6, (2026, None)),
    ("", (None, None)),
]


@pytest.mark.parametrize(("text", "when"), DATES, ids=[text[-12:] for text, _ in DATES])
def test_days_and_years(text: str, when: tuple[int | None, str | None]) -> None:
    found = find_date(text)
    assert (found.year, found.day.isoformat() if found.day else None) == when


def test_a_long_line_gives_no_day() -> None:
    line = "2026年5月20日"
    assert find_date(line.ljust(LONGEST_DATE_LINE, "村")).day
    assert not find_date(line.ljust(LONGEST_DATE_LINE + 1, "村")).day


def test_date() -> None:
    assert find_date("调研报告\n（2026年5月20日）\n正文。") == MAY_2026
    assert find_date("报告\n正文。\n二〇二六年五月二十日") == MAY_2026
    assert find_date(
        "根据安排，2026年3月2日至20日，市政府督查室会同市应急管理局等单位组成督查组，采取多种方式开展了专项督查，现报告如下。"
    ) == Written(2026, None)
    assert find_date("没有日期") == UNKNOWN
