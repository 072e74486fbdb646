"""The public names, and what it costs to import them."""

from __future__ import annotations

import ast
import inspect
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import get_args, get_type_hints

import pytest

import reportparse
from reportparse import errors as errors_module

NAMES = """
    AnyNode ArgumentError ArgumentTypeError Block Chunk Deadline Edit Entry Evidence ExtraError Finding Fix Heading
    InputError Instrument Language Level Limits Link Marker Node OwnFamily Paragraph Part PartKind Place Placed
    Problem Quantity Quote Recommendation Repair Report ReportParseError Role RowKind Section Settings SourceText Span
    Template UnknownNodeError Violation WireError __version__ arrow_table check_report pandas_frame parse_batch parse_file
    parse_report polars_frame record_batches rows_of validate_outline
""".split()
ALIASES = {"AnyNode", "Language", "Level", "PartKind", "Role", "RowKind"}
"""Names of types that are made of others, which no docstring can be given."""
COMMAND_ONLY = {"click", "pathspec", "tomllib"}
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
    assert dir(reportparse) == sorted(NAMES)


def test_a_type_checker_sees_the_same_names_at_the_same_homes() -> None:
    tree = ast.parse(Path(reportparse.__file__).read_text("utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    seen = {
        alias.asname: f"{part.module}.{alias.name}"
        for part in block.body
        if isinstance(part, ast.ImportFrom)
        for alias in part.names
    }
    assert seen == {name: f"reportparse.{home}.{name}" for name, home in reportparse._HOMES.items()}


@pytest.mark.parametrize("name", NAMES)
def test_every_name_is_there_with_a_docstring(name: str) -> None:
    value = getattr(reportparse, name)
    assert isinstance(value, str) or written_doc(value) or (name in ALIASES and get_args(value))


def written_doc(value: object) -> str | None:
    """Return a docstring that somebody wrote: a dataclass without one is given its signature."""
    assert inspect.isclass(value) or inspect.isfunction(value) or get_args(value)
    if not inspect.isclass(value):
        return value.__doc__
    node = ast.parse(textwrap.dedent(inspect.getsource(value))).body[0]
    assert isinstance(node, ast.ClassDef)
    return ast.get_docstring(node)


def classes_in(hint: object) -> set[type]:
    """Return the classes of ours that a type is made of."""
    parts = hint if isinstance(hint, list) else get_args(hint)
    inner = {found for part in parts for found in classes_in(part)}
    ours = isinstance(hint, type) and hint.__module__.startswith("reportparse.") and not hint.__name__.startswith("_")
    return inner | {hint} if ours and isinstance(hint, type) else inner


def hints_of(value: Callable[..., object]) -> dict[str, object]:
    """Return the types of what a function takes and gives, or those of a class's fields."""
    libraries = {"pd": import_module("pandas"), "pl": import_module("polars"), "pa": import_module("pyarrow")}
    # what a module imports for types alone is a library's or public
    return get_type_hints(value, localns={name: getattr(reportparse, name) for name in NAMES} | libraries)


def signatures_of(value: object) -> Iterator[Callable[..., object]]:
    """Yield what has a signature: a function, or a class with its public methods and properties."""
    if not isinstance(value, type):
        if callable(value) and hasattr(value, "__annotations__"):
            yield value
        return
    yield value
    for owner in value.__mro__:
        for name, member in vars(owner).items() if owner.__module__.startswith("reportparse.") else ():
            member = member.fget if isinstance(member, property) else getattr(member, "__func__", member)
            if inspect.isfunction(member) and (not name.startswith("_") or name == "__getitem__"):
                yield member


def taken_and_given(value: object) -> set[type]:
    """Return the classes of ours that a public name takes or gives."""
    return {found for part in signatures_of(value) for hint in hints_of(part).values() for found in classes_in(hint)}


@pytest.mark.parametrize("name", NAMES)
def test_what_a_public_name_takes_and_gives_is_public(name: str) -> None:
    public = {getattr(reportparse, other) for other in NAMES if isinstance(getattr(reportparse, other), type)}
    assert taken_and_given(getattr(reportparse, name)) - public == set()


def test_the_signatures_are_seen() -> None:
    assert {reportparse.Limits, reportparse.Report, reportparse.OwnFamily} <= taken_and_given(reportparse.parse_file)
    assert {reportparse.SourceText, reportparse.Finding, reportparse.Problem} <= taken_and_given(reportparse.Report)
    assert {reportparse.Place, reportparse.Placed} <= taken_and_given(reportparse.SourceText)


def test_nothing_else_is_public() -> None:
    functions = {name for name in NAMES if inspect.isfunction(getattr(reportparse, name))}
    classes: set[type] = set()
    waiting: list[object] = [getattr(reportparse, name) for name in functions]
    while waiting:
        fresh = taken_and_given(waiting.pop()) - classes
        classes |= fresh
        waiting += fresh
    errors = {value for value in vars(errors_module).values() if inspect.isclass(value) and issubclass(value, Exception)}
    known = functions | {value.__name__ for value in classes | errors} | ALIASES
    assert set(NAMES) - known == {"Node", "__version__"}


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(reportparse, "nothing")  # noqa: B009


def test_every_error_is_of_one_family() -> None:
    errors = [value for value in vars(errors_module).values() if inspect.isclass(value) and issubclass(value, Exception)]
    assert len(errors) >= 7
    for error in errors:
        assert issubclass(error, reportparse.ReportParseError)
        assert getattr(reportparse, error.__name__) is error


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
