"""Trains the model of headings without a number, `reportparse/parser/title_lines/`.

    python tools/train_title_lines.py ANNOTATED --outline FOLDER [--labels FILE] [--written FILE…] [--out FILE] [--folds 5]

ANNOTATED holds annotated texts (annotated_texts.py says how). The folder of outlines holds clean outlines: *.txt
beside *.json with `markers` `[start, end, family, ordinal, parent, heading_end, inline]`; what words head parts is
counted there, and headings whose numbers are taken out are further examples. A file of labels holds judgments on
lines of other texts, beside the folder of annotated texts: path, offset, 1 or 0, parted by tabs. Texts written for
training (written_texts.py) say of all their lines. In these and in the outlines headings are far more frequent than in texts
as they come, so each kind has a base of its own, and only that of texts that were read is kept. The figures are
cross-validated by document, on texts that were read alone. Needs numpy.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import log
from pathlib import Path
from typing import Any, Final

from annotated_texts import Annotated, read_annotated, work_on, work_on_text
from log_linear_training import Example, folds, learn, rates, write_data
from written_texts import Written, read_written_texts

from reportparse.parser.find_title import find_title
from reportparse.parser.log_linear import LogLinear, Values
from reportparse.parser.title_lines import titles
from reportparse.parser.title_lines.add_title_lines import first_marker, page_of
from reportparse.parser.title_lines.lines import LONGEST, Page
from reportparse.parser.title_lines.model import DATA
from reportparse.pipeline import Work

OUT = Path(__file__).resolve().parent.parent / "reportparse/parser/title_lines" / DATA
SHRINK = 1.0
STRIPPED = 0.05
"""What an example weighs whose number was taken out."""
JUDGED = 0.3
"""What one weighs that was judged by itself: most are lines of reports to one kind of assembly, and alike."""
WRITTEN = 0.1
"""What one of a text that was written for training weighs."""
READ: Final = "read"
"""The kind of those that stand in texts as they come."""
ORIGIN: Final = "origin"
SEEN = 8
"""How often characters must occur to be counted."""
COMMON = 2
"""What stands for a line that is common, beside 1 for a heading."""
MOST = 3
"""The most that they say, in log odds."""
WHOLE = 3
"""How often a whole heading must occur."""
LONGEST_COMMON = 10
"""How long a line is at most that is looked for in other texts, in characters."""
LIKELY = 0.0

_NUMBER = re.compile(r"^[\W\d]+")
_CLAUSE = re.compile("[\u4e00-\u9fff]{3,30}(?=[，。；])")
_SKIPPED = " \u3000\t、，,."

Words = dict[str, int]
Outlined = tuple[str, str, list[list[Any]]]
"""A clean outline: its name, text and markers."""


def read_outlines(folder: Path) -> Iterator[Outlined]:
    """Yield the clean outlines of a folder."""
    for file in sorted(folder.glob("*.json")):
        with file.with_suffix(".txt").open(encoding="utf-8", newline="") as stream:
            yield file.stem, stream.read(), json.loads(file.read_text(encoding="utf-8"))["markers"]


def count_words(outlines: Sequence[Outlined]) -> Words:
    """Return how much more often characters open (``^``) or end (``$``) a heading than a clause; ``=`` a whole heading."""
    heads, clauses, whole = Counter[str](), Counter[str](), Counter[str]()
    for _, text, markers in outlines:
        for _, end, *_, heading_end, _ in markers:
            if 3 <= heading_end - end <= LONGEST and text[heading_end : heading_end + 1] in "\r\n":
                words = text[end:heading_end].strip()
                heads.update(("^" + words[:2], "$" + words[-2:]))
                whole["=" + _NUMBER.sub("", words).strip("：: ")] += 1
        for clause in _CLAUSE.findall(text):
            clauses.update(("^" + clause[:2], "$" + clause[-2:]))
    found = {key: round(_ratio(heads, clauses, key)) for key in heads | clauses if heads[key] + clauses[key] >= SEEN}
    known = {key: 1 for key, count in whole.items() if count >= WHOLE and 2 < len(key) <= 13}
    return {key: max(-MOST, min(MOST, value)) for key, value in sorted((found | known).items()) if value}


def common_lines(folders: Sequence[Path]) -> set[str]:
    """Return the short lines that stand in several texts, whatever they are."""
    count = Counter[str]()
    for path in (path for folder in folders for path in folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        count.update(
            {_NUMBER.sub("", line.strip()).rstrip("：:") for line in text.splitlines() if len(line.strip()) <= LONGEST_COMMON}
        )
    return {line for line, seen in count.items() if seen >= WHOLE and len(line) > 1}


def _ratio(heads: Counter[str], clauses: Counter[str], key: str) -> float:
    return log((heads[key] + 0.5) / (heads.total() / 2 + 1)) - log((clauses[key] + 0.5) / (clauses.total() / 2 + 1))


def page(work: Work) -> Page:
    """Return a text as the models see it."""
    return page_of(work.candidates, work.clean, find_title(work.clean, first_marker(work.candidates, len(work.clean.text))))


class Examples:
    """What is known of title lines."""

    def __init__(self, words: Words) -> None:
        """Begin with none.

        Args:
            words: what characters say.
        """
        self.words = words
        self.titles: list[Example] = []

    def add(self, text: Annotated) -> None:
        """Add the lines of an annotated text."""
        work = work_on(text.text, "tokenize")
        until = text.until or len(work.clean.source.text)
        for start, found in self._lines(work):
            if start < until and not text.title[0] <= start < text.title[1]:
                self.titles.append(Example(found, start in text.bare, text.name, kind=READ))

    def add_written(self, text: Written) -> None:
        """Add the lines of a text that was written for training."""
        for start, found in self._lines(text.work("tokenize")):
            if not text.title[0] <= start < text.title[1]:
                self.titles.append(Example(found, start in text.nodes, text.name, WRITTEN, "written"))

    def add_labels(self, file: Path, folder: Path) -> None:
        """Add the lines of other texts on which a reader judged."""
        by_text: dict[str, dict[int, bool]] = {}
        for line in file.read_text(encoding="utf-8").splitlines():
            name, at, verdict = line.split("\t")
            by_text.setdefault(name, {})[int(at)] = verdict == "1"
        for name, verdicts in by_text.items():
            for start, found in self._lines(work_on(folder.parent / name, "tokenize")):
                if start in verdicts:
                    self.titles.append(Example(found, verdicts[start], Path(name).stem, JUDGED, READ))

    def add_stripped(self, outlined: Outlined) -> None:
        """Add the headings of a clean outline, the numbers of one family taken out."""
        name, text, markers = outlined
        stripped = strip_numbers(text, markers)
        if stripped is None:
            return
        text, starts = stripped
        for start, found in self._lines(work_on_text(text, "tokenize")):
            self.titles.append(Example(found, start in starts, name, STRIPPED, "stripped"))

    def _lines(self, work: Work) -> Iterator[tuple[int, Values]]:
        """Yield the source start of each line that may be a title, and what the model sees of it."""
        seen = page(work)
        for place in titles.may_be_titles(seen, self.words):
            yield work.clean.to_source(seen.lines[place].start), titles.values(seen, place, self.words)


def strip_numbers(text: str, markers: Sequence[Sequence[Any]]) -> tuple[str, set[int]] | None:
    """Return a text without the numbers of its first family that heads lines, and where the headings then begin."""
    titled = [m for m in markers if not m[6] and 2 <= m[5] - m[1] <= LONGEST and text[m[5] : m[5] + 1] in "\r\n"]
    count = Counter(m[2] for m in titled)
    family = next((m[2] for m in markers if count[m[2]] > 1), None)
    if family is None:
        return None
    pieces, starts, last, size = [], set(), 0, 0
    for start, end, _, _, _, heading_end, _ in (m for m in titled if m[2] == family):
        while end < heading_end and text[end] in _SKIPPED:
            end += 1
        pieces.append(text[last:start])
        size += start - last
        starts.add(size)
        last = end
    return "".join((*pieces, text[last:])), starts


def learn_titles(examples: Sequence[Example]) -> dict[str, Any]:
    """Return the table that tells titles best in texts as they come: of the bases of the kinds theirs is kept."""
    table = learn([example._replace(found=example.found | {ORIGIN: example.kind}) for example in examples], SHRINK)
    own = table["weights"].pop(ORIGIN).get(READ, 0.0)
    return {**table, "base": round(table["base"] + own, 3)}


def measure(examples: Sequence[Example], parts: int) -> dict[str, float]:
    """Return how many lines of the texts kept aside are told right."""
    right = found = wanted = 0
    for aside in folds([e.source for e in examples if e.kind == READ], parts):
        table = LogLinear(learn_titles([e for e in examples if e.source not in aside]))
        for example in examples:
            if example.source in aside and example.kind == READ:
                said = table.score(example.found) > LIKELY
                right, found, wanted = right + (said and example.right), found + said, wanted + example.right
    return rates(right, found, wanted)


def main() -> None:
    """Train, measure, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("annotated", type=Path)
    parser.add_argument("--outline", type=Path, required=True)
    parser.add_argument("--texts", type=Path, nargs="*", default=[], help="folders of texts (*.txt) whose lines are counted")
    parser.add_argument("--labels", type=Path, nargs="*", default=[])
    parser.add_argument("--written", type=Path, nargs="*", default=[], help="files of texts that were written for training")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--aside", type=Path, help="a folder for the models of the folds, each trained without its texts")
    given = parser.parse_args()
    outlines = list(read_outlines(given.outline))
    words = {"=" + line: COMMON for line in common_lines(given.texts)} | count_words(outlines)
    examples = Examples(dict(sorted(words.items())))
    for text in read_annotated(given.annotated):
        examples.add(text)
    for file in given.labels:
        examples.add_labels(file, given.annotated)
    for written in (text for file in given.written for text in read_written_texts(file)):
        examples.add_written(written)
    for outlined in outlines:
        examples.add_stripped(outlined)
    figures = {"titles": measure(examples.titles, given.folds)}
    print(json.dumps(figures))
    write(given.out, examples, set(), figures)
    if given.aside:
        for part, names in enumerate(folds([e.source for e in examples.titles if e.kind == READ], given.folds)):
            write(given.aside / f"titles-{part}.json.gz", examples, names, {"aside": sorted(names)})


def write(path: Path, examples: Examples, aside: set[str], figures: dict[str, Any]) -> None:
    """Write the model's data file, learned from all texts but those kept aside."""
    table = learn_titles([e for e in examples.titles if e.source not in aside])
    data = {"titles": table, "words": examples.words, "figures": figures}
    write_data(path, data)


if __name__ == "__main__":
    main()
