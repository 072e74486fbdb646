"""The printed tree, drawn from reports built by hand."""

from __future__ import annotations

import re

from reportparse.model import AnyNode, Heading, Marker, Paragraph, Problem, Repair, Section
from reportparse.report import Report
from reportparse.serializers.cells import cells
from reportparse.serializers.look import Look
from reportparse.serializers.render_tree import render_tree
from reportparse.source import Block, SourceText, Span
from tests.growth import assert_grows_linearly

HERE = Span(0, 1)


def node(name: str, marker: str | None, heading: str | None = None, *, text: str = "", level: int = 1) -> Section:
    return Section(
        id=name,
        level=level,
        marker=Marker(marker, "cjk_comma", 1, HERE) if marker else None,
        heading=Heading(heading, HERE) if heading else None,
        span=HERE,
        paragraphs=[Paragraph(text, HERE)] if text else [],
    )


def report() -> Report:
    first = node("1", "一、", "基本情况", text="全镇 12 个村。")
    first.children.append(node("1.1", "（一）", None, text="人口三万余人，外出务工较多。", level=2))
    lost = node("2", None)
    lost.children.append(node("2.1", "(二)", "主要做法", level=2))
    return Report(
        source=SourceText("略" * 9),
        title=Heading("调研报告", HERE),
        sections=[first, lost],
        repairs=[Repair("removed", "page-number", HERE), Repair("removed", "page-number", HERE)],
        problems=[Problem("unplaced-marker", Span(7, 9), {"marker": "三、"})],
    )


def test_the_tree() -> None:
    assert render_tree(report()).splitlines() == [
        "调研报告                                         41",
        " 1  一、 基本情况                            30  L1",
        " 2    （一） “人口三万余人，外出务工较多。”  17  L1",
        " 1  (marker lost)                             7  L1",
        " 2    (二) 主要做法                           7  L1",
        "",
        "sections: 4, levels: 2, characters: 41",
        "repairs: 2",
        "     2 × a page number was removed",
        "problems: 1",
        "  at line 1, column 8: “三、” looks like a marker but fits no run; it was read as text",
    ]


def test_the_tree_in_chinese() -> None:
    lines = render_tree(report(), Look(language="zh")).splitlines()
    assert lines[3].split() == ["1", "（序号缺失）", "7", "L1"]
    assert lines[6] == "章节：4个，层级：2层，字数：41字"
    assert lines[8] == "     2 × 去除页码"


def test_every_line_ends_at_the_same_cell() -> None:
    for width, cell in ((10, 40), (40, 40), (45, 45), (200, 51)):
        drawn = render_tree(report(), Look(width=width)).split("\n\n")[0].splitlines()
        assert {cells(line) for line in drawn} == {cell}


def test_an_empty_report() -> None:
    text = render_tree(Report(source=SourceText("")))
    assert text.split() == ["(no", "title)", "0", "sections:", "0,", "levels:", "0,", "characters:", "0"]


def test_colour_adds_codes_alone() -> None:
    plain, painted = render_tree(report()), render_tree(report(), Look(color=True))
    assert "\033" not in plain
    assert re.sub(r"\033\[\d+m", "", painted) == plain


def test_a_document_cannot_steer_the_terminal() -> None:
    bad = Report(source=SourceText(""), title=Heading("标\033]0;题\a\n二", HERE), sections=[node("1", "一\r、", "甲\033[2J")])
    assert all(line.isprintable() for line in render_tree(bad).splitlines())


def test_long_headings_are_cut_and_deep_levels_stay_in_the_window() -> None:
    top = section = node("1", "一、", "长" * 300)
    for level in range(2, 60):
        below = node("1" + ".1" * (level - 1), "1.", "很深的标题", level=level)
        section.children.append(below)
        section = below
    drawn = render_tree(Report(source=SourceText(""), sections=[top]), Look(width=60)).split("\n\n")[0].splitlines()
    assert {cells(line) for line in drawn} == {60}
    assert drawn[1].removesuffix("  L1").rstrip("0123456789 ").endswith("…")
    assert drawn[-1].startswith("59")


def test_many_problems_are_counted() -> None:
    many = [Problem("near-tie", Span(place, place + 1), {"marker": "1."}) for place in range(25)]
    lines = render_tree(Report(source=SourceText("略" * 25), problems=many)).splitlines()
    assert lines[-1] == "  and 15 more"


def test_it_is_linear() -> None:
    def made(count: int) -> Report:
        sections: list[AnyNode] = [node(str(place), "一、", "标题") for place in range(count)]
        return Report(source=SourceText(""), sections=sections)

    assert_grows_linearly(render_tree, made, 500)


def test_the_place_is_what_the_format_has() -> None:
    blocks = [Block(0, 4, page=2), Block(5, 9, paragraph=7), Block(10, 14, cell="T1R2C3")]
    sections: list[AnyNode] = [node(str(at), "一、", "标题") for at in range(3)]
    for section, block in zip(sections, blocks, strict=True):
        section.span = Span(block.start, block.end)
    shown = render_tree(Report(source=SourceText("一、标题\n" * 3, blocks=blocks), sections=sections)).splitlines()[1:4]
    assert [line.split()[-1] for line in shown] == ["p2", "¶7", "T1R2C3"]
