"""The tour: what happens to a text, step by step."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Final

from reportparse.arguments import check_type
from reportparse.clean.clean_text import clean_text
from reportparse.draft import PartPlace, Tree
from reportparse.emit import emit
from reportparse.fields.read_fields import read_fields
from reportparse.limits import Limits
from reportparse.links.link_answers import link_answers
from reportparse.markers.own_family import OwnFamily
from reportparse.markers.read_own import OwnRows, read_own
from reportparse.messages import Language
from reportparse.model import Problem
from reportparse.parser.build_tree import build_tree
from reportparse.parser.cut_headings import cut_headings, take_back
from reportparse.parser.explain import Explanation, explain_place
from reportparse.parser.find_problems import find_problems
from reportparse.parser.find_title import find_title
from reportparse.parser.leave_bare import leave_bare
from reportparse.parser.outline import Outline
from reportparse.parser.pages.order_pages import Ordered, order_pages
from reportparse.parser.resolve import resolve
from reportparse.parser.section_ends.find_ends import Return, find_ends
from reportparse.parser.title_lines.add_title_lines import add_title_lines, first_marker
from reportparse.parts.find_parts import find_parts
from reportparse.points.type_nodes import type_nodes
from reportparse.readers.doubt_text import doubt_text
from reportparse.readers.looks_like_a_path import looks_like_a_path
from reportparse.readers.options import Options
from reportparse.readers.read_file import Given, name_of, read_file, taken
from reportparse.report import Report
from reportparse.roles.assign_roles import assign_roles
from reportparse.roles.make_units import make_units
from reportparse.roles.unit import Unit
from reportparse.source import SourceText, Span
from reportparse.texts import CleanText, ReadText
from reportparse.timeout import check_time, timeout
from reportparse.tokenizer.candidate import Candidate
from reportparse.tokenizer.tokenize import tokenize
from reportparse.tokenizer.unmarked import table_rows


def parse_report(text: str, *, families: OwnRows = None) -> Report:
    """Return the outline of a report as a typed tree.

    Args:
        text: the whole text, as it comes: pages copied from sites, PDF extractions, lost line breaks.
        families: families of markers that this call knows besides those of the table: mappings with `name`, `pattern`,
            `numerals`, and `like` or `rank`; see docs/markers.md.

    Returns:
        The report; any string gives one, an empty string an empty one. All spans are half-open
        offsets, in characters, into `text`. A lone surrogate is read as a replacement character.

    Raises:
        ArgumentTypeError: it is no text.
        ArgumentError: a family is wrong, or its pattern takes too long.
    """
    check_type("text", text, (str,), ("use parse_file for files and bytes", "文件和字节请用 parse_file"))
    problems = [Problem("looks-like-a-path", Span(0, len(text)))] if looks_like_a_path(text) else []
    return parse_read(doubt_text(ReadText(SourceText(text), problems=problems)), own=read_own(families))


def parse_file(
    file: Given,
    *,
    name: str | None = None,
    encoding: str | None = None,
    password: str | None = None,
    limits: Limits | None = None,
    families: OwnRows = None,
) -> Report:
    """Return the outline of a report in a file: text, Markdown, HTML, Word, PDF.

    The format is told by the content first and by the name second. Word, PDF and HTML need the
    extras ``reportparse[docx]``, ``[pdf]`` and ``[html]``; .doc, .wps, .rtf and .odt need
    LibreOffice on the machine.

    Args:
        file: a path, ``-`` for the standard input, a file's bytes, or a stream of bytes.
        name: what to call the file where it has no path.
        encoding: the encoding of a text or web page; None to find it.
        password: what opens a PDF.
        limits: how much is read at most, and how long all of it may take; None for the defaults of `Limits`.
        families: families of markers that this call knows besides those of the table, as in `parse_report`.

    Returns:
        The report. `report.source.text` is the text that was read, into which all spans point;
        ``report.source.locate(offset)`` tells the place in the file.

    Raises:
        InputError: the file is missing, unreadable, of a format that is not read, damaged, or beyond a limit.
        ArgumentError: an argument is of a wrong type, or a family is wrong.
    """
    for argument, value in (("name", name), ("encoding", encoding), ("password", password)):
        check_type(argument, value, (str, type(None)))
    check_type("limits", limits, (Limits, type(None)))
    return parse_input(file, name, Options(encoding, password, limits or Limits()), own=read_own(families))


def parse_input(
    file: Given,
    name: str | None,
    options: Options,
    timings: dict[str, float] | None = None,
    own: Sequence[OwnFamily] = (),
) -> Report:
    """Return the outline of a report in a file, done before the time of the limits is up; see `parse_file`.

    Args:
        file: as `parse_file` takes it.
        name: what to call it where it has no path.
        options: how to read it.
        timings: gets the seconds that each step took, by its name.
        own: a user's own families.
    """
    given = taken(file)
    with timeout(options.limits.seconds, name_of(given, name)):
        began = perf_counter()
        read = read_file(given, name, options)
        if timings is not None:
            timings["read"] = perf_counter() - began
        return parse_read(read, timings, own)


def parse_read(read: ReadText, timings: dict[str, float] | None = None, own: Sequence[OwnFamily] = ()) -> Report:
    """Return the outline of a text that a reader read; see `parse_report`."""
    return Work(read, {} if timings is None else timings, own=own).advance("emit").report


@dataclass(slots=True)
class Work:
    """A text on its way: what each step has made of it. A step needs what those before it made."""

    read: ReadText
    timings: dict[str, float] = field(default_factory=dict)
    """The seconds that each step took."""
    problems: list[Problem] = field(default_factory=list)
    """What a reader should know, in the order in which it was found."""
    own: Sequence[OwnFamily] = ()
    """A user's own families."""
    clean: CleanText = field(init=False)
    candidates: Sequence[Candidate] = field(init=False)
    outline: Outline = field(init=False)
    ordered: Ordered = field(init=False)
    headings: list[tuple[int, int]] = field(init=False)
    returns: list[Return] = field(init=False)
    title: tuple[int, int] = field(init=False)
    parts: list[PartPlace] = field(init=False)
    rows: list[tuple[int, int]] = field(init=False)
    tree: Tree = field(init=False)
    units: Unit = field(init=False)
    report: Report = field(init=False)

    def advance(self, until: str) -> Work:
        """Run the steps that have not been run, to one of them; return the work itself."""
        for name, step in STEPS.items():
            if name not in self.timings:
                check_time()
                began = perf_counter()
                step(self)
                self.timings[name] = perf_counter() - began
            if name == until:
                break
        return self


def _clean(work: Work) -> None:
    """Debris out, wraps closed: the text as it is parsed."""
    work.clean = clean_text(work.read)
    work.problems += work.read.problems


def _tokenize(work: Work) -> None:
    """Every possible marker with all its readings."""
    work.candidates, doubts = _markers(work, work.clean)
    work.problems += doubts


def _markers(work: Work, clean: CleanText) -> tuple[Sequence[Candidate], list[Problem]]:
    """Return the candidates of a text, a user's own families among them."""
    return leave_bare(tokenize(clean, work.own), clean)


def _add_titles(work: Work) -> None:
    """The lines that may be headings though nothing numbers them."""
    work.candidates = _with_titles(work.candidates, work.clean)


def _with_titles(candidates: Sequence[Candidate], clean: CleanText) -> Sequence[Candidate]:
    """Return the candidates of a text with its title lines."""
    return add_title_lines(candidates, clean, find_title(clean, first_marker(candidates, len(clean.text))))


def _resolve(work: Work) -> None:
    """The best consistent nesting of the markers."""
    work.outline = resolve(work.candidates)


def _order_pages(work: Work) -> None:
    """Pages back in the order of their author, where the numbers and the characters at the joints say so."""

    def again(clean: CleanText) -> Sequence[Candidate]:
        return _with_titles(_markers(work, clean)[0], clean)

    work.ordered = order_pages(work.candidates, work.outline, work.clean, again)
    work.clean, work.candidates, work.outline = work.ordered.clean, work.ordered.candidates, work.ordered.outline
    work.problems += work.ordered.problems


def _cut_headings(work: Work) -> None:
    """Where each heading ends and its body begins."""
    work.headings = cut_headings(work.outline, work.clean)


def _find_parts(work: Work) -> None:
    """What the document has besides its outline: its title, number, addressee, signature, date, annexes."""
    work.title = find_title(work.clean, work.outline.begins(len(work.clean.text)))
    work.rows = table_rows(work.clean)
    work.parts = find_parts(work.outline, work.headings, work.title, work.clean, work.rows)


def _find_ends(work: Work) -> None:
    """Where the last part of each run ends, and what the text behind it returns to."""
    work.returns = find_ends(work.outline.items, work.headings, work.clean.text, work.parts)
    take_back(work.outline, work.headings, work.parts, work.clean)


def _build_tree(work: Work) -> None:
    """The parts with their headings, paragraphs and children; the outline, which takes as much room, is given up."""
    work.problems += find_problems(work.outline, work.clean)
    del work.ordered, work.candidates
    work.tree = build_tree(work.outline, work.headings, work.returns, work.title, work.clean)
    work.tree.apart, work.tree.rows = work.parts, work.rows
    del work.outline, work.headings, work.parts, work.rows, work.returns


def _assign_roles(work: Work) -> None:
    """What every part and sentence is for."""
    work.units = make_units(work.tree)
    assign_roles(work.units, work.tree, work.clean.plain)


def _take_points(work: Work) -> None:
    """Findings and recommendations, at the level at which their author counts them."""
    type_nodes(work.units, work.tree, work.clean.text)
    del work.units


def _read_fields(work: Work) -> None:
    """Who is to act, by when, what is named and counted, and why."""
    read_fields(work.tree.parts, work.clean.plain)


def _link_answers(work: Work) -> None:
    """Which recommendation answers which finding."""
    work.tree.answers = link_answers(work.tree.parts)


def _emit(work: Work) -> None:
    """The report: ids and source spans."""
    work.report = emit(work.tree, work.clean, work.problems)
    work.report.families = list(work.own)


STEPS: Final[dict[str, Callable[[Work], None]]] = {
    "clean": _clean,
    "tokenize": _tokenize,
    "titles": _add_titles,
    "resolve": _resolve,
    "pages": _order_pages,
    "headings": _cut_headings,
    "parts": _find_parts,
    "ends": _find_ends,
    "tree": _build_tree,
    "roles": _assign_roles,
    "points": _take_points,
    "fields": _read_fields,
    "links": _link_answers,
    "emit": _emit,
}
"""All steps behind the reader, in order, by name."""


def explain(read: ReadText, at: int | str, language: Language = "en", own: Sequence[OwnFamily] = ()) -> Explanation:
    """Return what was decided about the marker candidate at a place of a text, or about the end of a part there, and why.

    Args:
        read: the text, as a reader gave it.
        at: a character of the candidate, counted from 0; or a place such as ``L12``, or words, as `find_place` has them.
        language: ``en`` or ``zh``.
        own: a user's own families.

    Raises:
        ArgumentError: there is no such place, or no candidate stands there and no part ends.
    """
    work = Work(read, own=own).advance("ends")
    return explain_place(work.ordered, work.returns, at, language)
