"""The wire format: docs/schema.json is what the command prints, and every report fulfils it."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from reportparse import Report, WireError, parse_report
from reportparse.report import SCHEMA_VERSION
from reportparse.serializers.render_schema import render_schema

ROOT = Path(__file__).parent.parent
SCHEMA = json.loads(render_schema())
INPUTS = sorted(ROOT.glob("fixtures/*/*/input.txt"))


def test_the_page_is_the_schema(golden: Callable[[Path, str], None]) -> None:
    golden(ROOT / "docs" / "schema.json", render_schema())


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["properties"]["schema_version"]["const"] == SCHEMA_VERSION


def test_there_are_reports_to_try() -> None:
    assert len(INPUTS) >= 60


def test_every_report_fulfils_the_schema_and_comes_back() -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for path in INPUTS:
        report = parse_report(path.read_text("utf-8"))
        data = report.to_json()
        validator.validate(json.loads(data))
        assert Report.from_json(data) == report, path
        assert Report.from_json(data).to_json() == data


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ("", "document"),
        ("{}", "source"),
        ("[]", "document"),
        ('{"schema_version": "2", "source": {"text": ""}}', "schema_version"),
        ('{"source": {"text": ""}, "extra": 1}', "extra"),
        ('{"source": {"text": ""}, "sections": [{"id": "1"}]}', r"sections\.0"),
        ('{"source": {"text": ""}, "sections": [{"type": "section", "id": "1"}]}', r"sections\.0\.section\.level"),
        ('{"source": {"text": ""}, "problems": [{"code": 1}]}', r"problems\.0\.code"),
    ],
)
def test_other_json_is_refused(data: str, where: str) -> None:
    with pytest.raises(WireError, match=f"not a reportparse report: {where}: .*; write it with") as caught:
        Report.from_json(data)
    assert "\n" not in str(caught.value)


def test_names_of_the_wire_format() -> None:
    data = json.loads(parse_report("报告\n一、概况\n全县。\n（一）范围\n全县。\n").to_json())
    section = data["sections"][0]
    assert section["type"] == "section"
    assert section["children"][0]["marker"]["span"] == {"start": 12, "end": 15}
    assert set(section) >= {"id", "level", "marker", "heading", "paragraphs", "children", "span", "spans"}


def test_a_report_is_plain_data() -> None:
    report = parse_report("报告\n一、概况\n全县。\n（一）范围\n全县。\n")
    for same in (copy.copy(report), copy.deepcopy(report), pickle.loads(pickle.dumps(report))):
        assert same == report
        assert same.to_json() == report.to_json()
    assert report != Report(source=report.source)
    with pytest.raises(AttributeError):
        report.other = 1  # type: ignore[attr-defined]


def test_threads_that_ask_at_once_get_the_same() -> None:
    code = (
        "from concurrent.futures import ThreadPoolExecutor as Pool; from reportparse import parse_report; "
        "report = parse_report('一、概况\\n全县。'); print(len(set(Pool(8).map(lambda _: report.to_json(), range(32)))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, done.stderr) == ("1\n", "")


def test_a_report_is_dumped_as_its_json() -> None:
    report = parse_report("关于供水的报告\n一、存在的问题\n管网老化。\n青禾县政协\n2026年5月8日\n")
    dumped = report.model_dump(mode="json")
    assert {name: value for name, value in dumped.items() if name != "families"} == json.loads(report.to_json())
    assert [part["date"] for part in report.model_dump()["parts"] if part["date"]] == [report.date]
