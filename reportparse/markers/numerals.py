"""Numerals of every system that markers use, one row each: `parse_numeral` and its inverse, `write_numeral`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from reportparse.signs import FIGURES, WIDE

System = Literal["cjk", "formal", "arabic", "roman", "latin", "stem", "branch", "sequence", "position"]

TO_NINE = "一二三四五六七八九"
"""The digits as they are written."""
TO_TEN = TO_NINE + "十"
"""The numerals with which rough patterns tell a number: every character is one beyond doubt."""
TO_HUNDRED = TO_TEN + "百"
"""The same where numbers run high."""
CJK = TO_HUNDRED + "零〇○兩两廿卅－"
"""What the numerals of markers are made of: also what may be another sign, or 一 as text recognition reads it."""
MISREAD_ONE = "—–"
"""What text recognition also reads for 一; they are dashes nearly anywhere, so only shapes of their own take them."""
READ_AS_ONE = "－﹣" + MISREAD_ONE
"""All that is read as 一 where a numeral stands."""
DIGIT = "0-9０-９"
"""Figures of both widths, as inside a character class."""
FORMAL = "壹贰叁肆伍陆柒捌玖拾貳參叄陸"
"""The numerals of documents that must not be altered, as markers have them: below a hundred, without 零."""
ENCLOSED = "①-⑳⑴-⒇⒈-⒛❶-❿⓵-⓾➀-➓⓫-⓴㉑-㉟"
"""Characters that are an Arabic numeral with what encloses it, as inside a character class."""
CJK_ENCLOSED = "㈠-㈩㊀-㊉"
"""The same of Chinese numerals."""

_CJK = "零" + TO_NINE
_FORMAL = "零壹贰叁肆伍陆柒捌玖"
STEMS = "甲乙丙丁戊己庚辛壬癸"
BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_HIGHEST_ROMAN = 39
"""The largest Roman numeral of a marker: beyond it letters are letters."""
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

HIGHEST = 9999
"""The largest number that is written in words."""
LAST = 1000
"""The ordinal of a closing word such as 最后, which follows any other."""
SEQUENCE = {"首先": 1, "其次": 2, "再次": 3, "再者": 3, "再有": 3, "最后": LAST, "最後": LAST}
"""Sequence words and the place they take; the first word of a place is the one written."""

POSITIONS = "上中下"
"""The parts of a work in two or three."""

_VARIANTS = str.maketrans(
    {
        **dict(zip(WIDE, FIGURES, strict=True)),
        **{chr(ord(letter) + 0xFEE0): letter for letter in _LATIN},
        **dict(zip("〇○Ｏ" + READ_AS_ONE + "兩两貳貮參叄陸弌弍弎", "零零零一一一一二二贰贰叁叁陆一二三", strict=True)),
        "廿": "二十",
        "卅": "三十",
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
        **{chr(0x3220 + i): TO_TEN[i] for i in range(10)},  # ㈠
        **{chr(0x3280 + i): TO_TEN[i] for i in range(10)},  # ㊀
    }
)
"""Characters that are one numeral in another dress."""


@dataclass(frozen=True, slots=True)
class Numerals:
    """A system of numerals."""

    pattern: str
    """What a numeral of it looks like in running text, as a regular expression; it reaches further than markers count."""
    read: Callable[[str], int | None]
    """Gives the value of a numeral in its plain dress; None where it is none."""
    write: Callable[[int], str | None]
    """Gives the numeral of a value above zero; None where it has none."""
    steps: bool = True
    """Whether each value follows the one before; words such as 首先 and 最后 leave some out."""


def parse_numeral(system: System, text: str) -> int | None:
    """Return the value of a numeral, or None where the text is none of that system."""
    text = text.translate(_VARIANTS)
    return SYSTEMS[system].read(text) if text else None


def write_numeral(system: System, value: int) -> str:
    """Return the numeral of a value, as `parse_numeral` reads it back.

    Raises:
        ValueError: the system has no numeral for the value.
    """
    written = SYSTEMS[system].write(value) if value > 0 or (value == 0 and system == "arabic") else None
    if written is None:
        raise ValueError(f"no {system} numeral for {value}")
    return written


def in_words(value: int, digits: str, units: str, *, one: bool = True, zero: str = "零") -> str:
    """Return a number up to `HIGHEST` in words.

    Args:
        value: the number.
        digits: zero to nine.
        units: ten, a hundred and a thousand.
        one: whether 一 stands before a unit, as in 一百.
        zero: what stands for what is left out, as in 一百零三.
    """
    out, skipped = "", False
    figures = str(value)
    for place, figure in enumerate(map(int, figures), 1):
        unit = units[len(figures) - place - 1] if place < len(figures) else ""
        if figure == 0:
            skipped = True
            continue
        out += zero if skipped and out else ""
        out += unit if figure == 1 and unit and not one else digits[figure] + unit
        skipped = False
    return out or digits[0]


def in_plain_words(value: int, digits: str, units: str) -> str:
    """Return a number in words, 十一 rather than 一十一."""
    words = in_words(value, digits, units)
    return words.removeprefix(digits[1]) if 10 <= value < 20 else words


def in_roman(value: int) -> str:
    """Return a number in Roman capitals; nothing for zero."""
    out = ""
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        out += letters * count
    return out


def _words(digits: str, units: Mapping[str, int]) -> tuple[Callable[[str], int | None], Callable[[int], str | None]]:
    """Return the reader and the writer of numbers in words."""
    signs = "".join(units)

    def write(value: int) -> str | None:
        return in_plain_words(value, digits, signs) if value <= HIGHEST else None

    return lambda text: _parse_units(text, digits, units), write


def _letters(letters: str) -> tuple[Callable[[str], int | None], Callable[[int], str | None]]:
    """Return the reader and the writer of a system of single letters."""

    def read(text: str) -> int | None:
        place = letters.find(text.upper())
        return place + 1 if place >= 0 and len(text) == 1 else None

    return read, lambda value: letters[value - 1] if value <= len(letters) else None


def _parse_units(text: str, digits: str, units: Mapping[str, int]) -> int | None:
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


def _parse_roman(text: str) -> int | None:
    text = text.upper()
    value, rest = 0, text
    for size, letters in _ROMAN:
        while rest.startswith(letters) and value <= _HIGHEST_ROMAN:
            value, rest = value + size, rest[len(letters) :]
    return value if not rest and 0 < value <= _HIGHEST_ROMAN and in_roman(value) == text else None


SYSTEMS: dict[System, Numerals] = {
    "cjk": Numerals(f"[{CJK}千]+|[{CJK_ENCLOSED}{MISREAD_ONE}]", *_words(_CJK, {"十": 10, "百": 100, "千": 1000})),
    "formal": Numerals(f"[零{FORMAL}]+", *_words(_FORMAL, {"拾": 10, "佰": 100, "仟": 1000})),
    "arabic": Numerals(f"[{DIGIT}]+|[{ENCLOSED}]", lambda text: int(text) if text.isascii() and text.isdigit() else None, str),
    "roman": Numerals("[IVXivx]+|[Ⅰ-Ⅻⅰ-ⅻ]", _parse_roman, lambda value: in_roman(value) if value <= _HIGHEST_ROMAN else None),
    "latin": Numerals("[A-Za-zＡ-Ｚ]", *_letters(_LATIN)),
    "stem": Numerals(f"[{STEMS}]", *_letters(STEMS)),
    "branch": Numerals(f"[{BRANCHES}]", *_letters(BRANCHES)),
    "sequence": Numerals(
        "|".join(SEQUENCE),
        SEQUENCE.get,
        lambda value: next((word for word, at in SEQUENCE.items() if at == value), None),
        steps=False,
    ),
    "position": Numerals(f"[{POSITIONS}]", *_letters(POSITIONS), steps=False),
}
"""The systems by name; one is a row here."""

LETTERS: System = "latin"
"""The letters that stand before figures, as in A.1."""
IN_PLACE: tuple[System, ...] = ("arabic", "formal", "roman")
"""The numerals that stand in the place of Chinese ones, as in 第3章, 第叁章 and 第Ⅲ章."""
