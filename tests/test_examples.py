"""The examples in docstrings say what the code does."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from doctest import NORMALIZE_WHITESPACE, DocTestParser, DocTestRunner
from importlib import import_module
from pathlib import Path

import pytest

from tests.tour import PACKAGE, ROOT


def examples() -> Iterator[tuple[Path, str]]:
    """Yield the docstrings that hold examples, each with its file."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                said = ast.get_docstring(node) or ""
                if ">>> " in said:
                    yield path, said


EXAMPLES = list(examples())


def test_there_are_some() -> None:
    assert len(EXAMPLES) > 20


@pytest.mark.parametrize(("path", "said"), EXAMPLES, ids=[path.stem for path, _ in EXAMPLES])
def test_an_example_gives_what_it_says(path: Path, said: str) -> None:
    module = import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    told: list[str] = []
    case = DocTestParser().get_doctest(said, dict(vars(module)), path.stem, str(path), 0)
    DocTestRunner(optionflags=NORMALIZE_WHITESPACE).run(case, out=told.append)
    assert "".join(told) == ""
