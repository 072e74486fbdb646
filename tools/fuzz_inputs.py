"""What the fuzzing of `tools/fuzz.py` begins with and how it changes it: seeds, tokens, packed forms, mutations.

A mutated zip or PDF is refused at its first bytes. So inputs of these formats are kept unpacked, parts of a
Word file and objects of a PDF one under the other, and packed anew before they are read.
"""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from tests.generate import DAMAGES, damage_report, report
from tests.readers.written_as import as_html, as_markdown, as_word, word_file

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
LONGEST = 20_000
"""The most bytes of an input."""
MARKERS = (
    "一、 二、 三、 十一、 （一） (二) 第一条 第二条之一 第一章 第二节 第三部分 1. 2、 ３． (1) 1.1 1.1.1 ① ❷ ⒈ ⑴ ㈠ 一是 二是 三要 一则 "
    "其一， 首先， 其次， 最后 第一， 壹、 甲、 A. a) Ⅰ. ii. 问题： 建议一： —— ● -1- 第3页/共12页 目录 ……1 附件： 《 》 “ ” 。 ； 、 "
    "见第（三）项 2019年 2.5万 三、四线城市 | > # ## * ` <!-- --> <!--reportparse:ignore--> [^1] \u3000 \ufeff \ufffe \u202e \x1b[31m \0 \f \r\n \n"
).split(" ")
"""What reports are made of; U+FFFE stands for a lone surrogate, which no bytes of UTF-8 hold."""
HTML_TOKENS = (
    '<div> </div> <p> <br> <ol> <ol reversed> <ol start="-9"> <ol type="i"> <li> <li value="99999999999"> <table> <tr> <td> '
    '<td colspan="9999"> <h1> <h2> <pre> <ruby> <rt> <script> <style> <!--> --!> <![CDATA[ &#x0; &#xd800; &nbsp; &lt; '
    '<template> <select> <svg> <math> <frameset> <base> <noscript> <textarea> <p hidden> <p style="display:none">'
).split(" ")
WORD_TOKENS = (
    "<w:t> </w:t> <w:t/> <w:r> </w:r> <w:p> </w:p> <w:p/> <w:tab/> <w:br/> <w:cr/> <w:tbl><w:tr><w:tc> </w:tc></w:tr></w:tbl> "
    "<w:del> <w:ins> </w:ins> <!--c--> <?pi?> <![CDATA[x]]> &#x4e00; &#0; <w:noBreakHyphen/> <w:txbxContent> </w:txbxContent> "
    "<w:instrText> <w:sdt><w:sdtContent> </w:sdtContent></w:sdt> <w:vanish/> %1 %9 -1 0 99999999999999999999 1e9 "
    "decimal chineseCounting ideographTraditional lowerRoman bullet none"
).split(" ")
PDF_TOKENS = (
    "<< >> [ ] ( ) <4e00> /Kids /Count /Parent /Length /Filter /FlateDecode /ToUnicode /Contents /Type /Pages /Page /Font /Rotate "
    "/MediaBox /Encrypt /Names /Outlines /Annots /StructTreeRoot 1 0 R 2 0 R 3 0 R obj endobj stream endstream BT ET Tj TJ Td Tm Tf "
    "Tr q Q Do -1 0 99999999999 1e38 90"
).split(" ")
CONFIG_TOKENS = (
    'select extend-select ignore levels rules kinds paths required outline exclude baseline extend [ ] { } = " """ ALL NUM NUM001 STR001 '
    "@finding * … ? | ### - & << !!python/object !!binary &a *a : parts heading role optional problems fingerprint version null true "
    "-1 1e999 9999-99-99 0x10 inf nan *** [tool.reportparse] [[kinds]] ../ \\u0000"
).split(" ")
VALUES: tuple[Any, ...] = (
    None, True, -5, 0, 1, 3, 40, 10**30, 1.5, 1e308, "", "x", "\udc80", "一、", [], {}, "section", "finding", "cjk_comma", "1.1", [[]], {"start": 9, "end": 1},
)  # fmt: skip
"""What a value of JSON may become."""
HEAD = re.compile(rb"^==== (.*)\n", re.MULTILINE)
"""How a part of a packed file begins."""
PIECES: dict[str, re.Pattern[str]] = {
    "text": re.compile(r"[^\n]*\n|[^\n]+"),
    "signs": re.compile(r"[\w]+|[^\w]", re.DOTALL),
    "markup": re.compile(r"<[^<>]*>|[^<]+|<"),
}
Change = Callable[[bytes, int, random.Random], bytes]


# ---- packed forms ---------------------------------------------------------------------------
def unpack_word(data: bytes) -> bytes:
    """Return the parts of a Word file one under the other."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return b"\n".join(b"==== " + name.encode() + b"\n" + package.read(name) for name in package.namelist())


def pack_word(data: bytes) -> bytes:
    """Return the Word file of some parts; what is no row of parts stays as it is."""
    rows = HEAD.split(data)
    if len(rows) < 3:
        return data
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        parts = {name.decode("latin-1"): part for name, part in zip(rows[1::2], rows[2::2], strict=True)}
        for name, part in parts.items():
            package.writestr(zipfile.ZipInfo(name or "x"), part.removesuffix(b"\n"))
    return file.getvalue()


def pack_pdf(data: bytes) -> bytes:
    """Return the PDF of some objects, its table of places right; what is no row of objects stays as it is."""
    rows = HEAD.split(data)
    if len(rows) < 3:
        return data
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(rows[2::2], start=1):
        places.append(len(out))
        inner = re.search(rb"stream\n(.*)\nendstream", body, re.DOTALL)
        body = body.replace(b"/Length 0", b"/Length %d" % len(inner[1])) if inner else body
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body.removesuffix(b"\n"))
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(places) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        count, table, count, len(out),
    )  # fmt: skip


# ---- seeds ----------------------------------------------------------------------------------
def texts() -> list[str]:
    """Return small texts of reports, right ones and damaged ones."""
    files = [*sorted(FIXTURES.glob("outline/*/input.txt")), *sorted(FIXTURES.glob("rules/*/failing.txt"))]
    found = [file.read_text("utf-8") for file in files]
    drawn = (damage_report(report(random.Random(seed)), how, random.Random(seed)).text for seed, how in enumerate(DAMAGES))
    return [text for text in (*found, *drawn) if len(text.encode()) < LONGEST // 4]


def word_files() -> list[bytes]:
    """Return Word files, unpacked: typed and computed numbers, and all that paragraphs may hold."""
    box = "<w:r><w:pict><v:textbox xmlns:v='urn:schemas-microsoft-com:vml'><w:txbxContent>{}</w:txbxContent></v:textbox></w:pict></w:r>"
    inner = "<w:p><w:r><w:t>（一）框内</w:t></w:r></w:p>"
    body = (
        f"<w:p><w:r><w:t>(一)工作</w:t><w:tab/><w:br/><w:sym w:font='Symbol' w:char='F0B7'/></w:r>{box.format(inner)}</w:p>"
        "<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>(三)设施</w:t></w:r></w:ins></w:p>"
        f"<w:tbl><w:tr><w:tc>{inner}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
        "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:hyperlink><w:r><w:t>2、链接</w:t></w:r></w:hyperlink></w:p>"
        f"<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt><w:p><w:r><w:footnoteReference w:id='1'/></w:r></w:p>"
    )
    some = texts()[:60:12]
    made = [word_file(body), *(as_word(text, automatic=automatic) for text in some for automatic in (True, False))]
    return [unpack_word(data) for data in made]


def pages() -> list[bytes]:
    """Return web pages."""
    lists = (
        '<ol start="3" type="i"><li>工作<ol reversed><li value="7">要求</li></ol></li></ol><table><tr><td>一、</td></tr></table>'
    )
    return [
        *(as_html(text) for text in texts()[::12]),
        f"<html><body><h1>报告</h1>{lists}<pre>二、\n三、</pre></body></html>".encode(),
    ]


def papers() -> list[bytes]:
    """Return PDFs, unpacked, one with Chinese letters through a table of codes."""
    codes = "".join(f"<{place:02x}> <{ord(char):04x}>\n" for place, char in enumerate("一、二（）工作要求第条。1.", start=0x41))
    table = f"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange\n14 beginbfchar\n{codes}endbfchar endcmap"
    lines = "\n".join(
        f"BT /F1 12 Tf 72 {720 - 16 * place} Td ({words}) Tj ET" for place, words in enumerate(("ABFG", "CBHI", "DAEFG"))
    )
    kids = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R 3 0 R] /Count 2 >>",
        kids,
        f"<< /Length 0 >>\nstream\n{lines}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        f"<< /Length 0 >>\nstream\n{table}\nendstream",
    ]
    plain = [*objects[:4], objects[4].replace("/ToUnicode 6 0 R ", "")]
    return ["\n".join(f"==== {n}\n{body}" for n, body in enumerate(rows)).encode() for rows in (objects, plain)]


def markdowns() -> list[bytes]:
    """Return Markdown texts that begin with a heading."""
    return [as_markdown(text) for text in texts()[::12]]


# ---- changes --------------------------------------------------------------------------------
def change_pieces(kind: str, tokens: Sequence[str]) -> Change:
    """Return a change that moves, repeats, leaves out or puts in pieces of a text."""

    def change(data: bytes, most: int, rng: random.Random) -> bytes:
        pieces = PIECES[kind].findall(data.decode("utf-8", "replace")) or [""]
        for _ in range(rng.randint(1, 4)):
            _change_row(pieces, tokens, rng)
        return "".join(pieces).encode("utf-8", "replace")[:most]

    return change


def change_any(tokens: Sequence[str]) -> Change:
    """Return a change of text for text and of markup for unpacked Word files."""
    plain, markup = change_pieces("text", tokens), change_pieces("markup", (*WORD_TOKENS, *tokens))

    def change(data: bytes, most: int, rng: random.Random) -> bytes:
        return (markup if data.startswith(b"==== ") else plain)(data, most, rng)

    return change


def _change_row(pieces: list[str], tokens: Sequence[str], rng: random.Random) -> None:
    """Change one place of a row of pieces."""
    at = rng.randrange(len(pieces) + 1)
    some = pieces[at : at + rng.choice((1, 1, 2, 5, 20))]
    what = rng.randrange(6)
    if what == 0:
        del pieces[at : at + len(some)]
    elif what == 1:
        pieces[at:at] = some * rng.choice((1, 2, 10, 50))
    elif what == 2:
        other = rng.randrange(len(pieces) + 1)
        pieces[other:other] = some
    elif what == 3 and some:
        cut = rng.randrange(len(some[0]) + 1)
        pieces[at : at + 1] = [some[0][:cut], rng.choice(tokens), some[0][cut:]]
    elif what == 4 and some:
        pieces[at] = re.sub(r'(?<=")[^"]*(?=")|\d+', rng.choice(tokens).replace("\\", ""), some[0], count=1)
    else:
        pieces.insert(at, rng.choice(tokens) * rng.choice((1, 1, 1, 3, 40)))


def change_json(data: bytes, most: int, rng: random.Random) -> bytes:
    """Return JSON of which some values are others; what is no JSON loses its end."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return data[: rng.randrange(len(data) + 1)]
    for _ in range(rng.randint(1, 3)):
        places = _places(tree)
        if not places:
            return data
        holder, key = rng.choice(places)
        other, from_key = rng.choice(places)
        if rng.random() < 0.2:
            del holder[key]
        else:
            fitting = [value for value in (*VALUES, other[from_key]) if type(value) is type(holder[key]) or rng.random() < 0.1]
            holder[key] = json.loads(json.dumps(rng.choice(fitting or VALUES)))
    changed = json.dumps(tree, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass")
    return changed if len(changed) <= most else data


def _places(tree: Any) -> list[tuple[Any, Any]]:
    """Return all places of a tree that hold a value."""
    found, left = [], [tree]
    while left:
        holder = left.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder)) if isinstance(holder, list) else ()
        for key in keys:
            found.append((holder, key))
            left.append(holder[key])
    return found
