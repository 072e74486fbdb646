"""The fields of findings and recommendations: what the fixtures state, and what holds for any text."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from reportparse import Finding, Recommendation, Report, parse_report
from reportparse.draft import Draft
from reportparse.fields.read_fields import read_fields
from reportparse.model import Deadline, Instrument, Quantity, Quote
from reportparse.pipeline import Work
from reportparse.source import SourceText, Span
from reportparse.texts import ReadText
from tests.outlines import squeeze
from tests.properties.strategies import strings

LINKED = Path(__file__).parents[2] / "fixtures" / "linked"
POINTS = [(path.parent.name, row) for path in sorted(LINKED.glob("*/fields.json")) for row in json.loads(path.read_text("utf-8"))]


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
        assert [who.text for who in node.addressees] == row["addressees"]
        said = node.deadline
        days = {"start": said.start, "end": said.end} if said else {}
        got = {"text": said.text, **{key: day.isoformat() if day else None for key, day in days.items()}} if said else None
        assert got == row["deadline"]
        assert node.action is not None


MEASURES = sorted((LINKED.parent / "fields").glob("*/fields.json"))


def measures(folder: Path, rows: list[dict[str, Any]]) -> list[Draft]:
    """Return the measures of a text by their first characters, whatever the roles say; all other parts are sections."""
    work = Work(ReadText(SourceText((folder / "input.txt").read_text("utf-8")))).advance("points")
    parts = [part for top in work.tree.parts for part in top.walk()]
    starts = {work.clean.text.index(row["starts"]): place for place, row in enumerate(rows)}
    for part in parts:
        part.type = "recommendation" if part.start in starts else "section"
    read_fields(work.tree.parts, work.clean.plain)
    found = {starts[part.start]: part for part in parts if part.start in starts}
    return [found[place] for place in range(len(rows))]


@pytest.mark.parametrize("path", MEASURES, ids=[path.parent.name for path in MEASURES])
def test_the_fields_of_measures_with_labels(path: Path) -> None:
    rows = json.loads(path.read_text("utf-8"))
    for part, row in zip(measures(path.parent, rows), rows, strict=True):
        fields, said = part.fields, part.fields.deadline if part.fields else None
        assert fields is not None
        days = {"start": said.first, "end": said.last} if said else {}
        until = (
            {"text": said.words.text, **{key: day.isoformat() if day else None for key, day in days.items()}} if said else None
        )
        got = {"starts": row["starts"], "addressees": [who.text for who in fields.addressees], "deadline": until}
        assert got | {"action": fields.action.text if fields.action else None} == row


def quoted(report: Report) -> Iterator[tuple[str, Span]]:
    """Yield what every field of a report quotes, and where it stands."""
    parts: list[Quote | Deadline | Instrument | Quantity | None] = []
    for finding in report.findings:
        parts += [finding.cause, *finding.instruments, *finding.quantities]
    for measure in report.recommendations:
        parts += [*measure.addressees, measure.action, measure.deadline, *measure.instruments]
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
