"""The cleaned text and the map back: every offset leads to its character, also where pages were put in order."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.clean.cuts import Cut, apply_edits
from reportparse.source import SourceText, Span
from reportparse.texts import CleanText

SOURCE = "一二三四五六七八九十"


def plain(text: str = SOURCE) -> CleanText:
    return CleanText(text, SourceText(text))


def without(clean: CleanText, *stretches: tuple[int, int]) -> CleanText:
    """Return a text without some stretches."""
    return apply_edits(clean, [Cut(start, end, "removed", "x") for start, end in stretches])


@st.composite
def cleaned(draw: st.DrawFn) -> CleanText:
    """Return a text of different characters from which stretches were taken out and whose pages may have been moved."""
    size = draw(st.integers(1, 40))
    clean = plain("".join(chr(0x4E00 + at) for at in range(size)))
    for _ in range(draw(st.integers(0, 2))):
        length = len(clean.text)
        places = draw(st.lists(st.tuples(st.integers(0, length), st.integers(0, 5)), max_size=4))
        clean = without(clean, *((start, min(start + more, length)) for start, more in places))
    if len(clean.text) > 2 and draw(st.booleans()):
        first = draw(st.integers(1, len(clean.text) - 2))
        second = draw(st.integers(first + 1, len(clean.text) - 1))
        clean = clean.rearranged([(0, first), (second, len(clean.text)), (first, second)])
    return clean


@given(cleaned())
def test_every_character_leads_to_the_source_and_back(clean: CleanText) -> None:
    for at, char in enumerate(clean.text):
        origin = clean.to_source(at)
        assert clean.source.text[origin] == char
        assert clean.first_kept(origin) == at


@given(cleaned())
def test_pieces_cover_the_text(clean: CleanText) -> None:
    assert clean.starts[0] == 0
    for at in range(len(clean.text)):
        piece = clean.piece_at(at)
        assert clean.starts[piece] <= at
        assert piece + 1 == len(clean.starts) or at < clean.starts[piece + 1]


@given(cleaned(), st.data())
def test_a_stretch_has_its_first_and_last_character_in_its_span(clean: CleanText, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(clean.text)))
    end = data.draw(st.integers(start, len(clean.text)))
    spans = clean.pieces(start, end) or [clean.span(start, end)]
    kept = range(start, end)
    assert [clean.source.text.index(clean.text[at]) for at in kept] == [
        place for span in spans for place in range(span.start, span.end) if clean.source.text[place] in clean.text[start:end]
    ]
    if kept:
        assert spans[0].start == clean.to_source(start)
        assert spans[-1].end == clean.to_source(end - 1) + 1
    assert clean.place(start, end) == (spans[0] if len(spans) > 1 else clean.span(start, end), clean.pieces(start, end))


@given(cleaned())
def test_what_cleaning_took_out_leads_to_what_follows(clean: CleanText) -> None:
    kept = sorted(clean.to_source(at) for at in range(len(clean.text)))
    for offset in range(len(clean.source.text) + 1):
        following = next((place for place in kept if place >= offset), None)
        wanted = len(clean.text) if following is None else clean.text.index(clean.source.text[following])
        assert clean.first_kept(offset) == wanted


def test_the_span_of_nothing() -> None:
    clean = without(plain(), (2, 4))
    assert clean.span(2, 2) == Span(4, 4)
    assert clean.span(8, 8) == Span(10, 10)
    assert plain("").span(0, 0) == Span(0, 0)


def test_a_stretch_over_what_was_taken_out_is_one_span() -> None:
    clean = without(plain(), (2, 4), (6, 7))
    assert clean.text == "一二五六八九十"
    assert (clean.span(1, 5), clean.pieces(1, 5)) == (Span(1, 8), None)


def test_a_text_that_begins_later_in_its_source() -> None:
    clean = CleanText("三四五", SourceText(SOURCE), (0,), (2,))
    assert clean.span(0, 3) == Span(2, 5)
    assert clean.place(1, 2) == (Span(3, 4), None)
    assert [clean.first_kept(offset) for offset in (0, 2, 4, 9)] == [0, 0, 2, 3]


def test_pages_in_another_order() -> None:
    clean = plain().rearranged([(0, 3), (6, 10), (3, 6)])
    assert (clean.text, clean.joints) == ("一二三七八九十四五六", [3, 7])
    assert clean.span(1, 3) == Span(1, 3)
    assert clean.span(2, 9) == Span(2, 3)
    assert clean.pieces(2, 9) == [Span(2, 3), Span(6, 10), Span(3, 5)]
    assert clean.pieces(3, 7) is None
    assert clean.place(2, 9) == (Span(2, 3), [Span(2, 3), Span(6, 10), Span(3, 5)])


def test_the_repairs_go_along() -> None:
    once = without(plain(), (2, 4))
    moved = once.rearranged([(0, 4), (6, 8), (4, 6)])
    assert moved.repairs == once.repairs
    assert moved.repairs is not once.repairs


@pytest.mark.parametrize("stretches", [[(0, 10)], [(0, 4), (4, 10)]])
def test_the_same_order_is_the_same_text(stretches: list[tuple[int, int]]) -> None:
    clean = plain().rearranged(stretches)
    assert clean.text == SOURCE
    assert [clean.to_source(at) for at in range(10)] == list(range(10))
