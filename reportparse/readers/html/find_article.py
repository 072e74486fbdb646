"""Finds the article of a web page among menus, paths, related links and feet."""

from __future__ import annotations

from reportparse.readers.html.scan_page import Element, Page
from reportparse.readers.html.tags import WHOLE

ARTICLE_SHARE = 0.9
"""The share of the running text that the article's element holds at least."""


def find_article(page: Page) -> Element:
    """Return the smallest element that holds nearly all running text of a page.

    The sections of an ``article`` are its parts: none of them is the article, however much of the text it holds.

    Args:
        page: what the page shows.
    """
    best = page.elements[-1]
    least = ARTICLE_SHARE * best.weight
    for element in reversed(page.elements[:-1]):  # those that hold so much each hold the next one
        if element.weight >= least:
            pair = f"{best.tag.name} {element.tag.name}"
            if element.tag.is_inline or element.tag.name in WHOLE or pair == "article section":
                break
            best = element
    return best
