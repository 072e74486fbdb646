"""Odd pages, cut at their tags, show what a walk through all their nodes shows."""

from __future__ import annotations

import pytest

from reportparse.readers.html.scan_page import scan_page
from reportparse.readers.read_file import read_file


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>甲</p><xmp><b>乙&amp;</b></xmp><p>丙</p>", "甲\n<b>乙&amp;</b>\n丙"),
        ("<p><b>甲</p><plaintext>乙</b><p>丙", "甲\n乙</b><p>丙"),
        ("<p>甲</p><plaintext><p>乙&amp;</p>", "甲\n<p>乙&amp;</p>"),
        ("<scrip<!-->甲<xmp><i></xmp>", "甲\n<i>"),
        ('<script>"</p><style></style><!--"</script><p>甲</p><!-- <p>乙 --><p>丙</p>', "甲\n丙"),
        ("<svg><title>甲</title><style></style></svg><p>乙</p>", "乙"),
        ("<nav><nav>甲</nav>乙</nav><p>丙</p>", "丙"),
        ("<textarea><p>甲</textarea><p>乙</p>", "乙"),
        ("<math><link></link><mi>甲</mi></math><p>乙</p>", "甲\n乙"),
        ("<p>甲<br hidden>乙</p>", "甲\n乙"),
        ("<p>甲<span></span>乙<wbr>丙<img>丁</p>", "甲乙丙\n丁"),
        ('<p title="a > b">甲&lt;乙&amp;lt;&nbsp;丙</p>', "甲<乙&lt;\xa0丙"),
        ("<ol reversed><li>甲<li hidden>乙<li></li><li>丙</ol>", "4. 甲\n3. 丙"),
    ],
)
def test_what_is_shown(body: str, text: str) -> None:
    assert read_file(f"<!doctype html><body>{body}".encode()).source.text == text


def test_elements_that_hold_nothing_are_not_counted() -> None:
    blocks = read_file("<!doctype html><body><div><p></p><p>甲</p><p> </p><p>乙</p></div>".encode()).source.blocks
    assert [block.element for block in blocks] == [f"body > div:nth-of-type(1) > p:nth-of-type({place})" for place in (1, 3)]


def test_running_text_in_links_has_no_weight() -> None:
    page = scan_page("<body><div><a>一、二，三。</a>四，五。</div><p>六</p></body>")
    assert [(element.tag.name, element.weight) for element in page.elements] == [("div", 4), ("body", 4)]


def test_a_page_without_text_has_its_body_alone() -> None:
    page = scan_page("<body></body>")
    assert [(element.tag.name, element.start, element.end, element.weight) for element in page.elements] == [
        ("body", 0, len(page.events) - 1, 0)
    ]
