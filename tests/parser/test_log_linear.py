"""Tables of weights: sums of what features say, and the models that ship as data."""

from __future__ import annotations

from math import log

import pytest

from reportparse.parser.log_linear import LogLinear, log_total, read_table, step
from reportparse.parser.section_ends import features as ends
from reportparse.parser.title_lines import titles

TABLE = {"base": -1.0, "weights": {"size": {"3": 2.0}, "last": {"han": 0.5, "stop": -4.0}}}


@pytest.mark.parametrize(("found", "score"), [(("3", "han"), 1.5), (("3", "stop"), -3.0), (("9", "never seen"), -1.0)])
def test_the_score_is_the_sum_of_what_is_known(found: tuple[str, ...], score: float) -> None:
    assert LogLinear(TABLE, ("size", "last")).score(found) == pytest.approx(score)


def test_a_table_that_was_trained_with_other_features() -> None:
    with pytest.raises(KeyError):
        LogLinear(TABLE, ("size", "first"))


@pytest.mark.parametrize(
    ("package", "part", "slots"),
    [
        ("title_lines", "titles", titles.SLOTS),
        ("section_ends", "places", ends.SLOTS),
        ("section_ends", "owners", ends.OWNER_SLOTS),
    ],
)
def test_the_shipped_tables_know_exactly_the_features(package: str, part: str, slots: tuple[str, ...]) -> None:
    table = read_table(f"reportparse.parser.{package}", "model.json.gz")[part]
    assert set(table["weights"]) == set(slots)
    assert len(set(slots)) == len(slots)
    assert any(table["weights"].values())


@pytest.mark.parametrize(("value", "reached"), [(0, 0), (1, 1), (2, 1), (4, 2), (99, 3)])
def test_steps(value: int, reached: int) -> None:
    assert step(value, (1, 4, 9)) == reached


def test_what_log_odds_weigh_together() -> None:
    assert log_total([0.0, 0.0]) == pytest.approx(log(2))
    assert log_total([-1000.0, -1000.0]) == pytest.approx(log(2) - 1000.0)
