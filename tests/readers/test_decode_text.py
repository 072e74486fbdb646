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
    if b"\0" not in data and not text.startswith(("\ufeff", "BM", "GIF8", "MM\0", "II*")):
        assert decode_text(data, "x").text == text


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
