"""The public names, and what it costs to import them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import reportparse

NAMES = """
    ArgumentError Chunk ExtraError Finding InputError Limits Part Problem Recommendation Repair Report ReportParseError
    Section Settings Span Template WireError __version__ check_report parse_batch parse_file parse_report validate_outline
""".split()
COMMAND_ONLY = {"typer", "rich", "click", "pathspec", "tomllib"}
READERS = {"lxml", "pypdfium2", "selectolax", "yaml"}
HEAVY = {"regex", "pydantic", "json", "logging", "difflib", "multiprocessing", "numpy"}
ASKED_FOR = {
    "regex",
    "pydantic",
    "pydantic_core",
    "reportparse.wire",
    "difflib",
    "logging",
    "numpy",
    "statistics",
    "zipfile",
    "tempfile",
}
"""What a parse needs none of: JSON, the schema and a user's own families bring it."""
CODE = "import sys; before = set(sys.modules); {line}; print(*set(sys.modules) - before)"


def brought(line: str) -> set[str]:
    """Return the modules that an import brings in a new interpreter, by full name."""
    command = [sys.executable, "-c", CODE.format(line=line)]
    return set(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())


def test_the_names_are_these() -> None:
    assert sorted(reportparse.__all__) == sorted(NAMES)
    assert len(NAMES) <= 30
    assert dir(reportparse) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_there_with_a_docstring(name: str) -> None:
    value = getattr(reportparse, name)
    assert isinstance(value, str) or value.__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(reportparse, "nothing")  # noqa: B009


def test_every_error_is_of_one_family() -> None:
    for error in (reportparse.InputError, reportparse.ArgumentError, reportparse.WireError):
        assert issubclass(error, reportparse.ReportParseError)


def test_the_import_is_cheap() -> None:
    modules = brought("import reportparse")
    assert {module for module in modules if module.startswith("reportparse")} == {"reportparse"}
    assert not modules & (COMMAND_ONLY | READERS | HEAVY)


def test_parsing_imports_no_reader_and_no_command() -> None:
    modules = brought("from reportparse import parse_report, Report, Span; parse_report('一、工作')")
    assert "reportparse.pipeline" in modules
    assert not modules & (COMMAND_ONLY | READERS | ASKED_FOR)
    assert not [
        module for module in modules if module.startswith(("reportparse.cli", "reportparse.check", "reportparse.serializers"))
    ]


@pytest.mark.parametrize("asked", ["Report.to_json(report)", 'Report.from_json(\'{"source": {"text": ""}}\')'])
def test_json_brings_what_writes_and_reads_it(asked: str) -> None:
    assert "pydantic" in brought(f"from reportparse import parse_report, Report; report = parse_report(''); {asked}")


def test_what_needs_an_extra_names_it() -> None:
    code = "import sys; sys.modules['pyarrow'] = None\nimport reportparse\ntry: reportparse.parse_batch\nexcept reportparse.ExtraError as e: print(e)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert told == "parse_batch needs more libraries; in a checkout run pip install '.[batch]'\n"
    assert "pyarrow" not in brought("import reportparse; dir(reportparse)")


def test_it_is_typed() -> None:
    assert (Path(reportparse.__file__).parent / "py.typed").is_file()
