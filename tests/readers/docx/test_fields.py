"""What fields without a result show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.readers.docx.fields import Field
from tests.growth import assert_grows_linearly

EQUATIONS = {
    r" eq \o\ac(○,1)": "①",
    r"EQ \o\ac(○,50) \* MERGEFORMAT": "㊿",
    r"eq \o\ac(○, 51)": "（51）",
    r"eq \o\ac(□,正)": "（正）",
    r"eq \o\ac(○,)": "○",
    r"EQ \o(甲,乙)": "甲乙",
    r"EQ \o(\s\up 5(联合),\s\do 2(行文))": "联合行文",
    r"EQ \f(1,2)": "1/2",
    r"EQ \f(1;\r(3,x)) + \r(y)": "1/3√x + √y",
    r"EQ \b\bc\[(a,b)": "[ab",
    r"EQ \l(甲,乙)": "甲,乙",
    r"EQ 甲\,乙\\丙": r"甲,乙\丙",
    r'EQ \* jc2 \* "Font:SimSun" 甲': "甲",
    r"EQ \f(1,2": "1/2",
    r"EQ 1)": "1)",
    "EQ": "",
    "": "",
    r"PAGE \* MERGEFORMAT": "",
    "EQUAL 1": "",
    r'HYPERLINK "http://localhost/"': "",
}


@pytest.mark.parametrize("instruction", EQUATIONS)
def test_equations_show_their_characters(instruction: str) -> None:
    assert Field("", [instruction]).text() == EQUATIONS[instruction]


def test_a_result_and_a_choice_come_first() -> None:
    assert Field("", [r"EQ \f(1,2)"], shown=True).text() == ""
    assert Field("甲级", ["FORMDROPDOWN"]).text() == "甲级"


@given(st.text(r"\()ofac,1○ *\"", max_size=30))
def test_no_equation_is_an_error(instruction: str) -> None:
    assert isinstance(Field("", ["EQ", instruction]).text(), str)


@pytest.mark.parametrize("part", ["\\o(", "\\", "(", ",", "\\*", ' "', "\\f(1,"])
def test_long_equations_are_read_in_linear_time(part: str) -> None:
    assert_grows_linearly(lambda text: Field("", [text]).text(), lambda size: "EQ " + part * size, 500)
