"""Numerals of every system that markers use: `parse_numeral` and its inverse, `write_numeral`."""

from __future__ import annotations

from typing import Literal

System = Literal["cjk", "formal", "arabic", "roman", "latin", "stem", "branch", "sequence"]

_CJK = "零一二三四五六七八九"
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_CJK_UNITS = {"十": 10, "百": 100, "千": 1000}
_FORMAL_UNITS = {"拾": 10, "佰": 100, "仟": 1000}
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

LAST = 1000
"""The ordinal of a closing word such as 最后, which follows any other."""
SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "最后": LAST, "最後": LAST}
"""Sequence words and the place they take; the first word of a place is the one written."""

_VARIANTS = str.maketrans(
    {
        **dict(zip("０１２３４５６７８９", "0123456789", strict=True)),
        **dict(zip("〇○Ｏ－﹣兩两貳貮參叄陸弌弍弎", "零零零一一二二贰贰叁叁陆一二三", strict=True)),
        **{chr(0x2160 + i): roman for i, roman in enumerate("I II III IV V VI VII VIII IX X XI XII".split())},
        **{chr(0x2170 + i): roman for i, roman in enumerate("I II III IV V VI VII VIII IX X XI XII".split())},
        **{chr(0x2460 + i): str(i + 1) for i in range(20)},  # ①
        **{chr(0x2474 + i): str(i + 1) for i in range(20)},  # ⑴
        **{chr(0x2488 + i): str(i + 1) for i in range(20)},  # ⒈
        **{chr(0x24F5 + i): str(i + 1) for i in range(10)},  # ⓵
        **{chr(0x2776 + i): str(i + 1) for i in range(10)},  # ❶
        **{chr(0x2780 + i): str(i + 1) for i in range(10)},  # ➀
        **{chr(0x278A + i): str(i + 1) for i in range(10)},  # ➊
        **{chr(0x24EB + i): str(i + 11) for i in range(10)},  # ⓫
        **{chr(0x3251 + i): str(i + 21) for i in range(15)},  # ㉑
        **{chr(0x3220 + i): "一二三四五六七八九十"[i] for i in range(10)},  # ㈠
        **{chr(0x3280 + i): "一二三四五六七八九十"[i] for i in range(10)},  # ㊀
    }
)
"""Characters that are one numeral in another dress."""


def parse_numeral(system: System, text: str) -> int | None:
    """Return the value of a numeral, or None where the text is none of that system."""
    text = text.translate(_VARIANTS)
    if not text:
        return None
    if system == "arabic":
        return int(text) if text.isascii() and text.isdigit() else None
    if system == "cjk":
        return _parse_units(text, _CJK, _CJK_UNITS)
    if system == "formal":
        return _parse_units(text, _FORMAL, _FORMAL_UNITS)
    if system == "roman":
        return _parse_roman(text.upper())
    if system == "sequence":
        return SEQUENCE.get(text)
    letters = {"latin": _LATIN, "stem": _STEMS, "branch": _BRANCHES}[system]
    place = letters.find(text.upper())
    return place + 1 if place >= 0 and len(text) == 1 else None


def write_numeral(system: System, value: int) -> str:
    """Return the numeral of a value, as `parse_numeral` reads it back.

    Raises:
        ValueError: the system has no numeral for the value.
    """
    if value < 0 or (value == 0 and system != "arabic"):
        raise ValueError(f"no {system} numeral for {value}")
    if system == "arabic":
        return str(value)
    if system == "cjk":
        return _write_units(value, _CJK, _CJK_UNITS)
    if system == "formal":
        return _write_units(value, _FORMAL, _FORMAL_UNITS)
    if system == "roman":
        return _write_roman(value)
    if system == "sequence":
        return next(word for word, place in SEQUENCE.items() if place == value)
    letters = {"latin": _LATIN, "stem": _STEMS, "branch": _BRANCHES}[system]
    if value > len(letters):
        raise ValueError(f"no {system} numeral for {value}")
    return letters[value - 1]


def _parse_units(text: str, digits: str, units: dict[str, int]) -> int | None:
    """Read 二十一, 一百零三, and digits in a row as in 二一."""
    if not any(unit in text for unit in units):
        places = [digits.find(char) for char in text]
        return None if -1 in places else int("".join(map(str, places)))
    total, digit = 0, -1
    for char in text:
        if char in units:
            total += (1 if digit < 0 else digit) * units[char]
            digit = -1
            continue
        digit = digits.find(char)
        if digit < 0:
            return None
    return total + max(digit, 0)


def _write_units(value: int, digits: str, units: dict[str, int]) -> str:
    if value >= 10000:
        raise ValueError(f"no numeral for {value}")
    out, rest, gap = "", value, False
    for unit, size in sorted(units.items(), key=lambda item: -item[1]):
        digit, rest = divmod(rest, size)
        if digit:
            out += (digits[0] if gap else "") + digits[digit] + unit
            gap = False
        else:
            gap = bool(out)
    if rest:
        out += (digits[0] if gap else "") + digits[rest]
    ten = next(unit for unit, size in units.items() if size == 10)
    return out[1:] if value < 20 and out.startswith(digits[1] + ten) else out


def _parse_roman(text: str) -> int | None:
    value, rest = 0, text
    for letters, size in _ROMAN:
        while rest.startswith(letters) and value < 40:
            value, rest = value + size, rest[len(letters) :]
    return value if not rest and 0 < value < 40 and _write_roman(value) == text else None


def _write_roman(value: int) -> str:
    if value >= 40:
        raise ValueError(f"no roman numeral for {value}")
    out = ""
    for letters, size in _ROMAN:
        count, value = divmod(value, size)
        out += letters * count
    return out
