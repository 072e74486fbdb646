"""Finds who is asked to act."""

from __future__ import annotations

import re

from reportparse.roles.lexicon import words_pattern
from reportparse.signs import CLAUSE_OR_QUESTION_STOPS

BODIES = (
    "局 委 厅 部 署 院 政府 政协 人大 法院 检察院 办公室 委办 编办 府办 区办 网信办 委员会 协会 学会 商会 联合会 工会 妇联 残联 工商联 文联 社联 科协 "
    "团委 领导小组 指挥部 派出所 研究所 卫生所 事务所 供电所 管理处 办事处 服务站 工作站 卫生站 大队 支队 总队 中队 公安 中心 学校 高校 院校 中学 小学 "
    "机关 机构 部门 单位 公司 集团 银行 监会 图书馆 博物馆 文化馆 档案馆 合作社 供销社 联社 街道 社区 村委会 居委会 县 区 市 乡镇 镇 村 ）"
).split()
"""What the names of bodies end in."""
DOES = (
    "会同 联合 协同 牵头 负责 要 应 应当 须 需 必须 尽快 加快 加强 加大 组织 制定 制订 出台 统筹 协调 建立 完善 对 把 将 按照 按 "
    "研究 在 认真 切实 积极 进一步 主动 抓紧 落实 明确 设立 开展 推动 探索 安排 定期 逐步 充分 率先 带头 每 优先 编制 依法 指导 督促 共同 强化 提高 严格 全面"
).split()
"""What follows the name of a body that is to act."""
INTRODUCES = re.compile(
    "(?:为此|因此|对此|同时|此外|另外|再次|其次|首先)?[，,]?(?:我们|特|现|提出|进一步|并|也|还|可|应|要|须|需|请|具体)*(?:建议|由|请|督促|支持|要求|推动|鼓励|责成|提请|希望)?(?:由|请)?"
)
"""What stands before it."""
PARTNERS = re.compile("会同|联合|协同|配合|和|与|及")
LOOKED_AT = 160
"""In how many characters of a text it is looked for."""
LONGEST_ADDRESSEE = 24
"""How long a name is at most."""
SHORTEST_ADDRESSEE = 3
"""How long a name is at least, or it begins with 各."""

_DOES = re.compile(f"[{''.join(sorted({word[-1] for word in BODIES}))}](?={words_pattern(DOES)})")
"""The last character of what may be a body that acts."""
_BODY = re.compile(f"(?:{'|'.join(BODIES)})$")
_UNIT = re.compile(r"(?:责任单位|牵头单位|牵头部门|责任部门|主办单位)[：:]\s*([^，。；、\s（(]{2,24})")
_CLAUSE = re.compile(f"[{CLAUSE_OR_QUESTION_STOPS}\n“”《》]")
_NO_NAME = re.compile(
    "^(?:会同|联合|配合|与|和|及|全年|全面)|(?:城市|组织)$|构建|健全|组织|支持|围绕|引导|实施|争取|聚焦|引进|培育|加快|加大|今年|明年|正$|[的了着过为是使让给等以将把被从对在]|有(?!关)|加强|推进|推行|提升|实现|提高|完善|强化|建立|全社|社会$|机会|大会"
)
_ASKED = re.compile("建议|由|请|督促|责成")
_PLACES = re.compile("^(?:各|全[省市县区州国]|本|我|该|有关|相关|[^，。、]{0,3}[省市县区镇乡州旗盟国])")
"""How the name of a body begins."""
_REGIONS = frozenset("区县镇村市")
"""The ends of names of places, which name a body only after words such as 各."""
_EACH = ("各", "有关", "相关", "所有", "所在")


def find_addressee(text: str) -> tuple[int, int] | None:
    """Return the place of the name of the body that is to act, the one that leads; None where the text names none.

    Args:
        text: cleaned text of a recommendation (建议市财政局会同… gives 市财政局).
    """
    named = _UNIT.search(text) if "单位" in text or "部门" in text else None
    if named is not None:
        return named.span(1)
    for match in _DOES.finditer(text, 0, LOOKED_AT):
        found = _name(text, match.end())
        if found is not None:
            return found
    return None


def _name(text: str, end: int) -> tuple[int, int] | None:
    """Return the name that ends at a place, if one begins its clause."""
    low = max(0, end - LONGEST_ADDRESSEE - 12)
    start = max((match.end() for match in _CLAUSE.finditer(text, low, end - 1)), default=low)
    if start == low and low > 0:
        return None
    begin = start
    intro = INTRODUCES.match(text, start, end)
    start = intro.end() if intro else start
    partner = PARTNERS.search(text, start + 1, end)
    end = partner.start() if partner and _BODY.search(text, start, partner.start()) else end
    name = text[start:end]
    if not SHORTEST_ADDRESSEE <= len(name) <= LONGEST_ADDRESSEE or not _BODY.search(name) or _NO_NAME.search(name):
        return None
    if name[-1] in _REGIONS and not name.startswith(_EACH):
        return None
    if not (_PLACES.match(name) or _ASKED.search(text, begin, start)):
        return None
    return start, end
