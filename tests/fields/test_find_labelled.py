"""Labels and brackets that say who is to act and by when, and what only looks like them."""

from __future__ import annotations

import pytest

from reportparse.fields.find_labelled import (
    ends_in_label,
    find_bracketed,
    find_labelled,
    is_label,
    is_only_labelled,
    is_sentence,
    may_label,
    names_of,
    value_of,
)

LABELLED = [
    ("责任单位：市发改委、市财政局", [("who", "市发改委、市财政局")]),
    (
        "牵头单位：市教育局；配合单位：市财政局，各区政府。完成时限：2026年6月底前。",
        [("who", "市教育局"), ("who", "市财政局，各区政府"), ("when", "2026年6月底前")],
    ),
    ("建立台账。整改责任单位:县水利局 整改时限:立行立改", [("who", "县水利局"), ("when", "立行立改")]),
    ("推进改造（责任单位：市住建局）。", [("who", "市住建局")]),
    *[
        (form.format("责任部门", "区城管局"), [("who", "区城管局")])
        for form in ("【{}】{}", "［{}］{}", "[{}]{}", "【{}：{}】", "[{}：{}]", "（{}：{}）")
    ],
    (
        "责任单位：办公室、财务科整改时限：2024年9月30日前第一责任人：周海峰",
        [("who", "办公室、财务科"), ("when", "2024年9月30日前"), ("who", "周海峰")],
    ),
    ("责任单位：各县（市、区）政府", [("who", "各县（市、区）政府")]),
    ("责任单位：县教育局（牵头）、县财政局（配合）", [("who", "县教育局（牵头）、县财政局（配合）")]),
    ("（责任单位：各县）", [("who", "各县")]),
    ("各责任单位：要按时报送。", []),
    ("责任单位要按时报送。", []),
    ("整改目标：检测达标", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "found"), LABELLED, ids=[text for text, _ in LABELLED])
def test_labels_and_what_they_give(text: str, found: list[tuple[str, str]]) -> None:
    assert [(label.row.kind, text[slice(*label.value)]) for label in find_labelled(text)] == found


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("责任单位：市发改委；完成时限：年底前。", True),
        ("（牵头单位：市教育局）", True),
        ("建立台账。责任单位：市发改委", False),
        ("建立台账。", False),
    ],
)
def test_a_line_that_is_nothing_else(text: str, only: bool) -> None:
    assert is_only_labelled(text) is only


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("责任单位", "who"),
        ("整改牵头单位：", "who"),
        ("【完成时限】", "when"),
        ("[完成时限]", "when"),
        ("整改目标", None),
        ("单位", None),
    ],
)
def test_a_name_that_is_a_label(words: str, kind: str | None) -> None:
    row = is_label(words)
    assert (row.kind if row else None) == kind


def test_a_heading_that_is_cut_at_a_label() -> None:
    assert ends_in_label("加强培训（责任单位") and not ends_in_label("加强培训（试点") and not ends_in_label("责任单位")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("市发改委、市财政局", "市发改委 市财政局"),
        ("县水利局，县财政局和各乡镇等部门", "县水利局 县财政局 各乡镇"),
        ("各县（市、区）政府、市直有关部门", "各县（市、区）政府 市直有关部门"),
        ("县教育局（牵头）、县财政局（配合）", "县教育局 县财政局"),
        ("县教育局牵头，县财政局做好配合", "县教育局 县财政局"),
        ("县教育局要切实负责", "县教育局"),
        ("县教育局负责人、周海峰", "县教育局负责人 周海峰"),
        ("县发展改革局、县委组织部", "县发展改革局 县委组织部"),
        ("无", ""),
        ("", ""),
    ],
)
def test_names_that_a_form_gives(text: str, who: str) -> None:
    assert " ".join(text[a:b] for a, b in names_of(text, 0, len(text))) == who


BRACKETS = [
    ("扩大供给。（市教育局牵头，市财政局、市住建局配合，2026年底前完成）", [(0, "市教育局"), (2, "市财政局"), (2, "市住建局")]),
    ("降低成本。（省发展改革委、省医保局按职责分工负责）", [(1, "省发展改革委"), (1, "省医保局")]),
    ("健全机制。（各县（市、区）政府负责）", [(1, "各县（市、区）政府")]),
    ("推进改造。(市教育局牵头,市审改办、市住建局配合)", [(0, "市教育局"), (2, "市审改办"), (2, "市住建局")]),
    ("推进改造。（市财政局、市水务局等部门，市水投公司配合）", [(2, "市财政局"), (2, "市水务局"), (2, "市水投公司")]),
    ("确保落实。（市财政局、资金保障落实）", []),
    ("确保落实。（标准由部门统一规定，市财政局落实）", [(1, "市财政局")]),
    ("登记备案（含社会团体分支机构负责人）。", []),
    ("开展示范（以自愿为原则参与）。", []),
]


@pytest.mark.parametrize(("text", "names"), BRACKETS, ids=[text for text, _ in BRACKETS])
def test_brackets_that_name_who_acts(text: str, names: list[tuple[int, str]]) -> None:
    ranks = {0: 0, 1: 1, 3: 2}
    assert [(ranks[rank], text[a:b]) for found in find_bracketed(text) for rank, (a, b) in found.names] == names


def test_a_value_ends_with_its_sentence() -> None:
    text = "县水利局、县财政局。后续另报。"
    assert text[slice(*value_of(text))] == "县水利局、县财政局"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("县教育局为本方案实施的责任主体", True),
        ("各校要抓好落实", True),
        ("青山公司——负责设计", True),
        ("县教育局牵头，县财政局配合", False),
        ("县应急局主要负责人", False),
        ("立行立改", False),
    ],
)
def test_a_sentence_is_neither_name_nor_time(text: str, sentence: bool) -> None:
    assert is_sentence(text, 0, len(text)) is sentence


@pytest.mark.parametrize(("text", "labelled"), [("二、责任单位\n县教育局", True), ("责任单位：", True), ("各责任单位要", False)])
def test_whether_any_label_may_stand(text: str, labelled: bool) -> None:
    assert may_label(text) is labelled
