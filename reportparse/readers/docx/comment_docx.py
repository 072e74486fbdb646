"""Puts comments into a Word file and leaves every other character of its parts as it was."""

from __future__ import annotations

import posixpath
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from reportparse.patterns import lazy
from reportparse.readers.attributes import whole
from reportparse.readers.docx.package import RELATIONS, STRICT, Package, W, folder_of, relations_of
from reportparse.readers.docx.read_docx import Run, trace_docx
from reportparse.readers.docx.repack import repack
from reportparse.readers.docx.run_places import Cut, RunFinder, RunPlace, find_runs
from reportparse.readers.docx.text_places import read_encoding
from reportparse.readers.options import Budget, Options
from reportparse.splice import splice
from reportparse.visible import legal

AUTHOR: Final = "reportparse"
TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
STRICT_RELATION: Final = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments"
PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_ROOT = lazy(r"<([^\s?!/>]+)")


class Note(NamedTuple):
    """What is to be said of a stretch of the text."""

    start: int
    """Offset in the text as `read_docx` gives it."""
    end: int
    text: str


@dataclass(slots=True)
class _Marks:
    """What stands at one place: the comments that begin and end there."""

    cut: Cut
    run: RunPlace
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)


def comment_docx(data: bytes, notes: Sequence[Note]) -> bytes | None:
    """Return a Word file with comments; None where its text cannot be parted.

    What a comment is about is marked to the character. What stands in a note, a text box or a number that Word
    computes can bear none, so that the words beside it do. Without notes the file stays as it is, byte for byte.

    Args:
        data: the file.
        notes: in order of place.

    Raises:
        InputError: the file cannot be read.
    """
    if not notes:
        return data
    package = Package(data, "docx", Budget(Options().limits, "docx"))
    main = package.main()
    runs = trace_docx(package)
    part = package.bytes_of(main)
    encoding = read_encoding(part)
    places = find_runs(part, encoding) if encoding is not None else None
    if encoding is None or places is None:
        return None
    comments = _Comments(package, main)
    marks = _marks(notes, [run for run in runs if places.texts[run.number].run is not None], places, comments.first)
    edits = sorted({edit for mark in marks.values() for edit in _edits(mark, places, encoding)})
    if not edits:
        return None
    return repack(data, package.file, {main: splice(part, edits), **comments.with_notes(notes)})


def _marks(notes: Sequence[Note], runs: Sequence[Run], places: RunFinder, first: int) -> dict[int, _Marks]:
    """Return what is to stand where, by the offset in the bytes."""
    marks: dict[int, _Marks] = {}
    ends = [run.end for run in runs]
    starts = [run.start for run in runs]
    for number, note in enumerate(notes, first) if runs else ():
        begin = min(bisect_right(ends, note.start), len(runs) - 1)
        stop = max(begin, bisect_left(starts, note.end) - 1)
        for place, end in ((begin, False), (stop, True)):
            run, text = runs[place], places.texts[runs[place].number]
            at = max(0, min((note.end if end else note.start) - run.start, len(run.text)))
            cut = places.cut(text, at, end=end)
            if cut is not None and text.run is not None:
                mark = marks.setdefault(cut.at, _Marks(cut, text.run))
                (mark.ends if end else mark.starts).append(number)
    return marks


def _edits(mark: _Marks, places: RunFinder, encoding: str) -> Iterator[tuple[int, int, bytes]]:
    """Yield what is put in at one place: ends of comments before beginnings of others."""
    prefix, declared = places.prefix(mark.run)

    def ended(number: int) -> str:
        return (
            f'<{prefix}:commentRangeEnd{declared} {prefix}:id="{number}"/>'
            f'<{prefix}:r{declared}><{prefix}:commentReference {prefix}:id="{number}"/></{prefix}:r>'
        )

    words = [ended(number) for number in mark.ends if number not in mark.starts]
    words += [f'<{prefix}:commentRangeStart{declared} {prefix}:id="{number}"/>' for number in mark.starts]
    words += [ended(number) for number in mark.ends if number in mark.starts]
    cut = mark.cut
    yield cut.at, cut.at, f"{cut.closing}{''.join(words)}{cut.opening}".encode(encoding)
    if cut.blanks is not None:
        yield cut.blanks, cut.blanks, ' xml:space="preserve"'.encode(encoding)


class _Comments:
    """The comments of a file, as they are and as they will be."""

    def __init__(self, package: Package, main: str) -> None:
        self.package = package
        self.strict = STRICT.encode() in package.bytes_of(main)[:8192]
        self.relations = package.named(relations_of(main)) or relations_of(main)
        self.folder = folder_of(main)
        self.part = package.related(main, "comments")
        root = package.read(self.part)
        ids = [whole(comment.get(f"{W}id")) or 0 for comment in root.iter(f"{W}comment")] if root is not None else []
        self.first = max(ids, default=-1) + 1
        """The number of the first one that is added."""

    def with_notes(self, notes: Sequence[Note]) -> dict[str, bytes]:
        """Return the parts that change or are new."""
        space = STRICT if self.strict else W[1:-1]
        added = "".join(_comment(number, note.text, space) for number, note in enumerate(notes, self.first))
        if self.part is not None:
            return {self.part: _appended(self.package.bytes_of(self.part), added)}
        name = self._free("comments", ".xml")
        return {
            posixpath.join(self.folder, name): f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<w:comments xmlns:w="{space}">{added}</w:comments>'.encode(),
            self.relations: self._related(name),
            "[Content_Types].xml": _appended(
                self.package.bytes_of("[Content_Types].xml"),
                f'<Override xmlns="{PACKAGE}/content-types" PartName={quoteattr("/" + posixpath.join(self.folder, name))} ContentType="{TYPE}"/>',
            ),
        }

    def _related(self, name: str) -> bytes:
        """Return the relations with one to the comments."""
        kind = STRICT_RELATION if self.strict else RELATION
        if self.relations not in self.package.parts:
            whole = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="{PACKAGE}/relationships"/>'
            return _appended(whole.encode(), f'<Relationship Id="rId1" Type="{kind}" Target="{name}"/>')
        root = self.package.read(self.relations)
        known = {relation.get("Id") for relation in root.iter(f"{RELATIONS}Relationship")} if root is not None else set()
        key = next(key for key in (f"rId{number}" for number in range(1, len(known) + 2)) if key not in known)
        added = f'<Relationship xmlns="{PACKAGE}/relationships" Id="{key}" Type="{kind}" Target="{name}"/>'
        return _appended(self.package.bytes_of(self.relations), added)

    def _free(self, name: str, ending: str) -> str:
        """Return the name of a part that the file does not have."""
        known = {part.lower() for part in self.package.parts}
        names = (f"{name}{number or ''}{ending}" for number in range(len(known) + 1))
        return next(name for name in names if posixpath.join(self.folder, name).lower() not in known)


def _comment(number: int, text: str, space: str) -> str:
    words = escape(legal(text))
    return (
        f'<w:comment xmlns:w="{space}" w:id="{number}" w:author="{AUTHOR}" w:initials="RP"><w:p><w:r>'
        f'<w:t xml:space="preserve">{words}</w:t></w:r></w:p></w:comment>'
    )


def _appended(part: bytes, added: str) -> bytes:
    """Return a part with more at the end of its root, nothing else changed."""
    encoding = read_encoding(part) or "utf-8"
    text = part.decode(encoding)
    root = _ROOT.search(text)
    name = root[1] if root else ""
    end = text.rfind(f"</{name}")
    if end >= 0:
        return f"{text[:end]}{added}{text[end:]}".encode(encoding)
    end = text.rfind("/>")
    return f"{text[:end]}>{added}</{name}>{text[end + 2 :]}".encode(encoding)
