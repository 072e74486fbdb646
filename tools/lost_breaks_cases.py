"""Training cases for lost line breaks: clean outlines, their line breaks taken out."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportparse.markers.families import BY_NAME
from reportparse.parser.heading_lengths import LONGEST_LEAD, WINDOW
from reportparse.parser.lost_breaks.features import LEAD, LINE, WHOLE, Option, Text, options, prepare
from reportparse.parser.lost_breaks.phrases import Phrases
from reportparse.signs import full_width

BODY_AFTER = " \u3000\n。；;！？!?：:，,"
"""What may close a heading; where anything else follows it, the line break alone did."""
SHORTEST_LEAD = 5
"""The shortest run-in heading that is used as one whose line break was lost."""

ENDED, JOINED = 0.3, 0.4
"""How much a point counts that was ended after a sentence, and a run-in heading whose stop was taken out."""


@dataclass
class Case:
    """One window, and where its heading ends."""

    window: Text
    options: list[Option]
    right: int
    """Index of the right option, -1 where it is not among them."""
    kind: str
    """``hard`` where the line break alone closed the heading, ``whole``, ``lead``, ``plain``, or ``made``."""
    weight: float = 1.0


@dataclass
class Document:
    """The cases of a document, by runs of siblings."""

    source: str
    group: str
    """Documents of one group are never on both sides of a fold."""
    text: str
    runs: list[list[Case]] = field(default_factory=list)
    made: list[Case] = field(default_factory=list)
    """Cases made from others, for training alone."""
    phrases: Phrases = field(default_factory=lambda: Phrases(""))
    """Its words, line breaks taken out."""


def read_documents(folder: Path) -> list[Document]:
    """Return the documents of a folder of outlines (*.json beside *.txt) with their cases."""
    out = []
    for path in sorted(folder.glob("*.json")):
        outline = json.loads(path.read_text(encoding="utf-8"))
        text = path.with_suffix(".txt").read_text(encoding="utf-8")
        source, name = outline["source"], outline["id"]
        document = Document(source, f"{source}/{name.split('/')[0] if source == 'gov' else name}", text)
        _fill(document, outline["markers"], text)
        out.append(document)
    return out


def _fill(document: Document, markers: list[list[Any]], text: str) -> None:
    """Make the cases of a document, a run for each parent and family."""
    runs: dict[tuple[int, str], list[Case]] = {}
    ends = {marker[1] for marker in markers}
    for index, (_, end, family, _, parent, heading_end, _) in enumerate(markers):
        if BY_NAME[family].provision or (parent >= 0 and BY_NAME[markers[parent][2]].provision):
            continue
        stop = markers[index + 1][0] if index + 1 < len(markers) else len(text)
        while end < stop and text[end] in " \u3000\t\n":
            end += 1
        glued = text[end:stop].replace("\n", "")
        size = len(text[end:heading_end].replace("\n", "")) if heading_end >= 0 else 0
        case = _case(glued, family, size, heading_end in ends)
        runs.setdefault((parent, family), []).append(case)
        document.made.extend(_make(case, glued))
    document.runs = list(runs.values())
    document.phrases = Phrases(full_width(_without_breaks(text, markers)))


def _without_breaks(text: str, markers: list[list[Any]]) -> str:
    """Return a text whose line breaks stand before markers alone, as find_breaks sees the document."""
    starts = [0, *(marker[0] for marker in markers), len(text)]
    return "\n".join(text[start:end].replace("\n", "") for start, end in zip(starts, starts[1:], strict=False))


def _case(glued: str, family: str, size: int, before_marker: bool) -> Case:
    window = prepare(glued[:WINDOW], len(glued) <= WINDOW, family)
    found = options(window)
    if not size:
        return Case(window, found, len(found) - 1, "plain")
    if size == len(glued):
        right, kind = Option(size, WHOLE), "whole"
    elif glued[size] in BODY_AFTER:
        right, kind = Option(size, LEAD), "lead"
    else:
        right, kind = Option(size, LINE), "hard" if not before_marker else "whole"
    return Case(window, found, found.index(right) if right in found else -1, kind)


def _make(case: Case, glued: str) -> Iterator[Case]:
    """Take the stop out of a run-in heading; end a point after the first sentence of its body."""
    if case.right < 0:
        return
    at = case.options[case.right].at
    if case.kind == "hard" and 0 < (stop := glued.find("。", at) + 1) < WINDOW:
        window = prepare(glued[:stop], True, case.window.family)
        yield Case(window, found := options(window), found.index(Option(at, LINE)), "made", ENDED)
    elif (
        case.kind == "lead" and glued[at] in "。；" and SHORTEST_LEAD <= at <= LONGEST_LEAD and "：" not in case.window.text[:at]
    ):
        made = glued[:at] + glued[at + 1 :]
        window = prepare(made[:WINDOW], len(made) <= WINDOW, case.window.family)
        found = [option for option in options(window) if option.kind == LINE]
        if Option(at, LINE) in found:
            yield Case(window, found, found.index(Option(at, LINE)), "made", JOINED)
