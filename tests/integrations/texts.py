"""A text for the adapters, and what it is cut into."""

from __future__ import annotations

from reportparse import Chunk, parse_report

TEXT = """关于河道治理的调研报告
调研组走访了三个乡镇。现报告如下。
一、基本情况
（一）河道概况
全县有河道四十条。总长三百公里。
（二）管护情况
各乡镇设有河长。每月巡河两次。
二、存在的问题
一是投入不足。近三年投入逐年减少，养护经费缺口较大。
"""
SIZE = 60


def cut(text: str = TEXT, *, overlap: int = 0) -> list[Chunk]:
    """Return the chunks that the adapters should give, title and headings counted."""
    return parse_report(text).chunks(SIZE, overlap=overlap, context=True)
