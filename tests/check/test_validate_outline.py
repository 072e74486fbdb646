"""Outlines that reports must follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse import parse_report
from reportparse.check.read_template import parse_template, read_template
from reportparse.check.validate_outline import validate_outline
from reportparse.errors import ArgumentError
from tests.check.texts import GOOD

REPORT = parse_report(GOOD)
TREE = "# 调研报告\n## 一、基本情况|概况\n### *\n### 队伍\n## @finding\n## 建议\n"


def found(template: str, text: str = GOOD) -> list[tuple[str, str]]:
    return [(violation.code, violation.details["part"]) for violation in validate_outline(template, parse_report(text))]


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


def test_a_part_may_come_several_times(tmp_path: Path) -> None:
    for several in ("*…", "*...", "*…?", "设施…", "@practice|设施|队伍…"):
        missing = [] if several != "设施…" else [("TPL003", "（二）服务队伍初具规模")]
        assert found(f"- 情况\n  - {several}\n- …\n") == missing, several
    assert found("- 情况\n  - *\n- …\n") == [("TPL003", "（二）服务队伍初具规模")]
    assert found("- 情况\n  - 队伍\n  - *…?\n- …\n") == [("TPL002", "（一）设施网络逐步健全")]
    assert found("- 情况\n- 案例…\n- …\n") == [("TPL001", "案例")]
    assert found("- 情况\n- 案例…?\n- …\n") == []
    file = tmp_path / "survey.yaml"
    file.write_text("- heading: 情况\n  parts:\n    - heading: '*'\n      repeated: true\n- …\n", encoding="utf-8")
    assert validate_outline(file, REPORT) == []


@pytest.mark.parametrize(
    ("template", "wanted"),
    [
        ("- 情况\n- 做法\n- 问题\n- 建议\n", [("TPL001", "做法")]),
        ("- 情况\n- 建议\n- 问题\n", [("TPL002", "二、存在的问题")]),
        ("- 情况\n- 问题\n", [("TPL003", "三、对策建议")]),
        ("# 工作方案\n## 情况\n## …\n", [("TPL001", "工作方案")]),
        (
            "- 情况\n  - 设施\n- 问题\n  - 布局\n  - 人员\n  - 经费\n  - 监管\n- 建议\n",
            [("TPL003", "（二）服务队伍初具规模"), ("TPL001", "监管")],
        ),
        ("- @cause\n- …\n", [("TPL001", "@cause")]),
    ],
)
def test_differences(template: str, wanted: list[tuple[str, str]]) -> None:
    assert found(template) == wanted


def test_a_difference_says_where_in_both_languages() -> None:
    (violation,) = validate_outline("- 情况\n- 问题\n  - 布局\n  - 监管\n  - …\n- 建议\n", REPORT)
    assert violation.describe("en") == "the part “监管” of the outline is missing in 二、存在的问题"
    assert violation.describe("zh") == "缺少模板要求的“监管”（应在二、存在的问题之中）"
    assert REPORT.source.text[violation.span.start : violation.span.end] == "二、"


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


def test_a_missing_outline_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match="cannot be read"):
        validate_outline(tmp_path / "missing.md", REPORT)


def test_indents_nest() -> None:
    template = parse_template("- a\n    - b\n        - c\n    - d\n- e\n")
    assert [(part.name, [(p.name, [q.name for q in p.parts]) for p in part.parts]) for part in template.parts] == [
        ("a", [("b", ["c"]), ("d", [])]),
        ("e", []),
    ]
