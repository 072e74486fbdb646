"""Changes some characters of a Word file and leaves every other byte of its parts as it was."""

from __future__ import annotations

import io
import zipfile
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import escape

from reportparse.readers.docx.package import STRICT, Package, W
from reportparse.readers.docx.read_docx import Run, trace_docx
from reportparse.readers.options import Budget, Options
from reportparse.splice import splice

TEXT = frozenset({f"{W[1:-1]} t", f"{STRICT} t"})
"""The element that holds a run's characters, as expat names it."""

Change = tuple[int, int, str]
"""Offsets in the text that was read, and what stands there afterwards."""


class _Place(NamedTuple):
    """The characters of a run in the bytes of its part."""

    start: int
    end: int


def edit_docx(data: bytes, changes: Sequence[Change]) -> bytes | None:
    """Return a Word file with some characters of its text changed; None where they cannot be.

    Only the characters of the runs that hold them are written anew: formats, styles and all other parts
    stay as they were, byte for byte.

    Args:
        data: the file.
        changes: in order of place, none overlapping another; offsets into the text as `read_docx` gives it.

    Raises:
        InputError: the file cannot be read.
    """
    package = Package(data, "docx", Budget(Options().limits, "docx"))
    main = package.main()
    texts = _changed(trace_docx(package), changes)
    if texts is None:
        return None
    part = package.file.read(main)
    try:
        places = _places(part)
    except expat.ExpatError:
        return None
    new = _written(part, {places[number]: text for number, text in texts.items() if number < len(places)})
    return None if new is None else _repacked(package.file, main, new)


def _changed(runs: Sequence[Run], changes: Sequence[Change]) -> dict[int, str] | None:
    """Return the new characters of each run that changes, by its number; None where a change is outside all runs."""
    ends = [run.end for run in runs]
    waiting: dict[int, list[Change]] = {}
    for start, end, text in changes:
        place = bisect_left(ends, start) if start == end else bisect_right(ends, start)
        at, rest = start, text
        for run in range(place, len(runs)):
            if runs[run].start > at:
                break
            reached = min(end, runs[run].end)
            waiting.setdefault(run, []).append((at, reached, rest))
            at, rest = reached, ""
            if at == end:
                break
        if at < end or rest:
            return None
    return {runs[place].number: _edited(runs[place], own) for place, own in waiting.items()}


def _edited(run: Run, changes: Sequence[Change]) -> str:
    return splice(run.text, [(start - run.start, end - run.start, text) for start, end, text in changes])


def _places(part: bytes) -> list[_Place]:
    """Return where the characters of each text element stand in a part, in order; start and end alike where it has none."""
    places: list[_Place] = []
    begun: list[int] = []
    parser = expat.ParserCreate(namespace_separator=" ")

    def open_element(name: str, _attributes: dict[str, str]) -> None:
        if name in TEXT:
            begun[:] = [-1]

    def characters(_text: str) -> None:
        if begun == [-1]:
            begun[:] = [parser.CurrentByteIndex]

    def close_element(name: str) -> None:
        if name in TEXT:
            end = parser.CurrentByteIndex
            places.append(_Place(begun[0] if begun != [-1] else end, end))
            begun.clear()

    parser.StartElementHandler = open_element
    parser.CharacterDataHandler = characters
    parser.EndElementHandler = close_element
    parser.Parse(part, True)
    return places


def _written(part: bytes, texts: dict[_Place, str]) -> bytes | None:
    """Return a part with some of its characters written anew; None where it is not in UTF-8."""
    if b"encoding" in part[:100] and b"utf-8" not in part[:100].lower():
        return None
    return splice(part, [(place.start, place.end, escape(text).encode()) for place, text in sorted(texts.items())])


def _repacked(file: zipfile.ZipFile, main: str, new: bytes) -> bytes:
    """Return the package with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for info in file.infolist():
            target.writestr(info, new if info.filename == main else file.read(info), compress_type=info.compress_type)
    return out.getvalue()
