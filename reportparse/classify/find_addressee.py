"""Finds who is asked to act."""

from __future__ import annotations

import re

BODIES = ("局 委 办 厅 部 院 署 会 所 站 队 府 心 校 馆 社 处 司 团 联 区 县 镇 乡 村 道 门 位 级 市 组 关 构 ）").split()
"""Characters that the names of bodies end in (财政局, 办公室 is 办公室)."""
DOES = (
    "会同 联合 牵头 负责 要 应 应当 须 需 必须 尽快 加快 加强 加大 组织 制定 制订 出台 统筹 协调 建立 完善 对 把 将 按照 按 "
    "研究 在 认真 切实 积极 进一步 主动 抓紧 落实 明确 设立 开展 推动 探索 安排 定期 逐步 充分 率先 带头 每 优先 编制 依法 指导 督促 共同 强化 提高 严格 全面"
).split()
"""What follows the name of a body that is to act."""
INTRODUCES = re.compile(
    "(?:为此|因此|对此|同时|此外|另外|再次|其次|首先)?[，,]?(?:我们|特|现|提出|进一步|并|也|还|可|应|要|须|需|请|具体)*(?:建议|由|请|督促|支持|要求|推动|鼓励|责成|提请|希望)?(?:由|请)?"
)
"""What stands before it."""
PARTNERS = re.compile("会同|联合|协同|配合|和|与|及")
MOST = 400
"""In how many characters of a text it is looked for."""
LONGEST = 24
"""How long a name is at most."""
LEAST = 3
"""How long a name is at least, or it begins with 各."""

_DOES = re.compile(f"[{''.join(BODIES)}室](?={'|'.join(DOES)})")
_UNIT = re.compile(r"(?:责任单位|牵头单位|牵头部门|责任部门|主办单位)[：:]\s*([^，。；、\s（(]{2,24})")
_CLAUSE = re.compile("[，。；：:！？,;\n“”《》]")
_NO_NAME = re.compile(
    "^(?:会同|联合|配合)|[的了着过为是使让给等以将把被从对在]|有(?!关)|加强|推进|推行|提升|实现|提高|完善|强化|建立|全社|社会$|机会|大会"
)
_ASKED = re.compile("建议|由|请|督促|责成")
_PLACES = re.compile("^(?:各|全|本|我|该|有关|相关|[^，。]{0,8}[省市县区镇乡州旗盟国])")


def find_addressee(text: str) -> tuple[int, int] | None:
    """Return the place of the name of the body that is to act, the one that leads; None where the text names none.

    Args:
        text: cleaned text of a recommendation (建议市财政局会同… gives 市财政局).
    """
    named = _UNIT.search(text) if "单位" in text or "部门" in text else None
    if named is not None:
        return named.span(1)
    for match in _DOES.finditer(text, 0, MOST):
        found = _name(text, match.end())
        if found is not None:
            return found
    return None


def _name(text: str, end: int) -> tuple[int, int] | None:
    """Return the name that ends at a place, if one begins its clause."""
    low = max(0, end - LONGEST - 12)
    start = max((match.end() for match in _CLAUSE.finditer(text, low, end - 1)), default=low)
    if start == low and low > 0:
        return None
    begin = start
    intro = INTRODUCES.match(text, start, end)
    start = intro.end() if intro else start
    partner = PARTNERS.search(text, start + 1, end)
    end = partner.start() if partner and text[partner.start() - 1] in _ENDS else end
    name = text[start:end]
    if not LEAST <= len(name) <= LONGEST or name[-1] not in _ENDS or _NO_NAME.search(name):
        return None
    if not (_PLACES.match(name) or _ASKED.search(text, begin, start)):
        return None
    return start, end


_ENDS = frozenset((*BODIES, "室"))
