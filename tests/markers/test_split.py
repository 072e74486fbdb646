"""Written markers are taken apart, and their numerals written with another value in the same dress."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportparse.markers.families import BY_NAME
from reportparse.markers.family import Family
from reportparse.markers.numerals import SYSTEMS, System, parse_numeral
from reportparse.markers.split import rewrite, split, split_inserted

COUNTED = [family for family in BY_NAME.values() if family.system and family.steps]


@pytest.mark.parametrize("family", COUNTED, ids=lambda family: family.name)
def test_every_shape_is_taken_apart(family: Family) -> None:
    for shape in family.shapes:
        marker = shape.example.rstrip("，" if family.is_point else "")
        system: System = family.system or "arabic"
        parts = split(system, marker)
        assert parts is not None
        assert "".join(parts) == marker
        assert parse_numeral(system, parts.numeral)


@pytest.mark.parametrize(
    ("system", "marker", "parts"),
    [
        ("cjk", "（ 二 ）", ("（ ", "二", " ）")), ("cjk", "第十一條", ("第", "十一", "條")), ("cjk", "㈤", ("", "㈤", "")),
        ("cjk", "建议三：", ("建议", "三", "：")), ("arabic", "1.2.3", ("1.2.", "3", "")), ("arabic", "０３．", ("", "０３", "．")),
        ("roman", "iv)", ("", "iv", ")")), ("formal", "贰、", ("", "贰", "、")), ("cjk", "一千零二条", ("", "一千零二", "条")),
    ],
)  # fmt: skip
def test_parts(system: System, marker: str, parts: tuple[str, str, str]) -> None:
    assert split(system, marker) == parts


@pytest.mark.parametrize(("system", "marker"), [("sequence", "首先"), ("cjk", "1."), ("arabic", "一、"), ("cjk", "")])
def test_what_has_no_numeral(system: System, marker: str) -> None:
    assert split(system, marker) is None


@pytest.mark.parametrize(
    ("system", "numeral", "value", "written"),
    [
        ("cjk", "三", 12, "十二"), ("cjk", "㈢", 4, "㈣"), ("arabic", "③", 5, "⑤"), ("arabic", "03", 12, "12"), ("arabic", "03", 4, "04"),
        ("arabic", "３", 12, "１２"), ("arabic", "０３", 4, "０４"), ("roman", "iii", 4, "iv"), ("roman", "III", 4, "IV"), ("roman", "Ⅲ", 4, "Ⅳ"),
        ("latin", "c", 4, "d"), ("formal", "叁", 10, "拾"),
    ],
)  # fmt: skip
def test_the_dress_is_kept(system: System, numeral: str, value: int, written: str) -> None:
    assert rewrite(system, numeral, value) == written


@pytest.mark.parametrize(
    ("system", "numeral", "value"),
    [("arabic", "⑳", 21), ("latin", "a", 27), ("roman", "i", 40), ("cjk", "一", 10000), ("cjk", "㈩", 11)],
)
def test_what_cannot_be_written_is_none(system: System, numeral: str, value: int) -> None:
    assert rewrite(system, numeral, value) is None


@given(st.sampled_from(sorted(name for name, row in SYSTEMS.items() if row.steps)), st.text(max_size=12))
def test_any_text_has_parts_or_none(system: System, text: str) -> None:
    parts = split(system, text)
    assert parts is None or "".join(parts) == text


@pytest.mark.parametrize(
    ("marker", "parts"),
    [
        ("第十七条之一", ("第十七", "条之", "一", "")), ("第28条之1", ("第28", "条之", "1", "")), ("第 28-1 條", ("第 28", "-", "1", " 條")),
        ("第一百二十条 之二", ("第一百二十", "条 之", "二", "")), ("第三章之一", ("第三", "章之", "一", "")), ("第２８－１條", ("第２８", "－", "１", "條")),
    ],
)  # fmt: skip
def test_parts_that_were_put_in(marker: str, parts: tuple[str, str, str, str]) -> None:
    assert split_inserted(marker) == parts


@pytest.mark.parametrize("marker", ["第十七条", "第28條", "一、", "1.1", "第一部分", "第十七条之"])
def test_parts_that_were_not_put_in(marker: str) -> None:
    assert split_inserted(marker) is None
