"""The rules: each has a page that holds, and fixtures in which it fails, passes and is mended."""

from __future__ import annotations

import re
import string
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reportparse import parse_file, parse_report
from reportparse.check import rules
from reportparse.check.check_report import check_report
from reportparse.check.fix import fix_file
from reportparse.check.rule import Rule
from reportparse.check.rules import RULES
from reportparse.check.settings import Settings
from reportparse.check.template import Template, parse_template
from reportparse.check.violation import Violation
from reportparse.readers.options import Options
from reportparse.report import Report
from tests.readers.written_as import word_file

FIXTURES = Path(__file__).parent.parent.parent / "fixtures" / "rules"
RULE_FILES = Path(rules.__file__).parent
FAMILIES = ("NUM", "FMT", "STR", "DOC", "SRC", "TPL")
FROM_FILES = {"NUM009"}
"""Rules that speak of what a plain text cannot hold."""
TYPED = [code for code in RULES if code not in FROM_FILES]
SHOWN = [code for code in TYPED if RULES[code].example]
MENDED = [code for code in TYPED if RULES[code].fix]


def settings_of(rule: Rule) -> tuple[Settings, Template | None]:
    """Return what a rule's example is checked with."""
    template = parse_template(rule.example_template) if rule.example_template else None
    return Settings(options={rule.code: rule.example_options}), template


def loud(rule: Rule, report: Report) -> list[Violation]:
    """Return what fails a check, and all that the rule itself finds."""
    found = check_report(report, *settings_of(rule))
    return [violation for violation in found if violation.level != "info" or violation.code == rule.code]


def lines_of(report: Report, found: list[Violation]) -> str:
    """Return problems as an expected file has them."""
    places = (report.source.locate(violation.span.start) for violation in found)
    return "".join(
        f"{place.line}:{place.column} {violation.code} {violation.describe('en')} | {violation.describe('zh')}\n"
        for place, violation in zip(places, found, strict=True)
    )


def test_every_rule_is_there_with_its_name() -> None:
    assert len(RULES) >= 40
    for rule in RULES.values():
        assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code) and rule.family in FAMILIES
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.name)
        assert (sys.modules[rule.check.__module__].__doc__ or "").startswith(f"{rule.code}: ")
    assert len({rule.name for rule in RULES.values()}) == len(RULES)


def test_every_rule_stands_in_the_folder_of_its_family_and_in_the_table() -> None:
    files = {path for path in RULE_FILES.glob("*/*.py") if re.search("^RULE = ", path.read_text("utf-8"), re.MULTILINE)}
    named = {RULE_FILES / rule.family.lower() / f"{rule.check.__module__.rpartition('.')[2]}.py" for rule in RULES.values()}
    assert named == files and len(files) == len(RULES)
    assert list(RULES) == sorted(RULES, key=lambda code: (FAMILIES.index(code[:3]), code))


@pytest.mark.parametrize("code", RULES)
def test_its_page_is_whole_in_both_languages(code: str) -> None:
    rule = RULES[code]
    for texts in (rule.message, rule.what, rule.why, *(option.meaning for option in rule.options.values())):
        english, chinese = texts
        assert english and chinese
        assert english == "{en}" or re.search("[a-z]", english)
        assert chinese == "{zh}" or re.search("[\u4e00-\u9fff]", chinese)
    fields = [{name for _, name, _, _ in string.Formatter().parse(text) if name} for text in rule.message]
    assert fields[0] == {name.removesuffix("_zh") for name in fields[1]} or code == "SRC006"


def test_almost_every_page_has_an_example() -> None:
    assert len(SHOWN) >= len(RULES) - 3


@pytest.mark.parametrize("code", SHOWN)
def test_its_example_fails_and_what_to_use_instead_passes(code: str) -> None:
    rule = RULES[code]
    assert {violation.code for violation in loud(rule, parse_report(rule.example))} == {code}
    assert loud(rule, parse_report(rule.instead)) == []


def test_every_rule_has_its_fixtures() -> None:
    assert {folder.name for folder in FIXTURES.iterdir() if folder.is_dir()} == set(TYPED)


@pytest.mark.parametrize("code", TYPED)
def test_it_fails(code: str, golden: Callable[[Path, str], None]) -> None:
    report = parse_report((FIXTURES / code / "failing.txt").read_text("utf-8"))
    found = loud(RULES[code], report)
    assert {violation.code for violation in found} == {code}
    golden(FIXTURES / code / "expected.txt", lines_of(report, found))


@pytest.mark.parametrize("code", TYPED)
def test_it_passes(code: str) -> None:
    report = parse_report((FIXTURES / code / "passing.txt").read_text("utf-8"))
    assert lines_of(report, loud(RULES[code], report)) == ""


@pytest.mark.parametrize("code", MENDED)
def test_it_is_mended(code: str, golden: Callable[[Path, str], None]) -> None:
    rule = RULES[code]
    data = (FIXTURES / code / "failing.txt").read_bytes()
    safe = fix_file(data, "report.txt", Options(), *settings_of(rule))
    assert (safe.data is not None) == (rule.fix == "safe")
    mended = fix_file(data, "report.txt", Options(), *settings_of(rule), unsafe=True)
    assert mended.data is not None and mended.fixed[code]
    assert [violation.code for violation in mended.violations if violation.code == code] == []
    golden(FIXTURES / code / "fixed.txt", mended.data.decode())


def test_a_rule_without_a_fix_has_none() -> None:
    for code in TYPED:
        report = parse_report((FIXTURES / code / "failing.txt").read_text("utf-8"))
        for violation in loud(RULES[code], report):
            assert (violation.fix is not None) == (RULES[code].fix is not None)
            assert violation.fix is None or violation.fix.safe == (RULES[code].fix == "safe")


def numbered(*lines: str) -> Report:
    """Return a report in a Word file whose lines Word numbers 1. 2. 3. ..."""
    level = '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    lists = f'<w:abstractNum w:abstractNumId="0">{level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = "".join(f"<w:p><w:pPr>{number}</w:pPr><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)
    return parse_file(word_file(body, numbering=lists))


def test_a_typed_number_against_the_one_that_word_counts() -> None:
    report = numbered("人手不足，护理员少。", "3.经费不足，投入少。", "3.设施不足，站点少。")
    assert [(v.code, v.details["label"], v.details["typed"]) for v in check_report(report)] == [("NUM009", "2.", "3.")]
    assert check_report(numbered("人手不足，护理员少。", "2.经费不足，投入少。", "设施不足，站点少。")) == []
