"""A user's own families: rows that hold for one call, known to the resolver, the checks, the references and the wire."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from reportparse import ArgumentError, Report, WireError, parse_file, parse_report
from reportparse.check.check_files import Task, check_file
from reportparse.check.check_report import check_report
from reportparse.check.config import read_config
from reportparse.markers.families import BY_NAME
from reportparse.markers.own_family import OwnFamily, family_of, table_with
from reportparse.markers.read_own import read_own
from reportparse.pipeline import explain
from reportparse.source import SourceText
from reportparse.texts import ReadText
from tests.drafts import Draft
from tests.generate import drafts
from tests.markers.test_families import TEXT

MU: dict[str, Any] = {"name": "mu", "pattern": "※{number}[、.]", "numerals": "cjk", "rank": 5.5, "named": ["目"]}
TOML = """
[families.mu]
pattern = "※{number}[、.]"
numerals = "cjk"
rank = 5.5
named = ["目"]
"""


def markers(report: Report) -> list[tuple[str, int | None, int]]:
    """Return the own markers of a report with their numbers and levels."""
    return [
        (node.marker.text, node.marker.ordinal, node.level)
        for node in report.walk()
        if node.marker and node.marker.family == "mu"
    ]


FOUND = [("※一、", 1, 2), ("※二.", 2, 2), ("※四、", 4, 2)]


def test_a_call_knows_the_families_that_it_is_given() -> None:
    report = parse_report(TEXT, families=[MU])
    assert markers(report) == FOUND
    assert [node.heading.text for node in report.find(family="mu") if node.heading] == ["村庄分布", "老年人口", "服务站点"]
    assert all(node.marker is None for node in parse_report(TEXT).sections[0].children)
    assert "mu" not in BY_NAME


def test_files_and_families_that_were_read_before() -> None:
    first = parse_file(TEXT.encode(), families=[MU])
    assert markers(first) == markers(parse_file(TEXT.encode(), families=first.families)) == FOUND


def test_checks_and_references_know_them() -> None:
    report = parse_report(TEXT, families=[MU])
    codes = {(violation.code, TEXT[violation.span.start : violation.span.end]) for violation in check_report(report)}
    assert {("NUM001", "※四、"), ("STR009", "第九目")} <= codes
    assert not any(code == "STR009" and words == "第二目" for code, words in codes)


def test_explain_knows_them() -> None:
    read = ReadText(SourceText(TEXT))
    shown = explain(read, TEXT.index("※二"), own=read_own([MU]))
    assert shown.marker == "※二." and "mu" in shown.readings[0]
    assert not any("mu" in reading for reading in explain(read, TEXT.index("二.")).readings)


def test_the_report_carries_them() -> None:
    report = parse_report(TEXT, families=[MU])
    again = Report.from_json(report.to_json())
    assert again == report and len(check_report(again)) == len(check_report(report))
    assert '"families"' not in parse_report(TEXT).to_json()
    with pytest.raises(WireError, match="no family is called “mu”"):
        Report.from_json(report.to_json().replace('"name":"mu"', '"name":"my"'))
    with pytest.raises(WireError, match="the name is taken"):
        Report.from_json(report.to_json().replace('"name":"mu"', '"name":"shi"'))


@pytest.mark.parametrize("name", ["reportparse.toml", "pyproject.toml"])
def test_a_configuration_adds_them(name: str, tmp_path: Path) -> None:
    toml = TOML if name == "reportparse.toml" else TOML.replace("[families", "[tool.reportparse.families")
    (tmp_path / name).write_text(toml, "utf-8")
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    result = check_file(str(tmp_path / "a.txt"), Task())
    assert {"NUM001", "STR009"} <= {row.code for row in result.found}


def test_fixes_know_them(tmp_path: Path) -> None:
    (tmp_path / "reportparse.toml").write_text(TOML, "utf-8")
    file = tmp_path / "a.txt"
    file.write_text(TEXT.replace("另见第九目", "另见第四目"), "utf-8")
    result = check_file(str(file), Task(fix=True, unsafe=True))
    assert result.fixed["NUM001"]
    assert "※三、服务站点" in file.read_text("utf-8") and "另见第三目" in file.read_text("utf-8")


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"name": "x", "patern": "a"}, "no key “patern”; did you mean pattern?"),
    ({"name": "x", "pattern": "(", "numerals": "cjk", "rank": 1}, "is no regular expression"),
    ({"name": "x", "pattern": "※、", "numerals": "cjk", "rank": 1}, "has no group of the numeral"),
    ({"name": "x", "pattern": "※(一)(、)", "like": "shi"}, "has no group of the numeral"),
    ({"name": "shi", "pattern": "※{number}", "like": "shi"}, "the name is taken"),
    ({"name": "x", "pattern": "(一)?", "like": "shi"}, "matches where nothing stands"),
    ({"name": "x", "pattern": "(?P<number>(一+)+)a", "like": "shi"}, "backtracks"),
    ({"name": "x", "pattern": r"\s+{number}b", "like": "shi"}, "backtracks"),
    ({"name": "x", "pattern": "※{number}" + "、" * 500, "like": "shi"}, "is longer than 500 characters"),
    ({"name": "x", "pattern": "※{number}", "like": "cjk_pren"}, "did you mean cjk_paren?"),
    ({"name": "x", "pattern": "※{number}", "numerals": "cjkk", "rank": 1}, "did you mean cjk?"),
    ({"name": "x", "pattern": "※{number}", "like": "shi", "kind": "blok"}, "did you mean block?"),
    ({"name": "x", "pattern": "※{number}", "numerals": "cjk"}, "say its rank"),
    ({"name": "x", "pattern": "※{number}", "rank": 1}, "say its numerals"),
    ({"name": "x", "pattern": "※{number}", "like": "shi", "rank": "2"}, "rank must be a number"),
    ({"name": "x", "pattern": "※{number}", "like": "shi", "named": "目"}, "named must be a list"),
    ({"name": "X 1", "pattern": "※{number}", "like": "shi"}, "a name has small letters"),
    ({"name": "x"}, "pattern must be a text"),
]


@pytest.mark.parametrize(("row", "message"), WRONG)
def test_what_is_wrong_is_one_line_in_two_languages(row: dict[str, Any], message: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        parse_report("", families=[row])
    english, chinese = caught.value.describe("en"), caught.value.describe("zh")
    assert message in english and "\n" not in english + chinese and english != chinese


def test_a_configuration_says_in_which_file(tmp_path: Path) -> None:
    file = tmp_path / "reportparse.toml"
    file.write_text('[families.x]\npattern = "※、"\nlike = "shi"\n', "utf-8")
    with pytest.raises(ArgumentError, match="reportparse.toml: families: x: the pattern “※、” has no group"):
        read_config(file)


@pytest.mark.parametrize("families", [MU, "mu", 3, [3], [MU, MU]])
def test_what_is_no_list_of_families(families: Any) -> None:
    with pytest.raises(ArgumentError):
        parse_report("", families=families)


def test_a_row_that_is_like_another_has_what_that_one_has() -> None:
    own = OwnFamily("x", "※{number}", like="article", named=("目",))
    row, like = family_of(own), BY_NAME["article"]
    assert (row.kind, row.rank, row.system, row.law, row.untitled, row.evidence) == (
        like.kind, like.rank, like.system, True, True, like.evidence,
    )  # fmt: skip
    assert row.named == ("目",) and row.standard is None and family_of(own) is row
    assert table_with([own])["x"] is row and table_with([]) is BY_NAME


def test_one_without_numbers() -> None:
    text = "报告\n一、现状\n▷ 设施陈旧，床位不足。\n▷ 服务单一，助餐为主。\n二、建议\n▷ 加大投入。\n▷ 丰富服务。\n"
    report = parse_report(text, families=[{"name": "arrow", "pattern": "▷", "like": "bullet"}])
    assert [node.marker.text for node in report.find(family="arrow") if node.marker] == ["▷"] * 4


@settings(max_examples=40)
@given(drafts())
def test_a_family_of_the_same_shape_gives_the_same_tree(made: Draft) -> None:
    """The user's family takes the place of 一、 of the table; nothing else changes."""
    text = made.text
    own = {"name": "own", "pattern": r"(?<![^\n\u3000。；;])([一二三四五六七八九十]{1,5})、", "like": "cjk_comma"}
    plain, mine = parse_report(text), parse_report(text, families=[own])
    assert [(node.id, node.span, node.heading) for node in mine.walk()] == [
        (node.id, node.span, node.heading) for node in plain.walk()
    ]
    assert {node.marker.family for node in mine.walk() if node.marker} <= {*BY_NAME, "own"}
