"""The pipeline names its steps, runs them once each in order, and can stop and go on between any two."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportparse import parse_report
from reportparse.markers.read_own import read_own
from reportparse.messages import TIMINGS
from reportparse.pipeline import STEPS, Work, parse_read
from reportparse.source import SourceText
from reportparse.texts import ReadText

FIXTURES = Path(__file__).parent.parent / "fixtures"
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


OWN = {"name": "mu", "pattern": "〖{number}〗", "numerals": "cjk", "rank": 5.0}


TITLE = "2024年重点工作安排"


def test_pages_in_order_are_read_as_the_text_was() -> None:
    """Own families and title lines included: what decided on the order is what is parsed."""
    text = (FIXTURES / "spliced" / "mid-heading-wrapped" / "input.txt").read_text(encoding="utf-8")
    text = re.sub("（([一二三四五六七八九十])）", r"〖\1〗", text).replace("\n三、", f"\n{TITLE}\n三、")
    begun = Work(ReadText(SourceText(text)), own=read_own([OWN])).advance("resolve")
    own, titles = places(begun, "mu"), places(begun, "title_line_1")
    begun.advance("pages")
    assert begun.clean.joints
    assert own
    assert places(begun, "mu") == own
    assert text.index(TITLE) in titles
    assert text.index(TITLE) in places(begun, "title_line_1")


def places(begun: Work, family: str) -> set[int]:
    """Return where the candidates of a family stand in the source."""
    return {begun.clean.to_source(one.start) for one in begun.candidates if one.readings[0].family.name == family}
