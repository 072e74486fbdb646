"""The encoding of a text is found, on long texts and on short ones."""

from __future__ import annotations

import codecs
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from reportparse import InputError, parse_file
from reportparse.readers.decode_text import decode_text
from tests.growth import MOST, growth
from tests.readers.passages import ENCODINGS, SIMPLIFIED, TRADITIONAL, samples


@pytest.mark.parametrize(("encoding", "passages"), ENCODINGS)
@pytest.mark.parametrize(("length", "least"), [(8, 0.97), (16, 0.99), (64, 1.0), (150, 1.0)])
def test_the_encoding_is_found(encoding: str, passages: tuple[str, ...], length: int, least: float) -> None:
    texts = samples(passages, length)
    right = sum(decode_text(text.encode(encoding), "x").text == text for text in texts)
    assert right >= least * len(texts)


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_tells(mark: str) -> None:
    assert decode_text("一、总则".encode(mark), "x").text == "一、总则"


def test_the_option_overrules() -> None:
    data = "总则".encode("gb18030")
    assert decode_text(data, "x", "big5").text != "总则"
    assert decode_text("總則".encode("big5"), "x", "Big5").text == "總則"
    assert decode_text("€总则".encode("gb18030"), "x", "gb2312").text == "€总则"
    assert decode_text(codecs.BOM_UTF16_LE + "总则".encode("utf-16-le"), "x", "utf-16").text == "总则"


@pytest.mark.parametrize("name", ["no-such", "base64", "\0"])
def test_an_unknown_encoding_is_an_error(name: str) -> None:
    with pytest.raises(InputError, match="no encoding is called"):
        decode_text(b"x", "x", name)


@pytest.mark.parametrize(("encoding", "text"), [("utf-8", SIMPLIFIED[0]), ("gb18030", SIMPLIFIED[0]), ("big5", TRADITIONAL[0])])
def test_bytes_that_are_no_text_are_a_problem_with_their_place(encoding: str, text: str) -> None:
    head, tail = text[:40].encode(encoding), text[40:].encode(encoding)
    report = parse_file(head + b"\xff" + tail)
    [problem] = [problem for problem in report.problems if problem.code == "undecodable"]
    assert report.source.text[problem.span.start : problem.span.end].startswith("\ufffd")
    assert problem.span.start == 40
    assert problem.details["offset"] == str(len(head))
    assert "\ufffd" in problem.describe() or problem.details["offset"] in problem.describe()


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_one_error(data: bytes) -> None:
    try:
        decoded = decode_text(data, "x")
    except InputError as error:
        said = str(error)
    else:
        said = ""
        assert all(decoded.text[problem.span.start] == "\ufffd" for problem in decoded.problems)
    assert "\n" not in said


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_utf8_is_what_it_was(text: str) -> None:
    data = text.encode()
    if b"\0" not in data and not text.startswith("\ufeff"):
        assert decode_text(data, "x").text == text


@pytest.mark.parametrize("head", ["BM", "GIF8", "GIF89a", "II*", "MM*", "%PDF", "PNG"])
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16-le", "utf-16-be"])
def test_a_text_may_begin_like_a_picture(head: str, encoding: str) -> None:
    text = f"{head}项目调研报告\n一、基本情况\n{SIMPLIFIED[0]}"
    assert decode_text(text.encode(encoding), "x").text == text


PICTURES = {
    "png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "jpeg": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "gif": b"GIF89a\x10\x01\x20\x01\xf7\0\0",
    "small gif": b"GIF87a\x01\0\x01\0\x80\0\0",
    "tiff": b"II*\0\x08\0\0\0",
    "tiff of the other order": b"MM\0*\0\0\0\x08",
    "bmp": b"BM\x36\x10\x0e\x01\0\0\0\0\x36\0\0\0",
}


@pytest.mark.parametrize("kind", PICTURES)
def test_a_picture_is_refused_as_one(kind: str) -> None:
    with pytest.raises(InputError, match="a picture"):
        decode_text(PICTURES[kind] + bytes(range(256)), "x")


@pytest.mark.parametrize("name", ["utf-16", "utf-32"])
@pytest.mark.parametrize("order", ["le", "be"])
def test_a_mark_tells_the_order_that_a_name_leaves_open(name: str, order: str) -> None:
    data = "\ufeff一、总则".encode(f"{name}-{order}")
    decoded = decode_text(data, "x", name)
    assert (decoded.text, decoded.encoding) == (data.decode(name), f"{name}-{order}")
    assert decode_text("一、总则".encode(f"{name}-{order}"), "x", f"{name}-{order}").text == "一、总则"


@pytest.mark.parametrize("name", ["utf-16", "utf-32-be", "gb18030"])
def test_the_mark_of_another_encoding_is_no_mark(name: str) -> None:
    data = codecs.BOM_UTF8 + b"\0" * 9
    assert decode_text(data, "x", name).text == data.decode(name, "replace")


def test_the_place_of_damage_counts_the_mark() -> None:
    [problem] = decode_text(codecs.BOM_UTF8 + "一、总则".encode() + b"\xff", "x").problems
    assert problem.details["offset"] == str(len(codecs.BOM_UTF8 + "一、总则".encode()))


DAMAGED: list[tuple[str, bytes]] = [
    ("utf-8", ("加强组织领导，" * 9).encode("gb18030")),
    ("utf-8", ("加强组织领导，" * 9).encode() + b"\xff"),
    ("ascii", b"\xff"),
    ("gb18030", "加强组织".encode("gb18030") + b"\xff\xff"),
    ("utf-16-le", b"\x00\xd8a\x00"),
]


@pytest.mark.parametrize(("encoding", "unit"), DAMAGED)
def test_time_grows_linearly_with_what_is_no_text(encoding: str, unit: bytes) -> None:
    def work(size: int) -> Callable[[], object]:
        data = unit * (size // len(unit))
        return lambda: decode_text(data, "x", encoding)

    assert growth(work, 100_000) <= MOST


NAMED = ("utf-8", "gb18030", "cp950", "utf-16-be", "utf-32-be", "utf-7", "hz", "ascii", "cp1252")


@given(st.binary(max_size=200), st.sampled_from(NAMED))
@example("一\ufffd二".encode() + b"\xff\xff" + "\ufffd".encode() + b"\xe4\xb8", "utf-8")
@example(b"+2AA-\xff+2AH/", "utf-7")
def test_a_named_encoding_gives_what_its_decoder_gives(data: bytes, encoding: str) -> None:
    decoded = decode_text(b"  " + data, "x", encoding)
    assert decoded.text == (b"  " + data).decode(encoding, "replace")
    for problem in decoded.problems:
        assert set(decoded.text[problem.span.start : problem.span.end]) == {"\ufffd"}
    assert bool(decoded.problems) == (_strict(b"  " + data, encoding) is None)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
