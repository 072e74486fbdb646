"""Texts in which every number is in doubt: what is tried stays within what the text is worth."""

from __future__ import annotations

import random

import pytest

from reportparse.parser.effort import EARNED, NARROW, SPARE, WIDE, Effort
from reportparse.parser.outline import Outline
from reportparse.parser.pages import order_pages as pages
from reportparse.parser.pages.order_pages import order_pages
from reportparse.parser.pages.trials import Trials
from reportparse.parser.resolve import resolve
from reportparse.tokenizer.candidate import Candidate
from reportparse.tokenizer.tokenize import tokenize
from tests.parser.helpers import plain

MARKERS = "一、 （二） 3. ① 第四条 六是 其一 （3） 1、 第一章 A. ⑴ 壹、".split()
LEAST_WAYS = 40
"""How many ways one candidate has at most when one outline alone is kept."""


def soup(markers: int, seed: int) -> str:
    """Return markers of all families in disorder, with a word behind each."""
    draw = random.Random(seed)
    return "".join(draw.choice(MARKERS) + draw.choice("甲乙\n") for _ in range(markers))


def report(sections: int) -> str:
    """Return a report as authors write it."""
    return "".join(f"{number}、工作进展\n各镇按照部署推进，成效逐步显现。\n" for number in range(1, sections + 1))


@pytest.mark.parametrize("seed", range(3))
def test_what_is_tried_grows_with_the_text_alone(seed: int) -> None:
    text = soup(3000, seed)
    candidates = tokenize(plain(text))
    outline = resolve(candidates)
    assert outline.strained
    assert outline.tried <= SPARE + EARNED * len(text) + LEAST_WAYS * len(candidates)


def test_a_report_is_not_strained() -> None:
    outline = resolve(tokenize(plain(report(500))))
    assert not outline.strained
    assert len(outline.items) == 500


def test_words_pay_again_for_what_was_tried() -> None:
    effort = Effort()
    effort.spend(SPARE + 1)
    assert effort.reach(1) == NARROW
    assert effort.reach(SPARE) == WIDE
    assert effort.strained


def test_no_order_of_pages_is_tried_where_all_numbers_are_in_doubt(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []

    def counted(candidates: list[Candidate], **how: object) -> Outline:
        tried.append(len(candidates))
        return resolve(candidates)

    def begun(candidates: list[Candidate], splices: object) -> Trials:
        tried.append(len(candidates))
        return Trials(candidates, ())

    clean = plain(soup(3000, 2))
    candidates = tokenize(clean)
    outline = resolve(candidates)
    monkeypatch.setattr(pages, "resolve", counted)
    monkeypatch.setattr(pages, "Trials", begun)
    order_pages(candidates, outline, clean, tokenize)
    assert not tried
