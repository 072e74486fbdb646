"""Files are mended in their own format and encoding, and nothing else in them changes."""

from __future__ import annotations

import io
import zipfile

import pytest

from reportparse import check_report, parse_file, parse_report
from reportparse.check.fix import Mended, apply_fixes, edit_file, fix_file, held_back
from reportparse.check.settings import Settings
from reportparse.check.violation import Fix, Violation
from reportparse.readers.docx.edit_docx import edit_docx
from reportparse.readers.options import Options
from reportparse.source import Span
from reportparse.splice import Edit, splice
from tests.check.texts import BAD, GOOD, MENDED
from tests.readers.written_as import as_html, as_word, word_file

TRADITIONAL = str.maketrans(
    "关于调报云镇养务况现个问产业滞后万资够责单对议实扶两见项础题", "關於調報雲鎮養務況現個問產業滯後萬資夠責單對議實扶兩見項礎題"
)


def fixed(data: bytes, name: str, *, unsafe: bool = False) -> Mended:
    return fix_file(data, name, Options(), Settings(), unsafe=unsafe)


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a zip file."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (b"\xef\xbb\xbf", "utf-8"),
        (b"", "gb18030"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"", "cp950"),
    ],
)
def test_text_in_its_own_encoding(name: str, mark: bytes, encoding: str) -> None:
    words, right = (text.translate(TRADITIONAL) if encoding == "cp950" else text for text in (BAD, MENDED))
    mended = fixed(mark + words.encode(encoding), name)
    assert mended.data == mark + right.encode(encoding)


def test_line_ends_stay() -> None:
    mended = fixed(BAD.replace("\n", "\r\n").encode(), "a.txt")
    assert mended.data == MENDED.replace("\n", "\r\n").encode()


def test_markdown_signs_stay() -> None:
    text = "# 关于云溪镇的报告\n\n## 一、**基本**情况\n\n十二个村。\n\n## 三、存在的问题\n\n> 人手[不足](http://x.cn)。\n\n## 四、建议\n\n增加人手。\n"
    mended = fixed(text.encode(), "a.md")
    assert mended.data == text.replace("三、存在", "二、存在").replace("四、建议", "三、建议").encode()


def test_a_word_file_changes_where_it_was_wrong_and_nowhere_else() -> None:
    data = as_word(BAD, automatic=False)
    mended = fixed(data, "a.docx")
    assert mended.data is not None and mended.violations == []
    assert mended.report.source.text == MENDED
    before, after = parts_of(data), parts_of(mended.data)
    main = "word/document.xml"
    changed = before.pop(main).decode()
    for old, new in zip(BAD.splitlines(), MENDED.splitlines(), strict=True):
        old, new = (line.replace("<", "&lt;").replace(">", "&gt;") for line in (old, new))
        assert changed.count(f">{old}<") == 1
        changed = changed.replace(f">{old}<", f">{new}<")
    assert after.pop(main).decode() == changed
    assert after == before
    assert parse_file(mended.data).source.text == MENDED


def test_word_runs_keep_their_formats() -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    body = (
        "<!-- a comment --><w:p><w:r><w:t>一、情况</w:t></w:r></w:p><w:p><w:r><w:t>好。</w:t></w:r></w:p>"
        f'<w:p><w:r>{bold}<w:t>(</w:t></w:r><w:r><w:t xml:space="preserve">一</w:t></w:r><w:r>{bold}<w:t>)</w:t></w:r>'
        "<w:r><w:t>人手&amp;经费</w:t></w:r></w:p><w:p><w:r><w:t>不足。</w:t></w:r></w:p>"
        f"<w:p><w:r>{bold}<w:t>(二)设施</w:t></w:r></w:p><w:p><w:r><w:t>陈旧。</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>二、建议</w:t></w:r></w:p><w:p><w:r><w:t/></w:r><w:r><w:t>增加。</w:t></w:r></w:p>"
    )
    mended = fixed(word_file(body), "a.docx")
    assert mended.data is not None
    new = body.replace("<w:t>(</w:t>", "<w:t>（</w:t>").replace("<w:t>)</w:t>", "<w:t>）</w:t>").replace("(二)设施", "（二）设施")
    assert new in parts_of(mended.data)["word/document.xml"].decode()


def test_edits_that_span_runs_and_those_outside_all() -> None:
    body = "<w:p><w:r><w:t>一二</w:t></w:r><w:r><w:t>三四</w:t></w:r></w:p><w:p><w:r><w:t>五</w:t></w:r></w:p>"
    data = word_file(body)
    changed = edit_docx(data, [(1, 3, "贰叁"), (4, 4, "。")])
    assert changed is not None and parse_file(changed).source.text == "一贰叁四。\n五\n"
    assert edit_docx(data, [(3, 6, "x")]) is None
    assert edit_docx(data, [(4, 5, "x")]) is None
    assert edit_docx(data, [(7, 8, "x")]) is None


def test_automatic_numbers_are_left_to_word() -> None:
    mended = fixed(as_word(BAD, automatic=True), "a.docx")
    assert mended.fixed == {"FMT001": 1}
    assert {violation.code for violation in mended.violations} == {"NUM001"}


def test_formats_that_cannot_be_written_are_only_checked() -> None:
    mended = fixed(as_html(BAD), "a.html")
    assert mended.data is None and mended.violations and not mended.fixed
    source = parse_file(as_html(BAD)).source
    assert edit_file(as_html(BAD), source, [Edit(0, 1, "x")]) is None


def test_bytes_that_are_no_text_are_not_written_over() -> None:
    data = BAD.encode().replace("云溪".encode(), b"\xff\xfe\xff", 1)
    assert fixed(data, "a.txt").data is None


def test_what_is_right_is_left_alone() -> None:
    mended = fixed(GOOD.encode(), "a.txt")
    assert mended.data is None and mended.diff("a.txt") == ""


def test_unsafe_fixes_only_where_asked_for() -> None:
    text = GOOD.replace("二、存在的问题\n", "二、存在的问题。\n")
    assert fixed(text.encode(), "a.txt").data is None
    assert fixed(text.encode(), "a.txt", unsafe=True).data == GOOD.encode()


def test_the_diff_shows_what_changes() -> None:
    lines = fixed(BAD.encode(), "a.txt").diff("a.txt").splitlines()
    assert lines[:2] == ["--- a.txt", "+++ a.txt"]
    assert "-三、存在的问题" in lines and "+二、存在的问题" in lines


def test_of_two_fixes_that_touch_the_first_is_made() -> None:
    def violation(*edits: Edit) -> Violation:
        return Violation("NUM001", Span(0, 1), fix=Fix(edits))

    same = Edit(5, 6, "y")
    result = apply_fixes(
        [violation(Edit(0, 2, "x"), same), violation(Edit(1, 3, "z")), violation(same), violation(Edit(3, 3, "!"))]
    )
    assert splice("abcdefg", result.edits) == "xc!deyg"
    assert len(result.codes) == 3


def test_a_fix_that_would_touch_a_known_problem_is_none() -> None:
    text = "关于云溪镇的报告\n一、情况\n好。\n三、问题\n缺人。\n四、建议\n给人。\n六、打算\n再看。\n1、甲事\n办好。\n2、乙事\n办好。\n"
    found = check_report(parse_report(text))
    gaps = [violation for violation in found if violation.code == "NUM001"]
    left = held_back(found, {id(gaps[0])})
    assert [bool(violation.fix) for violation in left if violation.code == "NUM001"] == [True, False]
    assert all(violation.fix for violation in left if violation.code == "FMT003")
