"""The sub-commands, run inside the tests' own process."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

import pytest

import reportparse
from reportparse import Report, parse_report
from reportparse.cli.main import run
from reportparse.messages import Language
from reportparse.pipeline import STEPS
from reportparse.serializers.look import Look
from reportparse.serializers.render_schema import render_schema
from reportparse.serializers.render_tree import render_tree
from tests.cli.helpers import TEXT
from tests.readers.written_as import as_word

Capture = pytest.CaptureFixture[bytes]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def call(capsysbinary: Capture, *words: object, language: Language = "en") -> tuple[int, str, str]:
    """Return the exit code, the standard output and the standard error."""
    code = run([str(word) for word in words], language)
    captured = capsysbinary.readouterr()
    return code, captured.out.decode(), captured.err.decode()


def fails(capsysbinary: Capture, *words: object, language: Language = "en") -> str:
    """Check that the command ends with code 2, one line and no output; return the line."""
    code, out, err = call(capsysbinary, *words, language=language)
    assert (code, out) == (2, "")
    assert err.startswith("reportparse: ")
    assert err.endswith("\n")
    assert err.count("\n") == 1
    return err


def test_parse_draws_the_tree(capsysbinary: Capture, report: Path) -> None:
    assert call(capsysbinary, "parse", report) == (0, render_tree(parse_report(TEXT)), "")


def test_parse_draws_the_tree_in_chinese(capsysbinary: Capture, report: Path) -> None:
    assert call(capsysbinary, "parse", report, language="zh")[1] == render_tree(parse_report(TEXT), Look(language="zh"))


def test_parse_writes_json(capsysbinary: Capture, report: Path) -> None:
    code, out, err = call(capsysbinary, "parse", report, "--format", "json")
    assert (code, err) == (0, "")
    expected = parse_report(TEXT)
    expected.source.name, expected.source.encoding = "report.txt", "utf-8"
    assert Report.from_json(out) == expected


def test_an_empty_file_is_an_empty_report(capsysbinary: Capture, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    code, out, _ = call(capsysbinary, "parse", tmp_path / "empty.txt", "-f", "json")
    assert code == 0
    assert Report.from_json(out).sections == []


def test_the_sample_is_a_whole_report(capsysbinary: Capture) -> None:
    code, out, err = call(capsysbinary, "parse", "--sample", "--format", "json")
    assert (code, err) == (0, "")
    sample = Report.from_json(out)
    assert sample.title is not None
    assert sample.problems == []
    assert {node.marker.family for node in sample.walk() if node.marker} >= {"cjk_comma", "cjk_paren", "arabic_dot", "shi"}


def test_schema(capsysbinary: Capture) -> None:
    assert call(capsysbinary, "schema") == (0, render_schema(), "")


def test_explain(capsysbinary: Capture, report: Path) -> None:
    place = TEXT.index("二、")
    code, out, err = call(capsysbinary, "explain", report, "--at", place)
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].split(maxsplit=1) == ["marker", f'"二、" at {place}-{place + 2}']
    assert "▸二、◂存在问题⏎" in lines[1]
    assert lines[2].split(maxsplit=1) == ["readings", "cjk_comma 2"]
    assert [line.split()[0] for line in lines[3:7]] == ["chosen", "runner-up", "margin", "evidence"]


def test_explain_in_chinese(capsysbinary: Capture, report: Path) -> None:
    out = call(capsysbinary, "explain", report, "--at", TEXT.index("二、"), language="zh")[1]
    assert [line.split()[0] for line in out.splitlines()[:7]] == ["序号", "上下文", "读法", "选定", "次选", "差距", "依据"]


def test_explain_outside_the_text(capsysbinary: Capture, report: Path) -> None:
    assert "outside the text" in fails(capsysbinary, "explain", report, "--at", len(TEXT))
    assert "不在文本之内" in fails(capsysbinary, "explain", report, "--at", -1, language="zh")


def test_explain_where_nothing_stands(capsysbinary: Capture, report: Path) -> None:
    assert "no marker candidate" in fails(capsysbinary, "explain", report, "--at", 0)


def test_version(capsysbinary: Capture) -> None:
    assert call(capsysbinary, "--version") == (0, f"reportparse {reportparse.__version__}\n", "")


@pytest.mark.parametrize("words", [(), ("--help",), ("parse", "--help"), ("explain", "--help"), ("schema", "--help")])
def test_help(capsysbinary: Capture, words: tuple[str, ...]) -> None:
    code, english, _ = call(capsysbinary, *words)
    assert code == 0
    assert "Exit codes" in english
    code, chinese, _ = call(capsysbinary, *words, language="zh")
    assert code == 0
    for word in ("用法", "选项", "退出码", "显示本说明"):
        assert word in chinese
    for word in ("Usage", "Options", "Commands", "Arguments", "Show"):
        assert word not in chinese


def test_a_wrong_input_is_one_line(capsysbinary: Capture, tmp_path: Path) -> None:
    assert "no such file" in fails(capsysbinary, "parse", tmp_path / "none")
    (tmp_path / "bytes").write_bytes(bytes(range(256)) * 4)
    assert "--encoding" in fails(capsysbinary, "parse", tmp_path / "bytes")
    assert "请用 --encoding" in fails(capsysbinary, "parse", tmp_path / "bytes", language="zh")


def test_several_files(capsysbinary: Capture, report: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("一、甲\n内容。\n", encoding="utf-8")
    code, out, _ = call(capsysbinary, "parse", report, other)
    trees = [render_tree(parse_report(path.read_text("utf-8"))) for path in (report, other)]
    assert (code, out) == (0, f"== report.txt\n{trees[0]}\n== other.txt\n{trees[1]}")
    code, out, _ = call(capsysbinary, "parse", report, other, "--format", "json")
    assert [row["source"]["name"] for row in json.loads(out)] == ["report.txt", "other.txt"]


@pytest.mark.parametrize("given", ["folder", "folder/*.txt"])
def test_a_folder_or_pattern_is_several_files(given: str, capsysbinary: Capture, tmp_path: Path) -> None:
    (tmp_path / "folder" / "inner").mkdir(parents=True)
    for name in ("folder/b.txt", "folder/a.txt", "folder/inner/c.txt", "folder/other.exe"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    code, out, err = call(capsysbinary, "parse", tmp_path / given, "--format", "jsonl")
    names = ["a.txt", "b.txt", "c.txt"] if given == "folder" else ["a.txt", "b.txt"]
    assert (code, err) == (0, "")
    assert [Report.from_json(line).source.name for line in out.splitlines()] == names


def test_a_folder_of_one_report_is_a_list_too(capsysbinary: Capture, report: Path) -> None:
    code, out, _ = call(capsysbinary, "parse", report.parent, "--format", "json")
    assert code == 0 and len(json.loads(out)) == 1


def test_a_folder_without_reports_is_one_line(capsysbinary: Capture, tmp_path: Path) -> None:
    assert "no report in it" in fails(capsysbinary, "parse", tmp_path)


def test_a_bad_file_is_told_of_and_passed_over(capsysbinary: Capture, report: Path, tmp_path: Path) -> None:
    (tmp_path / "bytes.txt").write_bytes(bytes(range(256)) * 4)
    for words, wrong in (
        ((tmp_path,), ["bytes.txt"]),
        ((tmp_path / "none", report, tmp_path / "bytes.txt"), ["none", "bytes.txt"]),
    ):
        code, out, err = call(capsysbinary, "parse", *words, "--format", "jsonl")
        assert code == 1 and [Report.from_json(line).source.name for line in out.splitlines()] == ["report.txt"]
        assert all(name in line for name, line in zip(wrong, err.splitlines(), strict=True))
    code, out, err = call(capsysbinary, "parse", tmp_path / "none", tmp_path / "bytes.txt", "-o", tmp_path / "out.json")
    assert (code, out) == (2, "") and err.count("\n") == 2 and not (tmp_path / "out.json").exists()


def test_an_encoding_may_be_named(capsysbinary: Capture, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_bytes(TEXT.encode("gb18030"))
    shown = render_tree(parse_report(TEXT))
    assert call(capsysbinary, "parse", tmp_path / "report.txt") == (0, shown, "")
    assert call(capsysbinary, "parse", tmp_path / "report.txt", "--encoding", "gbk") == (0, shown, "")
    assert "no encoding is called" in fails(capsysbinary, "parse", tmp_path / "report.txt", "--encoding", "none")
    assert (
        "no marker candidate"
        not in call(capsysbinary, "explain", tmp_path / "report.txt", "--at", TEXT.index("一、"), "--encoding", "gbk")[2]
    )


def test_a_name_with_a_line_break_is_one_line(capsysbinary: Capture) -> None:
    fails(capsysbinary, "parse", "no\nsuch\033[2J")


@pytest.mark.parametrize(
    ("words", "english", "chinese"),
    [
        (("parse",), "--sample", "--sample"),
        (("parse", "x", "--sample"), "--sample", "--sample"),
        (("parse", "x", "--nothing"), "No such option '--nothing'", "没有选项 --nothing"),
        (("parse", "x", "--format", "xml"), "--format", "--format 的值不对，可用 tree、json、"),
        (("parse", "x", "--rows", "finding"), "'finding' is not one of", "可用 sections、findings、recommendations、links"),
        (("parse", "x", "--frmat", "xml"), "--format", "没有选项 --frmat，是否为 --format"),
        (("pars", "x"), "'parse'", "没有命令 pars，是否为 parse"),
        (("foo",), "'foo'", "没有命令 foo，请看"),
        (("--lang", "zh"), "", "缺少命令，请看"),
        (("parse", "x", "-o"), "'-o'", "-o 后缺少值"),
        (("check", "x", "--fix=3"), "'--fix'", "--fix 不带值"),
        (("schema", "a", "b"), "(a b)", "多余的参数 a b"),
        (("schema", "x"), "schema --help", "schema --help"),
        (("explain", "x"), "--at", "缺少 --at"),
        (("explain", "--at", "3"), "FILE", "缺少 FILE"),
        (("explain", "--sample"), "--sample", "没有选项 --sample"),
        (("nothing",), "nothing", "reportparse --help"),
        (("--lang", "xx", "schema"), "--lang", "--lang 的值不对"),
    ],
)
def test_wrong_arguments(capsysbinary: Capture, words: tuple[str, ...], english: str, chinese: str) -> None:
    assert english in fails(capsysbinary, *words)
    assert chinese in fails(capsysbinary, *words, language="zh")


def test_the_language_may_be_said_anywhere(capsysbinary: Capture, report: Path) -> None:
    for words in (("--lang", "zh", "parse", report), ("parse", "--lang", "zh", report), ("parse", report, "--lang=zh")):
        assert call(capsysbinary, *words)[0] == 0


def test_out_ending_in_json_is_json(capsysbinary: Capture, report: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert call(capsysbinary, "parse", report, "-o", out) == (0, "", "")
    assert json.loads(out.read_text("utf-8"))["schema_version"] == "1"
    assert call(capsysbinary, "parse", report, "-o", out, "--format", "tree") == (0, "", "")
    assert out.read_text("utf-8") == render_tree(parse_report(TEXT))


def test_out_to_a_dash_is_the_standard_output(capsysbinary: Capture, report: Path) -> None:
    assert call(capsysbinary, "parse", report, "-o", "-")[1] == render_tree(parse_report(TEXT))


def test_nothing_is_written_for_a_wrong_input(capsysbinary: Capture, tmp_path: Path) -> None:
    fails(capsysbinary, "parse", tmp_path / "none", "-o", tmp_path / "out.json")
    assert list(tmp_path.iterdir()) == []


def test_no_standard_output_at_all(report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert run(["parse", str(report)], "en") == run(["parse", "--help"], "en") == 1
    assert run(["parse", str(report), "-o", str(tmp_path / "out.json")], "en") == 0


@pytest.mark.parametrize("name", ["out.jsonl", "out.ndjson", "OUT.JSONL"])
def test_out_ending_in_jsonl_is_one_line_a_report(name: str, capsysbinary: Capture, report: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT, encoding="utf-8")
    for files in ([report], [report, other]):
        assert call(capsysbinary, "parse", *files, "-o", tmp_path / name) == (0, "", "")
        lines = (tmp_path / name).read_text("utf-8").splitlines()
        assert [Report.from_json(line).source.text for line in lines] == [TEXT] * len(files)


def test_the_format_that_is_named_goes_before_the_ending(capsysbinary: Capture, report: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    other = tmp_path / "other.txt"
    other.write_text(TEXT, encoding="utf-8")
    assert call(capsysbinary, "parse", report, other, "-o", out, "--format", "jsonl")[0] == 0
    assert out.read_text("utf-8").count("\n") == 2
    assert call(capsysbinary, "parse", report, other, "-o", out)[0] == 0
    assert len(json.loads(out.read_text("utf-8"))) == 2


@pytest.mark.parametrize(
    ("name", "begins"), [("o.json", "["), ("o.sarif", '{\n  "$schema"'), ("o.xml", "<?xml"), ("o.txt", "All checks passed")]
)
def test_the_format_of_a_check_follows_the_file(
    name: str, begins: str, capsysbinary: Capture, report: Path, tmp_path: Path
) -> None:
    out = tmp_path / name
    assert call(capsysbinary, "check", report, "--isolated", "-o", out) == (0, "", "")
    assert out.read_text("utf-8").startswith(begins)
    assert call(capsysbinary, "check", report, "--isolated", "-o", out, "--output-format", "concise")[0] == 0
    assert out.read_text("utf-8").startswith("All checks passed")


@pytest.mark.parametrize(
    ("words", "ending", "known"),
    [(("parse",), ".pdf", ".parquet"), (("parse",), ".XLS", ".xlsx"), (("check",), ".csv", ".sarif")],
)
def test_a_file_whose_name_ends_as_no_format_does_is_refused(
    words: tuple[str, ...], ending: str, known: str, capsysbinary: Capture, report: Path, tmp_path: Path
) -> None:
    out = tmp_path / f"o{ending}"
    line = fails(capsysbinary, *words, report, "-o", out)
    assert f"no format ends in {ending.lower()}" in line and known in line and "format" in line and not out.exists()
    assert "没有扩展名为" in fails(capsysbinary, *words, report, "-o", out, language="zh")


@pytest.mark.parametrize("name", ["提纲", "o.txt", "o.TEXT", "tmp.Xk2pQ9vLb3", "报告.2024", "报告.初稿"])
def test_a_name_that_asks_for_no_format_is_of_a_tree(name: str, capsysbinary: Capture, report: Path, tmp_path: Path) -> None:
    assert call(capsysbinary, "parse", report, "-o", tmp_path / name) == (0, "", "")
    assert (tmp_path / name).read_text("utf-8") == render_tree(parse_report(TEXT))


def test_explain_takes_the_places_of_the_tree_and_words(capsysbinary: Capture, report: Path) -> None:
    wanted = call(capsysbinary, "explain", report, "--at", TEXT.index("二、"))
    assert wanted[0] == 0
    for place in ("L4", "L4:1", "L4:2", "二、存在问题", "二、 存在 问题", "存在问题", "二、"):
        assert call(capsysbinary, "explain", report, "--at", place) == wanted, place


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("L99", "no line 99; the text has 6"),
        ("L4:9", "line 4 has no column 9; it has 6 characters"),
        ("L0", "no line 0"),
        ("p3", "no place p3"),
        ("¶5", "no place"),
        ("T1R1C1", "no place"),
        ("工作", "stands at 2 places; give one of L1:5, L2:3"),
        ("没有的话", "does not stand in the text"),
        ("L3", "no marker candidate at L3"),
        ("", "give an offset"),
        ("9" * 400, "give an offset"),
    ],
)
def test_a_place_that_is_none_is_one_line(place: str, message: str, capsysbinary: Capture, report: Path) -> None:
    assert message in fails(capsysbinary, "explain", report, "--at", place)
    assert re.search("[\u4e00-\u9fff]{3}", fails(capsysbinary, "explain", report, "--at", place, language="zh"))


def test_explain_takes_the_places_of_a_word_file(capsysbinary: Capture, tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(as_word(TEXT, automatic=False))
    code, out, _ = call(capsysbinary, "explain", tmp_path / "a.docx", "--at", "¶4")
    assert code == 0 and "二、" in out.splitlines()[0]
    assert "no place ¶99" in fails(capsysbinary, "explain", tmp_path / "a.docx", "--at", "¶99")


HOSTILE = [
    "",
    "\0",
    "\n",
    "-1",
    "9" * 5000,
    "\udcff",
    "一" * 3000,
    "a/" * 3000,
    "[" * 500,
    "\033[31m",
    "/dev/null/x",
    "{name}",
    "%s",
]
"""Values that an option may be given by accident or on purpose."""
OPTIONS = {
    "parse": ["--format", "--rows", "-o", "--encoding", "--password", "--lang"],
    "view": ["-o", "--encoding", "--password", "--lang"],
    "explain": ["--at", "--encoding", "--password", "--lang"],
    "check": (
        "--select --extend-select --ignore --output-format --output-file --jobs --config --baseline --outline "
        "--stdin-filename --encoding --password --lang"
    ).split(),
    "rule": ["--output-format", "--lang"],
}


@pytest.mark.parametrize(("command", "option"), [(command, option) for command, names in OPTIONS.items() for option in names])
def test_hostile_values_end_as_they_should(
    command: str, option: str, capsysbinary: Capture, report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(report.parent)
    for value in HOSTILE:
        first = "NUM001" if command == "rule" else "report.txt"
        code, _, err = call(capsysbinary, command, first, option, value)
        assert code in (0, 1, 2) and (code == 2) <= err.count("\n") <= (code > 0), (value, err)
        assert len(err) < 500 + 2 * len(value)
    for value in HOSTILE:
        assert call(capsysbinary, command, value)[0] in (0, 2)


def test_timings_name_every_step_beside_the_output(capsysbinary: Capture, report: Path) -> None:
    code, out, err = call(capsysbinary, "parse", report, "--timings", "--format", "json")
    assert code == 0 and Report.from_json(out).sections
    assert [line.split("%")[1].split()[0] for line in err.splitlines()] == ["read", *STEPS, "all"]
    assert call(capsysbinary, "parse", report, "--format", "json") == (0, out, "")
