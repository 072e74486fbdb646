"""Measures the readers: how often an encoding is found, and how long a file takes beside its library's bare extraction."""

from __future__ import annotations

import io
import sys
import tempfile
import time
from collections.abc import Callable
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

ROUNDS = 5
PARAGRAPH = "全镇共有行政村十二个，常住人口三万余人，其中六十岁以上老人占百分之二十五，独居老人较多，养老服务需求很大。" * 4


def main() -> None:
    """Print both tables."""
    print("| encoding | " + " | ".join(f"{length} characters" for length in LENGTHS) + " |")
    print("|---|" + "---:|" * len(LENGTHS))
    for encoding, passages in ENCODINGS:
        print(f"| {encoding} | " + " | ".join(f"{found(encoding, samples(passages, length)):.3f}" for length in LENGTHS) + " |")
    print("\n| format | this reader, ms | bare extraction, ms | ratio |\n|---|---:|---:|---:|")
    for name, data, bare in files():
        ours, theirs = best(lambda data=data: read_file(data)), best(lambda data=data, bare=bare: bare(data))  # type: ignore[misc]
        print(f"| {name} | {ours * 1000:.0f} | {theirs * 1000:.0f} | {ours / theirs:.2f} |")


def found(encoding: str, texts: list[str]) -> float:
    """Return the share of texts that are read as they were written."""
    return sum(decoded(text.encode(encoding)) == text for text in texts) / len(texts)


def decoded(data: bytes) -> str | None:
    """Return the text, None where the bytes are refused."""
    try:
        return decode_text(data, "sample").text
    except InputError:
        return None


def files() -> list[tuple[str, bytes, Callable[[bytes], object]]]:
    """Return a long report in each format, with what its library does to get the bare text."""
    lines = ["云溪镇养老服务调研报告"]
    for part in "一二三四五六":
        lines += [
            f"{part}、第{part}部分的情况",
            *(line for number in range(1, 13) for line in (f"{number}.第{number}个方面", PARAGRAPH)),
        ]
    text = "\n".join(lines)
    word = as_word(text, automatic=True)
    out: list[tuple[str, bytes, Callable[[bytes], object]]] = [("docx", word, bare_docx), ("html", as_html(text), bare_html)]
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
    return LexborHTMLParser(data.decode()).text()


def bare_pdf(data: bytes) -> object:
    """Return the pages' text as pypdfium2 gives it."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(data)]


def best(run: Callable[[], object]) -> float:
    """Return the seconds of the quickest of some runs."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        run()
        times.append(time.perf_counter() - began)
    return min(times)


if __name__ == "__main__":
    main()
