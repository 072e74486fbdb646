"""Finds who is asked to act: the bodies that running text names, the one that leads first."""

from __future__ import annotations

from typing import NamedTuple

from reportparse.fields.act_begins import behind_time
from reportparse.fields.bodies import (
    ASKED,
    BARE,
    BODY,
    BODY_ENDS,
    CLAUSE,
    CLAUSE_SIGNS,
    EACH,
    GOES_ON,
    LASTS,
    MODAL,
    NAMED,
    PLACES,
    REGIONS,
    TAIL,
    TOLD,
    is_no_name,
)
from reportparse.labels import LEAD, ROLES
from reportparse.patterns import lazy, words_pattern

INTRODUCES = lazy(
    "[（(]?(?:为此|因此|对此|同时|此外|另外|再次|其次|首先|建议)?[，,：:]?(?:我们|请愿人|提案人|本人|特(?![种殊困色大])|现(?![代役有])|提出|进一步|并(?!网)|也|还|可(?!再生)|应(?![急用])|要(?![素害])|须|需(?!求)|具体|可以|强烈){0,8}"
    "(?:建议|由|请求?|恳请|商请|函请|督促|要求|责成|提请|希望)?(?:由|请)?"
)
"""What stands before the name of one who is to act."""
LOOKED_AT = 160
"""In how many characters of a text it is looked for."""
LONGEST_ADDRESSEE = 24
"""How long a name is at most."""
SHORTEST_ADDRESSEE = 3
"""How long a name is at least that is the only one."""
LONGEST_OTHER = 8
"""How long one of several is at most that no word shows to be a body."""
LONGEST_WORD = 4
"""How long a word is at most that is of a list though it is no name alone (组织、人事等部门); a longer one says more, and ends it."""
SHORTEST_LISTED = 2
"""How long the first of several is at least (公安、民政等部门)."""
LONGEST_LIST = 72
"""How long a list of names is at most."""

Place = tuple[int, int]
_ASKS = lazy("建议|由|请(?!愿)求?|督促|责成|希望")
_JOINS = lazy("(?<=[省市县区党]委)(?=[省市县区]?(?:人民)?政府)|、(?![^（(]{0,12}[）)])|以及|或者?|会同|联合|协同|和|与|及|暨")
_TAIL = lazy(f"(?:{TAIL}|等)$")
_SHORT = lazy(f"(?:{TAIL})$")
_TAIL_AT = lazy(f"(?:{TAIL}|等)")
_WITH = lazy("(?:牵头|负责|组织|具体|应|要){0,3}[，,]?(?:并|要)?(?:会同|联合|协同|商)")
_LED = lazy("(?:牵头|负责|具体|抓总){1,3}[，,]")
_HELP = lazy(
    "(?:密切|积极|予以|给予|协同|共同|各司其职){0,3}"
    f"(?:{words_pattern(word for row in ROLES if row.rank != LEAD for word in row.words.split())})"
)
_MADE_OF = lazy(
    f"(?:{TAIL}|等|的|相关|有关|主要|分管|负责|领导|人员|同志|人|共同){{0,8}}+(?:组成|担任|兼任|构成)|[^，。；：、\\n]{{0,8}}任[组主][长任]"
)
"""What stands behind those of whom something is made: a board, or its head."""
_AND = lazy("[、和与及或]")
_OTHER = lazy("[^，。；：、\\n“”《》（）]+")
_SHORT_LIST = lazy(f"[^，。；：、\\n“”《》]{{2,8}}(?:、[^，。；：、\\n“”《》]{{2,8}}){{0,11}}?{TAIL}")


class Mention(NamedTuple):
    """Words that name who is to act."""

    start: int
    end: int
    """Behind the names, and behind 等部门."""
    names: list[Place]
    """The names, in order."""


def find_addressees(text: str) -> list[Mention]:
    """Return where a text names those who are to act, in order of place; empty where it names none.

    Args:
        text: cleaned text of a recommendation (建议市财政局会同市教育局… gives both).
    """
    found: list[Mention] = []
    for start, end in _candidates(text):
        if found and start < found[-1].end:
            continue
        names = _names(text, start, end)
        if names and _MADE_OF.match(text, end) is None:
            found.append(_with_partners(text, Mention(start, end, names)))
    return found


def split_names(text: str, start: int, end: int) -> list[Place]:
    """Return the names of a list such as 市教育局、市财政局和各乡镇; one that is no list is a name itself.

    Args:
        text: the text that it stands in.
        start: where it begins.
        end: where it ends.
    """
    short = _SHORT.search(text, start, end)
    tail = _TAIL.search(text, start, end)
    comma = text.find("、", start, end)
    closes = comma > start and BODY_ENDS.search(text, start, comma) is None  # 业主单位、施工单位 are both whole
    if tail and tail.start() > start and (closes or tail.group().startswith("等")):
        end = tail.start()
    names: list[Place] = []
    for join in _JOINS.finditer(text, start, end):
        if join.start() > start and (BODY_ENDS.search(text, start, join.start()) or (join.group() == "、" and short)):
            names.append((start, join.start()))
            start = join.end()
    return [*names, (start, end)] if end > start else names


def _candidates(text: str) -> list[Place]:
    """Return the stretches that may name somebody, from where a name may begin to where one ends, ascending."""
    found: dict[int, int] = {}
    for match in _ASKS.finditer(text, 0, LOOKED_AT):
        start = _introduced(text, match.end(), match.end())
        end = _end_of_asked(text, start) if start is not None else None
        if start is not None and end is not None and not _is_of_what_is_done(text, end):
            found[start] = end
    for match in NAMED.finditer(text, 0, LOOKED_AT):
        end = match.end()
        start = _introduced(text, end, 0)
        if start is None or not (_is_name(text, start, end) and _names_actor(text, start, end)):
            continue
        if _acts(text, end, timed=match["when"] is not None):
            found.setdefault(start, end)
    return sorted(found.items())


def _acts(text: str, end: int, *, timed: bool) -> bool:
    """Return whether the body whose name ends at a place is to act, at once or by a time; it is told of others what they did."""
    if timed:
        return behind_time(text, end, len(text)) > end
    return GOES_ON.match(text, end) is None and TOLD.match(text, end) is None and not _is_of_what_is_done(text, end)


def _is_of_what_is_done(text: str, end: int) -> bool:
    """Return whether the body whose name ends at a place only tells by whom something is done (县政府制定的办法)."""
    return text.startswith("的", ASKED.end_at(text, end))


def _names_actor(text: str, start: int, end: int) -> bool:
    """Return whether a body that acts is named by a place, or by what it does alone where it is to act, or acts by some time."""
    if PLACES.match(text, start, end):
        return True
    return BARE.match(text, start, end) is not None and (
        MODAL.match(text, end) is not None or behind_time(text, end, len(text)) > end
    )


def _introduced(text: str, end: int, least: int) -> int | None:
    """Return where a name may begin in the clause that an offset is in; None where none may, or not behind `least`."""
    begin = _clause_start(text, end)
    intro = INTRODUCES.match(text, begin) if begin is not None else None
    return intro.end() if intro and intro.end() >= least else None


def _end_of_asked(text: str, start: int) -> int | None:
    """Return where the names end of those whom the words before ask: before a verb, or else as soon as they are names."""
    close = CLAUSE.search(text, start, start + LONGEST_LIST)
    stop = close.start() if close else min(len(text), start + LONGEST_LIST)
    for match in LASTS.finditer(text, start, stop):
        acts = ASKED.end_at(text, match.end()) > match.end() and GOES_ON.match(text, match.end()) is None
        if acts and _is_name(text, start, match.end()):
            return _end_of_list(text, match.end(), stop)
    for match in BODY.finditer(text, start + 1, stop):
        if _is_name(text, start, match.end()):
            return _end_of_list(text, match.end(), stop)
    return None


def _end_of_list(text: str, end: int, stop: int) -> int:
    """Return where a list of names ends whose first name, or the ones so far, end at a place."""
    while join := _AND.match(text, end, stop):
        further = _end_of_name(text, join.end(), stop)
        if further is None and join.group() == "、":
            further = _end_of_other(text, join.end(), stop)
        if further is None:
            break
        end = further
    return end


def _end_of_other(text: str, start: int, stop: int) -> int | None:
    """Return where the last of a list ends that no word shows to be a body, before what they are to do (龙头企业制定…)."""
    item = _OTHER.match(text, start, min(stop, start + LONGEST_OTHER)) if ASKED.end_at(text, start) == start else None
    for end in range(start + SHORTEST_LISTED, item.end() + 1 if item else start):
        verb = ASKED.end_at(text, end)
        if verb > end + 1 or (text.startswith("要", end) and MODAL.match(text, end)):
            return end if text[verb : verb + 1] not in CLAUSE_SIGNS | {"、"} else None
    return None


def _end_of_name(text: str, start: int, stop: int) -> int | None:
    """Return where the name of a body ends that begins at a place; None where none does."""
    for match in BODY.finditer(text, start + 1, min(stop, start + LONGEST_ADDRESSEE)):
        if CLAUSE.search(text, start, match.end()) or "、" in text[start : match.end()]:
            return None
        if _is_name(text, start, match.end()):
            return match.end()
    return None


def _is_name(text: str, start: int, end: int) -> bool:
    """Return whether a stretch ends as the name of a body does; a place is one only as in 各乡镇."""
    if text[end - 1] in REGIONS:
        return any(text.startswith(EACH, at) for at in (start, *(join.end() for join in _JOINS.finditer(text, start, end))))
    return bool(BODY_ENDS.search(text, start, end))


def _names(text: str, start: int, end: int) -> list[Place]:
    """Return the names of a stretch; empty where the first is none, for then the others are of something else."""
    names = [name for name in split_names(text, start, end) if name[1] - name[0] <= LONGEST_ADDRESSEE]
    if not (_is_name(text, start, end) or any(_is_name(text, *name) for name in names[:1])):
        return []
    if not names or names[0][0] != start or names[0][1] - start < (SHORTEST_ADDRESSEE if len(names) == 1 else SHORTEST_LISTED):
        return []
    good: list[Place] = []
    for a, b in names:
        if not is_no_name(text[a:b]):
            good += [(a, b)] if text[b - 1] not in REGIONS or _is_name(text, a, b) else []
        elif b - a > LONGEST_WORD:
            break
    return good if good[:1] == names[:1] else []


def _with_partners(text: str, mention: Mention) -> Mention:
    """Return a mention with the names of those who are to help, where they follow."""
    beside, led = _WITH.match(text, mention.end), _LED.match(text, mention.end)
    join = beside or led
    place = _partners(text, join.end()) if join else None
    if place is None or not (beside or _HELP.match(text, place[1])):
        return mention
    partners = [(a, b) for a, b in split_names(text, *place) if not is_no_name(text[a:b])]
    return Mention(mention.start, place[1], mention.names + partners)


def _partners(text: str, start: int) -> Place | None:
    """Return the place of a list of names that begins at a place, with 等部门 behind it; None where none does."""
    end = _end_of_name(text, start, len(text))
    if end is not None:
        end = _end_of_list(text, end, len(text))
        tail = _TAIL_AT.match(text, end)
        return start, tail.end() if tail else end
    short = _SHORT_LIST.match(text, start)
    return short.span() if short else None


def _clause_start(text: str, end: int) -> int | None:
    """Return where the clause begins that a name ends in; None where that is too far."""
    low = max(0, end - LONGEST_LIST - 12)
    for place in range(end - 2, low - 1, -1):
        if text[place] in CLAUSE_SIGNS:
            return place + 1
    return None if low > 0 else low
