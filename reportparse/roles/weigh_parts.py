"""Makes the units of a report: all nodes, and the sentences that may name problems or measures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reportparse.deadline import check_time
from reportparse.draft import Draft, Tree, Words
from reportparse.roles.lexicon import holds, words_pattern
from reportparse.roles.scored import NOTHING, Scored, is_label
from reportparse.roles.table import FINDING, RECOMMENDATION, SENTENCE_PRIOR, SIZE
from reportparse.roles.weigh_words import weigh_body, weigh_heading, weigh_lead, weigh_sentence
from reportparse.signs import AFTER_STOP, CLAUSE_STOPS, SENTENCE_STOPS

LABEL_FACTOR = 3.0
"""What a cue in a form's label weighs beside one in a heading."""
CLEAR = 1.5
"""A heading on a line of its own whose cues weigh as much needs no more words."""
BODY = 120
"""How many characters of a node's own text are looked at."""
REMEDIES = ("为此建议", "为此，建议", "因此建议", "因此，建议", "对此建议", "对此，建议", "鉴于此，建议")
"""What the first paragraph of an item must hold to be looked at like those."""
OPENERS = (
    *("清醒", "问题和困难", "困难和问题", "矛盾和问题", "问题和不足", "不少问题", "不少困难", "突出问题", "困难和挑战"),
    *("存在的问题", "存在一些", "差距", *REMEDIES),
)
"""What a paragraph of a marked part must hold, beside a sign, to be looked at sentence by sentence."""
STEMS = ("问题", "困难", "清醒", "差距", "存在一些", "建议")
"""One of these stands in each opener."""
ROLE_SIGNS = ("问题", "困难", "不足", "建议", "原因", "对策", "清醒", "差距", "短板", "表现", "为此", "不够", "缺乏", "亟")
"""The same outside of marked parts, and in those of the first level that hold no others; in a heading, what may
speak against the part above."""
SPARSE = 250
"""How many characters a paragraph has for each of its signs at most."""
ANNOUNCING = ("：", ":", "问题", "困难", "不足", "短板", "挑战", "建议", "差距", "方面", "矛盾")
"""How a sentence ends that says that points follow."""
FROM_INSIDE = 0.4
"""What the evidence of the units inside counts for the one that holds them."""
MOST_FROM_INSIDE = 1.5
"""What it counts at most."""
BEFORE_REMEDY = tuple(1.5 if role == FINDING else 0.0 for role in range(SIZE))
"""By role: what a label inside that heads measures says of the text before it."""

_SIGN = re.compile(words_pattern(ROLE_SIGNS))
_SENTENCE_SIGN = re.compile(f"[{CLAUSE_STOPS}]")
"""What a line must hold to be no title."""
_SENTENCE = re.compile(rf"[^{SENTENCE_STOPS}\n]*(?:[{SENTENCE_STOPS}\n][{AFTER_STOP}\s]*|\Z)")


def weigh_parts(tree: Tree, text: str) -> Scored:
    """Return the unit of the whole report, with those of all parts, and of sentences that may name problems or measures.

    Args:
        tree: the report as it is made.
        text: the cleaned text that it stands in.
    """
    return _Maker(text).report(tree)


class _Maker:
    """Makes the units of one text."""

    def __init__(self, text: str) -> None:
        self.text = text

    def report(self, tree: Tree) -> Scored:
        root = Scored(0, len(self.text))
        texts = [paragraph for paragraph in (*tree.preamble, *tree.closing) if _SENTENCE_SIGN.search(paragraph.text)]
        root.children = _in_order([*self.sentences(texts, marked=False), *self.units(tree.parts, clear=False)])
        return root

    def units(self, nodes: Sequence[Draft], *, clear: bool) -> list[Scored]:
        """Return the units of siblings; articles of a law are what they are and need none."""
        return [self.unit(node, clear=clear) for node in nodes if node.reading is None or not node.reading.family.law]

    def unit(self, node: Draft, *, clear: bool) -> Scored:
        """Return the unit of a node; inside a part that is `clear` about its role the text of points need not be weighed."""
        check_time()
        unit = Scored(0, 0, node)
        marker, parts = node.marker, node.children
        if marker is not None and is_label(unit):
            weigh_heading(unit, marker.text.rstrip("：:"), marker.start, LABEL_FACTOR)
            inside = [sentence for paragraph in node.paragraphs for sentence in self._sentences(paragraph)]
        else:
            inside = self._weighed(unit, node, clear)
        if parts:
            clear = len(unit.parts) < 2 and max(unit.scores) >= CLEAR
            inside = _in_order([*inside, *self.units(parts, clear=clear)])
        if inside:
            unit.children = inside
            unit.total = _total(unit)
        return unit

    def _weighed(self, unit: Scored, node: Draft, clear: bool) -> list[Scored]:
        """Weigh a node by its heading, or by its first words where that is not enough; return the units of its sentences."""
        sure = clear
        heading, paragraphs = node.heading, node.paragraphs
        if heading is not None:
            offset = heading.start
            weigh_heading(unit, heading.text, offset, brief=clear and not _SIGN.search(heading.text))
            if not sure and max(unit.scores) >= CLEAR:
                sure = self.text.startswith(("\n", "。\n"), offset + len(heading.text))
        if not paragraphs:
            return []
        first = paragraphs[0]
        if heading is None:
            weigh_lead(unit, first.text, first.start)
        if node.level == 1 and not node.children:
            inside = self.sentences(paragraphs, marked=False)
        elif node.children or ("建议" in first.text and holds(first.text, REMEDIES)):
            inside = self.sentences(paragraphs, marked=True)
        else:
            inside = self.sentences(paragraphs[1:], marked=True) if len(paragraphs) > 1 else []
        if not sure and not (inside and node.children):
            weigh_body(unit, first.text[:BODY], first.start)
        return inside

    def sentences(self, paragraphs: Sequence[Words], *, marked: bool) -> list[Scored]:
        """Return the sentences of the paragraphs that hold an opener or, in parts that are not `marked`, enough signs."""
        units: list[Scored] = []
        for paragraph in paragraphs:
            check_time()
            text = paragraph.text
            if (
                (holds(text, STEMS) and holds(text, OPENERS))
                or holds(text, REMEDIES)
                or (not marked and len(text) < SPARSE * sum(map(text.count, ROLE_SIGNS)))
            ):
                units += self._sentences(paragraph)
        return units

    def _sentences(self, paragraph: Words) -> Iterator[Scored]:
        offset = paragraph.start
        for match in _SENTENCE.finditer(paragraph.text):
            text = match.group()
            if text.strip():
                unit = Scored(offset + match.start(), offset + match.end(), None, SENTENCE_PRIOR, SENTENCE_PRIOR)
                unit.announces = text.rstrip(" \n。").endswith(ANNOUNCING)
                weigh_sentence(unit, text, unit.start)
                yield unit


def _in_order(units: list[Scored]) -> list[Scored]:
    """Return units by their place in the text: sentences stand before the parts of a node, and behind them."""
    return sorted(units, key=lambda unit: unit.node.start if unit.node else unit.start)


def _total(unit: Scored) -> Sequence[float]:
    """Return by role what a unit says with what the units inside add; labels inside speak for themselves."""
    totals = [child.total for child in unit.children if not is_label(child)]
    if len(totals) < len(unit.children) and any(
        child.total[RECOMMENDATION] > CLEAR for child in unit.children if is_label(child)
    ):
        totals.append(BEFORE_REMEDY)
    if all(total is NOTHING for total in totals):
        return unit.scores
    inside = [sum(column) for column in zip(*totals, strict=True)]
    scale = MOST_FROM_INSIDE / max(*inside, MOST_FROM_INSIDE / FROM_INSIDE)
    return [a + scale * b for a, b in zip(unit.scores, inside, strict=True)]
