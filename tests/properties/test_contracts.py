"""The contracts that hold for every string: nothing lost, nothing raised, spans, round trip."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportparse import Report, parse_report
from reportparse.model import AnyNode, Heading, Marker, Paragraph
from tests.generate import copies
from tests.outlines import squeeze
from tests.properties.spans import owners, pieces, slice_of
from tests.properties.strategies import strings

TEXTS = st.one_of(strings(), copies().map(lambda copy: copy.text))
FAST = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def check_nothing_lost(text: str) -> None:
    report = parse_report(text)
    assert report.source.text == text
    for place, claims in enumerate(owners(report)):
        if not text[place].isspace():
            assert len(claims) == 1, f"{text[max(0, place - 9) : place]}▸{text[place : place + 9]} is in {claims}"


def check_nesting(text: str) -> None:
    report = parse_report(text)
    for parent in report.walk():
        order = {place: number for number, place in enumerate(i for s in pieces(parent) for i in range(s.start, s.end))}
        last = -1
        for child in parent.children:
            stretch = [place for span in pieces(child) for place in range(span.start, span.end)]
            assert all(place in order for place in stretch), f"{child.id} is not inside {parent.id}"
            numbers = [order[place] for place in stretch]
            assert numbers == sorted(numbers), f"{child.id} is not in reading order"
            assert not numbers or numbers[0] > last, f"{child.id} overlaps its sibling"
            last = numbers[-1] if numbers else last


def check_texts(text: str) -> None:
    report = parse_report(text)
    moved = any(repair.kind == "reordered" for repair in report.repairs)
    for part in parts(report):
        said, shown = squeeze(part.text), slice_of(report, pieces(part))
        # a marker that a page's end cuts has the span of what stands before the cut
        assert said == shown or (moved and isinstance(part, Marker) and shown and said.startswith(shown))


def parts(report: Report) -> Iterator[Heading | Marker | Paragraph]:
    """Yield every part of a report that gives the source's words."""
    if report.title:
        yield report.title
    yield from report.preamble
    for node in report.walk():
        yield from (part for part in (node.marker, node.heading, *node.paragraphs) if part)


def check_round_trip(text: str) -> None:
    report = parse_report(text)
    wire = report.to_json()
    assert Report.from_json(wire) == report
    assert parse_report(text).to_json() == wire


def check_tree(text: str) -> None:
    for depth, siblings in _levels(parse_report(text)):
        for number, node in enumerate(siblings, 1):
            assert node.level == depth
            assert node.id.split(".")[-1] == str(number)
            assert node.id.count(".") == depth - 1


def _levels(report: Report) -> Iterator[tuple[int, list[AnyNode]]]:
    yield 1, report.sections
    for node in report.walk():
        yield node.level + 1, node.children


CHECKS: list[Callable[[str], None]] = [check_nothing_lost, check_nesting, check_texts, check_round_trip, check_tree]


@FAST
@given(TEXTS)
def test_nothing_is_lost(text: str) -> None:
    check_nothing_lost(text)


@FAST
@given(TEXTS)
def test_spans_nest_in_reading_order(text: str) -> None:
    check_nesting(text)


@FAST
@given(TEXTS)
def test_texts_are_what_their_spans_show(text: str) -> None:
    check_texts(text)


@FAST
@given(TEXTS)
def test_json_round_trip(text: str) -> None:
    check_round_trip(text)


@FAST
@given(TEXTS)
def test_ids_and_levels(text: str) -> None:
    check_tree(text)


def test_a_lone_surrogate_parses() -> None:
    assert parse_report("一、\ud800工作\n二、要求").sections


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u3000", "\ufeff", "\x00", "、", "（", "一", "1", "第", "—", "各位代表！"])
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_next_to_nothing(text: str, check: Callable[[str], None]) -> None:
    check(text)
