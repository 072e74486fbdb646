"""Drift: how far a corpus is from the texts on which the model was measured; kinds of papers."""

from __future__ import annotations

from collections import Counter

import pytest

from reportparse.batch.drift import MEASURED, drift, reference
from reportparse.batch.summary import Summary
from reportparse.papers import genre_of


def test_the_reference_holds_real_counts() -> None:
    known = reference()
    assert set(known) == set(MEASURED)
    assert all(sum(counts.values()) > 500 for counts in known.values())


def test_the_same_texts_do_not_drift_and_others_do() -> None:
    alike = Summary(**{name: Counter(counts) for name, counts in reference().items()})  # type: ignore[arg-type]
    assert drift(alike) == dict.fromkeys(MEASURED, 0.0)
    other = Summary(roles=Counter(other=900, case=600), confidence=Counter({"0.3": 900}), genres=Counter({"函": 900}))
    assert all((index or 0.0) > 0.25 for index in drift(other).values())


def test_few_nodes_tell_nothing() -> None:
    assert drift(Summary(roles=Counter(finding=99))) == dict.fromkeys(MEASURED)


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
        ("报告会侧记", None),
        ("", None),
    ],
)
def test_a_title_says_what_it_heads(title: str, genre: str | None) -> None:
    assert genre_of(title) == genre
