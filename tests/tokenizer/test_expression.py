"""The one expression of all markers finds what their shapes find, each tried by itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.markers.families import BY_NAME, MACROS, SECONDS
from reportparse.markers.family import Shape
from reportparse.tokenizer.expression import apart, characters, compile_shapes

PATTERN, FAMILIES = compile_shapes(list(BY_NAME.values()))
SHAPES = [(family, shape) for family in BY_NAME.values() for shape in family.shapes if shape.first]
PIECES = [
    *(shape.example + shape.follows for _, shape in SHAPES),
    *(char for shape in dict.fromkeys(shape.first for _, shape in SHAPES) for char in shape.replace("-", "")),
    *"\n\n\n 　。，、.．：（）()是要则村管年个%/-",
]
"""Markers, the characters that they begin with, and what stands about them."""


def compiled(first: str, rest: str) -> re.Pattern[str]:
    """Return the expression of one shape."""
    for macro, meaning in MACROS.items():
        rest = rest.replace(macro, meaning)
    escaped = first[:-1] + r"\-" if first.endswith("-") else first
    return re.compile(f"[{escaped}](?:{rest})")


ROWS = [
    (family.name, compiled(first, shape.rest))
    for first in dict.fromkeys(shape.first for _, shape in SHAPES)
    for family, shape in SHAPES
    if shape.first == first
]
"""The shapes in the order in which they are tried at one place: by class of first characters, then by family."""


def plainly(text: str) -> list[tuple[int, int, str]]:
    """Return what the first of the shapes finds that finds anything, place by place."""
    found, place = [], 0
    while place < len(text):
        hits = ((name, pattern.match(text, place)) for name, pattern in ROWS)
        name, hit = next(((name, hit) for name, hit in hits if hit), ("", None))
        if hit is not None:
            found.append((place, hit.end(), name))
        place = hit.end() if hit is not None else place + 1
    return found


def together(text: str) -> list[tuple[int, int, str]]:
    """Return what the one expression finds."""
    return [(hit.start(), hit.end(), FAMILIES[(hit.lastindex or 1) - 1].name) for hit in PATTERN.finditer(text)]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_the_expression_finds_what_the_shapes_find(text: str) -> None:
    assert together(text) == plainly(text)


@pytest.mark.parametrize("shape", [shape for _, shape in SHAPES], ids=lambda shape: shape.example)
def test_the_expression_finds_each_example(shape: Shape) -> None:
    text = f"\n{shape.example}{shape.follows}甲"
    assert together(text) == plainly(text) != []


@pytest.mark.parametrize(("first", "seconds"), SECONDS.items())
def test_no_shape_goes_on_otherwise_than_is_said(first: str, seconds: str) -> None:
    others = [chr(code) for code in range(0x10000) if not re.match(f"[{seconds}]", chr(code)) and not 0xD800 <= code < 0xE000]
    patterns = [compiled(first, shape.rest) for _, shape in SHAPES if shape.first == first]
    assert len(others) > 60_000 and len(patterns) > 3
    for tail in ("", " ", "\n", "是", "要求", "、", "，甲", "则", "."):
        text = "".join(f"\n{first[0]}{other}{tail}" for other in others)
        assert not any(pattern.search(text) for pattern in patterns)


def test_groups_of_first_characters_share_none() -> None:
    firsts = {shape.first: [shape] for _, shape in SHAPES}
    groups = apart(firsts)
    assert sorted(first for group in groups for first in group) == sorted(firsts)
    chars = [set().union(*map(characters, group)) for group in groups]
    assert sum(map(len, chars)) == len(set().union(*chars))
