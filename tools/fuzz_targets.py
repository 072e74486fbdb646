"""What `tools/fuzz.py` feeds its inputs to, and what must hold of the outcome.

A target may raise an error of the family in `reportparse.errors` whose message is one line, and nothing else.
"""

from __future__ import annotations

import contextlib
import io
import tempfile
import unicodedata
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import fuzz_inputs as inputs
from lxml import etree

from reportparse import Report, parse_file, parse_report
from reportparse.check.baseline import read_baseline, render_baseline
from reportparse.check.check_report import check_report
from reportparse.check.config import read_config
from reportparse.check.fix import Mended, fix_file
from reportparse.check.located import locate
from reportparse.check.rules import RULES
from reportparse.check.settings import Settings
from reportparse.check.template import read_template
from reportparse.errors import ReportParseError
from reportparse.limits import Limits
from reportparse.model import AnyNode, Heading, Marker, Paragraph
from reportparse.readers.options import Options
from reportparse.serializers.look import Look
from reportparse.serializers.problem_formats import PROBLEM_FORMATS
from reportparse.serializers.problems.checked import Checked
from reportparse.serializers.render_findings import render_findings
from reportparse.serializers.render_tree import render_tree
from reportparse.trim import unspaced
from tests.properties.spans import owners, pieces, slice_of

LIMITS = Limits(seconds=30)
ALL = Settings(select=["ALL"], options={"STR001": {"required": ["finding", "做法|经验"]}})
STEMS = frozenset("甲乙丙丁戊己庚辛壬癸")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class BrokenError(Exception):
    """A contract that does not hold; the message begins with its name."""


@dataclass(frozen=True, slots=True)
class Target:
    """One way into the library."""

    run: Callable[[bytes], None]
    """Takes an input through it and looks at what comes out."""
    seeds: Callable[[], Sequence[bytes]]
    change: inputs.Change
    tokens: Sequence[str]
    suffix: str
    """How a file of such an input ends."""
    pack: Callable[[bytes], bytes] = bytes
    """Makes the file of an input."""


# ---- what must hold -------------------------------------------------------------------------
def hold(true: bool, contract: str, what: object = "") -> None:
    """Raise where a contract is broken."""
    if not true:
        raise BrokenError(f"{contract}: {what!r}" if what != "" else contract)


@contextlib.contextmanager
def refusing() -> Iterator[None]:
    """Let errors of the family pass, each in one line that can be written in both languages."""
    try:
        yield
    except ReportParseError as error:
        for said in (str(error), error.describe("zh")):
            hold(bool(said) and "\n" not in said and len(said) < 2_000, "an error of several lines", said[:200])
            said.encode()


def hold_report(report: Report) -> None:
    """Look at a report: all of its text in one place each, the same through JSON, every way to write it."""
    text = report.source.text
    for place, claims in enumerate(owners(report)):
        hold(
            text[place].isspace() or len(claims) == 1, "a character in no place or in several", (text[place : place + 9], claims)
        )
    for part in _parts(report):
        hold(unspaced(part.text) == slice_of(report, pieces(part)), "a text that its span does not show", part.text[:40])
    hold(Report.from_json(report.to_json()) == report, "JSON does not come back")
    use_report(report)


def use_report(report: Report) -> None:
    """Do with a report what its users do."""
    for node in report.walk():
        hold(bool(node.id), "a node without id")
    render_tree(report, Look(color=True, width=60, language="zh")).encode()
    render_findings(report, Look(width=70)).encode()
    found = check_report(report, ALL)
    rows = locate(found, report.source, "a.txt", "zh")
    for render in PROBLEM_FORMATS.values():
        render(Checked(["a.txt"], list(rows), language="zh")).encode()
    for row in rows:
        hold(0 <= row.start <= row.end <= len(report.source.text), "a problem outside the text", row.code)


def _parts(report: Report) -> Iterator[Heading | Marker | Paragraph]:
    if report.title:
        yield report.title
    yield from report.preamble
    for node in report.walk():
        yield from _own(node)


def _own(node: AnyNode) -> Iterator[Heading | Marker | Paragraph]:
    yield from (part for part in (node.marker, node.heading, *node.paragraphs) if part)


# ---- targets --------------------------------------------------------------------------------
def run_text(data: bytes) -> None:
    """Parse a text."""
    text = _text(data)
    report = parse_report(text)
    hold(report.source.text == _without_surrogates(text), "another text")
    hold_report(report)


def _without_surrogates(text: str) -> str:
    return "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= char <= "\udfff" else char for char in text)


def run_file(name: str) -> Callable[[bytes], None]:
    """Return a target that parses a file of a name."""

    def run(data: bytes) -> None:
        with refusing():
            hold_report(parse_file(data, name=name, limits=LIMITS))

    return run


def run_json(data: bytes) -> None:
    """Read JSON; what is taken for a report can be used as one."""
    with refusing():
        report = Report.from_json(data.decode("utf-8", "replace"))
        wire = report.to_json()
        hold(Report.from_json(wire) == report, "JSON does not come back")
        hold(Report.from_json(wire).to_json() == wire, "JSON is not the same twice")
        use_report(report)


_SMALL = parse_report("报告\n一、基本情况\n好。\n三、问题\n(一)人手不足\n缺人。\n二、建议\n增加人手。\n")


def run_config(data: bytes) -> None:
    """Read a text as each file that a check reads, and check with what it says."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        _read_settings(data, Path(folder))


def _read_settings(data: bytes, folder: Path) -> None:
    toml = folder / ("pyproject.toml" if b"[tool" in data else "reportparse.toml")
    files = (toml, folder / "outline.md", folder / "outline.yaml", folder / "known.json")
    for file in files:
        file.write_bytes(data)
    with refusing():
        chosen = read_config(toml).settings_for(folder / "a.txt")
        check_report(_SMALL, chosen.settings)
    for file in files[1:3]:
        with refusing():
            check_report(_SMALL, ALL, read_template(file))
    with refusing():
        read_baseline(files[3])


def run_fix(data: bytes) -> None:
    """Mend a file: only numbers and signs change, and a second time nothing does."""
    if packed := data.startswith((b"PK", b"==== ")):
        data, name = inputs.pack_word(data), "a.docx"
    else:
        name = "a.md" if data.startswith(b"#") else "a.txt"
    with refusing():
        mended = fix_file(data, name, Options(limits=LIMITS), Settings())
        if mended.data is not None:
            hold_mended(data, mended, name, packed)


def hold_mended(data: bytes, mended: Mended, name: str, packed: bool) -> None:
    """Look at a file that was mended."""
    assert mended.data is not None
    hold_report(mended.report)
    hold(letters(mended.before) == letters(mended.report.source.text), "a fix changes words", mended.diff(name)[:300])
    if packed:
        hold(letters(word_text(data)) == letters(word_text(mended.data)), "a fix changes words of the file")
    again = fix_file(mended.data, name, Options(limits=LIMITS), Settings())
    hold(again.data is None, "a second run fixes more", again.diff(name)[:300])


def letters(text: str) -> str:
    """Return the words of a text, all that may be a number left out."""
    return "".join(
        char
        for char in text
        if char.isalpha()
        and char not in STEMS
        and "LATIN" not in unicodedata.name(char, "")
        and unicodedata.numeric(char, None) is None
    )


def word_text(data: bytes) -> str:
    """Return all text of a Word file's main part, as the XML has it."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        part = package.read("word/document.xml")
    parser = etree.XMLParser(recover=True, resolve_entities=False, huge_tree=True)
    root = etree.fromstring(part, parser)
    return "".join(text for node in root.iter(f"{WORD}t") for text in node.itertext() if isinstance(text, str))


def _text(data: bytes) -> str:
    """Return an input as text; U+FFFE stands for a lone surrogate."""
    return data.decode("utf-8", "replace").replace("\ufffe", "\udc80")


# ---- the table ------------------------------------------------------------------------------
def _settings() -> list[bytes]:
    rows = locate(check_report(_SMALL, ALL), _SMALL.source, "a.txt", "zh")
    codes = ", ".join(f'"{code}"' for code in list(RULES)[:5])
    return [
        f'select = [{codes}]\nignore = ["FMT"]\nexclude = ["*.bak"]\n[levels]\nNUM = "info"\n[rules.STR001]\nrequired = ["finding"]\n'.encode(),
        b'[tool.reportparse]\nextend-select = ["ALL"]\n[tool.reportparse.kinds.report]\npaths = ["*.txt"]\nrequired = ["finding"]\n',
        b'[per-file-ignores]\n"a.*" = ["NUM001"]\n[rules.heading-length]\nmost = 30\n',
        "# *\n## 一、基本情况|概况\n### *\n## @finding?\n- …\n".encode(),
        "title: 报告\nparts:\n- heading: 基本情况\n  optional: true\n- role: finding\n  parts: ['*', …]\n".encode(),
        render_baseline(rows, Path("known.json")).encode(),
    ]


def _wires() -> list[bytes]:
    return [parse_report(text).to_json().encode() for text in inputs.texts()[::8]]


def _encoded() -> list[bytes]:
    return [text.encode() for text in inputs.texts()]


TARGETS: dict[str, Target] = {
    "text": Target(run_text, _encoded, inputs.change_pieces("text", inputs.MARKERS), inputs.MARKERS, ".txt"),
    "docx": Target(
        run_file("a.docx"),
        inputs.word_files,
        inputs.change_pieces("markup", (*inputs.WORD_TOKENS, *inputs.MARKERS)),
        (*inputs.WORD_TOKENS, *inputs.MARKERS),
        ".docx",
        inputs.pack_word,
    ),
    "html": Target(
        run_file("a.html"),
        inputs.pages,
        inputs.change_pieces("markup", (*inputs.HTML_TOKENS, *inputs.MARKERS)),
        (*inputs.HTML_TOKENS, *inputs.MARKERS),
        ".html",
    ),
    "pdf": Target(
        run_file("a.pdf"),
        inputs.papers,
        inputs.change_pieces("signs", inputs.PDF_TOKENS),
        inputs.PDF_TOKENS,
        ".pdf",
        inputs.pack_pdf,
    ),
    "json": Target(run_json, _wires, inputs.change_json, inputs.MARKERS, ".json"),
    "config": Target(run_config, _settings, inputs.change_pieces("signs", inputs.CONFIG_TOKENS), inputs.CONFIG_TOKENS, ".txt"),
    "fix": Target(
        run_fix,
        lambda: [*_encoded(), *inputs.markdowns(), *inputs.word_files()],
        inputs.change_any(inputs.MARKERS),
        (*inputs.MARKERS, *inputs.WORD_TOKENS),
        "",
        lambda data: inputs.pack_word(data) if data.startswith(b"==== ") else data,
    ),
}
"""All targets by name."""
