"""All steps together: their order, what a reader settled before, and that nothing is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.clean.clean_text import STEPS, clean_text
from reportparse.clean.shapes import is_item
from reportparse.messages import REPAIRS
from reportparse.model import Repair
from reportparse.source import SourceText, Span
from reportparse.texts import CleanText, ReadText
from tests.clean.test_chrome import SITE
from tests.drafts import Draft
from tests.generate import drafts
from tests.properties.strategies import strings

PROSE = "县水利局对全县农村供水工程逐一进行了排查，发现有的村没有专职管水员，有的村水费收缴率偏低，" * 5


def cleaned(text: str, repairs: tuple[Repair, ...] = (), settled: frozenset[str] = frozenset()) -> CleanText:
    return clean_text(ReadText(SourceText(text), list(repairs), settled=settled))


def said(clean: CleanText) -> list[tuple[str, str]]:
    """Return the reasons of all repairs with the text that they cover."""
    return [(repair.reason, clean.source.text[repair.span.start : repair.span.end]) for repair in clean.repairs]


def test_every_step_has_a_reason_that_is_told() -> None:
    assert len({reason for reason, _ in STEPS}) == len(STEPS) >= 8
    assert all(reason in REPAIRS for reason, _ in STEPS)


def test_a_plain_text_stays_as_it_is() -> None:
    text = "关于饮水工程的调研报告\n一、基本情况\n全镇现有供水工程十七处。\n"
    clean = cleaned(text)
    assert (clean.text, clean.repairs, clean.origins) == (text, [], (0,))


def test_a_later_step_sees_what_earlier_ones_left() -> None:
    text = f"<p>首页 &gt; 政务公开</p>\n<b>{PROSE}闸</b>\n第1页\n<i>阀坏了。</i>\n"
    clean = cleaned(text)
    assert [reason for reason, _ in said(clean)] == ["markup"] * 6 + ["page-number"]
    assert clean.text == f"首页 &gt; 政务公开\n{PROSE}闸阀坏了。\n"


def test_page_numbers_go_before_wraps_are_judged() -> None:
    clean = cleaned("全镇先后投入资金三千余万元，\n第3页\n新建供水工程十七处。")
    assert clean.text == "全镇先后投入资金三千余万元，新建供水工程十七处。"
    assert [reason for reason, _ in said(clean)] == ["page-number"]


def test_line_ends_of_two_characters_are_one_and_no_repair() -> None:
    clean = cleaned("一、基本情况\r\n\r\r\n全镇\r好。\r\n")
    assert (clean.text, clean.repairs) == ("一、基本情况\n\n全镇\n好。\n", [])


@pytest.mark.parametrize(("settled", "text"), [(frozenset(), "投入，新建。"), (frozenset({"line-wrap"}), "投入，\n新建。")])
def test_what_the_reader_settled_is_not_looked_for_again(settled: frozenset[str], text: str) -> None:
    assert cleaned("投入，\n新建。", settled=settled).text == text


def test_what_the_reader_asks_for_is_carried_out_first() -> None:
    asked = (Repair("removed", "running-head", Span(2, 5)), Repair("joined", "line-wrap", Span(6, 7)))
    clean = cleaned("投入页眉\n新\n建。", asked)
    assert clean.text == "投入新建。"
    assert said(clean) == [("running-head", "页眉\n"), ("line-wrap", "\n")]


@pytest.mark.parametrize(("break_", "kept"), [(" ", "重视。建设“互联网+”平台。"), ("", "重视。建设“互联网互联网+”平台。")])
def test_doubled_words_are_an_accident_only_where_breaks_were_lost(break_: str, kept: str) -> None:
    wrapped = f"各级要高度重{break_}视。农村供水工程管护工作，把它作为民生{break_}实事来抓，明确由县水利局牵头，财政、{break_}生态环境、卫生健康等部门配合，定期{break_}会商，及时解决运行中出现的问题，确{break_}保群众喝上放心水、明白水。建设“互联网互联网+”平台。"
    assert cleaned(wrapped).text.endswith(kept.partition("。")[2])


@given(strings())
def test_every_visible_character_is_in_the_text_or_in_a_repair(text: str) -> None:
    clean = cleaned(text)
    kept = {clean.to_source(at) for at in range(len(clean.text))}
    gone = {at for repair in clean.repairs for at in range(repair.span.start, repair.span.end)}
    assert not kept & gone
    assert all(text[at].isspace() for at in set(range(len(text))) - kept - gone)


@given(drafts(), st.lists(st.tuples(st.floats(0, 1), st.sampled_from(SITE)), max_size=4))
def test_no_item_goes_whatever_a_site_writes_among_them(draft: Draft, written: list[tuple[float, str]]) -> None:
    lines = draft.text.splitlines(keepends=True)
    for share, line in written:
        lines.insert(round(share * len(lines)), line)
    kept = "".join(cleaned("".join(lines)).text.split())
    items = ["".join(line.split()) for line in draft.text.splitlines() if is_item(line.strip())]
    assert [item for item in items if item not in kept] == []
