"""The house rules that a reader relies on: imports run downward only, files and functions stay small."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "reportparse"
LAYERS = [
    {"__main__"},
    {"cli"},
    {"server"},
    {"batch", "check", "integrations", "serializers"},
    {"pipeline"},
    {"emit"},
    {"links"},
    {"fields"},
    {"points"},
    {"roles"},
    {"parts"},
    {"parser"},
    {"draft"},
    {"tokenizer"},
    {"clean"},
    {"readers"},
    {"report"},
    {"find_node"},
    {"wire"},
    {"wire_faults"},
    {"texts"},
    {"model"},
    {"labels", "papers"},
    {"markers"},
    {"source"},
    {
        "arguments",
        "cohesion",
        "data_file",
        "errors",
        "limits",
        "median",
        "runs",
        "messages",
        "patterns",
        "plain",
        "refusals",
        "replace_file",
        "signs",
        "splice",
        "timeout",
        "trim",
        "visible",
    },
]
"""From top to bottom; a module may import its own layer and those below."""
RANKS = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}
SIDEWAYS = {
    ("serializers", "check"),
    ("batch", "check"),
    ("batch", "serializers"),
    ("integrations", "check"),
    ("integrations", "serializers"),
}
"""Imports inside the layer of several packages that are allowed."""
HANDS_OVER = {("report", "serializers")}
"""Imports upward that are allowed inside functions and for types: a method of a report may hand it to what writes it, when it is called."""
LONGEST_FILE = 500
LONGEST_FUNCTION = 80
MODULES = sorted(PACKAGE.rglob("*.py"))
FILES = sorted(path for part in ("reportparse", "tests", "tools") for path in (ROOT / part).rglob("*.py"))
ALONE = {
    "click": "cli",
    **dict.fromkeys(("langchain_core", "langchain_text_splitters", "llama_index", "haystack"), "integrations"),
}
"""Libraries that one package alone may import."""


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def part_of(module: Path) -> str:
    """Return the package or top module that a file belongs to."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(module: Path) -> Iterator[str]:
    """Yield the dotted names of all that a file imports, also inside functions and for types alone."""
    yield from imported(ast.parse(module.read_text("utf-8")), module)


def handed_over(module: Path) -> set[str]:
    """Return the dotted names that a file imports inside functions, or for types alone."""
    inner = [
        node for node in ast.walk(ast.parse(module.read_text("utf-8"))) if isinstance(node, ast.FunctionDef) or is_for_types(node)
    ]
    return {dotted for part in inner for dotted in imported(part, module)}


def is_for_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def imported(tree: ast.AST, module: Path) -> Iterator[str]:
    """Yield the dotted names that a part of a file imports."""
    for statement in ast.walk(tree):
        if isinstance(statement, ast.Import):
            yield from (alias.name for alias in statement.names)
        elif isinstance(statement, ast.ImportFrom):
            assert statement.level == 0, f"{name(module)} imports relatively"
            yield from (f"{statement.module}.{alias.name}" for alias in statement.names)


@pytest.mark.parametrize("module", [path for path in MODULES if part_of(path) != "__init__"], ids=name)
def test_imports_run_downward(module: Path) -> None:
    part = part_of(module)
    assert part in RANKS, f"{part} has no layer"
    for dotted in imports(module):
        if not dotted.startswith("reportparse."):
            continue
        other = dotted.split(".")[1]
        if other == "__version__":
            continue
        assert other in RANKS, f"{name(module)} imports {other}, which has no layer: import the module that defines it"
        if (part, other) in HANDS_OVER and dotted in handed_over(module):
            continue
        beside = RANKS[other] == RANKS[part] and (len(LAYERS[RANKS[part]]) == 1 or other == part or part not in PACKAGES)
        assert RANKS[other] > RANKS[part] or beside or (part, other) in SIDEWAYS, f"{part} imports {other}"


PACKAGES = {path.name for path in PACKAGE.iterdir() if path.is_dir()}


@pytest.mark.parametrize("module", MODULES, ids=name)
def test_the_command_alone_brings_its_libraries(module: Path) -> None:
    for dotted in imports(module):
        owner = ALONE.get(dotted.partition(".")[0])
        assert owner is None or part_of(module) == owner, f"{name(module)} imports {dotted}"


@pytest.mark.parametrize("path", FILES, ids=name)
def test_files_and_functions_are_short(path: Path) -> None:
    text = path.read_text("utf-8")
    assert text.count("\n") < LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            assert lines <= LONGEST_FUNCTION, f"{node.name} has {lines} lines"


def test_most_functions_are_very_short() -> None:
    lengths = sorted(
        (node.end_lineno or node.lineno) - node.lineno + 1
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef)
    )
    assert lengths[len(lengths) // 2] <= 15
    assert lengths[len(lengths) * 9 // 10] <= 35


def test_every_module_says_what_it_is() -> None:
    for module in MODULES:
        assert ast.get_docstring(ast.parse(module.read_text("utf-8"))), name(module)
