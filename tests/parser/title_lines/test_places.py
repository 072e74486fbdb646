"""What lines gain by where they stand, and lines that stand alike and gain nothing."""

from __future__ import annotations

import pytest

from reportparse.parser.title_lines.add_title_lines import page_of
from reportparse.parser.title_lines.places import AGAIN, BEHIND_KEYWORDS, LEADS_LIST, LIKELY, PAIRED, RESTARTS, weigh_places
from reportparse.tokenizer.tokenize import tokenize
from tests.growth import assert_grows_linearly
from tests.parser.helpers import plain

BODY = "全县共有灌区十二处，有效灌溉面积三十一万亩，近五年先后投入资金两亿多元，渠系水利用系数提高到零点五六。"


def gained(text: str, *lines: str, said: float = 0.0) -> list[float]:
    """Return what lines gain of which the model says all the same, and of no other anything."""
    candidates = tokenize(plain(text))
    page = page_of(candidates, plain(text), (0, 0))
    words = [page.said(place) for place in range(len(page.lines))]
    known = {place: said for place, line in enumerate(words) if line in lines}
    weighed = weigh_places(page, known, candidates)
    return [weighed.get(words.index(line), said) - said for line in lines]


def test_the_line_behind_the_keywords() -> None:
    text = f"【关键词】灌区；水价\n渠系的由来\n{BODY}\n水价的难处\n{BODY}\n"
    assert gained(text, "渠系的由来", "水价的难处") == [BEHIND_KEYWORDS, 0.0]


def test_two_lines_alone_between_running_text() -> None:
    text = f"{BODY}\n渠系的由来\n早年的渠\n{BODY}\n水价的难处\n{BODY}\n"
    assert gained(text, "渠系的由来", "早年的渠", "水价的难处") == [PAIRED, PAIRED, 0.0]
    assert gained(text, "渠系的由来", "早年的渠", said=-1.0) == [0.0, 0.0]
    three = f"{BODY}\n渠系的由来\n早年的渠\n后来的渠\n{BODY}\n"
    assert gained(three, "渠系的由来", "早年的渠", "后来的渠") == [0.0, 0.0, 0.0]


@pytest.mark.parametrize(
    ("line", "number", "gain"),
    [("几种管法", "1.", LEADS_LIST), ("几种管法：", "1.", 0.0), ("几种管法", "2.", 0.0), ("几种管法", "一是", 0.0)],
)
def test_a_line_between_running_text_and_the_first_number_of_a_list(line: str, number: str, gain: float) -> None:
    assert gained(f"{BODY}\n{line}\n{number}由村里管\n{BODY}\n", line) == [gain]


def test_a_line_between_two_lists() -> None:
    text = f"{BODY}\n1.由村里管\n2.由镇里管\n另有几种\n1.由公司管\n2.由农户管\n"
    assert gained(text, "另有几种") == [RESTARTS]


def test_places_are_weighed_in_linear_time() -> None:
    def weigh(text: str) -> object:
        return weigh_places(page_of([], plain(text), (0, 0)), {}, [])

    assert_grows_linearly(weigh, lambda size: f"谁来管渠\n{BODY}\n" * size, 20, 2_000)


PART = "1.{} 供水\n来信内容\n• 水压不足\n• 水质浑浊\n办理经过\n{}\n"


def test_a_line_that_comes_again_in_another_part() -> None:
    text = PART.format(1, BODY) + PART.format(2, BODY)
    assert gained(text, "来信内容", "办理经过") == [AGAIN, AGAIN]
    assert gained(text, "来信内容", said=LIKELY - AGAIN) == [0.0]
    assert gained(PART.format(1, BODY), "来信内容") == [0.0]
    assert gained(f"{BODY}\n点击下载\n附表\n点击下载\n", "点击下载") == [0.0]
    assert gained(f"{BODY}\n课题2 管网\n{BODY}\n{BODY}\n课题2 管网\n{BODY}\n", "课题2 管网") == [0.0]
