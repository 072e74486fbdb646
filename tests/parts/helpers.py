"""What the tests of the parts share."""

from __future__ import annotations

from collections.abc import Iterable

from reportparse.draft import PartPlace
from reportparse.parser.find_title import find_title
from reportparse.parts.page import Page
from tests.parser.helpers import outline_of, plain


def page_of(text: str) -> Page:
    """Return the page of a text that needs no cleaning."""
    outline, clean = outline_of(text), plain(text)
    return Page.of(outline, find_title(clean, outline.begins(len(text))), clean)


def said(page: Page, places: Iterable[PartPlace]) -> list[tuple[str, str]]:
    """Return parts as kind and text."""
    return [(place.kind, page.text[place.start : place.end]) for place in places]
