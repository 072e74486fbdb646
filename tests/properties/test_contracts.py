"""The contracts that hold for every string: nothing lost, nothing raised, spans, round trip."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reportparse import Report, parse_report
from reportparse.model import AnyNode, Heading, Marker, Paragraph
from tests.generate import copies, damage_report, report
from tests.outlines import squeeze
from tests.properties.spans import owners, pieces, slice_of
from tests.properties.spans import places as span_places
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
    for part in parts(report):
        assert squeeze(part.text) == slice_of(report, pieces(part))


def parts(report: Report) -> Iterator[Heading | Marker | Paragraph]:
    """Yield every part of a report that gives the source's words."""
    if report.title:
        yield report.title
    yield from report.preamble
    yield from report.closing
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


@pytest.mark.parametrize("seed", [72, 108, 183])
def test_a_marker_that_the_end_of_a_page_cuts_is_in_pieces(seed: int) -> None:
    rng = random.Random(seed)
    text = damage_report(report(rng), "spliced", rng).text
    check_texts(text)
    assert any(node.marker and node.marker.spans for node in parse_report(text).walk())


@FAST
@given(TEXTS)
def test_json_round_trip(text: str) -> None:
    check_round_trip(text)


@FAST
@given(TEXTS)
def test_ids_and_levels(text: str) -> None:
    check_tree(text)


ANY_STRING = st.text(
    st.one_of(st.characters(), st.characters(categories=["Cs"]), st.sampled_from("一二、（）\n。1.")), max_size=60
)


@FAST
@given(ANY_STRING)
def test_a_lone_surrogate_is_a_problem_with_its_place(text: str) -> None:
    parsed = parse_report(text)
    alone = ["\ud800" <= char <= "\udfff" for char in text]
    assert parsed.source.text == "".join("\ufffd" if lone else char for char, lone in zip(text, alone, strict=True))
    places = [place for problem in parsed.problems if problem.code == "lone-surrogate" for place in span_places([problem.span])]
    assert places == [place for place, lone in enumerate(alone) if lone]
    assert all(problem.describe("en") and problem.describe("zh") for problem in parsed.problems)
    check_round_trip(text)


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\u3000", "\ufeff", "\x00", "、", "（", "一", "1", "第", "—", "各位代表！"])
@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_next_to_nothing(text: str, check: Callable[[str], None]) -> None:
    check(text)
