"""Tells the labels of an interview: who asks opens a question, and the one who answers, named each time, opens nothing."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reportparse.markers.families import QUESTION
from reportparse.patterns import lazy
from reportparse.tokenizer.candidate import Lead, Reading

FEWEST_QUESTIONS = 2
"""How often someone asks in an interview."""
_ASKS = lazy(r"(?:[\u4e00-\u9fff]{0,8}[记記]者|(?:会议|节目)?主持人)[：:]\Z")
_NAME = lazy(r"[\u4e00-\u9fff]{2,4}[：:]\Z")


def without_answers(leads: Sequence[Lead], text: str) -> list[Lead]:
    """Return the labels of a text without those of the only one who answers; where several do, each is a label.

    Args:
        leads: labels in order of place.
        text: the cleaned text.
    """
    words = [text[lead.start : lead.end] for lead in leads]
    asked = [_ASKS.match(said) is not None for said in words]
    answers = {two for (one, two), asks in zip(pairwise(words), asked, strict=False) if asks and one != two}
    if asked.count(True) < FEWEST_QUESTIONS or len(answers) != 1 or not _answers(answers, words, asked):
        return list(leads)
    question = (Reading(QUESTION, None),)
    return [
        lead._replace(readings=question) if asks else lead
        for lead, said, asks in zip(leads, words, asked, strict=True)
        if said not in answers
    ]


def _answers(answers: set[str], words: Sequence[str], asked: Sequence[bool]) -> bool:
    """Return whether a name stands behind each question of several, and nowhere else."""
    places = [place for place, said in enumerate(words) if said in answers]
    return len(places) >= FEWEST_QUESTIONS and all(place and asked[place - 1] and _NAME.match(words[place]) for place in places)
