"""The words of the pages, in English and Chinese: one row a key."""

from __future__ import annotations

from typing import Final

from reportparse.messages import Language
from reportparse.model import CHINESE_ROLES, PART_KINDS, ROLES

WORDS: Final[dict[str, tuple[str, str]]] = {
    "outline": ("Outline", "提纲"),
    "original": ("Text", "原文"),
    "answers": ("Findings and recommendations", "问题与建议"),
    "answers_short": ("Answers", "对应"),
    "search": ("Search headings and text", "搜索标题与正文"),
    "hits": ("{count} hits", "{count} 处"),
    "no_hits": ("nothing found", "没有找到"),
    "unfold": ("Unfold all", "全部展开"),
    "fold": ("Fold all", "全部折叠"),
    "theme": ("Light or dark", "浅色或深色"),
    "print": ("Print", "打印"),
    "close": ("Close", "关闭"),
    "back": ("All reports", "全部报告"),
    "hint": (
        "Click a place of the outline or of the text: here stands what it is.",
        "点击提纲或原文中的一处，此处说明其作用和对应关系。",
    ),
    "script": ("The outline needs JavaScript.", "提纲需要 JavaScript。"),
    "skip": ("Skip to the text", "跳到原文"),
    "map": ("Map of the document", "全文构成"),
    "tools": ("Views and map", "视图与全文构成"),
    "views": ("Views", "视图"),
    "legend": ("Roles", "作用"),
    "show": ("Show in the text", "在原文中显示"),
    "repairs": ("Repairs", "修复"),
    "problems": ("Problems", "诊断"),
    "parts": ("Parts", "要素"),
    "none": ("none", "无"),
    "keyboard": (
        "Keys: / search · ↑ ↓ ← → outline · Enter go there · j k next, previous · Esc close",
        "键盘：/ 搜索 · ↑ ↓ ← → 提纲 · 回车 跳转 · j k 下一处、上一处 · Esc 关闭",
    ),
    "details": ("What it is", "说明"),
    "characters": ("characters", "字"),
    "sections": ("nodes", "节点"),
    "findings": ("findings", "问题"),
    "recommendations": ("recommendations", "建议"),
    "unanswered": ("unanswered", "未对应"),
    "nothing_answers": ("Nothing answers it", "无对应建议"),
    "answers_none": ("Recommendations that answer no finding", "未对应问题的建议"),
    "no_points": ("No findings and no recommendations", "没有问题和建议"),
    "answered_by": ("Answered by", "对应建议"),
    "answers_to": ("Answers", "对应问题"),
    "why": ("Why", "依据"),
    "named": ("one names the other", "点名"),
    "topic": ("one topic", "主题相同"),
    "order": ("same place of their lists", "列举次序相同"),
    "score": ("score", "关联度"),
    "sure": ("sureness", "把握"),
    "evidence": ("Told by", "判断依据"),
    "addressees": ("Who", "责任单位"),
    "action": ("What", "举措"),
    "deadline": ("By when", "时限"),
    "instruments": ("Papers", "文件"),
    "quantities": ("Figures", "数据"),
    "cause": ("Cause", "原因"),
    "number": ("Number", "文号"),
    "issuer": ("Issuer", "署名"),
    "date": ("Date", "日期"),
    "addressee": ("Addressee", "主送"),
    "no_title": ("(no title)", "（无标题）"),
    "lost": ("(marker lost)", "（序号缺失）"),
    "rest": ("outside the outline", "提纲之外"),
    "page": ("page {value}", "第 {value} 页"),
    "documents": ("reports", "篇"),
    "index": ("Reports", "报告"),
    "filter": ("Filter by title or file", "按标题或文件名筛选"),
    "only_unanswered": ("with unanswered findings", "有未对应问题"),
    "only_problems": ("with problems", "有诊断"),
    "report": ("Report", "报告"),
    "all": ("All", "合计"),
    "sort": ("Sort", "排序"),
    "made": ("Made by reportparse", "由 reportparse 生成"),
    "list_mark": (", ", "、"),
}
PARTS: Final[dict[str, str]] = dict(
    zip(
        PART_KINDS,
        ("发文字号", "主送机关", "称呼", "署名", "成文日期", "附件说明", "附件", "目录", "摘要", "参考文献", "注释"),
        strict=True,
    )
)
"""The parts' Chinese names."""


def words_in(language: Language) -> dict[str, str]:
    """Return all words in one language."""
    return {key: row[language == "zh"] for key, row in WORDS.items()}


def role_names(language: Language) -> list[str]:
    """Return what the roles are called, in the order of `ROLES`."""
    return [CHINESE_ROLES[role] if language == "zh" else role for role in ROLES]


def part_name(kind: str, language: Language) -> str:
    """Return what a kind of part is called."""
    return PARTS[kind] if language == "zh" else kind
