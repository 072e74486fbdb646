"""Takes the points out of running text that names problems or measures, as nodes without markers."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import attrgetter, itemgetter
from typing import Final

from reportparse.draft import CuePlace, Draft, NodeType, Words
from reportparse.labels import opens_label
from reportparse.model import ROLES
from reportparse.parser.build_tree import paragraphs
from reportparse.parser.build_tree import paragraphs as paragraphs_of
from reportparse.patterns import lazy
from reportparse.plain import worded
from reportparse.points.split_points import Stretch, split_points, whole_point
from reportparse.roles import table as r
from reportparse.roles.frames import find_frames
from reportparse.roles.unit import Unit, is_label
from reportparse.roles.weigh_cues import weigh_sentence
from reportparse.runs import within
from reportparse.signs import CLAUSE_STOPS

LEAST_LED = 2
"""How many paragraphs with leads make a list."""
MOSTLY = 0.7
"""Which share of them must have one."""
SURE_ABOVE = 0.85
"""How likely a sentence above the points of its part must be one itself, to be told from their introduction."""
BAR = "|"
"""What parts the cells of a row, in plain text."""
KINDS: Final[dict[int, NodeType]] = {r.FINDING: "finding", r.RECOMMENDATION: "recommendation"}
"""The types of points by role."""
MOST_CUES = 3
"""How many cues a part keeps."""

_START = attrgetter("start")
_LEAD = lazy(r"([^。；：:！？\n]{4,30})[。：:](?=.)")
"""The short sentence that a paragraph begins with."""
_CLAUSE = lazy(f"[{CLAUSE_STOPS}]")
_BLANKS = lazy(r"\s*+")
"""What may stand between a point and a label of it."""


def take_points(unit: Unit, paragraphs: list[Words], text: str, mute: Mute, *, typed: bool) -> tuple[list[Draft], list[Words]]:
    """Return the points that the running text of a unit makes, and its paragraphs without them.

    What a label gives (责任单位：…) is no point; it is of the one that stands right before it.

    Args:
        unit: the unit, and those inside it with their roles.
        paragraphs: its own text.
        text: the cleaned text that it stands in.
        mute: what stands in it that makes no points.
        typed: whether it is a point itself; then those of another role alone are taken.
    """
    labels: list[Words] = []
    said: list[Words] = []
    for paragraph in paragraphs:
        if opens_label(paragraph.text):
            labels.append(paragraph)
        elif not within(paragraph.start, mute) and not _is_row(paragraph.text):
            said.append(paragraph)
    stretches = [run for run in _stretches(unit, said, text) if not within(run[1], mute)]
    passages: list[Passage] = []
    whole = is_led(unit) or is_divided(unit)
    for role, start, end, run in stretches:
        if typed and unit.role == role:
            continue
        behind = unit.role == role and unit.children and start > unit.children[0].start
        words = text[start:end]
        parts = whole_point(words) if behind or (whole and not run) else split_points(words, problems=role == r.FINDING)
        passages += [(start + a, start + b, role, run) for a, b in parts]
    points = _with_labels([_point(*passage, text, unit.confidence) for passage in passages], labels, text)
    if not points:
        return [], paragraphs
    bounds = [(start, end) for point in points for _, start, end in point.paragraphs]
    left = [rest for paragraph in paragraphs for rest in _without(paragraph, bounds, text)]
    return points, left


def _is_row(words: str) -> bool:
    """Return whether a paragraph is a row of a table, which is no point: it opens or closes with a bar, or has one set off inside.

    Where it has clauses, it has two.
    """
    return words.startswith(BAR) or words.endswith(BAR) or words.count(f" {BAR} ") > bool(_CLAUSE.search(words))


def _with_labels(points: list[Draft], labels: Sequence[Words], text: str) -> list[Draft]:
    """Return some points with what labels give right behind each; what they give that stand behind none is no point."""
    stretches: list[Draft | Words] = [*points, *labels]
    found: list[Draft] = []
    for said in sorted(stretches, key=_START):
        if isinstance(said, Draft) and not opens_label(text, said.start):
            found.append(said)
        elif found and _BLANKS.fullmatch(text, found[-1].end, said.start):
            found[-1].end = said.end
    for point in found:
        if point.end > point.paragraphs[-1].end:
            point.paragraphs = paragraphs_of(text, point.start, point.end)
    return found


def is_led(unit: Unit) -> bool:
    """Return whether the paragraphs of a main part are its points, each with a short lead (建设法治政府。…)."""
    if unit.node is None or unit.node.depth > 1 or unit.role not in KINDS:
        return False
    paragraphs = [paragraph for paragraph in unit.node.paragraphs if not opens_label(paragraph.text)]
    return len(paragraphs) >= LEAST_LED and sum(bool(_LEAD.match(p.text)) for p in paragraphs) >= MOSTLY * len(paragraphs)


def is_divided(unit: Unit) -> bool:
    """Return whether a label inside an item sets measures apart from the problem (（一）设施供给。…建议：…)."""
    return any(is_label(child) and child.role in KINDS and child.role != unit.role for child in unit.children)


Mute = Sequence[tuple[int, int]]
"""What makes no points, as clean offsets in order of place: what stands in tables, and parts such as a signature or a note."""
Passage = tuple[int, int, int, Sequence[Unit]]
"""A stretch of one role: the role, start and end, and its sentences where they were looked at."""


def _stretches(unit: Unit, paragraphs: Sequence[Words], text: str) -> list[Passage]:
    """Return the stretches of running text that name problems or measures, ascending."""
    sentences = unit.sentences
    if unit.node is None or unit.role not in KINDS:
        return _runs(sentences, paragraphs)
    whole: list[Passage] = [(unit.role, start, end, ()) for _, start, end in paragraphs]
    if is_led(unit):
        others = [s.start for s in sentences if s.role in KINDS and s.role != unit.role]
        whole = [run for run in whole if _LEAD.match(text, run[1]) and not _any_within(others, run[1], run[2])]
    elif not is_divided(unit) and (sentences or any(child.role == unit.role for child in unit.children)):
        whole = []
    bounds = [at for _, start, end, _ in whole for at in (start, end)]
    rest = [s for s in sentences if bisect_right(bounds, s.start) % 2 == 0 and not _introduces(unit, s)]
    return sorted(whole + _runs(rest, paragraphs), key=itemgetter(1))


def _introduces(unit: Unit, sentence: Unit) -> bool:
    """Return whether a sentence stands above the points of a unit, and hardly is one itself: most introduce them."""
    above = bool(unit.children) and sentence.start < unit.children[0].start
    return above and sentence.role == unit.role and max(sentence.likely, default=1.0) < SURE_ABOVE


def _any_within(places: Sequence[int], start: int, end: int) -> bool:
    """Return whether one of some ascending places is in a stretch."""
    return bisect_left(places, start) < bisect_left(places, end)


def _runs(sentences: Sequence[Unit], paragraphs: Sequence[Words]) -> list[Passage]:
    """Return the runs of sentences of one role, within a paragraph, that name problems or measures."""
    found: list[Passage] = []
    ends = [paragraph.end for paragraph in paragraphs]
    for (role, _), group in groupby(sentences, key=lambda s: (s.role, bisect_right(ends, s.start))):
        run = list(group)
        if role in KINDS:
            found.append((role, run[0].start, run[-1].end, run))
    return found


def _without(paragraph: Words, points: Sequence[Stretch], text: str) -> list[Words]:
    """Return what is left of a paragraph when those of some ascending stretches that are in it are taken out."""
    _, start, end = paragraph
    inside = points[bisect_left(points, (start, start)) : bisect_left(points, (end, end))]
    if not inside:
        return [paragraph]
    bounds = [start, *(at for point in inside for at in point), end]
    return [new for a, b in zip(bounds[::2], bounds[1::2], strict=True) for new in paragraphs(text, a, b)]


def _point(start: int, end: int, role: int, run: Sequence[Unit], text: str, whole: float) -> Draft:
    """Return a point of running text; it has no heading, for no line of its own is one.

    One whose sentences were not looked at is as sure as the `whole`, the part that it stands in.
    """
    first, last = bisect_right(run, start, key=_START) - 1, bisect_left(run, end, key=_START)
    told = run[max(0, first) : last]
    own = paragraphs(text, start, end)
    said = Unit(start, end)
    words = worded(text[start:end])
    weigh_sentence(said, words, start)
    said.add(find_frames(words), start)
    evidence = weightiest_cues(said.hits(role))
    confidence = min([unit.confidence for unit in told], default=whole)
    return Draft(start, end, 1, None, None, None, own, [], KINDS[role], ROLES[role], evidence, confidence)


def weightiest_cues(cues: Iterable[CuePlace]) -> list[CuePlace]:
    """Return the weightiest of some cues, one for each place."""
    told = list(cues)
    if len(told) < 2:
        return told
    best = {(start, end): weight for weight, start, end in sorted(told)}
    chosen = [CuePlace(weight, *place) for place, weight in best.items()]
    return sorted(chosen, key=lambda cue: (-cue.weight, cue.start))[:MOST_CUES]
