"""Measures chunks: how many mix sections, how many know theirs, how large they are, and what cutting costs.

    python tools/measure_chunks.py FOLDER [--step 10] [--size 500]

FOLDER holds texts (*.txt), beside each its outline (*.json with `markers` `[start, end, family, ordinal, parent,
heading_end, inline]`). A chunk mixes where it holds text of two sections, neither of which holds the other; headings
alone are no text. It knows its sections where their headings and all those above stand in it, or in what its splitter
hands out beside it. An outline says nothing of text that returns to the section above, so that of the last item of a
run the first paragraph alone counts; and what is long or several sentences is no heading that a chunk need know.
LangChain's recursive splitter and docling's HybridChunker are measured where they are installed
(`pip install -e '.[measure]'`). Neither downloads anything: all count characters.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import time
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parent.parent))

from reportparse.pipeline import parse_report
from reportparse.report import Report
from reportparse.trim import unspaced

SEPARATORS: Final = ["\n\n", "\n", "。", "！", "？", "；", "，", "、", ""]
"""Where LangChain's splitter may cut Chinese text, the best first."""
HEADING: Final = re.compile(r"(?P<first>[一二三四五六七八九十]{1,3}、)|(?P<second>[（(][一二三四五六七八九十]{1,3}[）)])")
"""Lines that anyone would take for headings, with their level, where they have no full stop inside."""
LONGEST_HEADING: Final = 40
SENTENCE: Final = re.compile("[。！？；]")
PARAGRAPH: Final = re.compile(r"\W*[^\n]*")
"""What closes a heading, and the line that follows."""


@dataclass(slots=True)
class Piece:
    """A chunk of any splitter."""

    spans: list[tuple[int, int]]
    """The stretches of the source that it holds."""
    said: str
    """Its text, with the headings that the splitter hands out beside it."""
    size: int


Splitter = Callable[[str, int], list[Piece]]


class Gold:
    """The outline of a text, as it should be."""

    def __init__(self, text: str, markers: list[list[Any]]) -> None:
        self.text = text
        self.starts = [marker[0] for marker in markers]
        self.parents = [marker[4] for marker in markers]
        self.headings = [self._heading(marker) for marker in markers]
        self.bodies = [marker[5] if heading else marker[1] for marker, heading in zip(markers, self.headings, strict=True)]
        self.stops = [self._stop(section) for section in range(len(markers))]

    def _heading(self, marker: list[Any]) -> str:
        """Return a marker with its heading; nothing where it has none."""
        heading = unspaced(self.text[marker[1] : marker[5]])
        is_one = 0 < len(heading) <= LONGEST_HEADING and not SENTENCE.search(heading[:-1])
        return unspaced(self.text[marker[0] : marker[5]]) if is_one else ""

    def _stop(self, section: int) -> int:
        """Return where the text of a section ends of which it is certain whose it is."""
        after = section + 1
        if after < len(self.starts) and self.parents[after] in (section, self.parents[section]):
            return int(self.starts[after])
        first = PARAGRAPH.match(self.text, self.bodies[section])
        return int(min([first.end() if first else len(self.text), *self.starts[after : after + 1]]))

    def above(self, section: int) -> list[int]:
        """Return a section and those that hold it."""
        found = []
        while section >= 0:
            found.append(section)
            section = self.parents[section]
        return found

    def held(self, piece: Piece) -> set[int]:
        """Return the sections whose own text a chunk holds."""
        return {section for start, end in piece.spans for section in self._between(start, end)}

    def _between(self, start: int, end: int) -> Iterator[int]:
        for section in range(max(0, bisect_right(self.starts, start) - 1), bisect_right(self.starts, end - 1)):
            body = self.text[max(start, self.bodies[section]) : min(end, self.stops[section])]
            if len(unspaced(body)) > 1:  # one sign is what closes a heading
                yield section

    def mixes(self, sections: set[int]) -> bool:
        """Return whether of some sections two stand beside each other."""
        deepest = max(sections, key=lambda section: len(self.above(section)), default=-1)
        return not sections <= set(self.above(deepest))


@dataclass(slots=True)
class Count:
    """What was found about the chunks of one splitter."""

    chunks: int = 0
    mixed: int = 0
    knowing: int = 0
    sizes: list[int] = field(default_factory=list)

    def add(self, pieces: list[Piece], gold: Gold) -> None:
        """Count the chunks of a text that hold text of a section."""
        for piece in pieces:
            if not (sections := gold.held(piece)):
                continue
            needed = {gold.headings[above] for section in sections for above in gold.above(section)}
            self.chunks += 1
            self.mixed += gold.mixes(sections)
            self.knowing += all(heading in unspaced(piece.said) for heading in needed)
            self.sizes.append(piece.size)

    def row(self, name: str) -> str:
        """Return the row of a table."""
        low, *_, high = quantiles(self.sizes, n=10)
        middle = sorted(self.sizes)[len(self.sizes) // 2]
        shares = f"{self.mixed / self.chunks:.1%} | {self.knowing / self.chunks:.1%}"
        return f"| {name} | {self.chunks} | {shares} | {low:.0f} | {middle} | {high:.0f} | {max(self.sizes)} |"


def ours(report: Report, size: int, min_size: int | None) -> list[Piece]:
    """Return the chunks of this project."""
    chunks = report.chunks(size, min_size=min_size)
    return [Piece([(span.start, span.end) for span in chunk.spans], chunk.in_context, len(chunk.text)) for chunk in chunks]


def with_langchain(text: str, size: int) -> list[Piece]:
    """Return the chunks of LangChain's recursive splitter: it hands out nothing beside the text."""
    from langchain_text_splitters import RecursiveCharacterTextSplitter  # noqa: PLC0415

    splitter = RecursiveCharacterTextSplitter(
        SEPARATORS, keep_separator="end", chunk_size=size, chunk_overlap=0, strip_whitespace=False
    )
    pieces, at = [], 0
    for chunk in splitter.split_text(text):
        pieces.append(Piece([(at, at + len(chunk))], chunk, len(chunk)))
        at += len(chunk)
    assert at == len(text), "a character is lost"
    return pieces


def with_docling(text: str, size: int, *, headings: bool) -> list[Piece]:
    """Return the chunks of docling's HybridChunker over a document of the text's lines."""
    chunker = _docling_chunker(size)
    pieces, at = [], 0
    for chunk in chunker.chunk(_docling_document(text, headings=headings)):
        spans = []
        for line in chunk.text.split("\n"):
            start = text.find(line.strip(), at)
            assert start >= 0, f"not found: {line}"
            at = start + len(line.strip())
            spans.append((start, at))
        pieces.append(Piece(spans, chunker.contextualize(chunk), len(chunk.text)))
    return pieces


def _docling_chunker(size: int) -> Any:
    from docling_core.transforms.chunker.hybrid_chunker import HybridChunker  # noqa: PLC0415
    from docling_core.transforms.chunker.tokenizer.base import BaseTokenizer  # noqa: PLC0415

    class Characters(BaseTokenizer):  # type: ignore[misc]
        def count_tokens(self, text: str) -> int:
            return len(text)

        def get_max_tokens(self) -> int:
            return size

        def get_tokenizer(self) -> Callable[[str], int]:
            return len

    return HybridChunker(tokenizer=Characters())


def _docling_document(text: str, *, headings: bool) -> Any:
    from docling_core.types.doc import DocItemLabel, DoclingDocument  # noqa: PLC0415

    document = DoclingDocument(name="report")
    for line in filter(None, map(str.strip, text.split("\n"))):
        found = HEADING.match(line) if headings and len(line) <= LONGEST_HEADING and "。" not in line[:-1] else None
        if found:
            document.add_heading(line, level=1 if found["first"] else 2)
        else:
            document.add_text(DocItemLabel.PARAGRAPH, line)
    return document


def splitters() -> dict[str, Splitter]:
    """Return the splitters beside which this project is measured, those that are installed."""
    found: dict[str, Splitter] = {
        "LangChain, recursive": with_langchain,
        "docling, lines": lambda text, size: with_docling(text, size, headings=False),
        "docling, lines, headings by pattern": lambda text, size: with_docling(text, size, headings=True),
    }
    for name in list(found):
        try:
            found[name]("一、情况\n好。", 100)
        except ImportError as missing:
            print(f"{name} is left out: {missing}", file=sys.stderr)
            del found[name]
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--step", type=int, default=10, help="each how manieth text is taken")
    parser.add_argument("--size", type=int, default=500, help="how large a chunk is at most")
    asked = parser.parse_args()
    others = splitters()
    counts = {name: Count() for name in ("reportparse", "reportparse, min_size=0", *others)}
    parsing = cutting = 0.0
    files = sorted(asked.folder.glob("*.json"))[:: asked.step]
    for file in files:
        text = file.with_suffix(".txt").read_text("utf-8")
        gold = Gold(text, json.loads(file.read_text("utf-8"))["markers"])
        began = time.process_time()
        report = parse_report(text)
        parsed = time.process_time()
        pieces = ours(report, asked.size, None)
        parsing, cutting = parsing + parsed - began, cutting + time.process_time() - parsed
        counts["reportparse"].add(pieces, gold)
        counts["reportparse, min_size=0"].add(ours(report, asked.size, 0), gold)
        for name, splitter in others.items():
            counts[name].add(splitter(text, asked.size), gold)
    print(f"{len(files)} texts; cutting takes {cutting / parsing:.1%} of what parsing takes\n")
    print("| splitter | chunks | mixed | know their sections | size, 10 % | median | 90 % | largest |")
    print("|---|---:|---:|---:|---:|---:|---:|---:|")
    for name, count in counts.items():
        print(count.row(name))


if __name__ == "__main__":
    main()
