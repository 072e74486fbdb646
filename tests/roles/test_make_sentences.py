"""Sentences: which are looked at."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reportparse.draft import Words
from reportparse.roles.make_sentences import make_sentences


def of(text: str, *, gated: bool) -> list[str]:
    return [text[unit.start : unit.end].strip() for unit in make_sentences([Words(text, 0, len(text))], gated=gated)]


def test_the_sentences_of_running_text() -> None:
    assert of("建成九所，入住三百人。人手不足！“怎么办？”大家问。", gated=False) == [
        "建成九所，入住三百人。",
        "人手不足！",
        "“怎么办？”",
        "大家问。",
    ]


def test_a_line_without_a_clause_is_no_running_text() -> None:
    assert of("望川县民政局", gated=False) == []


def test_what_labels_give_and_what_closes_a_paper_are_no_sentences() -> None:
    text = "建成九所，入住三百人。责任单位：县民政局、县财政局。以上建议，供参考。"
    assert of(text, gated=False) == ["建成九所，入住三百人。"]


def test_a_gate_opens_for_a_sign() -> None:
    assert of("建成九所，入住三百人。", gated=True) == []
    assert of("建成九所。人手仍然不足。", gated=True) == ["人手仍然不足。"]


@given(st.text(alphabet="县乡建设。！？；，”\n ", max_size=60))
def test_sentences_cover_their_paragraph_once(text: str) -> None:
    units = make_sentences([Words(text, 7, 7 + len(text))], gated=False)
    said = [at for unit in units for at in range(unit.start, unit.end)]
    assert said == sorted(set(said))
    left = set(range(7, 7 + len(text))) - set(said)
    assert not units or all(text[at - 7].isspace() for at in left)
