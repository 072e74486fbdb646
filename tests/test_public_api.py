"""The public names, and what it costs to import them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import reportparse
from reportparse.errors import ArgumentError

NAMES = """
    Finding InputError Limits Problem Recommendation Repair Report ReportParseError Section
    Span WireError __version__ check_report parse_file parse_report validate_outline
""".split()
COMMAND_ONLY = {"typer", "rich", "click"}
CODE = """
import sys, time
began = time.process_time()
{line}
print(time.process_time() - began, *sys.modules)
"""


def measure(line: str) -> tuple[float, set[str]]:
    """Return the processor's seconds that an import takes in a new interpreter, and the modules it brings."""
    command = [sys.executable, "-c", CODE.format(line=line)]
    seconds, *modules = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    return float(seconds), {module.partition(".")[0] for module in modules}


def test_the_names_are_these() -> None:
    assert sorted(reportparse.__all__) == sorted(NAMES)
    assert len(NAMES) <= 16
    assert dir(reportparse) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_there_with_a_docstring(name: str) -> None:
    value = getattr(reportparse, name)
    assert isinstance(value, str) or value.__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(reportparse, "nothing")  # noqa: B009


def test_every_error_is_of_one_family() -> None:
    for error in (reportparse.InputError, ArgumentError, reportparse.WireError):
        assert issubclass(error, reportparse.ReportParseError)


@pytest.mark.parametrize(
    ("line", "limit"), [("import reportparse", 0.05), ("from reportparse import parse_report, Report, Span", 0.5)]
)
def test_the_import_is_cheap(line: str, limit: float) -> None:
    measured = [measure(line) for _ in range(5)]
    assert min(seconds for seconds, _ in measured) < limit
    assert not measured[0][1] & COMMAND_ONLY


def test_it_is_typed() -> None:
    assert (Path(reportparse.__file__).parent / "py.typed").is_file()
