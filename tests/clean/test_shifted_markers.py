"""Markers of which a byte was lost on the way."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.clean.shifted_markers import HEAD, SHIFTED, mend_markers

TEXT = "青禾县供水办法\n一、总体要求\n（一）加强管护。各镇要落实经费。\n?。ǘ┕芑ぃ?\n　?。ㄈ┧邸?\n二、附则\n本办法自发布起施行。\n"


@pytest.mark.parametrize("sign", SHIFTED)
def test_the_signs_are_what_the_encoding_gives(sign: str) -> None:
    written = f"　（{SHIFTED[sign]}）".encode("gbk")
    assert written[1:].decode("gbk", "ignore").removesuffix("）") == HEAD + sign


def test_no_offset_changes() -> None:
    mended = mend_markers(TEXT)
    assert len(mended) == len(TEXT)
    assert mended.splitlines()[3:5] == ["（二）┕芑ぃ?", "　（三）┧邸?"]


@pytest.mark.parametrize("text", ["供水好吗?。ㄒ唬", "?。管护", "。ㄒ唬", "?。ㄊ一", "（ㄅㄆㄇ）", ""])
def test_what_is_left(text: str) -> None:
    assert mend_markers(text) == text


def test_items_are_read() -> None:
    first = parse_report(TEXT).sections[0]
    assert [part.marker.text for part in first.children if part.marker] == ["（一）", "（二）", "（三）"]
    assert TEXT[first.children[1].span.start :].startswith("?。ǘ")
