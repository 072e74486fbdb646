"""Numerals: `parse_numeral` and `write_numeral` are inverse."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.markers.numerals import SEQUENCE, SYSTEMS, System, parse_numeral, write_numeral

LARGEST: dict[System, int] = {
    "cjk": 9999, "formal": 9999, "arabic": 10**6, "roman": 39, "latin": 26, "stem": 10, "branch": 12,
}  # fmt: skip


@pytest.mark.parametrize("system", LARGEST)
@given(data=st.data())
def test_what_is_written_reads_back(system: System, data: st.DataObject) -> None:
    value = data.draw(st.integers(1, LARGEST[system]))
    assert parse_numeral(system, write_numeral(system, value)) == value


@pytest.mark.parametrize("value", sorted(set(SEQUENCE.values())))
def test_sequence_words_read_back(value: int) -> None:
    assert parse_numeral("sequence", write_numeral("sequence", value)) == value


@pytest.mark.parametrize(
    ("system", "text", "value"),
    [
        ("cjk", "十", 10), ("cjk", "十一", 11), ("cjk", "二十", 20), ("cjk", "一百零三", 103), ("cjk", "一百二十", 120),
        ("cjk", "二一", 21), ("cjk", "〇", 0), ("cjk", "－", 1), ("cjk", "两", 2), ("cjk", "㈤", 5), ("cjk", "兩", 2),
        ("formal", "壹拾贰", 12), ("formal", "拾", 10), ("formal", "貳", 2), ("arabic", "１２", 12), ("arabic", "⑫", 12),
        ("arabic", "⑶", 3), ("arabic", "⒊", 3), ("arabic", "❸", 3), ("arabic", "㉑", 21), ("roman", "Ⅳ", 4),
        ("roman", "xii", 12), ("latin", "c", 3), ("latin", "Ｃ", 3), ("stem", "丙", 3), ("sequence", "其次", 2),
    ],
)  # fmt: skip
def test_reads(system: System, text: str, value: int) -> None:
    assert parse_numeral(system, text) == value


@pytest.mark.parametrize(
    ("system", "text"),
    [("cjk", ""), ("cjk", "甲"), ("arabic", "一"), ("roman", "IIII"), ("roman", "VX"), ("latin", "AB"), ("stem", "一")],
)
def test_what_is_no_numeral_has_no_value(system: System, text: str) -> None:
    assert parse_numeral(system, text) is None


@given(st.sampled_from(sorted(SYSTEMS)), st.text(max_size=12) | st.text("一二十百零〇壹拾１2①Ⅳxvcq甲子", max_size=6))
def test_what_holds_any_other_sign_has_no_value(system: System, text: str) -> None:
    assert all(parse_numeral(system, mixed) is None for mixed in (f"{text}。", f"。{text}"))


@pytest.mark.parametrize(("system", "value"), [("cjk", 0), ("cjk", 10000), ("roman", 40), ("latin", 27), ("stem", -1)])
def test_what_cannot_be_written_is_refused(system: System, value: int) -> None:
    with pytest.raises(ValueError, match="no .*numeral for"):
        write_numeral(system, value)
