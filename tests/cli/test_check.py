"""``reportparse check`` and ``reportparse rule`` as a shell runs them."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from reportparse import parse_file
from reportparse.check.rules import RULES
from tests.check.texts import BAD, GOOD, MENDED
from tests.cli.helpers import COMMAND, environment
from tests.readers.written_as import as_html, as_word


class Shell:
    """Runs the command in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *words: str, given: bytes = b"", **changes: str) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [*COMMAND, *words],
            cwd=self.folder,
            input=given,
            capture_output=True,
            env=environment(**{"CI": "", **changes}),
            check=False,
        )
        out, err = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
        assert "Traceback" not in err
        return subprocess.CompletedProcess(words, done.returncode, out, err)

    def write(self, name: str, text: str | bytes) -> Path:
        """Write a file."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    """Return a shell in an empty folder that is no part of this project."""
    return Shell(tmp_path)


def test_the_folder_is_checked(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    shell.write("sub/b.md", GOOD)
    done = shell("check", "--output-format", "concise")
    assert done.returncode == 1 and done.stderr == ""
    lines = done.stdout.splitlines()
    assert [re.match(r"a\.txt:(\d+):(\d+) ([A-Z]+\d+) \[\*\] ", line) is not None for line in lines[:-2]] == [True] * 5
    assert lines[-2:] == ["Problems: 5 (errors 2, warnings 3, infos 0); files: 2", "[*] 5 can be mended with --fix"]


def test_a_clean_folder_exits_with_0(shell: Shell) -> None:
    shell.write("a.txt", GOOD)
    done = shell("check", "--lang", "zh")
    assert (done.returncode, done.stdout, done.stderr) == (0, "检查通过；文件1个\n", "")


def test_information_does_not_fail(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    shell.write("reportparse.toml", "[levels]\nALL = 'info'\n")
    done = shell("check")
    assert done.returncode == 0 and "infos 5" in done.stdout


def test_every_format_that_is_read(shell: Shell) -> None:
    shell.write("a.docx", as_word(BAD, automatic=False))
    shell.write("b.html", as_html(BAD))
    done = shell("check", "a.docx", "b.html", "--select", "NUM001")
    assert done.returncode == 1
    assert done.stdout.count(" NUM001 ") == 4 and "(paragraph 4)" in done.stdout


@pytest.mark.parametrize(
    ("words", "code", "shown"),
    [
        (("a.txt", "--select", "NUM"), 1, {"NUM001"}),
        (("a.txt", "--select", "FMT,NUM", "--ignore", "NUM001", "--ignore", "FMT003"), 1, {"FMT001"}),
        (("a.txt", "--ignore", "ALL"), 0, set[str]()),
        (("a.txt", "--select", "number-gap,marker-brackets"), 1, {"NUM001", "FMT001"}),
        (("a.txt", "--select", "NUM", "--ignore", "number-gap"), 0, set[str]()),
        (("a.txt", "--select", "NUM", "--extend-select", "marker-brackets"), 1, {"NUM001", "FMT001"}),
        (("a.txt", "--select", "SRC"), 0, set[str]()),
        (("a.txt", "--exit-zero"), 0, {"NUM001", "FMT001", "FMT003"}),
        (("a.txt", "--select", "NUM", "--extend-select", "FMT001"), 1, {"NUM001", "FMT001"}),
        (("*.txt",), 1, {"NUM001", "FMT001", "FMT003"}),
    ],
)
def test_rules_are_chosen(words: tuple[str, ...], code: int, shown: set[str], shell: Shell) -> None:
    shell.write("a.txt", BAD)
    done = shell("check", *words, "--output-format", "json")
    assert done.returncode == code
    assert {row["code"] for row in json.loads(done.stdout)} == shown


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("nothing.txt",), "nothing.txt: no such file or folder"),
        (("a.txt", "--select", "NMU"), "--select: no rule “NMU”; did you mean NUM?"),
        (("a.txt", "--config", "none.toml"), "none.toml: cannot be read"),
        (("a.txt", "--outline", "none.md"), "none.md: cannot be read"),
        (("a.txt", "--update-baseline"), "--update-baseline needs --baseline FILE"),
        (("a.txt", "--jobs", "0"), "--jobs"),
        (("a.txt", "--output-format", "xml"), "--output-format"),
    ],
)
def test_what_is_wrong_is_one_line(words: tuple[str, ...], message: str, shell: Shell) -> None:
    shell.write("a.txt", BAD)
    done = shell("check", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert message in done.stderr and done.stderr.count("\n") == 1


def test_a_file_that_cannot_be_read_does_not_hide_the_others(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    shell.write("b.docx", b"PK\x03\x04 broken")
    done = shell("check", "--select", "NUM001", "--output-format", "concise")
    assert done.returncode == 2
    assert done.stdout.count("NUM001") == 2 and "files: 1" in done.stdout
    assert done.stderr.startswith("reportparse: b.docx: ") and done.stderr.count("\n") == 1


def test_files_are_mended(shell: Shell) -> None:
    text, word = shell.write("a.txt", BAD), shell.write("b.docx", as_word(BAD, automatic=False))
    page = shell.write("c.html", as_html(BAD))
    text.chmod(0o640)
    before = page.read_bytes()
    done = shell("check", "a.txt", "b.docx", "--fix", "--show-fixes")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == "a.txt:"
    assert text.read_text("utf-8") == MENDED and text.stat().st_mode & 0o777 == 0o640
    assert parse_file(word).source.text == MENDED
    assert shell("check", "a.txt", "b.docx", "--diff").stdout == ""
    assert shell("check", "c.html", "--fix").returncode == 1 and page.read_bytes() == before
    assert sorted(file.name for file in shell.folder.iterdir()) == ["a.txt", "b.docx", "c.html"]


def test_the_diff_changes_nothing(shell: Shell) -> None:
    file = shell.write("a.txt", BAD)
    done = shell("check", "--diff")
    assert done.returncode == 1 and "+二、存在的问题" in done.stdout.splitlines()
    assert file.read_text("utf-8") == BAD


def test_the_standard_input(shell: Shell) -> None:
    done = shell("check", "-", "--stdin-filename", "reports/x.md", "--output-format", "concise", given=BAD.encode())
    assert done.returncode == 1 and done.stdout.startswith("reports/x.md:4:1 NUM001")
    mended = shell("check", "-", "--fix", given=BAD.encode())
    assert (mended.returncode, mended.stdout, mended.stderr) == (0, MENDED, "")
    assert shell("check", "-", "--fix", given=GOOD.encode()).stdout == GOOD


def test_the_configuration_of_the_folder(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    shell.write("old/b.txt", BAD)
    shell.write("pyproject.toml", "[tool.reportparse]\nselect = ['NUM']\nexclude = ['old/']\n")
    rows: list[dict[str, Any]] = json.loads(shell("check", "--output-format", "json").stdout)
    assert {(row["filename"], row["code"]) for row in rows} == {("a.txt", "NUM001")}
    assert "FMT001" in shell("check", "a.txt", "--isolated").stdout
    shell.write("pyproject.toml", "[tool.reportparse]\nselct = ['NUM']\n")
    done = shell("check")
    assert done.returncode == 2 and done.stderr.endswith("no key “selct”; did you mean select?\n")


def test_a_kind_of_document_has_required_parts_and_an_outline(shell: Shell) -> None:
    shell.write("surveys/a.txt", BAD)
    shell.write("survey.md", "- 基本情况\n- 问题\n- 成因分析\n- 建议\n")
    shell.write(
        "reportparse.toml", "[kinds.survey]\npaths = ['surveys/**']\nrequired = ['finding', 'case']\noutline = 'survey.md'\n"
    )
    rows: list[dict[str, Any]] = json.loads(shell("check", "--select", "STR001,TPL", "--output-format", "json").stdout)
    assert [(row["code"], row["message"]) for row in rows] == [
        ("STR001", "the part “case” is missing"),
        ("TPL001", "the part “成因分析” of the outline is missing in the report"),
    ]


def test_a_baseline_lets_old_problems_be(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    words = ("check", "--baseline", "known.json")
    assert shell(*words, CI="true").returncode == 2
    first = shell(*words)
    assert first.returncode == 0 and "in the baseline: 5" in first.stdout
    assert shell(*words, CI="true").returncode == 0
    shell.write("a.txt", BAD + "（一）另一件事\n办法不明。\n（三）再一件事\n办法不明。\n")
    done = shell(*words, "--output-format", "concise")
    assert done.returncode == 1 and "in the baseline: 5" in done.stdout
    assert "a.txt:16:1 NUM001" in done.stdout and "a.txt:4:1" not in done.stdout
    assert shell(*words, "--update-baseline").returncode == 0
    assert shell(*words).returncode == 0
    shell.write("reportparse.toml", "baseline = 'known.json'\n")
    assert shell("check").returncode == 0


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--baseline", "a.txt", "--update-baseline"), "a.txt: no baseline; name another file, or delete it"),
        (("--outline", "t.md", "-o", "t.md", "--output-format", "text"), "t.md: is read, or written by another option"),
        (("--config", "c.toml", "-o", "./c.toml", "--output-format", "text"), "c.toml: is read, or written by another option"),
        (("-o", "./reportparse.toml", "--output-format", "text"), "reportparse.toml: is read, or written by another option"),
        (("-o", "o.txt"), "o.txt: is read, or written by another option"),
        (("--baseline", "new.json", "-o", "new.json"), "new.json: is read, or written by another option"),
        (("--baseline", "t.md", "-o", "t.md", "--output-format", "text", "--update-baseline"), "t.md: no baseline"),
    ],
)
def test_nothing_that_was_given_is_written_over(words: tuple[str, ...], told: str, shell: Shell) -> None:
    outline = "- 情况\n- 建议\n"
    kind = "[kinds.all]\npaths = ['*.txt']\noutline = 'o.txt'\n"
    given = {"a.txt": BAD, "t.md": outline, "o.txt": outline, "c.toml": "ignore = ['NUM']\n", "reportparse.toml": kind}
    for name, text in given.items():
        shell.write(name, text)
    done = shell("check", "a.txt", *words)
    assert done.returncode == 2 and told in done.stderr
    assert {file.name: file.read_text("utf-8") for file in shell.folder.iterdir()} == given


def test_fixing_beside_a_baseline_leaves_what_is_known(shell: Shell) -> None:
    file = shell.write("a.txt", BAD)
    words = ("check", "a.txt", "--baseline", "known.json")
    assert shell(*words).returncode == 0
    known = (shell.folder / "known.json").read_bytes()
    assert shell(*words, "--fix").returncode == 0
    assert file.read_text("utf-8") == BAD
    assert (shell.folder / "known.json").read_bytes() == known
    file.write_text(BAD + "3、加强监督\n定期检查。\n", encoding="utf-8")
    assert shell(*words, "--fix").returncode == 0
    assert file.read_text("utf-8") == BAD + "3.加强监督\n定期检查。\n"
    assert shell(*words).returncode == 0


def test_what_is_known_is_carried_over_where_its_line_is_mended(shell: Shell) -> None:
    text = "关于云溪镇的报告\n一、情况\n好,不好，都有。\n二、问题\n1、人手,不足，很缺。\n2、人手,不足，很缺。\n三、对策\n增加。\n"
    files = [shell.write("a.txt", text), shell.write("b.txt", text)]
    words = ("--baseline", "known.json", "--output-format", "concise")
    assert "in the baseline: 6" in shell("check", *words, "--select", "FMT012").stdout
    fixed = shell("check", "a.txt", *words, "--fix")
    assert fixed.returncode == 0 and "in the baseline: 3" in fixed.stdout
    assert [file.read_text("utf-8") for file in files] == [text.replace("、人", ".人"), text]
    again = shell("check", "a.txt", *words)
    assert again.returncode == 0 and "in the baseline: 3" in again.stdout
    assert "in the baseline: 6" in shell("check", *words).stdout


def test_output_goes_to_a_file(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    done = shell("check", "--output-format", "junit", "--output-file", "out.xml")
    assert (done.returncode, done.stdout) == (1, "")
    assert ET.parse(shell.folder / "out.xml").getroot().get("failures") == "5"


def test_statistics(shell: Shell) -> None:
    shell.write("a.txt", BAD)
    assert shell("check", "--statistics").stdout.splitlines()[0] == "2  FMT003  [*] arabic-separator"


def test_many_files_on_several_processors_give_the_same(shell: Shell) -> None:
    for number in range(12):
        shell.write(f"{number:02}.txt", BAD if number % 2 else GOOD)
    one, three = (shell("check", "--jobs", jobs, "--output-format", "json") for jobs in ("1", "3"))
    assert one.stdout == three.stdout and len(json.loads(one.stdout)) == 30


def test_pages_of_rules(shell: Shell) -> None:
    assert shell("rule", "NUM001").stdout == shell("rule", "number-gap").stdout
    assert "## 为何不妥" in shell("rule", "NUM001", "--lang", "zh").stdout
    assert shell("rule", "--all").stdout.count("\n# ") == len(RULES) - 1
    rows: list[dict[str, Any]] = json.loads(shell("rule", "--all", "--output-format", "json").stdout)
    assert [row["code"] for row in rows] == list(RULES)
    for words in ((), ("NUM001", "--all"), ("NMU",)):
        done = shell("rule", *words)
        assert (done.returncode, done.stdout) == (2, "") and done.stderr.count("\n") == 1


def test_nothing_but_problems_goes_through_a_pipe(shell: Shell) -> None:
    for number in range(40):
        shell.write(f"{number}.txt", GOOD * 10)
    assert shell("check", "--jobs", "1").stderr == ""
