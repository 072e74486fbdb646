"""`Limits.seconds` covers a whole call: on a clock of the test's own, time runs out at every place where it is looked at."""

from __future__ import annotations

import pytest

from reportparse import InputError, Limits, parse_file, parse_report
from reportparse import timeout as module
from reportparse.check.fix import fix_file
from reportparse.check.settings import Settings
from reportparse.readers.options import Options
from reportparse.timeout import check_time, time_left, timeout
from tests.readers.paper import paper
from tests.readers.written_as import as_html, as_word

PART = "一、基本情况\n全镇十二个村。\n二、存在问题\n（一）资金不足。缺口较大，难以满足需要。\n（二）人员短缺\n护理员少。\n三、建议\n1.加大投入。市财政要安排资金。\n2.培训人员。\n"
LIMITS = Limits(seconds=1000.0)


class Clock:
    """A clock that goes on by a step at each look, and is past every end after so many."""

    def __init__(self, looks: float, step: float = 0.0) -> None:
        self.looks = looks
        self.step = step
        self.seen = 0

    def monotonic(self) -> float:
        self.seen += 1
        return self.seen * self.step if self.seen <= self.looks else 1e9


def looks_of(monkeypatch: pytest.MonkeyPatch, data: bytes, looks: float = float("inf")) -> int:
    clock = Clock(looks)
    monkeypatch.setattr(module, "time", clock)
    parse_file(data, limits=LIMITS)
    return clock.seen


FILES = {
    "text": (PART * 3).encode(),
    "word": as_word(PART, automatic=True),
    "html": as_html(PART),
    "pdf": paper(["1. A", "2. B"]),
}


@pytest.mark.parametrize("kind", FILES)
def test_time_may_run_out_anywhere(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    total = looks_of(monkeypatch, FILES[kind])
    for looks in range(2, total, max(1, total // 20)):
        with pytest.raises(InputError, match="1000.0 seconds") as caught:
            looks_of(monkeypatch, FILES[kind], looks)
        assert "\n" not in str(caught.value)


def test_the_clock_is_looked_at_as_often_as_there_is_text(monkeypatch: pytest.MonkeyPatch) -> None:
    for one, more in (
        (PART, 20),
        ("（一）加强领导，完善制度。落实责任，强化监督" * 3, 20),
        ("存在问题：人手不足。建议增加人手。\n", 40),
    ):
        few, many = (looks_of(monkeypatch, (one * times).encode()) for times in (10, 10 * more))
        assert many > 5 * few


def test_parsing_and_rules_and_fixes_take_their_time_from_it(monkeypatch: pytest.MonkeyPatch) -> None:
    data = PART.replace("二、", "三、", 1).encode()
    clock = Clock(float("inf"))
    monkeypatch.setattr(module, "time", clock)
    mended = fix_file(data, "a.txt", Options(limits=LIMITS), Settings())
    assert mended.fixed
    for looks in range(2, clock.seen, clock.seen // 10):
        monkeypatch.setattr(module, "time", Clock(looks))
        with pytest.raises(InputError, match="1000.0 seconds"):
            fix_file(data, "a.txt", Options(limits=LIMITS), Settings())


def test_the_earlier_of_two_timeouts_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "time", Clock(float("inf"), 1.0))
    with timeout(3, "outer"), timeout(100, "inner"):
        assert time_left() == 1
        check_time()
        with pytest.raises(InputError, match="outer"):
            check_time()
    check_time()
    assert time_left() > 1000


def test_a_text_has_no_timeout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "time", Clock(0))
    assert parse_report(PART).sections
