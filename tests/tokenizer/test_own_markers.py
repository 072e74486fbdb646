"""The markers of a user's own families among those of the table."""

from __future__ import annotations

import pytest

from reportparse.clean.clean_text import clean_text
from reportparse.markers.own_family import OwnFamily
from reportparse.markers.read_own import read_own
from reportparse.source import SourceText
from reportparse.texts import ReadText
from reportparse.tokenizer.tokenize import tokenize

MU = OwnFamily("mu", "※{number}、", like="cjk_paren")
WIDE = OwnFamily("wide", "(?<![^\\n])表{number}(?=[：:])", "arabic", "arabic_dot")
TWIN = OwnFamily("twin", "※{number}、", "cjk", rank=7.0)


def found(text: str, *own: OwnFamily) -> list[tuple[str, list[str], int | None]]:
    """Return each candidate with the families of its readings and its number."""
    clean = clean_text(ReadText(SourceText(text)))
    return [
        (clean.text[one.start : one.end], [reading.family.name for reading in one.readings], one.readings[0].ordinal)
        for one in tokenize(clean, read_own(own))
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("※一、现状\n1.设施\n※十二、问题", [("※一、", ["mu"], 1), ("1.", ["arabic_dot"], 1), ("※十二、", ["mu"], 12)]),
        ("※一、※二、※三、产业", []),
        ("表3：设施\n见表4：服务", [("表3", ["wide"], 3)]),
    ],
)
def test_a_pattern_finds_what_has_a_number(text: str, wanted: list[tuple[str, list[str], int | None]]) -> None:
    assert found(text, MU, WIDE) == wanted


def test_where_two_overlap_the_users_counts() -> None:
    assert found("※一、现状\n一、问题", MU) == [("※一、", ["mu"], 1), ("一、", ["cjk_comma"], 1)]


def test_two_families_at_one_place_are_two_readings() -> None:
    assert found("※一、现状", MU, TWIN) == [("※一、", ["mu", "twin"], 1)]
