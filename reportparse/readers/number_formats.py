"""Writes a number as Word does for a ``numFmt`` (ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

DIGITS = "〇一二三四五六七八九"
UNITS = ("", "十", "百", "千")
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
HIGHEST = 9999
"""The largest number that is written in words."""


def format_number(number: int, form: str) -> str:
    """Return a number in a ``numFmt``; one that is not known, or does not reach so far, as plain figures."""
    write = FORMATS.get(form)
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


def _words(digits: str, units: tuple[str, ...], *, one: bool, zero: str) -> Callable[[int], str | None]:
    """Return a writer in words: with 一 before 百 and 千 or without, with 零 for what is left out or without."""

    def write(number: int) -> str:
        out, skipped = "", False
        figures = str(number)
        for place, figure in enumerate(map(int, figures)):
            unit = units[len(figures) - 1 - place]
            if figure == 0:
                skipped = True
                continue
            if skipped and out:
                out += zero
            skipped = False
            out += unit if figure == 1 and unit and not one else digits[figure] + unit
        return out or digits[0]

    return write


def _counting(number: int) -> str | None:
    """Return 十一 rather than 一十一; from a hundred on the figures one by one."""
    return _plain(number) if number < 100 else _digits(DIGITS)(number)


def _plain(number: int) -> str:
    words = _words(DIGITS, UNITS, one=True, zero="零")(number) or ""
    return words.removeprefix("一") if 10 <= number < 20 else words


def _letters(first: str) -> Callable[[int], str | None]:
    """Return a writer of letters: after z comes aa, then bb."""
    return lambda number: chr(ord(first) + (number - 1) % 26) * ((number - 1) // 26 + 1) if number >= 1 else None


def _roman(number: int) -> str | None:
    out = ""
    for value, sign in ROMAN:
        out += sign * (number // value)
        number %= value
    return out or None


_circles = _from("".join(chr(code) for code in (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))))

FORMATS: dict[str, Callable[[int], str | None]] = {
    "none": lambda _number: "",
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": _digits("０１２３４５６７８９"),
    "decimalFullWidth2": _digits("０１２３４５６７８９"),
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
    "chineseLegalSimplified": _words("零壹贰叁肆伍陆柒捌玖", ("", "拾", "佰", "仟"), one=True, zero="零"),
    "ideographLegalTraditional": _words("零壹貳參肆伍陸柒捌玖", ("", "拾", "佰", "仟"), one=True, zero="零"),
    "japaneseLegal": _words("零壱弐参四伍六七八九", ("", "拾", "百", "阡"), one=True, zero=""),
    "ideographTraditional": _from("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _from("子丑寅卯辰巳午未申酉戌亥"),
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "upperRoman": lambda number: (_roman(number) or "").upper() or None,
    "lowerRoman": _roman,
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
