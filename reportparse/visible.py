"""Makes a text harmless to whatever shows it: the one way of foreign characters to a terminal, a log or a JSON file.

Control, format and bidi characters, line and paragraph separators, lone surrogates and unassigned characters may
move a cursor, reorder a line or forge one. Spaces of any width may not, nor private characters, of which nobody knows the look.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable, Mapping

from reportparse.patterns import lazy
from reportparse.signs import REPLACEMENT

KEPT = "\n\t"
"""The control characters that a text for people may hold."""
COMMAND = lazy(r"^[ \t]*::|##\[", re.MULTILINE)
"""How a command begins: at the beginning of a line, or anywhere."""

ILLEGAL = lazy("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML may hold (XML 1.0, 2.2)."""


class _Table(dict[int, str | int]):
    """What `str.translate` does with each character, found once and kept."""

    def __init__(self, write: Callable[[str], str], spared: tuple[str, ...]) -> None:
        super().__init__({ord(char): ord(char) for char in KEPT})
        self._write, self._spared = write, spared

    def __missing__(self, code: int) -> str | int:
        char = chr(code)
        harmless = char.isprintable() or unicodedata.category(char) in self._spared
        self[code] = code if harmless else self._write(char)
        return self[code]


def visible(text: str) -> str:
    """Return a text with a mark in place of each character that does not print; newlines, tabs and spaces stay.

    Args:
        text: of any origin.
    """
    return text.translate(_MARKED)


def escaped(text: str) -> str:
    r"""Return a text with such characters written out, as ``\x1b`` and ``\u202e``; newlines and tabs stay.

    Args:
        text: of any origin.
    """
    return text.translate(_ESCAPED)


def escaped_json(text: str) -> str:
    r"""Return a JSON document with such characters as ``\uXXXX``: the same values in characters that are safe to show.

    Args:
        text: the document; outside its strings it holds none of them.
    """
    # To ask each line is fast; to look at each character is not, and a document that is set in has many lines.
    return "\n".join([line if line.isprintable() else line.translate(_JSON) for line in text.split("\n")])


def json_document(value: object) -> str:
    """Return a value as a JSON document for people and programs: set in, and safe to show.

    Args:
        value: what JSON can hold.
    """
    return escaped_json(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"


def without_halves(text: str) -> str:
    """Return a text with a mark for each half of a character, which no encoding has; parsing leaves none, names may hold some.

    Args:
        text: of any origin.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def without_commands(text: str, environment: Mapping[str, str]) -> str:
    """Return a text none of whose lines is a command where a log takes lines for commands, as that of GitHub Actions does.

    Args:
        text: what is shown.
        environment: of the process; it says whether such a log may get it.
    """
    return COMMAND.sub(lambda found: f"{found[0][:-1]} {found[0][-1]}", text) if environment.get("GITHUB_ACTIONS") else text


def legal(text: str) -> str:
    """Return a text with a mark in place of each character that no XML may hold: controls, lone surrogates.

    Args:
        text: of any origin.
    """
    return ILLEGAL.sub(REPLACEMENT, text)


def printable(text: str) -> str:
    """Return a text on one line: white space as spaces, and a mark for what may steer a terminal.

    Args:
        text: of any origin.
    """
    return visible("".join(" " if char.isspace() else char for char in text)).strip()


def shortened(text: str, limit: int = 60) -> str:
    """Return a text on one line, cut where it is longer than a message should quote.

    Args:
        text: of any origin.
        limit: the most characters.
    """
    line = printable(text[: limit + 1])
    return line if len(text) <= limit else line[:limit] + "…"


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _json_escape(char: str) -> str:
    units = char.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[place] << 8 | units[place + 1]:04x}" for place in range(0, len(units), 2))


_MARKED = _Table(lambda _: REPLACEMENT, ("Zs",))
_ESCAPED, _JSON = _Table(_escape, ("Zs", "Co")), _Table(_json_escape, ("Zs", "Co"))
