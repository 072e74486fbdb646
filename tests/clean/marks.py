r"""Texts with marks that show what a step of cleaning does, so that one text states both its input and what is found.

    ⟪打印本页⟫          taken out
    高度重⟨ ⟩视          white space closed
    Smart⟨\n→ ⟩City     a line break that is read as a space
    ⟪doubled-text|互联网⟫  taken out for another reason than the step's usual one

What bears no mark stays as it is: most of a text here is the trap beside what is found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from reportparse.clean.cuts import Cut, apply_edits, settle_edits
from reportparse.clean.shapes import Sheet
from reportparse.source import SourceText
from reportparse.texts import CleanText

FIXTURES = Path(__file__).parents[2] / "fixtures" / "clean"
OPEN, CLOSE = {"removed": "⟪", "joined": "⟨"}, {"removed": "⟫", "joined": "⟩"}
STAYS = "→ "
"""What stands in a mark whose line break is read as a space."""
MARK = re.compile(r"[⟪⟨](?:[a-z-]+\|)?([^⟪⟫⟨⟩]*?)(→ )?[⟫⟩]")

Find = Callable[[Sheet], list[Cut]]
"""A step of cleaning."""


def bare(marked: str) -> str:
    """Return a text without its marks: what goes into a step."""
    return MARK.sub(r"\1", marked)


def cleaned(marked: str) -> str:
    """Return a text without what its marks take out: what comes out of a step."""
    return MARK.sub(lambda mark: " " if mark[2] else "", marked)


def with_marks(text: str, cuts: Iterable[Cut], usual: str) -> str:
    """Return a text with marks around what a step takes out.

    Args:
        text: what went into the step.
        cuts: what it returned.
        usual: the reason that is not written out.
    """
    parts: list[str] = []
    done = 0
    for cut in settle_edits(cuts):
        reason = "" if cut.reason == usual else f"{cut.reason}|"
        stays = STAYS if cut.space else ""
        parts += (text[done : cut.start], OPEN[cut.kind], reason, text[cut.start : cut.end], stays, CLOSE[cut.kind])
        done = cut.end
    return "".join([*parts, text[done:]])


def check_step(find: Find, marked: str, usual: str) -> None:
    """Hold that a step finds what a text marks and nothing else, and that its repairs say so.

    Args:
        find: the step.
        marked: a text with marks.
        usual: the reason of its repairs where the marks name none.
    """
    text = bare(marked)
    cuts = find(Sheet(text))
    assert with_marks(text, cuts, usual) == marked
    clean = apply_edits(CleanText(text, SourceText(text)), cuts)
    assert clean.text == cleaned(marked)
    said = [(repair.kind, repair.reason, text[repair.span.start : repair.span.end]) for repair in clean.repairs]
    assert said == [(cut.kind, cut.reason, text[cut.start : cut.end]) for cut in settle_edits(cuts)]
    assert all(kind == "removed" or words.isspace() for kind, _, words in said)


def pages(step: str) -> list[pytest.param]:  # type: ignore[valid-type]
    """Return the long texts of a step that stand in files, with marks."""
    found = sorted((FIXTURES / step).glob("*.txt"))
    assert found, f"no texts of {step}"
    return [pytest.param(path, id=path.stem) for path in found]


def read(path: Path) -> str:
    """Return a file's text with its line ends as they are."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


def check_page(find: Find, path: Path, usual: str, golden: Callable[[Path, str], None]) -> None:
    """Hold the same of a text in a file; `pytest --update` writes its marks anew."""
    text = bare(read(path))
    golden(path, with_marks(text, find(Sheet(text)), usual))
    check_step(find, read(path), usual)
