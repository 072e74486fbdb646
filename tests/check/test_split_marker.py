"""Markers taken apart, and written with another number."""

from __future__ import annotations

import pytest

from reportparse.check.split_marker import move_base, renumber, split_marker
from reportparse.model import Marker
from reportparse.source import SourceText, Span
from reportparse.splice import splice
from reportparse.texts import CleanText
from reportparse.tokenizer.tokenize import tokenize


@pytest.mark.parametrize(
    "old", ["（一）", "(三)", "【二】", "㈡", "１０．", "05、", "⑶", "Ⅲ.", "第三章", "1.2.3", "十一、", "丙、", "c)", "建议三："]
)
def test_markers_are_numbered_anew_in_their_own_dress(old: str) -> None:
    text = f"{old}人手不足"
    candidate = tokenize(CleanText(text, SourceText(text)))[0]
    reading = candidate.readings[0]
    marker = Marker(old, reading.family.name, reading.ordinal, Span(candidate.start, candidate.end))
    parts = split_marker(marker, text)
    assert parts is not None and parts.head + parts.numeral + parts.tail == old
    edit = renumber(marker, text, 4)
    assert edit is not None
    new = splice(text, [edit])
    again = tokenize(CleanText(new, SourceText(new)))[0].readings[0]
    assert (again.family.name, again.ordinal) == (reading.family.name, 4)


@pytest.mark.parametrize(
    ("text", "new", "moved"),
    [
        ("第十七条之二", "第十七条之三", "第十六条之二"),
        ("第 28-2 條", "第 28-3 條", "第 16-2 條"),
        ("第28条之2", "第28条之3", "第16条之2"),
    ],
)
def test_parts_that_were_put_in_have_two_numbers(text: str, new: str, moved: str) -> None:
    marker = Marker(text, "article", 17, Span(0, len(text)), branch=2)
    own, base = renumber(marker, text, 3), move_base(marker, text, 16)
    assert own is not None and base is not None
    assert (splice(text, [own]), splice(text, [base])) == (new, moved)
