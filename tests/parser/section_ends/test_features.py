"""What the model of section ends looks at."""

from __future__ import annotations

import pytest

from reportparse.parser.cut_headings import cut_headings
from reportparse.parser.log_linear import read_table
from reportparse.parser.section_ends.features import owner_values, place_values, shared_of
from reportparse.parser.section_ends.regions import read_regions
from tests.parser.helpers import outline_of, plain

TEXT = "一、做法\n（一）建章立制\n有制度。\n（二）加强培训\n有培训。\n同志们，成效明显。\n二、建议\n增加投入。\n"


def place(text: str, at: int, owner: int | None = None) -> dict[str, str]:
    """Return the features of a place of the first region, by name."""
    outline = outline_of(text)
    region = next(read_regions(outline.items, cut_headings(outline, plain(text)), text))
    shared = shared_of(outline.items, region, text)
    return place_values(shared, region, at, text, {"同志": 3}, owner)


def owner(text: str, at: int, option: int) -> dict[str, str]:
    """Return the features of an owner of the first region, by name."""
    outline = outline_of(text)
    region = next(read_regions(outline.items, cut_headings(outline, plain(text)), text))
    return owner_values(outline.items, region, at, option, text)


def test_the_shipped_tables_know_exactly_the_features() -> None:
    data = read_table("reportparse.parser.section_ends", "model.json.gz")
    assert data["places"]["weights"].keys() == place(TEXT, 0).keys() and any(data["places"]["weights"].values())
    assert data["owners"]["weights"].keys() == owner(TEXT, 1, 0).keys() and any(data["owners"]["weights"].values())


def test_more_paragraphs_than_the_siblings_have() -> None:
    assert [place(TEXT, at)["beyond"] for at in (0, 1)] == ["inTrue", "atTrue"]


@pytest.mark.parametrize(
    ("opening", "cue"), [("同志们，", "people"), ("总之，", "sums"), ("对此，", "so"), ("与此同时，", "also"), ("渠道", "none")]
)
def test_words_with_which_a_text_returns(opening: str, cue: str) -> None:
    assert place(TEXT.replace("同志们，", opening), 1)["cue"] == cue


def test_what_opens_paragraphs_elsewhere() -> None:
    assert (place(TEXT, 0)["opening2"], place(TEXT, 1)["opening2"]) == ("0", "3")


def test_whether_the_text_has_returned_already() -> None:
    assert (place(TEXT, 1)["current"], place(TEXT, 1, owner=0)["current"]) == ("self", "upTruepeople")


def test_owners() -> None:
    section, report = owner(TEXT, 1, 0), owner(TEXT, 1, 1)
    assert (section["kind"], report["kind"]) == ("blockTrue", "rootTrue")
    assert (section["is_next"], report["is_next"]) == ("False", "True")
