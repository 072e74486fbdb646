"""Explanations: what was chosen, by how much, and what else."""

from __future__ import annotations

import pytest

from reportparse.errors import ArgumentError
from reportparse.pipeline import explain
from reportparse.source import SourceText
from reportparse.texts import ReadText

TEXT = "一、工作\n情况很好。三、四线城市发展快。\n二、问题\n（一）不够。\n三、建议\n"
READ = ReadText(SourceText(TEXT))


def test_a_chosen_marker() -> None:
    found = explain(READ, TEXT.index("（一）") + 1)
    assert (found.marker, found.readings) == ("（一）", ["cjk_paren 1"])
    assert found.chosen == "cjk_paren 1, the first of a run under 二、"
    assert found.margin is not None
    assert found.margin > 0
    assert found.runner_up


def test_a_candidate_that_was_left_out() -> None:
    found = explain(READ, TEXT.index("三、四线"))
    assert found.chosen == "left out: no marker"
    assert found.runner_up is not None
    assert found.runner_up.startswith("cjk_comma 3")
    assert any("cited" in line for line in found.evidence)


def test_in_chinese() -> None:
    assert explain(READ, 0, "zh").evidence[0].startswith("位于行首")


@pytest.mark.parametrize("offset", [-1, len(TEXT), 5])
def test_an_offset_without_a_candidate_is_an_error(offset: int) -> None:
    with pytest.raises(ArgumentError, match="offset"):
        explain(READ, offset)
