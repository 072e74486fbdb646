"""The labels that say who is to act and by when: one row for the words that mean the same."""

from __future__ import annotations

import re
from typing import Final, Literal, NamedTuple

from reportparse.patterns import lazy, words_pattern
from reportparse.signs import BLANKS, COLONS

Kind = Literal["who", "when"]
"""What a label gives."""
LEAD, ANSWERS, PERSON, PARTNER = range(4)
"""Who stands before whom among those who are to act."""


class LabelRow(NamedTuple):
    """Words that are labels of one meaning."""

    words: str
    kind: Kind
    rank: int = LEAD
    """Of those who are to act, where they stand among the others."""


LABELS: Final[tuple[LabelRow, ...]] = (
    LabelRow(
        "牵头单位 牵头部门 牵头责任单位 牵头处室 牵头科室 主责单位 主责部门 主办单位 主办部门 主要责任单位 第一责任单位",
        "who",
        LEAD,
    ),
    LabelRow(
        "责任单位 责任部门 责任主体 责任处室 责任科室 责任股室 承办单位 承办部门 承办科室 落实单位 实施单位 实施主体 办理单位 整改单位 整改主体 "
        "责任单位及责任人 责任单位和责任人",
        "who",
        ANSWERS,
    ),
    LabelRow(
        "责任领导 责任人 责任人员 牵头领导 牵头人 分管领导 包案领导 包抓领导 包保领导 督办领导 整改责任人 第一责任人",
        "who",
        PERSON,
    ),
    LabelRow(
        "配合单位 配合部门 协办单位 协办部门 会办单位 参与单位 参与部门 协作单位 协同单位 协同部门 协助单位", "who", PARTNER
    ),
    LabelRow(
        "时限 期限 时限要求 时间要求 完成时限 完成期限 完成时间 完成日期 完成时间节点 时间节点 办结时限 办结时间 办理时限 落实时限 工作时限 整改时限 整改期限 整改时间 "
        "整改完成时限 整改完成时间 计划完成时间 预计完成时间 拟完成时间 销号时限 销号时间",
        "when",
    ),
)
"""What labels are called."""
BEFORE: Final = ("整改", "整治", "任务", "工作", "具体", "直接", "主要")
"""What may stand before these words."""
ROWS: Final = {word: row for row in LABELS for word in row.words.split()}
"""The rows by word."""
SQUARE, SQUARE_ENDS = "【［[", "】］]"
"""The brackets that hold a label alone, as 【责任单位】市教育局: what opens and what closes them."""
OPENERS: Final = SQUARE + "（("
"""The same with those that hold what the label gives, too: （责任单位：市教育局）."""
CLOSERS: Final = COLONS + SQUARE_ENDS
"""What closes a label, beginning with colons; each is looked for by itself."""
LABEL: Final = rf"(?:{'|'.join(BEFORE)})?(?P<label>{words_pattern(ROWS)})[{re.escape(CLOSERS)}][{COLONS}]?"
"""A label, its word in the group of that name."""
OPENS_LINE: Final = rf"[{OPENERS}]?{LABEL}[{BLANKS}]*+[^{BLANKS}\n]"
"""How a line opens that gives what a label asks for: 责任单位：市教育局."""
_LINE = lazy(OPENS_LINE)


def opens_label(text: str, at: int = 0) -> bool:
    """Return whether a label with what it gives opens at a place; such a line is of the measure above it.

    >>> opens_label("责任单位：市教育局"), opens_label("（完成时限：年底前）"), opens_label("责任单位要按时报送：")
    (True, True, False)
    """
    return _LINE.match(text, at) is not None


def row_of(name: str) -> LabelRow | None:
    """Return what a label of some name means, None where the name is none.

    >>> row_of("整改牵头单位") is row_of("牵头单位")
    True
    """
    return ROWS.get(name) or next((ROWS.get(name.removeprefix(word)) for word in BEFORE if name.startswith(word)), None)


class RoleRow(NamedTuple):
    """How names end in brackets that say what their bearers are to do."""

    words: str
    rank: int


ROLES: Final[tuple[RoleRow, ...]] = (
    RoleRow("牵头 牵头负责 牵头落实 牵头办理 主办 负总责 为牵头单位", LEAD),
    RoleRow(
        "负责 按职责负责 分工负责 按职责分工负责 依职责分工负责 按照职责分工负责 按职责分别负责 具体负责 负责落实 落实 承办 实施 组织实施 为责任单位",
        ANSWERS,
    ),
    RoleRow("配合 协助 协办 参与 参加 协同 支持 配合落实 为配合单位", PARTNER),
)
"""（市教育局牵头，市财政局配合）"""
NOBODY: Final = ("无", "略", "待定", "另行通知")
"""What stands where a form gives nothing."""
