"""What the model of section ends looks at: a place in a region, and the items to which the text may return."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from reportparse.parser.log_linear import Values, step
from reportparse.parser.outline import ROOT, Item
from reportparse.parser.section_ends.regions import Region
from reportparse.patterns import lazy
from reportparse.signs import COLONS, SENTENCE_STOPS
from reportparse.tokenizer.candidate import Before

_CUE = lazy(
    "|".join(
        f"(?P<{name}>{words})"
        for name, words in (
            ("people", "各位|同志们|委员们|朋友们|女士们|大家"),
            ("sums", "以上|上述|总之|综上|综合|总的|由此|可见|总体|概括|归纳"),
            ("so", "因此|所以|为此|对此|故|于是|据此|基于|鉴于|由于|针对|考虑"),
            ("also", "同时|此外|另外|与此同时|其他|还有|除"),
            ("past", "过去|一年来|五年来|年来|回顾|刚刚|目前|当前|今年以来|经过"),
            ("next", "展望|今后|下一步|下面|新的|未来|让我们|我们相信|只要|明年|今年"),
            ("but", "但|然而|不过|虽然|尽管|当然"),
            ("we", "我们|本[文报规办意方]|全[省市县区]|各级|各地|各单位|各部门"),
            ("these", "这|该|其中|上面|两[个份项]|[三四五六七八]个"),
            ("close", "请|特此|谢谢|以上|妥否|联系人|附[件：:]|抄送|此[致复]"),
        )
    )
)
"""Words with which a text returns, by what they say."""

_PARTING = SENTENCE_STOPS + "；;，,"
"""What may part the words before a place from those behind it."""


class Shared(NamedTuple):
    """What all places of a region have in common."""

    family: str
    level: str
    inline: str
    headed: str
    """Whether the item has a heading."""
    others: str
    """How many siblings there are, in steps."""
    paragraphs: int
    """The most that a sibling has."""
    sentences: int
    size: int
    semicolons: str
    """How many siblings end with a semicolon: all, some or none."""
    leaves: str
    """Whether no sibling holds anything, and their count."""
    chain: str
    """How many owners there are."""
    last: str
    """Whether the region ends with the text."""
    top: str
    """Whether the report is an owner, and that."""
    first_blank: int
    """The first of its places behind a blank line; their count where none is."""


def shared_of(items: Sequence[Item], region: Region, text: str) -> Shared:
    """Return what all places of a region have in common.

    Args:
        items: the chosen markers.
        region: the region.
        text: the cleaned text.
    """
    item, siblings = items[region.item], region.siblings
    count = str(step(len(siblings), (1, 2, 4)))
    last = str(region.end == len(text))
    return Shared(
        family=item.reading.family.name if item.reading else "",
        level=str(min(_level(items, region.item), 4)),
        inline=str(_inline(item)),
        headed=str(region.body > region.start),
        others=count,
        paragraphs=max([s.paragraphs for s in siblings], default=0),
        sentences=max([s.sentences for s in siblings], default=0),
        size=max([s.size for s in siblings], default=0),
        semicolons=_semicolons(region),
        leaves=f"{all(s.leaf for s in siblings)}{count}",
        chain=str(min(len(region.owners), 4)),
        last=last,
        first_blank=next((place for place, one in enumerate(region.places) if one.blank), len(region.places)),
        top=f"{region.owners[-1] == ROOT}{last}",
    )


def place_values(shared: Shared, region: Region, at: int, text: str, words: Mapping[str, int], owner: int | None) -> Values:
    """Return the features of a place.

    Args:
        shared: what all places of the region have in common.
        region: the region.
        at: which of its places.
        text: the cleaned text.
        words: how much more often characters open a paragraph behind the last item of a run than behind others.
        owner: the item to which the text has returned already; None where it has not left the item.
    """
    place, following = region.places[at], region.next_place(at)
    unit = text[place.start : following].strip()
    count, most, sentences, longest = shared.others, shared.paragraphs, shared.sentences, shared.size
    later = str(place.paragraph > 0)
    kind = "p" if place.paragraph else "s"
    where = f"{kind}{min(place.paragraph or place.sentence, 4)}"
    beyond = _beyond(place.paragraph, most) if most else "none"
    cue = _cue(unit)
    own = place.start - region.start
    ended = text[max(0, place.start - 3) : place.start].rstrip()[-1:]
    return {
        "where": where,
        "family": shared.family + later,
        "level": shared.level + later,
        "inline": shared.inline + kind,
        "heading": shared.headed + where,
        "siblings": count + kind,
        "beyond": beyond + later,
        "beyond_count": beyond + count + later,
        "sentence_beyond": _beyond(place.sentence, sentences) + count if place.sentence and sentences else "none",
        "size": f"{_ratio(own, longest)}{kind}" if longest else "none",
        "size_whole": f"{_ratio(region.size, longest)}{kind}" if longest else "none",
        "semicolon": shared.semicolons + (ended if ended in _PARTING else "x"),
        "leaf": shared.leaves,
        "opening2": str(words.get(unit[:2], 0)),
        "opening3": str(words.get(unit[:3], 0)),
        "cue": cue,
        "cue_where": cue + later,
        "unit": f"{step(len(unit), (15, 30, 60, 120, 250))}{later}",
        "colon": f"{unit[-1:] in COLONS}{following == region.end}",
        "left": str(step(len(region.places) - at, (2, 3, 5, 9))),
        "chain": shared.chain,
        "top": shared.top,
        "last": shared.last + later,
        "blank": f"{place.blank}{shared.first_blank < at}",
        "current": "self" if owner is None else f"up{later}{cue}",
        "sentence": f"{place.sentence > 0}{most == 1}{beyond}",
        "single": f"{most}{place.paragraph}{count}" if most <= 2 and place.paragraph <= 2 else "many",
        "short_before": f"{step(own, (10, 20, 40, 80, 160))}{kind}",
    }


def owner_values(items: Sequence[Item], region: Region, at: int, option: int, text: str) -> Values:
    """Return the features of an item to which the text may return.

    Args:
        items: the chosen markers.
        region: the region.
        at: which of its places.
        option: which of its owners.
        text: the cleaned text.
    """
    owner = region.owners[option]
    place = region.places[at]
    following = region.next_place(at)
    unit = text[place.start : following].strip()
    cue = _cue(unit)
    reading = items[owner].reading if owner != ROOT else None
    family = reading.family if reading else None
    last = option == len(region.owners) - 1
    return {
        "distance": f"{min(option, 3)}{min(len(region.owners), 4)}",
        "is_root": f"{owner == ROOT}{region.end == len(text)}",
        "is_top": f"{owner != ROOT and items[owner].parent == ROOT}",
        "is_title": f"{family is not None and family.kind == 'title'}",
        "is_next": f"{last}",
        "kind": f"{family.kind if family else 'root'}{place.paragraph > 0}",
        "rank_cue": f"{min(option, 2)}{cue}",
        "last_cue": f"{last}{cue}{owner == ROOT}",
        "colon_next": f"{last}{unit[-1:] in COLONS and following == region.end}",
        "parent_inline": f"{owner != ROOT and _inline(items[owner])}{place.paragraph > 0}",
    }


def _cue(unit: str) -> str:
    found = _CUE.match(unit)
    return (found.lastgroup or "none") if found else "none"


def _beyond(count: int, most: int) -> str:
    """Return how a place stands to the longest of the siblings."""
    return "in" if count < most else "at" if count == most else "beyond"


def _ratio(size: int, longest: int) -> int:
    return step(100 * size // max(1, longest), (25, 50, 75, 100, 140, 200, 400))


def _semicolons(region: Region) -> str:
    if not region.siblings:
        return "none"
    share = sum(s.semicolon for s in region.siblings)
    return "all" if share == len(region.siblings) else "some" if share else "no"


def _level(items: Sequence[Item], index: int) -> int:
    level = 0
    while index != ROOT and level < 5:
        level, index = level + 1, items[index].parent
    return level


def _inline(item: Item) -> bool:
    return item.candidate is not None and item.candidate.before != Before.LINE
