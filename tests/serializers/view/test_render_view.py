"""The page as a file: one piece, escaped, the same bytes each time, no heavier than it may be."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from reportparse import parse_report
from reportparse.messages import Language
from reportparse.serializers.look import Look
from reportparse.serializers.report_formats import Exporter
from reportparse.serializers.view.fill import _read
from reportparse.serializers.view.render_view import Pages, render_view
from reportparse.serializers.view.words import WORDS, part_name, role_names, words_in
from tests.serializers.view.long import long_report
from tests.serializers.view.texts import HOSTILE, SAMPLE, WRAPPED

MORE = 300_000
"""How many bytes a page may have beside the text that it shows."""
TAG = re.compile(r"<[^>]*>")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_same_report_gives_the_same_bytes(language: Language) -> None:
    look = Look(language=language)
    assert render_view(parse_report(WRAPPED), look) == render_view(parse_report(WRAPPED), look)


def test_nothing_of_the_text_is_markup() -> None:
    page = render_view(parse_report(HOSTILE))
    assert page.count("<script") == page.count("</script") == 1
    assert not re.search(r"<(?:img|iframe|svg onload|b onclick|textarea)", page)
    assert "&lt;/script&gt;&lt;script&gt;window.hacked = 1" in TAG.sub("", page[page.index('id="text"') :])
    assert "{{ 7*7 }}" in page and "\u202e" not in page and "\u0007" not in page


def test_the_page_allows_its_own_script_alone() -> None:
    page = render_view(parse_report(SAMPLE))
    (script,) = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert f"script-src 'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" in page
    assert "default-src 'none'" in page
    assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//|url\(|@import|fetch\(|XMLHttp""", page)


def test_a_page_is_light() -> None:
    assert len(render_view(parse_report(SAMPLE)).encode()) < 70_000
    text = long_report(300)
    page = render_view(parse_report(text))
    shown = len(TAG.sub("", page[page.index("<body") : page.index("<script>")]).encode())
    assert shown > len(text.encode()) * 0.9
    assert len(page.encode()) - shown < MORE


def test_several_pages_lead_to_their_index_and_it_to_them() -> None:
    pages = Pages("zh")
    one = pages.one_of_several(parse_report(SAMPLE), "甲 1.html", "reports/甲 1.txt")
    pages.one_of_several(parse_report(HOSTILE), "b.html", "reports/<b>.txt")
    index = pages.index()
    assert 'href="index.html"' in one and 'href="index.html"' not in pages.alone(parse_report(SAMPLE))
    assert 'href="%E7%94%B2%201.html"' in index and "reports/&lt;b&gt;.txt" in index
    assert index.count("<script") == 1 and index.count("<tr ") == 2


def test_it_is_a_row_that_the_table_of_exporters_can_have() -> None:
    exporter = Exporter("tree", "view.render_view", extra="view", holds="one")
    assert exporter([parse_report(SAMPLE)]) == render_view(parse_report(SAMPLE))


def test_every_word_is_used_and_said_in_both_languages() -> None:
    templates = "".join(_read(f"{name}.html.j2") for name in ("page", "index", "parts"))
    used = set(re.findall(r"\bsay\.(\w+)", templates))
    assert used <= set(WORDS)
    for key, (english, chinese) in WORDS.items():
        assert english and re.search("[\u4e00-\u9fff、]", chinese), key
    assert len(role_names("zh")) == len(set(role_names("en"))) == 8
    assert part_name("annex-note", "zh") == "附件说明" and part_name("annex-note", "en") == "annex-note"
    assert words_in("zh")["outline"] == "提纲"
