"""Judges whether a run is misnumbered beyond doubt, so that numbering it anew is safe.

A number that looks wrong is often right and only read wrongly: the item that is missing stands in the text
unread, was left out on purpose, or the number is a name, a citation, or one of another list. A run is numbered
anew only where none of that explains it; else a person decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from reportparse.check.context import BLANK, INDENT, LEADING, Context
from reportparse.check.runs import Run
from reportparse.check.split_marker import Parts, split_marker
from reportparse.markers.numerals import SYSTEMS, TO_HUNDRED, TO_TEN, System, parse_numeral
from reportparse.median import median
from reportparse.model import AnyNode
from reportparse.patterns import lazy
from reportparse.signs import FIGURES, STOPS, WIDE
from reportparse.tokenizer.candidate import Before
from reportparse.tokenizer.context import before, cited
from reportparse.trim import end_of_line

MOST_FAULTS = 8
"""More faults than these are never slips; what is looked at for each takes as long as the run."""
FEW = 4
"""Of so many numbers at most one may be wrong where a run has several faults."""
SHORT = 30
"""The longest line of a ranking."""
ENOUGH = 3
"""From how many parts on their length says how long one is."""
AHEAD = 120
"""How many characters before a run may say that its numbers come from elsewhere, or why it begins anew."""
LEFT_OUT = lazy(
    r"[（(〔\[]?[从省]?略[）)〕\]。]|删[去除]|失效|废止|[空暂]缺|另[文刊]|并列|(?:\A|\n)[ \t\u3000]*[…⋯]+[ \t\u3000]*(?:\n|\Z)"
)
"""What says, between two numbers, that those between them were left out or shared."""
ELSEWHERE = lazy(r"节选|摘[录编登选]|选登|序号|编号|[上接]接")
"""What says, before a run, that its numbers are those of a larger one."""
NAMED = lazy(rf"之[{TO_TEN}]|[类類级級号號型期档]|[ \u3000]?[.．、,，~～]")
"""What makes a name of a number that no sign closes, as in Ⅲ类 and ③号."""
MENTION = lazy(
    rf"(?<![法例则》])第[（(]?(?P<first>[{TO_TEN}]{{1,3}}|\d{{1,3}})|(?<![\d.、])(?P<second>\d{{1,3}})[号號]"
    r"|(?<=[（(])(?P<third>\d{1,3})(?=[^\W\d年月日])"
)
"""Where a text names a part by its number."""
ANNEX = lazy(r"附件|附录|附：|附表|名单|第.{1,3}(?:部分|编|篇)")
LEADS_A_LIST = lazy(r"[：:]\Z|(?:如下|以下|下列|下述|方面|几点|几[个种条项]|问题|好处|意义|原因)[^，。；！？]{0,8}[。：:]?\Z")
"""The end of a sentence that leads to a list of its own."""
TITLE = 30
"""The longest line that may be a title of its own."""
FIGURE = lazy(r"\d+(?:\.\d+)?[%％]?")
OPENS = "(（[【〔|-"
CLOSES = tuple("、.．,，:：)）﹒")
NUMBERS = tuple(FIGURES + WIDE + ".．" + TO_HUNDRED)
"""What may stand before a numeral at a line's beginning, behind one, and before one that is the end of another number."""
CLOSED = tuple(STOPS)
SIGN = lazy(r"[^\w\s]")
WIDTH = str.maketrans("（）()〔〕【】［］﹙﹚．﹒、", "()()()()()()...")
"""Brackets and stops that drafts mix, with the one that stands for each."""

ENDS_A_REPORT = frozenset({"signature", "date"})
"""The kinds of parts with which a report ends."""

Faults = Sequence[tuple[str, int, list[int]]]
"""What is wrong with a run: for each fault its kind, its place, and the numbers that are missing before it."""


@dataclass(slots=True)
class _Case:
    """A run that would be numbered anew."""

    context: Context
    run: Run
    faults: Faults
    changed: list[int]
    """The places of the numbers that would change, and of those at fault."""
    parts: dict[int, Parts | None] = field(default_factory=dict)
    """The markers at these places and before them."""

    def start(self, place: int) -> int:
        """Return the offset of a marker."""
        marker = self.run.nodes[place].marker
        return marker.span.start if marker else 0

    def end(self, place: int) -> int:
        """Return the offset after a marker."""
        marker = self.run.nodes[place].marker
        return marker.span.end if marker else 0

    def since(self, place: int) -> str:
        """Return what stands between a marker and the one before it."""
        return self.context.text[self.end(place - 1) : self.start(place)]


def is_sure(context: Context, run: Run, faults: Faults) -> bool:
    """Return whether nothing but a slip explains the numbers of a run.

    Args:
        context: the report.
        run: the run.
        faults: what is wrong with it.
    """
    wrong = {place for place, ordinal in enumerate(run.ordinals) if ordinal != run.first + place}
    changed = sorted(wrong | {place for _, place, _ in faults})
    if not changed or changed[0] == 0 or run.ordinals[0] > 1:
        return False  # where it begins is not known
    case = _Case(context, run, faults, changed)
    for place in {*changed, *(place - 1 for place in changed)}:
        marker = run.nodes[place].marker
        case.parts[place] = split_marker(marker, context.text, context.families) if marker else None
    if None in case.parts.values():
        return False  # a marker stands in pieces
    return not any(doubt(case, len(wrong)) for doubt in DOUBTS)


def _many(case: _Case, wrong: int) -> bool:
    """More is wrong than one slip would explain: a number mistyped, two exchanged, one left out or given twice."""
    if len(case.faults) > MOST_FAULTS:
        return True
    if len(case.run.nodes) == 2:
        return case.faults[0][0] != "gap"
    return len(case.faults) > 1 and wrong > 1 and wrong * FEW > len(case.run.nodes)


def _displaced(case: _Case, wrong: int) -> bool:
    """Its parts do not stand in the order in which they are read, or a report ends between them."""
    starts = [case.start(place) for place in range(len(case.run.nodes))]
    ends = (part.span.start for part in case.context.report.parts if part.kind in ENDS_A_REPORT)
    return any(first >= second for first, second in pairwise(starts)) or any(starts[0] < end < starts[-1] for end in ends)


def _unread(case: _Case, wrong: int) -> bool:
    """The missing number stands in the text, or several are missing: their part was not read, or is lost."""
    for kind, place, missing in case.faults:
        mistyped = case.run.ordinals[place + 1 : place + 2] == [case.run.first + place + 1]
        if kind == "gap" and not mistyped and (len(missing) > 1 or _stands(case, place, missing[0])):
            return True
    return False


def _stands(case: _Case, place: int, number: int) -> bool:
    """Return whether a number stands like a marker between a part and the one before it, and is none that was read."""
    parts, system = case.parts[place], case.context.families[case.run.family].system
    assert parts is not None and system is not None
    text, start = case.since(place), case.end(place - 1)
    head, tail = parts.head.strip(), parts.tail.strip()
    for found in re.finditer(SYSTEMS[system].pattern, text):
        if parse_numeral(system, found.group()) != number or case.context.is_marked(start + found.start()):
            continue
        ahead = text[max(0, found.start() - INDENT) : found.start()].removesuffix(head)
        begins = not ahead.rpartition("\n")[2].strip(LEADING + OPENS)
        after = text[found.end() : found.end() + INDENT].lstrip(BLANK)
        closed = after.startswith(tail) if tail else False
        begins = begins or ahead.endswith(CLOSED)
        if (begins and not after[:1].isdigit()) or ((closed or after[:1] in CLOSES) and ahead[-1:] not in NUMBERS):
            return True
    return False


def _holds_more(case: _Case, wrong: int) -> bool:
    """The part before a missing number is as long as two: it holds the missing one, whose marker is lost."""
    parts = [case.since(place) for place in range(1, len(case.run.nodes))]
    for kind, place, _ in case.faults:
        held, others = parts[place - 1], parts[: place - 1] + parts[place:]
        if kind != "gap" or len(others) < ENOUGH:
            continue
        lengths = [len(other) for other in others]
        if len(held) > max(*lengths, 2 * median(lengths)) or _lines(held) > max(map(_lines, others)) == 1:
            return True
    return False


def _lines(text: str) -> int:
    """Return how many lines of a text hold anything."""
    return sum(bool(line.strip()) for line in text.split("\n"))


def _left_out(case: _Case, wrong: int) -> bool:
    """The text says that parts were left out, or that its numbers are those of a larger list."""
    title, text = case.context.report.title, case.context.text
    lead = text[max(0, case.start(0) - AHEAD) : case.start(0)]
    if ELSEWHERE.search((title.text if title else "") + "\n" + lead):
        return True
    for kind, place, missing in case.faults:
        end, last = (_line_end(text, case.end(at)) for at in (place, len(case.run.nodes) - 1))
        if LEFT_OUT.search(text, case.end(place - 1), end):
            return True
        near = [(case.start(0) - AHEAD, case.start(0)), (case.end(place), end + AHEAD), (last, last + AHEAD)]
        asked = {"gap": missing[:1], "order": [case.run.ordinals[place]]}.get(kind, [])
        if any(_mentions(case.context, max(0, start), until, number) for start, until in near for number in asked):
            return True
    return False


def _mentions(context: Context, start: int, end: int, number: int) -> bool:
    """Return whether a stretch names a part by its number, as in 第三项 and 3号, and not as its marker."""
    for found in MENTION.finditer(context.text, start, end):
        numeral = found["first"] or found["second"] or found["third"]
        system: System = "arabic" if numeral.isdecimal() else "cjk"
        if parse_numeral(system, numeral) == number and not context.is_marked(found.start()):
            return True
    return False


def _confirmed(case: _Case, wrong: int) -> bool:
    """The words of a part, and of the one before it, hold its number as it stands: 4.标段四, 5、五号楼."""
    return any(_says(case, place) and _says(case, place - 1) for _, place, _ in case.faults)


def _says(case: _Case, place: int) -> bool:
    words, ordinal = _line(case, place)[:SHORT], case.run.ordinals[place]
    return any(
        parse_numeral(system, found.group()) == ordinal
        for system in ("cjk", "arabic")
        if system != case.context.families[case.run.family].system
        for found in re.finditer(SYSTEMS[system].pattern, words)
    )


def _line_end(text: str, start: int) -> int:
    return end_of_line(text, start, min(len(text), start + AHEAD))


def _named(case: _Case, wrong: int) -> bool:
    """A number is cited, counts things, or is part of a name, as that of a label is which no colon closes: 案例四 北村."""
    text, family = case.context.text, case.context.families[case.run.family]
    for place in case.changed:
        parts, end = case.parts[place], case.end(place)
        counts = family.kind != "unit" and cited(text, case.start(place), end, family)
        unclosed = parts is not None and not SIGN.search(parts.tail)
        if counts or (unclosed and (family.kind == "label" or NAMED.match(text, end))):
            return True
    return False


def _otherwise(case: _Case, wrong: int) -> bool:
    """A number stands otherwise than the one before it: within a line, in a quote, with another sign behind it."""
    return any(_stance(case, place) != _stance(case, place - 1) for place in case.changed) or any(
        before(case.context.text, case.start(place)) > Before.STOP and not case.context.starts_line(case.start(place))
        for place in case.changed
    )


def _stance(case: _Case, place: int) -> tuple[object, ...]:
    """Return how a marker stands: what begins its line, the numbers above it, its signs, and whether a blank follows."""
    text, start, parts = case.context.text, case.start(place), case.parts[place]
    assert parts is not None
    line = text[max(0, start - INDENT) : start].rpartition("\n")[2]
    begins = None if case.context.families[case.run.family].kind == "point" else not line.strip(LEADING + "|-")
    signs = [line.count(sign) for sign in "#>|"] if begins else []
    closed = SIGN.search(parts.tail) is not None or len(parts.numeral) == 1 and not parts.numeral.isalnum()
    blank = None if closed else text[case.end(place) : case.end(place) + 1].isspace()
    return begins, signs, parts.head.translate(WIDTH), parts.tail.strip().translate(WIDTH), blank


def _quoted(case: _Case, wrong: int) -> bool:
    """A number at fault, or the one before it, stands in a quotation that the other does not stand in."""
    return any(case.since(place).count("“") != case.since(place).count("”") for _, place, _ in case.faults)


def _of_another(case: _Case, wrong: int) -> bool:
    """A number goes on from a run beside, or begins a list of its own."""
    run = case.run
    for _, place, _ in case.faults:
        node, ordinal = run.nodes[place], run.ordinals[place]
        if ordinal == 1 and (case.context.families[run.family].kind == "point" or begins_anew(case.context, node)):
            return True
        if case.context.goes_on_beside(run, ordinal):
            return True
    return False


def begins_anew(context: Context, node: AnyNode) -> bool:
    """Return whether an annex, a title of its own or the lead of a list stands before a part, so that it counts from one again."""
    ahead = context.text[max(0, node.span.start - AHEAD) : node.span.start].rstrip()
    last = ahead.rpartition("\n")[2].strip()
    return bool(ANNEX.search(ahead) or LEADS_A_LIST.search(last)) or (0 < len(last) <= TITLE and last[-1] not in "。；！？.;")


def _unplaced(case: _Case, wrong: int) -> bool:
    """A marker within the run found no place in the outline; a near-tie says nothing, since a slip makes one, too."""
    above = case.run.nodes[0].parent
    if above and case.context.families[case.run.family].kind == "point":
        return case.context.has_unplaced(above.span.start, above.span.end)
    return case.context.has_unplaced(case.start(0), case.end(len(case.run.nodes) - 1))


def _repeated(case: _Case, wrong: int) -> bool:
    """A part that has the number of another says the same, or is ranked equal with it."""
    ordinals = case.run.ordinals
    for kind, place, _ in case.faults:
        if kind == "duplicate":
            first, second = _line(case, ordinals.index(ordinals[place])), _line(case, place)
            ranked = wrong == 1 and max(len(first), len(second)) <= SHORT
            words = SIGN.split(first)[0]
            if (
                first == second
                or (len(words) > 1 and second.startswith(words))
                or (ranked and FIGURE.findall(first)[-1:] == FIGURE.findall(second)[-1:] != [])
            ):
                return True
    return False


def _line(case: _Case, place: int) -> str:
    """Return the words behind a marker on its line."""
    return case.context.rest_of_line(case.end(place)).strip()


DOUBTS: tuple[Callable[[_Case, int], bool], ...] = (
    _many, _displaced, _unread, _holds_more, _left_out, _confirmed, _named, _otherwise, _quoted, _of_another, _unplaced, _repeated,
)  # fmt: skip
"""What may explain the numbers of a run otherwise; each takes the run and how many of its numbers would change."""
