"""Chunks: the whole text once, no sentence cut, nothing too large, and the headings above."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportparse import ArgumentError, Report, parse_report
from reportparse.serializers.chunks.chunk import Chunk
from reportparse.serializers.chunks.passages import SENTENCE, lay_out
from reportparse.source import SourceText
from tests.generate import copies
from tests.growth import assert_grows_linearly
from tests.properties.strategies import strings

TEXT = """关于河道治理的调研报告
调研组走访了三个乡镇。现报告如下。
一、基本情况
（一）河道概况
全县有河道四十条。总长三百公里。
（二）管护情况
各乡镇设有河长。每月巡河两次。
二、存在的问题
一是投入不足。近三年投入逐年减少，养护经费缺口较大。
二是管理分散。水务、环保、住建各管一段，责任不清。
三、对策建议
加大投入。县财政应设立专项资金。理顺体制。建议由县河长办统一管理。加强巡查。每周巡查一次，发现问题及时上报。
"""


def parsed() -> Report:
    return parse_report(TEXT)


def texts_of(chunks: list[Chunk]) -> list[str]:
    return [chunk.text for chunk in chunks]


def test_sections_that_fit_are_whole() -> None:
    chunks = parsed().chunks(80, min_size=0)
    assert texts_of(chunks)[1:3] == [
        "一、基本情况\n（一）河道概况\n全县有河道四十条。总长三百公里。\n（二）管护情况\n各乡镇设有河长。每月巡河两次。",
        "二、存在的问题\n一是投入不足\n近三年投入逐年减少，养护经费缺口较大。\n二是管理分散\n水务、环保、住建各管一段，责任不清。",
    ]
    assert [chunk.path for chunk in chunks] == [[], ["一、基本情况"], ["二、存在的问题"], ["三、对策建议"]]
    assert chunks[1].nodes == ["1", "1.1", "1.2"] and chunks[2].role == "finding"
    assert chunks[0].text.startswith("关于河道治理的调研报告\n调研组") and chunks[0].title == "关于河道治理的调研报告"


def test_a_section_that_does_not_fit_is_cut_at_its_seams() -> None:
    chunks = parsed().chunks(40, min_size=0)
    assert [(chunk.path, chunk.text) for chunk in chunks[1:3]] == [
        (["一、基本情况", "（一）河道概况"], "一、基本情况\n（一）河道概况\n全县有河道四十条。总长三百公里。"),
        (["一、基本情况", "（二）管护情况"], "（二）管护情况\n各乡镇设有河长。每月巡河两次。"),
    ]
    measures = [chunk for chunk in chunks if chunk.path == ["三、对策建议"]]
    assert texts_of(measures) == [
        "三、对策建议\n加大投入。\n县财政应设立专项资金。\n理顺体制。",
        "建议由县河长办统一管理。\n加强巡查。\n每周巡查一次，发现问题及时上报。",
    ]


def test_small_sections_share_a_chunk_inside_the_section_that_holds_them() -> None:
    text = (
        "一、要求\n" + "".join(f"（{number}）第{number}事\n事情按时做好了。\n" for number in "一二三四五六") + "二、其他\n无。\n"
    )
    chunks = parse_report(text).chunks(60, min_size=20)
    assert [chunk.nodes for chunk in chunks] == [["1", "1.1"], ["1.2", "1.3"], ["1.4", "1.5"], ["1.6"], ["2"]]
    assert [chunk.path for chunk in chunks] == [
        ["一、要求", "（一）第一事"],
        ["一、要求"],
        ["一、要求"],
        ["一、要求", "（六）第六事"],
        ["二、其他"],
    ]


def test_sentences_come_again_inside_a_section_alone() -> None:
    chunks = parsed().chunks(40, min_size=0, overlap=12)
    measures = [chunk for chunk in chunks if chunk.path == ["三、对策建议"]]
    assert [chunk.text[: chunk.repeated] for chunk in measures] == ["", "理顺体制。\n", "加强巡查。\n"]
    assert all(not chunk.repeated for chunk in chunks if chunk.path != ["三、对策建议"])
    once = "\n".join(chunk.text[chunk.repeated :].strip() for chunk in chunks)
    assert once == "\n".join(texts_of(parsed().chunks(40, min_size=0)))


def test_the_title_and_the_path_stand_before_the_text() -> None:
    chunk = next(chunk for chunk in parsed().chunks(60, context=True) if "河长办" in chunk.text)
    assert chunk.in_context.startswith("关于河道治理的调研报告\n三、对策建议\n")
    assert all(len(chunk.in_context.rstrip()) <= 60 for chunk in parsed().chunks(60, context=True))


def test_a_marker_without_a_heading_stands_on_the_line_of_its_text() -> None:
    (chunk,) = parse_report("一是" + "加大投入，" * 9 + "补齐短板。\n二是" + "理顺体制，" * 9 + "压实责任。\n").chunks()
    assert [line[:4] for line in chunk.text.splitlines()] == ["一是加大", "二是理顺"]


class Tokenizer:
    def encode(self, text: str) -> list[str]:
        return text.split("，")


@pytest.mark.parametrize("measure", [Tokenizer(), lambda text: 2 * len(text)])
def test_a_measure_may_be_a_function_or_a_tokenizer(measure: Callable[[str], int] | Tokenizer) -> None:
    chunks = parsed().chunks(70, measure=measure)
    size = measure if callable(measure) else lambda text: len(measure.encode(text))
    assert chunks and all(size(chunk.text) <= 70 for chunk in chunks)


@pytest.mark.parametrize(
    "words",
    [{"max_size": 0}, {"overlap": -1}, {"max_size": 5, "overlap": 5}, {"min_size": 2000}, {"measure": 3}, {"max_size": "9"}],
)
def test_wrong_sizes_are_refused(words: dict[str, object]) -> None:
    with pytest.raises(ArgumentError):
        parsed().chunks(**words)  # type: ignore[arg-type]


def test_an_empty_report_has_no_chunks() -> None:
    assert Report(source=SourceText("")).chunks() == parse_report(" \n").chunks() == []


TEXTS = st.one_of(strings(), copies().map(lambda copy: copy.text))


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(1, 300), st.integers(0, 60), st.booleans())
def test_chunks_hold_the_whole_text_once(text: str, size: int, overlap: int, context: bool) -> None:
    report = parse_report(text)
    chunks = report.chunks(size, overlap=min(overlap, size - 1), context=context)
    seen = Counter(place for chunk in chunks for span in chunk.spans for place in range(span.start, span.end))
    assert not chunks or seen == Counter(range(len(text)))
    said = "".join(chunk.text[chunk.repeated :] for chunk in chunks)
    assert "".join(said.split()) == "".join("".join(part.text.split()) for part in lay_out(report).passages)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.integers(1, 300), st.integers(0, 60), st.booleans())
def test_no_chunk_is_too_large_but_one_sentence(text: str, size: int, overlap: int, context: bool) -> None:
    for chunk in parse_report(text).chunks(size, overlap=min(overlap, size - 1), context=context):
        whole = chunk.in_context.rstrip() if context else chunk.text
        lines = [match.group() for line in chunk.text.split("\n") for match in SENTENCE.finditer(line) if match.group().strip()]
        assert len(whole) <= size or len(lines) <= 2


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.integers(1, 200))
def test_a_path_is_that_of_a_section_which_holds_all_the_text(text: str, size: int) -> None:
    report = parse_report(text)
    above = {node.id: node for node in report.walk()}
    for chunk in report.chunks(size):
        common = [name for name in above if chunk.nodes and all(f"{other}.".startswith(f"{name}.") for other in chunk.nodes)]
        assert len(chunk.path) >= sum(bool(above[name].marker or above[name].heading) for name in common)


def test_cost_grows_with_the_text() -> None:
    assert_grows_linearly(lambda report: report.chunks(300, overlap=30), lambda count: parse_report(TEXT * count), 5)


def test_deep_reports_are_cut_too() -> None:
    report = parse_report(TEXT)
    top = report.sections[0]
    for _ in range(3000):
        top = type(top)(id="1", level=1, marker=None, heading=None, span=top.span, children=[top])
    report.sections = [top]
    assert "全县有河道" in "".join(texts_of(report.chunks(50)))
