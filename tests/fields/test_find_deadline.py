"""By when something is to be done, the days that this means, and times that are none."""

from __future__ import annotations

import pytest

from reportparse.fields.find_date import Written
from reportparse.fields.find_deadline import FIRST_PLAN_YEAR, find_deadlines, read_deadline
from tests.fields.days import MAY_2026, UNKNOWN

DEADLINES = [
    ("力争2027年底前完成。", MAY_2026, ("2027年底前", None, "2027-12-31")),
    ("到2030年覆盖率达到九成。", MAY_2026, ("到2030年", None, "2030-12-31")),
    ("“十五五”期间新建学校十所。", UNKNOWN, ("“十五五”期间", "2026-01-01", "2030-12-31")),
    ("“十四五”末全部达标。", UNKNOWN, ("“十四五”末", None, "2025-12-31")),
    ("自2026年9月1日起施行。", MAY_2026, ("自2026年9月1日起", "2026-09-01", None)),
    ("力争三年内建成。", MAY_2026, ("三年内", None, "2029-05-20")),
    ("力争三年内建成。", UNKNOWN, ("三年内", None, None)),
    ("今年年底前印发。", MAY_2026, ("今年年底前", None, "2026-12-31")),
    ("今年6月底前印发。", UNKNOWN, ("今年6月底前", None, None)),
    ("明年上半年前建成。", MAY_2026, ("明年上半年前", None, "2027-06-30")),
    ("2026—2028年每年改造一百个。", UNKNOWN, ("2026—2028年", "2026-01-01", "2028-12-31")),
    ("六个月内整改到位。", MAY_2026, ("六个月内", None, "2026-11-20")),
    ("截至2025年底已经建成三所。", MAY_2026, None),
    ("2019年底前完成了改造。", MAY_2026, None),
    ("落实《发展规划（2021—2025年）》。", UNKNOWN, None),
    ("每月抽查一次。", MAY_2026, None),
    ("三季度末前完成，明年3月起收费。", MAY_2026, ("明年3月起", "2027-03-01", None)),
    ("今年三季度末前完成。", MAY_2026, ("今年三季度末前", None, "2026-09-30")),
    ("2028年2月底前完成。", UNKNOWN, ("2028年2月底前", None, "2028-02-29")),
    ("9月15日前上报。", MAY_2026, ("9月15日前", None, "2026-09-15")),
    ("9月15日前上报。", UNKNOWN, ("9月15日前", None, None)),
    ("30天内答复。", MAY_2026, ("30天内", None, "2026-06-19")),
    ("两周内答复。", MAY_2026, ("两周内", None, "2026-06-03")),
    ("15个工作日内答复。", MAY_2026, ("15个工作日内", None, None)),
    ("年底前完成。", MAY_2026, ("年底前", None, "2026-12-31")),
    ("今年汛前完成。", MAY_2026, ("今年汛前", None, None)),
    ("每年三季度检查一次。", MAY_2026, ("每年三季度", None, None)),
    ("2026年13月底前完成。", MAY_2026, None),
    ("在2027年底，全县有17处工程。", MAY_2026, None),
    ("比2027年底前增加。", MAY_2026, ("2027年底前", None, "2027-12-31")),
    ("供水工程要加强管护。", MAY_2026, None),
    ("2027 年 6 月底前建立台账。", MAY_2026, ("2027 年 6 月底前", None, "2027-06-30")),
    ("2027 年 6月 9 日前建立台账。", MAY_2026, ("2027 年 6月 9 日前", None, "2027-06-09")),
    ("到 2030 年实现全覆盖。", MAY_2026, ("到 2030 年", None, "2030-12-31")),
    ("2026—2028 年每年改造一百个。", UNKNOWN, ("2026—2028 年", "2026-01-01", "2028-12-31")),
    ("6 个月内整改到位。", MAY_2026, ("6 个月内", None, "2026-11-20")),
    ("二〇二七年六月底前建立台账。", MAY_2026, ("二〇二七年六月底前", None, "2027-06-30")),
    ("明年上半年完成改造。", MAY_2026, ("明年上半年", None, "2027-06-30")),
    ("2026年三季度建成平台。", MAY_2026, ("2026年三季度", None, "2026-09-30")),
    ("今年一季度新增线路五条。", MAY_2026, None),
    ("明年上半年完成改造。", UNKNOWN, None),
    ("比2027年上半年增加。", MAY_2026, None),
    ("2O27年6月底前建立台账。", MAY_2026, None),
    ("“十五五”时期，要新建学校十所。", UNKNOWN, ("“十五五”时期", "2026-01-01", "2030-12-31")),
    ("“十五五”时期经济总量再上台阶。", UNKNOWN, ("“十五五”时期", "2026-01-01", "2030-12-31")),
    ("“十五五”时期是关键时期。", UNKNOWN, None),
    ("“十五五”时期，我县发展的指导思想是：创新。", UNKNOWN, None),
    ("实现“十五五”时期经济发展良好开局。", UNKNOWN, None),
    ("多数店铺这两年内倒闭。", MAY_2026, None),
    ("自2021年起建立台账。", MAY_2026, None),
    ("以2027年末为基础压降10%。", MAY_2026, None),
    ("次年 3月底前建立台账。", MAY_2026, None),
]


@pytest.mark.parametrize(("text", "written", "when"), DEADLINES, ids=[f"{text}{w.year}" for text, w, _ in DEADLINES])
def test_deadline(text: str, written: Written, when: tuple[str, str | None, str | None] | None) -> None:
    found = next(find_deadlines(text, written), None)
    days = [day.isoformat() if day else None for day in (found.first, found.last)] if found else []
    assert (found and (text[found.start : found.end], *days)) == when


@pytest.mark.parametrize(("number", "year"), [(11, 2006), (14, 2021), (15, 2026)])
def test_plans_follow_one_another_every_five_years(number: int, year: int) -> None:
    assert FIRST_PLAN_YEAR[number] == year


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("立行立改，长期坚持", "立行立改，长期坚持"),
        ("立行立改，各单位要抓好落实", "立行立改"),
        ("各单位要抓好落实", None),
        ("6月30日", "6月30日"),
    ],
)
def test_what_a_form_gives(text: str, when: str | None) -> None:
    found = read_deadline(text, MAY_2026)
    assert (text[found.start : found.end] if found else None) == when
