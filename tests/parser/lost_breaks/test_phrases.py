"""What the rest of a document says about a cut."""

from __future__ import annotations

import pytest

from reportparse.parser.lost_breaks.phrases import ALONE, NOTHING, Known, Phrases
from tests.growth import assert_grows_linearly

TEXT = "区人大常委会高度重视。区人大常委会多次调研，形成实践探索。责任落实到人，责任落实到位。"


@pytest.mark.parametrize(
    ("window", "at", "known"),
    [
        ("工作的实践探索区人大常委会成立", 7, Known(1.0, 1.0, 4 / 6, 0.0, 0.0, 0.0)),
        ("工作的实践探索区人大代表", 7, Known(3 / 6, 0.0, 4 / 6, 0.0, 0.0, 0.0)),
        ("压实责任落实到人", 4, Known(0.0, 0.0, 0.0, 0.0, 1.0, 1 / 3)),
        ("多次调研形成", 2, NOTHING),
        ("", 0, NOTHING),
    ],
)
def test_what_is_known_of_a_cut(window: str, at: int, known: Known) -> None:
    assert Phrases(TEXT).known(window, at) == known


def test_the_beginning_of_a_clause_inside_a_sentence_is_no_opening() -> None:
    assert Phrases("工作很多，形成实践探索。").known("工作形成实践", 2).opens == 0.0
    assert Phrases("工作很多。形成实践探索。").known("工作形成实践", 2).opens == 4 / 6


def test_without_a_document_nothing_is_known() -> None:
    assert ALONE.known("工作的实践探索区人大", 7) == NOTHING


def test_a_long_document_takes_linear_time() -> None:
    assert_grows_linearly(Phrases, lambda size: TEXT * size, 200)
