"""The signs of writing: what each set holds, and that no other set repeats it."""

from __future__ import annotations

import ast
import re
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse import signs

PACKAGE = Path(__file__).parent.parent / "reportparse"
SETS = {name: value for name, value in vars(signs).items() if name.isupper() and isinstance(value, str)}


@pytest.mark.parametrize("name", SETS)
def test_no_sign_stands_twice_in_a_set(name: str) -> None:
    assert len(set(SETS[name])) == len(SETS[name])


def test_no_two_sets_are_the_same() -> None:
    assert [pair for pair in combinations(SETS, 2) if set(SETS[pair[0]]) == set(SETS[pair[1]])] == []


@pytest.mark.parametrize("name", [name for name in SETS if name not in ("OPENERS", "ALL_CLOSERS")])
def test_sets_fit_into_a_character_class(name: str) -> None:
    inside = re.compile(f"[{SETS[name]}]")
    assert all((inside.fullmatch(sign) is not None) == (sign in SETS[name]) for sign in "".join(SETS.values()) + "一a1-^")


def test_sets_grow_as_their_lines_say() -> None:
    assert set(signs.STOPS) < set(signs.STOPS_OR_COLON) < set(signs.ANY_STOPS) < set(signs.LINE_STOPS)
    assert set(signs.CLAUSE_STOPS) < set(signs.CLAUSE_OR_QUESTION_STOPS) < set(signs.INNER)
    assert set(signs.CLOSING_QUOTES) < set(signs.AFTER_STOP) < set(signs.CLOSERS) < set(signs.ALL_CLOSERS)
    assert set(signs.CLOSES_HEADING) - set(signs.BEHIND_HEADING) == {"."}
    assert set(signs.BEHIND_HEADING) - set(signs.CLOSES_HEADING) == {"\r"}
    assert set(signs.DASHES) < set(signs.HYPHENS)
    assert set(signs.DASHES) < set(signs.RULES)


def test_widths_are_inverse_and_keep_offsets() -> None:
    assert signs.FIGURES.translate(signs.WIDE_FIGURES).translate(signs.NARROW_FIGURES) == signs.FIGURES
    text = "(a),;:!?1"
    assert signs.full_width(text) == "（a），；：！？1"


@pytest.mark.parametrize("end", [*signs.LINE_ENDS, "\r\n"])
def test_every_line_end_is_one(end: str) -> None:
    even = signs.with_line_feeds(f"一{end}二{end}{end}三\n{end}")
    assert even.split() == ["一", "二", "三"]
    assert even.replace("\r\n", "\n") == "一\n二\n\n三\n\n"
    assert len(even) == len(f"一{end}二{end}{end}三\n{end}")


def test_pairs_and_brackets() -> None:
    assert all(len(one) == len(two) == 1 and one != two for one, two in signs.PAIRS.items())
    assert {signs.ROUND[bracket] for bracket in "(﹙〔【［"} == {"（"}
    assert {signs.ROUND[bracket] for bracket in ")﹚〕】］"} == {"）"}


def _constants() -> list[tuple[str, str]]:
    """Return the plain strings that modules give a name, each with its module."""
    out = []
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Assign | ast.AnnAssign) and path.name != "signs.py":
                value = node.value.args[0] if isinstance(node.value, ast.Call) and len(node.value.args) == 1 else node.value
                if isinstance(value, ast.Constant) and isinstance(value.value, str) and len(value.value) > 2:
                    out.append((str(path.relative_to(PACKAGE)), value.value))
    return out


def test_no_module_names_a_set_again() -> None:
    known = {frozenset(value) for value in SETS.values() if len(value) > 2}
    sets = [(path, value) for path, value in _constants() if len(set(value)) == len(value)]
    assert [(path, value) for path, value in sets if frozenset(value.removeprefix("[").removesuffix("]")) in known] == []


@given(st.text(alphabet="一，,；;：:？?！!（(）)a。"))
def test_signs_are_widened_one_by_one_wherever_they_stand(text: str) -> None:
    assert signs.full_width(text) == "".join(map(signs.full_width, text))
