"""Places of a text as editors count them."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lsprotocol.types import Position

from reportparse.server.open_file import path_of
from reportparse.server.positions import Positions

TEXTS = st.text(st.sampled_from("一a𝄞\r\n\x0b\u2028 "), max_size=30)


def test_lines_end_where_the_protocol_says() -> None:
    positions = Positions("甲\r\n乙\r丙\n丁\x0b\u2028戊")
    assert [positions.position(offset) for offset in (0, 3, 5, 7, 10)] == [
        Position(0, 0),
        Position(1, 0),
        Position(2, 0),
        Position(3, 0),
        Position(3, 3),
    ]


def test_characters_outside_the_first_plane_are_two_units() -> None:
    positions = Positions("a𝄞一")
    assert positions.position(3) == Position(0, 4) and positions.offset(Position(0, 3)) == 2
    assert positions.offset(Position(0, 99)) == 3 and positions.offset(Position(9, 0)) == 3


@given(TEXTS)
def test_a_place_leads_back_to_its_character(text: str) -> None:
    positions = Positions(text)
    inside_ends = {found.start() + 1 for found in re.finditer("\r\n", text)}
    for offset in range(len(text) + 1):
        if offset not in inside_ends:
            assert positions.offset(positions.position(offset)) == offset


def test_the_path_of_an_address_is_decoded_once(tmp_path: Path) -> None:
    for name in ("报告.md", "50%25 a.md", "a b#.md"):
        assert path_of((tmp_path / name).as_uri()) == tmp_path / name
    assert path_of("untitled:1") is None
