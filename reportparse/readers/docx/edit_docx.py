"""Changes some characters of a Word file and leaves every other byte of its parts as it was."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from xml.parsers import expat

from reportparse.readers.docx.package import Package
from reportparse.readers.docx.read_docx import Run, trace_docx
from reportparse.readers.docx.repack import repack
from reportparse.readers.docx.text_places import Change, find_elements, read_encoding
from reportparse.readers.options import Budget, Options
from reportparse.splice import splice


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
    part = package.bytes_of(main)
    encoding = read_encoding(part)
    if texts is None or encoding is None:
        return None
    try:
        elements = find_elements(part, encoding)
    except expat.ExpatError:
        return None
    edits = [edit for number, own in texts.items() for edit in elements[number].edits(own, encoding)]
    return repack(data, package.file, {main: splice(part, sorted(edits))})


def _changed(runs: Sequence[Run], changes: Sequence[Change]) -> dict[int, list[Change]] | None:
    """Return the changes of each run in its own offsets, by its number; None where a change is outside all runs."""
    ends = [run.end for run in runs]
    waiting: dict[int, list[Change]] = {}
    for start, end, text in changes:
        place = bisect_left(ends, start) if start == end else bisect_right(ends, start)
        at, rest = start, text
        for index in range(place, len(runs)):
            run = runs[index]
            if run.start > at:
                break
            reached = min(end, run.end)
            waiting.setdefault(run.number, []).append((at - run.start, reached - run.start, rest))
            at, rest = reached, ""
            if at == end:
                break
        if at < end or rest:
            return None
    return waiting
