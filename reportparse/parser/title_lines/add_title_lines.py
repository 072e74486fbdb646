"""Adds the lines that may be headings without a number to the candidates; the resolver decides.

    （八）经济社会协调发展……
    2024年工作安排建议            a title line: short, no stop, between paragraphs, words that head parts
    一、坚持稳中求进……            begins anew under it
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportparse.markers.families import TITLES
from reportparse.parser.title_lines.depths import TitleLine, depths
from reportparse.parser.title_lines.features import Page, is_tag, may_be_titles, read_page
from reportparse.parser.title_lines.model import load
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Before, Candidate, Reading

LEAST = -3.0
"""The log odds below which a line is not asked about."""
LIKELY = -0.5
"""The log odds from which others are told deeper or not by it."""


def add_title_lines(candidates: Sequence[Candidate], clean: CleanText, title: tuple[int, int]) -> Sequence[Candidate]:
    """Return the candidates with the lines that may be titles of parts, in order of place.

    Args:
        candidates: the markers that may be.
        clean: the text they stand in.
        title: the report's own title, as clean offsets.
    """
    opening = {c.start: c for c in candidates if c.before == Before.LINE}
    kinds = {start: c.readings[0].family.kind for start, c in opening.items() if c.end > c.start}
    page = read_page(clean.text, kinds, _set_off(clean), title[1])
    found: list[tuple[int, float]] = []
    for place in may_be_titles(page):
        line = page.lines[place]
        if line.start not in opening and line.start >= title[1]:
            odds = load().odds(page, place)
            if odds > LEAST:
                found.append((place, odds))
    if not found:
        return candidates
    return sorted([*candidates, *_candidates(page, found)], key=lambda c: (c.start, c.end))


def _candidates(page: Page, found: Sequence[tuple[int, float]]) -> Iterator[Candidate]:
    """Yield the candidates of the lines at some places, with the log odds that they are titles."""
    likely = [place for place, odds in found if odds > LIKELY]
    lines = [TitleLine(page.said(place), place - 1 in likely) for place in likely]
    deep = dict(zip(likely, depths(lines), strict=True))
    for place, odds in found:
        line = page.lines[place]
        form = "set_off" if line.start in page.offset else "tag" if is_tag(page, place) else f"line_{deep.get(place, 1)}"
        reading = Reading(TITLES[form], None)
        yield Candidate(line.start, line.start, (reading,), Before.LINE, False, line.number, odds=odds)


def _set_off(clean: CleanText) -> frozenset[int]:
    """Return the clean offsets of the lines that the file sets off whole."""
    found = set()
    for block in clean.source.blocks:
        if block.bold and not clean.source.text[block.start + block.bold : block.end].strip(" *_：:"):
            start = clean.first_kept(block.start)
            line = clean.text[start : clean.first_kept(block.end)]
            found.add(start + len(line) - len(line.lstrip()))
    return frozenset(found)
