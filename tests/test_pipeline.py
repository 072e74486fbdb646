"""The pipeline names its steps, runs them once each in order, and can stop and go on between any two."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.messages import TIMINGS
from reportparse.pipeline import STEPS, Work, parse_read
from reportparse.source import SourceText
from reportparse.texts import ReadText

TEXT = "关于街道工作的调研报告\n一、基本情况\n辖区有九个社区。\n二、存在问题\n（一）人手不足。社区只有三名专职人员。\n三、工作建议\n（一）增加人手。建议区民政局于2027年底前招录。\n"


def work() -> Work:
    return Work(ReadText(SourceText(TEXT)))


def test_each_step_is_timed_once_in_order() -> None:
    timings: dict[str, float] = {}
    parse_read(ReadText(SourceText(TEXT)), timings)
    assert list(timings) == list(STEPS)
    assert all(seconds >= 0 for seconds in timings.values())


def test_each_step_has_words() -> None:
    assert list(TIMINGS) == ["read", *STEPS]
    assert all(step.__doc__ for step in STEPS.values())


@pytest.mark.parametrize("until", STEPS)
def test_a_parse_can_stop_and_go_on(until: str) -> None:
    begun = work().advance(until)
    assert list(begun.timings) == list(STEPS)[: list(STEPS).index(until) + 1]
    assert begun.advance("emit").report.to_json() == parse_report(TEXT).to_json()


def test_what_is_used_up_is_given_up() -> None:
    done = work().advance("emit")
    for name in ("outline", "ordered", "candidates", "headings", "units"):
        with pytest.raises(AttributeError):
            getattr(done, name)
    assert all(not part.children for part in done.tree.parts)
