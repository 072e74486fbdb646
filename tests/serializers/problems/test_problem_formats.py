"""What a check found, in every format: the schemas of SARIF, what GitHub, GitLab and Jenkins read, what people see.

`sarif-2.1.0.json` beside this file is the schema that OASIS publishes, its descriptions left out.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, get_args
from xml.etree import ElementTree as ET

import jsonschema
import pytest

from reportparse import parse_file, parse_report
from reportparse.check.check_report import check_report
from reportparse.check.located import locate
from reportparse.check.rules import RULES
from reportparse.messages import Language
from reportparse.serializers.cells import cells
from reportparse.serializers.look import Look
from reportparse.serializers.problem_formats import PROBLEM_FORMATS, ProblemFormat
from reportparse.serializers.problems.checked import Checked
from reportparse.serializers.problems.render_summary import render_fixes, render_statistics
from tests.readers.written_as import as_word

TEXT = (
    "关于云溪镇养老服务的调研报告\n一、基本情况\n云溪镇现有十二个行政村。\n三、存在的问题\n(一)产业基础\t滞后\n惠及两万人。\n"
    "(二)资源整合不够\n明确责任。\n四、对策建议\n（一）夯实产业\n加大扶持。\n（二）提高能力\n建立制度。\n"
)
SCHEMA = json.loads((Path(__file__).parent / "sarif-2.1.0.json").read_text("utf-8"))
ODD = "目录/a,b: 100%.txt"


def checked(text: str = TEXT, path: str = "a.txt", language: Language = "en") -> Checked:
    """Return what a check of one text gives."""
    report = parse_report(text)
    return Checked([path], locate(check_report(report), report.source, path, language), language=language)


def test_all_formats_are_there() -> None:
    assert set(PROBLEM_FORMATS) == set(get_args(ProblemFormat))
    assert Counter(row.code for row in checked().rows) == {"NUM001": 1, "FMT001": 2}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("given", [checked(), checked(path=ODD), Checked(["a.txt"])], ids=["plain", "odd name", "nothing"])
def test_sarif_is_what_its_schema_says(given: Checked, language: Language) -> None:
    given.language = language
    log = json.loads(PROBLEM_FORMATS["sarif"](given))
    jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.Draft4Validator.FORMAT_CHECKER).validate(log)
    (run,) = log["runs"]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == list(RULES)
    assert len(run["results"]) == len(given.rows)
    for result, row in zip(run["results"], given.rows, strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == row.code


def test_the_schema_refuses_what_is_wrong() -> None:
    log = json.loads(PROBLEM_FORMATS["sarif"](checked()))
    log["runs"][0]["results"][0]["level"] = "info"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(log, SCHEMA)


def test_sarif_fixes_are_those_of_the_file() -> None:
    for result in json.loads(PROBLEM_FORMATS["sarif"](checked()))["runs"][0]["results"]:
        text = TEXT
        for change in reversed(result["fixes"][0]["artifactChanges"][0]["replacements"]):
            region = change["deletedRegion"]
            start, end = region["charOffset"], region["charOffset"] + region["charLength"]
            text = text[:start] + change["insertedContent"]["text"] + text[end:]
        assert text != TEXT and len(check_report(parse_report(text))) < 3


def test_a_word_file_has_places_and_no_offsets_in_sarif() -> None:
    report = parse_file(as_word(TEXT, automatic=False))
    given = Checked(["a.docx"], locate(check_report(report), report.source, "a.docx", "en"))
    results = json.loads(PROBLEM_FORMATS["sarif"](given))["runs"][0]["results"]
    assert all("fixes" not in result and "(paragraph " in result["message"]["text"] for result in results)
    assert "(paragraph 4)" in PROBLEM_FORMATS["text"](given)


def test_json_holds_all() -> None:
    given = checked()
    rows: list[dict[str, Any]] = json.loads(PROBLEM_FORMATS["json"](given))
    first = rows[0]
    assert (first["code"], first["name"], first["level"], first["filename"]) == ("NUM001", "number-gap", "error", "a.txt")
    assert first["location"] == {"line": 4, "column": 1} and first["end_location"] == {"line": 4, "column": 3}
    assert TEXT[first["span"]["start"] : first["span"]["end"]] == "三、"
    assert first["fix"]["applicability"] == "safe" and len(first["fix"]["edits"]) == 2


def test_github_reads_one_command_a_line() -> None:
    lines = PROBLEM_FORMATS["github"](checked(path=ODD)).splitlines()
    assert lines[0].startswith(
        "::error file=目录/a%2Cb%3A 100%25.txt,line=4,col=1,endLine=4,endColumn=3,title=reportparse NUM001::"
    )
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::warning"]


def test_gitlab_reads_fingerprints_that_differ() -> None:
    issues = json.loads(PROBLEM_FORMATS["gitlab"](checked()))
    assert {issue["severity"] for issue in issues} <= {"info", "minor", "major", "critical", "blocker"}
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 3
    assert issues[0]["location"]["lines"]["begin"] == 4 and issues[0]["location"]["path"] == "a.txt"
    assert issues[0]["fingerprint"] != json.loads(PROBLEM_FORMATS["gitlab"](checked(path="b.txt")))[0]["fingerprint"]


def test_junit_counts_its_failures() -> None:
    given = checked()
    given.files.append("clean.txt")
    root = ET.fromstring(PROBLEM_FORMATS["junit"](given))
    assert (root.get("tests"), root.get("failures")) == ("4", "3")
    assert [suite.get("name") for suite in root] == ["a.txt", "clean.txt"]
    assert len(root.findall("testsuite/testcase/failure")) == 3


def test_what_junit_cannot_hold_is_replaced() -> None:
    ET.fromstring(PROBLEM_FORMATS["junit"](checked(TEXT.replace("两万人", "两\x00万\x0b人<&>"), path="a\x01<b>.txt")))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_text_points_at_the_place(language: Language) -> None:
    lines = PROBLEM_FORMATS["text"](checked(language=language)).splitlines()
    assert lines[0].startswith("a.txt:4:1 NUM001 [*] ")
    assert lines[1:4] == ["  |", "4 | 三、存在的问题", "  | ^^^^"]
    assert lines[6] == "5 | (一)产业基础 滞后"
    assert "\t" not in "".join(lines)


def test_a_long_line_is_cut_around_the_place() -> None:
    text = f"一、情况\n{'前' * 70}“{'后' * 70}\n二、问题\n人手不足。\n"
    shown = PROBLEM_FORMATS["text"](checked(text)).splitlines()
    assert shown[2].startswith("2 | …前") and shown[2].endswith("后…")
    marked = shown[2][: shown[2].index("“")]
    assert cells(marked) == shown[3].index("^")


def test_concise_is_one_line_each() -> None:
    lines = PROBLEM_FORMATS["concise"](checked(language="zh")).splitlines()
    assert lines == [
        "a.txt:4:1 NUM001 [*] “一、”之后是“三、”，缺第二项",
        "a.txt:5:1 FMT001 [*] “(一)”的括号为半角或不成对，应为“（一）”",
        "a.txt:7:1 FMT001 [*] “(二)”的括号为半角或不成对，应为“（二）”",
        "共发现3个问题：错误1，警告2，提示0；文件1个",
        "[*] 其中3个可用 --fix 修复",
    ]


def test_colours_only_where_asked_for() -> None:
    assert "\033[31mNUM001\033[0m" in PROBLEM_FORMATS["text"](checked(), Look(color=True))
    assert not any("\033" in PROBLEM_FORMATS[shape](checked()) for shape in PROBLEM_FORMATS)


def test_statistics_and_fixes() -> None:
    given = checked()
    assert render_statistics(given) == "2  FMT001  [*] marker-brackets\n1  NUM001  [*] number-gap\n"
    given.fixed = {"a.txt": Counter({"NUM001": 2})}
    assert render_fixes(given) == "a.txt:\n    2 × NUM001 (number-gap)\n"
    assert PROBLEM_FORMATS["concise"](Checked(["a.txt"], known=4)).splitlines() == [
        "All checks passed; files: 1",
        "Known problems in the baseline: 4",
    ]
