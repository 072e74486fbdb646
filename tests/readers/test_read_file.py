"""Reading: what is accepted, and the one line that says what to do about the rest."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import threading
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reportparse import InputError, Limits, parse_file, parse_report
from reportparse.readers.formats import FORMATS
from reportparse.readers.options import Options
from reportparse.readers.read_file import read_file
from reportparse.refusals import REFUSALS
from tests.imports import forget, lack
from tests.outlines import tree_of
from tests.readers.office import convert
from tests.readers.written_as import as_html, as_word

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer as Buffer

TEXT = "云溪镇养老服务调研报告\n一、基本情况\n全镇十二个村，老人较多。\n二、存在问题\n（一）资金不足\n缺口较大，来源单一。\n（二）人员短缺\n护理员偏少。\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
LIBRARIES = ("lxml", "lxml.etree", "pypdfium2", "pypdfium2.raw", "selectolax", "selectolax.lexbor")


def zipped(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr(name, "")
    return file.getvalue()


def write(folder: Path, data: bytes, name: str = "report.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(path: Path | str) -> str:
    with pytest.raises(InputError) as caught:
        read_file(path)
    for line in (str(caught.value), caught.value.describe("zh")):
        assert "\n" not in line
        assert str(path) in line
    return str(caught.value)


def test_utf8_is_read_as_it_is(tmp_path: Path) -> None:
    source = read_file(write(tmp_path, "一、总则\r\n内容\r\n".encode())).source
    assert source.text == "一、总则\r\n内容\r\n"
    assert (source.name, source.format, source.encoding) == ("report.txt", "text", "utf-8")


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    assert read_file(write(tmp_path, b"")).source.text == ""


class Trickle(io.RawIOBase):
    """A stream without a buffer, such as a socket's: it gives a few bytes at a time, however many are asked for."""

    def __init__(self, data: bytes) -> None:
        self.rest = data

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        view = memoryview(buffer)
        part, self.rest = self.rest[: min(7, len(view))], self.rest[min(7, len(view)) :]
        view[: len(part)] = part
        return len(part)


def test_a_stream_without_a_buffer_is_read_to_its_end() -> None:
    data = (TEXT * 20_000).encode()
    assert read_file(Trickle(TEXT.encode())).source.text == TEXT  # type: ignore[arg-type]
    reading, writing = os.pipe()

    def give() -> None:
        with os.fdopen(writing, "wb") as end:
            end.write(data)

    thread = threading.Thread(target=give)
    thread.start()
    with os.fdopen(reading, "rb", buffering=0) as pipe:
        assert read_file(pipe).source.text == TEXT * 20_000
    thread.join()


def test_no_more_of_a_stream_is_read_than_is_allowed() -> None:
    stream = Trickle(TEXT.encode() * 100)
    with pytest.raises(InputError, match="limit"):
        read_file(stream, options=Options(limits=Limits(bytes=100)))  # type: ignore[arg-type]
    assert len(stream.rest) >= len(TEXT.encode()) * 99


def test_a_dash_is_the_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("一、总则".encode())))
    assert read_file("-").source.text == "一、总则"


def test_bytes_and_streams_are_files_too(tmp_path: Path) -> None:
    data = "一、总则".encode("gb18030")
    assert parse_file(data).source.text == parse_file(io.BytesIO(data), name="甲.txt").source.text == "一、总则"
    with write(tmp_path, data).open("rb") as stream:
        assert parse_file(stream).source.name == "report.txt"


def test_a_missing_path(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "none.txt")


def test_a_path_through_a_file(tmp_path: Path) -> None:
    assert "no such file" in refusal(write(tmp_path, b"x") / "none.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path)


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, mode: str) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # root may read everything
    assert "permission" in refusal(tmp_path / "report.txt")


def test_a_name_with_a_null() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_file("a\0b")


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7\n", "damaged"),
        (b"PK\x03\x04", "damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "Workbook".encode("utf-16-le"), "workbook"),
        (zipped("xl/workbook.xml"), "workbook"),
        (zipped("ppt/presentation.xml"), "presentation"),
        (zipped("a.txt"), "zip file"),
        (b"\x89PNG\r\n", "picture"),
        (bytes(range(256)) * 4, "encoding"),
    ],
)
def test_what_is_no_report_is_named(tmp_path: Path, data: bytes, words: str) -> None:
    assert words in refusal(write(tmp_path, data))


def test_the_content_tells_the_format_and_the_name_the_rest() -> None:
    page, word = as_html(TEXT), as_word(TEXT, automatic=False)
    assert parse_file(page, name="报告.docx").source.format == "html"
    assert parse_file(word, name="报告.doc").source.format == "docx"
    assert parse_file("\ufeff".encode("utf-16-le") + page.decode().encode("utf-16-le"), name="a.txt").source.format == "html"
    assert parse_file(TEXT.encode(), name="报告.MD").source.format == "markdown"
    assert parse_file(TEXT.encode(), name="报告.pdf").source.format == "text"


@pytest.mark.parametrize("words", ["%PDF-文件", "说明：%PDF-1.7 是文件头", "{\\rtf是文件头", "PK是缩写", "<主要>"])
def test_a_text_may_name_a_format(words: str) -> None:
    text = f"{words}的调研报告\n{TEXT}"
    assert parse_file(text.encode(), name="a.txt").source.text == text


@pytest.mark.parametrize("head", [b"\xef\xbb\xbf\n%PDF-1.7\n", b"HTTP/1.1 200 OK\n\n%PDF-1.7\n1 0 obj\n"])
def test_a_pdf_may_begin_behind_other_lines(head: bytes, tmp_path: Path) -> None:
    assert "damaged" in refusal(write(tmp_path, head))


@pytest.mark.parametrize("tag", ["main", "blockquote", "header", "pre", "div"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_is_told_by_what_it_begins_with(tag: str, encoding: str) -> None:
    page = f"<{tag}><p>一、基本情况</p><p>全镇十二个村，老人较多。</p></{tag}>"
    assert parse_file(page.encode(encoding), name="a.txt").source.format == "html"


@pytest.mark.parametrize("name", [name for name, row in FORMATS.items() if row.extra])
def test_a_missing_library_names_the_extra(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    row = FORMATS[name]
    forget(monkeypatch, "reportparse.readers")
    for library in LIBRARIES:
        lack(monkeypatch, library)
    with pytest.raises(InputError) as caught:
        row.load("报告")
    assert f"pip install '.[{row.extra}]'" in str(caught.value)


def test_the_core_brings_no_library_of_an_extra() -> None:
    code = f"import sys, reportparse; reportparse.parse_file(b'x'); print(*(set({sorted(LIBRARIES)}) & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split() == []


@pytest.mark.parametrize("kind", ["doc", "rtf", "odt"])
def test_what_libreoffice_writes_is_read(kind: str, tmp_path: Path) -> None:
    (tmp_path / "报告.docx").write_bytes(as_word(TEXT, automatic=kind == "odt"))  # it writes no Chinese lists in the others
    convert([tmp_path / "报告.docx"], kind, tmp_path)
    report = parse_file(tmp_path / f"报告.{kind}")
    assert report.source.format == kind
    assert tree_of(report) == tree_of(parse_report(TEXT))


def test_without_libreoffice_the_error_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportparse.readers.read_office.find_office", lambda: None)
    with pytest.raises(InputError, match="needs LibreOffice"):
        parse_file(b"{\\rtf1 x}")


def test_the_limits_hold() -> None:
    page, word = as_html(TEXT), as_word(TEXT, automatic=False)
    for data, limits, words in (
        (TEXT.encode(), Limits(bytes=10), "10 bytes"),
        (TEXT.encode(), Limits(characters=10), "10 characters"),
        (page, Limits(blocks=2), "2 blocks"),
        (word, Limits(expanded=100), "100 expanded"),
        (word, Limits(seconds=0), "0 seconds"),
    ):
        with pytest.raises(InputError, match=words):
            parse_file(data, limits=limits)


def test_every_refusal_says_the_same_in_both_languages() -> None:
    for english, chinese in REFUSALS.values():
        assert english.count("{") == chinese.count("{")
