"""Writes a number as Word does for a ``numFmt`` (ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

from reportparse.markers.numerals import BRANCHES, HIGHEST, STEMS, TO_NINE, in_plain_words, in_roman, in_words
from reportparse.signs import WIDE

DIGITS = "〇" + TO_NINE
"""Zero to nine as Word writes them figure by figure."""
UNITS = "十百千"


def format_number(number: int, form: str) -> str:
    """Return a number in a ``numFmt``, or in as many figures as ``001``; one not known, or that reaches less far, as plain figures."""
    write = _padded(form) if form.isdigit() else FORMATS.get(form)
    written = write(number) if write is not None and 0 <= number <= HIGHEST else None
    return str(number) if written is None else written


def _from(signs: str) -> Callable[[int], str | None]:
    """Return a writer that takes the n-th sign."""
    return lambda number: signs[number - 1] if 1 <= number <= len(signs) else None


def _range(first: str, count: int) -> Callable[[int], str | None]:
    return _from("".join(chr(ord(first) + place) for place in range(count)))


def _digits(signs: str) -> Callable[[int], str | None]:
    """Return a writer that puts one sign for each figure."""
    return lambda number: "".join(signs[int(figure)] for figure in str(number))


def _padded(first: str) -> Callable[[int], str | None]:
    """Return a writer in at least as many figures as the first number has."""
    return lambda number: str(number).zfill(len(first))


def _ordinal(number: int) -> str:
    """Return 1st, 2nd, 3rd, 11th."""
    ending = "th" if number // 10 % 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _words(digits: str, units: str, *, one: bool, zero: str) -> Callable[[int], str | None]:
    """Return a writer in words: with 一 before 百 and 千 or without, with 零 for what is left out or without."""
    return lambda number: in_words(number, digits, units, one=one, zero=zero)


def _counting(number: int) -> str | None:
    """Return 十一 rather than 一十一; from a hundred on the figures one by one."""
    return _plain(number) if number < 100 else _digits(DIGITS)(number)


def _plain(number: int) -> str:
    return in_plain_words(number, DIGITS, UNITS)


def _letters(first: str) -> Callable[[int], str | None]:
    """Return a writer of letters: after z comes aa, then bb."""
    return lambda number: chr(ord(first) + (number - 1) % 26) * ((number - 1) // 26 + 1) if number >= 1 else None


_circles = _from("".join(chr(code) for code in (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))))

FORMATS: dict[str, Callable[[int], str | None]] = {
    "none": lambda _number: "",
    "decimalZero": _padded("01"),
    "numberInDash": lambda number: f"- {number} -",
    "ordinal": _ordinal,
    "decimalFullWidth": _digits(WIDE),
    "decimalFullWidth2": _digits(WIDE),
    "decimalEnclosedCircle": _circles,
    "decimalEnclosedCircleChinese": _circles,
    "decimalEnclosedParen": _range("⑴", 20),
    "decimalEnclosedFullstop": _range("⒈", 20),
    "ideographEnclosedCircle": _range("㊀", 10),
    "chineseCounting": _counting,
    "taiwaneseCounting": _counting,
    "chineseCountingThousand": _plain,
    "taiwaneseCountingThousand": _plain,
    "japaneseCounting": _words(DIGITS, UNITS, one=False, zero=""),
    "ideographDigital": _digits(DIGITS),
    "japaneseDigitalTenThousand": _digits(DIGITS),
    "taiwaneseDigital": _digits(DIGITS.replace("〇", "○")),
    "chineseLegalSimplified": _words("零壹贰叁肆伍陆柒捌玖", "拾佰仟", one=True, zero="零"),
    "ideographLegalTraditional": _words("零壹貳參肆伍陸柒捌玖", "拾佰仟", one=True, zero="零"),
    "japaneseLegal": _words("零壱弐参四伍六七八九", "拾百阡", one=True, zero=""),
    "ideographTraditional": _from(STEMS),
    "ideographZodiac": _from(BRANCHES),
    "ideographZodiacTraditional": lambda number: (
        STEMS[(number - 1) % 10] + BRANCHES[(number - 1) % 12] if 1 <= number <= 60 else None
    ),
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "upperRoman": lambda number: in_roman(number) or None,
    "lowerRoman": lambda number: in_roman(number).lower() or None,
}
"""By ``numFmt``: the writer; figures for all others."""

SYMBOLS: dict[str, str] = {
    "\uf06c": "●", "\uf06e": "■", "\uf075": "◆", "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓",
    "\uf076": "❖", "\uf0a8": "◻", "\uf071": "❑", "\uf0e0": "→", "\uf0b2": "◇", "\uf077": "◆", "\uf06f": "□", "\uf0a1": "○",
}  # fmt: skip
"""What the private characters of Wingdings and Symbol show."""


def plain_symbols(text: str) -> str:
    """Return a text with the private characters of symbol fonts as the signs that they show."""
    return "".join(SYMBOLS.get(char, "•" if "\uf000" <= char <= "\uf0ff" else char) for char in text)
