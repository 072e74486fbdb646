"""Whether a run is misnumbered beyond doubt, and whether it has a reason to begin anew."""

from __future__ import annotations

import pytest

from reportparse import check_report, parse_file, parse_report
from reportparse.check.context import Context
from reportparse.check.fix import apply_fixes
from reportparse.check.rules.num.faults import find_faults
from reportparse.check.rules.num.sure import begins_anew, is_sure
from reportparse.check.settings import Settings
from tests.check.texts import run_of

SLIP = "水务工作要点\n一、查漏\n更换阀门。\n二、清淤\n疏浚三条河。\n四、巡查\n每月一次。\n五、考核\n年底进行。\n六、总结\n形成报告。\n"


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


def test_where_a_run_begins_must_be_known() -> None:
    context = Context(parse_report(SLIP))
    (run,) = context.runs
    assert is_sure(context, run, list(find_faults(run)))
    for ordinals in ([1, 2, 3], [2, 4], [3, 4]):
        numbers_alone = run_of(ordinals)
        assert not is_sure(context, numbers_alone, list(find_faults(numbers_alone)))


@pytest.mark.parametrize(
    ("before", "reason"),
    [
        ("附件：任务分工", True),
        ("具体分工", True),
        ("主要做好以下几点：", True),
        ("还要注意以下问题。", True),
        ("人手不足，护理员少。", False),
    ],
)
def test_a_list_begins_anew_for_a_reason(before: str, reason: bool) -> None:
    text = f"水务工作要点\n一、查漏\n更换阀门。\n二、清淤\n疏浚三条河。\n{before}\n一、巡查\n每月一次。\n二、考核\n年底进行。\n"
    context = Context(parse_report(text))
    again = [node for node in context.nodes if node.marker and node.marker.text == "一、"][-1]
    assert context.text[again.span.start :].startswith("一、巡查")
    assert begins_anew(context, again) is reason


def test_a_part_behind_the_signature_may_be_a_page_out_of_order() -> None:
    text = "一、基本情况\n全县有四十条河道。\n三、意见建议\n加大投入，增加人员。\n\n青山县人大常委会\n2024年6月3日\n\n二、存在的问题\n投入不足，人员较少。\n"
    assert True not in [safe for _, safe in numbers(text)]
