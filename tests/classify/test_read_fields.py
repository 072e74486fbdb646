"""The fields of findings and recommendations: what the fixtures state, and what holds for any text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from reportparse import Finding, Recommendation, Report, parse_report
from reportparse.classify.find_action import find_action
from reportparse.classify.find_addressee import find_addressee
from reportparse.classify.find_cause import find_cause
from reportparse.classify.find_date import Written, find_date
from reportparse.classify.find_deadline import find_deadline
from reportparse.classify.find_instruments import find_instruments
from reportparse.classify.find_quantities import find_quantities
from reportparse.model import Deadline, Instrument, Quantity, Quote
from reportparse.source import Span
from tests.outlines import squeeze
from tests.properties.strategies import strings

LINKED = Path(__file__).parents[2] / "fixtures" / "linked"
POINTS = [(path.parent.name, row) for path in sorted(LINKED.glob("*/fields.json")) for row in json.loads(path.read_text("utf-8"))]
MAY_2026 = Written(2026, date(2026, 5, 20))
UNKNOWN = Written(None, None)


@cache
def parsed(slug: str) -> Report:
    return parse_report((LINKED / slug / "input.txt").read_text("utf-8"))


def point(slug: str, starts: str) -> Finding | Recommendation:
    """Return the point that begins with some words."""
    place = parsed(slug).source.text.index(starts)
    points: list[Finding | Recommendation] = [*parsed(slug).findings, *parsed(slug).recommendations]
    return next(node for node in points if node.span.start == place)


def test_there_are_points() -> None:
    assert len(POINTS) >= 100


@pytest.mark.parametrize(("slug", "row"), POINTS, ids=[f"{slug}-{row['starts'][:8]}" for slug, row in POINTS])
def test_the_fields_of_a_point(slug: str, row: dict[str, Any]) -> None:
    node = point(slug, row["starts"])
    assert [instrument.name for instrument in node.instruments] == row["instruments"]
    if isinstance(node, Finding):
        assert (node.cause.text if node.cause else None) == row["cause"]
        assert sorted((q.value, q.unit) for q in node.quantities) == sorted((q["value"], q["unit"]) for q in row["quantities"])
    else:
        assert (node.addressee.text if node.addressee else None) == row["addressee"]
        said = node.deadline
        days = {"start": said.start, "end": said.end} if said else {}
        got = {"text": said.text, **{key: day.isoformat() if day else None for key, day in days.items()}} if said else None
        assert got == row["deadline"]
        assert node.action is not None


ADDRESSEES = [
    ("建议市财政局会同市人力资源和社会保障局制定办法。", "市财政局"),
    ("由县水利局牵头，各乡镇配合。", "县水利局"),
    ("各级政府要切实负起责任。", "各级政府"),
    ("请省发展和改革委员会尽快批复。", "省发展和改革委员会"),
    ("责任单位：市住建局、市城管局", "市住建局"),
    ("须经市政府同意后实施。", None),
    ("进一步加强城乡建设管理。", None),
    ("把改造任务列入县政府民生实事。", None),
    ("聚焦城市管理对症施策。", None),
]
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
]
CAUSES = [
    ("由于经费不足，设施老化。", "由于经费不足"),
    ("推进缓慢，原因在于权责不清。", "原因在于权责不清"),
    ("受耕地指标限制，项目难以落地。", "受耕地指标限制"),
    ("因管网混接导致污水外溢。", "因管网混接"),
    ("因此要加强管理。", None),
    ("受到群众欢迎。", None),
]
QUANTITIES = [
    ("全县有37个行政村尚未通车。", [("37个行政村", 37.0, "个", "行政村")]),
    ("缺口1.2亿元，占12.6%。", [("1.2亿元", 120_000_000.0, "元", None), ("12.6%", 12.6, "%", None)]),
    ("近三成居民不满意。", [("近三成", 30.0, "%", None)]),
    ("超过15年的管道有2,300公里。", [("超过15年", 15.0, "年", None), ("2,300公里", 2300.0, "公里", None)]),
    ("2024年，60岁以上老人无人照料。", []),
    ("第3个问题尚未完成。", []),
]


def words(text: str, place: tuple[int, int] | None) -> str | None:
    return text[place[0] : place[1]] if place else None


@pytest.mark.parametrize(("text", "who"), ADDRESSEES, ids=[text for text, _ in ADDRESSEES])
def test_addressee(text: str, who: str | None) -> None:
    assert words(text, find_addressee(text)) == who


@pytest.mark.parametrize(("text", "written", "when"), DEADLINES, ids=[f"{text}{w.year}" for text, w, _ in DEADLINES])
def test_deadline(text: str, written: Written, when: tuple[str, str | None, str | None] | None) -> None:
    found = find_deadline(text, written)
    days = [day.isoformat() if day else None for day in (found.first, found.last)] if found else []
    assert (found and (text[found.start : found.end], *days)) == when


@pytest.mark.parametrize(("text", "cause"), CAUSES, ids=[text for text, _ in CAUSES])
def test_cause(text: str, cause: str | None) -> None:
    assert words(text, find_cause(text)) == cause


@pytest.mark.parametrize(("text", "amounts"), QUANTITIES, ids=[text for text, _ in QUANTITIES])
def test_quantities(text: str, amounts: list[tuple[str, float, str, str | None]]) -> None:
    assert [(text[q.start : q.end], q.value, q.unit, q.of) for q in find_quantities(text)] == amounts


def test_instruments() -> None:
    text = "依据《停车 条例(试行)》（国发［2019］5号）和《停车条例（试行）》，落实《关于印发〈办法〉的通知》。"
    assert [(i.name, i.number) for i in find_instruments(text)] == [
        ("停车条例（试行）", "国发〔2019〕5号"),
        ("关于印发〈办法〉的通知", None),
    ]


def test_action() -> None:
    text = "为此，建议市财政局安排专项资金，并加强监管。"
    assert words(text, find_action(text, find_addressee(text))) == "安排专项资金"
    assert find_action("。", None) is None


def test_date() -> None:
    assert find_date("调研报告\n（2026年5月20日）\n正文。") == MAY_2026
    assert find_date("报告\n正文。\n二〇二六年五月二十日") == MAY_2026
    assert find_date(
        "根据安排，2026年3月2日至20日，市政府督查室会同市应急管理局等单位组成督查组，采取多种方式开展了专项督查，现报告如下。"
    ) == Written(2026, None)
    assert find_date("没有日期") == UNKNOWN


def quoted(report: Report) -> Iterator[tuple[str, Span]]:
    """Yield what every field of a report quotes, and where it stands."""
    parts: list[Quote | Deadline | Instrument | Quantity | None] = []
    for finding in report.findings:
        parts += [finding.cause, *finding.instruments, *finding.quantities]
    for measure in report.recommendations:
        parts += [measure.addressee, measure.action, measure.deadline, *measure.instruments]
    yield from ((part.text, part.span) for part in parts if part)


@given(strings())
def test_every_field_leads_to_its_words(text: str) -> None:
    report = parse_report(text)
    moved = any(repair.kind != "joined" for repair in report.repairs)
    for said, span in quoted(report):
        assert moved or squeeze(text[span.start : span.end]) == squeeze(said)


@pytest.mark.parametrize("slug", sorted({slug for slug, _ in POINTS}))
def test_the_fields_of_fixtures_lead_to_their_words(slug: str) -> None:
    text = parsed(slug).source.text
    assert all(squeeze(text[span.start : span.end]) == squeeze(said) for said, span in quoted(parsed(slug)))
