"""Texts that were annotated by reading, as the training of models takes them.

An annotation is a .json with `text` (a path beside its folder) and, as offsets into that text: `title`, `until`,
`nodes` ``[start, end, ordinal, parent, heading_end, role, inline]``, `bare` ``[start, end, parent, role]`` and
`returns` ``[start, owner]``. A parent or owner is the index of a node, -1 for the document, -2-k for the bare
heading k. A folder of labels holds .tsv of single judgments on other texts, one a line.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reportparse.limits import Limits
from reportparse.pipeline import Work
from reportparse.readers.options import Options
from reportparse.readers.read_file import read_file
from reportparse.source import SourceText
from reportparse.texts import ReadText


@dataclass(slots=True)
class Annotated:
    """A text with what a reader marked in it."""

    name: str
    text: Path
    until: int | None
    """Offset up to which it is annotated; None for all of it."""
    title: tuple[int, int]
    nodes: list[tuple[int, int]]
    """By node its start, and the start of what holds it, -1 for the document."""
    bare: set[int]
    """The starts of headings without a marker."""
    returns: list[tuple[int, int]]
    """Where the text returns, and the start of what it returns to, -1 for the document."""


def read_annotated(folder: Path) -> Iterator[Annotated]:
    """Yield the annotated texts of a folder, by name."""
    for file in sorted(folder.glob("*.json")):
        data = json.loads(file.read_text(encoding="utf-8"))
        path = folder.parent / data["text"]
        nodes, bare = data["nodes"], data.get("bare", [])

        def start(index: int, nodes: list[list[int]] = nodes, bare: list[list[int]] = bare) -> int:
            return nodes[index][0] if index >= 0 else -1 if index == -1 else bare[-2 - index][0]

        yield Annotated(
            file.stem,
            path,
            data.get("until"),
            tuple(data.get("title") or (-1, -1)),
            [(node[0], start(node[3])) for node in nodes] + [(line[0], start(line[2])) for line in bare],
            {line[0] for line in bare},
            [(at, start(owner)) for at, owner in data.get("returns", [])],
        )


def work_on(file: Path | bytes, until: str, name: str | None = None) -> Work:
    """Return the text of a file, or of its bytes and its name, as far as a step has brought it."""
    return Work(read_file(file, name, Options(None, None, Limits()))).advance(until)


def work_on_text(text: str, until: str) -> Work:
    """Return a flat text as far as a step has brought it."""
    return Work(ReadText(SourceText(text))).advance(until)
