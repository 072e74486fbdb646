"""What repairs and problems say, in English and Chinese: one row a key, `{…}` filled from details."""

from __future__ import annotations

from typing import Literal

Language = Literal["en", "zh"]

REPAIRS: dict[str, tuple[str, str]] = {
    "line-wrap": ("a line break inside a paragraph was closed", "合并段内断行"),
    "wrap-space": ("a space left by a lost line break was closed", "去除断行遗留的空格"),
    "page-order": (
        "pages out of order: this passage is read after “{before}”, before {marker}"
        " (numbers fit better by {gain}, characters at the joints by {seams})",
        "页序错乱：此段应接在“{before}”之后、{marker}之前（序号吻合度增加{gain}，接缝文字增加{seams}）",
    ),
}
"""Reasons of repairs."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "page-order-unsure": (
        "pages may be out of order around “{marker}”; the evidence is thin, so the order was left alone",
        "“{marker}”附近页序可能错乱；证据不足，未作调整",
    ),
    "lost-text": (
        "text is missing before “{marker}”: what precedes breaks off in mid-sentence",
        "“{marker}”之前有缺文：前文在句中断开",
    ),
}
"""Codes of problems."""


def message(table: dict[str, tuple[str, str]], key: str, details: dict[str, str], language: Language) -> str:
    """Return the row of `key` in `language` with its details filled in."""
    return table[key][language == "zh"].format_map(details)
