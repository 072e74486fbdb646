"""Page counters ``7、`` of document-sharing sites, and lists that look like them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.clean import counters
from reportparse.clean.counters import Counter, find_counters
from reportparse.clean.shapes import Sheet
from tests.clean.marks import check_page, check_step, pages

LONG = "县水利局对全县农村供水工程逐一进行了排查，" * 7 + "发现有的村没有专职管水"
"""A page of prose that breaks off in a word."""
FOUND = [
    pytest.param("⟪1、⟫" + LONG + "⟪\n2、⟫" + LONG + "⟪\n3、⟫" + LONG, id="at one distance in mid-sentence"),
    pytest.param("⟪1、⟫" + LONG + "⟪\n2、⟫" + LONG[2:] + "⟪\n3、⟫" + LONG + "文", id="at nearly one distance"),
    pytest.param("饮水工程报告\n⟪1、⟫" + LONG * 2 + "\n⟪\n2、⟫" + LONG, id="two pages, a blank line between"),
]
TRAPS = [
    pytest.param("1、加强管护\n2、收缴水费\n3、保护水源\n", id="short items"),
    pytest.param("1、" + LONG + "\n2、" + LONG[:60] + "\n3、" + LONG, id="at other distances"),
    pytest.param("1、" + LONG + "\n2、" + LONG[:133] + "\n3、" + LONG, id="at distances a fifth apart"),
    pytest.param("1、" + LONG + "\n1、" + LONG + "\n1、" + LONG, id="one number again and again"),
    pytest.param(f"1、{LONG}。\n2、{LONG}。\n3、{LONG[:-7]}。\n", id="after whole sentences"),
]


@pytest.mark.parametrize("marked", FOUND)
def test_what_is_found(marked: str) -> None:
    assert "⟪" in marked or "⟨" in marked
    check_step(find_counters, marked, "page-counter")


@pytest.mark.parametrize("text", TRAPS)
def test_what_is_left(text: str) -> None:
    check_step(find_counters, text, "page-counter")


@pytest.mark.parametrize("path", pages("counters"))
def test_long_texts(path: Path, golden: Callable[[Path, str], None]) -> None:
    check_page(find_counters, path, "page-counter", golden)


PAGES = st.lists(
    st.tuples(st.integers(1, 4), st.sampled_from([LONG, LONG, LONG[3:], LONG + "。", LONG[:60] + "。\n"])), max_size=12
)
"""Numbers, and what stands behind each."""


@given(PAGES, st.booleans())
def test_what_is_not_followed_would_not_have_been_the_longest(drawn: list[tuple[int, str]], counted: bool) -> None:
    text = "\n".join(f"{place if counted else number}、{page}" for place, (number, page) in enumerate(drawn, start=1))
    found = find_counters(Sheet(text))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counters, "_reach", lambda numbers: dict.fromkeys(numbers, 10**6))
        assert find_counters(Sheet(text)) == found


def test_a_run_is_not_followed_again_from_each_of_its_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    followed, follow = [], counters._follow

    def counted(first: Counter, second: Counter, by_number: dict[int, list[Counter]]) -> list[Counter]:
        followed.append(first)
        return follow(first, second, by_number)

    monkeypatch.setattr(counters, "_follow", counted)
    assert len(find_counters(Sheet("\n".join(f"{number}、{LONG}" for number in range(1, 51))))) == 50
    assert len(followed) == 1
