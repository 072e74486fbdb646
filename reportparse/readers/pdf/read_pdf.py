"""Reads a PDF: its lines in reading order, with what is page furniture and which line ends are wraps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from threading import Lock

import pypdfium2

from reportparse.errors import InputError
from reportparse.model import Repair
from reportparse.patterns import lazy
from reportparse.readers.options import Budget, Options
from reportparse.readers.pdf.bookmarks import Bookmark, mark_headings, read_bookmarks
from reportparse.readers.pdf.columns import put_in_order
from reportparse.readers.pdf.furniture import Furniture, find_furniture
from reportparse.readers.pdf.lines import Line, read_lines
from reportparse.readers.pdf.space import read_space
from reportparse.readers.pdf.wraps import edges_of, find_setting, is_wrap
from reportparse.refusals import refuse
from reportparse.source import Block, SourceText, Span
from reportparse.texts import ReadText
from reportparse.timeout import check_time, time_left

Page = list[list[Line]]
"""The columns of a page."""
_PARTED, _GOES_ON = lazy(r"[a-z]-$"), lazy(r"[a-z]")
"""A Latin word that is parted at a line's end, and how it goes on; capitals and figures have the hyphen as a sign of their own."""
_LOCK = Lock()
"""Who holds it may call pdfium, which is not for several threads: all that is opened is closed under it."""


def read_pdf(data: bytes, name: str, options: Options) -> ReadText:
    """Return the text of a PDF, one block a line; furniture and wraps are repairs.

    Args:
        data: the whole file.
        name: what to call it in an error.
        options: how to read it.

    Raises:
        InputError: it is damaged, needs a password, holds no text, or goes beyond a limit.
    """
    budget = Budget(options.limits, name)
    with _alone():
        pages, heights, bookmarks = _pages(data, name, options.password, budget)
    furniture = find_furniture([[line for column in page for line in column] for page in pages], heights)
    lines = [line for page in pages for column in page for line in column]
    text = "\n".join(line.text for line in lines)
    blocks, at = [], 0
    for line in lines:
        end = at + len(line.text)
        box = (line.left, line.top, line.right, line.bottom)
        blocks.append(Block(at, end, page=line.page, box=box, size=line.size, bold=line.bold))
        at = end + 1
    mark_headings(bookmarks, lines, blocks)
    repairs = list(_repairs(pages, lines, blocks, furniture))
    return ReadText(SourceText(text, name, "pdf", None, blocks), repairs, [], frozenset({"line-wrap"}))


@contextmanager
def _alone() -> Iterator[None]:
    """Keep other threads from pdfium; waiting for them takes its time from the limits."""
    while not _LOCK.acquire(timeout=time_left()):
        check_time()
    try:
        yield
    finally:
        _LOCK.release()


def _pages(data: bytes, name: str, password: str | None, budget: Budget) -> tuple[list[Page], list[float], list[Bookmark]]:
    pages: list[Page] = []
    heights: list[float] = []
    try:
        with closing(pypdfium2.PdfDocument(data, password=password)) as document:
            budget.check("pages", len(document))
            for number in range(len(document)):
                columns, height = _page(document, number)
                pages.append(columns)
                heights.append(height)
                for line in (line for column in columns for line in column):
                    budget.block(len(line.text) + 1)
                check_time()
            bookmarks = read_bookmarks(document)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise refuse("wrong_password" if password else "password", name) from None
        raise refuse("damaged", name, format="pdf") from None
    except (ValueError, OverflowError, MemoryError):
        raise refuse("damaged", name, format="pdf") from None
    if not any(pages):
        raise _no_text(name, len(pages))
    return pages, heights, bookmarks


def _no_text(name: str, pages: int) -> InputError:
    return refuse("scan", name) if pages else refuse("damaged", name, format="pdf")


def _page(document: pypdfium2.PdfDocument, number: int) -> tuple[Page, float]:
    """Return a page's columns and its height."""
    with closing(document[number]) as page, closing(page.get_textpage()) as text_page:
        space = read_space(page)
        return put_in_order(read_lines(text_page.raw, number + 1, space), space.width), space.height


def _repairs(
    pages: Sequence[Page], lines: Sequence[Line], blocks: Sequence[Block], furniture: dict[int, Furniture]
) -> Iterator[Repair]:
    """Yield what is to be taken out, and the line ends to be closed."""
    body = [[line for line in column if id(line) not in furniture and not line.angle] for page in pages for column in page]
    columns = [column for column in body if column]
    edges = {id(line): found for column in columns for found in (edges_of(column),) for line in column}
    setting = find_setting(columns)
    last: tuple[Line, Block] | None = None
    for line, block in zip(lines, blocks, strict=True):
        if kind := furniture.get(id(line)):
            yield Repair("removed", kind, Span(block.start, block.end + 1))
            continue
        if line.angle:
            last = None
            continue
        if last is not None and is_wrap(last[0], line, edges[id(last[0])], edges[id(line)], setting):
            yield _closed(last[0].text, line.text, last[1].end)
        last = line, block


def _closed(before: str, after: str, end: int) -> Repair:
    """Return what closes a line end that is a wrap, with the hyphen that parts a Latin word there."""
    if _PARTED.search(before) and _GOES_ON.match(after):
        return Repair("removed", "line-wrap", Span(end - 1, end + 1))
    return Repair("joined", "line-wrap", Span(end, end + 1))
