"""The annex note of an official paper, and the annexes in its text."""

from __future__ import annotations

import pytest

from reportparse import parse_report
from reportparse.check.context import Context
from reportparse.check.rules.doc.annexes import entries, note_and_annexes, notes
from tests.check.rules.doc.papers import FIRST, NOTE, SECOND, codes, mended, paper


def named(note: str) -> list[tuple[int | None, str]]:
    """Return what a note names."""
    context = Context(parse_report(paper(note=note)))
    found = [entry for part, head in notes(context) for entry in entries(context, part, head)]
    return [(entry.ordinal, context.text[entry.name.start : entry.name.end]) for entry in found]


@pytest.mark.parametrize(
    ("note", "names"),
    [
        (NOTE, [(1, "农村供水工程名录"), (2, "管水员岗位职责")]),
        ("附件：农村供水工程名录\n", [(None, "农村供水工程名录")]),
        ("附件：1.工程名录2.岗位职责\n", [(1, "工程名录"), (2, "岗位职责")]),
        ("附件：（1）工程名录\n（2）岗位职责\n", [(1, "工程名录"), (2, "岗位职责")]),
        ("附件：一、工程名录\n", [(1, "工程名录")]),
        ("附件：1）工程名录 2）岗位职责\n", [(1, "工程名录"), (2, "岗位职责")]),
        ("附件：（一）工程名录（二）岗位职责\n", [(1, "工程名录"), (2, "岗位职责")]),
        ("附件：1.工程名录（2）\n2.岗位职责\n", [(1, "工程名录（2）"), (2, "岗位职责")]),
        ("附件：1.第2.1版名录\n2.岗位职责\n", [(1, "第2.1版名录"), (2, "岗位职责")]),
    ],
)
def test_what_a_note_names(note: str, names: list[tuple[int | None, str]]) -> None:
    assert named(note) == names


@pytest.mark.parametrize(
    ("note", "found", "fixed"),
    [
        ("附件：1．工程名录\n2．岗位职责\n", [], []),
        ("附件：（1）工程名录\n（2）岗位职责\n", ["DOC006"] * 2, [True] * 2),
        ("附件：一、工程名录\n", ["DOC006"], [False]),
        ("附件：1、2023年工程名录\n2、岗位职责\n", ["DOC006"] * 2, [True, True]),
        ("附件：1）工程名录 2）岗位职责\n", ["DOC006"] * 2, [True, True]),
        ("附件：1.工程名录、2.岗位职责\n", ["DOC007"], [False]),
        ("附件：工程名录。\n", ["DOC007"], [True]),
        ("附件：1.工程名录（试行）\n2.岗位职责等\n", [], []),
    ],
)
def test_the_form_of_a_note(note: str, found: list[str], fixed: list[bool]) -> None:
    assert codes(paper(note=note)) == found
    assert mended(paper(note=note)) == fixed


THREE = NOTE + "3.水费收缴台账\n"
THIRD = FIRST.replace("附件1\n农村供水工程名录", "附件3\n水费收缴台账")


@pytest.mark.parametrize(
    ("note", "annexes", "found"),
    [
        (THREE, FIRST + SECOND, ["DOC008"]),
        (THREE, "", []),
        (THREE, FIRST + SECOND + THIRD, []),
        (THREE, FIRST + "工程名录到此为止。附件2管水员岗位职责附件3水费收缴台账\n", []),
        (NOTE, FIRST + SECOND + THIRD, ["DOC009"]),
        ("", FIRST + SECOND, []),
        (NOTE, FIRST.replace("附件1", "附件2") + SECOND.replace("附件2", "附件1"), ["DOC010", "DOC010"]),
        (NOTE, FIRST.replace("附件1", "附件1-1") + SECOND, []),
        (NOTE, FIRST + FIRST + SECOND + THIRD, []),
        ("附件：农村供水工程名录\n", FIRST.replace("附件1", "附件"), []),
        ("附件：农村供水工程名录\n", FIRST.replace("附件1", "附件") + FIRST + SECOND, []),
    ],
)
def test_what_is_named_and_what_is_there(note: str, annexes: str, found: list[str]) -> None:
    assert codes(paper(note=note, annexes=annexes)) == found


def test_annexes_that_have_a_note_of_their_own_are_not_compared() -> None:
    inner = "附件2\n管水员岗位职责\n管水员每日巡查管网。\n附件：1.巡查记录\n2.交接记录\n3.报修单\n"
    assert note_and_annexes(Context(parse_report(paper(note=NOTE, annexes=FIRST + inner)))) is None
