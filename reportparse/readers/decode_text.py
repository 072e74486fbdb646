"""Decodes the bytes of a text in the encoding that they are in.

A byte order mark tells; so does strict UTF-8. Else each encoding is tried on the beginning, and the
one whose characters are the most usual Chinese is taken. GB 2312 and Big5 put the usual characters
in a level of their own, which tells what is usual without a table.
"""

from __future__ import annotations

import codecs
import re
import sys
import threading
from array import array
from collections import Counter
from dataclasses import dataclass, field

from reportparse.model import Problem
from reportparse.patterns import lazy
from reportparse.refusals import refuse
from reportparse.signs import REPLACEMENT
from reportparse.source import Span

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
"""Byte order marks, the longer of two that begin alike first."""
CANDIDATES = ("utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be")
"""What may be meant without a mark, the likelier first."""
WIDER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "cp936": "gb18030",
    "big5": "cp950",
    "big5hkscs": "big5hkscs",
}
"""The encoding that holds another whole and is taken for it."""
NO_TEXT = frozenset("undefined punycode idna unicode-escape raw-unicode-escape unicode_escape raw_unicode_escape".split())
"""Codecs of Python that are called encodings of text, but that no file of text is in."""
SAMPLE = 65_536
"""How many of the first bytes are tried."""
DECLARED = 0.3
"""What an encoding gains where the file itself names it."""
LEAST_SCORE = 0.0
"""The least score of text."""
MOST_BAD = 0.02
"""The largest share of the bytes that may be no text."""
IMAGE = lazy(rb"\x89PNG|\xff\xd8\xff|GIF8[79]a(?=.{0,6}\0)|II\*\0|MM\0\*|BM.{4}\0{4}", re.DOTALL)
"""How pictures begin: with bytes that are no text, or with letters and a zero soon after them."""
FREQUENT = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所"
    "民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日"
    "那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想"
    "已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指"
    "這個為來們時國會說過對發動後經進還點開裡種現實與業機關產條處員務實體應區學問題項報導據縣鄉鎮議將總規劃設規監辦際環"
    "市县区镇乡村街办委局厅省报告建议措施服务保障规划项目改革企业落实加强完善推进工作"
)  # fmt: skip
"""The most frequent characters, simplified and traditional; they tell where a text is short."""
MARKS_OF_TEXT = frozenset("，。、；：！？“”‘’（）《》〈〉【】—…·　％－０１２３４５６７８９①②③④⑤㈠㈡")


@dataclass(slots=True)
class Decoded:
    """The characters of some bytes."""

    text: str
    """All characters, without a byte order mark."""
    encoding: str
    """The encoding, by its usual name, such as ``utf-8`` or ``gb18030``."""
    problems: list[Problem] = field(default_factory=list)
    """One for each stretch of bytes that is no text in it, which the text has as replacement characters."""


def decode_text(data: bytes, name: str, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """Return the characters of some bytes, line ends as they are, without a byte order mark.

    Args:
        data: the bytes of a whole file.
        name: what to call the file in an error.
        encoding: the encoding to take whatever the bytes look like.
        declared: the encoding that the file itself names, which is evidence only.

    Raises:
        InputError: the bytes are no text, or the encoding is none that is known.
    """
    if not encoding and IMAGE.match(data):
        raise refuse("image", name)
    mark, marked = next(((mark, marked) for mark, marked in MARKS if data.startswith(mark)), (b"", None))
    if encoding:
        known = _known(encoding, marked or "")
        if known is None:
            raise refuse("encoding", name, encoding=encoding)
        return _decode(data, known, len(mark) if known == marked else 0)
    if marked:
        return _decode(data, marked, len(mark))
    if b"\0" not in data:
        try:
            return Decoded(data.decode("utf-8"), "utf-8")
        except UnicodeDecodeError:
            pass
    guess, score = guess_encoding(data, declared)
    decoded = _decode(data, guess)
    if score < LEAST_SCORE or sum(int(problem.details["count"]) for problem in decoded.problems) > max(8, MOST_BAD * len(data)):
        raise refuse("binary", name)
    return decoded


def guess_encoding(data: bytes, declared: str | None = None) -> tuple[str, float]:
    """Return the encoding in which some bytes are the most usual Chinese, and how usual: from about 2 down to below 0."""
    sample = data[:SAMPLE]
    named = _known(declared) if declared else None
    scores = [
        (_score(sample.decode(candidate, "replace")) + (DECLARED if WIDER.get(candidate, candidate) == named else 0.0), -place)
        for place, candidate in enumerate(CANDIDATES)
    ]
    score, place = max(scores)
    guess = CANDIDATES[-place]
    return WIDER.get(guess, guess), score


def _known(encoding: str, marked: str = "") -> str | None:
    """Return the encoding that is taken for a name, None where there is none.

    Args:
        encoding: the name.
        marked: the encoding whose mark the bytes have, which tells the order of bytes where the name does not.
    """
    try:
        name = codecs.lookup(encoding.strip()).name
    except (LookupError, ValueError):
        return None
    if name in ("utf-16", "utf-32"):
        return marked if marked.startswith(name) else f"{name}-le"
    if not getattr(codecs.lookup(name), "_is_text_encoding", True) or name in NO_TEXT:
        return None
    return "utf-8" if name == "utf-8-sig" else WIDER.get(name, name)


def _score(text: str) -> float:
    """Return how usual the characters of a text are in Chinese, figures and Latin letters left aside."""
    if not text:
        return 0.0
    counts = Counter(text)
    worth = {char: _worth(char) for char in counts}
    counted = sum(count for char, count in counts.items() if worth[char])
    return sum(worth[char] * count for char, count in counts.items()) / counted if counted else 0.5


def _worth(char: str) -> float:
    if char < "\x80":
        return 0.0 if char >= " " or char in "\t\r\n\f\x1a" else -4.0
    if char in FREQUENT:
        return 2.5
    if char in MARKS_OF_TEXT:
        return 1.0
    if _usual(char, "gb2312", 0xB0, 0xD7) or _usual(char, "big5", 0xA4, 0xC6):
        return 0.8
    if "\u4e00" <= char <= "\u9fff" or "\u3400" <= char <= "\u4dbf":
        return -1.0
    return -2.5 if char == REPLACEMENT or char.isalpha() or not char.isprintable() else -0.5


def _usual(char: str, encoding: str, first: int, last: int) -> bool:
    """Return whether a character is in the level of an encoding that holds the usual ones."""
    coded = char.encode(encoding, "ignore")
    return len(coded) == 2 and first <= coded[0] <= last


def _decode(file: bytes, encoding: str, skipped: int = 0) -> Decoded:
    """Return the characters of some bytes as ``decode(encoding, "replace")`` has them, and a problem for each stretch replaced.

    Args:
        file: all bytes.
        encoding: their encoding.
        skipped: how many of the first are its mark, which is no character.
    """
    data = file[skipped:]
    text, wrong = _decoded(data, encoding, REPLACEMENT)
    if not wrong:
        return Decoded(text, encoding)
    stand_in = REPLACEMENT
    if text.count(REPLACEMENT) * 2 != len(wrong):
        # the text itself has replacement characters: a character that it does not have shows which are not its own
        has = set(text)
        stand_in = next(chr(code) for code in range(0xD800, sys.maxunicode + 1) if chr(code) not in has)
        text, _ = _decoded(data, encoding, stand_in)
    problems = _undecodable(text, stand_in, wrong, encoding, skipped)
    return Decoded(text.replace(stand_in, REPLACEMENT), encoding, problems)


def _decoded(data: bytes, encoding: str, stand_in: str) -> tuple[str, array[int]]:
    """Return the characters of some bytes, one character for each wrong stretch, and the two ends of each."""
    _wrong.stretches, _wrong.stand_in = array("q"), stand_in
    try:
        return data.decode(encoding, _NOTE), _wrong.stretches
    finally:
        del _wrong.stretches


def _note_wrong(error: UnicodeError) -> tuple[str, int]:
    """Note a stretch that is no text; a decoder calls this, and goes on behind it without a look back."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    end = max(error.end, error.start + 1)
    _wrong.stretches.extend((error.start, end))
    return _wrong.stand_in, end


def _undecodable(text: str, stand_in: str, wrong: array[int], encoding: str, skipped: int) -> list[Problem]:
    """Return a problem for each run of characters that stand for wrong stretches, counted behind the bytes that are skipped."""
    problems, first = [], 0
    for run in re.finditer(f"{stand_in}+", text):
        last = first + 2 * (run.end() - run.start())
        count = sum(wrong[first + 1 : last : 2]) - sum(wrong[first:last:2])
        details = {"count": str(count), "offset": str(skipped + wrong[first]), "encoding": encoding}
        problems.append(Problem("undecodable", Span(*run.span()), details))
        first = last
    return problems


_NOTE = "reportparse-note-wrong"
"""The name under which decoders know `_note_wrong`."""
_wrong = threading.local()
"""What `_note_wrong` noted, and the character that it puts in."""
codecs.register_error(_NOTE, _note_wrong)
