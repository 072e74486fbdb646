"""The rules are run over a report, and it is compared with an outline."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse import ArgumentError, Settings, Template, check_report, parse_report, validate_outline
from reportparse.check.template import parse_template
from tests.check.texts import BAD, GOOD


def test_a_report_without_faults_has_none() -> None:
    assert check_report(parse_report(GOOD)) == []
    assert check_report(parse_report("")) == []


def test_what_is_found_is_in_order_of_place() -> None:
    found = check_report(parse_report(BAD))
    assert [violation.code for violation in found] == ["NUM001", "FMT001", "NUM001", "FMT003", "FMT003"]
    assert [violation.span.start for violation in found] == sorted(violation.span.start for violation in found)


def test_settings_choose_rules_levels_and_options() -> None:
    report = parse_report(BAD)
    found = check_report(report, Settings(select=["NUM"], levels={"NUM001": "info"}))
    assert {(violation.code, violation.level) for violation in found} == {("NUM001", "info")}
    assert check_report(report, Settings(select=["FMT010"])) == []
    long = check_report(report, Settings(select=["FMT010"], options={"heading-length": {"max-length": 3}}))
    assert {violation.details["most"] for violation in long} == {"3"}


def test_an_outline_is_given_as_text_file_or_template(tmp_path: Path) -> None:
    tree = "- 情况\n- 建议\n- 问题\n"
    file = tmp_path / "outline.md"
    file.write_text(tree, encoding="utf-8")
    report, template = parse_report(GOOD), parse_template(tree)
    assert isinstance(template, Template)
    wanted = validate_outline(tree, report)
    assert [violation.code for violation in wanted] == ["TPL002"]
    assert validate_outline(file, report) == validate_outline(str(file), report) == validate_outline(template, report) == wanted
    assert [violation for violation in check_report(report, None, template) if violation.code.startswith("TPL")] == wanted
    assert [row.code for row in validate_outline("- 情况", parse_report("一、情况\n略。\n二、建议\n略。\n"))] == ["TPL003"]
    assert validate_outline("- heading: 情况\n- 建议\n- 问题\n", report) == wanted


def test_a_missing_outline_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match="cannot be read"):
        validate_outline(tmp_path / "missing.md", parse_report(GOOD))
