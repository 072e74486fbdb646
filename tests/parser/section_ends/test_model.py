"""The model of section ends as it ships."""

from __future__ import annotations

from reportparse.parser.section_ends.model import load


def test_the_model_is_loaded_once() -> None:
    assert load() is load()


def test_words_that_open_what_stands_behind_a_run() -> None:
    assert load().words["各位"] > 0


def test_figures_were_measured_crosswise() -> None:
    assert 0.5 < load().figures["places"]["F1"] < 1
    assert 0.5 < load().figures["owners"] < 1
