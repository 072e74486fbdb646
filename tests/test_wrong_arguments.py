"""Wrong arguments of the public functions: one line from the error family that says what is taken."""

from __future__ import annotations

import codecs
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from reportparse import (
    InputError,
    Limits,
    Report,
    ReportParseError,
    Span,
    WireError,
    arrow_table,
    check_report,
    pandas_frame,
    parse_batch,
    parse_file,
    parse_report,
    rows_of,
    validate_outline,
)
from reportparse.check.baseline import read_baseline
from reportparse.check.config import find_config, read_config
from reportparse.check.settings import Settings
from reportparse.check.template import read_template
from reportparse.errors import ArgumentError, ArgumentTypeError

TEXT = "关于街道工作的调研报告\n一、基本情况\n全街道有九个社区。\n二、存在问题\n人手不足。\n"
REPORT = parse_report(TEXT)
LONG = TEXT * 40


def loosely(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function without its types, to be called wrongly."""
    return function


def read_only(value: Any) -> Any:
    """Return an object that can be read and gives a value."""
    return type("Stream", (), {"read": lambda _self, _size=-1: value})()


WRONG: dict[str, tuple[Callable[[], Any], type[Exception], str]] = {
    "parse_report(None)": (lambda: loosely(parse_report)(None), TypeError, "use parse_file"),
    "parse_report(bytes)": (lambda: loosely(parse_report)(TEXT.encode()), TypeError, "not bytes; use parse_file"),
    "parse_report(Path)": (lambda: loosely(parse_report)(Path("report.txt")), TypeError, "use parse_file"),
    "parse_report(int)": (lambda: loosely(parse_report)(5), TypeError, "use parse_file"),
    "parse_file(None)": (lambda: loosely(parse_file)(None), TypeError, "not NoneType; for a text use parse_report"),
    "parse_file(int)": (lambda: loosely(parse_file)(0), TypeError, "not int"),
    "parse_file(empty)": (lambda: parse_file(" "), ArgumentError, "the path is empty"),
    "to_json(indent)": (lambda: REPORT.to_json(indent=-1), ArgumentError, "indent must be at least 0"),
    "to_json(indent=str)": (lambda: loosely(REPORT.to_json)(indent="a"), TypeError, "indent must be int or None"),
    "parse_batch(list)": (lambda: loosely(parse_batch)([{}]), TypeError, "batch must be RecordBatch"),
    "validate_outline(empty)": (lambda: validate_outline("", REPORT), ArgumentError, "outline"),
    "parse_file(list)": (lambda: loosely(parse_file)(["a.txt"]), TypeError, "not list"),
    "parse_file(StringIO)": (lambda: loosely(parse_file)(io.StringIO(TEXT)), TypeError, '"rb"'),
    "parse_file(StreamReader)": (
        lambda: loosely(parse_file)(codecs.getreader("utf-8")(io.BytesIO(TEXT.encode()))),
        TypeError,
        '"rb"',
    ),
    "parse_file(text from read)": (lambda: loosely(parse_file)(read_only(TEXT)), TypeError, '"rb"'),
    "parse_file(closed)": (lambda: parse_file(closed()), InputError, "cannot be read"),
    "parse_file(text)": (lambda: parse_file(LONG), InputError, "no file name but a text; give it to parse_report"),
    "parse_file(one long line)": (lambda: parse_file("一" * 300), InputError, "no file name but a text"),
    "parse_file(NUL)": (lambda: parse_file("a\0b"), InputError, "cannot be read"),
    "parse_file(name=int)": (lambda: loosely(parse_file)(b"x", name=5), TypeError, "name must be str or None"),
    "parse_file(encoding=int)": (lambda: loosely(parse_file)(b"x", encoding=5), TypeError, "encoding must be"),
    "parse_file(password=bytes)": (lambda: loosely(parse_file)(b"x", password=b"5"), TypeError, "password must be"),
    "parse_file(limits=dict)": (lambda: loosely(parse_file)(b"x", limits={"bytes": 5}), TypeError, "limits must be Limits"),
    "Limits(bytes=-1)": (lambda: Limits(bytes=-1), ArgumentError, "bytes must be a number"),
    "Limits(seconds=None)": (lambda: loosely(Limits)(seconds=None), ArgumentError, "seconds must be a number"),
    "find(role)": (lambda: loosely(REPORT.find)(role="findng"), ValueError, "did you mean finding?"),
    "find(role=problem)": (lambda: loosely(REPORT.find)(role="problem"), ValueError, "no role “problem”; did you mean finding?"),
    "find(role=建议)": (lambda: loosely(REPORT.find)(role="建议"), ValueError, "did you mean recommendation?"),
    "find(role=none)": (lambda: loosely(REPORT.find)(role="xyz"), ValueError, "; there are background, case, cause,"),
    "find(family)": (lambda: REPORT.find(family="cjk_coma"), ValueError, "did you mean cjk_comma?"),
    "find(heading=int)": (lambda: loosely(REPORT.find)(5), TypeError, "heading must be"),
    "find(where)": (lambda: loosely(REPORT.find)(where=5), TypeError, "where must be"),
    "rows_of(report)": (lambda: list(loosely(rows_of)(REPORT)), TypeError, "a single report has to_rows"),
    "rows_of(None)": (lambda: list(loosely(rows_of)(None)), TypeError, "reports must be list, not NoneType"),
    "rows_of([None])": (lambda: list(loosely(rows_of)([None])), TypeError, "each of reports must be Report"),
    "pandas_frame(report)": (lambda: loosely(pandas_frame)(REPORT), TypeError, "a single report has to_rows"),
    "arrow_table(report)": (lambda: loosely(arrow_table)(REPORT), TypeError, "a single report has to_rows"),
    "report[unknown]": (lambda: REPORT["3"], KeyError, "no node has the id “3”; did you mean 2?"),
    "report[below]": (lambda: REPORT["1.1"], ValueError, "did you mean 1?"),
    "report[words]": (lambda: REPORT["二、"], KeyError, "report.node finds markers and headings"),
    "report[huge]": (lambda: REPORT["9" * 5000], KeyError, "did you mean 2?"),
    "report[int]": (lambda: loosely(REPORT.__getitem__)(0), TypeError, "id must be str, not int"),
    "node()": (REPORT.node, ArgumentError, "give markers or words of headings"),
    "node(blank)": (lambda: REPORT.node("二、", " "), ArgumentError, "give markers or words of headings"),
    "node(int)": (lambda: loosely(REPORT.node)(2), TypeError, "node must be str, not int"),
    "node(unknown)": (lambda: REPORT.node("三、"), KeyError, "no “三、” in the report; there are 1 一、基本情况, 2 二、存在问题"),
    "node(below a leaf)": (lambda: REPORT.node("一、", "（一）"), KeyError, "no “（一）” in 1 一、基本情况; it holds no nodes"),
    "source[int]": (lambda: loosely(REPORT.source.__getitem__)(1), TypeError, "place must be Span, not int"),
    "source[str]": (lambda: loosely(REPORT.source.__getitem__)("一"), TypeError, "place must be Span, not str"),
    "source[None]": (lambda: loosely(REPORT.source.__getitem__)(None), TypeError, "place must be Span, not NoneType"),
    "source[beyond]": (lambda: REPORT.source[Span(0, 10**6)], ValueError, "outside the text"),
    "source[before]": (lambda: REPORT.source[Span(-1, 2)], ValueError, "outside the text"),
    "locate(-1)": (lambda: REPORT.source.locate(-1), ValueError, "give one from 0 to"),
    "locate(beyond)": (lambda: REPORT.source.locate(len(TEXT) + 1), ValueError, "give one from 0 to"),
    "locate(huge)": (lambda: REPORT.source.locate(10**5000), ValueError, "give one from 0 to"),
    "locate(str)": (lambda: loosely(REPORT.source.locate)("1"), TypeError, "offset must be int"),
    "from_json(None)": (lambda: loosely(Report.from_json)(None), TypeError, "data must be"),
    "from_json(dict)": (lambda: loosely(Report.from_json)({}), TypeError, "data must be"),
    "from_json(deep)": (lambda: Report.from_json("[" * 100_000), WireError, "recursion"),
    "Settings(select)": (
        lambda: Settings(select=["XYZ"]),
        ValueError,
        "Settings.select: no rule “XYZ”; there are ALL, DOC, FMT,",
    ),
    "Settings(near)": (lambda: Settings(select=["NMU001"]), ValueError, "did you mean NUM001?"),
    "Settings(name)": (lambda: Settings(ignore=["heading-lenght"]), ValueError, "did you mean heading-length?"),
    "Settings(empty)": (lambda: Settings(extend_select=[""]), ValueError, "no rule"),
    "Settings(str)": (lambda: Settings(select="NUM"), TypeError, "Settings.select must be a list, such as ['NUM']"),
    "Settings(levels)": (lambda: loosely(Settings)(levels={"NUM": "eror"}), ValueError, "did you mean error?"),
    "Settings(options)": (lambda: Settings(options={"FMT010": {"max": 1}}), ValueError, "did you mean max-length?"),
    "Settings(value)": (lambda: Settings(options={"FMT010": {"max-length": "1"}}), TypeError, "must be of type int"),
    "check_report(str)": (lambda: loosely(check_report)(TEXT), TypeError, "report must be Report"),
    "check_report(settings)": (lambda: loosely(check_report)(REPORT, ["NUM"]), TypeError, "settings must be Settings"),
    "validate_outline(None)": (lambda: loosely(validate_outline)(None, REPORT), TypeError, "expected must be"),
    "validate_outline(swapped)": (lambda: loosely(validate_outline)(REPORT, "- 一\n- 二\n"), TypeError, "expected must be"),
    "validate_outline(no file)": (lambda: validate_outline("none.md", REPORT), ArgumentError, "none.md: cannot be read"),
    "validate_outline(NUL)": (lambda: validate_outline("a\0b", REPORT), ArgumentError, "cannot be read"),
    "validate_outline(问题)": (lambda: validate_outline("- @问题\n- 二\n", REPORT), ArgumentError, "did you mean finding?"),
    "validate_outline(role)": (lambda: validate_outline("- @fnding\n- 二\n", REPORT), ArgumentError, "did you mean finding?"),
}


def closed() -> io.BytesIO:
    """Return a stream that was closed."""
    stream = io.BytesIO()
    stream.close()
    return stream


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_argument_is_one_line_in_both_languages(name: str) -> None:
    call, kind, words = WRONG[name]
    with pytest.raises(ReportParseError) as caught:
        call()
    assert isinstance(caught.value, kind)
    for line in (str(caught.value), caught.value.describe("zh")):
        assert "\n" not in line and len(line) < 300
    assert words in str(caught.value)


def test_an_argument_of_a_wrong_type_is_a_type_error_and_any_wrong_argument_a_value_error() -> None:
    assert issubclass(ArgumentError, ValueError) and issubclass(ArgumentTypeError, (ArgumentError, TypeError))


def test_what_holds_bytes_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(TEXT, encoding="utf-8")
    for given in (bytearray(TEXT.encode()), memoryview(TEXT.encode()), io.BytesIO(TEXT.encode()), file):
        assert parse_file(given).source.text == TEXT
    assert REPORT.source.locate(len(TEXT)).line == TEXT.count("\n") + 1


@pytest.mark.parametrize("text", ["/path/to/report.txt", "报告.DOCX", "report.md", "https://a.b/c.html"])
def test_a_text_that_looks_like_a_path_is_a_problem(text: str) -> None:
    (problem,) = (found for found in parse_report(text).problems if found.code == "looks-like-a-path")
    assert (problem.span.start, problem.span.end) == (0, len(text))
    assert "parse_file" in problem.describe("en") and "parse_file" in problem.describe("zh")


def test_the_name_of_a_file_that_exists_is_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "报告").write_text(TEXT, encoding="utf-8")
    assert [problem.code for problem in parse_report("报告").problems] == ["looks-like-a-path"]
    for text in ("另一份报告", TEXT, "", " ", "一、见附件.docx\n二、其他\n"):
        assert "looks-like-a-path" not in [problem.code for problem in parse_report(text).problems]


@pytest.mark.parametrize(
    "encoding",
    "undefined punycode idna rot13 hex base64 bz2 zlib uu quopri unicode_escape raw_unicode_escape x\0y 中文 ..".split(),
)
def test_an_encoding_that_is_none_of_text_is_refused(encoding: str) -> None:
    with pytest.raises(InputError, match="no encoding is called"):
        parse_file(TEXT.encode(), encoding=encoding)


CONFIGS = {
    "tool = 5": "tool must be a table",
    "[tool]\nreportparse = 5": "reportparse must be a table",
    "x = " + "[" * 50_000: "",
    'select = ["NUM\\u0000"]': "no rule",
    "x = 'a\0b'": "no TOML",
    'extend = "a\\u0000b"': "",
    'baseline = "a\\u0000b"': "NUL",
    '[kinds.x]\npaths = ["*"]\noutline = "a\\u0000b"': "NUL",
    'exclude = ["\\u0000[", "!"]': "pattern",
    '"\\u001b[31m" = 1': "no key",
    "[rules]\nFMT010 = 5": "",
    "[rules.STR001]\nrequired = [1]": "",
    "[levels]\nNUM = ['error']": "",
}


@pytest.mark.parametrize("text", CONFIGS, ids=range(len(CONFIGS)))
def test_a_hostile_configuration_is_one_line(text: str, tmp_path: Path) -> None:
    file = tmp_path / "pyproject.toml"
    file.write_text(text if text.startswith(("tool", "[tool]")) else text_in_its_table(text), encoding="utf-8")
    with pytest.raises(ArgumentError) as caught:
        find_config(tmp_path)
    with pytest.raises(ArgumentError) as again:
        read_config(file)
    assert CONFIGS[text] in str(caught.value) and str(again.value) == str(caught.value)
    assert str(caught.value).isprintable() and len(str(caught.value)) < 400


def text_in_its_table(text: str) -> str:
    """Return lines of a configuration as ``pyproject.toml`` has them."""
    return (
        "[tool.reportparse]\n" + text.replace("\n[", "\n[tool.reportparse.").replace("\n[tool.reportparse.tool.", "\n[tool.")
        if not (text.startswith("["))
        else "[tool.reportparse." + text[1:]
    )


OUTLINES = {
    "parts: &a [*a]": "holds itself",
    "- &a {heading: 一, parts: [*a]}": "holds itself",
    "a: &a [x, x]\n"
    + "".join(f"{b}: &{b} [*{a}, *{a}, *{a}]\n" for a, b in zip("abcdefghijklm", "bcdefghijklmn", strict=True))
    + "parts: *n": "parts",
    "parts: " + "[" * 20_000: "too deep",
    "- {heading: [一]}": "must be texts",
    "- {role: problem}": "no role “problem”",
    "title: {a: b}\nparts: [一]": "title must be",
    "parts: 2024-99-99": "",
    "parts: 5": "must be a list",
    "5": "must be a list",
    "": "must be a list",
    "- {headin: 一}": "has the keys",
    "\0": "no YAML",
}


@pytest.mark.parametrize("text", OUTLINES, ids=range(len(OUTLINES)))
def test_a_hostile_outline_is_one_line(text: str, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ArgumentError) as caught:
        read_template(tmp_path / "a.yaml")
    assert OUTLINES[text] in str(caught.value) and str(caught.value).isprintable()


def test_an_outline_in_yaml_may_be_given_as_a_text() -> None:
    text = "title: 调研报告\nparts:\n  - heading: 基本情况\n  - role: finding\n  - heading: 对策建议\n    optional: true\n"
    assert validate_outline(text, REPORT) == []
    (missing,) = validate_outline(text.replace("    optional: true\n", ""), REPORT)
    assert "对策建议" in missing.describe("zh")


@pytest.mark.parametrize(
    "text", ["[" * 100_000, '{"problems": ' + "[" * 100_000, '{"problems": 5}', "5", "\0", '{"problems": {"a": [1]}}']
)
def test_a_hostile_baseline_is_one_line(text: str, tmp_path: Path) -> None:
    (tmp_path / "known.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match="no baseline; name another file"):
        read_baseline(tmp_path / "known.json")


def changed(change: Callable[[dict[str, Any]], None]) -> str:
    """Return a report's JSON with a change."""
    report = parse_report(
        "关于<b>工作</b>的报告\n一、存在问题\n（一）人手不足\n缺3人。\n（二）经费不足\n缺5元。\n二、建议\n（一）增加人手\n招3人。\n（二）增加经费\n拨5元。\n"
    )
    assert report.links and report.repairs
    data = json.loads(report.to_json())
    change(data)
    return json.dumps(data)


LIES: dict[str, tuple[Callable[[dict[str, Any]], Any], str]] = {
    "negative": (lambda data: data["title"]["span"].update(start=-5), "title.span: -5"),
    "beyond": (lambda data: data["sections"][0]["span"].update(end=10**30), "sections.0.span: "),
    "backwards": (lambda data: data["sections"][0]["children"][0]["span"].update(start=20, end=10), "sections.0.children.0.span: 20"),
    "family": (lambda data: data["sections"][1]["marker"].update(family="xyz"), "sections.1.marker: no family is called “xyz”"),
    "problem": (lambda data: data["problems"].append({"code": "xyz", "span": {"start": 0, "end": 1}}), "problems.0: no code is called “xyz”"),
    "detail": (lambda data: data["problems"].append({"code": "near-tie", "span": {"start": 0, "end": 1}}), "problems.0: details.marker is missing"),
    "repair": (lambda data: data["repairs"][0].update(reason="xyz"), "repairs.0: no reason is called “xyz”"),
    "link": (lambda data: data["sections"][0]["children"][0]["addressed_by"][0].update(recommendation="9"), "no recommendation has the id “9”"),
    "no id": (lambda data: data["sections"][1].update(id=""), "sections.1: it has no id"),
    "twice": (lambda data: data["sections"][1].update(id="1"), "sections.1: the id “1” comes twice"),
    "level": (lambda data: data["sections"][1].update(level=-1), "sections.1: level -1 is none"),
    "blocks": (lambda data: data["source"].update(blocks=[{"start": 3, "end": 5}, {"start": 4, "end": 6}]), "source.blocks.1: it begins before"),
    "block": (lambda data: data["source"].update(blocks=[{"start": 3, "end": 10**6}]), "source.blocks.0: 3–1000000"),
    "infinite": (lambda data: data["sections"][0]["evidence"].append({"cue": "", "span": {"start": 0, "end": 0}, "weight": float("inf")}), "weight"),
}  # fmt: skip


@pytest.mark.parametrize("name", LIES)
def test_a_report_that_cannot_be_is_refused(name: str) -> None:
    change, words = LIES[name]
    with pytest.raises(WireError, match="not a reportparse report: ") as caught:
        Report.from_json(changed(change))
    assert words in str(caught.value) and "\n" not in str(caught.value)


def test_an_amount_without_end_comes_back() -> None:
    report = parse_report("报告\n一、存在问题\n（一）人手不足\n全镇缺" + "9" * 400 + "个村。\n二、建议\n（一）加强\n增加。\n")
    assert report.findings and Report.from_json(report.to_json()) == report


def test_a_list_that_begins_far_off_is_checked() -> None:
    page = "<html><body><p>关于工作的报告</p><ol start=2147483640><li>基本情况一览</li><li>存在问题一览</li></ol></body></html>"
    report = parse_file(page.encode(), name="a.html")
    assert [node.marker.ordinal for node in report.walk() if node.marker] == [2147483640, 2147483641]
    assert {"NUM004"} <= {found.code for found in check_report(report, Settings(select=["ALL"]))}
