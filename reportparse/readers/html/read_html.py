"""Reads a web page: its article, one block a line that a browser would show, with the numbers of lists."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from reportparse.readers.decode_text import decode_text
from reportparse.readers.html.find_article import Node, find_article
from reportparse.readers.html.lay_out import lay_out
from reportparse.readers.name_title import name_title
from reportparse.readers.options import Budget, Options
from reportparse.source import Block, ReadText, SourceText

CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
SNIFFED = 4096
"""In how many of the first bytes a page names its encoding."""
NAMES = re.compile(r"\s*[-_|–—－]+\s*")
"""What stands between a page's title and the name of its site."""
TOP = 400
"""In how many of the first characters of an article its title stands."""


def read_html(data: bytes, name: str, options: Options) -> ReadText:
    """Return the article of a web page; nothing that the page refers to is fetched.

    Args:
        data: the whole file.
        name: what to call it in an error.
        options: how to read it.

    Raises:
        InputError: the bytes are no text, or go beyond a limit.
    """
    declared = CHARSET.search(data[:SNIFFED])
    decoded = decode_text(data, name, options.encoding, declared.group(1).decode() if declared else None)
    budget = Budget(options.limits, name)
    budget.check("characters", len(decoded.text))
    page = LexborHTMLParser(decoded.text)
    if page.body is None:
        return ReadText(SourceText("", name, "html", decoded.encoding), problems=decoded.problems)
    article = find_article(page.body)
    text, blocks = lay_out(article, budget)
    title = _title(page, text)
    if title:
        for block in blocks:
            block.start += len(title) + 1
            block.end += len(title) + 1
        blocks.insert(0, Block(0, len(title), element="title", level=0))
        text = f"{title}\n{text}"
    else:
        name_title(blocks)
    return ReadText(SourceText(text, name, "html", decoded.encoding, blocks), problems=decoded.problems)


def _title(page: LexborHTMLParser, text: str) -> str:
    """Return the page's own title where the article does not hold it; empty where it does, or there is none."""
    top = "".join(text[:TOP].split())
    first: Node = page.css_first("h1")
    heads = [first.text(deep=True)] if first is not None else []
    heads += NAMES.split(page.css_first("title").text())[:1] if page.css_first("title") is not None else []
    for head in (" ".join(head.split()) for head in heads):
        if len(head) >= 4 and "".join(head.split()) not in top:
            return head
        if len(head) >= 4:
            return ""
    return ""
