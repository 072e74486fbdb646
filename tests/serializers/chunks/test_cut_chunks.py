"""Chunks: the whole text once, no sentence cut, nothing too large, and the headings above."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportparse import ArgumentError, Report, parse_report
from reportparse.model import Heading, Paragraph, Section
from reportparse.serializers.chunks.chunk import Chunk
from reportparse.serializers.chunks.passages import SENTENCE, lay_out
from reportparse.source import SourceText, Span
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


def test_what_stands_between_sections_stays_between_them() -> None:
    text = "一、主要成绩\n水塘修好九口。\n二、主要经验\n群众出工是根本。\n下一步，我镇将着重做好以下工作。\n一、加快管网建设\n铺管三里。\n二、加强水费收缴\n按月收费。\n"
    report = parse_report(text)
    assert [paragraph.text for paragraph in report.closing] == ["下一步，我镇将着重做好以下工作。"]
    starts = [chunk.spans[0].start for chunk in report.chunks(max_size=20)]
    assert starts == sorted(starts)


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
    """Two characters a token, with a token before and after every text, as those of encoders have."""

    def encode(self, text: str) -> list[str]:
        return ["[CLS]", *(text[place : place + 2] for place in range(0, len(text), 2)), "[SEP]"]


class Careful:
    """Refuses names of special tokens unless it is asked for ordinary text."""

    def encode(self, text: str) -> list[str]:
        raise ValueError(text)

    def encode_ordinary(self, text: str) -> list[str]:
        return list(text)


def test_a_measure_may_be_a_function_or_a_tokenizer() -> None:
    by_len = texts_of(parsed().chunks(40))
    assert texts_of(parsed().chunks(80, measure=lambda text: 2 * len(text))) == by_len
    assert texts_of(parsed().chunks(40, measure=Careful())) == by_len
    sentences = [match.group() for chunk in by_len for match in SENTENCE.finditer(chunk)]
    longest = max(len(Tokenizer().encode(sentence)) for sentence in sentences)
    assert all(len(Tokenizer().encode(chunk)) <= longest for chunk in texts_of(parsed().chunks(longest - 2, measure=Tokenizer())))


def test_metadata_are_plain_values_of_a_fixed_kind() -> None:
    chunk = parsed().chunks(40, min_size=0)[2]
    assert chunk.metadata() == {
        "title": "关于河道治理的调研报告",
        "headings": "一、基本情况 > （二）管护情况",
        "role": "practice",
        "nodes": "1.2",
        "spans": f"{TEXT.index('（二）')}-{TEXT.index('二、')}",
        "line": 6,
        "repeated": 0,
    }
    assert {type(value) for chunk in parsed().chunks(40) for value in chunk.metadata().values()} == {str, int}


def test_reports_made_by_hand_are_cut() -> None:
    def paragraph(text: str) -> Paragraph:
        return Paragraph(text, Span(0, 2))

    report = Report(source=SourceText("甲。"), preamble=[paragraph(""), paragraph("甲。乙丙丁。戊。"), paragraph(" ")])
    assert texts_of(report.chunks(1)) == ["甲。", "乙丙丁。", "戊。"]


class Whole:
    """A number as other libraries have them: no `int`, but what counts as one."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


def test_a_measure_may_return_integers_of_any_library() -> None:
    whole: Any = lambda text: Whole(len(text))  # noqa: E731
    assert parsed().chunks(40, measure=whole) == parsed().chunks(40)


def test_a_measure_is_held_to_integers_for_every_text() -> None:
    halves: Any = lambda text: len(text) if text == "\n" else len(text) / 2  # noqa: E731
    with pytest.raises(ArgumentError, match="measure"):
        parsed().chunks(40, measure=halves)


MEASURES = [{"measure": given} for given in ("len", lambda _text: None, lambda _text: "1", lambda _text: -1)]


@pytest.mark.parametrize(
    "words",
    [
        {"max_size": 0},
        {"overlap": -1},
        {"max_size": 5, "overlap": 5},
        {"min_size": 2000},
        {"measure": 3},
        {"max_size": "9"},
        *MEASURES,
    ],
)
def test_wrong_sizes_are_refused(words: dict[str, object]) -> None:
    with pytest.raises(ArgumentError):
        parsed().chunks(**words)  # type: ignore[arg-type]


def test_an_empty_report_has_no_chunks() -> None:
    assert Report(source=SourceText("")).chunks() == parse_report(" \n").chunks() == []


TEXTS = st.one_of(strings(), copies().map(lambda copy: copy.text))


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.lists(st.tuples(st.integers(1, 300), st.integers(0, 60), st.booleans()), min_size=3, max_size=3))
def test_what_holds_of_all_chunks(text: str, sizes: list[tuple[int, int, bool]]) -> None:
    report = parse_report(text)
    for size, overlap, context in sizes:
        chunks = report.chunks(size, overlap=min(overlap, size - 1), context=context)
        hold_the_whole_text_once(chunks, report)
        know_all_headings_above(chunks, report)
        for chunk in chunks:
            is_small_or_one_sentence(chunk.in_context.rstrip() if context else chunk.text, chunk, size)


def hold_the_whole_text_once(chunks: list[Chunk], report: Report) -> None:
    seen = Counter(place for chunk in chunks for span in chunk.spans for place in range(span.start, span.end))
    assert not chunks or seen == Counter(range(len(report.source.text)))
    said = "".join(chunk.text[chunk.repeated :] for chunk in chunks)
    assert "".join(said.split()) == "".join("".join(part.text.split()) for part in lay_out(report).passages)


def know_all_headings_above(chunks: list[Chunk], report: Report) -> None:
    """Each node that a chunk holds text of has all headings above it in the chunk's path, or before it in the chunk."""
    words = {node.id: node.head for node in report.walk()}
    for chunk in chunks:
        for node in chunk.nodes:
            above = [words[node[:end]] for end, sign in enumerate(f"{node}.") if sign == "." and words[node[:end]]]
            assert all(line in chunk.text for line in above if line not in chunk.path), (node, chunk)
            assert all(line == other for line, other in zip(above, chunk.path, strict=False)), (node, chunk)


def is_small_or_one_sentence(whole: str, chunk: Chunk, size: int) -> None:
    lines = [match.group() for line in chunk.text.split("\n") for match in SENTENCE.finditer(line) if match.group().strip()]
    assert len(whole) <= size or len(lines) <= 2, "a heading and a sentence may be too large, nothing else"


def test_cost_grows_with_the_text() -> None:
    assert_grows_linearly(lambda report: report.chunks(300, overlap=30), many, 5)


@pytest.mark.parametrize("line", ["标题", "正文。"])
def test_cost_grows_with_the_text_of_one_large_chunk(line: str) -> None:
    def made(count: int) -> Report:
        heads = [Section(str(place), 1, None, Heading(line, Span(0, 2)), span=Span(0, 2)) for place in range(count)]
        return Report(source=SourceText("标题"), sections=list(heads))

    assert_grows_linearly(lambda report: report.chunks(10**9), made, 50)


def many(count: int) -> Report:
    """Return a report with the same sections again and again."""
    report = parse_report(TEXT)
    report.sections *= count
    return report


def test_deep_reports_are_cut_too() -> None:
    report = parse_report(TEXT)
    top = report.sections[0]
    for _ in range(3000):
        top = type(top)(id="1", level=1, marker=None, heading=None, span=top.span, children=[top])
    report.sections = [top]
    assert "全县有河道" in "".join(texts_of(report.chunks(50)))
