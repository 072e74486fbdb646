"""However deep a page is nested, it is read in linear time and nothing of it is lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse import parse_file
from reportparse.readers.html.flatten import DEEPEST, flatten
from tests.growth import MOST, growth

UNITS = [
    "<div>",
    "<ol reversed>",
    "<ol reversed><li>",
    "<span>",
    "<table><tr><td>",
    "<b><p>",
    "<x>",
    "</div>",
    "<!--",
    "<script>",
    "<svg>",
]


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_linearly_with_depth(unit: str) -> None:
    def work(size: int) -> Callable[[], object]:
        page = f"<html><body>{unit * size}一、工作".encode()
        return lambda: parse_file(page, name="a.html")

    assert growth(work, 2_000, 10_000) <= MOST


@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "ol"])
def test_what_is_too_deep_stands_beside_what_is_around_it(tag: str) -> None:
    opened = "".join(f"<{tag}>第{number}层" for number in range(DEEPEST + 50))
    page = f"<html><body>{opened}{f'</{tag}>' * (DEEPEST + 50)}<p>结尾。</p></body></html>"
    report = parse_file(page.encode(), name="a.html")
    text = "".join(report.source.text.split())
    assert all(f"第{number}层" in text for number in range(DEEPEST + 50))
    assert text.endswith("结尾。")
    [problem] = [problem for problem in report.problems if problem.code == "deep-elements"]
    assert problem.details == {"count": "50", "most": str(DEEPEST)}
    assert problem.describe("zh")


def test_a_page_that_is_not_deep_stays_as_it_is() -> None:
    page = "<html><body>" + "<div><P>一、工作<br><!-- <div> --><script>'<div>'</script></div>" * 500 + "<p>" * 500
    assert flatten(page) == (page, 0)


@given(
    st.lists(
        st.sampled_from("<div> </div> <b> </b> <!-- --> <script> </script> <p> 字 < > </ <x </x <DIV a='>'>".split()), max_size=80
    )
)
def test_text_stays_and_tags_are_balanced(parts: list[str]) -> None:
    page = "<div>" * DEEPEST + "".join(parts) + "</div>" * DEEPEST + "末"
    flat, deep = flatten(page)
    assert flat.count("字") == page.count("字")
    assert (flat == page) == (deep == 0)
