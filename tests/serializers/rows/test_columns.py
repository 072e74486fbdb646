"""The schema of rows: whoever changes it changes the version."""

from __future__ import annotations

import re

import pytest

from reportparse import ArgumentError, Report, parse_report
from reportparse.serializers.rows.columns import COLUMNS, KINDS, NODES, VERSION, columns_of
from reportparse.serializers.rows.make_arrow import arrow_schema
from tests.pages import ROOT
from tests.serializers.rows.reports import linked

NODE = "report:text id:text level:integer path:texts type:text role:text confidence:number marker:text family:text ordinal:integer heading:text text:text"
MEASURE = "addressees:texts action:text deadline:text deadline_start:day deadline_end:day"
PLACE = "start:integer end:integer page:integer line:integer"
SCHEMAS = {
    "sections": f"{NODE} {MEASURE} instruments:texts quantities:texts cause:text answers:texts {PLACE}",
    "findings": f"{NODE} instruments:texts quantities:texts cause:text answers:texts {PLACE}",
    "recommendations": f"{NODE} {MEASURE} instruments:texts answers:texts {PLACE}",
    "links": (
        "report:text finding:text finding_heading:text finding_text:text recommendation:text recommendation_heading:text "
        "recommendation_text:text recommendation_addressees:texts recommendation_deadline:text recommendation_deadline_start:day "
        "recommendation_deadline_end:day score:number signs:texts words:texts finding_start:integer finding_end:integer "
        "finding_page:integer finding_line:integer recommendation_start:integer recommendation_end:integer "
        "recommendation_page:integer recommendation_line:integer"
    ),
}
"""Version 1: raise it with any change here, since tables of years are read by these names."""


def test_the_schema_is_that_of_its_version() -> None:
    assert VERSION == "1"
    assert {kind: " ".join(f"{column.name}:{column.type}" for column in COLUMNS[kind]) for kind in KINDS} == SCHEMAS


@pytest.mark.parametrize("kind", KINDS)
def test_the_arrow_schema_says_its_version(kind: str) -> None:
    schema = arrow_schema(kind)  # type: ignore[arg-type]  # one of the kinds
    assert schema.names == [column.name for column in columns_of(kind)]
    assert schema.metadata == {b"reportparse.rows": kind.encode(), b"reportparse.rows_version": VERSION.encode()}


def test_every_column_says_what_it_holds_in_both_languages() -> None:
    for columns in COLUMNS.values():
        names = [column.name for column in columns]
        assert len(set(names)) == len(names)
        for column in columns:
            assert column.english and re.search("[\u4e00-\u9fff]", column.chinese), column.name
            assert column.kinds & {*NODES, "links"}


def test_every_column_is_filled_by_some_report() -> None:
    names = sorted(path.name for path in (ROOT / "fixtures" / "linked").iterdir())
    more = "一、存在问题\n（一）执行不力。《公园条例》规定的37个公园未建。\n二、建议\n（一）请市政府自2026年3月1日起扩建公园。\n"
    reports = [*map(linked, names), parse_report(more)]
    for kind in KINDS:
        rows = [row for report in reports for row in report.to_rows(kind)]
        empty = {name for name in rows[0] if not any(row[name] for row in rows)}
        assert {name for name in empty if not name.endswith("page")} == set(), kind


def test_an_unknown_kind_names_the_nearest() -> None:
    for method in ("to_rows", "to_arrow", "to_pandas", "to_polars"):
        with pytest.raises(ArgumentError, match="rows: no kind “link”; did you mean links?"):
            getattr(Report, method)(linked(), "link")
        with pytest.raises(ArgumentError, match="kind must be str, not int"):
            getattr(Report, method)(linked(), 3)
