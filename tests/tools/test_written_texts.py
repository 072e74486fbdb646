"""Texts written for training are read with the places of their labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from written_texts import Written, read_written_texts

TEXT = """=== 调研手记
# 柳桥的水从哪里来
一段来由。
[f] 水卡在哪里
<F>渠道漏水。</F>[c] 一是年久失修；[c] 二是无人管护。
[-] 以上两条，村里早就说过。
=== 百科条目
# 柳桥渠
[b] ## 沿革
修于明代。
"""


@pytest.fixture
def texts(tmp_path: Path) -> list[Written]:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    return list(read_written_texts(tmp_path / "a.txt"))


def test_nodes_sentences_and_the_title_by_place(texts: list[Written]) -> None:
    one = texts[0]
    assert one.name == "a-0" and "[" not in one.text and "<" not in one.text
    assert one.text[slice(*one.title)] == "柳桥的水从哪里来"
    assert [(one.text[at : at + 2], role) for at, role in one.nodes.items()] == [
        ("水卡", "finding"),
        ("一是", "cause"),
        ("二是", "cause"),
    ]
    assert [(letter, one.text[a:b]) for letter, a, b in one.spans] == [("F", "渠道漏水。")]


def test_markdown_is_read_as_markdown(texts: list[Written]) -> None:
    one, other = texts
    assert other.markdown and not one.markdown
    assert other.text.startswith("# 柳桥渠\n## 沿革") and other.text[slice(*other.title)] == "柳桥渠"
    assert other.nodes == {other.text.index("沿革"): "background"}
    done = other.work("tree")
    assert [done.clean.to_source(part.start) for part in done.tree.parts] == list(other.nodes)
