"""Writes a plain report as other formats hold it: Markdown, a web page, Word with typed or automatic numbers."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from reportparse.markers.numerals import parse_numeral

SHAPES: tuple[tuple[str, str, str], ...] = (
    (r"([一二三四五六七八九十]{1,3})、", "chineseCounting", "%1、"),
    (r"（([一二三四五六七八九十]{1,3})）", "chineseCounting", "（%1）"),
    (r"(\d{1,2})\.(?!\d)", "decimal", "%1."),
    (r"(\d{1,2})、", "decimal", "%1、"),
    (r"（(\d{1,2})）", "decimal", "（%1）"),
    (r"第([一二三四五六七八九十]{1,3})部分", "chineseCounting", "第%1部分"),
    (r"第([一二三四五六七八九十]{1,3})章", "chineseCounting", "第%1章"),
    (r"第([一二三四五六七八九十]{1,3})条", "chineseCounting", "第%1条"),
)
"""Numbers that Word computes: what stands in the text, ``numFmt`` and ``lvlText``."""
HEADING = re.compile(r"(?:[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|第.{1,3}(?:部分|章))[^。；，：]{2,30}$")
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Line(NamedTuple):
    """A line of a report."""

    words: str
    level: int | None
    """0 for the title, 1 or 2 for a numbered heading on a line of its own."""


def lines_of(text: str) -> Iterator[Line]:
    """Yield the lines that hold anything."""
    for place, line in enumerate(line.strip() for line in text.splitlines() if line.strip()):
        level = 0 if place == 0 else None
        if HEADING.match(line):
            level = 2 if line.startswith("（") else 1
        yield Line(line, level)


def as_markdown(text: str) -> bytes:
    """Return the report with ``#`` for its title and headings."""
    parts = [("#" * (line.level + 1) + " " if line.level is not None else "") + line.words for line in lines_of(text)]
    return "\n\n".join(parts).encode()


def as_html(text: str) -> bytes:
    """Return the report as a portal shows it: with a menu, a path, a foot."""
    body = []
    for line in lines_of(text):
        name = f"h{line.level + 1}" if line.level is not None else "p"
        body.append(f"<{name}>{escape(line.words)}</{name}>")
    menu = "".join(f'<li><a href="/{name}">{name}</a></li>' for name in ("首页", "政务公开", "办事服务", "互动交流"))
    return (
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>报告</title></head><body>'
        f'<div class="nav"><ul>{menu}</ul></div><div class="path"><a href="/">首页</a> &gt; <a href="/gk">公开</a></div>'
        f'<div class="article">{"".join(body)}</div><div class="foot"><a href="/m">网站地图</a> <a href="/l">联系我们</a></div>'
        "</body></html>"
    ).encode()


def as_word(text: str, *, automatic: bool) -> bytes:
    """Return the report as a Word file, its numbers typed or computed."""
    runs = _Runs()
    paragraphs = "".join(_paragraph(line, runs if automatic else None) for line in lines_of(text))
    return word_file(paragraphs, numbering=runs.definitions(), styles=_styles())


def styled(lines: Sequence[tuple[int | None, str]], kind: str) -> bytes:
    """Return lines as a file of a kind, `md`, `html` or `docx`; 0 is the title's level, None that of running text."""
    if kind == "docx":
        return word_file("".join(_paragraph(Line(words, level), None) for level, words in lines), styles=_styles())
    if kind == "html":
        tags = ((f"h{level + 1}" if level is not None else "p", words) for level, words in lines)
        return (
            f"<html><body><div>{''.join(f'<{tag}>{escape(words)}</{tag}>' for tag, words in tags)}</div></body></html>".encode()
        )
    return "\n\n".join(("#" * (level + 1) + " " if level is not None else "") + words for level, words in lines).encode()


def word_file(body: str, *, numbering: str = "", styles: str = "", parts: dict[str, str] | None = None) -> bytes:
    """Return a Word file of some XML: the paragraphs, the lists, the styles, and further parts by name."""
    files = {
        "[Content_Types].xml": (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{TYPE}.document.main+xml"/>'
            f'<Override PartName="/word/numbering.xml" ContentType="{TYPE}.numbering+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{TYPE}.styles+xml"/></Types>'
        ),
        "_rels/.rels": _relations(("officeDocument", "word/document.xml")),
        "word/_rels/document.xml.rels": _relations(("numbering", "numbering.xml"), ("styles", "styles.xml")),
        "word/document.xml": f"<w:document {WORD}><w:body>{body}</w:body></w:document>",
        "word/numbering.xml": f"<w:numbering {WORD}>{numbering}</w:numbering>",
        "word/styles.xml": f"<w:styles {WORD}>{styles}</w:styles>",
        **(parts or {}),
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in files.items():
            package.writestr(name, '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' + part)
    return file.getvalue()


class _Runs:
    """The lists of a Word file: one for each run of numbers."""

    def __init__(self) -> None:
        self.starts: list[tuple[int, int]] = []
        """The shape and the first number of each list."""
        self.open: dict[int, tuple[int, int]] = {}
        """By shape: the last number, and its list."""

    def number(self, shape: int, ordinal: int) -> int:
        """Return the list whose next number this is; a new one where no list goes on so."""
        last, run = self.open.get(shape, (0, 0))
        if not run or ordinal != last + 1:
            self.starts.append((shape, ordinal))
            run = len(self.starts)
        self.open[shape] = (ordinal, run)
        return run

    def definitions(self) -> str:
        """Return the numbering part."""
        shapes = "".join(
            f'<w:abstractNum w:abstractNumId="{place}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
            for place, (_, form, text) in enumerate(SHAPES)
        )
        lists = "".join(
            f'<w:num w:numId="{place}"><w:abstractNumId w:val="{shape}"/><w:lvlOverride w:ilvl="0">'
            f'<w:startOverride w:val="{first}"/></w:lvlOverride></w:num>'
            for place, (shape, first) in enumerate(self.starts, start=1)
        )
        return shapes + lists


def _paragraph(line: Line, runs: _Runs | None) -> str:
    words, properties = line.words, ""
    if line.level is not None:
        properties = f'<w:pStyle w:val="{"Title" if line.level == 0 else f"Heading{line.level}"}"/>'
    if runs is not None:
        for shape, (pattern, _, _) in enumerate(SHAPES):
            if found := re.match(pattern, words):
                ordinal = parse_numeral("cjk", found.group(1)) or parse_numeral("arabic", found.group(1)) or 1
                run = runs.number(shape, ordinal)
                properties += f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{run}"/></w:numPr>'
                words = words[found.end() :].lstrip()
                break
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'


def _relations(*targets: tuple[str, str]) -> str:
    rows = "".join(
        f'<Relationship Id="r{place}" Type="{OFFICE}/{kind}" Target="{target}"/>' for place, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{rows}</Relationships>'


def _styles() -> str:
    fonts = '<w:rFonts w:eastAsia="SimSun"/>'
    rows = [f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:sz w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>']
    for name, style, level, size in (
        ("Title", "Title", None, 44),
        ("heading 1", "Heading1", 0, 36),
        ("heading 2", "Heading2", 1, 32),
    ):
        outline = (
            f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>' if level is not None else '<w:pPr><w:jc w:val="center"/></w:pPr>'
        )
        rows.append(
            f'<w:style w:type="paragraph" w:styleId="{style}"><w:name w:val="{name}"/>{outline}'
            f'<w:rPr><w:b/><w:sz w:val="{size}"/></w:rPr></w:style>'
        )
    return "".join(rows)
