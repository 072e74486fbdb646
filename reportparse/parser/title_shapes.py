"""What titles of reports look like, line by line: how they end, what they may hold, what opens the text below them."""

from __future__ import annotations

from reportparse.markers.numerals import TO_TEN
from reportparse.papers import papers
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, BLANKS, COMMAS

LONGEST_TITLE = 60
"""The longest title, in characters."""
SHORTEST_LOOSE = 6
"""The shortest first line that is a title because running text follows, in characters."""
KINDS = papers("title")
"""Words that end the titles of reports and official papers."""
PIECES = rf"(?:[{TO_TEN}\d]{{1,3}}篇)?"
"""How many texts a collection holds."""
_SPOKEN = rf"[^{ANY_STOPS}{COMMAS}\n]{{0,8}}(?:党课|讲稿|发言稿|心得体会|学习心得|调研报告)"
"""A kind of paper that may open a title, before a colon, and say what it is: 专题党课：…."""
TITLE = lazy(
    rf"{_SPOKEN}[：:][{BLANKS}]?(?!\d)[^{ANY_STOPS}{COMMAS}【\n]{{{SHORTEST_LOOSE},{LONGEST_TITLE}}}\Z"
    rf"|(?:[^{ANY_STOPS}\n]{{2,10}}[：:])?【?[^{ANY_STOPS}【\n]*(?:{KINDS}){PIECES}(?:[（(][^（()）\n]{{1,12}}[)）])?\Z"
)
PROSE = lazy("[，,。]")
YEAR = r"(?:19|20)\d\d[ ]?年度?(?!\d)"
"""The year that opens a title."""
PART = lazy(rf"[^{ANY_STOPS}\n〔\[]{{4,40}}\Z")
"""A line that may be a part of a title."""
BLANK = lazy(rf"[{BLANKS}]+")
OPENS_BODY = lazy(
    r"为了?|经(?![济贸开营典验])|近[年日期]|日前|今年|[您你]们?提出|根据|按照|各位|现(?:将|就|提出)|下面|请(?![示求])|我[们市县区省]|随着|当前|现在|一、|尊敬|[12]\d{3}[ ]?年[是来以]"
)
_GENERAL = "工作 情况 完成 进展 落实 实施 整改 办理 推进 调研 调查 考察 检查 自查 专题 年度 研究 分析 总结 述职 汇报 活动 相关 有关 管理 督查 督导 对照 考核 监督 应急 处置 建设 保障 奖励 补助 评选 行动 暂行 的 及 和 与 有".split()
BARE = lazy(rf"(?:{'|'.join(_GENERAL)}|{KINDS}){{1,8}}(?:[（(][^（()）\n]{{1,12}}[)）])?\Z")
"""What a title ends with, and no title by itself while anything else may be one."""
