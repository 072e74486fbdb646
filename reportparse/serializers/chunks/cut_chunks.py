"""Cuts a report into chunks: whole sections where they fit, else paragraphs, else sentences, never less."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from operator import index
from typing import Any, Final

from reportparse.arguments import check_type
from reportparse.errors import ArgumentError, ArgumentTypeError
from reportparse.report import Report
from reportparse.serializers.chunks.chunk import Chunk
from reportparse.serializers.chunks.passages import Layout, Passage, Section, lay_out
from reportparse.source import Span

Measure = Callable[[str], int]
"""Tells how long a text is: `len`, or a function that counts tokens."""
MERGED: Final = 4
"""Sections that follow one another share a chunk until it has this part of the greatest size, where nothing else is said."""
LINE: Final = "\n"


def cut_chunks(
    report: Report,
    max_size: int,
    *,
    overlap: int = 0,
    min_size: int | None = None,
    measure: Measure | Any = len,
    context: bool = False,
) -> list[Chunk]:
    """Return the chunks of a report; see `Report.chunks`."""
    for name, value in (("max_size", max_size), ("overlap", overlap), ("min_size", 0 if min_size is None else min_size)):
        check_type(name, value, (int,))
    sizes = _Sizes(max_size, overlap, max_size // MERGED if min_size is None else min_size, _checked(measure), context)
    if max_size < 1:
        raise ArgumentError(f"max_size must be at least 1, not {max_size}", f"max_size 至少为 1，不能是 {max_size}")
    if not (0 <= overlap < max_size and 0 <= sizes.least <= max_size):
        raise ArgumentError(
            "overlap and min_size must be at least 0, overlap less than max_size, and min_size no more than it",
            "overlap 和 min_size 不能小于 0，overlap 应小于 max_size，min_size 不能大于 max_size",
        )
    cutter = _Cutter(report, lay_out(report), sizes)
    return cutter.chunks()


def _checked(measure: Measure | Any) -> Measure:
    """Return a function that measures a text, made of a tokenizer where one is given."""
    # ``encode`` of tiktoken refuses texts that contain the names of its special tokens.
    encode = getattr(measure, "encode_ordinary", None) or getattr(measure, "encode", None)
    if encode is not None and not isinstance(measure, str):
        around = len(encode(""))  # what a tokenizer puts before and after every text stands around a chunk once
        return lambda text: len(encode(text)) - around
    if not callable(measure):
        raise ArgumentTypeError(
            "measure must be a function of a text, or a tokenizer with encode()",
            "measure 应为接受文本的函数，或带有 encode() 的分词器",
        )
    return lambda text: _whole(measure(text))


def _whole(size: Any) -> int:
    """Return a size as Python's own integer, whatever library made it.

    Raises:
        ArgumentTypeError: it is none, or less than 0.
    """
    try:
        whole = index(size)
    except TypeError:
        whole = -1
    if whole < 0:
        raise ArgumentTypeError(
            "measure must return a number of at least 0, such as len does", "measure 应返回不小于 0 的整数，如 len"
        )
    return whole


@dataclass(frozen=True, slots=True)
class _Sizes:
    """How large chunks may be."""

    most: int
    overlap: int
    least: int
    measure: Measure
    context: bool


@dataclass(slots=True)
class _Run:
    """A chunk while it is made: passages from `begin` to `end`, of which those before `fresh` come again."""

    begin: int
    fresh: int
    end: int


@dataclass(slots=True)
class _Cutter:
    """The cutting of one report."""

    report: Report
    layout: Layout
    sizes: _Sizes
    upto: list[int] = field(init=False)
    """The size of all passages before each, line ends included."""
    texts: list[int] = field(init=False)
    """How many passages before each are no headings."""
    units: list[list[int]] = field(init=False)
    """By passage: where the sections, and last the paragraph, that begin there end, the largest first."""
    heads: dict[int, int] = field(default_factory=dict)
    """The size of what stands before the text of a chunk, by section."""

    def __post_init__(self) -> None:
        passages, measure = self.layout.passages, self.sizes.measure
        line = measure(LINE)
        self.upto = list(accumulate((measure(part.text) + line * part.opens for part in passages), initial=0))
        self.texts = list(accumulate((not part.is_head for part in passages), initial=0))
        self.units = [[] for _ in passages]
        for section in self.layout.sections[1:]:
            if section.begin < section.end:
                self.units[section.begin].append(section.end)
        lines = [place for place, part in enumerate(passages) if part.opens]
        for begin, end in pairwise([*lines, len(passages)]):
            self.units[begin].append(end)

    def chunks(self) -> list[Chunk]:
        """Return all chunks."""
        runs = list(self._runs())
        extents = self._extents()
        return [self._chunk(run, extents) for run in runs]

    def _runs(self) -> Iterator[_Run]:
        """Yield the chunks as runs of passages, in one pass."""
        count = len(self.layout.passages)
        run = _Run(0, 0, 0)
        while run.end < count:
            end = self._unit(run)
            if run.fresh < run.end and not self._joins(run, end):
                yield run
                run, end = self._next(run)
            run.end = end
        if run.fresh < run.end:
            yield run

    def _unit(self, run: _Run) -> int:
        """Return the end of the largest unit that begins where a run ends and fits in a chunk with the headings before it."""
        at = run.end
        begin = run.begin if self._only_heads(run) else at
        fitting = (end for end in self.units[at] if self._size(begin, end, run.fresh) <= self.sizes.most)
        return next(fitting, at + 1)

    def _joins(self, run: _Run, end: int) -> bool:
        """Return whether what follows a run goes into the same chunk."""
        if self._size(run.begin, end, run.fresh) > self.sizes.most:
            return False
        passages = self.layout.passages
        if self._only_heads(run) or passages[run.end].section == passages[run.end - 1].section:
            return True
        return self._size(run.begin, run.end, run.fresh) < self.sizes.least and self._beside(run)

    def _only_heads(self, run: _Run) -> bool:
        """Return whether a run holds headings alone, which belong to what follows."""
        return self.texts[run.begin] == self.texts[run.end]

    def _beside(self, run: _Run) -> bool:
        """Return whether what follows a run and all the run's text are whole parts of one section."""
        passages, sections = self.layout.passages, self.layout.sections
        after = passages[run.end].section
        holder = sections[after].above if sections[after].begin == run.end else after
        at = self._text_begins(run)
        part = passages[at].section
        while part != holder and sections[part].above != holder and part:
            part = sections[part].above
        return part == holder or (part > 0 and sections[part].begin >= min(at, run.fresh))

    def _text_begins(self, run: _Run) -> int:
        """Return the last of the headings at a run's beginning, or its first passage."""
        at, passages = run.fresh, self.layout.passages
        while at + 1 < run.end and passages[at].is_head and self._opens_below(passages[at].section, passages[at + 1].section):
            at += 1
        return at

    def _opens_below(self, section: int, after: int) -> bool:
        """Return whether one section stands right below another."""
        return after != section and self.layout.sections[after].above == section

    def _next(self, run: _Run) -> tuple[_Run, int]:
        """Return the chunk that follows one, with the sentences that come again where there is room, and the end of its first unit."""
        again = _Run(self._again(run), run.end, run.end)
        end = self._unit(again)
        if self._size(again.begin, end, again.fresh) <= self.sizes.most:
            return again, end
        bare = _Run(run.end, run.end, run.end)
        return bare, self._unit(bare)

    def _again(self, run: _Run) -> int:
        """Return the first of the sentences at a run's end that come again in the next: of the same section, as many as may."""
        passages, begin = self.layout.passages, run.end
        same = passages[run.end].section
        while (
            begin > run.fresh
            and passages[begin - 1].section == same
            and not passages[begin - 1].is_head
            and self.upto[run.end] - self.upto[begin - 1] <= self.sizes.overlap
        ):
            begin -= 1
        return begin

    def _size(self, begin: int, end: int, fresh: int) -> int:
        """Return the size of a chunk of some passages."""
        size = self.upto[end] - self.upto[begin]
        return size + self._head_size(self._outside(self.layout.passages[fresh].section, fresh)) if self.sizes.context else size

    def _outside(self, section: int, at: int) -> int:
        """Return a section, or the innermost above it, that begins before a passage: its heading is not among what follows."""
        while section and self.layout.sections[section].begin >= at:
            section = self.layout.sections[section].above
        return section

    def _head_size(self, section: int) -> int:
        if section not in self.heads:
            self.heads[section] = self.sizes.measure(self._head(section, 1))
        return self.heads[section]

    def _head(self, section: int, at: int) -> str:
        """Return what stands before the text of a chunk from a passage on: the report's title and the path to a section."""
        title = [self.report.title.text.replace(LINE, "")] if self.report.title and at else []
        return "".join(f"{line}{LINE}" for line in [*title, *self._path(section)])

    def _path(self, section: int) -> list[str]:
        """Return the headings of a section and of those above it, the outermost first."""
        words = [part.node.head for part in self._above(section) if part.node is not None]
        return [line for line in reversed(words) if line]

    def _above(self, section: int) -> Iterator[Section]:
        """Yield a section and those that it stands in, the innermost first."""
        sections = self.layout.sections
        while section:
            yield sections[section]
            section = sections[section].above

    def _extents(self) -> list[list[Span]]:
        """Return by passage the stretches of the source that are its own: from where a piece of it begins to the next piece."""
        starts = sorted((start, place) for place, part in enumerate(self.layout.passages) for start in part.starts)
        ends = [start for start, _ in starts[1:]] + [len(self.report.source.text)] * bool(starts)
        extents: list[list[Span]] = [[] for _ in self.layout.passages]
        at = 0
        for (_, place), end in zip(starts, ends, strict=True):
            extents[place].append(Span(at, end))
            at = end
        return extents

    def _holder(self, run: _Run) -> int:
        """Return the innermost section that holds all the text of a run."""
        sections = self.layout.sections
        begin, end = self._text_begins(run), run.end
        section = self.layout.passages[begin].section
        while section and not (sections[section].begin <= begin and end <= sections[section].end):
            section = sections[section].above
        return section

    def _chunk(self, run: _Run, extents: list[list[Span]]) -> Chunk:
        """Return the chunk of a run."""
        passages = self.layout.passages[run.begin : run.end]
        holder = self._holder(run)
        spans = _joined(span for place in range(run.fresh, run.end) for span in extents[place])
        node = self.layout.sections[holder].node
        text = _text(passages)
        return Chunk(
            text,
            self._path(holder),
            node.role if node else "other",
            list(dict.fromkeys(part.node for part in self.layout.passages[run.fresh : run.end] if part.node)),
            spans,
            self.report.source.locate(next(iter(self.layout.passages[run.fresh].starts), 0)),
            self.report.title.text if self.report.title else None,
            len(text) - len(_text(self.layout.passages[run.fresh : run.end])),
            self._head(self._outside(holder, run.fresh), run.fresh),
        )


def _text(passages: list[Passage]) -> str:
    """Return the text of passages, each line of the report on one of its own."""
    return "".join(f"{LINE * (part.opens and place > 0)}{part.text}" for place, part in enumerate(passages)).strip()


def _joined(spans: Iterator[Span]) -> list[Span]:
    """Return stretches of the source with those joined that follow one another."""
    joined: list[Span] = []
    for span in spans:
        if joined and joined[-1].end == span.start:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined
