"""Makes the units of a report and weighs their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportparse.classify.cues import RESOLVERS
from reportparse.classify.lexicon import Hit, lexicon
from reportparse.classify.roles import FINDING, SENTENCE_PRIOR
from reportparse.classify.unit import Unit
from reportparse.model import AnyNode, Paragraph
from reportparse.source import CleanText

LEAD = 60
"""How many characters of a node without heading are read as one."""
LABEL_FACTOR = 3.0
"""What a cue in a form's label weighs beside one in a heading."""
BODY = 120
"""How many characters of a node's own text are looked at."""
BODY_FACTOR = 0.5
"""What a cue in a node's text weighs beside one in its heading."""
LEAD_FACTOR = 0.8
"""The same in the first clauses of a node without heading."""
SIGNS = ("问题", "困难", "不足", "建议", "短板", "清醒", "表现", "原因", "为此", "对策", "不够", "缺乏", "亟")
"""What a paragraph must hold to be looked at sentence by sentence."""
OPENERS = ("清醒", "问题和困难", "困难和问题", "矛盾和问题", "问题和不足", "不少问题", "不少困难", "突出问题", "困难和挑战", "存在的问题", "存在一些", "差距")
"""The same in the later paragraphs of a point."""
SENTENCE = re.compile(r"[^。！？!?\n]*(?:[。！？!?\n][”’」』）)\s]*|\Z)")
_ANNOUNCES = re.compile(r"[：:]\s*\Z|(?:问题|困难|不足|短板|挑战|建议|差距|方面|矛盾)[。\s]*\Z")
"""How a sentence ends that says that points follow."""
_CLAUSE = re.compile("[，,、；;。：:]")
_RESOLVER = re.compile("|".join(map(re.escape, RESOLVERS)))


def weigh_units(sections: Sequence[AnyNode], preamble: Sequence[Paragraph], clean: CleanText) -> Unit:
    """Return the unit of the whole report, with those of all nodes, and of sentences that may name problems or measures.

    Args:
        sections: the nodes of the first level.
        preamble: the paragraphs before them.
        clean: the text they came from.
    """
    root = Unit(0, len(clean.text))
    root.children = [*_sentences(preamble, SIGNS, clean), *(_unit(node, clean) for node in sections)]
    return root


def _unit(node: AnyNode, clean: CleanText) -> Unit:
    start = clean.to_clean(node.span.start)
    unit = Unit(start, start, node)
    if node.marker is not None and node.marker.family in UNITS:
        unit.fixed = True
        return unit
    if _is_label(node):
        weigh_heading(unit, node.marker.text.rstrip("：:"), clean.to_clean(node.marker.span.start), LABEL_FACTOR)
        unit.children = [unit for paragraph in node.paragraphs for unit in _weighed(paragraph, clean)]
    else:
        _weigh_title(unit, node, clean)
        if node.children or node.level == 1:
            unit.children = _sentences(node.paragraphs, SIGNS, clean)
        else:
            unit.children = _sentences(node.paragraphs[1:], OPENERS, clean)
        if node.paragraphs and not (unit.children and node.children):
            _weigh_body(unit, node, clean)
    unit.children += [_unit(child, clean) for child in node.children]
    return unit


def _is_label(node: AnyNode) -> bool:
    """Return whether a form's own label names what stands there: 问题分析："""
    return node.marker is not None and node.marker.family == "label"


def _weigh_title(unit: Unit, node: AnyNode, clean: CleanText) -> None:
    """Count the cues of the heading, or of the first clauses where there is none."""
    if node.heading is not None:
        weigh_heading(unit, node.heading.text, clean.to_clean(node.heading.span.start), 1.0)
    elif node.paragraphs:
        first = node.paragraphs[0]
        offset = clean.to_clean(first.span.start)
        unit.add(lexicon("start").at_start(first.text), offset, LEAD_FACTOR)
        clause = _CLAUSE.search(first.text, 0, LEAD)
        unit.add(lexicon("end").at_end(first.text[: clause.start()] if clause else ""), offset, LEAD_FACTOR)


def weigh_heading(unit: Unit, text: str, offset: int, factor: float) -> None:
    """Count the cues in a heading, at its start, and at the end of its clauses."""
    unit.add(lexicon("start").at_start(text), offset, factor)
    solved = _RESOLVER.search(text)
    hits = [hit._replace(named=True) for hit in lexicon("heading").find(text)]
    at = 0
    for clause in [*(match.start() for match in _CLAUSE.finditer(text)), len(text)]:
        hits += [Hit(h.role, h.weight, h.start + at, h.end + at) for h in lexicon("end").at_end(text[at:clause])]
        at = clause + 1
    # 破解融资难 and 补齐短板 name measures
    unit.add([hit for hit in _distinct(hits) if hit.role != FINDING or not solved or solved.start() > hit.start], offset, factor)


def _distinct(hits: list[Hit]) -> list[Hit]:
    """Return one hit for each role and place, the weightiest."""
    best: dict[tuple[int, int], Hit] = {}
    for hit in hits:
        key = (hit.role, hit.end)
        if key not in best or hit.weight > best[key].weight:
            best[key] = hit
    return list(best.values())


def _weigh_body(unit: Unit, node: AnyNode, clean: CleanText) -> None:
    """Count the cues in the first text of a node."""
    first = node.paragraphs[0]
    _weigh_text(unit, first.text[:BODY], clean.to_clean(first.span.start), BODY_FACTOR)


def _weigh_text(unit: Unit, text: str, offset: int, factor: float) -> None:
    """Count the cues of running text, each word once."""
    for where in ("text", "clause"):
        hits = lexicon(where).find(text)
        unit.add(list({(text[hit.start : hit.end], hit.role): hit for hit in hits}.values()), offset, factor)


def _sentences(paragraphs: Sequence[Paragraph], signs: Sequence[str], clean: CleanText) -> list[Unit]:
    """Return the sentences of the paragraphs that hold a sign."""
    units: list[Unit] = []
    for paragraph in paragraphs:
        if any(sign in paragraph.text for sign in signs):
            units += _weighed(paragraph, clean)
    return units


def _weighed(paragraph: Paragraph, clean: CleanText) -> Iterator[Unit]:
    offset = clean.to_clean(paragraph.span.start)
    for match in SENTENCE.finditer(paragraph.text):
        if match.group().strip():
            unit = Unit(offset + match.start(), offset + match.end())
            unit.scores = list(SENTENCE_PRIOR)
            unit.announces = _ANNOUNCES.search(match.group()) is not None
            unit.add(lexicon("start").at_start(match.group()), unit.start, 0.5)
            _weigh_text(unit, match.group(), unit.start, 1.0)
            yield unit


UNITS = frozenset({"article", "clause"})
"""Families whose items are parts of a law, whatever they say."""
