"""The map has every role where it stands, and its shares are those of the text."""

from __future__ import annotations

from reportparse import parse_report
from reportparse.serializers.view.draw_map import COLUMNS, draw_map, roles_of, share_out
from reportparse.serializers.view.layers import layers_of
from tests.serializers.view.texts import SAMPLE


def test_the_map_is_in_the_order_of_the_text() -> None:
    bars = draw_map(roles_of(layers_of(parse_report(SAMPLE))))
    assert [bar.style for bar in bars] == ["r1", "r2", "r4"]
    assert all(abs(first.start + first.size - second.start) < 0.2 for first, second in zip(bars, bars[1:], strict=False))
    assert abs(bars[-1].start + bars[-1].size - 1000) < 0.2


def test_shares_are_of_the_outline() -> None:
    assert [(share.style, share.percent) for share in share_out(bytes([0] * 50 + [2] * 30 + [3] * 10), "en")] == [
        ("r1", 75),
        ("r2", 25),
    ]
    assert share_out(b"", "en") == [] and draw_map(b"") == []


def test_a_text_of_any_length_has_so_many_columns_at_most() -> None:
    assert len(draw_map(bytes([1, 2] * 5000))) <= COLUMNS
    assert [(bar.start, bar.size) for bar in draw_map(bytes([1, 2]))] == [(0, 500), (500, 500)]
