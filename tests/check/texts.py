"""Texts for the tests of checks: a report that no rule complains of, and one with faults that can be mended."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from reportparse.check.runs import Run
from reportparse.model import Section
from reportparse.source import Span

FIXTURES = Path(__file__).parent.parent.parent / "fixtures"
GOOD = (FIXTURES / "rules" / "FMT001" / "passing.txt").read_text("utf-8")
BAD = (
    "关于云溪镇养老服务的调研报告\n一、基本情况\n云溪镇现有十二个行政村。\n三、存在的问题\n(一)产业基础滞后\n惠及<两万>人。\n"
    "（三）资源整合不够\n明确责任单位，见第（三）项。\n四、对策建议\n1、夯实产业\n加大扶持。\n2、提高能力\n建立制度。\n"
)
MENDED = (
    "关于云溪镇养老服务的调研报告\n一、基本情况\n云溪镇现有十二个行政村。\n二、存在的问题\n（一）产业基础滞后\n惠及<两万>人。\n"
    "（二）资源整合不够\n明确责任单位，见第（二）项。\n三、对策建议\n1.夯实产业\n加大扶持。\n2.提高能力\n建立制度。\n"
)


def run_of(ordinals: list[int], lost: Collection[int] = ()) -> Run:
    """Return a run of some numbers."""
    run = Run("cjk_comma", 1, lost=set(lost))
    for ordinal in ordinals:
        run.add(Section("1", 1, None, None, Span(0, 0)), ordinal)
    return run
