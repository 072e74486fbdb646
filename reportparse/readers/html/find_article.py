"""Finds the article of a web page among menus, paths, related links and feet."""

from __future__ import annotations

import re
from typing import Any

from reportparse.patterns import lazy
from reportparse.signs import STOPS

Node = Any
"""A node of selectolax."""

SKIPPED = frozenset(
    "script style noscript template head nav footer aside select button iframe svg object textarea video audio canvas map rt rp".split()
)
"""Elements that hold nothing of an article."""
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p output q rb rtc ruby s samp small span "
    "strike strong sub sup time tt u var wbr".split()
)
"""Elements that begin no line."""
WHOLE = frozenset(("p", "ol", "dl"))
"""Elements that are read with what they show around what they hold: a list has numbers before its items."""
ARTICLE_SHARE = 0.9
"""The share of the running text that the article's element holds at least."""
SENTENCE = lazy(f"[{STOPS}，]")
LONG = 30
"""From how many characters on a text without punctuation counts as running text."""
_HIDDEN = lazy(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)


def find_article(body: Node) -> Node:
    """Return the smallest element that holds nearly all running text of a page.

    Running text is what stands in no link and has the punctuation of sentences, or is long. The sections of an ``article``
    are its parts: none of them is the article, however much of the text it holds.
    """
    weights = _weigh(body)
    total = weights.get(body.mem_id, 0)
    best = body
    while total:
        heaviest = max(_elements(best), key=lambda child: weights.get(child.mem_id, 0), default=None)
        if (
            heaviest is None
            or heaviest.tag in INLINE
            or heaviest.tag in WHOLE
            or (best.tag, heaviest.tag) == ("article", "section")
            or weights.get(heaviest.mem_id, 0) < ARTICLE_SHARE * total
        ):
            break
        best = heaviest
    return best


def is_skipped(node: Node) -> bool:
    """Return whether a node holds nothing that a reader sees as text of the page: some elements, comments, instructions."""
    tag = node.tag  # a processing instruction has none
    if not tag or tag.startswith(("-", "!", "_")) or tag in SKIPPED:
        return True
    attributes = node.attributes
    return bool(attributes) and ("hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or "")))


def _weigh(body: Node) -> dict[int, int]:
    """Return by element how many characters of running text it holds."""
    weights: dict[int, int] = {}
    open_nodes: list[Node] = []
    node, linked = body, 0
    while node is not None:
        if node.tag == "-text":
            if not linked:
                weights[open_nodes[-1].mem_id] = weights.get(open_nodes[-1].mem_id, 0) + _running(node.text_content or "")
        elif not is_skipped(node):
            child = node.child
            if child is not None:
                open_nodes.append(node)
                linked += node.tag == "a"
                node = child
                continue
        while node is not None and node.next is None:
            if not open_nodes:
                return weights
            node = open_nodes.pop()
            linked -= node.tag == "a"
            if open_nodes:
                above = open_nodes[-1].mem_id
                weights[above] = weights.get(above, 0) + weights.get(node.mem_id, 0)
        if not open_nodes:
            return weights
        node = node.next
    return weights


def _running(text: str) -> int:
    size = len(text.strip())
    return size if size >= LONG or (size > 1 and SENTENCE.search(text)) else 0


def _elements(node: Node) -> list[Node]:
    return [child for child in node.iter(include_text=False) if not is_skipped(child)]
