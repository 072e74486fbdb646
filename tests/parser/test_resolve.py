"""The resolver: nesting, margins, what is left out, cost that grows linearly."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.parser.resolve import resolve
from reportparse.tokenizer.tokenize import tokenize
from tests.parser.helpers import outline_of, plain, shape


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、甲\n（一）乙\n（二）丙\n二、丁", "一、[（一） （二）] 二、"),
        ("1、甲\n（一）乙\n（二）丙\n2、丁", "1、[（一） （二）] 2、"),
        ("一、甲\n（一）乙\n二、丙\n（二）丁\n（三）戊", "一、[（一）] 二、[（二） （三）]"),
        ("一、甲\n二、乙\n附件\n一、丙\n二、丁", "一、 二、 一、 二、"),
        ("一、甲。一是乙，二是丙。\n二、丁", "一、[一是 二是] 二、"),
        ("一、甲\n三、乙\n四、丙", "一、 三、 四、"),
        ("一、甲\n二、乙\n二、丙\n三、丁", "一、 二、 二、 三、"),
        ("（三）甲\n（四）乙\n四、丙\n（一）丁", "（三） （四） 四、[（一）]"),
        ("第一章 总则\n第一条 甲\n第二条 乙\n第二章 细则\n第三条 丙", "第一章[第一条 第二条] 第二章[第三条]"),
        ("1.1甲\n1.2乙\n2.1丙\n2.2丁", "1.1 1.2 2.1 2.2"),
        ("问题分析：甲。1、乙。2、丙。具体建议：1、丁。2、戊。", "问题分析：[1、 2、] 具体建议：[1、 2、]"),
    ],
)
def test_nesting(text: str, expected: str) -> None:
    assert shape(outline_of(text), text) == expected


def test_a_list_inside_a_section_may_use_its_numbers() -> None:
    text = "一、总则\n（一）范围。包括：一、机关；二、学校；三、医院。\n（二）时间\n二、分则"
    outline = outline_of(text)
    assert "二、" in shape(outline, text)
    assert [item.reading.ordinal for item in outline.items if item.reading and item.parent == -1] == [1, 2]


def test_a_lone_word_of_sequence_is_no_item() -> None:
    assert outline_of("一、甲。首先要看到成绩。\n二、乙").items[-1].start == 13


def test_what_looks_like_a_marker_and_has_no_place_is_kept_apart() -> None:
    outline = outline_of("一、甲\n二、乙。（七）丙\n三、丁")
    assert [candidate.start for candidate, _ in outline.unplaced] == [8]


def test_near_ties_have_small_margins_and_certain_items_none() -> None:
    outline = outline_of("一、甲\n（一）乙\n（二）丙\n二、丁")
    assert all(item.margin > 1 for item in outline.items)
    assert math.isinf(outline.items[2].margin)


def test_a_bias_forbids_or_forces_a_candidate() -> None:
    candidates = tokenize(plain("一、甲\n二、乙\n三、丙"))
    assert len(resolve(candidates, bias={2: -100.0}).items) == 2


def test_text_lost_before_a_marker_opens_a_section_without_one() -> None:
    text = "一、甲\n（一）乙\n（二）丙\n（三）丁\n三、戊"
    assert shape(resolve(tokenize(plain(text)), breaks=[2]), text) == "一、[（一）] ~[（二） （三）] 三、"


@given(st.lists(st.sampled_from("一、 二、 三、 （一） （二） 1. 2. 一是 二是 第一条 ① —— 甲乙。 \n".split(" ")), max_size=60))
def test_any_text_has_an_outline_whose_parents_come_first(parts: list[str]) -> None:
    outline = outline_of("".join(parts))
    assert all(-1 <= item.parent < index for index, item in enumerate(outline.items))
    starts = [item.start for item in outline.items]
    assert starts == sorted(starts)
