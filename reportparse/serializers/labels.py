"""The words of the printed tree, in English and Chinese; `{…}` is filled in."""

from __future__ import annotations

FILED = ("number", "issuer", "date", "addressee")
"""What a report is filed by, as its properties are called."""
LABELS: dict[str, tuple[str, str]] = {
    "no_title": ("(no title)", "（无标题）"),
    "lost": ("(marker lost)", "（序号缺失）"),
    "sections": ("sections: {count}, levels: {depth}, characters: {size}", "章节：{count}个，层级：{depth}层，字数：{size}字"),
    "typed": (
        "findings (!): {finding}, recommendations (>): {recommendation}",
        "问题（!）：{finding}个，建议（>）：{recommendation}个",
    ),
    "number": ("number: {text}", "文号：{text}"),
    "issuer": ("issuer: {text}", "署名：{text}"),
    "date": ("date: {text}", "日期：{text}"),
    "addressee": ("addressee: {text}", "主送：{text}"),
    "findings": ("findings: {count}", "问题：{count}个"),
    "recommendations": ("recommendations: {count}", "建议：{count}个"),
    "unanswered": ("(nothing answers it)", "（无对应建议）"),
    "answers_none": ("(these answer no finding)", "（以下建议无对应问题）"),
    "repairs": ("repairs: {count}", "修复：{count}处"),
    "problems": ("problems: {count}", "诊断：{count}项"),
    "at": ("at {place}", "位于{place}"),
    "more": ("and {count} more", "另有{count}项"),
}
"""What the tree says beside the report's own words."""
