"""The table of families: a row is all that there is to know, and nothing else names a family."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from reportparse import parse_report
from reportparse.check.check_report import check_report
from reportparse.markers.families import BY_NAME, LABEL, NUMBERED_LABEL, derived, names, rebuild
from reportparse.markers.family import Family, Shape
from reportparse.markers.numerals import SYSTEMS
from tests.pages import families as rows_of_page

ROOT = Path(__file__).parent.parent.parent
OTHER_WORDS = {
    "section": "the type of a node",
    "part": "what a template names in a message",
    "label": "a kind of families, and a form's or a list's own number",
    "bullet": "a kind of families, and a format of Word",
    "clause": "where a cue stands",
    "dash": "a suspicious character",
}
"""Names of families that are other words, too: such a constant is one where a family is compared with it or looked up by it."""
DATA = {
    "reportparse/markers/families.py": "the table",
    "reportparse/markers/numerals.py": "systems of numerals, some called as the families that use them",
    "tools/fuzz_inputs.py": "values for broken JSON",
    "tools/lost_breaks_pages.py": "what titles beyond doubt look like, to learn from",
}
"""Files whose constants may be names of families."""
SOURCES = sorted(path for folder in ("reportparse", "tools") for path in (ROOT / folder).rglob("*.py"))

STAR = Family(
    "star", "block", 5.5, "cjk", (6.0, 4.0, 3.0, 0.0, 0.0, 0.0), (Shape("※", r"{cjk}[、.]", "※一、"),), separator="、", named=("目",)
)  # fmt: skip
TEXT = """关于村级养老服务的调研报告
一、基本情况
全镇有十二个村，详见第二目，另见第九目。
※一、村庄分布
东片七个村，西片五个村。
※二.老年人口
六十岁以上的有三千人。
※四、服务站点
建成十二个站点。
二、下一步打算
继续推进。
"""


@contextmanager
def known(family: Family) -> Iterator[None]:
    """Let a family be known for a while."""
    BY_NAME[family.name] = family
    rebuild()
    try:
        yield
    finally:
        del BY_NAME[family.name]
        rebuild()


def test_a_family_is_added_by_its_row() -> None:
    with known(STAR):
        report = parse_report(TEXT)
        found = report.find(family="star")
        codes = {(violation.code, TEXT[violation.span.start : violation.span.end]) for violation in check_report(report)}
        assert f"| `star` | `※一、` | {STAR.kind} | {STAR.system} | 5.5 |" in rows_of_page()
        assert type(report).from_json(report.to_json()) == report
    assert [(node.marker.text, node.marker.ordinal, node.level) for node in found if node.marker] == [
        ("※一、", 1, 2), ("※二.", 2, 2), ("※四、", 4, 2),
    ]  # fmt: skip
    assert [node.heading.text for node in found if node.heading] == ["村庄分布", "老年人口", "服务站点"]
    assert {("FMT004", "※二."), ("NUM001", "※四、"), ("STR009", "第九目")} <= codes
    assert not any(code == "STR009" and words == "第二目" for code, words in codes)


def test_what_follows_from_the_rows_is_made_anew() -> None:
    with known(STAR):
        assert parse_report(TEXT).sections[0].children
    assert not any(node.marker for node in parse_report(TEXT).sections[0].children)


def test_derived_is_made_once() -> None:
    made: list[int] = []

    @derived
    def table() -> list[str]:
        made.append(len(BY_NAME))
        return names(lambda family: family.is_point)

    assert table() is table()
    with known(replace(STAR, kind="point")):
        assert "star" in table()
    assert "star" not in table()
    assert made == [len(BY_NAME), len(BY_NAME) + 1, len(BY_NAME)]


def _literals(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the constants of a file that name a family, with their lines."""
    tree = ast.parse(path.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value in BY_NAME and node.value not in OTHER_WORDS:
            yield node.lineno, str(node.value)
        asked = node.left if isinstance(node, ast.Compare) else node.value if isinstance(node, ast.Subscript) else None
        if asked is not None and _is_family(asked):
            for inside in ast.walk(node):
                if isinstance(inside, ast.Constant) and inside.value in OTHER_WORDS:
                    yield inside.lineno, str(inside.value)


def _is_family(asked: ast.expr) -> bool:
    """Return whether an expression is a family, its name, or the table of all."""
    written = ast.unparse(asked)
    return written.endswith((".family", ".family.name", "BY_NAME")) or written in ("family", "family.name")


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_family_is_named_outside_the_table(path: Path) -> None:
    if str(path.relative_to(ROOT)) not in DATA:
        assert list(_literals(path)) == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('family == "label"', ["label"]),
        ('node.marker.family in {"article", "clause"}', ["article", "clause"]),
        ('BY_NAME["bullet"]', ["bullet"]),
        ('TABLE = {"shi": 1}', ["shi"]),
        ('node.type == "section"', []),
        ('reading.family.kind == "label"', []),
    ],
)
def test_the_test_above_finds_names(code: str, found: list[str], tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text(code, "utf-8")
    assert sorted({name for _, name in _literals(tmp_path / "a.py")}) == found


def test_other_words_and_files_are_still_used() -> None:
    assert set(OTHER_WORDS) <= set(BY_NAME)
    assert all(list(_literals(ROOT / path)) for path in DATA)


def test_rows_name_only_what_there_is() -> None:
    for family in BY_NAME.values():
        assert {family.also, family.known_as} - {""} <= set(BY_NAME)
        assert {*family.holds, *family.opens} <= set(BY_NAME)
        assert family.system is None or family.system in SYSTEMS
        assert family.shapes
        assert len(family.evidence) == 6
        assert BY_NAME[family.known_as].known_as == "" if family.known_as else True


def test_levels_of_the_standard() -> None:
    levels = {family.standard: family.example for family in BY_NAME.values() if family.standard is not None}
    assert [levels[level] for level in sorted(levels)] == ["一、", "（一）", "1.", "（1）"]
    ranks = [
        BY_NAME[name].rank for name in sorted(names(lambda f: f.standard is not None), key=lambda n: BY_NAME[n].standard or 0)
    ]
    assert ranks == sorted(ranks)


def test_questions_that_a_row_answers() -> None:
    assert LABEL.is_plain_label
    assert not NUMBERED_LABEL.is_plain_label
    assert set(names(lambda family: not family.steps)) == {"sequence", "upper_lower"}
    assert set(names(lambda family: family.is_point)) == {"shi", "yao", "ze", "di", "qi", "sequence"}
    assert set(names(lambda family: family.counts_throughout)) < set(names(lambda family: family.runs_on))
