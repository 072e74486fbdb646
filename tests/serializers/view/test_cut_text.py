"""Nothing of the text is lost or said twice where it is cut, and every node, repair, problem and part is a place in it."""

from __future__ import annotations

from collections import Counter

import pytest

from reportparse import Report, parse_report
from reportparse.serializers.view.cut_text import LINE_END, cut_text
from reportparse.serializers.view.layers import layers_of
from reportparse.serializers.view.page import Chunk, Line
from reportparse.visible import visible
from tests.growth import assert_grows_linearly
from tests.serializers.view.long import long_report
from tests.serializers.view.texts import HOSTILE, SAMPLE, WRAPPED

TEXTS = {
    "sample": SAMPLE,
    "hostile": HOSTILE,
    "wrapped": WRAPPED,
    "empty": "",
    "blank": "\n\n",
    "crlf": SAMPLE.replace("\n", "\r\n"),
    "no end": SAMPLE.rstrip(),
    "one": "一",
}


def chunks_of(report: Report) -> list[Chunk]:
    return cut_text(layers_of(report), report.source, "en")


def lines_of(text: str) -> list[Line]:
    return [line for chunk in chunks_of(parse_report(text)) for line in chunk.lines]


def said(line: Line) -> str:
    return "".join(piece.text for piece in line.pieces)


@pytest.mark.parametrize("name", TEXTS)
def test_every_character_is_shown_once(name: str) -> None:
    shown = "".join(map(said, lines_of(TEXTS[name])))
    assert shown == visible(LINE_END.sub("", TEXTS[name]))


@pytest.mark.parametrize("name", TEXTS)
def test_chunks_hold_the_text_without_gaps(name: str) -> None:
    chunks = chunks_of(parse_report(TEXTS[name]))
    assert [chunk.start for chunk in chunks] == [0, *(chunk.end for chunk in chunks[:-1])]
    assert chunks[-1].end == len(TEXTS[name])


@pytest.mark.parametrize("name", TEXTS)
def test_every_place_is_there_once(name: str) -> None:
    report = parse_report(TEXTS[name])
    lines = [line for chunk in chunks_of(report) for line in chunk.lines]
    places = Counter(anchor.id for line in lines for piece in line.pieces for anchor in piece.anchors)
    places.update(f"s{line.node}" for line in lines if line.begins)
    wanted = [f"s{node.id}" for node in report.walk()]
    for letter, notes in (("p", report.problems), ("u", report.repairs), ("q", report.parts)):
        wanted += [f"{letter}{number}" for number in range(len(notes))]
    assert places == Counter(wanted)


def test_pieces_say_whose_they_are() -> None:
    report = parse_report(SAMPLE)
    (line,) = [line for line in lines_of(SAMPLE) if said(line).startswith("一要")]
    assert [(piece.tag, piece.text, piece.node) for piece in line.pieces if piece.tag == "b"] == [
        ("b", "一要", "4.3.1"),
        ("b", "二要", "4.3.2"),
        ("b", "三要", "4.3.3"),
    ]
    assert line.node == "" and not line.begins
    whole = next(line for line in lines_of(SAMPLE) if said(line).startswith("（一）设施布局不够合理"))
    node = next(node for node in report.walk() if node.id == whole.node)
    assert node.type == "finding" and whole.begins and set(whole.style.split()) == {"r2", "tf", "own"}


def test_what_stands_in_a_finding_looks_like_it() -> None:
    (line,) = [line for line in lines_of(SAMPLE) if said(line).startswith("1.资金来源单一")]
    assert set(line.style.split()) == {"r2", "tf"}


def test_lines_that_are_headings_have_levels() -> None:
    levels = {said(line): line.level for line in lines_of(SAMPLE) if line.level}
    assert levels["关于云溪镇农村养老服务情况的调研报告"] == 2
    assert (levels["一、基本情况"], levels["（一）人口老龄化程度较高"]) == (3, 4)
    assert not any(text.startswith("一是") for text in levels)


def test_a_closed_wrap_ends_no_line() -> None:
    lines = lines_of(WRAPPED)
    (line,) = [line for line in lines if said(line).startswith("近年来")]
    assert said(line).endswith("牵头办理。")
    assert [anchor.style for piece in line.pieces for anchor in piece.anchors].count("zu") == 4


def test_a_closed_wrap_between_latin_words_is_a_space() -> None:
    text = "一、甲\n建设 Smart\nCity 服\n务。\n"
    report = parse_report(text)
    layers = layers_of(report)
    layers.joined[text.index("\nCity")] = layers.joined[text.index("\n务")] = 1
    lines = [said(line) for chunk in cut_text(layers, report.source, "en") for line in chunk.lines]
    assert lines == ["一、甲", "建设 Smart City 服务。"]


def test_cutting_grows_linearly() -> None:
    assert_grows_linearly(chunks_of, lambda size: parse_report(long_report(max(1, size // 1000))), 4000)
