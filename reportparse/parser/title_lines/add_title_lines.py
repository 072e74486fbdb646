"""Adds the lines that may be headings without a number to the candidates; the resolver decides.

（八）经济社会协调发展……
2024年工作安排建议            a title line: short, no stop, between paragraphs, words that head parts
一、坚持稳中求进……            begins anew under it
技术指标：准确率……            a lead label, one of a run
应用指标：在两家……
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from reportparse.markers.families import TITLES
from reportparse.markers.label_words import FRAMES
from reportparse.parser.find_covered import Place, find_covered
from reportparse.parser.pieces import COUNTED, names_piece
from reportparse.parser.title_lines import titles
from reportparse.parser.title_lines.depths import DEEPEST, TitleLine, depths
from reportparse.parser.title_lines.heading_marks import heading_marks
from reportparse.parser.title_lines.lines import Page, read_page
from reportparse.parser.title_lines.model import load
from reportparse.parser.title_lines.places import LIKELY, RUNNING, weigh_places
from reportparse.patterns import lazy
from reportparse.runs import within
from reportparse.signs import ANY_STOPS, BLANKS, COLONS
from reportparse.source import CODE
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Before, Candidate, Reading
from reportparse.trim import trim, unspaced

LEAST = -3.0
"""The log odds below which a line is not asked about."""
FRAMED = {"opening": 3.0, "closing": 3.0, "piece": 7.0}
"""What the log odds of a line gain whose words say what it is: by its form."""
APART = 2.0
"""The least log odds of a line whose words say that it opens or closes the text, between empty lines above running text."""
MARKED = 4.0
"""The least log odds of a line that a flat text marks as a heading, as Markdown does."""
_SECOND_HALF = lazy(rf"(?<=[^{COLONS}])[{COLONS}][{BLANKS}]{{0,2}}[^{ANY_STOPS}\n]{{4,30}}\Z")
"""What a title of two halves says of a part: 引言：为什么要修渠."""
SURE = 6.0
"""The log odds of the title of a paper that the letter above it covers."""


def add_title_lines(candidates: Sequence[Candidate], clean: CleanText, title: tuple[int, int]) -> Sequence[Candidate]:
    """Return the candidates with the lines that may be titles of parts, in order of place.

    Args:
        candidates: the markers that may be.
        clean: the text they stand in.
        title: the report's own title, as clean offsets.
    """
    page, papers = page_of(candidates, clean, title), find_covered(clean.plain)
    _name_pieces(candidates, page)
    odds = {
        place: value
        for place, value in _odds(page, candidates).items()
        if not _is_unmarked(page.lines[place].start, clean) and not within(page.lines[place].start, papers)
    }
    found = [*_titles(page, odds), *_papers(page, papers, candidates)]
    _set_aside(candidates, page)
    merged = sorted([*candidates, *found], key=lambda c: (c.start, c.end)) if found else candidates
    _mark_below(merged, page)
    return merged


def _name_pieces(candidates: Sequence[Candidate], page: Page) -> None:
    """Read the headings of a file's own style as titles of counted texts that say so."""
    styled = {candidate.start: candidate for candidate in candidates if candidate.start == candidate.end}
    for place, line in enumerate(page.lines) if styled else ():
        if line.start in styled and _frame(page, place) == "piece":
            styled[line.start].readings = (Reading(TITLES["piece"], None),)


def _set_aside(candidates: Sequence[Candidate], page: Page) -> None:
    """Set aside the numbers in the titles of texts that are counted: 工作总结 第2篇."""
    if COUNTED not in page.text and not page.alike:
        return
    lines = {line.number: line.start for place, line in enumerate(page.lines) if _frame(page, place) == "piece"}
    for candidate in candidates if lines else ():
        if candidate.start > lines.get(candidate.line, candidate.start):
            candidate.aside = "title"


def _mark_below(candidates: Sequence[Candidate], page: Page) -> None:
    """Note which markers stand right below what may be a title, or a heading with a number of its own.

    Where such a marker counts on from one above the title, the title stands in the midst of their run.
    """
    lines = {line.start: place for place, line in enumerate(page.lines)}
    last: dict[str, Reading] = {}
    for above, below in pairwise(candidates):
        place = lines.get(above.start)
        title = above.readings[0].family.kind == "title"
        if place is not None and (title or page.kind(place).endswith(" title")) and lines.get(below.start) == place + 1:
            below.below = above.line
            if title and _counts_on(last.get(below.readings[0].family.name), below.readings[0]):
                above.between = below.readings[0].family
        if above.before == Before.LINE:
            last[above.readings[0].family.name] = above.readings[0]


def _counts_on(last: Reading | None, after: Reading) -> bool:
    """Return whether a number is the next of its family."""
    return last is not None and last.ordinal is not None and (last.ordinal + 1, last.prefix) == (after.ordinal, after.prefix)


def _papers(page: Page, places: Sequence[Place], candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the candidates of the titles of papers that a letter covers; what a file's style shows to be a heading becomes one."""
    reading = (Reading(TITLES["paper"], None),)
    styled = {candidate.start: candidate for candidate in candidates if candidate.start == candidate.end}
    for start, end in places:
        if (known := styled.get(start)) is not None:
            known.readings, known.annex, known.odds, known.until = reading, True, SURE, end
        elif start not in page.numbered:
            line = page.text.count("\n", 0, start)
            yield Candidate(start, start, reading, Before.LINE, False, line, annex=True, odds=SURE, until=end)


def first_marker(candidates: Sequence[Candidate], end: int) -> int:
    """Return where the first marker opens a line, `end` where none does; the number of the text itself is none."""
    return next((c.start for c in candidates if c.before == Before.LINE and c.aside != "opening"), end)


def page_of(candidates: Sequence[Candidate], clean: CleanText, title: tuple[int, int]) -> Page:
    """Return a text as the models see it; see `add_title_lines`."""
    opening = {c.start: c.readings[0].family.kind for c in candidates if c.before == Before.LINE}
    return read_page(clean.text, opening, _set_off(clean), title[1], heading_marks(clean))


def _odds(page: Page, candidates: Sequence[Candidate]) -> dict[int, float]:
    """Return by line the log odds that it is a title."""
    model = load()
    places = titles.may_be_titles(page, model.words)
    said = {place: model.titles.score(titles.values(page, place, model.words)) for place in places}
    scored = weigh_places(page, said, candidates)
    scored |= {place: max(scored[place], MARKED) for place in scored if page.lines[place].start in page.marked}
    framed = {place: odds + FRAMED[form] for place, odds in scored.items() if (form := _frame(page, place))}
    scored |= {place: max(odds, APART) if _is_apart(page, place) else odds for place, odds in framed.items()}
    return {place: odds for place, odds in scored.items() if odds > LEAST}


def _frame(page: Page, place: int) -> str | None:
    """Return the form of a line that opens or closes what others divide, 前　言 or 引言：…, or one of several texts, 工作总结 篇二."""
    said = page.said(place)
    words = said[: half.start()] if (half := _SECOND_HALF.search(said)) else said.rstrip(COLONS)
    return "piece" if said in page.alike or names_piece(said) else FRAMES.get(unspaced(words))


def _is_apart(page: Page, place: int) -> bool:
    """Return whether a line stands between empty ones, above running text; a text may begin with one of two halves."""
    said, below = page.said(place), page.kind(place + 1) in RUNNING and page.lines[place + 1].blanks > 1
    return below and (page.lines[place].blanks > 1 if place else _SECOND_HALF.search(said) is not None)


def _titles(page: Page, odds: Mapping[int, float]) -> Iterator[Candidate]:
    """Yield the candidates of title lines, by the log odds of each."""
    frames = {place: form for place in odds if (form := _frame(page, place))}
    likely = [place for place in odds if odds[place] > LIKELY and place not in frames]
    lines = [TitleLine(page.said(place), place - 1 in likely, _heads(page, place, likely)) for place in likely]
    deep = dict(zip(likely, depths(lines), strict=True)) | _marked_depths(page)
    for place in odds:
        line = page.lines[place]
        form = frames.get(place) or _form(page, place, deep.get(place, 1))
        reading = Reading(TITLES[form], None)
        annex = page.kind(place - 1) == "annex"
        yield Candidate(line.start, line.start, (reading,), Before.LINE, False, line.number, annex, odds=odds[place])


def _marked_depths(page: Page) -> dict[int, int]:
    """Return by line how deep the lines stand that signs of Markdown mark as headings, counted from 1."""
    levels = sorted(set(page.marked.values()))
    places = {line.start: place for place, line in enumerate(page.lines)} if levels else {}
    return {places[start]: min(levels.index(level) + 1, DEEPEST) for start, level in page.marked.items() if start in places}


def _heads(page: Page, place: int, likely: Collection[int]) -> bool:
    """Return whether a title line or a marker stands right below a line."""
    return place + 1 in likely or (place + 1 < len(page.lines) and page.lines[place + 1].start in page.numbered)


def _form(page: Page, place: int, deep: int) -> str:
    """Return the form of a title line, which stands so deep among its like."""
    return "set_off" if page.lines[place].start in page.offset else "tag" if titles.is_tag(page, place) else f"line_{deep}"


def _is_unmarked(start: int, clean: CleanText) -> bool:
    """Return whether a line is code, or a cell or a row of a table."""
    block = clean.source.block_at(clean.to_source(start)) if clean.source.blocks else None
    return block is not None and (block.cell is not None or block.row or block.element == CODE)


def _set_off(clean: CleanText) -> frozenset[int]:
    """Return the clean offsets of the lines that the file sets off whole."""
    found = set()
    for block in clean.source.blocks:
        if block.bold and not clean.source.text[block.start + block.bold : block.end].strip(" *_：:"):
            start = clean.first_kept(block.start)
            found.add(trim(clean.text, start, clean.first_kept(block.end))[0])
    return frozenset(found)
