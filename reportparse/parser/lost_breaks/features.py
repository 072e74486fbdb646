"""What the model of lost line breaks looks at: possible cuts of a text after a marker, and their features."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from reportparse.markers.families import BY_NAME
from reportparse.parser.heading_lengths import LONGEST_HEADING, LONGEST_LEAD, LONGEST_LEAD_COLON
from reportparse.parser.log_linear import step
from reportparse.signs import STOPS, STOPS_OR_COLON, full_width

Kind = Literal["line", "whole", "lead", "plain"]
"""What a cut is: where a line break was lost; the whole window; at the stop that closes a lead; none."""
LINE: Final = "line"
WHOLE: Final = "whole"
LEAD: Final = "lead"
PLAIN: Final = "plain"
LINE_KINDS: Final = frozenset((LINE, WHOLE))
"""Those where a line ended."""

NO_TRIPLE: Final = 8
"""The grade that stands where no three characters precede a cut."""
LONGEST_LAST: Final = 25
"""From how many characters on the last clause is as long as any."""
MOST_AHEAD: Final = 12
"""By how much the last clause may be longer or shorter than the one before; more says no more."""

_NOT_BEFORE, _NOT_AFTER = "，、", "，、 \u00a0\u3000"
"""What no cut stands before, and after."""

Value = str | int
"""What a feature says; a model gives it a weight."""
Values = dict[str, Value]
"""What the features of a cut say, each by its name."""
Grades = tuple[int, int, int, int]
"""How often a run of characters ends a clause, opens one, opens a sentence, and coheres where it is cut in two."""
UNSEEN: Grades = (9, 9, 9, 9)


class Option(NamedTuple):
    """A possible cut."""

    at: int
    """Length of the heading in characters; 0 for none."""
    kind: Kind


class Text(NamedTuple):
    """A window as the features see it."""

    text: str
    """The characters, punctuation in full width."""
    closed: bool
    """Whether the next marker or the paragraph's end closes the window, not its limit."""
    family: str
    """The marker's family, or the one that the model knows in its place."""
    stop: int
    """Where the first stop stands, or the window's length."""
    lead: int
    """Where a heading closed by a stop would end, or 0."""


def prepare(window: str, closed: bool, family: str) -> Text:
    """Return a window as the features see it; no offset changes."""
    text = full_width(window)
    stop = next((i for i, c in enumerate(text) if c in STOPS_OR_COLON), len(text))
    return Text(text, closed, _known(family), stop, _lead(text, stop, closed))


def _known(family: str) -> str:
    """Return the family that the model knows in the place of one; its own name where nothing is known of it."""
    row = BY_NAME.get(family)
    return row.model_name if row else family


def _lead(text: str, stop: int, closed: bool) -> int:
    """Return where a lead ends: at a full stop or semicolon near enough, else at a colon, more text following."""
    hard = next((i for i in range(stop, min(len(text), LONGEST_LEAD + 1)) if text[i] in STOPS), 0)
    at = hard or (stop if stop <= LONGEST_LEAD_COLON else 0)
    follows = not closed or at + 1 < len(text)
    return at if 2 <= at < len(text) and follows else 0


def options(window: Text) -> list[Option]:
    """Return every possible cut of a window; the last one leaves no line break lost: the lead, or none."""
    text, _, _, stop, lead = window
    end = min(stop, LONGEST_HEADING + 1)
    out = [Option(p, LINE) for p in range(2, end) if text[p - 1] not in _NOT_AFTER and text[p] not in _NOT_BEFORE]
    if window.closed and 2 <= stop == len(text) <= LONGEST_HEADING:
        out.append(Option(stop, WHOLE))
    out.append(Option(lead, LEAD) if lead else Option(0, PLAIN))
    return out


def near_values(text: str, at: int, pairs: Sequence[Grades], triples: Sequence[Grades]) -> Values:
    """Return the features of the characters about a cut.

    Args:
        text: the window's.
        at: the cut.
        pairs: the grades of the two characters that begin at each place.
        triples: the grades of the three characters that begin at each place.
    """
    return {
        "left1": text[at - 1],
        "left2": text[at - 2 : at],
        "left3": text[at - 3 : at] if at > 2 else "",
        "right1": text[at : at + 1],
        "right2": text[at : at + 2],
        "right3": text[at : at + 3],
        "joint": text[at - 1 : at + 1],
        "ends2": pairs[at - 2][0],
        "ends3": triples[at - 3][0] if at > 2 else NO_TRIPLE,
        "opens2": pairs[at][1],
        "opens3": triples[at][1],
        "starts2": pairs[at][2],
        "starts3": triples[at][2],
        "ties2": pairs[at - 1][3],
        "ties3": triples[at - 2][3],
    }


def far_values(window: Text, at: int) -> Values:
    """Return the features of the heading that a cut makes."""
    text, stop = window.text, window.stop
    head = text[:at]
    comma, count = head.rfind("，") + 1, head.count("，") + 1
    last, hundreds = at - comma, 100 * count
    before = comma - 1 - (head.rfind("，", 0, comma - 1) + 1)
    following = text.find("，", at, stop)
    following = (following if following >= 0 else stop) - at
    opening, clause, after, close = text[:2][:at], head[comma : comma + 2], text[at : at + 2], head[max(comma, at - 2) :]
    return {
        "clauses": count,
        "length": hundreds + bucket(at),
        "last": hundreds + min(last, LONGEST_LAST),
        "parallel": hundreds + max(-MOST_AHEAD, min(MOST_AHEAD, last - before)) if comma else 0,
        "place": f"{window.family}{count}{at == len(text)}",
        "next": step_of(following),
        "room": step_of(stop - at),
        "open_close": opening + close,
        "clause_open_close": clause + close,
        "clause_hint": clause[:1] + close[-1:],
        "count_open": f"{count}{text[:2]}",
        "repeat": repeat(head, text, at),
        "echo": echo(head, text, at),
        "same": 2 * (opening == after) + (clause == after),
        "quoted": open_quotes(head),
        "classes": sign_kind(text, at - 1) * 10 + sign_kind(text, at),
    }


def stop_values(window: Text, kind: Kind) -> Values:
    """Return the features of a cut at a stop, or of none."""
    text, closed, family, stop, _ = window
    commas, size = text.count("，", 0, stop), bucket(stop)
    ended = 4 * closed + 2 * (stop == len(text)) + (stop + 1 == len(text))
    values: Values = {
        "family": family,
        "size": size,
        "commas": commas,
        "closed": int(closed),
        "open2": text[:2],
        "open1": text[:1],
        "close2": text[max(0, stop - 2) : stop],
        "stop": text[stop : stop + 1],
        "after": text[stop + 1 : stop + 3],
        "end": ended,
        "shape": f"{family}{commas}.{size}",
    }
    return {f"{kind}_{name}": value for name, value in values.items()}


_LONGEST = 99
"""From how many characters on a text is as long as any."""
_BUCKETS = [step(size, (4, 6, 8, 10, 12, 14, 16, 18, 20, 23, 26, 30, 35, 40, 46, 60, 79)) for size in range(_LONGEST + 1)]
_STEPS = [step(size, (1, 3, 5, 7, 9, 11, 14, 18, 25, 40)) for size in range(_LONGEST + 1)]


def bucket(size: int) -> int:
    """Return the length of a heading, in steps."""
    return _BUCKETS[min(size, _LONGEST)]


def step_of(size: int) -> int:
    """Return the length of what follows a heading, in steps."""
    return _STEPS[min(size, _LONGEST)]


_REPEAT = 5
"""How many characters that a body opens with are looked for in the heading."""
_ECHO, _STARTS, _LONGEST_ECHO = 11, 6, 6
"""How much of a body's opening its longest words may take: six characters from the sixth on."""


def repeat(head: str, text: str, at: int) -> int:
    """Return how many characters the body behind a cut opens with that the heading holds."""
    if text[at : at + 2] not in head:
        return 1
    opening = text[at : at + _REPEAT]
    for size in range(2, len(opening) + 1):
        if opening[:size] not in head:
            return size - 1
    return max(1, len(opening))


def echo(head: str, text: str, at: int) -> int:
    """Return the longest words of the body's opening that the heading holds."""
    best, last = 1, min(at + _ECHO, len(text))
    for start in range(at, min(at + _STARTS, last - 1)):
        while best < _LONGEST_ECHO and start + best < last and text[start : start + best + 1] in head:
            best += 1
    return best


def open_quotes(head: str) -> int:
    """Return whether a quotation, a title or a remark is left open."""
    for sign, closing in ("“”", "《》", "（）"):
        if sign in head and head.count(sign) > head.count(closing):
            return 1
    return 0


_KINDS = {**dict.fromkeys("0123456789", 1), **dict.fromkeys("“《（", 3), **dict.fromkeys("”》）", 4), "　": 5, " ": 5}


def sign_kind(text: str, at: int) -> int:
    """Return of what kind a character is, or that the window ends."""
    if at >= len(text):
        return 6
    char = text[at]
    return _KINDS.get(char) or (2 if char < "\x80" else 0)
