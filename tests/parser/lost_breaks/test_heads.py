"""That what headings weigh is the sum of the features of each, and what cuts share is looked up once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.parser.log_linear import read_table
from reportparse.parser.lost_breaks import model
from reportparse.parser.lost_breaks.features import Text, far_values, prepare
from reportparse.parser.lost_breaks.heads import AboutHeads
from tests.compiled import counts_calls

DATA = read_table("reportparse.parser.lost_breaks", model.DATA)
WEIGHTS = {name: model.table_of(rows) for name, rows in DATA["weights"].items()}
ABOUT = AboutHeads(WEIGHTS)
PROSE = "健全工作机制，压实各方责任，健全工作机制今年以来，区里健全“一府两院”《办法》（试行），每月调度一次"
WINDOWS = st.lists(st.sampled_from([*PROSE, *(PROSE[at : at + 6] for at in range(0, len(PROSE) - 6, 3))]), min_size=2).map(
    lambda parts: "".join(parts)[:80]
)


def plainly(text: str, closed: bool, at: int) -> int:
    """Return what the heading of one cut weighs, each feature looked up by itself."""
    return model.weigh(WEIGHTS, far_values(prepare(text, closed, "cjk_paren"), at))


@given(WINDOWS, st.booleans())
def test_what_headings_weigh_is_the_sum_of_their_features(text: str, closed: bool) -> None:
    cuts = range(2, prepare(text, closed, "cjk_paren").stop + 1)
    assert ABOUT.weigh(prepare(text, closed, "cjk_paren"), cuts) == [plainly(text, closed, at) for at in cuts]


def test_every_feature_has_a_say_in_common_prose() -> None:
    window = prepare(PROSE, False, "cjk_paren")
    rows = [far_values(window, at) for at in range(2, len(PROSE))]
    assert all(any(WEIGHTS[name].get(row[name]) for row in rows) for name in rows[0])


@counts_calls
def test_what_cuts_share_is_looked_up_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    plain = AboutHeads._counted

    def counted(self: AboutHeads, window: Text, count: int, whole: bool) -> int:
        asked.append(count)
        return plain(self, window, count, whole)

    monkeypatch.setattr(AboutHeads, "_counted", counted)
    window = prepare(PROSE, False, "cjk_paren")
    ABOUT.weigh(window, range(2, window.stop))
    assert asked == sorted(set(asked)) == list(range(1, PROSE.count("，") + 2))
