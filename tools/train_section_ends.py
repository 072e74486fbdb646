"""Trains the model of section ends, `reportparse/parser/section_ends/`.

    python tools/train_section_ends.py ANNOTATED --texts FOLDER … [--labels FILE …] [--written FILE …] [--folds 5]

ANNOTATED holds annotated texts (annotated_texts.py says how). In the folders of texts (*.txt) is counted what words
open a paragraph behind the last item of a run, and what words others. A file of labels holds judgments on single
items of other texts, beside the folder of annotated texts: path, the item's offset, that of the next item, and
``offset:owner`` for each place where the text returns, or ``-``, parted by tabs. Texts that were written for training
(written_texts.py) say which paragraphs return, where any does. The figures are cross-validated by document, of texts
that were not written for it. Needs numpy.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Any, NamedTuple

from annotated_texts import Annotated, read_annotated, work_on
from log_linear_training import Choice, Example, folds, learn, learn_choice, rates, write_data
from written_texts import Written, read_written_texts

from reportparse.parser.log_linear import LogLinear
from reportparse.parser.outline import ROOT, Item
from reportparse.parser.section_ends.features import owner_values, place_values, shared_of
from reportparse.parser.section_ends.model import DATA
from reportparse.parser.section_ends.regions import Region, is_followed, read_regions
from reportparse.pipeline import Work

OUT = Path(__file__).resolve().parent.parent / "reportparse/parser/section_ends" / DATA
SHRINK, SHRINK_OWNERS = 2.5, 0.5
SEEN, MOST = 6, 3
WRITTEN = 0.3
"""What a place of a written text counts."""
DOCUMENT, UNTOLD = -1, -2
"""What stands for an owner: the document; one of which no more is known than that the text leaves its item."""


class Judged(NamedTuple):
    """Where the text returns between an item and the next."""

    item: int
    """Source offset of the item."""
    end: int
    """That of the next, or the text's end."""
    returns: list[tuple[int, int]]
    """Where it returns, and the start of what it returns to, -1 for the document."""


def judged_of(text: Annotated, size: int) -> dict[int, Judged]:
    """Return the judgments of an annotated text, by item."""
    return _judged((start for start, _ in text.nodes), text.returns, text.until or size)


def judged_in(text: Written) -> dict[int, Judged]:
    """Return the judgments of a written text, by item."""
    return _judged(text.nodes, [(at, UNTOLD) for at in text.returns], len(text.text))


def _judged(nodes: Iterable[int], returns: Sequence[tuple[int, int]], until: int) -> dict[int, Judged]:
    starts = sorted(nodes)
    ends = [*starts[1:], until][: len(starts)]
    return {
        start: Judged(start, end, [(at, owner) for at, owner in returns if start < at < end])
        for start, end in zip(starts, ends, strict=True)
    }


def read_labels(file: Path) -> dict[str, dict[int, Judged]]:
    """Return the judgments of a file of labels, by text and item."""
    out: dict[str, dict[int, Judged]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        path, item, end, said = line.split("\t")
        pairs = [] if said == "-" else [pair.split(":") for pair in said.split(",")]
        returns = [(int(at), int(owner)) for at, owner in pairs]
        out.setdefault(path, {})[int(item)] = Judged(int(item), int(end), returns)
    return out


class Course(NamedTuple):
    """How far the text has returned within a region."""

    owner: int | None
    """The item that it has returned to; None where it has not left the first."""
    first: int
    """The first place that is not behind it."""
    lowest: int
    """The first owner that is above it."""


@dataclass(slots=True)
class View:
    """A region, with what it stands in."""

    name: str
    work: Work
    region: Region
    written: bool
    """Whether it is from a text that was written for training, where paragraphs alone are judged."""

    @property
    def items(self) -> Sequence[Item]:
        """The items of the text."""
        return self.work.outline.items

    def source(self, place: int) -> int:
        """Return the source offset of a place."""
        return self.work.clean.to_source(self.region.places[place].start)

    def owner(self, start: int) -> int | None:
        """Return the item that begins at a source offset, None where none does."""
        if start == DOCUMENT:
            return ROOT
        return next(
            (i for i in self.region.owners if i != ROOT and self.work.clean.to_source(self.items[i].start) == start), None
        )


class Examples:
    """What is known of places and of owners."""

    def __init__(self, words: dict[str, int]) -> None:
        """Begin with none.

        Args:
            words: what the words say that open paragraphs.
        """
        self.words = words
        self.places: list[Example] = []
        self.owners: list[Choice] = []

    def add(self, name: str, work: Work, judged: dict[int, Judged], *, written: bool = False) -> None:
        """Add the regions of a text on which there is a judgment, where its outline holds the item and the next one."""
        items, to_source, size = work.outline.items, work.clean.to_source, len(work.clean.source.text)
        for region in read_regions(items, work.headings, work.clean.text):
            said = judged.get(to_source(items[region.item].start))
            end = to_source(region.end) if region.item + 1 < len(items) else size
            if said is not None and (end == said.end or (said.end >= size and end == size)):
                self._add_region(View(name, work, region, written), said)

    def _add_region(self, view: View, said: Judged) -> None:
        course = Course(None, 0, 0)
        for at, start in said.returns:
            hit, owner = self._add_places(view, course, at), view.owner(start)
            if start == UNTOLD or hit is None or owner is None or owner not in view.region.owners[course.lowest :]:
                return
            chosen = view.region.owners.index(owner)
            self._add_owner(view, hit, course.lowest, chosen)
            course = Course(owner, hit + 1, chosen + 1)
        if course.lowest < len(view.region.owners):
            self._add_places(view, course, said.end)

    def _add_places(self, view: View, course: Course, until: int) -> int | None:
        """Add the places up to one; return its index, None where no place is there."""
        text = view.work.clean.text
        shared = shared_of(view.items, view.region, text)
        for at in range(course.first, len(view.region.places)):
            source = view.source(at)
            if source > until:
                return None
            if view.region.places[at].paragraph or not view.written:
                found = place_values(shared, view.region, at, text, self.words, course.owner)
                kind, weight = ("written", WRITTEN) if view.written else ("", 1.0)
                self.places.append(Example(found, source == until, view.name, weight, kind))
            if source == until:
                return at
        return None

    def _add_owner(self, view: View, at: int, lowest: int, chosen: int) -> None:
        options = range(lowest, len(view.region.owners))
        if len(options) > 1:
            found = [owner_values(view.items, view.region, at, option, view.work.clean.text) for option in options]
            self.owners.append(Choice(found, chosen - lowest, view.name))


def count_words(works: Iterator[Work]) -> dict[str, int]:
    """Return how much more often characters open a paragraph behind the last item of a run than behind others."""
    last, inner = Counter[str](), Counter[str]()
    for work in works:
        items, text = work.outline.items, work.clean.text
        for index, item in enumerate(items):
            after = items[index + 1] if index + 1 < len(items) else None
            if after is not None and after.parent == index:
                continue
            count = inner if after is not None and is_followed(item, after) else last
            for line in text[item.start : after.start if after else len(text)].split("\n")[1:]:
                if words := line.strip():
                    count.update((words[:2], words[:3]))
    return {key: value for key in sorted(last | inner) if last[key] + inner[key] >= SEEN and (value := _ratio(last, inner, key))}


def _ratio(last: Counter[str], inner: Counter[str], key: str) -> int:
    said = log((last[key] + 0.7) / (last.total() / 2 + 1)) - log((inner[key] + 0.7) / (inner.total() / 2 + 1))
    return max(-MOST, min(MOST, round(said)))


def measure(examples: Examples, parts: int) -> dict[str, Any]:
    """Return how many places and owners of the texts kept aside are told right."""
    right = found = wanted = owners = 0
    for aside in folds([e.source for e in examples.places], parts):
        places = LogLinear(learn([e for e in examples.places if e.source not in aside], SHRINK))
        chosen = LogLinear(learn_choice([c for c in examples.owners if c.source not in aside], SHRINK_OWNERS))
        for example in (e for e in examples.places if e.source in aside and e.kind != "written"):
            said = places.score(example.found) > 0
            right, found, wanted = right + (said and example.right), found + said, wanted + example.right
        for choice in (c for c in examples.owners if c.source in aside):
            scores = [chosen.score(option) for option in choice.options]
            owners += scores.index(max(scores)) == choice.right
    return {"places": rates(right, found, wanted), "owners": round(owners / max(1, len(examples.owners)), 3)}


def write(path: Path, examples: Examples, aside: set[str], figures: dict[str, Any]) -> None:
    """Write the model's data file, learned from all texts but those kept aside."""
    data = {
        "places": learn([e for e in examples.places if e.source not in aside], SHRINK),
        "owners": learn_choice([c for c in examples.owners if c.source not in aside], SHRINK_OWNERS),
        "words": examples.words,
        "figures": figures,
    }
    write_data(path, data)


def texts(folders: Sequence[Path]) -> Iterator[Work]:
    """Yield the texts of some folders as far as their headings are cut."""
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            yield work_on(path, "headings")


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("annotated", type=Path)
    parser.add_argument("--texts", type=Path, nargs="+", required=True)
    parser.add_argument("--labels", type=Path, nargs="*", default=[])
    parser.add_argument("--written", type=Path, nargs="*", default=[], help="texts written for training")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--aside", type=Path, help="a folder for the models of the folds, each trained without its texts")
    given = parser.parse_args()
    examples = Examples(count_words(texts(given.texts)))
    for text in read_annotated(given.annotated):
        work = work_on(text.text, "headings")
        examples.add(text.name, work, judged_of(text, len(work.clean.source.text)))
    for file in given.labels:
        for name, judged in read_labels(file).items():
            examples.add(Path(name).stem, work_on(given.annotated.parent / name, "headings"), judged)
    for file in given.written:
        for written in read_written_texts(file):
            if written.returns:
                examples.add(written.name, written.work("headings"), judged_in(written), written=True)
    figures = measure(examples, given.folds)
    print(len(examples.places), sum(e.right for e in examples.places), len(examples.owners), json.dumps(figures))
    write(given.out, examples, set(), figures)
    if given.aside:
        for part, names in enumerate(folds([e.source for e in examples.places], given.folds)):
            write(given.aside / f"ends-{part}.json.gz", examples, names, {"aside": sorted(names)})


if __name__ == "__main__":
    main()
