"""``reportparse view``: where pages go, what is never written over, what several reports become."""

from __future__ import annotations

import builtins
import webbrowser
from pathlib import Path
from typing import Any

import pytest

from reportparse.cli.main import run
from reportparse.cli.view import SIGN, page_name
from tests.cli.helpers import TEXT
from tests.imports import forget

Capture = pytest.CaptureFixture[bytes]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder with two reports."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "r").mkdir()
    for name in ("r/a.txt", "r/b.txt"):
        (tmp_path / name).write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what the browser is asked to open."""
    asked: list[str] = []

    def note(address: str) -> bool:
        asked.append(address)
        return True

    monkeypatch.setattr(webbrowser, "open", note)
    return asked


def call(capsysbinary: Capture, *words: object) -> tuple[int, str, str]:
    code = run(["view", *map(str, words)], "en")
    captured = capsysbinary.readouterr()
    return code, captured.out.decode(), captured.err.decode()


def is_page(path: Path) -> bool:
    return SIGN in path.read_bytes()[:2000] and path.read_text("utf-8").endswith("</html>\n")


def test_a_page_is_called_like_its_report(capsysbinary: Capture, folder: Path) -> None:
    assert call(capsysbinary, "r/a.txt") == (0, "a.html\n", "")
    assert is_page(folder / "a.html")
    assert call(capsysbinary, "r/a.txt") == (0, "a.html\n", "")
    assert call(capsysbinary, "--sample") == (0, "report.html\n", "")


def test_a_named_page_is_written_in_silence(capsysbinary: Capture, folder: Path) -> None:
    assert call(capsysbinary, "r/a.txt", "-o", "x.html") == (0, "", "")
    first = (folder / "x.html").read_bytes()
    assert call(capsysbinary, "r/a.txt", "-o", "x.html")[0] == 0
    assert (folder / "x.html").read_bytes() == first and is_page(folder / "x.html")
    assert call(capsysbinary, "r/a.txt", "-o", "-")[1].encode() == first


def test_nothing_is_written_over_that_nobody_named(capsysbinary: Capture, folder: Path) -> None:
    page = folder / "a.html"
    page.write_text("<p>一、甲</p>", encoding="utf-8")
    code, out, err = call(capsysbinary, "r/a.txt")
    assert (code, out) == (2, "") and "a.html: a file that view did not write" in err
    for words in (("a.html",), ("a.html", "-o", "a.html"), ("r", "a.html", "-o", ".")):
        code, _, err = call(capsysbinary, *words)
        assert code == 2 and err.count("\n") == 1
    assert page.read_text("utf-8") == "<p>一、甲</p>"
    assert call(capsysbinary, "r/a.txt", "-o", "a.html")[0] == 0 and is_page(page)


@pytest.mark.parametrize("words", [("r",), ("r/*.txt",), ("r/a.txt", "r/b.txt"), ("r", "-o", "out")])
def test_several_reports_are_a_folder_with_an_index(words: tuple[str, ...], capsysbinary: Capture, folder: Path) -> None:
    out = "out" if "-o" in words else "report-pages"
    assert call(capsysbinary, *words) == (0, "" if "-o" in words else f"{out}/index.html\n", "")
    assert sorted(path.name for path in (folder / out).iterdir()) == ["a.html", "b.html", "index.html"]
    assert all(map(is_page, (folder / out).iterdir()))
    assert call(capsysbinary, *words)[0] == 0


def test_a_bad_file_is_passed_over(capsysbinary: Capture, folder: Path) -> None:
    (folder / "r" / "c.txt").write_bytes(bytes(range(256)) * 4)
    code, _, err = call(capsysbinary, "r", "-o", "out")
    assert code == 1 and "c.txt" in err and (folder / "out" / "index.html").exists()
    assert not (folder / "out" / "c.html").exists()
    code, out, err = call(capsysbinary, "r/c.txt", "none.txt", "-o", "other")
    assert (code, out) == (2, "") and err.count("\n") == 2 and not (folder / "other").exists()
    assert call(capsysbinary, "none.txt")[0] == 2


def test_several_reports_need_a_folder(capsysbinary: Capture) -> None:
    for out in ("x.html", "-", "r/a.txt"):
        code, _, err = call(capsysbinary, "r", "-o", out)
        assert code == 2 and "give a folder with -o" in err
    assert "make it first" in call(capsysbinary, "r", "-o", "no/such")[2]


def test_open_shows_a_temporary_page(capsysbinary: Capture, folder: Path, opened: list[str]) -> None:
    for words, name in ((("r/a.txt",), "a.html"), (("r",), "report-pages/index.html")):
        code, out, _ = call(capsysbinary, *words, "--open")
        page = Path(out.strip())
        assert code == 0 and page.is_absolute() and out.endswith(f"/{name}\n")
        assert opened.pop() == page.as_uri() and is_page(page)
    assert call(capsysbinary, "r/a.txt", "--open", "-o", "x.html") == (0, "", "")
    assert opened == [(folder / "x.html").as_uri()]
    assert "--open needs a file" in call(capsysbinary, "r/a.txt", "--open", "-o", "-")[2]


def test_without_a_browser_the_place_is_said(capsysbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _address: False)
    code, _, err = call(capsysbinary, "r/a.txt", "-o", "x.html", "--open")
    assert code == 0 and "no browser could be started; open x.html" in err


def test_without_the_template_engine_the_extra_is_named(capsysbinary: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = builtins.__import__

    def without(name: str, *rest: Any, **more: Any) -> Any:
        if name.split(".", maxsplit=1)[0] in ("jinja2", "markupsafe"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return plain(name, *rest, **more)

    forget(monkeypatch, "reportparse.serializers.view")
    monkeypatch.setattr(builtins, "__import__", without)
    code, _, err = call(capsysbinary, "r/a.txt")
    assert code == 2 and "pip install '.[view]'" in err


def test_pages_have_names_of_their_own() -> None:
    taken = {"index.html"}
    names = [
        page_name(path, taken) for path in ("x/index.txt", "x/a.txt", "y/A.docx", "-", "", "y/#1 ?.md", "y/.hidden", "字" * 99)
    ]
    assert names == [
        "index-2.html",
        "a.html",
        "A-2.html",
        "report.html",
        "report-2.html",
        "_1_.html",
        "_hidden.html",
        f"{'字' * 60}.html",
    ]
    assert len({name.lower() for name in names}) == len(names)
