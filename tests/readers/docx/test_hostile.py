"""Word files that were made to hurt: one error or a text, never a traceback, never more than there is."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Callable

import pytest

from reportparse import InputError, Limits, Report, parse_file
from reportparse.readers.docx.numbering import LONGEST_LABEL
from tests.readers.docx.lists import abstract, at, level, num
from tests.readers.written_as import WORD, word_file

PLAIN = "<w:p><w:r><w:t>一、总则</w:t></w:r></w:p>"
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
WRONG = [
    "9" * 400,
    "9" * 4300,
    "-" + "9" * 30,
    "-1",
    "0",
    "1.5",
    "1e9",
    "NaN",
    "inf",
    "一",
    "１２",
    "٣",
    "1_0",
    "0x10",
    "",
    " ",
    "+",
    "2147483648",
]
NUMBERED = abstract(0, level(0, "decimal", "%1.")) + num(1, 0)


@pytest.mark.parametrize("value", WRONG)
def test_a_number_that_is_none_is_no_error(value: str) -> None:
    lists = "".join(
        abstract(
            place,
            level(0, form, "%1.", f'<w:lvlRestart w:val="{value}"/>').replace('w:start w:val="1"', f'w:start w:val="{value}"'),
        )
        + f'<w:num w:numId="{place + 1}"><w:abstractNumId w:val="{place}"/><w:lvlOverride w:ilvl="{value}"><w:startOverride w:val="{value}"/></w:lvlOverride></w:num>'
        for place, form in enumerate(("decimal", "chineseCounting", "lowerLetter", "lowerRoman", "decimalZero"))
    )
    lists += f'<w:num w:numId="{value}"><w:abstractNumId w:val="0"/></w:num><w:abstractNum w:abstractNumId="{value}"><w:lvl w:ilvl="{value}"/></w:abstractNum>'
    styles = (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="{value}"/></w:rPr></w:rPrDefault></w:docDefaults>'
        f'<w:style w:type="paragraph" w:styleId="A"><w:name w:val="heading {value}"/><w:pPr><w:outlineLvl w:val="{value}"/><w:numPr>'
        f'<w:ilvl w:val="{value}"/><w:numId w:val="{value}"/></w:numPr></w:pPr><w:rPr><w:sz w:val="{value}"/></w:rPr></w:style>'
    )
    run = f'<w:r><w:rPr><w:sz w:val="{value}"/></w:rPr><w:t>文字</w:t><w:sym w:char="{value}"/></w:r>'
    heads = [at(place) for place in range(1, 6)]
    heads += [
        f'<w:pStyle w:val="A"/><w:outlineLvl w:val="{value}"/>',
        f'<w:numPr><w:ilvl w:val="{value}"/><w:numId w:val="{value}"/></w:numPr>',
    ]
    report = parse_file(
        word_file("".join(f"<w:p><w:pPr>{head}</w:pPr>{run}</w:p>" for head in heads), numbering=lists, styles=styles)
    )
    assert report.source.text.count("文字") == len(heads)
    assert Report.from_json(report.to_json()) == report


@pytest.mark.parametrize("code", ["D800", "DFFF"])
def test_a_symbol_that_is_a_surrogate_is_a_problem_with_its_place(code: str) -> None:
    report = parse_file(word_file(f'<w:p><w:r><w:t>甲</w:t><w:sym w:font="Symbol" w:char="{code}"/></w:r></w:p>'))
    assert report.source.text == "甲\ufffd\n"
    assert [(p.code, p.span.start, p.span.end) for p in report.problems if p.code == "lone-surrogate"] == [
        ("lone-surrogate", 1, 2)
    ]
    assert Report.from_json(report.to_json()) == report


@pytest.mark.parametrize("code", ["110000", "FFFFFFFF", "0", "-1", "", "x", "9" * 5000, "1_0"])
def test_a_symbol_without_a_character_shows_nothing(code: str) -> None:
    report = parse_file(word_file(f'<w:p><w:r><w:t>甲</w:t><w:sym w:font="Symbol" w:char="{code}"/></w:r></w:p>'))
    assert report.source.text == "甲\n"


def test_each_text_of_nested_boxes_is_read_once() -> None:
    content = "<w:p><w:r><w:t>芯</w:t></w:r></w:p>"
    for depth in range(12):
        box = f"<w:pict><w:txbxContent>{content}</w:txbxContent></w:pict>"
        versions = (
            f"<mc:AlternateContent {MC}><mc:Choice>{box}</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent>"
        )
        content = f"<w:p><w:r><w:t>层{depth}</w:t>{versions if depth % 2 else box}</w:r></w:p>"
    source = parse_file(word_file(content)).source
    assert source.text.split() == [*(f"层{depth}" for depth in reversed(range(12))), "芯"]
    assert [block.element for block in source.blocks] == [None, *(f"text box {place}" for place in range(1, 13))]


def test_a_field_that_never_ends_takes_no_text_behind_its_paragraph() -> None:
    begin = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r></w:p>'
    assert parse_file(word_file(begin + PLAIN)).source.text.strip() == "一、总则"


def test_a_label_is_as_long_as_word_lets_it_be() -> None:
    lists = abstract(0, level(0, "lowerLetter", "%1" * 200_000, start=9_000)) + num(1, 0)
    body = f"<w:p><w:pPr>{at(1)}</w:pPr><w:r><w:t>文字</w:t></w:r></w:p>"
    text = parse_file(word_file(body * 50, numbering=lists)).source.text
    assert len(text) < 50 * LONGEST_LABEL * 400


BILLION = "".join(f'<!ENTITY e{place} "{f"&e{place - 1};" * 10 if place else "哈" * 10}">' for place in range(12))
DECLARED = {
    "laughs": f"<!DOCTYPE w:document [{BILLION}]>",
    "outside": '<!DOCTYPE w:document [<!ENTITY e11 SYSTEM "file:///etc/passwd">]>',
    "parameter": '<!DOCTYPE w:document [<!ENTITY % p SYSTEM "file:///etc/passwd"> %p; <!ENTITY e11 "x">]>',
    "elsewhere": '<!DOCTYPE w:document SYSTEM "http://127.0.0.1:9/x.dtd">',
}


@pytest.mark.parametrize("declared", DECLARED)
@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "_rels/.rels"]
)
def test_no_part_may_declare_anything(part: str, declared: str) -> None:
    root = f"<w:document {WORD}><w:body><w:p><w:r><w:t>&e11;</w:t></w:r></w:p></w:body></w:document>"
    with pytest.raises(InputError, match="damaged"):
        parse_file(word_file(PLAIN, parts={part: DECLARED[declared] + root}))


def rezipped(change: Callable[[zipfile.ZipFile, dict[str, bytes]], None]) -> bytes:
    """Return a Word file whose parts are written by a function."""
    with zipfile.ZipFile(io.BytesIO(word_file(PLAIN))) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w") as new:
        warnings.simplefilter("ignore")
        change(new, parts)
    return file.getvalue()


def unchanged(new: zipfile.ZipFile, parts: dict[str, bytes]) -> None:
    for name, part in parts.items():
        new.writestr(name, part)


def doubled(new: zipfile.ZipFile, parts: dict[str, bytes]) -> None:
    for name, part in [*parts.items(), ("word/document.xml", parts["word/document.xml"])]:
        new.writestr(name, part)


def other_case(new: zipfile.ZipFile, parts: dict[str, bytes]) -> None:
    for name, part in [*parts.items(), ("WORD/Document.xml", parts["word/document.xml"])]:
        new.writestr(name, part)


def absolute(new: zipfile.ZipFile, parts: dict[str, bytes]) -> None:
    for name, part in parts.items():
        new.writestr(f"/{name}", part)


def outside(new: zipfile.ZipFile, parts: dict[str, bytes]) -> None:
    relations = parts["_rels/.rels"].replace(b"word/document.xml", b"../../../../etc/passwd")
    for name, part in parts.items():
        new.writestr(name, relations if name == "_rels/.rels" else part)


def patched(sign: bytes, offset: int, value: bytes) -> bytes:
    """Return a Word file in whose heads of the main part some bytes are others."""
    data = bytearray(rezipped(unchanged))
    where = data.find(b"word/document.xml", data.find(sign))
    for head in (b"PK\x03\x04", b"PK\x01\x02"):
        where = data.find(b"word/document.xml", data.find(head)) - (30 if head == b"PK\x03\x04" else 46)
        at = where + offset + (0 if head == b"PK\x03\x04" else 2)
        data[at : at + len(value)] = value
    return bytes(data)


HEAD = b"PK\x03\x04"
ZIPS: dict[str, Callable[[], bytes]] = {
    "two parts of one name": lambda: rezipped(doubled),
    "names that differ in case": lambda: rezipped(other_case),
    "absolute names": lambda: rezipped(absolute),
    "a part outside": lambda: rezipped(outside),
    "encrypted": lambda: patched(HEAD, 6, struct.pack("<H", 1)),
    "wrong checksum": lambda: patched(HEAD, 14, b"\1\2\3\4"),
    "unknown packing": lambda: patched(HEAD, 8, struct.pack("<H", 99)),
    "packed by lzma and cut": lambda: patched(HEAD, 8, struct.pack("<H", 14)),
    "said to be shorter": lambda: patched(HEAD, 22, struct.pack("<I", 50)),
    "cut": lambda: word_file(PLAIN)[:-40],
    "cut in half": lambda: word_file(PLAIN)[: len(word_file(PLAIN)) // 2],
    "too many parts": lambda: word_file(PLAIN) + b"PK\x01\x02" * 70_000,
}


@pytest.mark.parametrize("kind", ZIPS)
def test_a_bad_zip_file_is_one_error(kind: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_file(ZIPS[kind](), name="x.docx")
    assert "\n" not in str(caught.value)


def test_what_unpacks_is_counted_and_not_what_is_said() -> None:
    document = f"<w:document {WORD}><w:body>{PLAIN}{'<w:x/>' * 500_000}</w:body></w:document>"
    data = word_file("", parts={"word/document.xml": document}).replace(
        struct.pack("<I", len(document.encode()) + 55), struct.pack("<I", 9)
    )
    with pytest.raises(InputError):
        parse_file(data, limits=Limits(expanded=100_000))


def test_characters_are_counted_as_they_come() -> None:
    body = f"<w:p><w:r><w:t>{'字' * 3_000_000}</w:t></w:r></w:p>"
    with pytest.raises(InputError, match="1000 characters"):
        parse_file(word_file(body), limits=Limits(characters=1_000))
