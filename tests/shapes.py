"""What a marker's characters say: its family and ordinal, for texts whose markers are known.

Written apart from the tokenizer on purpose: the truth of a fixture never comes from the parser.
"""

from __future__ import annotations

import re
import unicodedata

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")}
_FORMAL = str.maketrans("壹贰叁肆伍陆柒捌玖拾－", "一二三四五六七八九十一")
_CJK = "[零一二三四五六七八九十百－]+"
_SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": 1000}
_SHAPES: tuple[tuple[str, str], ...] = (
    ("part", rf"第({_CJK}|\d+)(?:部分|编|篇)"),
    ("chapter", rf"第({_CJK}|\d+)章"),
    ("section", rf"第({_CJK}|\d+)[节節]"),
    ("article", rf"第({_CJK}|\d+)[条條]"),
    ("clause", rf"第({_CJK})款"),
    ("di", rf"第({_CJK}|\d+)(?:[则就]?是)?"),
    ("shi", rf"({_CJK})[则就]?是"),
    ("yao", rf"({_CJK})要"),
    ("ze", rf"({_CJK})则"),
    ("qi", rf"其({_CJK})是?"),
    ("sequence", "(首先|其次|再次|再者|最后)"),
    ("cjk_comma", rf"({_CJK})[、.．]?"),
    ("cjk_paren", rf"[(（〔]({_CJK})[)）〕]"),
    ("formal", "([壹贰叁肆伍陆柒捌玖拾]+)[、.]"),
    ("decimal_4", r"\d+\.\d+\.\d+\.(\d+)"),
    ("decimal_3", r"\d+\.\d+\.(\d+)"),
    ("decimal_2", r"\d+\.(\d+)"),
    ("arabic_dot", r"(\d+)[.．、]"),
    ("arabic_paren", r"[(（](\d+)[)）]"),
    ("arabic_close", r"(\d+)[)）]"),
    ("label_n", rf".*?({_CJK}|\d+)[:：]"),
    ("dash", "—+"),
    ("bullet", "[●■◆▲]"),
    ("label", ".+[:：]"),
    ("noun_n", rf"(?:第|[\u4e00-\u9fff]{{2,4}}?)({_CJK}|\d+|[A-Z])[\u4e00-\u9fff]{{0,3}}"),
)
"""By family: what a whole marker is made of, its number in the group; the first that fits is taken."""


def shape_of(marker: str) -> tuple[str, int | None]:
    """Return the family and the ordinal of a marker.

    Raises:
        ValueError: it has the shape of no family.
    """
    text = "".join(marker.split())
    if "①" <= text <= "⑳" or "❶" <= text <= "❿":
        return "circled", int(unicodedata.numeric(text))
    for family, pattern in _SHAPES:
        if found := re.fullmatch(pattern, text):
            return family, _value(found.group(1)) if found.groups() else None
    raise ValueError(f"no marker: {marker}")


def _value(numeral: str) -> int:
    if numeral in _SEQUENCE:
        return _SEQUENCE[numeral]
    if numeral.isdigit():
        return int(numeral)
    total = digit = 0
    for char in numeral.translate(_FORMAL):
        if char in "十百":
            total, digit = total + (digit or 1) * (10 if char == "十" else 100), 0
        else:
            digit = _DIGITS[char]
    return total + digit


def numeral(value: int) -> str:
    """Return the Chinese numeral of a number below a thousand."""
    digits = "零一二三四五六七八九"
    hundreds, rest = divmod(value, 100)
    if hundreds:
        between = "零" if 0 < rest < 10 else "一" if 10 <= rest < 20 else ""
        return f"{digits[hundreds]}百{between}{numeral(rest)}"
    tens, ones = divmod(rest, 10)
    return ("" if tens == 0 else "十" if tens == 1 else digits[tens] + "十") + (digits[ones] if ones else "")
