"""The text that may have left an item: which items, which owners, which places."""

from __future__ import annotations

from reportparse.parser.cut_headings import cut_headings
from reportparse.parser.outline import ROOT
from reportparse.parser.section_ends.regions import Region, read_regions
from tests.parser.helpers import outline_of, plain


def regions(text: str) -> tuple[list[str], list[Region]]:
    """Return the markers of a text, and its regions."""
    outline, clean = outline_of(text), plain(text)
    names = [text[item.start : item.candidate.end] if item.candidate else "~" for item in outline.items]
    return names, list(read_regions(outline.items, cut_headings(outline, clean), text))


TEXT = "一、做法\n（一）建章立制\n有制度。\n（二）加强培训\n有培训。\n总的看，成效明显。\n二、建议\n增加投入。\n\n各位代表！让我们共同努力。\n"


def test_the_last_item_of_a_run_and_no_other() -> None:
    names, found = regions(TEXT)
    assert [names[region.item] for region in found] == ["（二）", "二、"]


def test_the_text_may_return_to_what_still_holds_the_next_item() -> None:
    names, (inner, last) = regions(TEXT)
    assert [names[owner] if owner != ROOT else "" for owner in inner.owners] == ["一、", ""]
    assert last.owners == [ROOT]


def test_places_are_paragraphs_and_the_sentences_of_the_first() -> None:
    text = "一、问题\n主要有：一是人手不足；二是经费不足。这些要重视。要抓紧。\n第二段。\n\n第三段。\n"
    _, (region,) = regions(text)
    assert [(text[place.start : place.start + 3], place.paragraph, place.sentence, place.blank) for place in region.places] == [
        ("这些要", 0, 1, False),
        ("要抓紧", 0, 2, False),
        ("第二段", 1, 0, False),
        ("第三段", 2, 0, True),
    ]


def test_siblings_are_the_earlier_items_of_the_run() -> None:
    text = "一、甲\n（一）水源\n一段。\n两段。\n（二）渠系；\n（三）电站\n一段。\n二、乙\n文。\n"
    _, (region, _) = regions(text)
    assert [(sibling.paragraphs, sibling.semicolon, sibling.leaf) for sibling in region.siblings] == [
        (3, False, True),
        (1, True, True),
    ]


def test_a_text_without_markers_has_none() -> None:
    assert regions("总的看，成效明显。\n") == ([], [])
