"""Joins what a file's own numbers and styles say to the markers found in the text.

A flat text has no blocks, and nothing happens here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from reportparse.markers.families import AUTOMATIC, BULLET, STYLED
from reportparse.markers.family import Family
from reportparse.patterns import lazy
from reportparse.source import Block
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import NO_STYLE, Reading, Style
from reportparse.tokenizer.unmarked import unmarked_blocks

Spot = tuple[int, int, tuple[Reading, ...]]
"""A marker's start and end in the cleaned text, and its readings."""

LONGEST_HEADING = 40
"""The longest paragraph, in characters, that is a heading by its style alone."""
MOST_STYLED = 0.5
"""The largest share of a text's characters that may be set off; where it is more, that tells nothing."""
LARGER = 1.08
"""By how much larger than most of the text a heading's characters are."""
GAP = 2
"""How many spaces may stand between a computed number and a typed one."""
_RUNNING = lazy("[。；;！!]|[，,、：:]$")
"""What no title without a number has."""


@dataclass(slots=True)
class _Look:
    """A block of the file, in the cleaned text."""

    block: Block
    start: int
    end: int
    label: int
    """Where the number that the file computes ends."""
    lead: int
    """Where the words end that are set off from the rest; `start` where none are."""


def apply_styles(hits: list[Spot], clean: CleanText) -> tuple[list[Spot], list[Style]]:
    """Return the markers with those that the file computes and the headings that it styles, and each one's style.

    Args:
        hits: the markers found in the text, in order of place.
        clean: the text, whose source knows its blocks.
    """
    unmarked = unmarked_blocks(clean.source.blocks, clean.source.text)
    hits = _outside(hits, clean, unmarked)
    looks = [look for look in _looks(clean) if look.block.start not in unmarked]
    titled = _levels(looks, clean.text)
    starts = [hit[0] for hit in hits]
    out: list[tuple[Spot, Style]] = []
    done = 0
    for look in looks:
        first = bisect_left(starts, look.start, done)
        out += [(hit, NO_STYLE) for hit in hits[done:first]]
        done = max(first, done)
        if out and out[-1][0][1] > look.start:
            continue  # a marker that reaches into the block has its beginning
        level = (look.block.level or None) if titled else None
        head, used = _head(look, hits, done, clean.text, level)
        if head is not None:
            goes_on = not clean.text.startswith("\n", look.end) and look.end < len(clean.text)
            until = look.end if goes_on else None
            out.append((head, Style(look.label > look.start, level, look.lead, look.block.indent, until)))
            done += used
    out += [(hit, NO_STYLE) for hit in hits[done:]]
    return [hit for hit, _ in out], _telling([hit for hit, _ in out], [style for _, style in out])


def _telling(hits: Sequence[Spot], styles: list[Style]) -> list[Style]:
    """Return the styles without the levels of numbered headings that contradict the order of their numbers."""
    levels: dict[Family, Counter[int]] = {}
    begun: Counter[Family] = Counter()
    for hit, style in zip(hits, styles, strict=True):
        reading = hit[2][0]
        if style.level is not None and reading.ordinal is not None:
            levels.setdefault(reading.family, Counter())[style.level] += 1
            begun[reading.family] += reading.ordinal == 1
    usual = {family: found.most_common(1)[0][0] for family, found in levels.items()}
    flat = len({style.level for style in styles} - {None}) == 1
    pairs = (sorted(pair, key=lambda family: (begun[family], family.rank)) for pair in combinations(usual, 2))
    held = _held([hit[2][0] for hit in hits])
    doubted = {
        inner
        for outer, inner in pairs
        if _contradict(outer, inner, usual, flat or (begun[outer] < begun[inner] and (outer, inner) in held))
    }
    return [
        style._replace(level=None) if style.level is not None and hit[2][0].family in doubted else style
        for hit, style in zip(hits, styles, strict=True)
    ]


def _held(readings: Sequence[Reading]) -> set[tuple[Family, Family]]:
    """Return the pairs of families of which the second begins between two numbers of the first that follow one another."""
    found: set[tuple[Family, Family]] = set()
    last: dict[Family, tuple[int, int]] = {}
    begins: dict[Family, int] = {}
    for place, reading in enumerate(readings):
        family, ordinal = reading.family, reading.ordinal or 0
        before = last.get(family)
        if before is not None and ordinal == before[1] + 1:
            found |= {(family, inner) for inner, begin in begins.items() if begin > before[0]}
        if ordinal == 1:
            begins[family] = place
        last[family] = place, ordinal
    return found


def _contradict(outer: Family, inner: Family, levels: dict[Family, int], nested: bool) -> bool:
    """Return whether the levels of two families say otherwise than their numbers, by which the second may stand in the first.

    A level as high as that of the outer one says nothing of how they are nested; a higher one may be right against the ranks.
    """
    if levels[inner] == levels[outer]:
        return nested
    return nested and levels[inner] < levels[outer] and inner.rank > outer.rank


def _outside(hits: list[Spot], clean: CleanText, unmarked: set[int]) -> list[Spot]:
    """Leave out what stands in pieces in which nothing numbers a part."""
    if not unmarked:
        return hits
    out = []
    for hit in hits:
        block = clean.source.block_at(clean.to_source(hit[0]))
        if block is None or block.start not in unmarked:
            out.append(hit)
    return out


def _looks(clean: CleanText) -> Iterator[_Look]:
    """Yield the blocks that say anything, in the order of the cleaned text, those that cleaning took out left aside."""
    blocks = clean.source.blocks
    usual = _usual_size(blocks)
    off = sum(block.end - block.start for block in blocks if _is_set_off(block, usual))
    telling = off < MOST_STYLED * max(1, sum(block.end - block.start for block in blocks))
    found = []
    for block in blocks:
        listed = block.label or block.indent is not None
        if not (listed or block.level or block.bold or (block.size or 0) > usual * LARGER):
            continue
        start, end = clean.first_kept(block.start), clean.first_kept(block.end)
        if start < end:
            whole = telling and (block.size or 0) > usual * LARGER
            lead = end if whole else clean.first_kept(block.start + block.bold) if telling and block.bold else start
            found.append(_Look(block, start, end, clean.first_kept(block.start + block.label), lead))
    yield from sorted(found, key=lambda look: look.start)


def _usual_size(blocks: Sequence[Block]) -> float:
    """Return the size of most characters, in points."""
    sizes: Counter[float] = Counter()
    for block in blocks:
        sizes[block.size or 0.0] += block.end - block.start
    return sizes.most_common(1)[0][0] or float("inf")


def _is_set_off(block: Block, usual: float) -> bool:
    return block.bold >= block.end - block.start > 0 or (block.size or 0) > usual * LARGER


def _levels(looks: Sequence[_Look], text: str) -> bool:
    """Return whether heading styles tell headings: most of what has one looks like a heading."""
    styled = [look for look in looks if look.block.level]
    fit = sum(look.end - look.start <= 2 * LONGEST_HEADING and "。" not in text[look.start : look.end - 1] for look in styled)
    return 2 * fit > len(styled)


def _head(look: _Look, hits: Sequence[Spot], at: int, text: str, level: int | None) -> tuple[Spot | None, int]:
    """Return the marker at the head of a block, and how many of the markers found in the text it takes the place of."""
    used = 0
    readings: tuple[Reading, ...] = ()
    end = look.start
    if look.label > look.start:
        end = look.start + len(text[look.start : look.label].rstrip())
        while at + used < len(hits) and hits[at + used][0] < end:
            used += 1
        readings = _computed(look.block, hits[at][2] if used and hits[at][0] == look.start else ())
    typed = hits[at + used] if at + used < len(hits) else None
    if (
        typed is not None
        and typed[0] < look.end
        and not text[end : typed[0]].strip()
        and typed[0] - end <= max(GAP, look.block.indent or 0)
    ):
        if not readings:
            return typed, used + 1
        if typed[2][0].family.kind in ("unit", "block"):
            return (look.start, typed[1], (*typed[2], *readings)), used + 1
    if readings:
        return (end - len(text[look.start : end].lstrip()), end, readings), used
    if level and _is_title(text[look.start : look.end].strip()):
        return (look.start, look.start, (Reading(STYLED[min(level, len(STYLED))], None),)), 0
    return None, 0


def _computed(block: Block, found: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Return the readings of a number that the file computes: the file knows what it counts."""
    if block.ordinal is None:
        return found or (Reading(BULLET, None),)
    fitting = tuple(reading for reading in found if reading.ordinal == block.ordinal)
    return fitting or (Reading(AUTOMATIC, block.ordinal),)


def _is_title(words: str) -> bool:
    return 2 <= len(words) <= LONGEST_HEADING and not _RUNNING.search(words)
