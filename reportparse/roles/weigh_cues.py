"""Weighs the words of headings and sentences by the cues in them."""

from __future__ import annotations

import re

from reportparse.patterns import lazy
from reportparse.roles.cues import GOVERNORS, INQUIRIES, RESOLVERS
from reportparse.roles.lexicon import CueHit, lexicon
from reportparse.roles.table import FINDING, RECOMMENDATION
from reportparse.roles.unit import Unit
from reportparse.signs import CLAUSE_STOPS

PART = 4.0
"""A cue of this weight in a heading names a part, not a point."""
LEAD = 60
"""In how many characters of a node without heading the end of its first clause is looked for."""
LEAD_FACTOR = 0.8
"""What a cue in the first clause of a node without heading weighs beside one in a heading."""
START_FACTOR = 0.5
"""The same at the start of a sentence."""

STATES = 3.0
"""A cue of this weight in running text says that there are problems."""
NEAR = 40
"""How many characters before it are looked at for what says otherwise."""

CLAUSE = lazy(f"[{CLAUSE_STOPS}、]")
_NO_STATEMENT = lazy("|".join(map(re.escape, (*RESOLVERS, *INQUIRIES))))
_GOVERNED = lazy(f"(?:{'|'.join(GOVERNORS)})(?:各项|年度|全年|相关|具体|有关)?$")
"""A verb with nothing but words such as 各项 behind it."""
_RESOLVER = lazy("|".join(map(re.escape, RESOLVERS)))


def weigh_heading(unit: Unit, text: str, offset: int, factor: float = 1.0) -> None:
    """Count the cues in a heading, at its start, and at the end of its clauses."""
    hits, at_end = lexicon("heading").find(text), lexicon("end").at_end
    last = at_end(text, len(text))
    if last:
        # how a heading ends decides over the nouns before: 措施落实不到位
        hits = [hit for hit in hits if hit.end > last[0].start or hit.role == last[0].role]
    if hits:
        unit.parts = frozenset([hit.role for hit in hits if hit.weight >= PART and not _is_governed(text, hit)])
    hits = last + hits
    for clause in CLAUSE.finditer(text):
        hits += at_end(text, clause.start())
    if hits:
        solved = _RESOLVER.search(text)
        if solved:
            # 破解融资难 and 补齐短板 name measures
            hits = [hit for hit in hits if hit.role != FINDING or solved.start() > hit.start]
    hits = lexicon("start").at_start(text) + (_distinct(hits) if len(hits) > 1 else hits)
    if hits:
        unit.add(hits, offset, factor)


def _is_governed(text: str, hit: CueHit) -> bool:
    """Return whether words that name a part for proposals are the object of a verb: 细化整改措施."""
    return hit.role == RECOMMENDATION and _GOVERNED.search(text, 0, hit.start) is not None


def weigh_lead(unit: Unit, text: str, offset: int) -> None:
    """Count the cues at both ends of the first clause of a node that has no heading, and at its end."""
    hits = lexicon("start").at_start(text)
    clause = CLAUSE.search(text, 0, LEAD)
    if clause:
        hits += lexicon("end").at_end(text, clause.start())
    if hits:
        unit.add(hits, offset, LEAD_FACTOR)
    hits = lexicon("close").at_end(text, len(text))
    if hits:
        unit.add(hits, offset)


def weigh_sentence(unit: Unit, text: str, offset: int) -> None:
    """Count the cues at the start of a sentence and in it."""
    hits = lexicon("start").at_start(text)
    if hits:
        unit.add(hits, offset, START_FACTOR)
    hits = _once(text)
    if hits:
        unit.add(hits, offset)


def _states(text: str, start: int) -> bool:
    """Return whether problems named at a place are stated there, not asked about or to be solved."""
    clause = text[max(0, start - NEAR) : start].rpartition("，")[2]
    return not _NO_STATEMENT.search(clause)


def _once(text: str) -> list[CueHit]:
    """Return the cues of running text, each word once."""
    hits = [hit for hit in lexicon("text").find(text) if hit.role != FINDING or hit.weight < STATES or _states(text, hit.start)]
    return hits if len(hits) < 2 else list({(text[hit.start : hit.end], hit.role): hit for hit in hits}.values())


def _distinct(hits: list[CueHit]) -> list[CueHit]:
    """Return one hit for each role and place, the weightiest."""
    best: dict[tuple[int, int], CueHit] = {}
    for hit in hits:
        key = (hit.role, hit.end)
        if key not in best or hit.weight > best[key].weight:
            best[key] = hit
    return list(best.values())
