"""Signs of writing that several rooms ask for: what ends a sentence, a clause or a line, brackets, blanks, widths.

Each set is the characters of one string; stops, commas and blanks fit into a character class. Where two
differ by a sign, both stand here, and the line below says why.
"""

from __future__ import annotations

from reportparse.patterns import lazy

STOPS = "。！？；"
"""What ends a sentence, or a clause that could be one, in Chinese text."""
STOPS_OR_COLON = STOPS + "："
"""The same and the colon, which ends the lead of a list or a short title. Both, in full width, shape the trained
model of lost line breaks."""
ANY_STOPS = STOPS_OR_COLON + "!?;:"
"""The same in both widths. The Latin full stop is not among them: it stands in figures and names."""
SENTENCE_STOPS = "。！？!?"
"""What ends a sentence beyond doubt, in both widths: after a semicolon or colon it goes on."""
QUESTIONS = "？?"
"""What ends a question, in both widths."""
LINE_STOPS = ANY_STOPS + "…"
"""What may end a whole line or a passage: words that are left out end it, too."""

COMMAS = "，,、"
"""What parts words inside a clause, in both widths."""
COLONS = "：:"
"""What stands between a label and what it gives, in both widths."""
CLAUSE_STOPS = "，。；：,;:"
"""What ends a clause of running prose, in both widths; no 、, which parts the words of one."""
CLAUSE_OR_QUESTION_STOPS = CLAUSE_STOPS + "！？"
"""The same with questions and exclamations, which notes and headings have none of."""
INNER = CLAUSE_OR_QUESTION_STOPS + "、"
"""What running text has inside: the signs of a sentence, whatever they part."""

LINE_ENDS = "\n\r\v\x85\u2028\u2029"
"""What ends a line of a text as it was read; a carriage return and the line feed behind it are one end."""
BLANKS = " \t\u3000"
"""White space within a line."""
LINE_BLANKS = BLANKS + "\r"
"""The same in a source, whose lines may end in a carriage return."""
PAGE_BLANKS = BLANKS + "\f"
"""The same about page numbers, where a form feed stands between pages."""

WIDTHLESS = "\u200b\u200c\u2060\ufeff"
"""What has no width, as editors of sites and the marks of encodings leave it. U+200D is not among them: it joins two
signs into one that is seen."""
CLOSES_HEADING = BLANKS + ANY_STOPS + COMMAS + "."
"""What a heading leaves off at its end."""
BEHIND_HEADING = LINE_BLANKS + ANY_STOPS + COMMAS
"""What stands behind a heading and opens no paragraph; a Latin full stop may, as in .NET, and is asked with `is_point`."""

DASHES = "—–－-"
"""What is drawn as a dash: before points, about page numbers, between the names of a site. The hyphen stands last, as these
signs do in a character class."""
HYPHENS = "‐" + DASHES
"""What joins the figures of one number, as in 第3-1条."""
RULES = "―─" + DASHES
"""The same with the signs of which lines are drawn."""

CLOSING_QUOTES = "”’」』"
"""What ends a quotation."""
AFTER_STOP = CLOSING_QUOTES + "）)"
"""What may stand between the end of a sentence and the next: it closes what the sentence opened."""
CLOSERS = AFTER_STOP + "》"
"""What closes words that a sentence may end with: quotes, brackets, titles."""
ALL_CLOSERS = CLOSERS + "〉】〕］]\"'*"
"""The same with rare brackets, straight quotes, and the asterisk of Markdown."""
OPENERS = "（(“‘「『《〈【〔［["
"""What opens words, and so ends no line that is whole."""

PAIRS = {"”": "“", "》": "《", "）": "（", "〉": "〈", "〕": "〔", "】": "【"}
"""By what closes: what opens; quotes and brackets that have one form for each side."""
ROUND = {
    **dict.fromkeys("(﹙〔【［︵", "（"),
    **dict.fromkeys(")﹚〕】］︶", "）"),
}
"""By bracket: the round one in its place."""

FULL_SIGNS = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
"""By half-width sign: the one of Chinese text."""
_WIDENED = {**FULL_SIGNS, "(": "（", ")": "）"}


def is_point(text: str, at: int) -> bool:
    """Return whether a Latin full stop at an offset may close a sentence: beside it stand no letters, figures or further points.

    >>> is_point("宣传不够.有的", 4), is_point("达1.5万", 2), is_point("略...", 2), is_point(".NET平台", 0)
    (True, False, False, False)
    """
    return text.startswith(".", at) and not any(
        char == "." or (char.isascii() and char.isalnum()) for char in text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    )


def full_width(text: str) -> str:
    """Return a text with its signs and brackets in the width of Chinese text; no offset changes. Most texts have few to look for."""
    for half, full in _WIDENED.items():
        if half in text:
            text = text.replace(half, full)
    return text


_LONE_RETURNS = lazy(r"(?<!\r)\r++(?!\n)")


def with_line_feeds(text: str) -> str:
    r"""Return a text whose lines all end in a line feed; no offset changes, and a carriage return before one stays.

    >>> with_line_feeds("一\r二\v三\r\n")
    '一\n二\n三\r\n'
    """
    for end in LINE_ENDS:
        if end not in "\r\n" and end in text:
            text = text.replace(end, "\n")
    return _LONE_RETURNS.sub(lambda ends: "\n" * len(ends.group()), text) if "\r" in text else text


REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
"""What stands where something is no character."""
FIGURES, WIDE = "0123456789", "０１２３４５６７８９"
WIDE_FIGURES = str.maketrans(FIGURES, WIDE)
"""Puts figures in full width."""
NARROW_FIGURES = str.maketrans(WIDE, FIGURES)
"""Puts figures in half width."""
