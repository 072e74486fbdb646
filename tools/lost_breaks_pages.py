"""Training cases for lost line breaks from pages as they come: what stands on lines of its own beyond doubt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from lost_breaks_cases import Case, Document

from reportparse.parser.heading_lengths import WINDOW
from reportparse.parser.lost_breaks.features import LINE, WHOLE, Option, options, prepare

LONG, BODY, TITLE = 100, 60, 40
"""From how many characters a line is a paragraph, may be a body; and up to how many it may be a title."""
WEIGHT = 2.0
"""How much more a title counts here: there are few, and they are the manner of most texts."""
_CJK = "[一二三四五六七八九十]{1,3}"
_SHAPES = (
    ("cjk_comma", rf"{_CJK}[、.．]"),
    ("cjk_paren", rf"[（(]{_CJK}[）)]"),
    ("arabic_dot", r"\d{1,2}[.．、](?!\d)"),
    ("arabic_paren", r"[（(]\d{1,2}[）)]"),
    ("shi", rf"{_CJK}是"),
)
_MARKER = re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES))
_FIRST = re.compile("[（(]?(?:一|1)(?![0-9十])")
_STOP = re.compile("[。！？；：!?;:…]")
_GAP = re.compile("\u3000| {2}")
_TAG = re.compile("<[^>\n]{1,500}>")


def read_pages(folder: Path) -> list[Document]:
    """Return the documents of a folder of texts (*.txt) whose lines are paragraphs, with their cases."""
    out = []
    for path in sorted(folder.glob("*.txt")):
        text = _TAG.sub("", path.read_text(encoding="utf-8"))
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        long = sum(len(line) for line in lines if len(line) >= LONG)
        if 2 * long > sum(map(len, lines)):
            document = Document("page", f"page/{path.stem}", "")
            document.runs = list(_runs(lines))
            out.append(document)
    return out


def _runs(lines: list[str]) -> Iterator[list[Case]]:
    """Give the cases of each run of siblings."""
    open_: dict[str, list[Case]] = {}
    for index, line in enumerate(lines):
        marker = _MARKER.match(line)
        if marker is None or marker.lastgroup is None:
            continue
        if _FIRST.match(line):
            yield open_.pop(marker.lastgroup, [])
        after = lines[index + 1] if index + 1 < len(lines) else ""
        case = _case(line[marker.end() :].strip(), after, marker.lastgroup)
        if case is not None:
            open_.setdefault(marker.lastgroup, []).append(case)
    yield from open_.values()


def _case(line: str, after: str, family: str) -> Case | None:
    """Return a case where it is certain whether the line is a title."""
    if _GAP.search(line):
        return None
    numbered = _MARKER.match(after) is not None or not after
    if 3 <= len(line) <= TITLE and not _STOP.search(line):
        body = "" if numbered else after
        right, kind = (Option(len(line), WHOLE), "whole") if numbered else (Option(len(line), LINE), "hard")
        if body and (len(body) < BODY or "。" not in body):
            return None
    elif len(line) >= TITLE and line[-1] in "。；":
        body, right, kind = "", None, "plain"
    else:
        return None
    window = prepare((line + body)[:WINDOW], len(line + body) <= WINDOW, family)
    found = options(window)
    if right is not None and right not in found:
        return None
    return Case(window, found, found.index(right) if right else len(found) - 1, kind, WEIGHT)
