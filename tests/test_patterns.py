"""Patterns are compiled when they are first used, and are then what `re.compile` gives; of many words the longest is found."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.patterns import METHODS, lazy, words_pattern

WORDS = st.lists(st.text("甲乙丙", min_size=1, max_size=4), min_size=1, max_size=8, unique=True)

IMPORTS = """
import pkgutil, re, sys
compiled, compile_now = [], re._compiler.compile
def seen(pattern, flags=0):
    frame = sys._getframe(1)
    while frame and frame.f_globals["__name__"] in ("re", "reportparse.patterns"):
        frame = frame.f_back
    if frame and frame.f_globals["__name__"].startswith("reportparse."):
        compiled.append(frame.f_globals["__name__"])
    return compile_now(pattern, flags)
re._compiler.compile = seen
import reportparse
for module in pkgutil.walk_packages(reportparse.__path__, "reportparse."):
    if not module.name.endswith("__main__"):
        __import__(module.name)
print(len([name for name in sys.modules if name.startswith("reportparse.")]), *compiled)
"""


def test_importing_compiles_nothing() -> None:
    """Whatever is imported: a pattern of Chinese signs takes a millisecond, and there are three hundred."""
    done = subprocess.run([sys.executable, "-c", IMPORTS], capture_output=True, text=True, check=True)
    modules, *compiled = done.stdout.split()
    assert int(modules) > 200
    assert not compiled


def test_it_compiles_once_at_the_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counted(pattern: str, flags: int) -> re.Pattern[str]:
        asked.append(pattern)
        return compile_now(pattern, flags)

    compile_now = re.compile
    monkeypatch.setattr(re, "compile", counted)
    digits = lazy("[0-9]+")
    assert digits.pattern == "[0-9]+"
    assert not asked
    for _ in range(3):
        assert digits.search("第12条") is not None
        assert digits.findall("12个县34个乡") == ["12", "34"]
    assert asked == ["[0-9]+"]


@pytest.mark.parametrize("method", METHODS)
def test_every_method_is_that_of_the_pattern(method: str) -> None:
    late, now = lazy("(?P<figure>[0-9])县", re.IGNORECASE), re.compile("(?P<figure>[0-9])县", re.IGNORECASE)
    arguments = ("乡", "1县2县") if method in ("sub", "subn") else ("1县2县",)
    shown = [str(getattr(pattern, method)(*arguments)) for pattern in (late, now)]
    assert re.sub("0x[0-9a-f]+", "", shown[0]) == re.sub("0x[0-9a-f]+", "", shown[1])
    assert (late.groupindex, late.groups, late.flags) == (now.groupindex, now.groups, now.flags)


def test_a_wrong_pattern_says_so_when_it_is_used() -> None:
    wrong = lazy("(")
    with pytest.raises(re.error):
        wrong.match("")


def test_what_it_has_not_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        lazy("a").nothing  # type: ignore[attr-defined]  # noqa: B018
    with pytest.raises(AttributeError):
        lazy("a").__nothing__  # type: ignore[attr-defined]  # noqa: B018


@given(WORDS, st.text("甲乙丙丁", max_size=12))
def test_the_longest_word_wins(words: list[str], text: str) -> None:
    found = re.compile(words_pattern(words)).search(text)
    places = [(at, word) for at in range(len(text)) for word in words if text.startswith(word, at)]
    first = min((at for at, _ in places), default=None)
    assert (found.start() if found else None) == first
    if found is not None:
        assert found.group() == max((word for at, word in places if at == first), key=len)
