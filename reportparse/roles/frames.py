"""Sentences whose frame says what they are, whatever stands inside: 调查组建议，要…, 还存在…困难, 让我们…奋斗. One row a frame."""

from __future__ import annotations

import re
from typing import NamedTuple

from reportparse.model import Role
from reportparse.patterns import lazy
from reportparse.roles.lexicon import CueHit, holds
from reportparse.roles.table import INDEX

LOOKED_AT = 240
"""In how many characters of a sentence one is looked for."""


class Frame(NamedTuple):
    """Words about what a sentence says."""

    role: Role
    weight: float
    """Log odds."""
    words: tuple[str, ...]
    """A sentence without one of these has no such frame."""
    pattern: re.Pattern[str]


_CLAUSE = r"(?:\A|(?<=[，；：]))"
_IN = "[^，。；：》]"
_WHO = rf"(?!{_IN}{{0,12}}(?:中央|国务院|国家|省委|总书记|全会|报告|曾)){_IN}{{1,14}}?(?<![新高的各和与])"
"""A meeting, a group or a speaker; what the Party's centre says is background."""
_MUST = r"(?:(?<![只不需重主想首])[要须](?![求素点闻件])|应当?(?![用对急])|必须|务必)"
_PROBLEM = "(?:问题|困难|不足|差距|短板|矛盾|薄弱环节|弱项|隐患)"
FRAMES: tuple[Frame, ...] = (
    Frame(
        "recommendation", 3.5, ("强调", "指出", "要求", "建议", "提出", "希望"),
        lazy(rf"{_CLAUSE}{_WHO}(?:强调|指出|要求|建议|提出|希望)(?!了)(?:在{_IN}{{0,12}})?，?{_IN}{{0,12}}?{_MUST}"),
    ),
    Frame(
        "recommendation", 4.0, ("恳请", "敬请", "申请", "请求", "商请"),
        lazy(rf"{_CLAUSE}{_IN}{{0,12}}?(?:恳请|敬请|请求|商请|[现特拟]申请){_IN}{{0,30}}(?:拨付|解决|安排|拨给|下拨|补助|支持|批准|协调)"),
    ),
    Frame(
        "recommendation", 4.0, ("建议",),
        lazy(rf"\A(?:[为对因据]此|鉴于此|综上){_IN}{{0,4}}，?{_IN}{{0,6}}?建议(?![的稿书案])"),
    ),
    Frame(
        "finding", 3.0, ("存在", "面临"),
        lazy(rf"(?:仍|还|也|尚|依然)[^，。；：]{{0,6}}(?:存在|面临)(?!的是)[^，。；：]{{0,24}}?{_PROBLEM}"),
    ),
    Frame(
        "finding", 3.0, ("清醒",),
        lazy(rf"清醒地?(?:认识|看|意识)到[^。；：]{{0,70}}?{_PROBLEM}"),
    ),
    Frame(
        "finding", 3.0, ("突出", "严重"),
        lazy(rf"{_PROBLEM}[^，。；：]{{0,6}}?(?:仍|还|依然|较|比较|十分|日益|日趋)[^，。；：]{{0,4}}?(?:突出|严重)"),
    ),
    Frame(
        "finding", 3.5, ("发现", "看出", "暴露", "反映出"),
        lazy(rf"{_CLAUSE}{_IN}{{0,20}}?(?<![未没某])(?:发现|看出|暴露出?|反映出)[^。；]{{0,40}}?(?:存在(?!的)|有)[^。；]{{0,60}}?(?:问题|不足|短板|漏洞|隐患|薄弱|不到位|不够|差距)"),
    ),
    Frame(
        "other", 6.0, ("让我们",),
        lazy(rf"{_CLAUSE}让我们(?!的)[^。；：]{{0,80}}?(?:团结|携手|领导下|奋斗|奋进|前进|努力|未来|篇章)"),
    ),
    Frame(
        "other", 6.0, ("制定", "制订"),
        lazy(r"\A[^。；]{0,160}?制[定订](?:本|此|如下|以下)(?:实施|工作|行动|具体)?(?:方案|办法|意见|计划|规定|细则|措施|规划|条例)"),
    ),
    Frame(
        "other", 4.0, ("是指", "指的是"),
        lazy(r"\A[^，。；]{1,24}?(?:是指(?![导出明挥标望定令责])|指的是)"),
    ),
)  # fmt: skip
WORDS: tuple[str, ...] = tuple(word for frame in FRAMES for word in frame.words)
"""A text without one of these has no frame."""


def find_frames(sentence: str) -> list[CueHit]:
    """Return what the frames of a sentence tell.

    Args:
        sentence: in its plain reading, with signs in full width.

    >>> [(hit.weight, hit.end) for hit in find_frames("调查组建议，要完善制度。")]
    [(3.5, 7)]
    """
    text = sentence[:LOOKED_AT]
    found: list[CueHit] = []
    for role, weight, words, pattern in FRAMES:
        match = pattern.search(text) if holds(text, words) else None
        if match is not None:
            found.append(CueHit(INDEX[role], weight, match.start(), match.end()))
    return found
