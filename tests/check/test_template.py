"""Outlines that reports must follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse import parse_report
from reportparse.check.check_report import validate_outline
from reportparse.check.template import is_yaml, parse_template, read_template
from reportparse.errors import ArgumentError
from tests.check.texts import GOOD

REPORT = parse_report(GOOD)
TREE = "# 调研报告\n## 一、基本情况|概况\n### *\n### 队伍\n## @finding\n## 建议\n"


def test_a_report_that_follows() -> None:
    assert validate_outline(TREE, REPORT) == []
    assert validate_outline("- 情况\n- 问题\n  - 布局\n  - …\n- 建议\n", REPORT) == []
    assert validate_outline("- 情况\n- 历史沿革?\n- 问题\n- 典型案例（可选）\n- 建议\n", REPORT) == []


def test_the_same_in_yaml(tmp_path: Path) -> None:
    file = tmp_path / "survey.yaml"
    file.write_text(
        "title: 调研报告\nparts:\n  - heading: 基本情况|概况\n    parts: ['*', 队伍]\n  - role: finding\n  - heading: 典型案例\n    optional: true\n"
        "  - 建议\n",
        encoding="utf-8",
    )
    assert validate_outline(file, REPORT) == []
    markdown = tmp_path / "survey.md"
    markdown.write_text(TREE, encoding="utf-8")
    assert validate_outline(str(markdown), REPORT) == []
    assert [part.words for part in read_template(file).parts] == [["基本情况", "概况"], ["@finding"], ["典型案例"], ["建议"]]


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.md", "", "no outline"),
        ("a.yaml", "a: [", "no YAML"),
        ("a.yaml", "parts: 3", "parts must be a list"),
        ("a.yaml", "- heading: x\n  wrong: 1\n", "has the keys heading, optional, parts, repeated, role"),
    ],
)
def test_what_is_no_outline_is_one_line(name: str, text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    with pytest.raises(ArgumentError, match=message) as caught:
        read_template(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_signs_of_markdown_and_comments_are_no_words() -> None:
    template = parse_template("<!-- 第一行\n第二行 -->\n- **情况**?\n- **主要**问题|困难 <!-- 必备 -->\n- *\n- *…\n")
    assert [(part.words, part.optional, part.repeated) for part in template.parts] == [
        (["情况"], True, False),
        (["主要问题", "困难"], False, False),
        (["*"], False, False),
        (["*"], False, True),
    ]


def test_metadata_above_an_outline_is_no_part() -> None:
    text = "---\ntitle: 模板\n---\n# 调研报告\n## 情况\n## 建议\n"
    assert not is_yaml(text) and is_yaml("---\ntitle: 报告\nparts:\n- 情况\n---\n")
    assert [part.words for part in parse_template(text).parts] == [["情况"], ["建议"]]


def test_indents_nest() -> None:
    template = parse_template("- a\n    - b\n        - c\n    - d\n- e\n")
    assert [(part.name, [(p.name, [q.name for q in p.parts]) for p in part.parts]) for part in template.parts] == [
        ("a", [("b", ["c"]), ("d", [])]),
        ("e", []),
    ]
