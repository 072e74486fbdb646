"""The words of the printed tree, in English and Chinese; `{…}` is filled in."""

from __future__ import annotations

LABELS: dict[str, tuple[str, str]] = {
    "no_title": ("(no title)", "（无标题）"),
    "lost": ("(marker lost)", "（序号缺失）"),
    "sections": ("sections: {count}, levels: {depth}, characters: {size}", "章节：{count}个，层级：{depth}层，字数：{size}字"),
    "repairs": ("repairs: {count}", "修复：{count}处"),
    "problems": ("problems: {count}", "诊断：{count}项"),
    "at": ("at {offset}", "位于{offset}"),
    "more": ("and {count} more", "另有{count}项"),
}
"""What the tree says beside the report's own words."""
