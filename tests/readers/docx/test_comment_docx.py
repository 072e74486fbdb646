"""Comments in Word files: at their characters, beside those that are there, with every byte of the file kept."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from reportparse import parse_file
from reportparse.cli.main import run
from reportparse.messages import Language
from reportparse.readers.docx.comment_docx import Note, comment_docx
from reportparse.readers.docx.package import W
from tests.readers.office import convert
from tests.readers.written_as import OFFICE, PACKAGE, WORD, as_word, word_file

BODY = (
    '<w:p><w:r w:rsidR="00AA"><w:rPr><w:b/></w:rPr><w:t>一、目标</w:t></w:r></w:p>'
    "<w:p><w:hyperlink><w:r><w:t>甲 &amp;乙 丙</w:t><w:tab/><w:t>丁</w:t></w:r></w:hyperlink><w:r><w:t><![CDATA[戊<己]]></w:t></w:r></w:p>"
    "<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>庚辛</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    "<w:p><w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>壬癸</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>末</w:t></w:r></w:p>"
)
TEXT = "关于街道工作的报告\n一、目标\n全面提升。\n三、问题\n人手不足。\n"


def names(data: bytes) -> dict[str, bytes]:
    """Return all parts of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def commented(data: bytes, notes: list[Note]) -> bytes:
    out = comment_docx(data, notes)
    assert out is not None
    return out


def marked(data: bytes) -> dict[str, str]:
    """Return, by each comment's text, the characters that it is about, as the main part has them."""
    parts = names(data)
    texts: dict[str | None, str] = {
        comment.get(f"{W}id"): "".join(t.text or "" for t in comment.iter(f"{W}t"))
        for comment in etree.fromstring(parts["word/comments.xml"]).iter(f"{W}comment")
    }
    found: dict[str | None, str] = {}
    referred = []
    open_ones: set[str | None] = set()
    for element in etree.fromstring(parts["word/document.xml"]).iter():
        key = element.get(f"{W}id")
        if element.tag == f"{W}commentRangeStart":
            open_ones.add(key)
            found[key] = ""
        elif element.tag == f"{W}commentRangeEnd":
            open_ones.remove(key)
        elif element.tag == f"{W}commentReference":
            assert key not in open_ones
            referred.append(key)
        elif element.tag == f"{W}t":
            for one in open_ones:
                found[one] += element.text or ""
    assert not open_ones and sorted(referred, key=str) == sorted(found, key=str)
    return {texts[key]: words for key, words in found.items()}


def holds(new: bytes, old: bytes) -> bool:
    """Return whether all bytes of one part stand in another, in their order."""
    rest = iter(new)
    return all(byte in rest for byte in old)


def test_each_comment_marks_its_characters() -> None:
    data = word_file(BODY)
    source = parse_file(data).source.text
    spans = [(words, source.index(words)) for words in ("目标", "一、", "乙 丙", "丁", "末", "庚辛", "壬癸")]
    notes = [Note(at, at + len(words), words) for words, at in sorted(spans, key=lambda span: span[1])]
    out = commented(data, notes)
    assert marked(out) == {words: ("x壬癸" if words == "壬癸" else words) for words, _ in spans}
    assert parse_file(out).source.text == source


@pytest.mark.parametrize("seed", range(12))
def test_any_places(seed: int) -> None:
    rng = random.Random(seed)
    data = word_file(BODY)
    source = parse_file(data).source.text
    places = sorted(tuple(sorted(rng.choices(range(len(source) + 1), k=2))) for _ in range(rng.randint(1, 9)))
    out = commented(data, [Note(start, end, f"第{number}条") for number, (start, end) in enumerate(places)])
    assert len(marked(out)) == len(places)
    assert parse_file(out).source == parse_file(data).source
    before, after = names(data), names(out)
    assert set(after) - set(before) == {"word/comments.xml"}
    changed = {name for name in before if before[name] != after[name]}
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert all(holds(after[name], before[name]) for name in changed)


def test_blanks_before_a_comment_are_not_bold() -> None:
    data = word_file("<w:p><w:r><w:t>　　一、目标</w:t></w:r></w:p>")
    assert parse_file(commented(data, [Note(2, 4, "甲")])).source == parse_file(data).source


def test_without_notes_the_file_is_as_it_was() -> None:
    data = word_file(BODY)
    assert comment_docx(data, []) == data


def test_the_same_bytes_again() -> None:
    notes = [Note(0, 2, "甲")]
    assert commented(word_file(BODY), notes)[100:] == commented(word_file(BODY), notes)[100:]
    data = word_file(BODY)
    assert commented(data, notes) == commented(data, notes)


@pytest.mark.parametrize("written", ["<w:comments {0}>{1}</w:comments>", "<w:comments {0}/>"])
def test_comments_that_are_there_stay(written: str) -> None:
    old = '<w:comment w:id="7" w:author="王"><w:p><w:r><w:t>旧</w:t></w:r></w:p></w:comment>'
    relations = (
        f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/comments" Target="/word/notes.xml"/>'
        f'<Relationship Id="r2" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>'
    )
    parts = {"word/notes.xml": written.format(WORD, old), "word/_rels/document.xml.rels": relations}
    data = word_file(BODY, parts=parts)
    out = names(commented(data, [Note(0, 2, "新"), Note(2, 3, "次")]))
    comments = list(etree.fromstring(out["word/notes.xml"]).iter(f"{W}comment"))
    ids = [comment.get(f"{W}id") for comment in comments]
    assert ids == (["7", "8", "9"] if "{1}" in written else ["0", "1"])
    assert "word/comments.xml" not in out
    assert out["[Content_Types].xml"] == names(data)["[Content_Types].xml"]
    assert out["word/_rels/document.xml.rels"] == names(data)["word/_rels/document.xml.rels"]


def test_a_part_in_utf_16_and_names_without_the_usual_prefix() -> None:
    data = word_file("")
    body = f'<document xmlns="{W[1:-1]}"><body><p><r><t>一、目标</t></r></p></body></document>'
    parts = names(data)
    parts["word/document.xml"] = ('<?xml version="1.0" encoding="UTF-16"?>' + body).encode("utf-16")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    assert marked(commented(out.getvalue(), [Note(2, 4, "甲")])) == {"甲": "目标"}


def test_what_a_comment_says_is_text() -> None:
    words = "<w:t> ]]> & \x00\ud800"
    assert list(marked(commented(word_file(BODY), [Note(0, 2, words)]))) == ["<w:t> ]]> & \ufffd\ufffd"]


def check(capsysbinary: pytest.CaptureFixture[bytes], *words: object, language: Language = "en") -> tuple[int, str, int]:
    """Run a check; return its exit code, what it says, and how many lines of errors."""
    code = run(["check", *map(str, words), "--isolated"], language)
    captured = capsysbinary.readouterr()
    return code, captured.out.decode(), captured.err.count(b"\n")


Capture = pytest.CaptureFixture[bytes]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "a.docx"
    file.write_bytes(as_word(TEXT, automatic=False))
    return file


def test_the_command_writes_problems_as_comments(report: Path, tmp_path: Path, capsysbinary: Capture) -> None:
    code, out, errors = check(capsysbinary, report, "--comments", tmp_path / "b.docx", language="zh")
    assert (code, errors) == (1, 0) and "NUM001" in out
    assert marked((tmp_path / "b.docx").read_bytes()) == {"NUM001 “一、”之后是“三、”，缺第二项": "三、"}
    assert check(capsysbinary, report, "--comments", tmp_path / "c.docx", "--ignore", "NUM001")[0] == 0
    assert (tmp_path / "c.docx").read_bytes() == report.read_bytes()


def test_one_word_file_at_a_time(report: Path, tmp_path: Path, capsysbinary: Capture) -> None:
    text = tmp_path / "a.txt"
    text.write_text(TEXT, encoding="utf-8")
    out = tmp_path / "b.docx"
    for words in ((report, text), (tmp_path,), (report, "--diff"), (text,), ("*.nothing",)):
        code, _, errors = check(capsysbinary, *words, "--comments", out)
        assert (code, errors) == (2, 1), words
        assert not out.exists()


def test_python_docx_and_libreoffice_find_the_comments(report: Path, tmp_path: Path, capsysbinary: Capture) -> None:
    docx = pytest.importorskip("docx")
    (tmp_path / "in").mkdir()
    out = tmp_path / "in" / "b.docx"
    assert check(capsysbinary, report, "--comments", out)[0] == 1
    comments = list(docx.Document(str(out)).comments)
    assert [(comment.author, comment.text[:6]) for comment in comments] == [("reportparse", "NUM001")]
    convert([out], "docx", tmp_path)
    kept = marked((tmp_path / "b.docx").read_bytes())
    assert [(text[:6], words) for text, words in kept.items()] == [("NUM001", "三、")]
