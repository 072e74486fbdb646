"""The tool that looks for backtracking finds what is known to be bad, and passes what is known to be good."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
BAD: tuple[tuple[str, str], ...] = (
    ("(a+)+b", "search"),
    (r"\s+$", "search"),
    (r"(?:[ ]{0,3}\S{1,12}){0,8}\Z", "match"),
    ("a*a*b", "match"),
    ("(x|xy)*z", "search"),
    ("(a|aa)+$", "match"),
    ("x*y", "scan"),
    ("<!--.*?-->", "finditer"),
    ("(?:ab)+c", "search"),
    (r"<(?:\s|<!--.*?-->)*x", "match"),
)
GOOD: tuple[tuple[str, str], ...] = (
    ("a+", "finditer"),
    ("a*b", "match"),
    ("(?:a++)+b", "match"),
    (r"(?<!\s)\s++$", "search"),
    (r"(?:[ ]{0,3}+\S{1,12}+){0,8}+\Z", "match"),
    (r"[^。]*(?:。|\Z)", "finditer"),
    (r"《[^《》\n]{2,80}》", "finditer"),
    (r"第\d{1,4}页", "scan"),
    (r".{0,90}页.{0,40}\Z", "match"),
)


def found(*patterns: tuple[str, str]) -> tuple[int, str]:
    """Return how the tool ends for some patterns and their uses, and what it prints."""
    asked = [word for pattern in patterns for word in ("--pattern", *pattern)]
    command = [sys.executable, str(ROOT / "tools/find_backtracking.py"), *asked]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


def test_bad_patterns_are_found() -> None:
    code, printed = found(*BAD)
    shown = [pattern for pattern, _ in BAD if any(line.startswith(f"{pattern!r}: ") for line in printed.splitlines())]
    assert (code, shown) == (1, [pattern for pattern, _ in BAD])


def test_a_line_names_use_growth_and_attack() -> None:
    _, printed = found((r"\s+$", "search"))
    assert re.match(r"'\\\\s\+\$': search, growth [\d.]+, '' \+ ' ' × n \+ '", printed), printed


def test_good_patterns_pass() -> None:
    code, printed = found(*GOOD)
    assert (code, len(printed.splitlines())) == (0, 1), printed
