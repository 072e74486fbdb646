"""The lines that a flat text marks as headings: where they begin, and how deep they are."""

from __future__ import annotations

import pytest

from reportparse.clean.clean_text import clean_text
from reportparse.parser.title_lines.heading_marks import heading_marks
from reportparse.source import Block, SourceText
from reportparse.texts import ReadText


def marks(text: str) -> list[tuple[str, int]]:
    """Return the marked lines of a flat text, and how deep each is."""
    clean = clean_text(ReadText(SourceText(text)))
    return [(clean.text[at:].partition("\n")[0], depth) for at, depth in heading_marks(clean).items()]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## 水源\n文字。\n### 渠\n文字。\n", [("水源", 2), ("渠", 3)]),
        ("# 手记\n## 水源\n文字。\n## 渠系\n文字。\n", [("水源", 2), ("渠系", 2)]),
        ("# 水源\n文字。\n# 渠系\n文字。\n", [("水源", 1), ("渠系", 1)]),
        ("手记\n\n---\n\n## 水源\n文字。\n\n## 渠系\n文字。\n", [("水源", 2), ("渠系", 2)]),
        ("手记\n# 水源\n文字。\n", []),
        ("手记\n五号楼#三单元\n文字。\n", []),
        ("", []),
    ],
)
def test_which_lines_are_marked(text: str, found: list[tuple[str, int]]) -> None:
    assert marks(text) == found


def test_a_file_with_blocks_knows_its_headings_by_them() -> None:
    text = "## 水源\n## 渠系\n"
    clean = clean_text(ReadText(SourceText(text, blocks=[Block(0, len(text))])))
    assert heading_marks(clean) == {}
