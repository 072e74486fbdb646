"""A safe fix changes no number that is right: fixtures/right holds small texts whose numbers are."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportparse.check.apply_fixes import apply_fixes
from reportparse.check.check_report import check_report
from reportparse.check.fix_file import fix_file
from reportparse.check.settings import Settings
from reportparse.pipeline import parse_file, parse_report
from reportparse.readers.options import Options
from tests.check.texts import FIXTURES

TEXTS = sorted((FIXTURES / "right").iterdir())
DRESS = ["FMT003"]
"""What is said of 1、 is said of a right number, too: the sign behind it is another matter."""
SLIP = "水务工作要点\n一、查漏\n更换阀门。\n二、清淤\n疏浚三条河。\n四、巡查\n每月一次。\n五、考核\n年底进行。\n六、总结\n形成报告。\n"


def test_there_are_many() -> None:
    assert len(TEXTS) >= 120


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_a_right_text_is_left_as_it_is(path: Path) -> None:
    mended = fix_file(path.read_bytes(), path.name, Options(), Settings(ignore=tuple(DRESS)))
    assert mended.diff(path.name) == ""


def numbers(text: str) -> list[tuple[str, bool | None]]:
    """Return the faults of numbers with whether their fix is safe."""
    found = check_report(parse_report(text), Settings(select=("NUM001", "NUM002", "NUM003")))
    return [(violation.code, violation.fix.safe if violation.fix else None) for violation in found]


def test_a_slip_is_mended() -> None:
    assert numbers(SLIP) == [("NUM001", True)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("疏浚三条河。", "疏浚河道。\n三 除草"),  # the missing one stands there, unread
        ("疏浚三条河。", "疏浚河道。三对岸线除草。"),
        ("疏浚三条河。", "疏浚三条河。\n（略）"),
        ("疏浚三条河。", "疏浚三条河，" + "沿岸清除垃圾、杂草和违建，" * 6 + "建立台账。"),  # as long as two
        ("水务工作要点\n", "水务工作要点（节选）\n"),
        ("水务工作要点\n", "水务工作要点\n原第三项另行安排。\n"),
        ("每月一次。", "每月一次。\n八、考核。"),
        ("四、巡查\n", "“四、巡查\n"),
        ("四、巡查", "> 四、巡查"),
        ("四、巡查", "四、五年级巡查"),
    ],
)
def test_what_may_explain_a_number_stops_the_fix(old: str, new: str) -> None:
    assert old in SLIP
    assert True not in [safe for _, safe in numbers(SLIP.replace(old, new, 1))]


def test_what_is_doubted_is_still_said_and_offered() -> None:
    text = SLIP.replace("水务工作要点\n", "水务工作要点（节选）\n")
    assert numbers(text) == [("NUM001", False)]
    report = parse_file(text.encode(), name="a.txt")
    assert len(apply_fixes(check_report(report), unsafe=True).edits) == 3


def test_full_width_numbers_are_narrowed_as_a_whole() -> None:
    text = "１．１　编制目的\n做好防汛工作。\n１．２　编制依据\n依据有关法规。\n"
    mended = fix_file(text.encode(), "a.txt", Options(), Settings(select=("FMT013",)))
    assert mended.report.source.text == text.replace("１．１", "1.1").replace("１．２", "1.2")


def test_a_point_of_one_sentence_is_no_heading() -> None:
    text = "水环境整治汇报\n一、工作进展\n1.清淤河道8公里。\n2.封堵污水直排口12个。\n下一步将继续排查。\n3.建成泵站两座。\n二、下一步打算\n继续。\n"
    assert check_report(parse_report(text), Settings(select=("FMT009",))) == []
    titled = text.replace("一、工作进展", "一、工作进展。")
    assert [violation.code for violation in check_report(parse_report(titled), Settings(select=("FMT009",)))] == ["FMT009"]
