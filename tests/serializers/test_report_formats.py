"""The table of the formats in which reports are written."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from reportparse import ExtraError, Report, parse_report, serializers
from reportparse.serializers.look import Look
from reportparse.serializers.report_formats import EXPORTERS, Exporter, ReportFormat

TEXT = "一、基本情况\n全镇有村。\n"


def named(name: str) -> Report:
    report = parse_report(TEXT)
    report.source.name = name
    return report


def test_every_name_has_a_row() -> None:
    assert tuple(EXPORTERS) == get_args(ReportFormat)


def test_no_ending_asks_for_two_formats() -> None:
    endings = [ending for row in EXPORTERS.values() for ending in row.endings]
    assert len(endings) == len(set(endings))


@pytest.mark.parametrize("row", EXPORTERS.values(), ids=EXPORTERS)
def test_a_format_gives_the_same_bytes_again(row: Exporter) -> None:
    written = row([named("a.txt")])
    assert written and row([named("a.txt")]) == written


def test_formats_for_people_say_whose_each_of_several_is() -> None:
    shown = EXPORTERS["tree"]([named("a.txt"), named("b.txt")], Look(several=True))
    assert isinstance(shown, str) and [line for line in shown.splitlines() if line.startswith("==")] == ["== a.txt", "== b.txt"]
    assert "==" not in str(EXPORTERS["tree"]([named("a.txt")]))


def test_a_missing_library_names_its_extra(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "render_other.py").write_text("import no_such_library\n", encoding="utf-8")
    monkeypatch.setattr(serializers, "__path__", [*serializers.__path__, str(tmp_path)])
    with pytest.raises(ExtraError, match=r"--format json needs more libraries; in a checkout run pip install '\.\[html\]'"):
        Exporter("json", "render_other", extra="html").load()
    with pytest.raises(ModuleNotFoundError, match="no_such_library"):
        Exporter("json", "render_other").load()
