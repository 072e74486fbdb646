"""Reads a web page: its article, one block a line that a browser would show, with the numbers of lists."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser

from reportparse.model import Problem
from reportparse.patterns import lazy
from reportparse.readers.html.find_article import find_article
from reportparse.readers.html.flatten import DEEPEST, flatten
from reportparse.readers.html.lay_out import lay_out
from reportparse.readers.html.scan_page import LITERAL, scan_page
from reportparse.readers.name_title import name_title
from reportparse.readers.options import Budget, Options
from reportparse.readers.read_characters import read_characters
from reportparse.signs import DASHES, REPLACEMENT
from reportparse.source import Block, SourceText, Span
from reportparse.texts import ReadText
from reportparse.trim import unspaced

CHARSET = lazy(rb"""(?:charset|encoding)\s*+=\s*+(?:["']\s*+)?([a-z0-9_-]{2,20})""")
"""Where a page, in small letters, names its encoding."""
REPLACED = lazy(f"{REPLACEMENT}+")
SNIFFED = 4096
"""In how many of the first bytes a page names its encoding."""
_WIDE = DASHES[:-1]
_APART = rf" ?[_|]++ ?| [{DASHES}]++ ?|(?<![{DASHES}])[{DASHES}]++ |(?<![-0-9A-Za-z])-++|(?<!-)-++(?![0-9A-Za-z])"
NAMES = lazy(_APART)
"""What stands between a page's title and the name of its site; a hyphen between letters or figures is one of the title's own."""
PIECES = lazy(rf"{_APART}|[{_WIDE}]++")
"""The same, and dashes, which may as well stand inside a title."""
MOST_PIECES = 8
"""How many pieces of a page's title are looked at."""
SITES = ("网", "网站", "政府", "门户", "首页")
"""How the name of a site ends."""
DASHED_SITE = lazy(rf"(?<![{_WIDE}])[{_WIDE}]++[^{_WIDE}]{{0,40}}(?:{'|'.join(SITES)})$")
SHORTEST = 4
"""The shortest title."""
LINES = 12
"""In how many of the first lines of an article its title stands."""
TOP = 400
"""In how many of the first characters of an article its title stands."""


def read_html(data: bytes, name: str, options: Options) -> ReadText:
    """Return the article of a web page; nothing that the page refers to is fetched.

    Args:
        data: the whole file.
        name: what to call it in an error.
        options: how to read it.

    Raises:
        InputError: the bytes are no text, or go beyond a limit.
    """
    declared = CHARSET.search(data[:SNIFFED].lower())
    decoded, budget = read_characters(data, name, options, declared.group(1).decode() if declared else None)
    markup, deep = flatten(decoded.text)
    page = LexborHTMLParser(markup)
    text, blocks = _article(page, budget)
    text = _put_title(*_titles(page), text, blocks)
    problems = [_in_article(decoded.problems, text)] if decoded.problems else []
    if deep:
        problems.append(Problem("deep-elements", Span(0, len(text)), {"count": str(deep), "most": str(DEEPEST)}))
    return ReadText(SourceText(text, name, "html", decoded.encoding, blocks), problems=problems)


def _article(page: LexborHTMLParser, budget: Budget) -> tuple[str, list[Block]]:
    """Return the text of a page's article, and its blocks."""
    html = page.body.html if page.body is not None else None
    if not html:
        return "", []
    # what a <b> that was never closed goes on in holds tags after all
    literal = LITERAL[:-1] if f"<{LITERAL[-1]}" in html and page.css_first(f"{LITERAL[-1]} > *") is not None else LITERAL
    scanned = scan_page(html, literal)
    return lay_out(scanned, find_article(scanned), budget)


def _in_article(problems: list[Problem], text: str) -> Problem:
    """Return what is wrong with a page's bytes as one problem, at the first place where the article shows it, if it does."""
    shown = REPLACED.search(text)
    count = sum(int(problem.details["count"]) for problem in problems)
    span = Span(*shown.span()) if shown else Span(0, len(text))
    return Problem(problems[0].code, span, {**problems[0].details, "count": str(count)})


def _titles(page: LexborHTMLParser) -> tuple[list[str], str]:
    """Return what may be the page's title, the likeliest first, and what it is where the article holds none of these."""
    first, named = (page.css_first(name) for name in ("h1", "title"))
    head, words = (" ".join(found.text().split()) if found is not None else "" for found in (first, named))
    likely = [title for title in (head, *_runs(words)) if len(title) >= SHORTEST]
    return likely, next((title for title in (head, _without_site(words)) if len(title) >= SHORTEST), "")


def _runs(words: str) -> list[str]:
    """Return what a page's title may say besides the name of its site: its pieces together, the most first."""
    cuts = [cut.span() for cut in PIECES.finditer(words)][:MOST_PIECES]
    starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(words)]
    runs = [words[start:end] for place, start in enumerate(starts) for end in ends[place:]]
    long = [run for run in runs if len(run) >= 2 * SHORTEST and not run.endswith(SITES)]
    return [*sorted(long, key=len, reverse=True), runs[0]]


def _without_site(words: str) -> str:
    """Return the first piece of a page's title that is no name of a site."""
    pieces = NAMES.split(words)
    return DASHED_SITE.sub("", next((piece for piece in pieces if not piece.endswith(SITES)), pieces[0]))


def _put_title(titles: list[str], name: str, text: str, blocks: list[Block]) -> str:
    """Mark the title in the article, or put it before where the article does not hold it; return the text.

    Args:
        titles: what may be the title, the likeliest first.
        name: what is put before the article.
        text: of the article.
        blocks: its lines.
    """
    top = [(block, unspaced(text[block.start : block.end])) for block in blocks[:LINES]]
    for title in map(unspaced, titles):
        for block, line in top:
            if _same(title, line):
                block.level = 0
                return text
    if unspaced(name) in unspaced(text[:TOP]):
        name_title(blocks, text)
        return text
    for block in blocks:
        block.start += len(name) + 1
        block.end += len(name) + 1
    blocks.insert(0, Block(0, len(name), element="title", level=0))
    return f"{name}\n{text}"


def _same(title: str, line: str) -> bool:
    """Return whether a line is the title, or all of its beginning that the page shows; both without any space."""
    return title == line or (len(line) >= 2 * SHORTEST and title.startswith(line) and len(line) > len(title) * 0.8)
