"""Numbers as Word writes them: every format, and where it agrees with the numerals of markers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.markers.number_formats import FORMATS, format_number, plain_symbols
from reportparse.markers.numerals import HIGHEST, System, parse_numeral, write_numeral

SAME: dict[str, tuple[System, int]] = {
    "chineseCountingThousand": ("cjk", HIGHEST),
    "ideographTraditional": ("stem", 10),
    "ideographZodiac": ("branch", 12),
    "upperRoman": ("roman", 39),
    "upperLetter": ("latin", 26),
    "decimal": ("arabic", HIGHEST),
}
"""Formats that write as markers are written, and how far."""


@pytest.mark.parametrize("form", SAME)
@given(data=st.data())
def test_formats_write_as_markers_do(form: str, data: st.DataObject) -> None:
    system, last = SAME[form]
    value = data.draw(st.integers(1, last))
    assert format_number(value, form) == write_numeral(system, value)


@pytest.mark.parametrize(
    ("form", "number", "written"),
    [
        ("chineseCounting", 12, "十二"), ("chineseCounting", 105, "一〇五"), ("chineseCountingThousand", 0, "〇"),
        ("chineseCountingThousand", 1010, "一千零一十"), ("japaneseCounting", 110, "百十"), ("japaneseCounting", 203, "二百三"),
        ("chineseLegalSimplified", 10, "壹拾"), ("ideographLegalTraditional", 26, "貳拾陸"), ("japaneseLegal", 111, "壱百壱拾壱"),
        ("ideographDigital", 20, "二〇"), ("taiwaneseDigital", 20, "二○"), ("decimalZero", 3, "03"), ("decimalFullWidth", 12, "１２"),
        ("decimalEnclosedCircle", 21, "㉑"), ("decimalEnclosedCircle", 51, "51"), ("lowerLetter", 28, "bb"), ("lowerLetter", 0, "0"),
        ("upperRoman", 1994, "MCMXCIV"), ("lowerRoman", 0, "0"), ("none", 7, ""), ("unheardOf", 7, "7"), ("chineseCounting", 10000, "10000"),
        ("ideographZodiac", 13, "13"),
    ],
)  # fmt: skip
def test_numbers(form: str, number: int, written: str) -> None:
    assert format_number(number, form) == written


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_every_number_is_written(form: str) -> None:
    written = [format_number(number, form) for number in range(1, 200)]
    assert all(written) or form == "none"
    assert len(set(written)) == len(written) or form == "none"


@pytest.mark.parametrize("number", [1, 10, 19, 20, 101, 110, 1001, 9999])
def test_words_read_back(number: int) -> None:
    assert parse_numeral("cjk", format_number(number, "chineseCountingThousand")) == number
    assert parse_numeral("formal", format_number(number, "chineseLegalSimplified")) == number


def test_symbols_show_as_they_look() -> None:
    assert plain_symbols("\uf06c一\uf0fc\uf012") == "●一✓•"
