"""What papers are called: each name stands once, and a title says which it is."""

from __future__ import annotations

import re
from typing import get_args

import pytest

from reportparse.papers import DATE, NAME, PAPERS, Use, genre_of, opening_organ, papers
from reportparse.plain import plain


@pytest.mark.parametrize("day", ["2023年5月8日", "二〇二三年五月", "20xx年XX月XX日", "xx年xx月xx日", "X年X月", "201x年12月"])
def test_days_of_papers_and_of_drafts(day: str) -> None:
    assert re.fullmatch(DATE, day)


def test_words_of_papers_are_no_names() -> None:
    assert [word for word in ("文件", "关于", "方案", "文明", "关山") if re.fullmatch(NAME, word)] == ["文明", "关山"]


WORDS = [word for row in PAPERS for word in row.words.split()]


def test_each_name_stands_once_and_in_simplified_characters() -> None:
    assert len(set(WORDS)) == len(WORDS)
    assert [word for word in WORDS if plain(word) != word] == []


def test_each_name_is_found_where_it_is_used() -> None:
    uses = {use for row in PAPERS for use in row.uses.split()}
    assert uses == set(get_args(Use))
    for row in PAPERS:
        for word in row.words.split():
            found = {use for use in get_args(Use) if re.fullmatch(papers(use), word)}
            assert found == set(row.uses.split())


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("青禾县关于农村供水情况的调研报告", "调研报告"),
        ("关于加快发展养老服务的实施意见（试行）", "实施意见"),
        ("2026年政府工作报告", "工作报告"),
        ("关于加强校园食品安全的提案", "提案"),
        ("河道管理办法（征求意见稿）", "办法"),
        ("年度工作总结——以青禾县为例", None),
        ("关于校园食品安全的建议案", "建议案"),
        ("关于校园食品安全的研究报告", "研究报告"),
        ("關於校園食品安全的調研報告", "调研报告"),
        ("报告会侧记", None),
        ("", None),
    ],
)
def test_a_title_says_what_it_heads(title: str, genre: str | None) -> None:
    assert genre_of(title) == genre


@pytest.mark.parametrize(
    ("title", "organ"),
    [
        ("青禾县教育基金会关于助学的通知", "青禾县教育基金会"),
        ("青禾集团关于节能的报告", "青禾集团"),
        ("論農村供水", None),
    ],
)
def test_who_opens_a_title(title: str, organ: str | None) -> None:
    assert opening_organ(title) == organ
