"""Tells the labels of a dialogue: who asks opens a question, and those who answer, named each time, open nothing.

In a meeting where each speaks once and nobody asks, who speaks heads what he says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import islice, pairwise
from typing import Final

from reportparse.markers.families import QUESTION
from reportparse.markers.numerals import DIGIT, TO_TEN
from reportparse.papers import NAME, OFFICE
from reportparse.patterns import IDEOGRAPHS, lazy
from reportparse.signs import ANY_STOPS, BLANKS, COLONS
from reportparse.tokenizer.candidate import Lead, Reading
from reportparse.trim import end_of_line

CALLED: Final = "called"
"""How the label of a person stands that an office ends: it heads a part only where that person asks."""
FEWEST_QUESTIONS = 2
"""How often someone asks in an interview."""
WHOLE_NAME = 3
"""From how many characters on what looks like a name is one though it is said once."""
HOST: Final = rf"(?:(?:[{IDEOGRAPHS}]{{0,8}}记者|(?:会议|节目)?主持人)(?:[{BLANKS}]{{0,4}}{NAME})?)"
"""Who asks by calling, with a name or without."""
SPEAKER_BRACKETS: Final = ("[［【", "]］】")
"""What may stand about a label that names who speaks."""
_ASKS = lazy(rf"{HOST}\Z")
_NAME = lazy(rf"[{IDEOGRAPHS}]{{2,4}}\Z")
_QUESTION = lazy(rf"(?:\n|\A)[{BLANKS}*#]{{0,9}}(?:[问問]|[QＱ][{DIGIT}]{{0,2}}|第[{TO_TEN}{DIGIT}]{{1,3}}[问問])[：:]")
POST: Final = rf"(?:{OFFICE}|次长|署长|长官|代表|发言人|负责人|主持人|记者)"
"""How what people are called ends who speak."""
_REMARK = rf"(?:[（(][^{ANY_STOPS}（()）\n]{{2,30}}[）)])?"
_PERSON = lazy(rf"(?:[一-龥]{{0,14}}?{POST}(?:[{BLANKS}]{{0,4}}{NAME}|(?<=.{{3}})[一-龥]{{2}})?|{NAME}){_REMARK}\Z")
"""Who speaks: by office, by office and name, 游委员家豪, or by name alone."""
_BARE_NAME = lazy(rf"{NAME}\Z")
_TO_WORDS = lazy(rf"[{BLANKS}*_]{{0,9}}\n?\s{{0,9}}")
"""What stands between a label and what is said, which may begin on the next line."""


def without_answers(leads: Sequence[Lead], text: str) -> list[Lead]:
    """Return the labels of a text without those of persons who answer, in a dialogue; who is called by an office must ask.

    Args:
        leads: labels in order of place.
        text: the cleaned text, in its plain reading.
    """
    return [lead for lead in _of_dialogue(leads, text) if lead.standing != CALLED]


def _of_dialogue(leads: Sequence[Lead], text: str) -> list[Lead]:
    """Return the same with those who are called by an office."""
    words = [_said(text[lead.start : lead.end]) for lead in leads]
    asked = [_ASKS.match(said) is not None for said in words]
    if only := _only_answer(words, asked):
        return [
            _question(lead) if asks else lead for lead, said, asks in zip(leads, words, asked, strict=True) if said not in only
        ]
    persons = _speakers(leads, words, text)
    if not persons:
        return list(leads)
    if not any(asks and _is_question(text, lead) for lead, asks in zip(leads, asked, strict=True)):
        asking = _asking(leads, words, text) & persons
        asked = [said in asking for said in words]
    if asked.count(True) >= FEWEST_QUESTIONS:
        leads = [_question(lead) if asks else lead for lead, asks in zip(leads, asked, strict=True)]
        persons -= {said for said, asks in zip(words, asked, strict=True) if asks}
    return [lead for lead, said in zip(leads, words, strict=True) if said not in persons]


def _said(label: str) -> str:
    """Return the words of a label without its colon and brackets about it."""
    return label.rstrip(COLONS).strip("".join(SPEAKER_BRACKETS))


def _asking(leads: Sequence[Lead], words: Sequence[str], text: str) -> set[str]:
    """Return the labels of those who ask again and again, and say nothing else."""
    turns = [(said, _is_question(text, lead)) for lead, said in zip(leads, words, strict=True)]
    often = Counter(said for said, asks in turns if asks)
    return {said for said, times in often.items() if times >= FEWEST_QUESTIONS} - {said for said, asks in turns if not asks}


def _question(lead: Lead) -> Lead:
    return lead._replace(readings=(Reading(QUESTION, None),), standing="again")


def _only_answer(words: Sequence[str], asked: Sequence[bool]) -> set[str]:
    """Return the words of the only one who answers, nothing where none does or several do."""
    answers = {two for (one, two), asks in zip(pairwise(words), asked, strict=False) if asks and one != two}
    alone = asked.count(True) >= FEWEST_QUESTIONS and len(answers) == 1 and _answers(answers, words, asked)
    return answers if alone else set()


def _answers(answers: set[str], words: Sequence[str], asked: Sequence[bool]) -> bool:
    """Return whether a name stands behind each question of several, and nowhere else."""
    places = [place for place, said in enumerate(words) if said in answers]
    return len(places) >= FEWEST_QUESTIONS and all(place and asked[place - 1] and _NAME.match(words[place]) for place in places)


def _speakers(leads: Sequence[Lead], words: Sequence[str], text: str) -> set[str]:
    """Return the labels that name the persons of a dialogue: questions are asked in it, by several turns or as such."""
    count = Counter(words)
    persons = {said for said in count if _is_person(said, count[said])}
    turns = [lead for lead, said in zip(leads, words, strict=True) if said in persons]
    if not persons or len(turns) < FEWEST_QUESTIONS:
        return set()
    in_turn = 1 < len(persons) < len(turns) and sum(_is_question(text, lead) for lead in turns) >= FEWEST_QUESTIONS
    return persons if in_turn or _asked_as_such(text) else set()


def _asked_as_such(text: str) -> bool:
    """Return whether several lines say that they are questions."""
    return len(list(islice(_QUESTION.finditer(text), FEWEST_QUESTIONS))) == FEWEST_QUESTIONS


def _is_person(said: str, often: int) -> bool:
    """Return whether a label in its plain reading names a person: a bare name is a whole one, or said again."""
    if _BARE_NAME.match(said):
        return often > 1 or len(said) >= WHOLE_NAME
    return _PERSON.match(said) is not None


def _is_question(text: str, lead: Lead) -> bool:
    """Return whether what stands behind a label, on its line or alone on the next, is a question."""
    gap = _TO_WORDS.match(text, lead.end)
    start = gap.end() if gap else lead.end
    return text[start : end_of_line(text, start, len(text))].rstrip(BLANKS + "*_）)”」").endswith(("？", "?"))
