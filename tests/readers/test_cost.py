"""What reading costs, counted in steps that are the same on every machine: few for each piece of a file, and linear."""

from __future__ import annotations

import random
import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType, SimpleNamespace
from typing import Any

import pytest
from lxml import etree
from selectolax.lexbor import LexborHTMLParser

from reportparse.readers.html import flatten, read_html
from reportparse.readers.html.flatten import DEEPEST
from reportparse.readers.read_file import read_file
from tests.generate import report
from tests.readers.paper import HEIGHT, Piece, drawn
from tests.readers.written_as import as_html, as_word

TEXT = "\n".join(report(random.Random(seed)).text for seed in range(5))
MENU = "".join(f'<li class="item"><a href="/{number}.html" target="_blank">栏目{number}</a></li>' for number in range(600))
PAGE = as_html(TEXT).replace(
    b'<div class="nav">', f'<!-- 栏目 --><script>"</div>"</script><div class="nav"><ul>{MENU}</ul>'.encode()
)
WORDS = "全镇共有行政村十二个，常住人口三万余人"


def calls(run: Callable[[], object]) -> Counter[str]:
    """Return how often functions are called, those of C counted, too, by name; the first run makes what is kept."""
    run()
    counted: Counter[str] = Counter()

    def count(frame: FrameType, event: str, argument: Any) -> None:
        if event == "call":
            counted[frame.f_code.co_name] += 1
        elif event == "c_call":
            counted[f"{type(getattr(argument, '__self__', None)).__name__}.{argument.__name__}"] += 1

    sys.setprofile(count)
    try:
        run()
    finally:
        sys.setprofile(None)
    return counted


def test_the_depth_of_a_usual_page_is_bounded_without_going_through_it_tag_by_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    assert PAGE.count(b"<") > 4 * DEEPEST
    monkeypatch.setattr(flatten, "_Scan", None)
    assert read_file(PAGE).source.text.endswith(TEXT.splitlines()[-1])


def test_the_parser_is_not_asked_for_one_node_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(markup: str) -> SimpleNamespace:
        page = LexborHTMLParser(markup)
        return SimpleNamespace(body=SimpleNamespace(html=page.body.html if page.body else None), css_first=page.css_first)

    monkeypatch.setattr(read_html, "LexborHTMLParser", parse)
    assert read_file(PAGE).source.text.endswith(TEXT.splitlines()[-1])


def test_elements_of_a_word_file_are_not_searched_for_what_they_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    searches = 0

    class Searched(etree.ElementBase):
        def find(self, path: str, namespaces: Any = None) -> Any:
            nonlocal searches
            searches += 1
            return super().find(path, namespaces)

    def make(**asked: Any) -> Any:
        parser: Any = pull(**asked)
        parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=Searched))
        return parser

    pull = etree.XMLPullParser
    monkeypatch.setattr(etree, "XMLPullParser", make)
    assert read_file(as_word(TEXT, automatic=True)).source.text.endswith(f"{TEXT.splitlines()[-1]}\n")
    assert searches < len(TEXT.splitlines())


def test_a_character_of_a_pdf_is_not_looked_at_one_by_one() -> None:
    bases = range(60, HEIGHT - 60, 24)
    page = drawn([Piece(WORDS, 60.0, float(base)) for base in bases])
    assert sum(calls(lambda: read_file(page)).values()) < 9 * len(WORDS) * len(bases)


@pytest.mark.parametrize("write", [as_html, lambda text: as_word(text, automatic=True)])
def test_ten_times_the_text_takes_ten_times_the_calls(write: Callable[[str], bytes]) -> None:
    once, often = write(TEXT), write("\n".join([TEXT] * 10))
    assert sum(calls(lambda: read_file(often)).values()) < 12 * sum(calls(lambda: read_file(once)).values())
