"""Links of findings and recommendations: how many pairs of the fixtures are found, and what holds for any report."""

from __future__ import annotations

import json
import random
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportparse import Report, parse_report
from reportparse.draft import Draft, NodeType, Tree, Words
from reportparse.emit import emit
from reportparse.links.link_answers import link_answers
from reportparse.links.synonyms import FAINT, KINDRED
from reportparse.model import Link
from reportparse.source import SourceText
from reportparse.texts import CleanText
from tests.growth import assert_grows_linearly

LINKED = Path(__file__).parents[2] / "fixtures" / "linked"
FOLDERS = sorted(path.parent for path in LINKED.glob("*/pairs.json"))
LEAST_F1 = 0.93
"""Of pairs whose points were both typed."""
LEAST_F1_OF_ALL = 0.93
"""Of all pairs and all links, those of points that were not typed, or typed a level higher, counted as faults."""
MOST_UNTYPED = 0
"""Points of the fixtures that are not typed as what they are."""


class Score(NamedTuple):
    """What was found in one fixture."""

    right: int
    wrong: int
    """Links between points of the fixture that are no pairs of it."""
    beside: int
    """Links of nodes that are no points of the fixture."""
    missed: int
    out_of_reach: int
    """Pairs of which a point was not typed."""
    untyped: int


def name(folder: Path) -> str:
    return folder.name


@cache
def score(folder: Path) -> Score:
    """Compare the links of a fixture with its pairs, by the places of their quotes."""
    text, wanted = (folder / "input.txt").read_text("utf-8"), json.loads((folder / "pairs.json").read_text("utf-8"))
    report = parse_report(text)
    asked = {node.span.start: node.id for node in report.findings}
    answers = {node.span.start: node.id for node in report.recommendations}
    findings = [asked.get(text.index(quote)) for quote in wanted["findings"]]
    measures = [answers.get(text.index(quote)) for quote in wanted["recommendations"]]
    pairs = {(findings[finding], measures[measure]) for finding, measure in wanted["pairs"]}
    reachable = {pair for pair in pairs if None not in pair}
    links = {(link.finding, link.recommendation) for link in report.links}
    between = {link for link in links if link[0] in findings and link[1] in measures}
    return Score(
        right=len(links & reachable),
        wrong=len(between - reachable),
        beside=len(links - between),
        missed=len(reachable - links),
        out_of_reach=sum(findings[a] is None or measures[b] is None for a, b in wanted["pairs"]),
        untyped=findings.count(None) + measures.count(None),
    )


def total() -> Score:
    return Score(*(sum(column) for column in zip(*map(score, FOLDERS), strict=True)))


def f1(right: int, wrong: int, missed: int) -> float:
    return 2 * right / (2 * right + wrong + missed)


def test_there_are_fixtures() -> None:
    assert len(FOLDERS) >= 15


def test_pairs_of_typed_points_are_found() -> None:
    all_ = total()
    assert f1(all_.right, all_.wrong, all_.missed) >= LEAST_F1, all_


def test_pairs_are_found() -> None:
    all_ = total()
    assert f1(all_.right, all_.wrong + all_.beside, all_.missed + all_.out_of_reach) >= LEAST_F1_OF_ALL, all_
    assert all_.untyped <= MOST_UNTYPED


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_quotes_occur_once(folder: Path) -> None:
    text, wanted = (folder / "input.txt").read_text("utf-8"), json.loads((folder / "pairs.json").read_text("utf-8"))
    assert all(text.count(quote) == 1 for quote in wanted["findings"] + wanted["recommendations"])


def points(findings: list[str], measures: list[str]) -> list[Draft]:
    """Return two sections of points; a text's words up to a bar are the heading."""
    parts: list[Draft] = []
    kinds: tuple[NodeType, ...] = ("finding", "recommendation")
    for kind, texts in zip(kinds, (findings, measures), strict=True):
        part = Draft(0, 0, 1)
        for text in texts:
            head, _, body = text.rpartition("|")
            heading = Words(head, 0, 0) if head else None
            part.children.append(Draft(0, 0, 2, None, None, heading, [Words(body, 0, 0)], type=kind))
        parts.append(part)
    return parts


def linked(parts: list[Draft]) -> Report:
    """Return the report of some parts with their links."""
    return emit(Tree(None, [], parts, link_answers(parts)), CleanText("", SourceText("")), [])


def pairs_of(findings: list[str], measures: list[str]) -> set[tuple[str, str]]:
    return {(link.finding, link.recommendation) for link in linked(points(findings, measures)).links}


def test_topics_win_over_order() -> None:
    findings = ["路灯损坏较多|巷道昏暗。", "托育机构收费偏高|家长负担重。", "渡口救生衣短缺|船工无证。"]
    measures = ["规范托育机构收费|公示价目。", "配齐渡口救生衣|船工持证。", "修复路灯|逐巷排查。"]
    assert pairs_of(findings, measures) == {("1.1", "2.3"), ("1.2", "2.1"), ("1.3", "2.2")}


def test_one_measure_may_answer_two_findings_and_one_finding_have_two_answers() -> None:
    findings = ["救生衣短缺|无人过问。", "摆渡船破旧|油漆剥落。", "果园灌溉困难|水泵停转。"]
    measures = ["配齐救生衣，更换摆渡船|年底前完成。", "果园打井|就近取水。", "修好灌溉水渠|轮流放水。"]
    assert pairs_of(findings, measures) == {("1.1", "2.1"), ("1.2", "2.1"), ("1.3", "2.2"), ("1.3", "2.3")}


def test_what_shares_no_topic_stays_free() -> None:
    assert pairs_of(["路灯损坏较多|巷道昏暗。", "果园灌溉缺水|水泵停转。"], ["弘扬孝亲美德|评选好媳妇。"]) == set()


def test_signs_and_words_say_why() -> None:
    findings = ["巷道路灯损坏|夜里昏暗。", "图书经费没有着落|书架空着。"]
    measures = ["针对巷道路灯损坏的问题，逐巷修复|年内完成。", "落实图书资金|列入账户。"]
    lamps, books = linked(points(findings, measures)).links
    assert lamps.signs == ["named", "topic", "order"]
    assert lamps.words[0] == "巷道路灯损坏"
    assert books.signs == ["topic", "order"]
    assert books.words == ["图书", "经费/资金"]


def test_words_of_all_points_tell_nothing() -> None:
    assert pairs_of(["渡口渡船|甲。", "渡口渡船|乙。"], ["渡口渡船|丙。", "渡口渡船|丁。"]) == set()


def test_a_measure_inside_a_finding_is_linked() -> None:
    nodes = points(["巷道路灯损坏|夜里昏暗。", "果园灌溉缺水|水泵停转。"], [])
    inside = Draft(0, 0, 3, paragraphs=[Words("修复路灯，逐巷排查。", 0, 0)], type="recommendation")
    nodes[0].children[0].children = [inside]
    (link,) = linked(nodes).links
    assert (link.finding, link.recommendation, link.signs) == ("1.1", "1.1.1", ["topic", "order"])


@pytest.mark.parametrize(("findings", "measures"), [([], ["修复路灯。"]), (["路灯损坏。"], []), ([], []), ([""], [""])])
def test_nothing_to_link(findings: list[str], measures: list[str]) -> None:
    assert pairs_of(findings, measures) == set()


def test_data_of_words() -> None:
    assert all(len(word) == 2 for word in KINDRED)
    assert not FAINT & KINDRED.keys()


WORDS = "渡口 路灯 果园 经费 资金 人才 队伍 不足 加强 针对 的问题 ， 。 一 a 1 \n".split(" ")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=12).map("".join), max_size=8)


@settings(max_examples=120, deadline=None)
@given(TEXTS, TEXTS)
def test_links_hold_together(findings: list[str], measures: list[str]) -> None:
    report = linked(points(findings, measures))
    check_links(report)
    assert report.links == linked(points(findings, measures)).links


@pytest.mark.parametrize("folder", FOLDERS, ids=name)
def test_links_of_fixtures_hold_together(folder: Path) -> None:
    check_links(parse_report((folder / "input.txt").read_text("utf-8")))


def check_links(report: Report) -> None:
    findings, measures = {node.id: node for node in report.findings}, {node.id: node for node in report.recommendations}
    both = [link for measure in measures.values() for link in measure.addresses]
    assert sorted(map(key, report.links)) == sorted(map(key, both))
    assert len(set(map(key, both))) == len(both)
    for link in report.links:
        assert link in findings[link.finding].addressed_by
        assert link in measures[link.recommendation].addresses
        assert 0 <= link.score <= 1
        assert link.signs
    sides = [node.addressed_by for node in findings.values()] + [node.addresses for node in measures.values()]
    for links in sides:
        assert links == sorted(links, key=lambda link: -link.score)


def key(link: Link) -> tuple[str, str]:
    return link.finding, link.recommendation


def many(count: int, kind: str) -> list[str]:
    """Return the texts of many points: all the same, about topics that a few points share, or made of the same few words."""
    chosen = random.Random(5)
    if kind == "same":
        return ["巷道路灯损坏，夜里昏暗。"] * count
    if kind == "words":
        return ["，".join(chosen.choices(WORDS, k=12)) for _ in range(count)]
    return ["".join(chr(0x4E00 + place // 4 * 9 % 20000 + chosen.randrange(25)) for _ in range(60)) for place in range(count)]


@pytest.mark.parametrize("kind", ["same", "words", "topics"])
def test_time_grows_linearly(kind: str) -> None:
    assert_grows_linearly(link_answers, lambda count: points(many(count, kind), many(count, kind)), 100, most=400)
