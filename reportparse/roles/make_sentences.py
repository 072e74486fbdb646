"""Makes the units of the sentences that may name a problem or propose something."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from reportparse.draft import Words
from reportparse.labels import opens_label
from reportparse.papers import is_set_phrase
from reportparse.patterns import lazy
from reportparse.plain import worded
from reportparse.roles.frames import WORDS, find_frames
from reportparse.roles.lexicon import holds
from reportparse.roles.unit import Unit
from reportparse.signs import AFTER_STOP, CLAUSE_STOPS, SENTENCE_STOPS

LONGEST_SENTENCE: Final = 60
"""How many characters of a sentence are looked at."""
SIGNS: Final = (
    *(
        "问题",
        "困难",
        "不足",
        "建议",
        "短板",
        "差距",
        "清醒",
        "不够",
        "缺乏",
        "缺少",
        "难以",
        "薄弱",
        "滞后",
        "亟",
        "尚未",
        "瓶颈",
    ),
    *("制约", "矛盾", "隐患", "应当", "必须", "严重", "不高", "不强", "偏低", "困境", "挑战"),
)
"""A sentence of a point that is for something else must hold one of these, or a frame, to be looked at."""
_SENTENCE = lazy(rf"[^{SENTENCE_STOPS}\n]*(?:[{SENTENCE_STOPS}\n][{AFTER_STOP}\s]*|\Z)")
_SENTENCE_SIGN = lazy(f"[{CLAUSE_STOPS}]")


def make_sentences(paragraphs: Sequence[Words], *, gated: bool) -> list[Unit]:
    """Return the units of the sentences of some paragraphs; what a label gives is none (责任单位：…), nor set phrases.

    Args:
        paragraphs: running text.
        gated: whether only sentences that hold a sign or a frame are looked at; others are if their paragraph holds a clause.
    """
    told = [(paragraph.start, worded(paragraph.text)) for paragraph in paragraphs]
    return [
        unit
        for offset, text in told
        if (holds(text, SIGNS) or holds(text, WORDS) if gated else _SENTENCE_SIGN.search(text))
        for unit in _sentences(offset, text, gated=gated)
    ]


def _sentences(offset: int, words: str, *, gated: bool) -> Iterator[Unit]:
    for match in _SENTENCE.finditer(words):
        whole = match.group().strip()
        text, frames = whole[:LONGEST_SENTENCE], find_frames(whole)
        if text and (not gated or frames or holds(text, SIGNS)) and not opens_label(text) and not is_set_phrase(text):
            unit = Unit(offset + match.start(), offset + match.end(), text=text)
            if frames:
                unit.add(frames, unit.start)
            yield unit
