"""The measure of growth itself, on a clock that counts steps."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import growth

CLOCK = re.compile(
    r"\btime\.(?:perf_counter|process_time|thread_time|monotonic|time)(?:_ns)?\(|^from time import|deadline=\d", re.MULTILINE
)
"""How a test would tell the time."""
FOLDER = Path(__file__).parent


def test_no_other_test_tells_the_time() -> None:
    files = [file for file in FOLDER.rglob("*.py") if file.name not in ("growth.py", "test_growth.py")]
    assert len(files) > 50
    assert [file for file in files if CLOCK.search(file.read_text("utf-8"))] == []


class Steps:
    """A clock that goes on with each step of the work; noise makes some of them longer."""

    def __init__(self, power: float, noise: float) -> None:
        self.now = 0.0
        self.power = power
        self.noise = noise
        self.turns = 0

    def run(self, size: int) -> None:
        self.turns += 1
        self.now += (size / 1_000) ** self.power * (self.noise if self.turns % 2 else 1)


def measured(monkeypatch: pytest.MonkeyPatch, power: float, noise: float) -> Callable[[], None]:
    steps = Steps(power, noise)
    monkeypatch.setattr(growth, "clock", lambda: steps.now)
    return lambda: growth.assert_grows_linearly(steps.run, int, 10)


@pytest.mark.parametrize("noise", [0.3, 1, 3])
@pytest.mark.parametrize("power", [0, 0.5, 1, 1.2])
def test_linear_work_passes_whatever_the_noise(monkeypatch: pytest.MonkeyPatch, power: float, noise: float) -> None:
    measured(monkeypatch, power, noise)()


@pytest.mark.parametrize("noise", [0.5, 1, 2])
@pytest.mark.parametrize("power", [2, 3])
def test_quadratic_work_fails(monkeypatch: pytest.MonkeyPatch, power: float, noise: float) -> None:
    with pytest.raises(AssertionError, match="ten times as much takes"):
        measured(monkeypatch, power, noise)()
