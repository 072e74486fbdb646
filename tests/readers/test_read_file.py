"""Reading: what is accepted, and the one line that says what to do about the rest."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from reportparse.errors import InputError
from reportparse.readers.read_file import read_file
from reportparse.readers.refusals import REFUSALS


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
    source = read_file(write(tmp_path, "一、总则\r\n内容\r\n".encode()))
    assert source.text == "一、总则\r\n内容\r\n"
    assert source.name == "report.txt"


def test_a_byte_order_mark_is_left_out(tmp_path: Path) -> None:
    assert read_file(write(tmp_path, "\ufeff一、总则".encode())).text == "一、总则"


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    assert read_file(write(tmp_path, b"")).text == ""


def test_a_dash_is_the_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("一、总则".encode())))
    assert read_file("-").text == "一、总则"


def test_a_missing_path(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "none.txt")


def test_a_path_through_a_file(tmp_path: Path) -> None:
    assert "no such file" in refusal(write(tmp_path, b"x") / "none.txt")


def test_a_folder(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path)


def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)  # root may read everything
    assert "permission" in refusal(write(tmp_path, b"x"))


def test_a_name_with_a_null() -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_file("a\0b")


def test_gb18030_is_told_where_and_how_to_convert(tmp_path: Path) -> None:
    line = refusal(write(tmp_path, b"ab" + "总则".encode("gb18030")))
    assert "byte 0xd7 at offset 2)" in line
    assert "iconv -f GB18030 -t UTF-8" in line


def test_the_offset_counts_the_byte_order_mark(tmp_path: Path) -> None:
    assert "at offset 4)" in refusal(write(tmp_path, b"\xef\xbb\xbfa\xff"))


def test_utf16_is_told_apart(tmp_path: Path) -> None:
    assert "iconv -f UTF-16 " in refusal(write(tmp_path, "一、总则".encode("utf-16")))


def test_a_name_with_a_space_is_quoted(tmp_path: Path) -> None:
    path = write(tmp_path, b"\xff\xff\xff", "my report.txt")
    assert f"'{path}'" in refusal(path)


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"%PDF-1.7\n", "PDF"), (b"PK\x03\x04", "Word"), (b"\xd0\xcf\x11\xe0", "Word"), (b"{\\rtf1", "RTF")],
)
def test_other_formats_are_named(tmp_path: Path, data: bytes, kind: str) -> None:
    assert kind in refusal(write(tmp_path, data))


def test_every_refusal_says_the_same_in_both_languages() -> None:
    for english, chinese in REFUSALS.values():
        assert english.count("{") == chinese.count("{")
