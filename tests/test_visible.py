"""Foreign characters made harmless for terminals, logs and JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.signs import REPLACEMENT
from reportparse.visible import escaped, escaped_json, printable, shortened, visible, without_commands

STRANGE = [
    "\x1b",
    "\x00",
    "\x7f",
    "\x9b",
    "\u202e",
    "\u200b",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\ud800",
    "\U000e0041",
    "\u0378",
    "\r",
]
"""What may move a cursor, reorder a line or forge one."""
PLAIN = ["甲", "a", " ", "\u3000", "\u00a0", "，", "\n", "\t", "😀", "①"]
ANY = st.text(st.characters(), max_size=20)


@pytest.mark.parametrize("char", STRANGE)
def test_what_may_steer_a_terminal_is_marked_or_written_out(char: str) -> None:
    assert visible(f"甲{char}乙") == f"甲{REPLACEMENT}乙"
    assert escaped(f"甲{char}乙").isprintable()
    assert escaped(char) != char


@pytest.mark.parametrize("char", PLAIN)
def test_what_prints_stays(char: str) -> None:
    assert visible(char) == escaped(char) == char


@pytest.mark.parametrize(
    ("char", "written"), [("\x1b", "\\x1b"), ("\u202e", "\\u202e"), ("\U000e0041", "\\U000e0041"), ("\ud800", "\\ud800")]
)
def test_how_a_character_is_written_out(char: str, written: str) -> None:
    assert escaped(char) == written


def test_a_private_character_shows_nothing_and_steers_nothing() -> None:
    assert (visible("\ue000"), escaped("\ue000"), escaped_json("\ue000")) == (REPLACEMENT, "\ue000", "\ue000")


@given(st.text(st.characters(), max_size=30))
def test_json_says_the_same_in_harmless_characters(text: str) -> None:
    document = json.dumps({"text": text}, ensure_ascii=False)
    shown = escaped_json(document)
    assert json.loads(shown) == {"text": text}
    assert not set(shown) & set(STRANGE)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("::error::甲", ": :error::甲"),
        ("  ::warning::乙", "  : :warning::乙"),
        ("甲\n::add-mask::乙", "甲\n: :add-mask::乙"),
        ("甲##[group]", "甲## [group]"),
        ("甲::乙", "甲::乙"),
    ],
)
def test_no_line_is_a_command_where_a_log_takes_commands(text: str, shown: str) -> None:
    assert without_commands(text, {"GITHUB_ACTIONS": "true"}) == shown
    assert without_commands(text, {}) == text


def test_a_text_on_one_line() -> None:
    assert printable("  甲\n乙\t丙\u3000丁\x1b[2J ") == f"甲 乙 丙 丁{REPLACEMENT}[2J"


@pytest.mark.parametrize(
    ("text", "limit", "shown"), [("甲乙丙", 3, "甲乙丙"), ("甲乙丙丁", 3, "甲乙丙…"), ("甲\n乙丙丁", 3, "甲 乙…"), ("", 3, "")]
)
def test_a_text_that_a_message_quotes(text: str, limit: int, shown: str) -> None:
    assert shortened(text, limit) == shown


@given(ANY)
def test_nothing_that_is_shown_steers(text: str) -> None:
    for shown in (visible(text), escaped(text), printable(text)):
        assert not set(shown) & set(STRANGE)
    assert "\n" not in printable(text)
