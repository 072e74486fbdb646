"""What the server says beside the rules and the report, in English and Chinese; `{…}` is filled in."""

from __future__ import annotations

from typing import Final

WORDS: Final[dict[str, tuple[str, str]]] = {
    "mend": ("Mend: {message}", "修复：{message}"),
    "mend_unsafe": ("Mend (look at the result): {message}", "修复（请核对结果）：{message}"),
    "mend_all": ("Mend all that can be mended safely", "修复全部可安全修复的问题"),
    "role": ("**{type}** · {role}", "**{type}** · 作用：{role}"),
    "confidence": ("confidence {value}", "把握 {value}"),
    "because": ("told by {cues}", "依据：{cues}"),
    "answers": ("answers {ids}", "回应 {ids}"),
    "answered": ("answered by {ids}", "由 {ids} 回应"),
    "unanswered": ("nothing answers it", "无对应建议"),
    "section": ("section", "章节"),
    "finding": ("finding", "问题"),
    "recommendation": ("recommendation", "建议"),
    "no_config": ("reportparse: {message}", "reportparse：{message}"),
}
"""All words."""
