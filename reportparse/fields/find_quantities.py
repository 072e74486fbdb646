"""Finds numbers with their units, and what they count."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import isfinite
from typing import NamedTuple

from reportparse.markers.numerals import TO_NINE
from reportparse.papers import GAP
from reportparse.patterns import lazy
from reportparse.signs import BLANKS

UNITS = (
    "个百分点 % ‰ 万亿元 平方公里 平方千米 平方米 立方米 公里 千米 厘米 毫米 公顷 千瓦时 千瓦 兆瓦 公斤 千克 美元 元 亩 吨 升 米 度 "
    "人次 例次 车次 个月 小时 分钟 岁 年 天 周 倍"
).split()
"""Units of measure."""
COUNTERS = "个 家 所 座 条 处 户 人 名 位 件 起 份 部 辆 台 套 项 次 株 顶 场 期 间 张 片 支 批 宗 艘 架 幢 栋 盏 口 眼 头 只 门 册 册次 例 届 笔 种 类 对 节 块 根 枚 颗 篇 本 桩 段".split()
"""Words that count things (量词), which the thing may follow."""
MULTIPLIERS = {"": 1.0, "百": 1e2, "千": 1e3, "万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8, "万亿": 1e12}
TENTHS = {char: number for number, char in enumerate(TO_NINE, 1)} | {"两": 2}
"""Numerals before 成, which is a tenth."""
_INSIDE = r"\d.第〔\[—\-/"
"""What stands before no amount, but inside a number or before an ordinal."""
_ABOUT = lazy(rf"(?<![{_INSIDE}])(?:超过|不足|不到|不少于|不低于|不超过|近|约|至少|将近|接近)$")
"""What may stand before a number."""
LONGEST_ABOUT = 3
_MORE = "(?:以上|以下|左右|上下)?"
VERBS = "的 可 在 办 设 填写 开 实行 停办 说 完成 建成 参与 使用 投入 存在 缺少 缺乏 反映 认为 表示 达 占 以 按 被 因".split()
"""What may follow a number and its counter without being what is counted."""
ENDS = "的 里 有 未 在 均 已 内 仅 都 为 是 共 无 没 尚 占 需 达 也 还 仍 就 则 只 不 由 对 把 将 可 能 被 集体 分属 处于 实行 完成 存在 缺 反映 认为".split()
"""What ends the name of what is counted, beside punctuation."""
PREDICATES = (
    "享受 停产 停业 停工 停运 停用 停水 歇业 倒闭 关停 亏损 开工 完工 竣工 投产 投用 落户 入驻 签约 入围 入选 进入 退出 加入 参加 成立 启动 开展 编制 建立 申请 申报 报名 "
    "获得 获评 获批 取得 得到 收到 通过 超过 低于 高于 不足 发生 出现 面临 遭遇 进展 缓慢 滞后 逾期 超期 超标 闲置 空置 老化 破损 渗漏 漏水 "
    "受益 受损 受灾 辍学 失学 打工 返乡 脱贫 返贫 离职 辞职"
).split()
"""What is said of what is counted, behind its name; before it, such a word is a part of the name (停产企业)."""
_PREDICATES = "|".join(PREDICATES)
_CLOSES = r"[，。；、：！？,;（）()”\s]|$"
_THING = (
    rf"(?!{'|'.join(VERBS)}|(?:{_PREDICATES}){{1,3}}(?:{_CLOSES}))(?P<of>[^\W\da-zA-Z_]{{1,12}}?)"
    rf"(?={_CLOSES}|{'|'.join(ENDS)}|中(?![职心小学医专])|{_PREDICATES})"
)
_QUANTITY = lazy(
    rf"(?P<number>\d(?<![{_INSIDE}]\d)(?<!\d[,，至到~～]\d)(?<!第[{BLANKS}]\d)(?:\d{{0,2}}(?:[,，]\d{{3}}){{1,9}}(?:\.\d+)?|\d*(?:\.\d+)?))"
    rf"(?P<more>多|余)?{GAP}(?P<by>万亿|百万|千万|[百千万亿])?(?P<more2>多|余)?{GAP}"
    rf"(?:(?P<unit>{'|'.join(map(re.escape, UNITS))})(?P<tail>多|余)?{_MORE}"
    rf"|(?!所示)(?P<counter>{'|'.join(map(re.escape, COUNTERS))}){_MORE}(?:{_THING})?)"
)
_TENTHS = lazy(rf"(?P<tenth>[{TO_NINE}两])成(?P<half>[{TO_NINE}半])?(?:多|以上|左右)?(?![为立功果员长绩效就本分熟])")


class FoundQuantity(NamedTuple):
    """A number in a text."""

    start: int
    end: int
    value: float
    unit: str
    of: tuple[int, int] | None
    """The place of what is counted."""


def find_quantities(text: str) -> Iterator[FoundQuantity]:
    """Yield the amounts that a text gives in figures, or in tenths (成); dates, ages of a class and ordinals are none.

    Args:
        text: cleaned text of a finding, in its plain reading.
    """
    last = 0
    for match in _matches(text):
        if match.start() < last:
            continue
        last = match.end()
        start = _start(text, match.start())
        if "tenth" in match.re.groupindex:
            yield FoundQuantity(start, last, _tenths(match), "%", None)
        elif not _is_date(match, text):
            number = float(match["number"].replace(",", "").replace("，", ""))
            unit = match["unit"] or match["counter"]
            value = round(number * MULTIPLIERS[match["by"] or ""], 6)
            if isfinite(value):  # More than 308 figures count nothing.
                yield FoundQuantity(start, last, value, unit, match.span("of") if match["of"] else None)


def _matches(text: str) -> list[re.Match[str]]:
    """Return what may be amounts, in figures and in tenths, in order of place."""
    found = list(_QUANTITY.finditer(text))
    if "成" not in text:
        return found
    return sorted([*found, *_TENTHS.finditer(text)], key=re.Match.start)


def _start(text: str, at: int) -> int:
    """Return where an amount begins whose number stands at a place: with 超过 and the like, if it stands before."""
    about = _ABOUT.search(text, max(0, at - LONGEST_ABOUT), at)
    return about.start() if about else at


def _tenths(match: re.Match[str]) -> float:
    """Return the percentage that 一成五 says."""
    half = match["half"]
    return 10.0 * TENTHS[match["tenth"]] + (5.0 if half == "半" else TENTHS.get(half or "", 0))


def _is_date(match: re.Match[str], text: str) -> bool:
    """Return whether a number is that of a year, or says who is meant (60岁以上)."""
    if match["unit"] == "年":
        return len(match["number"]) == 4 or text[match.end() : match.end() + 1] in tuple("来前底内末期代级度")
    return match["unit"] == "岁" and text.startswith(("以上", "以下", "及"), match.end("unit"))
