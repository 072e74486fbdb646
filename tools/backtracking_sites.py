"""Finds every pattern of the project: what it compiles, watched, and every call that could compile one, in its code."""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportparse import patterns

ROOT = Path(__file__).parent.parent
FOLDERS = (ROOT / "reportparse", ROOT / "tools")
METHODS = frozenset({"match", "fullmatch", "search", "finditer", "findall", "sub", "subn", "split"})
ENGINES = frozenset({"re", "regex", "sre_compile", "fnmatch"})
ATTACKED = frozenset({"reportparse/markers/attacks.py", "reportparse/markers/own_patterns.py", "reportparse/patterns.py"})
"""Files that take patterns of others apart, compile those of users behind the same attacks, or compile for all others."""
TIMED = frozenset({"reportparse/check/path_patterns.py", "reportparse/markers/own_patterns.py"})
"""Files that may use `regex`: their patterns are users' own, and stop in time."""
HARMLESS = frozenset({"escape", "Match", "Pattern", *(name for name in dir(re) if name.isupper())})
"""What of `re` compiles nothing."""
LATE = patterns.lazy.__name__
"""What compiles at the first use; while patterns are watched, at once."""
ANYWHERE = "finditer"
"""How a pattern is taken to be used where that cannot be told."""
HANDED_ON = "handed on"
TO_THE_END = frozenset({"finditer", "findall", "sub", "subn", "split"})
SAME = TO_THE_END | {"search"}
"""What costs as much as `finditer`, or less."""


@dataclass(slots=True)
class Site:
    """A call in the code that compiles a pattern."""

    file: Path
    first: int
    last: int
    method: str
    """`compile`, or the function of `re` that uses the pattern at once."""
    literal: str | bytes | None
    """The pattern, where it stands in the call itself."""
    name: str | None
    """What it is bound to, at the level of the module."""
    patterns: list[re.Pattern[Any]] = field(default_factory=list)
    """What was compiled there."""
    uses: set[str] = field(default_factory=set)
    """By which methods it was seen to be used."""

    @property
    def where(self) -> str:
        """Where it stands, as an editor opens it."""
        return f"{self.file.relative_to(ROOT)}:{self.first}"


class Watched:
    """A compiled pattern that remembers how it is used."""

    def __init__(self, pattern: re.Pattern[Any], site: Site) -> None:
        self._pattern, self._site = pattern, site

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._pattern, name)
        if name not in METHODS:
            return method

        def used(*arguments: Any, **options: Any) -> Any:
            self._site.uses.add(use_of(name, len(arguments)))
            return method(*arguments, **options)

        return used


def use_of(method: str, arguments: int) -> str:
    """Return how a method with some arguments goes over a text: a match from a place on may be tried at each."""
    return "scan" if method in ("match", "fullmatch") and arguments == 2 else method


def find_sites() -> list[Site]:
    """Return all calls that compile, from the code alone.

    Raises:
        SystemExit: a file gets at an engine of patterns in a way that cannot be followed.
    """
    return [site for folder in FOLDERS for file in sorted(folder.rglob("*.py")) for site in _sites_of(file)]


def _sites_of(file: Path) -> Iterator[Site]:
    if file.name.startswith(("backtracking_", "find_backtracking")) or str(file.relative_to(ROOT)) in ATTACKED:
        return
    tree = ast.parse(file.read_text("utf-8"))
    names = {id(node.value): node.targets[0] for node in tree.body if isinstance(node, ast.Assign)}
    for node in ast.walk(tree):
        _refuse_hidden(node, file)
        method = _compiles(node) if isinstance(node, ast.Call) else None
        if not isinstance(node, ast.Call) or method is None:
            continue
        first = node.args[0] if node.args else None
        bound = names.get(id(node))
        yield Site(
            file,
            node.lineno,
            node.end_lineno or node.lineno,
            method,
            first.value if isinstance(first, ast.Constant) and isinstance(first.value, str | bytes) else None,
            bound.id if isinstance(bound, ast.Name) else None,
        )


def _compiles(call: ast.Call) -> str | None:
    """Return by which function of `re` a call compiles, now or later; None where it does not."""
    if isinstance(call.func, ast.Name):
        return "compile" if call.func.id == LATE else None
    known = isinstance(call.func, ast.Attribute) and _is_re(call.func.value) and call.func.attr not in HARMLESS
    return call.func.attr if isinstance(call.func, ast.Attribute) and known else None


def _is_re(node: ast.AST) -> bool:
    return isinstance(node, ast.Name) and node.id == "re"


def _refuse_hidden(node: ast.AST, file: Path) -> None:
    """Stop where patterns could be compiled unseen."""
    hidden = isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] in ENGINES
    if isinstance(node, ast.Import):
        engines = [alias for alias in node.names if alias.name.partition(".")[0] in ENGINES]
        timed = str(file.relative_to(ROOT)) in TIMED
        hidden = any((alias.name != "re" and not (timed and alias.name == "regex")) or alias.asname for alias in engines)
    if hidden:
        raise SystemExit(
            f"{file.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}: say `import re`; other patterns are not watched"
        )


def watch(sites: list[Site]) -> None:
    """Remember what `re` compiles for the sites from now on, and how it is used."""
    by_file: dict[str, list[Site]] = {}
    for site in sites:
        by_file.setdefault(str(site.file), []).append(site)

    def site_of() -> Site | None:
        frame = sys._getframe(2)  # noqa: SLF001 -- the only way to see the caller without the cost of a traceback
        near = by_file.get(frame.f_code.co_filename, [])
        return next((site for site in near if site.first <= frame.f_lineno <= site.last), None)

    compile_pattern = re.compile

    def compiled(pattern: Any, flags: int = 0) -> Any:
        found, site = compile_pattern(pattern, flags), site_of()
        if site is None:
            return found
        site.patterns.append(found)
        return Watched(found, site)

    def function(name: str) -> Callable[..., Any]:
        original = getattr(re, name)

        def called(pattern: Any, *arguments: Any, **options: Any) -> Any:
            if site := site_of():
                site.patterns.append(compile_pattern(pattern, options.get("flags", 0)))
                site.uses.add(name)
            return original(pattern, *arguments, **options)

        return called

    for name in METHODS:
        setattr(re, name, function(name))
    re.compile = patterns.lazy = compiled


def import_all() -> None:
    """Import every module of the project that compiles patterns, or may."""
    for file in sorted((ROOT / "reportparse").rglob("*.py")):
        if file.name != "__main__.py":
            importlib.import_module(".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"))
    for file in sorted(ROOT.glob("tools/lost_breaks_*.py")):
        importlib.import_module(file.stem)


def read_uses(sites: list[Site]) -> None:
    """Add how the code uses each pattern that has a name; one that is handed on may be used in any way."""
    trees = {file: ast.parse(file.read_text("utf-8")) for folder in FOLDERS for file in sorted(folder.rglob("*.py"))}
    for site in sites:
        named = {
            use for file, tree in trees.items() if site.name and _knows(file, tree, site) for use in _uses_of(site.name, tree)
        }
        # one that is handed on is used as it was seen to be
        site.uses |= named - {HANDED_ON} or ({ANYWHERE} if HANDED_ON in named and not site.uses else set())
        if site.uses & TO_THE_END:
            site.uses = (site.uses - SAME) | {ANYWHERE}


def _knows(file: Path, tree: ast.Module, site: Site) -> bool:
    """Return whether a module defines or imports the name of a site."""
    module = ".".join(site.file.relative_to(ROOT).with_suffix("").parts)
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module == module and any(name.name == site.name for name in node.names):
            return True
        if file == site.file and isinstance(node, ast.Assign) and node.lineno <= site.first <= (node.end_lineno or 0):
            return any(isinstance(target, ast.Name) and target.id == site.name for target in node.targets)
    return False


def _uses_of(name: str, tree: ast.Module) -> Iterator[str]:
    known: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and _is_name(node.func.value, name):
            known.add(id(node.func.value))
            if node.func.attr in METHODS:
                yield use_of(node.func.attr, len(node.args))
        elif _is_name(node, name) and id(node) not in known and isinstance(getattr(node, "ctx", None), ast.Load):
            yield HANDED_ON


def _is_name(node: ast.AST, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
