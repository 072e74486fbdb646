"""Markdown: the text stays the file's own; signs are repairs, headings are evidence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse import parse_file, parse_report
from reportparse.readers.read_file import read_file
from tests.outlines import Row, tree_of

DOCUMENT = """---
title: 养老
---

# 养老服务调研报告

## 引言

本文说明*情况*，`代码`不算，1\\. 也不算。

## 一、基本情况 ##

| 名称 | 数量 |
|------|-----:|
| 床位 | 十二 |

问题
----

- **资金不足**：缺口较大
- 人员短缺

> 引用的话。

1. 加大投入
2. 培训人员
"""


def test_the_outline() -> None:
    report = parse_file(DOCUMENT.encode(), name="x.md")
    assert report.title is not None and report.title.text == "养老服务调研报告"
    assert tree_of(report) == [
        Row(0, "~", "引言"), Row(0, "一、", "基本情况"), Row(0, "~", "问题"), Row(1, "-", "资金不足"), Row(1, "-", "人员短缺"),
        Row(1, "1.", "加大投入"), Row(1, "2.", "培训人员"),
    ]  # fmt: skip


def test_signs_are_repairs_and_the_text_is_the_file() -> None:
    report = parse_file(DOCUMENT.encode(), name="x.md")
    assert report.source.text == DOCUMENT
    words = "".join(node.text for node in report.walk())
    assert not any(sign in words for sign in ("*", "`", "|", "#", ">", "\\", "---"))
    assert "title" not in "".join(paragraph.text for paragraph in report.preamble)
    assert {repair.reason for repair in report.repairs} == {"markup"}


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: 养老：何处安放\ndate: 2024-01-01\n---",
        "---\ntags: 甲\ntitle: '养老：何处安放'\n---",
        '+++\ntitle = "养老：何处安放"\n+++',
        "---\r\ntitle: 养老：何处安放\r\ndate: 2024-01-01\r\n---\r",
        '+++\r\ntitle = "养老：何处安放"\r\n[extra]\r\nlist = [\r\n  "甲",\r\n]\r\n+++\r',
        '---\n# 说明\n\n"a:b": 1\na/b: 2\nlist: [甲,\n乙]\n? 丙\n: 丁\ntitle: 养老：何处安放\n---',
        "---\n标题: 说明\n# 注\ntags:\n- 甲\n  - 乙\n\nabout: >\n  两行\n  文字\ntitle: 养老：何处安放\n...",
    ],
)
def test_the_metadata_name_the_title_where_no_heading_does(front: str) -> None:
    report = parse_file(f"{front}\n\n正文。\n\n## 引言\n\n说明。\n\n## 结语\n\n完。\n".encode(), name="x.md")
    assert report.title is not None and report.title.text == "养老：何处安放"
    assert [paragraph.text for paragraph in report.preamble] == ["正文。"]
    assert [section.heading and section.heading.text for section in report.sections] == ["引言", "结语"]


@pytest.mark.parametrize("front", ["---\ntitle:\n---", "---\ntitle: ''\n---", "---\nsubtitle: 甲乙丙丁\n---"])
def test_metadata_without_a_title(front: str) -> None:
    report = parse_file(f"{front}\n\n## 引言\n\n说明。\n\n## 结语\n\n完。\n".encode(), name="x.md")
    assert report.title is None


@pytest.mark.parametrize("first", ["", "甲：乙\n", "# 养老服务的报告\n", "一、总的情况\n", "- 一项\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_rule_that_a_text_begins_with_hides_nothing(first: str, end: str) -> None:
    text = f"---\n{first}\n一、基本情况\n\n全县共有老年人口五万余人。\n\n---\n\n二、存在的问题\n\n人手不足。\n".replace("\n", end)
    kept = without_signs(text)
    assert all(words in kept for words in ("基本情况", "五万余人", "存在的问题", "人手不足")) and "---" not in kept
    assert [node.marker.text for node in parse_file(text.encode(), name="x.md").sections if node.marker][-2:] == ["一、", "二、"]


def without_signs(text: str) -> str:
    """Return what the reader leaves of a text."""
    kept = text
    for repair in sorted(read_file(text.encode(), "x.md").repairs, key=lambda repair: -repair.span.start):
        kept = kept[: repair.span.start] + kept[repair.span.end :]
    return kept


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("价格1|2，甲|乙。\n", "价格1|2，甲|乙。\n"),
        ("| 名称 | 数量 |\n不是表。\n", "| 名称 | 数量 |\n不是表。\n"),
        ("|名称|数量|\n|--|:-:|\n| 床位 | 1\\|2 |\n\n甲 | 乙\n", "名称|数量\n\n 床位  1|2 \n\n甲 | 乙\n"),
        ("名称 | 数量\n---|---\n床位 | 三\n说明\n甲 | 乙\n", "名称  数量\n\n床位  三\n说明\n甲 | 乙\n"),
    ],
)
def test_a_bar_is_a_sign_in_a_table_alone(text: str, clean: str) -> None:
    assert without_signs(text) == clean


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("# 甲\n\n## 乙\n\n## 丙\n", [0, 2, 2]),
        ("# 甲\n\n# 乙\n", [1, 1]),
        ("# 渡口安全报告\n\n## 甲\n\n# 乙\n", [0, 2, 1]),
        ("# 渡口安全报告\n\n# 供水调研报告\n", [1, 1]),
        ("# 乙\n\n# 渡口安全报告\n", [1, 1]),
        ("# 一、渡口安全报告\n\n# 二、乙\n", [1, 1]),
        ("# 对策建议\n\n# 乙\n", [1, 1]),
        ("甲\n===\n\n乙\n---\n", [0, 2]),
        ("###### 甲\n####### 乙\n", [0]),
        ("#甲\n", [0]),
    ],
)
def test_levels(text: str, levels: list[int]) -> None:
    blocks = parse_file(text.encode(), name="x.md").source.blocks
    assert [block.level for block in blocks if block.level is not None] == levels


def test_plain_lines_are_plain_text() -> None:
    text = "一、情况\n近年来，工作有进展。\n二、问题\n（一）资金不足\n（二）人员短缺\n"
    assert tree_of(parse_file(text.encode(), name="x.md")) == tree_of(parse_report(text))


@given(st.text(alphabet="#*_-+|`>\\[]()=~ \n甲乙一、。1.", max_size=200))
def test_nothing_is_lost(text: str) -> None:
    report = parse_file(text.encode(), name="x.md")
    assert report.source.text == text
    kept = bytearray(len(text))
    nodes = list(report.walk())
    pieces = [*report.preamble, *(paragraph for node in nodes for paragraph in node.paragraphs)]
    spans = [piece.span for piece in pieces] + [repair.span for repair in report.repairs]
    spans += [report.title.span] if report.title else []
    spans += [part.span for node in nodes for part in (node.marker, node.heading) if part]
    for span in spans:
        kept[span.start : span.end] = b"\1" * (span.end - span.start)
    closing = " \t\n\r。！？；;!?：:，,、.．"
    assert all(kept[place] or char in closing for place, char in enumerate(text))


def test_code_holds_no_parts() -> None:
    report = parse_file(
        "## 一、安装\n\n```sh\n# 二、注释\n- 三、选项\n```\n\n~~~\n## 四、其他\n~~~\n## 二、使用\n打开。\n".encode(), name="a.md"
    )
    assert [node.heading.text for node in report.walk() if node.heading] == ["安装", "使用"]
    assert all(words in report.sections[0].text for words in ("二、注释", "三、选项", "四、其他"))


def test_a_fence_that_is_never_closed_holds_the_rest() -> None:
    report = parse_file("## 一、安装\n````\n```\n## 二、注释\n".encode(), name="a.md")
    assert [node.heading.text for node in report.walk() if node.heading] == ["安装"]


def test_where_all_headings_have_one_level_their_numbers_tell() -> None:
    report = parse_file(
        "## 一、现状\n良好。\n## 二、问题\n不少。\n## （一）撂荒\n田地撂荒。\n## 三、建议\n复耕。\n".encode(), name="a.md"
    )
    assert [(node.level, node.heading.text) for node in report.walk() if node.heading] == [
        (1, "现状"),
        (1, "问题"),
        (2, "撂荒"),
        (1, "建议"),
    ]


def test_no_heading_is_held_by_one_of_a_lower_level() -> None:
    report = parse_file(
        "# 总结\n\n#### 一、工作\n\n修路。\n\n#### 二、问题\n\n缺钱。\n\n## 附录\n\n表格。\n".encode(), name="a.md"
    )
    assert [(node.level, node.heading.text) for node in report.walk() if node.heading] == [(1, "工作"), (1, "问题"), (1, "附录")]


def test_a_heading_is_its_whole_line_whatever_it_begins_with() -> None:
    report = parse_file(
        "# 集市报告\n\n## 1.1 北村：集市示范\n\n统一摊位。\n\n## 1.2 南村：旧街改造\n\n改了两条街。\n\n## 中长期目标\n\n建成平台。\n".encode(),
        name="a.md",
    )
    assert [node.heading.text for node in report.walk() if node.heading] == ["北村：集市示范", "南村：旧街改造", "中长期目标"]


def test_lists_are_nested_as_they_are_set_in() -> None:
    report = parse_file(
        "## 影响\n\n- 好处\n  - 效率高\n- 坏处\n  - 岗位少\n\n## 建议\n\n1. 培训\n   1. 每年两次\n   2. 覆盖全县\n2. 设施\n   1. 新建\n3. 经费\n".encode(),
        name="a.md",
    )
    assert [(node.level, node.marker.text) for node in report.walk() if node.marker] == [
        *((2, "-"), (3, "-"), (2, "-"), (3, "-")),
        *((2, "1."), (3, "1."), (3, "2."), (2, "2."), (3, "1."), (2, "3.")),
    ]


@pytest.mark.parametrize("sign", "-*•")
def test_bullets_of_one_kind_are_nested_as_they_are_set_in(sign: str) -> None:
    lines = ("巡查", "  每周一次", "    记入台账", "    村里公示", "  雨后加查", "检修", "  漏点当日修")
    text = "".join(f"{' ' * (len(line) - len(line.lstrip()))}{sign} {line.lstrip()}\n" for line in lines)
    report = parse_file(f"# 供水方案\n\n## 一、要求\n\n{text}".encode(), name="a.md")
    assert [node.level for node in report.walk() if node.marker] == [1, 2, 3, 4, 4, 3, 2, 3]


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        (
            "1. 问题\n\n1) 甲村缺水。\n2) 乙村缺水。\n\n2. 建议\n\n1) 改造管网。\n2) 加强管理。\n",
            ["1.", "1)", "2)", "2.", "1)", "2)"],
        ),
        ("1. 问题\n\n- 甲村缺水。\n- 乙村缺水。\n\n2. 建议\n\n- 改造管网。\n", ["1.", "-", "-", "2.", "-"]),
    ],
)
def test_lists_with_one_indent_are_nested_by_their_numbers(text: str, markers: list[str]) -> None:
    found = [(node.level, node.marker.text) for node in parse_file(text.encode(), name="a.md").walk() if node.marker]
    assert found == [(1 if marker in ("1.", "2.") else 2, marker) for marker in markers]


def test_the_first_heading_of_two_is_the_title_and_its_close_is_no_text_of_a_section() -> None:
    close = "特此报告。\n\n清溪县交通局\n2024年5月6日\n"
    text = f"# 渡口安全报告\n\n## 正文\n\n一、存在问题\n缺乏看护。\n\n二、下一步打算\n今年完成鉴定。\n\n{close}\n---\n\n## 参考模板\n\n# 模板\n\n## 一、适用场景\n\n- 汇报\n"
    report = parse_file(text.encode(), name="x.md")
    assert report.title is not None and report.title.text == "渡口安全报告"
    assert [paragraph.text for paragraph in report.closing] == ["特此报告。", "清溪县交通局", "2024年5月6日"]
    assert [node.text for node in report.recommendations] == ["今年完成鉴定。"]
