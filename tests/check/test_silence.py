"""Comments that silence rules."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.check.check_report import check_report

TEXT = "关于云溪镇的调研报告\n一、基本情况\n十二个村。\n{before}三、存在问题{behind}\n人手不足。\n四、工作建议\n(一)增加人手\n多招人。\n(二)增加经费\n多拨款。\n"


def codes(before: str = "", behind: str = "") -> list[str]:
    return [violation.code for violation in check_report(parse_report(TEXT.format(before=before, behind=behind)))]


ALL = ["NUM001", "FMT001", "FMT001"]


@pytest.mark.parametrize(
    ("before", "behind", "left"),
    [
        ("", "", ALL),
        ("<!-- reportparse: ignore NUM001 -->\n", "", ALL[1:]),
        ("<!--reportparse:ignore NUM-->\n\n", "", ALL[1:]),
        ("", "<!-- reportparse: ignore NUM001 -->", ALL[1:]),
        ("<!-- reportparse: ignore FMT001 -->\n", "", ALL),
        ("<!-- reportparse: ignore-file FMT -->\n", "", ALL[:1]),
        ("<!-- reportparse: ignore-file FMT001, NUM001 -->\n", "", []),
        ("<!-- reportparse: ignore XYZ -->\n", "", ["SRC007", *ALL]),
        ("<!-- another: ignore NUM001 -->\n", "", ALL),
        ("<!-- reportparse：ignore-file NUM001，FMT001 -->\n", "", []),
        ("<!-- reportparse: ignore-file NUM001、FMT001-->\n", "", []),
        ("<!-- reportparse: ignore -->\n", "", ["SRC007", *ALL]),
        ("<!-- reportparse: ignored NUM001 -->\n", "", ["SRC007", *ALL]),
        ("<!-- reportparse: ignore FMT001 --> <!-- reportparse: ignore NUM001 -->\n", "", ALL[1:]),
        ("<!-- reportparse: ignore NUM001 --> <!-- reportparse: ignore FMT001 -->\n", "", ALL[1:]),
        ("<!-- reportparse: ignore NUM001 -->\n<!-- reportparse: ignore FMT001 -->\n", "", ALL[1:]),
        ("<!-- reportparse: ignore NUM001 --><!-- another -->\n", "", ALL),
        ("", "<!-- reportparse: ignore FMT001 --> <!-- reportparse: ignore NUM001 -->", ALL[1:]),
    ],
)
def test_comments(before: str, behind: str, left: list[str]) -> None:
    assert codes(before, behind) == left


def test_a_comment_is_no_part_of_the_outline() -> None:
    plain, noted = (parse_report(TEXT.format(before=before, behind="")) for before in ("", "<!-- reportparse: ignore NUM -->\n"))
    assert [node.heading and node.heading.text for node in plain.walk()] == [
        node.heading and node.heading.text for node in noted.walk()
    ]


@pytest.mark.parametrize(
    ("before", "left"),
    [
        ("<!-- reportparse: ignore number-gap -->\n", ALL[1:]),
        ("<!-- reportparse: ignore-file marker-brackets, NUM -->\n", []),
        ("<!-- reportparse: ignore-file ALL -->\n", []),
        ("<!-- reportparse: ignore number-gp -->\n", ["SRC007", *ALL]),
        ("<!-- reportparse: ignore number -->\n", ["SRC007", *ALL]),
    ],
)
def test_rules_are_named_by_name_too(before: str, left: list[str]) -> None:
    assert codes(before) == left
