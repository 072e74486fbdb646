"""What names of bodies look like, and what stands around the name of one that is to act."""

from __future__ import annotations

from typing import Final

from reportparse import papers
from reportparse.fields.acts import ACTS, ADVERBS, IN_NAMES, MUST
from reportparse.fields.vocabulary import Vocabulary
from reportparse.patterns import lazy, words_pattern
from reportparse.signs import CLAUSE_OR_QUESTION_STOPS

OFFICES: Final = "文明办 扶贫办 振兴办 农办 金融办 外办 侨办 台办 港澳办 法制办 信访办 人防办 安委办 食安办 医改办 深改办 督查办 创建办".split()
"""Offices that are named in short; not all that ends in 办 is one (承办)."""
BODIES: Final = (*papers.BODIES, *OFFICES, "常委会", "财政", "各地")
"""What the names of those end in who are asked to act."""
_BRACKET = "(?:[（(][^（）()\\n]{1,12}[）)])?"
"""What may stand behind: 各县（市、区）."""
REGIONS = frozenset("区县镇村市")
"""The ends of names of places, which name a body only after words such as 各."""
EACH = ("各", "有关", "相关", "所有", "所在")
"""What stands before them then."""
DOES: Final = (
    "会同 联合 协同 牵头 负责 要 应 应当 须 需 必须 尽快 加快 加强 加大 组织 制定 制订 出台 统筹 协调 建立 完善 对 把 将 按照 按 结合 根据 针对 围绕 "
    "同步 研究 在 认真 切实 积极 进一步 主动 抓紧 落实 明确 设立 开展 推动 探索 安排 定期 逐步 充分 率先 带头 每 优先 编制 依法 指导 督促 共同 强化 提高 严格 全面"
).split()
"""What follows the name of a body that is to act, wherever it stands."""
TAIL = "等?(?:国务院|中央|[省市县区](?:级|直|直属)?)?(?:多|各)?个?(?:有关|相关|职能|主管|业务|责任|成员){0,3}(?:部门|单位|机构|方面|各方)"
"""What closes a list of names that are not whole (公安、民政等部门)."""

_OWN = (
    "(?!(?:组织|宣传|统战|政法|社会工作)[部委])"
    "(?!(?:机关)?(?:工作人员|干部|代表|职工))"
    "(?!(?<=委)[员会]|(?<=人大|政协)常?委)"
    "(?!(?<=财政)(?![局厅部所从每按将应要须需、和与及]|安排|列支|拨付|设立|加大|统筹|给予|足额))"
)
"""What does not follow the name of a committee that is named itself, not its department (市委组织部) or somebody of it (政协委员),
and of what has the money where it is no more than the name of money (市财政资金)."""
_LAST = f"[{''.join(sorted({word[-1] for word in BODIES}))}）)]"
LASTS = lazy(_LAST + _OWN)
"""The last character of what may be a body."""
_TIMES = r"\d今明年本于"
NAMED = lazy(
    f"{_LAST}(?=[{''.join(sorted({word[0] for word in DOES}))}{_TIMES}]){_OWN}(?={words_pattern(DOES)}|(?P<when>[{_TIMES}]))"
)
"""The same of a body that acts, or may act by some time."""
GOES_ON = lazy(
    f"(?=[{''.join(sorted({word[0] for word in IN_NAMES}))}])(?:{words_pattern(IN_NAMES)}){{1,3}}(?:部门|机构|机关|单位|中心|委员会|领导小组|[室院所处])"
)
"""How a name goes on behind what could be its end, with a verb that is a noun in it (各级机构编制部门)."""
_DID = "(?<=[^为除到不])了(?!解|如指|不起)"
TOLD = lazy(
    f"(?!(?:也|还|都|就|更|一定)*(?:{MUST}))(?:[^，。；：！？\\n]{{0,40}}?(?:{_DID}|正在)|已|曾"
    f"|(?:在|根据|按照|依据|经|围绕|结合)[^。；！？\\n]{{0,120}}?，[^，。；：！？\\n]{{2}}{_DID})"
)
"""What stands behind a body whose acts are told, not asked for."""
BARE = lazy(
    "(?!违|逾期|未|不|发现|撤销|排名|落后|失信|问题|涉)[^的了在对把将让使给要据按照]*(?:部门|机关|机构|单位|公司|集团|银行|[分支]行|[学院高]校|[中小]学|医院|法院|检察院|[^场处]所|合作社|供销社|委会|[协商学]会"
    "|工会|妇联|残联|团委|物业|局|厅|[府委编农网]办|[教体卫建农商科经发]委)$"
)
"""A body that is named by what it does, without a place."""
MODAL = lazy(MUST)
"""What follows a body that is to act."""
ASKED = Vocabulary((*DOES, *ACTS, *ADVERBS, "多与", "可", "应"))
"""What follows a body that acts where the words before ask it to."""
BODY_ENDS = lazy(f"(?:(?:{words_pattern(BODIES)}){_BRACKET}|[省地]{_BRACKET}(?<![省地]))$")
"""The end of a name."""
BODY = lazy(f"(?:{words_pattern(BODIES)}){{1,6}}{_OWN}{_BRACKET}")
"""What names of bodies end in, wherever it stands: several such words, as in 财政局."""
CLAUSE_SIGNS = frozenset(CLAUSE_OR_QUESTION_STOPS + "\n“”《》")
CLAUSE = lazy(f"[{''.join(sorted(CLAUSE_SIGNS))}]")
"""What parts clauses from one another, quotations and names of papers among them."""
NO_NAME = lazy(
    "^(?:会同|联合|配合|与|和|及|全年|全面|报请|报经|报|经(?!济|信|开|发|贸|管)|须经|向|送|呈|上报|纳入|提交)|(?:城市|组织)$|.报[上请经送]|.(?:会同|协同|联合(?![会社体国]))|围绕|聚焦|引进|要求|今年|明年|正$"
    "|[的了着过为是使让给等以将把被从对在](?!部门|单位)|(?<!自)由|有(?!关)|全社(?!会)|(?:社|机|大)会$|部署$"
    "|(?:格|布|大|全|结|开|变|僵)局$|[大展餐]厅$|(?:全|局|内|外|干|东|西|南|北|中)部$"
)
"""What is in stretches that end like a name and are none."""
NOT_IN_NAMES = Vocabulary(word for word in ACTS if len(word) > 1 and word not in IN_NAMES)
"""Verbs that no name has."""
PLACES = lazy("(?:各|全[省市县区州国]|本|我|该|有关|相关|[^，。、]{0,3}[省市县区镇乡州旗盟国])")
"""How the name of a body begins."""


def is_no_name(name: str) -> bool:
    """Return whether a stretch that ends like the name of a body is none.

    >>> is_no_name("县发展改革局"), is_no_name("要求金融部门"), is_no_name("城市发展格局")
    (False, True, True)
    """
    return NO_NAME.search(name) is not None or NOT_IN_NAMES.is_in(name, 0, len(name) - 1)
