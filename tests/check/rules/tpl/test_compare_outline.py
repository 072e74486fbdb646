"""Where a report differs from the outline that it must follow."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse import parse_report, validate_outline
from tests.check.texts import GOOD

REPORT = parse_report(GOOD)


def found(template: str, text: str = GOOD) -> list[tuple[str, str]]:
    return [(violation.code, violation.details["part"]) for violation in validate_outline(template, parse_report(text))]


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
    ("template", "headings", "wanted"),
    [
        ("- 工作?\n- 工作任务\n", ["工作任务"], []),
        ("- 工作?\n- 工作任务\n", ["主要工作任务"], []),
        ("- 问题|情况\n- 问题清单\n", ["问题清单", "存在问题"], ["TPL002"]),
        ("- 工作\n- 工作任务\n", ["工作任务安排", "工作要求"], ["TPL002"]),
        ("- 任务\n- 工作任务?\n", ["工作任务", "主要任务"], ["TPL002"]),
        ("- 小结\n- 小结\n", ["小结", "小结"], []),
    ],
)
def test_an_entry_leaves_a_part_to_one_that_says_more(template: str, headings: list[str], wanted: list[str]) -> None:
    text = "云溪镇的工作方案\n" + "".join(
        f"{numeral}、{words}\n各村落实。\n" for numeral, words in zip("一二", headings, strict=False)
    )
    assert [code for code, _ in found(template, text)] == wanted
