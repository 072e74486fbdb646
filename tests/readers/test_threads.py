"""Files read from several threads at once give what each gives alone; run in a process of its own, so that a crash fails."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from reportparse import parse_file
from reportparse.readers.pdf import read_pdf
from reportparse.readers.pdf.lines import Line, read_lines
from tests.readers.office import convert
from tests.readers.paper import paper
from tests.readers.written_as import as_html, as_markdown, as_word

THREADS = 8
ROUNDS = 6
MANY = 150
"""The rounds of small files, which are opened and closed all the time."""
SCRIPT = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from reportparse.readers.read_file import read_file

threads, rounds = map(int, sys.argv[1:3])
files = [Path(name) for name in sys.argv[3:]]
sys.setswitchinterval(1e-6)
alone = {file: read_file(file).source.text for file in files}
with ThreadPoolExecutor(threads) as pool:
    for file, text in pool.map(lambda file: (file, read_file(file).source.text), files * rounds):
        assert text == alone[file], f"{file}: another text than alone"
print("same", len(files))
"""
TEXT = "云溪镇第{0}号报告\n一、基本情况\n全镇{0}个村。\n二、存在问题\n（一）资金不足\n缺口{0}万元。\n三、建议\n1.加大投入{0}。\n"


def read_together(files: list[Path], rounds: int = ROUNDS) -> None:
    """Read files in threads, in another process, and compare with each alone."""
    names = [str(file) for file in files]
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(THREADS), str(rounds), *names], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.split()) == (0, ["same", str(len(files))]), done.stderr[-2000:]


def test_pdfs_of_one_page(tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.pdf" for number in range(THREADS)]
    for number, file in enumerate(files):
        file.write_bytes(paper([f"{line}. Part {line} of paper {number}" for line in range(1, 5)]))
    read_together(files, MANY)


def test_one_thread_at_a_time_is_inside_pdfium(monkeypatch: pytest.MonkeyPatch) -> None:
    inside: list[int] = []

    def slow(*arguments: Any) -> list[Line]:
        inside.append(threading.get_ident())
        time.sleep(0.01)
        assert {threading.get_ident()} == set(inside)
        inside.remove(threading.get_ident())
        return read_lines(*arguments)

    monkeypatch.setattr(read_pdf, "read_lines", slow)
    with ThreadPoolExecutor(THREADS) as pool:
        texts = list(pool.map(lambda number: parse_file(paper([f"Paper {number}"])).source.text, range(THREADS)))
    assert texts == [f"Paper {number}" for number in range(THREADS)]


def test_pdfs_with_fonts_of_their_own(tmp_path: Path) -> None:
    sources = [tmp_path / f"{number}.html" for number in range(4)]
    for number, source in enumerate(sources):
        source.write_bytes(as_html(TEXT.format(number) * 10))
    convert(sources, "pdf:writer_web_pdf_Export", tmp_path)
    files = sorted(tmp_path.glob("*.pdf"))
    assert len(files) == len(sources)
    read_together(files)


@pytest.mark.parametrize("kind", ["docx", "html", "md"])
def test_other_formats(kind: str, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.{kind}" for number in range(THREADS)]
    for number, file in enumerate(files):
        text = TEXT.format(number) * 3
        file.write_bytes({"docx": as_word(text, automatic=True), "html": as_html(text), "md": as_markdown(text)}[kind])
    read_together(files)
