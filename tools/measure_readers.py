"""Measures the readers: how often an encoding is found, and how long a file takes beside its library's bare extraction.

    python tools/measure_readers.py [--speed] [FOLDER]

The files are made here; with a folder, its files are measured, too. `--speed` leaves the encodings out. Times are the
processor's, the two of a file taken by turns, and of each the least: what else the machine does makes them longer alone.
"""

from __future__ import annotations

import argparse
import io
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pypdfium2
from selectolax.lexbor import LexborHTMLParser

sys.path.insert(0, str(Path(__file__).parent.parent))

from reportparse import InputError
from reportparse.readers.decode_text import decode_text
from reportparse.readers.read_file import read_file
from reportparse.readers.read_office import find_office
from tests.readers.office import convert
from tests.readers.passages import ENCODINGS, LENGTHS, samples
from tests.readers.written_as import as_html, as_word

ROUNDS = 15
Bare = Callable[[bytes], object]
"""What a library does to get the bare text of a file's bytes."""
PARAGRAPH = "全镇共有行政村十二个，常住人口三万余人，其中六十岁以上老人占百分之二十五，独居老人较多，养老服务需求很大。" * 4


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--speed", action="store_true", help="leave the encodings out")
    parser.add_argument("folder", nargs="?", type=Path, help="holds more files, .docx, .html and .pdf")
    asked = parser.parse_args()
    if not asked.speed:
        print("| encoding | " + " | ".join(f"{length} characters" for length in LENGTHS) + " |")
        print("|---|" + "---:|" * len(LENGTHS))
        for encoding, passages in ENCODINGS:
            print(
                f"| {encoding} | " + " | ".join(f"{found(encoding, samples(passages, length)):.3f}" for length in LENGTHS) + " |"
            )
        print()
    print("| format | this reader, ms | bare extraction, ms | ratio |\n|---|---:|---:|---:|")
    for name, data, bare in files():
        ours, theirs = by_turns(data, bare)
        print(f"| {name} | {ours * 1000:.2f} | {theirs * 1000:.2f} | {ours / theirs:.2f} |", flush=True)
    if asked.folder is not None:
        print_folder(asked.folder)


def print_folder(folder: Path) -> None:
    """Print a row for each format of the files in a folder: the ratios of the least, the middle and the greatest."""
    print("\n| format | files | least ratio | median | greatest |\n|---|---:|---:|---:|---:|")
    for kind, bare in BARE.items():
        ratios = sorted(ours / theirs for path in found_in(folder, kind) for ours, theirs in [by_turns(path.read_bytes(), bare)])
        if ratios:
            print(
                f"| {kind} | {len(ratios)} | {ratios[0]:.2f} | {statistics.median(ratios):.2f} | {ratios[-1]:.2f} |", flush=True
            )


def found_in(folder: Path, kind: str) -> Iterator[Path]:
    """Yield the files of a format that a folder holds."""
    yield from (path for path in sorted(folder.rglob("*")) if path.suffix.lower() == f".{kind}")


def found(encoding: str, texts: list[str]) -> float:
    """Return the share of texts that are read as they were written."""
    return sum(decoded(text.encode(encoding)) == text for text in texts) / len(texts)


def decoded(data: bytes) -> str | None:
    """Return the text, None where the bytes are refused."""
    try:
        return decode_text(data, "sample").text
    except InputError:
        return None


def files() -> list[tuple[str, bytes, Bare]]:
    """Return a long report in each format, with what its library does to get the bare text."""
    lines = ["云溪镇养老服务调研报告"]
    for part in "一二三四五六":
        lines += [
            f"{part}、第{part}部分的情况",
            *(line for number in range(1, 13) for line in (f"{number}.第{number}个方面", PARAGRAPH)),
        ]
    text = "\n".join(lines)
    word = as_word(text, automatic=True)
    out: list[tuple[str, bytes, Bare]] = [("docx", word, bare_docx), ("html", as_html(text), bare_html)]
    if find_office():
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "a.docx").write_bytes(word)
            convert([Path(folder) / "a.docx"], "pdf", Path(folder))
            out.append(("pdf", (Path(folder) / "a.pdf").read_bytes(), bare_pdf))
    return out


def bare_docx(data: bytes) -> object:
    """Return the paragraphs as python-docx gives them."""
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


def bare_html(data: bytes) -> object:
    """Return the text as selectolax gives it."""
    return LexborHTMLParser(data.decode(errors="replace")).text()


def bare_pdf(data: bytes) -> object:
    """Return the pages' text as pypdfium2 gives it."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


BARE: dict[str, Bare] = {"docx": bare_docx, "html": bare_html, "pdf": bare_pdf}
"""By format, which is how names of such files end: the bare extraction."""


def by_turns(data: bytes, bare: Bare) -> tuple[float, float]:
    """Return the seconds of the quickest of some runs, of this reader and of the bare extraction."""
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(seconds(read_file, data))
        theirs.append(seconds(bare, data))
    return min(ours), min(theirs)


def seconds(run: Bare, data: bytes) -> float:
    """Return the processor's time of one run."""
    began = time.process_time()
    run(data)
    return time.process_time() - began


if __name__ == "__main__":
    main()
