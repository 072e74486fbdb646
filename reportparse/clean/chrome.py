"""What sites put above and below a text: navigation, tools, share links, notices of document-sharing sites."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import accumulate, groupby, pairwise

from reportparse.clean.cuts import Cut
from reportparse.clean.joints import parts_words
from reportparse.clean.page_fields import find_fields
from reportparse.clean.shapes import Sheet, ends_sentence, is_item
from reportparse.clean.signatures import EDITS, SIGNATURES, TALK, Reach, Signature, Zone, is_said
from reportparse.clean.title_copies import SHORTEST, find_copies, find_glued, may_be_title
from reportparse.papers import MEETING
from reportparse.patterns import lazy
from reportparse.plain import plain
from reportparse.signs import ANY_STOPS, BLANKS, COMMAS, STOPS
from reportparse.trim import end_of_line, trimmed_lines

HEAD, FOOT = 2500, 4000
"""How many characters at the head and at the foot may be chrome."""
LONGEST_CHROME = 160
"""No line of chrome is longer but for notices, which are known by their cues."""
NOTICE = 600
"""No notice is longer."""
MOST_ABOVE, LEAST_ABOVE = 0.5, 0.1
"""Shares of a text: so much may stand above it as chrome, and so much must stand above what ends it. Of a short text
head and foot are the same lines, and a notice at its foot may read like one at its head."""
LONGEST_TITLE = 40
"""No title that stands twice in a row is longer."""
MOST_BELOW = 300
"""The most characters of running text that go with what stands below a text."""
LONGEST_COPY = 16
"""So many characters that stand twice show that a line copies how the text begins."""
_CUT_OFF = ".…。"
"""What stands behind a copy that is cut off."""
_STOPS = frozenset(STOPS)
"""What ends sentences; a line of chrome that may end so is known by its cue."""
_RULE = frozenset("|-: ")
"""What the line is made of that parts the head of a table from its rows."""
_MEETING = lazy(MEETING)
_WHEN = lazy(r"(?:会议|开会)?(?P<label>(?:时间|日期)[:：]?[ ]?)?\d{4}[-年./]")
"""How a line opens that may say when a meeting was."""
NEAR = 3
"""How many lines apart two lines of the head of minutes stand at most, where each has its label."""
_NOTES = lazy(r"[【\[]?(?:参考(?:资料|文献|书目)|注释|附[件录])")
"""How the title of what follows a text begins."""
_SIGNS = "•·▪■◆●*-"
_SIGN = rf"[{_SIGNS}][ \u3000]{{0,3}}"
_BULLET = lazy(rf"{_SIGN}(?=[^\s>＞*-])")
"""What a line of chrome may stand behind, as an item of a list."""
_COUNTS = frozenset("0123456789" + _SIGNS)
_NUMBERED = lazy(rf"(?:{_SIGN})?(?:\d{{1,2}}[.．、][ \u3000]{{0,3}}){{0,2}}")
"""The same before a line in which the site speaks; it begins with one of the characters above."""
_TERM = lazy(rf"(?:{_SIGN})?\d{{1,2}}[.．、:：][ \u3000]{{0,3}}(?=\S)")
"""What opens one of the terms on which a site gives its files away."""
_SPEAKS = lazy("下载[^。]{0,40}(?:[后前时请]|费)|上传[^。]{0,6}(?:用户|人)|所有权|[有益]人|本[站网](?!点|位|址)|客服")
_OF_LOADING = lazy("下载|上传")
"""What such terms speak of: the site, and how its files are had."""
_EDIT_LINK = lazy(
    rf"(?m)^[^{ANY_STOPS}{COMMAS}\n]{{2,{LONGEST_TITLE}}}\n(?:[{BLANKS}]{{0,9}}\n){{0,3}}"
    rf"(?P<link>[{BLANKS}]{{0,9}}(?:{'|'.join(EDITS)})[{BLANKS}]{{0,9}}\n)(?![^\n]{{0,60}}(?:{'|'.join(EDITS)}))"
)
"""The link of an encyclopedia to change a section, alone on its line, right below a heading; the text below speaks of something else."""
FEWEST_LINKS = 2
"""How many of them show that they are links; one may be the label of who edited the text."""
_LEADS = lazy(r"须知|说明|声明|提示|[:：]\Z")
"""What the line has that leads to them."""

Line = tuple[int, str]
"""Start and text without outer white space, in its plain reading."""
Stretch = tuple[int, int]
"""Start and end."""


class _Zone:
    """The lines at the head or at the foot, read once for all signatures."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.text = "".join(line for _, line in lines)
        self.open: list[tuple[int, int, str]] = []
        """Those that may have one: place, where the line begins behind a bullet, what it says there; no item that says something."""
        for place, (_, line) in enumerate(lines):
            talks = line[0] in _COUNTS and TALK.search(line) is not None
            if len(line) <= NOTICE and (talks or _STOPS.isdisjoint(line) or not is_item(line)):
                bullet = (_NUMBERED if talks else _BULLET).match(line)
                start = bullet.end() if bullet else 0
                self.open.append((place, start, line[start:]))


class _Known:
    """The signatures of one reach in one zone."""

    def __init__(self, rows: Sequence[Signature]) -> None:
        plain = "|".join(f"(?:{row.pattern})" for row in rows if not row.cue)
        self.plain = lazy(rf"(?:{plain})\Z")
        self.cued = [(row.cue, lazy(rf"(?:{row.pattern})\Z")) for row in rows if row.cue]

    def places(self, zone: _Zone) -> dict[int, Stretch | None]:
        """Return which of the lines of a zone have a signature, with what of each stays."""
        found: dict[int, Stretch | None] = {}
        cued = [row for row in self.cued if row[0] in zone.text]
        for place, start, said in zone.open:
            if (match := self.match(said, cued)) and _stands_again(match, zone.text):
                stays = _stays(match)
                found[place] = (start + stays[0], start + stays[1]) if stays else None
        return found

    def match(self, line: str, cued: Sequence[tuple[str, re.Pattern[str]]]) -> re.Match[str] | None:
        """Return the first signature that a line has, the bullet before it left out."""
        if line[-1] not in _STOPS and len(line) <= LONGEST_CHROME and (match := self.plain.match(line)):
            return match
        return next(filter(None, (pattern.match(line) for cue, pattern in cued if cue in line)), None)


def _stays(match: re.Match[str]) -> Stretch | None:
    """Return what of a line with a signature is no chrome, None where all of it is."""
    return match.span("stays") if match.groupdict().get("stays") else None


def _known(reach: Reach, zone: Zone) -> _Known:
    return _Known([row for row in SIGNATURES if row.reach == reach and row.zone in (zone, "both")])


def _stands_again(match: re.Match[str], text: str) -> bool:
    """Return whether what a line says of the text, as its description does, is in the text, too; most lines say nothing."""
    again = match.groupdict().get("again")
    return again is None or text.replace(" ", "").count(again.replace(" ", "")[:LONGEST_COPY].rstrip(_CUT_OFF)) > 1


HEAD_LINE, HEAD_ABOVE = _known("line", "head"), _known("above", "head")
HEAD_TOP = _Known([row for row in SIGNATURES if row.zone == "top"])
FOOT_LINE, FOOT_BELOW, FOOT_BESIDE = _known("line", "foot"), _known("below", "foot"), _known("beside", "foot")
FOOT_OVER = _known("over", "foot")
INSIDE = _Known([row for row in SIGNATURES if row.inside])
WORDS = [(row.cue, lazy(row.pattern)) for row in SIGNATURES if row.reach == "words"]


def find_chrome(sheet: Sheet) -> list[Cut]:
    """Return the chrome at head and foot to take out, and the breaks to close in a title that a site says on one line."""
    text, size = sheet.text, len(sheet.text)
    top = text.rfind("\n", 0, HEAD) + 1 if size > HEAD else size
    bottom = text.find("\n", size - FOOT) + 1 or size if size > FOOT else 0
    head, breaks = _head(_lines(text, 0, top), size)
    spans = head + _foot(_lines(text, bottom, size), bottom, size)
    spans += _between(text, top, bottom) + _words(text) + _edit_links(text)
    return [*breaks, *(Cut(start, end, "removed", "site-chrome") for start, end in spans)]


def _lines(text: str, start: int, end: int) -> list[Line]:
    """Return the lines of a zone that are not blank, in their plain reading."""
    zone = plain(text[start:end])
    return [(start + left, zone[left:right]) for left, right in trimmed_lines(zone, 0, len(zone))]


def _between(text: str, start: int, end: int) -> list[Stretch]:
    """Return the lines between head and foot that are chrome in the midst of the text, too."""
    found: list[Stretch] = []
    for cue, pattern in INSIDE.cued:
        at = text.find(cue, start, end)
        while at >= 0:
            first, last = text.rfind("\n", start, at) + 1 or start, end_of_line(text, at, end)
            line = plain(text[first:last]).strip() if last - first <= NOTICE else ""
            if line and not is_item(line):
                bullet = _BULLET.match(line)
                if pattern.match(line, bullet.end() if bullet else 0):
                    found.append((first, last + 1))
            at = text.find(cue, last, end)
    return found


def _words(text: str) -> list[Stretch]:
    """Return the words of sites that are glued to the text, and those that stand alone, with their line."""
    found: list[Stretch] = []
    for match in (match for cue, pattern in WORDS if cue in text for match in pattern.finditer(text)):
        start, end = match.span()
        opens = text[start - 1 : start] in ("", "\n")
        found.append((start, end + (opens and text[end : end + 1] == "\n")))
        if opens:
            found.append(_doubled(text, end))
    return found


def _edit_links(text: str) -> list[Stretch]:
    """Return the lines of an encyclopedia that are links to change the section of the heading above."""
    found = [match.span("link") for match in _EDIT_LINK.finditer(text)] if any(link in text for link in EDITS) else []
    return found if len(found) >= FEWEST_LINKS else []


def _doubled(text: str, at: int) -> Stretch:
    """Return the second of two copies of a title that are glued to one another, empty where no line begins so."""
    line = text[at : end_of_line(text, at, min(at + 2 * LONGEST_TITLE, len(text)))]
    sizes = range(SHORTEST, len(line) // 2 + 1)
    size = next((size for size in sizes if line[:size] == line[size : 2 * size]), 0)
    return (at + size, at + 2 * size)


def _head(lines: list[Line], size: int) -> tuple[list[Stretch], list[Cut]]:
    """Return the chrome above the text, and the breaks in its title."""
    said, zone = [line for _, line in lines], _Zone(lines)
    cues = [place for place in HEAD_ABOVE.places(zone) if lines[place][0] < MOST_ABOVE * size]
    above = max((place for place in cues if not any(map(_is_text, said[:place]))), default=-1)
    signed, rows = HEAD_LINE.places(zone) | dict.fromkeys(_terms(said)), _rows(lines)
    fields = find_fields(said)
    signed |= _top(said, {*range(above + 1), *cues, *signed, *fields})
    body = _body(said, {*range(above + 1), *cues, *signed})
    signed = {place: stretch for place, stretch in signed.items() if place < body or _is_anywhere(said[place])}
    stays = {place: stretch for place, stretch in signed.items() if place not in rows} | fields
    chrome = {*range(above + 1), *cues, *(place for place, stretch in stays.items() if stretch is None)}
    copies, title = find_copies(said, chrome)
    gone = {**dict.fromkeys((*range(above + 1), *cues)), **stays, **dict.fromkeys(copies)}
    kept = _title_above(said, above, {*cues, *stays})
    held = {kept, *_of_meeting(said)} if gone else set()
    glued = [
        (lines[place][0] + start, lines[place][0] + end) for place, (start, end) in find_glued(said, gone.keys() - held).items()
    ]
    spans = [span for place in sorted(gone) if place not in held for span in _spans(lines[place], gone[place], size)]
    return glued + spans, _breaks([lines[place] for place in title])


def _breaks(lines: Sequence[Line]) -> list[Cut]:
    """Return the breaks between the lines of a title, to be closed."""
    return [
        Cut(start + len(above), end, "joined", "line-wrap", space=parts_words(above[-1], below[0]))
        for (start, above), (end, below) in pairwise(lines)
    ]


def _top(said: Sequence[str], chrome: set[int]) -> dict[int, Stretch | None]:
    """Return the first line that is no chrome, with what of it stays, where it has a signature of such lines.

    A day right above running text is of that.
    """
    first = next((place for place in range(len(said)) if place not in chrome), -1)
    match = HEAD_TOP.match(said[first], HEAD_TOP.cued) if first >= 0 else None
    stays = _stays(match) if match else None
    heads = stays is not None or not any(map(is_said, said[first + 1 : first + 2]))
    return {first: stays} if match and heads else {}


def _of_meeting(said: Sequence[str]) -> set[int]:
    """Return which lines say when a meeting was: they stand beside one that says where, or who was there."""
    labels = [place for place, line in enumerate(said) if _MEETING.match(line)]
    near = {place + step for place in labels for step in range(-NEAR, NEAR + 1)}
    beside = {place + step for place in labels for step in (-1, 1)}
    days = {place: day for place in near if 0 <= place < len(said) and (day := _WHEN.match(said[place]))}
    return {place for place, day in days.items() if day["label"] or place in beside}


def _terms(said: Sequence[str]) -> set[int]:
    """Return the terms of the site, one right below the other, above all running text, with the line that leads to them."""
    for numbered, group in groupby(range(len(said)), key=lambda place: _TERM.match(said[place]) is not None):
        places = list(group)
        lines = [said[place] for place in places]
        if not numbered:
            if any(is_item(line) or (is_said(line) and not TALK.search(line)) for line in lines):
                break
            continue
        speak = sum(len(line) <= LONGEST_CHROME and _SPEAKS.search(line) is not None for line in lines)
        if speak > 1 and 2 * speak >= len(places) and any(map(_OF_LOADING.search, lines)):
            above = places[0] - 1
            return {*places, *([above] if above >= 0 and _LEADS.search(said[above]) else [])}
    return set()


def _title_above(said: Sequence[str], above: int, chrome: set[int]) -> int:
    """Return which of the lines down to a path is the title, -1 where none is: it stands last there, and none above the text."""
    below = next((line for place, line in enumerate(said) if place > above and place not in chrome), "。")
    last = next((place for place in range(above, -1, -1) if place not in chrome), -1)
    opens = is_item(below) or (is_said(below) and below[-1] in _STOPS)
    return last if last >= 0 and opens and may_be_title(said[last]) and said[last][-1] not in _STOPS else -1


def _body(said: Sequence[str], chrome: set[int]) -> int:
    """Return the first item below a line that is no chrome: there the text has begun, and what looks like chrome is of it."""
    first = next((place for place in range(len(said)) if place not in chrome), len(said))
    return next((place for place in range(first + 1, len(said)) if _is_part(said[place])), len(said))


def _is_part(line: str) -> bool:
    return is_item(line) and TALK.search(line) is None


def _is_anywhere(line: str) -> bool:
    """Return whether a line of chrome is such in the midst of the text, too: signs alone, talk of the site, some notices."""
    return not any(map(str.isalnum, line)) or TALK.search(line) is not None or INSIDE.match(line, INSIDE.cued) is not None


def _is_text(line: str) -> bool:
    """Return whether a line is of the report, whatever stands about it: running text, an item of a list, the title of its notes."""
    return is_said(line) or _stands(line)


def _stands(line: str) -> bool:
    return _NOTES.match(line) is not None or _is_part(line)


def _rows(lines: list[Line]) -> set[int]:
    """Return which lines are rows of a table as Markdown writes it: as many bars in each, at their ends or with a rule between."""
    rows: set[int] = set()
    for bars, group in groupby(range(len(lines)), key=lambda place: lines[place][1].count("|")):
        places = list(group)
        said = [lines[place][1] for place in places]
        if bars and len(said) > 1 and (any(map(_RULE.issuperset, said)) or all(line[-1] == "|" for line in said)):
            rows.update(places)
    return rows


def _foot(lines: list[Line], start: int, size: int) -> list[Stretch]:
    """Return the chrome below the text; a line that gives all below it away gives nothing where more of the text stands there."""
    zone = _Zone(lines)
    cues = [place for place in FOOT_BELOW.places(zone) if lines[place][0] >= LEAST_ABOVE * size]
    least = _least_above(lines, start) if cues else 0
    below = next((place for place in cues if place >= least and not _heads(lines, place)), len(lines))
    chrome = {place for place in cues if TALK.search(lines[place][1])} | set(FOOT_LINE.places(zone))
    end = _text_end(lines[:below], chrome) if chrome else 0
    chrome = {place for place in chrome if place > end or _is_anywhere(lines[place][1])}
    beside = set(FOOT_BESIDE.places(zone))
    while below < len(lines) and below - 1 in beside:
        below -= 1
    chrome |= {place for place in FOOT_OVER.places(zone) if place + 1 in chrome or place + 1 == below}
    spans = [span for place in sorted(chrome) if place < below for span in _spans(lines[place], None, size)]
    return spans + ([(lines[below][0], size)] if below < len(lines) else [])


def _least_above(lines: list[Line], before: int) -> int:
    """Return the first line at which the text may have ended: below it no item stands, no notes, and little running text."""
    said = list(accumulate((len(line) if is_said(line) else 0 for _, line in lines), initial=before))
    item = max((place for place, (_, line) in enumerate(lines) if _stands(line)), default=0)
    least = max(said[-1] / 2, said[-1] - MOST_BELOW)
    return next((place for place in range(item, len(lines)) if said[place] >= least), len(lines))


def _heads(lines: Sequence[Line], place: int) -> bool:
    """Return whether a line that may end a text heads what its last item says: it stands right below the heading."""
    above = lines[place - 1][1] if place else ""
    text = any(is_said(line) for _, line in lines[place + 1 :])
    return text and _is_part(above) and not ends_sentence(above) and TALK.search(lines[place][1]) is None


def _text_end(lines: Sequence[Line], chrome: Container[int]) -> int:
    """Return a line down to which all is text: an item with running text, or more running text than stands below a report."""
    said = 0
    for place in reversed(range(len(lines))):
        line = lines[place][1]
        if place not in chrome and is_said(line):
            said += len(line)
        if said > MOST_BELOW or (said and _is_part(line)):
            return place
    return -1


def _spans(line: Line, kept: Stretch | None, size: int) -> list[Stretch]:
    """Return what goes of a line: all with its line break, or what stands about what stays."""
    start, text = line
    if kept is None:
        return [(start, min(start + len(text) + 1, size))]
    return [(start, start + kept[0]), (start + kept[1], start + len(text))]
