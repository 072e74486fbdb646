"""What a file's own styles say, joined to the markers of its text."""

from __future__ import annotations

from itertools import pairwise

from reportparse.clean.clean_text import clean_text
from reportparse.readers.html.read_html import read_html
from reportparse.readers.options import Options
from reportparse.tokenizer.tokenize import tokenize


def test_a_marker_that_reaches_into_a_heading_is_one_marker() -> None:
    body = (
        "<p>（1) 水泵十台</p><p>扬程不低于三十米。</p><p>（</p><h2>1) 发电机两台</h2><p>扬程不低于三十米。</p><h2>2) 照明灯</h2>"
    )
    clean = clean_text(read_html(f"<html><body>{body}</body></html>".encode(), "x.html", Options()))
    candidates = tokenize(clean)
    assert all(one.end <= two.start for one, two in pairwise(candidates))
    assert [clean.text[one.start : one.end] for one in candidates] == ["（1)", "（1)", "2)"]
