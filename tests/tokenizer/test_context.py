"""What stands around a place: line ends, gaps, stops, commas, brackets; and numbers that are cited or count things."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.tokenizer.candidate import Before
from reportparse.tokenizer.context import LONGEST_GAP, before
from reportparse.tokenizer.tokenize import tokenize
from tests.parser.helpers import plain


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", Before.LINE), ("\n", Before.LINE), ("现状\n", Before.LINE), ("现状\n\u3000\u3000", Before.LINE), ("  ", Before.LINE),
        ("现状  ", Before.GAP), ("现状\u3000", Before.GAP), ("现状。  ", Before.GAP), ("现状\t ", Before.GAP),
        ("现状。", Before.STOP), ("现状；", Before.STOP), ("现状：", Before.STOP), ("现状…", Before.STOP), ("现状! ", Before.STOP),
        ("现状，", Before.COMMA), ("现状、", Before.COMMA), ("现状 ", Before.COMMA), ("现状, ", Before.COMMA), ("”乙 ", Before.COMMA),
        ("现状）", Before.CLOSE), ("现状”", Before.CLOSE), ("《现状》", Before.CLOSE), ("现状） ", Before.COMMA),
        ("现状", Before.INSIDE), ("3", Before.INSIDE), ("（", Before.INSIDE),
    ],
)  # fmt: skip
def test_what_stands_before(text: str, place: int) -> None:
    assert before(text + "一、", len(text)) == place


def test_white_space_is_followed_back_only_so_far() -> None:
    assert before("\n" + " " * LONGEST_GAP + "一", LONGEST_GAP + 1) == Before.LINE
    assert before("\n" + " " * (LONGEST_GAP + 1) + "一", LONGEST_GAP + 2) == Before.GAP


@given(st.text("。，） \u3000\n\t甲3", max_size=30))
def test_every_place_has_one(text: str) -> None:
    found = [before(text, at) for at in range(len(text) + 1)]
    assert all(Before.LINE <= place <= Before.INSIDE for place in found)
    assert all(found[at + 1] == Before.LINE for at, char in enumerate(text) if char == "\n")


CITED = [
    ("依照本法第三十条的规定", "第三十条"), ("按第三条处理", "第三条"), ("第三条、第五条", "第三条"), ("第三条以上", "第三条"), ("本章第三条明确规定", "第三条"),
    ("条例第（二）项", "（二）"), ("前款（二）所列", "（二）"), ("（二）至（四）项", "（二）"), ("（二）和（三）规定", "（二）"),
    ("其中（一）、（二）为较高", "（一）"), ("其中（一）、（二）为较高", "（二）"),
    ("见式（3）", "（3）"), ("如表（3）", "（3）"), ("第（3）项", "（3）"),
    ("三、四线城市", "三、"), ("三、四季度", "三、"), ("一、二年级", "一、"), ("十一、十二号", "十一、"), ("统一、单一", "一、"),
    ("1、2号楼", "1、"), ("3、4层", "3、"),
    ("存在以下问题： 1、人手不足", "问题："), ("为此，建议： 增加人手", "建议："),
]  # fmt: skip
ITEMS = [
    ("第三十条 申请人应当", "第三十条"), ("第三条 本办法", "第三条"), ("（二）项目建设", "（二）"), ("（二）目标任务", "（二）"), ("（二）条件保障", "（二）"), ("（二）款项管理", "（二）"),
    ("三、四措并举", "三、"), ("三、加强管理", "三、"), ("1.2024年完成改造", "1."), ("2、2024年完成改造", "2、"), ("（3）目标任务", "（3）"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "marker"), CITED)
def test_numbers_that_are_cited_or_count_things(text: str, marker: str) -> None:
    found = {text[one.start : one.end]: one.cited for one in tokenize(plain(text))}
    assert found[marker] is True


@pytest.mark.parametrize(("text", "marker"), ITEMS)
def test_numbers_of_items(text: str, marker: str) -> None:
    found = {text[one.start : one.end]: one.cited for one in tokenize(plain(text))}
    assert found[marker] is False
